// What the browser keeps for the page, seen from outside: read, filled, watched, and made to fail.

import { crc32 } from "node:zlib";

export const PREFIX = "little-things/";
export const RECORDS = "little-things/r/";
export const DRAFTS = "little-things/d/";
export const QUARANTINE = "little-things/q/";
export const DEVICE = "little-things/device";
/** The key of the one record that holds the names; a golden file of the native tests has it too. */
export const NAMES = "little-things/r/v57q10f6mkmm9b7c";

/** A value as the page writes it under `key`: version, checksum, JSON (src/storage/format.rs). */
export function seal(key, fields, version = 1) {
  const json = JSON.stringify(fields);
  const mark = Buffer.alloc(4);
  mark.writeUInt32LE(version);
  const sum = crc32(Buffer.concat([mark, Buffer.from(`${key}\n${json}`)]));
  return `${version} ${sum.toString(16).padStart(8, "0")} ${json}`;
}

/** The key of the record with this number for an id. */
export const recordKey = (number) => `${RECORDS}${String(number).padStart(16, "0")}`;

let stamp = Date.parse("2026-01-01");

function record(key, fields) {
  stamp += 1;
  return { [key]: seal(key, { ...fields, stamp: String(stamp) }) };
}

/** The names, as the welcome leaves them. */
export const names = (called = {}) => record(NAMES, { is: "names", ...called });

/** A moment of `practice`, on a day and at a minute of it. */
export const moment = (number, practice, day, fields, minute = 600) =>
  record(recordKey(number), { is: "moment", practice, day, minute: String(minute), ...fields });

/** Something noticed. */
export const noticed = (number, day, what, minute) => moment(number, "notice", day, { what }, minute);

/** An intention made on a day, not asked about yet. */
export const intention = (number, day, when, then) =>
  record(recordKey(number), { is: "intention", day, when, then, outcome: "open" });

/** What stays of the record with this number once it was deleted. */
export const gone = (number, practice = "notice") => record(recordKey(number), { is: "gone", practice });

/** So many things noticed on a day, a minute apart, with words of this length at least. */
export const many = (count, day, length = 0, first = 1000) =>
  Object.assign({}, ...Array.from({ length: count }, (_, place) => noticed(first + place, day, `thing ${place} `.padEnd(length, "so it went on "), place % 1440)));

/** The backup that a page with these values would save (src/storage/backup.rs). */
export function backupOf(values, { made = "2026-11-20", version = 1 } = {}) {
  const sorted = (fields) => JSON.stringify(Object.fromEntries(Object.entries(fields).sort(([one], [other]) => (one < other ? -1 : 1))));
  const records = Object.entries(values).map(([key, value]) => sorted({ ...read(value), id: key.slice(RECORDS.length) }));
  const mark = Buffer.alloc(4);
  mark.writeUInt32LE(version);
  const sum = crc32(Buffer.concat([mark, Buffer.from(`${made}\n`), ...records.map((line) => Buffer.from(`${line}\n`))]));
  const head = { checksum: sum.toString(16).padStart(8, "0"), is: "backup", made, of: "little-things", records: String(records.length), version: String(version) };
  return `[\n${[JSON.stringify(head), ...records].join(",\n")}\n]\n`;
}

/** What a browser gives an origin, keys and values together, in UTF-16 code units. */
export const GIVEN = 5 * 1024 * 1024;
const FILLER = "filler of another page";

/** Another page of the same origin, in a tab of its own. */
export async function neighbour(context) {
  const shelf = new Shelf(await context.newPage());
  await shelf.seed();
  return shelf;
}

/** The shelf of a page. */
export class Shelf {
  constructor(page) {
    this.page = page;
  }

  /** Puts values there: before the page is opened for the first time, or under it. */
  async seed(...values) {
    const entries = Object.assign({}, ...values);
    if (this.page.url() === "about:blank") {
      const empty = { contentType: "text/html", body: "" };
      await this.page.route("**/little-things/empty", (route) => route.fulfill(empty), { times: 1 });
      await this.page.goto("./empty");
    }
    await this.page.evaluate((entries) => {
      for (const [key, value] of Object.entries(entries)) localStorage.setItem(key, value);
    }, entries);
  }

  /** Everything of the origin. */
  all() {
    return this.page.evaluate(() => ({ ...localStorage }));
  }

  /** Everything under our keys, as it is. */
  async ours() {
    return Object.fromEntries(Object.entries(await this.all()).filter(([key]) => key.startsWith(PREFIX)));
  }

  /** Everything but what fills it. */
  async lasting() {
    const { [FILLER]: filler, ...lasting } = await this.all();
    return lasting;
  }

  /** Another page of the origin takes all the room there is, to the last character but `left`. */
  fill(left = 0) {
    return this.page.evaluate(
      ([key, left]) => {
        let text = "";
        for (let piece = 1 << 22; piece >= 1; piece >>= 1) {
          try {
            localStorage.setItem(key, text + "x".repeat(piece));
            text += "x".repeat(piece);
          } catch {
            // So much does not go in any more.
          }
        }
        localStorage.setItem(key, text.slice(left));
      },
      [FILLER, left],
    );
  }

  /** It gives the room back. */
  makeRoom() {
    return this.page.evaluate((key) => localStorage.removeItem(key), FILLER);
  }

  /** Everything under keys that begin so, by what follows, as fields. */
  async fields(prefix) {
    const found = Object.entries(await this.all()).filter(([key]) => key.startsWith(prefix));
    return Object.fromEntries(found.map(([key, value]) => [key.slice(prefix.length), read(value)]));
  }

  /** The records of a kind. */
  async records(kind) {
    return Object.values(await this.fields(RECORDS)).filter((fields) => fields.is === kind);
  }

  /** The moments, the earliest written first. */
  async moments() {
    const moments = await this.records("moment");
    return moments.sort((one, other) => Number(one.stamp) - Number(other.stamp));
  }

  /** The draft of this name; nothing when there is none. */
  async draft(name) {
    return (await this.fields(DRAFTS))[name];
  }

  /** From now on every write under keys that begin so finds no room. Lasts until it is allowed, or the next load. */
  refuse(prefix) {
    return this.page.evaluate((prefix) => {
      window.allowed ??= Storage.prototype.setItem;
      const { allowed } = window;
      Storage.prototype.setItem = function (key, value) {
        if (key.startsWith(prefix)) throw new DOMException("No room.", "QuotaExceededError");
        return allowed.call(this, key, value);
      };
    }, prefix);
  }

  /** There is room again. */
  allow() {
    return this.page.evaluate(() => {
      Storage.prototype.setItem = window.allowed;
    });
  }

  /** Begins to write down, in order, which keys are put and removed. */
  watch() {
    return this.page.evaluate(() => {
      window.acts = [];
      for (const act of ["setItem", "removeItem"]) {
        const original = Storage.prototype[act];
        Storage.prototype[act] = function (key, ...rest) {
          window.acts.push(`${act} ${key}`);
          return original.call(this, key, ...rest);
        };
      }
    });
  }

  /** What was written down. */
  watched() {
    return this.page.evaluate(() => window.acts);
  }
}

function read(value) {
  const json = value.split(" ").slice(2).join(" ");
  try {
    return JSON.parse(json);
  } catch {
    return { unreadable: value };
  }
}

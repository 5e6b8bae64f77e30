// What is found damaged: set aside as it was found, told, handed over, and never touched again.

import { expect, test } from "./app.js";
import { DEVICE, DRAFTS, intention, names, NAMES, noticed, PREFIX, QUARANTINE, recordKey, RECORDS, seal } from "./shelf.js";

const WHOLE = noticed(1, "2026-11-20", "Whole");
const sound = (number) => noticed(number, "2026-11-19", "Once whole")[recordKey(number)];
const flipped = (text, at) => text.slice(0, at) + String.fromCharCode(text.charCodeAt(at) ^ 1) + text.slice(at + 1);
const sealed = (number, fields) => seal(recordKey(number), fields);

/** Values under keys of records, none of which can be read, by what happened to them. */
const DAMAGE = {
  "empty": "",
  "cut off after two characters": sound(10).slice(0, 2),
  "cut off in the middle": sound(11).slice(0, 40),
  "cut off by one character": sound(12).slice(0, -1),
  "one bit of the words flipped": flipped(sound(13), 60),
  "one bit of the checksum flipped": flipped(sound(14), 5),
  "one bit of the version flipped": flipped(sound(15), 0),
  "null": "null",
  "a list": "[]",
  "a number": "17",
  "an object without an envelope": '{"is":"moment"}',
  "null in an envelope": sealed(19, null),
  "a list in an envelope": sealed(20, []),
  "numbers where texts belong": sealed(21, { is: "moment", stamp: 7 }),
  "a kind nobody knows": sealed(22, { is: "unheard of", stamp: "1" }),
  "without a stamp": sealed(23, { is: "gone" }),
  "a stamp after the end of time": sealed(24, { is: "gone", stamp: "253402300800000" }),
  "of another key": sound(99),
  "every byte there is": String.fromCharCode(...Array(256).keys()),
  "characters from everywhere": "«انظر» 👨‍👩‍👧‍👦 \u{10ffff} \uffff \ufeff",
  "half a character": "1 \ud83d\udc00\ud83d half",
  "long": "x".repeat(200_000),
};
const damaged = (names = Object.keys(DAMAGE)) =>
  Object.fromEntries(names.map((name) => [recordKey(9 + Object.keys(DAMAGE).indexOf(name)), DAMAGE[name]]));

const aside = (key) => key.replace(PREFIX, QUARANTINE);
const notice = (app) => app.page.getByText("Something stored here could not be read.");

/** Everything a person does with what is whole. */
async function liveOn(app) {
  await app.note("notice", { what: "And on we go" });
  await app.openNewest();
  await app.follow("Change it");
  await app.write({ what: "And on we went" });
  await app.press("Keep it like this");
  await app.press("Undo");
  await app.press("Delete it");
  await app.isAt("Moments");
  await app.open("#/settings");
  await app.radio("Dusk").check();
  await app.open("#/walk/notice");
  await app.step({ what: "On a walk" });
  await app.press("End here");
  await app.open("#/backup");
  await app.download(() => app.press("Save a backup"));
}

for (const [name, value] of Object.entries(DAMAGE)) {
  test(`a damaged value stays as it was found, character by character: ${name}`, async ({ app }) => {
    const key = Object.keys(damaged([name]))[0];
    await app.openAs({ me: "Ana" }, "#/moments", WHOLE, { [key]: value });
    await app.showsDays([["Friday", ["Whole"]]]);
    await expect(notice(app)).toBeVisible();
    for (let loads = 0; loads < 2; loads += 1) {
      const kept = await app.shelf.ours();
      expect(kept[aside(key)] ?? kept[key]).toBe(value);
      await app.reload();
    }
    await expect(notice(app)).toBeVisible();
  });
}

test.describe("much that is damaged at once", () => {
  const EARLIER = { [aside(recordKey(9))]: "set aside by an earlier visit", [`${QUARANTINE}d/walk`]: "a draft of an earlier visit" };
  const READABLE = damaged(Object.keys(DAMAGE).filter((name) => name !== "half a character"));
  const NAMELESS = { [`${RECORDS}who-knows`]: "{}", [RECORDS]: "a record without an id", [`${RECORDS}../up`]: sound(98) };

  test.beforeEach(async ({ app }) => {
    await app.openAs({ me: "Ana" }, "#/", WHOLE, intention(2, "2026-11-20", "it rains", "dance"), READABLE, NAMELESS, EARLIER);
  });

  /** Every value that cannot be read, wherever it is kept. */
  const values = Object.values({ ...READABLE, ...NAMELESS }).concat(Object.values(EARLIER)).sort();
  const kept = async (app) => {
    const all = Object.entries(await app.shelf.ours());
    return all.filter(([key]) => key.startsWith(QUARANTINE)).map(([, value]) => value).sort();
  };

  test("stays as it was found, whatever is written, changed and deleted beside it, and over every reload", async ({ app }) => {
    await app.isAt("Good evening, Ana");
    await expect(app.region("Lately")).toContainText("Whole");
    expect(await kept(app)).toEqual(values);
    await liveOn(app);
    expect(await kept(app)).toEqual(values);
    const all = await app.shelf.all();
    for (let loads = 0; loads < 2; loads += 1) {
      await app.reload();
      await expect(notice(app)).toBeVisible();
      expect(await app.shelf.all()).toEqual(all);
    }
  });

  test("is listed in Settings one by one, with its key and its size", async ({ app }) => {
    await notice(app).getByRole("link", { name: "See what you can do" }).click();
    await app.isAt("Settings");
    await expect(app.page.getByText(`${values.length} stored entries could not be read.`)).toBeVisible();
    await app.page.getByText("What it is").click();
    const found = Object.entries(await app.shelf.ours()).filter(([key]) => key.startsWith(QUARANTINE));
    const lines = await app.page.locator("details li").allTextContents();
    expect(lines.sort()).toEqual(found.map(([key, value]) => `${key} · ${[...value].length} characters`).sort());
  });

  test("is in the file that is handed over, each as it was found", async ({ app }) => {
    await app.open("#/settings");
    const { name, text } = await app.download(() => app.press("Keep a copy as a file"));
    expect(name).toBe("little-things-set-aside.txt");
    for (const value of values) expect(text).toContain(value);
    for (const key of Object.keys(await app.shelf.ours()).filter((key) => key.startsWith(QUARANTINE))) {
      expect(text).toContain(`${key}\n`);
    }
  });

  test("goes when everything is erased, and not before", async ({ app }) => {
    await app.erase();
    await app.isAt("Little Things");
    expect(await app.shelf.all()).toEqual({});
  });
});

test("a stranger’s values under our prefix are left where they are and stop nothing", async ({ app }) => {
  const strangers = Object.fromEntries(["", "notes", "x/y", "r", "q", "version"].map((rest) => [PREFIX + rest, `of a stranger, ${rest}`]));
  await app.openAs({ me: "Ana" }, "#/", WHOLE, strangers);
  await app.isAt("Good evening, Ana");
  await liveOn(app);
  await app.reload();
  await app.reload();
  expect(await app.shelf.all()).toMatchObject(strangers);
});

test("beside what a newer version wrote nothing is moved, and all of it is listed and handed over", async ({ app, page }) => {
  const newer = { [recordKey(50)]: seal(recordKey(50), { is: "something", new: "yes" }, 2) };
  const EARLIER = { [aside(recordKey(60))]: "set aside by an earlier visit" };
  const torn = { [recordKey(61)]: "torn", [`${DRAFTS}walk`]: "torn too" };
  await app.openAs({ me: "Ana" }, "#/", WHOLE, newer, EARLIER, torn);
  const before = await app.shelf.all();
  await expect(page.getByText("A newer version of Little Things has written on this device.")).toBeVisible();
  await expect(notice(app)).toBeVisible();
  await app.open("#/settings");
  await page.getByText("What it is").click();
  await expect(page.locator("details li")).toContainText([aside(recordKey(60)), recordKey(61)].sort());
  const { text } = await app.download(() => app.press("Keep a copy as a file"));
  expect(text).toContain(`${recordKey(61)}\ntorn\n`);
  expect(text).toContain(`${aside(recordKey(60))}\nset aside by an earlier visit\n`);
  await app.reload();
  await app.reload();
  expect(await app.shelf.all()).toEqual(before);
});

test("what cannot be set aside for want of room stays where it is, and is still told, listed and handed over", async ({ app, page }) => {
  const torn = { [recordKey(9)]: `torn ${"x".repeat(500)}` };
  await app.shelf.seed(names({ me: "Ana" }), WHOLE, torn);
  await app.shelf.fill(100);
  const before = await app.shelf.lasting();
  await app.open("#/settings");
  await expect(page.getByText("One stored entry could not be read.")).toBeVisible();
  const { text } = await app.download(() => app.press("Keep a copy as a file"));
  expect(text).toContain(torn[recordKey(9)]);
  await app.reload();
  expect(await app.shelf.lasting()).toEqual(before);
  await app.shelf.makeRoom();
  await app.reload();
  await expect(page.getByText("One stored entry could not be read.")).toBeVisible();
  expect(await app.shelf.ours()).toMatchObject({ [aside(recordKey(9))]: torn[recordKey(9)] });
});

test("a value under the wrong key, names no longer readable and a stranger’s text are set aside too", async ({ app, page }) => {
  await app.shelf.seed(names({ me: "Ana" }), noticed(1, "2026-11-20", "Whole"), {
    [recordKey(2)]: noticed(3, "2026-11-20", "Elsewhere")[recordKey(3)],
    [NAMES]: "not ours",
    [`${RECORDS}who-knows`]: "{}",
  });
  await app.open("#/settings");
  await expect(page.getByText("3 stored entries could not be read.")).toBeVisible();
  await app.open("#/moments");
  await app.showsDays([["Friday", ["Whole"]]]);
});

test("a damaged draft or preference stops nothing", async ({ app, page }) => {
  await app.openAs({}, "#/walk/notice", { [`${DRAFTS}walk-notice`]: "torn", [`${DRAFTS}walk`]: "", [DEVICE]: "1 0 {}" });
  await app.write({ what: "On clean paper" });
  await app.reload();
  await expect(app.field("what")).toHaveValue("On clean paper");
  await app.open("#/settings");
  await app.radio("Dusk").check();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dusk");
  const kept = Object.entries(await app.shelf.all()).filter(([key]) => key.startsWith("little-things/q/"));
  expect(kept.map(([, value]) => value).sort()).toEqual(["", "1 0 {}", "torn"]);
});

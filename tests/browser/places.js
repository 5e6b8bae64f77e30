// Every page in every state that looks different, each with the way to it.

import { backupOf, GIVEN, gone, intention, many, moment, neighbour, noticed, recordKey, seal } from "./shelf.js";

const RTL = "قالت «انظر إلى القمر» وأنا أغسل الصحون";
const LONGEST_WORD = "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverleihungsurkunde";

/** Something of every kind. */
export const FULL = [
  noticed(1, "2026-11-21", `The light in the hall was on 👨‍👩‍👧‍👦 ${LONGEST_WORD}`),
  moment(2, "respond", "2026-11-21", { whose: "theirs", what: "A sigh over the dishes", met: "missed", repair: "wanted" }),
  moment(3, "respond", "2026-11-20", { whose: "theirs", what: RTL, met: "away", repair: "made", repaired: "2026-11-21", how: RTL }),
  moment(4, "respond", "2026-11-20", { whose: "mine", what: "A walk", plainness: "hinted" }),
  moment(5, "acknowledge", "2026-11-20", { did: "Filled in the forms", "for-me": "An evening", says: "Patient", told: "later" }),
  moment(6, "ask", "2026-11-19", { question: "Which minute of today went slowest?" }),
  moment(7, "ask", "2026-11-19", { question: "And the quickest?", answer: "The first", answered: "2026-11-20" }),
  intention(8, "2026-11-20", "the kettle sings", "ask about the call"),
];

const MANY = Array.from({ length: 60 }, (_, place) => noticed(100 + place, "2026-11-18", `small thing ${place}`, place));

const id = (number) => String(number).padStart(16, "0");
const at = (route, ...values) => (app) => app.openAs({ me: "Ana", partner: "Ben" }, route, ...values);
const submit = (app) => app.page.locator("form button[type=submit]").last().click();
const wanting = (route) => async (app) => {
  await at(route)(app);
  await submit(app);
};
const filled = (route, entry) => async (app) => {
  await at(route)(app);
  await app.write(entry);
};

/** The backup page with this file chosen. */
const chosen = (file, ...values) => async (app) => {
  await at("#/backup", ...values)(app);
  await app.chooseFile(file);
  await app.found.getByText(/./).first().waitFor();
};

/** The notice that begins so is there. */
const waitForNotice = (app, text) => app.page.locator(".notice-page, .notice-trouble").getByText(text).first().waitFor();

/** Our own words take this share of the room, in per cent. */
const taking = (percent) => many(Math.ceil((GIVEN * percent) / 100 / 19_150), "2026-10-01", 19_000);

/** Another page of the origin clears everything. */
async function clear(app) {
  const other = await neighbour(app.page.context());
  await other.page.evaluate(() => localStorage.clear());
  await other.page.close();
  await waitForNotice(app, "Something has just cleared");
}

/** Two sides of a backup between which every line of the preview has something. */
const [OLDER, NEWER] = ["older", "newer"].map((words) => [1, 2, 3, 4].map((number) => noticed(number, "2026-11-21", words)));
const HERE = [OLDER[0], gone(2), NEWER[2], OLDER[3], noticed(5, "2026-11-20", "the same")];
const THERE = { ...NEWER[0], ...OLDER[1], ...OLDER[2], ...gone(4), ...HERE[4], ...noticed(6, "2026-11-20", "new") };

const pagesOf = (place, entries) =>
  Object.fromEntries(
    Object.entries(entries).map(([practice, entry]) => [
      `${place}, ${practice}`,
      entry ? filled(`#/${place}/${practice}`, entry) : at(`#/${place}/${practice}`),
    ]),
  );

const FILLED = {
  notice: { what: `${RTL}\n`.repeat(3) },
  respond: { what: "A look", choose: ["I pushed it away", "I came back to it"], how: "With tea" },
  acknowledge: { did: "The forms", forMe: "An hour", says: "Patient", choose: "I wrote it to them" },
  ask: { question: "What then?", answer: "This" },
};
const EMPTY = { notice: null, respond: null, acknowledge: null, ask: null };
const prefixed = (prefix, places) => Object.fromEntries(Object.entries(places).map(([name, go]) => [prefix + name, go]));

/** The way to each, by its name. */
export const PLACES = {
  "welcome, first": (app) => app.open(),
  "welcome, names": async (app) => {
    await app.open();
    await app.press("Begin");
  },
  "today, empty": at("#/"),
  "today, full": at("#/", ...FULL),
  "today, a bed tells": async (app) => {
    await at("#/", ...FULL)(app);
    await app.page.getByRole("button", { name: /^The noticing bed/ }).click();
    await app.garden.getByRole("link", { name: "See that moment" }).waitFor();
  },
  "the sample garden": async (app) => app.open("?sample#/"),
  ...pagesOf("walk", EMPTY),
  ...prefixed("filled ", pagesOf("walk", FILLED)),
  "walk, notice, wanting": wanting("#/walk/notice"),
  "walk, respond, wanting": filledThenSubmitted("#/walk/respond", { what: "A look" }),
  "walk, acknowledge, wanting": wanting("#/walk/acknowledge"),
  "walk, ask, too long": filledThenSubmitted("#/walk/ask", { answer: "a".repeat(20_001) }),
  "walk, respond, mine": filled("#/walk/respond", { choose: ["I reached for them", "I hinted"], what: "A walk" }),
  "close, nothing given": at("#/walk/close"),
  "close, given": at("#/walk/close", noticed(1, "2026-11-22", "A small thing")),
  "close, wanting": wanting("#/walk/close"),
  "close, planned": async (app) => {
    await filled("#/walk/close", { when: "it rains", then: "dance" })(app);
    await app.press("I’ll try that");
  },
  "short": at("#/short"),
  "short, for a bed": at("#/short/acknowledge", ...FULL),
  ...pagesOf("note", EMPTY),
  "moments, empty": at("#/moments"),
  "moments, full": at("#/moments", ...FULL, ...MANY),
  "moments, empty of a kind": at("#/moments/ask"),
  ...Object.fromEntries(
    [1, 2, 3, 4, 5, 6, 7].map((number) => [`moment, ${number}`, at(`#/moment/${id(number)}`, ...FULL)]),
  ),
  "moment, not here": at(`#/moment/${id(99)}`),
  ...Object.fromEntries(
    [1, 3, 5, 7].map((number) => [`change, ${number}`, at(`#/moment/${id(number)}/edit`, ...FULL)]),
  ),
  "picture": at("#/picture", ...FULL),
  "parts": at("#/parts", ...FULL),
  "parts, a sheet": async (app) => {
    await at("#/parts", ...FULL)(app);
    await app.press("Open a sheet");
    await app.page.getByRole("dialog").waitFor();
  },
  "settings": at("#/settings"),
  "about": at("#/about"),
  "care": at("#/care"),
  "not found": at("#/nowhere"),
  "a toast": async (app) => {
    await at("#/moments", ...FULL)(app);
    await app.openNewest();
    await app.press("Delete it");
    await app.isAt("Moments");
  },
  "not saved, in a form": async (app) => {
    await filled("#/walk/notice", { what: "Words in danger" })(app);
    await app.shelf.refuse("little-things/");
    await app.onward.click();
    await app.alert.waitFor();
  },
  "not saved, in passing": async (app) => {
    await at("#/moments", ...FULL)(app);
    await app.openNewest();
    await app.shelf.refuse("little-things/");
    await app.press("Delete it");
    await app.status.getByText("Not saved yet.").waitFor();
  },
  "something set aside": at("#/settings", { "little-things/r/torn": "torn" }),
  "something set aside, listed": async (app) => {
    await at("#/settings", { [recordKey(70)]: "torn", [recordKey(71)]: LONGEST_WORD.repeat(9), [`little-things/r/${LONGEST_WORD}`]: "" })(app);
    await app.page.getByText("What it is").click();
  },
  "something set aside, on Today": at("#/", ...FULL, { "little-things/r/torn": "torn" }),
  "backup, empty": async (app) => {
    await app.open();
    await app.follow("Bring your words back");
    await app.isAt("Backup");
  },
  "backup, some": at("#/backup", ...FULL),
  "backup, every line of a preview": chosen(backupOf(THERE), ...HERE),
  "backup, cut off": chosen(backupOf(many(3, "2026-11-20")).slice(0, -60), ...FULL),
  "backup, nothing new": chosen(backupOf(FULL[0]), ...FULL),
  "backup, refused": chosen("<html>"),
  "backup, in": async (app) => {
    await chosen(backupOf(many(3, "2026-11-20")), ...FULL)(app);
    await app.press("Bring it in");
    await app.status.getByText("Brought in.").waitFor();
  },
  "backup, not in": async (app) => {
    await chosen(backupOf(many(3, "2026-11-20")), ...FULL)(app);
    await app.shelf.refuse("little-things/");
    await app.press("Bring it in");
    await app.found.getByText("no room").waitFor();
  },
  "erase, first step": at("#/erase", ...FULL),
  "erase, second step": async (app) => {
    await at("#/erase", ...FULL)(app);
    await app.press("Go on");
    await app.page.getByRole("dialog", { name: "Really erase everything?" }).waitFor();
  },
  "today, with a thought": async (app) => {
    await at("#/", ...FULL)(app);
    await app.write({ capture: `${RTL}\n${LONGEST_WORD}` });
  },
  "today, with the word about a backup": at("#/", many(45, "2026-11-20")),
  "today, nearly full": async (app) => {
    await at("#/", taking(91))(app);
    await waitForNotice(app, "% full");
  },
  "settings, filling": async (app) => {
    await at("#/settings", taking(71))(app);
    await waitForNotice(app, "% full");
  },
  "today, read only": at("#/", ...FULL, { [recordKey(70)]: seal(recordKey(70), { is: "new" }, 2) }),
  "today, with every notice": async (app) => {
    await at("#/", ...FULL, taking(91), { [recordKey(70)]: seal(recordKey(70), { is: "new" }, 2), [recordKey(71)]: "torn" })(app);
    await waitForNotice(app, "% full");
    await clear(app);
  },
  "cleared by something else": async (app) => {
    await at("#/moments", ...FULL)(app);
    await clear(app);
  },
  "cleared in the middle of a walk": async (app) => {
    await filled("#/walk/notice", { what: "A small thing" })(app);
    await clear(app);
  },
  "welcome, after a loss": async (app) => {
    await at("#/", ...FULL)(app);
    await app.page.waitForFunction(() => caches.has("little-things/canary"));
    await app.page.evaluate(() => localStorage.clear());
    await app.reload();
    await waitForNotice(app, "Something was kept here before");
  },
  "nothing kept": async (app) => {
    await app.page.addInitScript(() =>
      Object.defineProperty(window, "localStorage", {
        get() {
          throw new DOMException("Denied.", "SecurityError");
        },
      }),
    );
    await app.open();
  },
};

function filledThenSubmitted(route, entry) {
  return async (app) => {
    await filled(route, entry)(app);
    await submit(app);
  };
}

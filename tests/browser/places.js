// Every page in every state that looks different, each with the way to it.

import { intention, moment, noticed } from "./shelf.js";

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

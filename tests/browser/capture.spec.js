// The page before its program: what stands at once, takes a thought, and hands it over.

import { expect, test as base } from "./app.js";
import { DRAFTS, names, RECORDS } from "./shelf.js";

const THOUGHT = "The way she held the door for the man with the cello, smiling, and did not mention it";

const test = base.extend({
  /** Holds the program back until it is let go, or fails it. */
  program: async ({ page }, use) => {
    const waiting = [];
    let act = null;
    const answer = (route) => (act ? act(route) : waiting.push(route));
    await page.route("**/*.wasm", answer);
    const each = (next) => Promise.all(waiting.splice(0).map((route) => (act = next)(route)));
    await use({
      come: () => each((route) => route.continue()),
      fail: () => each((route) => route.abort()),
      mend: () => (act = (route) => route.continue()),
      isAskedFor: () => expect.poll(() => waiting.length).toBeGreaterThan(0),
    });
  },
});

const field = (page) => page.locator("#capture");
/** Whether the program has put its own page there. */
const hasCome = (page) => expect(page.locator(".skip-link")).toBeAttached();
const caret = (locator) => locator.evaluate((field) => [document.activeElement === field, field.selectionStart, field.selectionEnd]);

async function openStill(app, program, route = "./", called = { me: "Ana" }) {
  if (called) await app.shelf.seed(names(called));
  await app.page.goto(route, { waitUntil: "commit" });
  await program.isAskedFor();
}

for (const size of [{ width: 390, height: 844 }, { width: 1280, height: 800 }]) {
  test(`Today stands before its program, in the same words and places, ${size.width} px wide`, async ({ app, page, program }) => {
    await page.setViewportSize(size);
    await openStill(app, program);
    // Where things are, from the greeting on: the line above it says how the garden is, and is longer once that is known.
    const look = () =>
      page.evaluate(() => {
        const top = document.querySelector(".today h1").getBoundingClientRect().y;
        const land = [...document.querySelectorAll(".today .garden-figure svg")].find((svg) => svg.checkVisibility());
        const { width, height } = land.getBoundingClientRect();
        const picture = ["picture", land.getAttribute("class").replace(/ still-\w+/, ""), land.getAttribute("viewBox"), width, height];
        const parts = ["h1", ".today-begin .button", ".under-button", ".quick-heading", "#capture", ".chips"].map((name) => {
          const found = document.querySelector(`.today ${name}`);
          const { x, y, width, height } = found.getBoundingClientRect();
          return [name, found.textContent.replace(/\s+/g, ""), ...[x, y - top, width, height].map(Math.round)];
        });
        return [picture, ...parts];
      });
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Good evening, Ana");
    const before = await look();
    await program.come();
    await hasCome(page);
    expect(await look()).toEqual(before);
  });
}

test("the welcome stands before its program, in the same words", async ({ app, page, program }) => {
  await openStill(app, program, "./", null);
  const still = page.locator(".still-welcome");
  await expect(still.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(field(page)).toBeHidden();
  const texts = () => page.locator("main:visible").locator("h1, .lead, .lead + p").allTextContents();
  const before = await texts();
  expect(before).toHaveLength(3);
  await program.come();
  await hasCome(page);
  expect(await texts()).toEqual(before);
});

test("a thought is taken before the program is there, and goes on in it with the caret where it was", async ({ app, page, program }) => {
  await openStill(app, program);
  await field(page).fill(THOUGHT);
  await field(page).evaluate((field) => field.setSelectionRange(4, 7));
  expect(await app.shelf.fields(DRAFTS)).toEqual({ capture: { capture: THOUGHT } });
  await program.come();
  await hasCome(page);
  await expect(field(page)).toHaveValue(THOUGHT);
  expect(await caret(field(page))).toEqual([true, 4, 7]);
  await page.keyboard.type("place");
  await expect(field(page)).toHaveValue(THOUGHT.replace("way", "place"));
});

test("not one keystroke is lost while the program comes", async ({ app, page, program }) => {
  await openStill(app, program);
  await field(page).focus();
  const typing = page.keyboard.type(THOUGHT.repeat(3), { delay: 4 });
  await expect.poll(() => field(page).inputValue()).not.toBe("");
  await Promise.all([typing, program.come()]);
  await hasCome(page);
  await expect(field(page)).toHaveValue(THOUGHT.repeat(3));
  await expect.poll(async () => (await app.shelf.draft("capture"))?.capture).toBe(THOUGHT.repeat(3));
});

test("a page that is left before its program came still has the thought", async ({ app, page, program }) => {
  await openStill(app, program);
  await field(page).fill("half a thou");
  await page.reload({ waitUntil: "commit" });
  await expect(field(page)).toHaveValue("half a thou");
  await program.come();
  await hasCome(page);
  await expect(field(page)).toHaveValue("half a thou");
});

test("a word that is being composed is not broken off", async ({ app, page, program, context }) => {
  await page.addInitScript(() => addEventListener("TrunkApplicationStarted", () => (window.started = true)));
  await openStill(app, program);
  await field(page).focus();
  const devtools = await context.newCDPSession(page);
  await devtools.send("Input.imeSetComposition", { text: "にわ", selectionStart: 2, selectionEnd: 2 });
  await program.come();
  await expect.poll(() => page.evaluate(() => window.started)).toBe(true);
  await expect(page.locator(".still-today #capture[data-composing]")).toHaveValue("にわ");
  await devtools.send("Input.insertText", { text: "庭" });
  await hasCome(page);
  await expect(field(page)).toHaveValue("庭");
  expect((await caret(field(page)))[0]).toBe(true);
});

test("a quick note takes what was typed before it was there", async ({ app, page, program }) => {
  await openStill(app, program, "./#/note/acknowledge");
  await expect(field(page)).toBeVisible();
  await field(page).fill("rang my moth");
  await program.come();
  await hasCome(page);
  await expect(app.field("did")).toHaveValue("rang my moth");
  expect(await caret(app.field("did"))).toEqual([true, 12, 12]);
  await expect.poll(async () => Object.keys(await app.shelf.fields(DRAFTS))).toEqual(["note-acknowledge"]);
});

test("where the browser keeps nothing, what was typed still goes on in the program", async ({ app, page, program }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, "localStorage", { get: () => { throw new DOMException("Denied.", "SecurityError"); } });
  });
  await page.goto("./#/note/notice", { waitUntil: "commit" });
  await program.isAskedFor();
  await field(page).fill("kept nowhere yet");
  await program.come();
  await hasCome(page);
  await expect(app.field("what")).toHaveValue("kept nowhere yet");
});

test("a draft that cannot be read is not written over before the program is there", async ({ app, page, program }) => {
  await app.shelf.seed({ [`${DRAFTS}capture`]: "1 00000000 {damaged" });
  await openStill(app, program);
  await expect(field(page)).toBeDisabled();
  await program.come();
  await hasCome(page);
  await field(page).fill("a new thought");
  await expect.poll(() => app.shelf.draft("capture")).toEqual({ capture: "a new thought" });
  expect(Object.values(await app.shelf.all())).toContain("1 00000000 {damaged");
});

test("a draft of a newer version is left alone before the program is there", async ({ app, page, program }) => {
  await app.shelf.seed({ [`${DRAFTS}capture`]: '2 00000000 {"capture":"newer"}' });
  await openStill(app, program);
  await expect(field(page)).toBeDisabled();
});

test("a program that does not come is explained, and what was typed is safe", async ({ app, page, program }) => {
  await openStill(app, program);
  await field(page).fill("typed in a tunnel");
  await program.fail();
  await expect(page.getByText("could not be loaded")).toBeVisible();
  await expect(page.getByText("What you typed is kept on this device")).toBeVisible();
  program.mend();
  await page.getByRole("link", { name: "Try again" }).click();
  await hasCome(page);
  await expect(field(page)).toHaveValue("typed in a tunnel");
  await expect(page.getByText("could not be loaded")).toHaveCount(0);
});

test("a script that does not come is explained too", async ({ app, page }) => {
  await app.shelf.seed(names({}));
  await page.route("**/little-things-*.js", (route) => route.abort());
  await page.goto("./");
  await expect(page.getByText("could not be loaded")).toBeVisible();
});

test.describe("on a slow connection", () => {
  test.use({ time: null });

  test("a word is said after some seconds, and goes when the program comes", async ({ app, page, program }) => {
    await page.clock.install();
    await openStill(app, program);
    await expect(page.getByText("The connection is slow")).toBeHidden();
    await page.clock.runFor(8_001);
    await expect(page.getByText("The connection is slow")).toBeVisible();
    await program.come();
    await hasCome(page);
    await expect(page.getByText("The connection is slow")).toHaveCount(0);
  });
});

test.describe("a thought on Today", () => {
  test("is kept as it is typed, and becomes a moment of the practice that is chosen", async ({ app, page }) => {
    await app.openAs({});
    await field(page).fill("She waved from the bus");
    expect(await app.shelf.draft("capture")).toEqual({ capture: "She waved from the bus" });
    await app.reload();
    await expect(field(page)).toHaveValue("She waved from the bus");
    await app.follow("Responded");
    await expect(app.field("what")).toHaveValue("She waved from the bus");
    await app.write({ choose: "I turned toward it" });
    await app.press("Keep it");
    expect(await app.shelf.moments()).toMatchObject([{ practice: "respond", what: "She waved from the bus" }]);
    await expect(field(page)).toHaveValue("");
    expect(await app.shelf.fields(DRAFTS)).toEqual({});
  });

  test("goes below what the note has already", async ({ app, page }) => {
    await app.openAs({}, "#/note/notice");
    await app.write({ what: "The cello" });
    await expect.poll(async () => (await app.shelf.draft("note-notice"))?.what).toBe("The cello");
    await app.open();
    await field(page).fill("and the door");
    await app.follow("Noticed");
    await expect(app.field("what")).toHaveValue("The cello\nand the door");
  });

  test("becomes a question in its own words", async ({ app, page }) => {
    await app.openAs({});
    await field(page).fill("What did the doctor say?");
    await app.follow("Asked");
    await expect(app.field("question")).toBeVisible();
    await expect(app.field("question")).toHaveValue("What did the doctor say?");
  });

  test("stays on Today while the browser refuses to keep it elsewhere", async ({ app, page }) => {
    await app.openAs({});
    await app.shelf.refuse("little-things/");
    await field(page).fill("nowhere to go");
    await app.follow("Noticed");
    await expect(app.field("what")).toHaveValue("nowhere to go");
    await app.follow("Back to today");
    await expect(field(page)).toHaveValue("nowhere to go");
  });
});

test("nothing of the still page is left once the program is there", async ({ app, page }) => {
  await app.openAs({});
  await expect(page.locator("main")).toHaveCount(1);
  await expect(page.locator(".still")).toHaveCount(0);
  expect(await app.shelf.fields(RECORDS)).toMatchObject({});
});

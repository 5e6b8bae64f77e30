import { readFile } from "node:fs/promises";
import { expect, test } from "./app.js";
import { noticed } from "./shelf.js";

/** The part of the program that a first visit does without. */
const PART = /\/later-[0-9a-f]+\.wasm$/;

const TROUBLES = [
  ["no connection", (route) => route.abort("internetdisconnected")],
  ["a part that is gone from the server", (route) => route.fulfill({ status: 404, body: "" })],
];

/** What the page asks the server for from now on. */
function asked(page) {
  const urls = [];
  page.on("request", (request) => urls.push(request.url()));
  return (pattern) => urls.filter((url) => pattern.test(url)).length;
}

/** Holds the part back, until it is released and has come all the way. */
async function hold(page) {
  let letGo;
  const held = new Promise((resolve) => (letGo = resolve));
  await page.route(PART, async (route) => {
    await held;
    await route.continue();
  });
  return async () => {
    const arrived = page.waitForResponse(PART);
    letGo();
    await (await arrived).finished();
  };
}

/** What the prompts that come with the first part say. */
async function firstSet(practice) {
  const deck = await readFile(new URL(`../../content/en/${practice}.toml`, import.meta.url), "utf8");
  return [...deck.matchAll(/^first = true\ntext = "(.*)"$/gm)].map(([, text]) => text);
}

test("the later part is asked for when the page has settled, and only once", async ({ app, page }) => {
  const times = asked(page);
  const arrived = page.waitForResponse(PART);
  await app.openAs({ me: "Ana" }, "#/", noticed(1, "2026-11-21", "A small thing"));
  expect(times(PART)).toBe(0);
  await arrived;

  for (const [name, heading] of [["Settings", "Settings"], ["About", "About Little Things"], ["Moments", "Moments"]]) {
    await app.nav.getByRole("link", { name }).click();
    await app.isAt(heading);
    await expect(app.heading).toBeFocused();
  }
  await expect(page.getByRole("main")).toContainText("A small thing");
  expect(times(PART)).toBe(1);
});

test("a later page opened by its address stands without a click", async ({ app, page }) => {
  const times = asked(page);
  await app.openAs({ me: "Ana" }, "#/settings");
  await app.isAt("Settings");
  await expect(app.field("me")).toHaveValue("Ana");
  expect(times(PART)).toBeGreaterThan(0);
});

for (const [trouble, answer] of TROUBLES) {
  test(`${trouble} is said, takes nothing else along, and leaves another try`, async ({ app, page }) => {
    await page.route(PART, answer);
    await app.openAs({ me: "Ana" }, "#/");
    await app.nav.getByRole("link", { name: "Settings" }).click();
    await app.isAt("This page did not load");
    await expect(app.heading).toBeFocused();
    await app.press("Try again");
    await app.isAt("This page did not load");

    await app.nav.getByRole("link", { name: "Today" }).click();
    await app.isAt("Good evening, Ana");
    await app.nav.getByRole("link", { name: "About" }).click();
    await app.isAt("This page did not load");
    await page.unroute(PART);
    await app.press("Try again");
    await app.isAt("About Little Things");
    await expect(app.heading).toBeFocused();
  });

  test(`${trouble} before anybody needed the part is not said, and forgotten when it is needed`, async ({ app, page }) => {
    await page.route(PART, answer);
    const failed = page.waitForEvent("console", (message) => message.type() === "error");
    await app.openAs({ me: "Ana" }, "#/");
    await failed;
    await app.isAt("Good evening, Ana");
    await page.unroute(PART);
    await app.nav.getByRole("link", { name: "Settings" }).click();
    await app.isAt("Settings");
    await expect(app.heading).toBeFocused();
  });
}

test("leaving while the part is on its way leaves what one left for", async ({ app, page }) => {
  const release = await hold(page);
  await app.openAs({ me: "Ana" }, "#/");
  await app.nav.getByRole("link", { name: "Settings" }).click();
  await expect(page.getByText("One moment …")).toBeVisible();
  await app.open("#/note/notice");
  await app.write({ what: "Half a sentence" });
  await release();
  await expect(app.field("what")).toHaveValue("Half a sentence");
  await expect(app.field("what")).toBeFocused();
});

test("a whole first walk needs no more than the first part", async ({ app, page }) => {
  await hold(page);
  await app.open();
  await app.welcome({ me: "Ana" });
  await app.follow("Begin today’s walk");
  for (const practice of ["notice", "respond", "acknowledge", "ask"]) {
    const prompts = await firstSet(practice);
    const seen = new Set();
    for (let times = 0; times < 4; times += 1) {
      const prompt = await app.heading.textContent();
      expect(prompts).toContain(prompt);
      seen.add(prompt);
      await app.press("Another prompt");
      await expect(app.heading).not.toHaveText(prompt);
    }
    expect(seen.size).toBe(4);
    const last = await app.heading.textContent();
    await app.follow("Skip this one");
    if (practice === "ask") break;
    await page.goBack();
    await app.isAt(last);
    await page.goForward();
    await expect(app.heading).not.toHaveText(last);
  }
  await app.isAt("That was today’s walk");
});

test("a step that stands stays as it is when the rest of the prompts arrives", async ({ app, page }) => {
  const release = await hold(page);
  await app.openAs({}, "#/");
  await app.follow("Begin today’s walk");
  await app.write({ what: "Half a sentence" });
  await app.heading.evaluate((heading) => {
    heading.stays = true;
    heading.addEventListener("focus", () => (heading.stays = false));
  });
  await release();
  // There is more than the first set now, for whoever asks for it.
  const prompts = await firstSet("notice");
  const another = async () => {
    await app.press("Another prompt");
    return prompts.includes(await app.heading.textContent());
  };
  await expect.poll(another).toBe(false);
  expect(await app.heading.evaluate((heading) => heading.stays), "the same heading, and it has not taken the focus").toBe(true);
  await expect(app.field("what")).toHaveValue("Half a sentence");
});

test("on another day a step waits for all the prompts, and takes the focus when it comes", async ({ app, page }) => {
  await app.openAs({}, "#/walk/notice");
  const yesterdays = await app.heading.textContent();
  await app.at("2026-11-23 19:30");
  const release = await hold(page);
  await app.open("#/");
  await app.reload();
  await page.goto("#/walk/notice");
  await expect(page.getByText("One moment …")).toBeVisible();
  await release();
  await expect(app.heading).not.toHaveText(yesterdays);
  await expect(app.heading).toBeFocused();
});

for (const [trouble, answer] of [...TROUBLES, ["a part that does not end", () => {}]]) {
  test(`${trouble} does not keep anybody from walking on another day`, async ({ app, page }) => {
    await app.openAs({}, "#/walk/notice");
    const yesterdays = await app.heading.textContent();
    await app.at("2026-11-23 19:30");
    await page.route(PART, answer);
    await app.reload();
    const prompt = await app.heading.textContent();
    expect(await firstSet("notice")).toContain(prompt);
    expect(prompt).not.toBe(yesterdays);
    await app.step({ what: "All the same" });
    await expect(page.getByText("2 of 4")).toBeVisible();
    expect(await app.shelf.moments()).toMatchObject([{ what: "All the same" }]);
    // It is the prompt of that day from now on.
    await page.unroute(PART);
    await app.open("#/about");
    await app.isAt("About Little Things");
    await app.open("#/walk/notice");
    await app.isAt(prompt);
  });
}

test("today’s prompt stays today’s when it does not come, and so do the words beneath what stands in for it", async ({ app, page }) => {
  await app.openAs({}, "#/about");
  await app.isAt("About Little Things");
  await app.open("#/walk/notice");
  const prompts = await firstSet("notice");
  const another = async () => {
    await app.press("Another prompt");
    return prompts.includes(await app.heading.textContent());
  };
  await expect.poll(another).toBe(false);
  const todays = await app.heading.textContent();
  const shown = await app.shelf.records("shown");

  await page.route(PART, TROUBLES[0][1]);
  await app.reload();
  const standIn = await app.heading.textContent();
  expect(prompts).toContain(standIn);
  await app.write({ what: "Half a sentence" });
  expect(await app.shelf.records("shown")).toEqual(shown);

  await page.unroute(PART);
  await app.reload();
  await app.isAt(todays);
  await expect(app.field("what")).toHaveValue("Half a sentence");
  expect(await app.shelf.records("shown")).toEqual(shown);

  // Who asks for another gets one, and means it.
  await page.route(PART, TROUBLES[0][1]);
  await app.reload();
  await app.isAt(standIn);
  await app.press("Another prompt");
  await expect(app.heading).not.toHaveText(standIn);
  const chosen = await app.heading.textContent();
  await page.unroute(PART);
  await app.reload();
  await app.isAt(chosen);
});

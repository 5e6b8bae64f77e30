import { expect, test } from "./app.js";
import { noticed } from "./shelf.js";

/** The part of the program that a first visit does without. */
const PART = /\/later-[0-9a-f]+\.wasm$/;

/** What the page asks the server for from now on. */
function asked(page) {
  const urls = [];
  page.on("request", (request) => urls.push(request.url()));
  return (pattern) => urls.filter((url) => pattern.test(url)).length;
}

test("the later part is loaded when the first of its pages opens, and once", async ({ app, page }) => {
  const times = asked(page);
  await app.openAs({ me: "Ana" }, "#/", noticed(1, "2026-11-21", "A small thing"));
  await page.waitForLoadState("networkidle");
  expect(times(PART)).toBe(0);

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

for (const [trouble, answer] of [
  ["no connection", (route) => route.abort("internetdisconnected")],
  ["a part that is gone from the server", (route) => route.fulfill({ status: 404, body: "" })],
]) {
  test(`${trouble} is said, takes nothing else along, and leaves another try`, async ({ app, page }) => {
    await app.openAs({ me: "Ana" }, "#/");
    await page.route(PART, answer);
    await app.nav.getByRole("link", { name: "Settings" }).click();
    await app.isAt("This page did not load");
    await expect(app.heading).toBeFocused();
    await app.press("Try again");
    await app.isAt("This page did not load");

    await app.nav.getByRole("link", { name: "Today" }).click();
    await app.isAt("Good evening, Ana");
    await page.unroute(PART);
    await app.nav.getByRole("link", { name: "About" }).click();
    await app.isAt("This page did not load");
    await app.press("Try again");
    await app.isAt("About Little Things");
    await expect(app.heading).toBeFocused();
  });
}

test("leaving while the part is on its way leaves what one left for", async ({ app, page }) => {
  await app.openAs({ me: "Ana" }, "#/");
  let release;
  const held = new Promise((resolve) => (release = resolve));
  await page.route(PART, async (route) => {
    await held;
    await route.continue();
  });
  await app.nav.getByRole("link", { name: "Settings" }).click();
  await expect(page.getByText("One moment …")).toBeVisible();
  await app.open("#/note/notice");
  await app.write({ what: "Half a sentence" });
  const loaded = page.waitForResponse(PART);
  release();
  await (await loaded).finished();
  await expect(app.field("what")).toHaveValue("Half a sentence");
  await expect(app.field("what")).toBeFocused();
});

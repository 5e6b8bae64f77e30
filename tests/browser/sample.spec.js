// The sample garden: a year to look around in, of which nothing stays and which touches nothing.

import { expect, test } from "./app.js";
import { names, noticed } from "./shelf.js";

const SAMPLE = "?sample#/";
const band = (page) => page.getByText("A sample garden, all invented.");

/** What a person does there: looks around, writes, changes what can be changed. */
async function lookAround(app) {
  await app.note("notice", { what: "A word that nobody keeps" });
  await app.follow("All moments");
  await app.isAt("Moments");
  await app.page.locator("main .moment").first().click();
  await app.press("Delete it");
  await app.isAt("Moments");
  await app.open("?sample#/settings");
  await app.radio("Dusk").check();
  await app.write({ me: "Somebody" });
  await app.press("Keep the names");
  await app.open("?sample#/walk/notice");
  await app.write({ what: "Half a wo" });
  await app.open("?sample#/erase");
  await app.press("Go on");
  await app.press("Erase everything now");
}

test.beforeEach(({ app }) => {
  // Pages of the sample have the sample in their address.
  const open = app.open.bind(app);
  app.open = (route) => open(route.startsWith("#") ? `?sample${route}` : route);
});

test("from the welcome one can look around a garden of a year, and leave it again", async ({ app, page }) => {
  await app.open("./");
  await app.follow("Open a sample garden");
  await app.stands();
  await app.isAt("Good evening, Ana");
  await expect(band(page)).toBeVisible();
  await expect(app.garden).toContainText("in flower");
  await app.follow("All moments");
  await expect(page.locator("main .moment")).toHaveCount(50);
  await expect(band(page)).toBeVisible();
  await app.follow("Leave it");
  await app.isAt("Little Things");
  await expect(band(page)).toHaveCount(0);
});

test("every page of it says that it is one", async ({ app, page }) => {
  for (const route of ["#/", "#/walk/notice", "#/walk/close", "#/short", "#/note/ask", "#/moments", "#/settings", "#/about", "#/care"]) {
    await app.open(route);
    await expect(band(page), route).toBeVisible();
  }
});

test("no key is read or written, and nothing else is kept", async ({ app, page, context }) => {
  await context.addInitScript(() => {
    window.touched = [];
    for (const name of ["localStorage", "sessionStorage", "indexedDB"]) {
      const shelf = window[name];
      Object.defineProperty(window, name, {
        get() {
          window.touched.push(name);
          return shelf;
        },
      });
    }
  });
  const touched = [];
  page.on("framenavigated", async () => touched.push(...(await page.evaluate(() => window.touched).catch(() => []))));
  await app.open(SAMPLE);
  await lookAround(app);
  touched.push(...(await page.evaluate(() => window.touched)));
  expect(touched).toEqual([]);
  expect(await page.evaluate(() => caches.keys())).toEqual([]);
  // The watch does see what it should see.
  await app.open("./");
  await app.isAt("Little Things");
  expect(await page.evaluate(() => window.touched)).toContain("localStorage");
});

test("leaving it leaves no trace", async ({ app }) => {
  await app.open(SAMPLE);
  await lookAround(app);
  await app.open("./");
  await app.isAt("Little Things");
  expect(await app.shelf.all()).toEqual({});
});

test("a garden of one’s own stays as it is", async ({ app }) => {
  await app.shelf.seed(names({ me: "Mira" }), noticed(1, "2026-11-20", "Mine"));
  const before = await app.shelf.all();
  await app.open(SAMPLE);
  await app.isAt("Good evening, Ana");
  await lookAround(app);
  expect(await app.shelf.all()).toEqual(before);
  await app.open("./");
  await app.isAt("Good evening, Mira");
});

test("what is written there is there until it is loaded anew", async ({ app, page }) => {
  await app.open(SAMPLE);
  await app.note("notice", { what: "For now" });
  await expect(app.region("Lately")).toContainText("For now");
  await app.reload();
  await expect(app.region("Lately")).not.toContainText("For now");
  await expect(page.locator("main .moment")).toHaveCount(3);
});

test("what another tab writes is not heard there", async ({ app }) => {
  await app.shelf.seed(names({ me: "Mira" }));
  await app.open(SAMPLE);
  const mine = await app.beside("./");
  await mine.note("notice", { what: "Really mine" });
  await expect(mine.region("Lately")).toContainText("Really mine");
  await app.follow("All moments");
  await expect(app.page.locator("main .moment").first()).toBeVisible();
  await expect(app.page.getByText("Really mine")).toHaveCount(0);
});

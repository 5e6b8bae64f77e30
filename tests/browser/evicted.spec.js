// What was kept is gone: the browser has cleared it, or another page of the origin has.

import { expect, listen, test } from "./app.js";
import { backupOf, neighbour, noticed, PREFIX } from "./shelf.js";

const CANARY = `${PREFIX}canary`;
const missing = (app) => app.page.getByText("Something was kept here before, and it is gone now");
/** Whether the browser remembers that something was here. The page has had its own answer by then: it asked first. */
const hasCanary = (app) => app.page.evaluate((name) => caches.has(name), CANARY);

/** A browser in which a moment was written; its backup. */
async function live(app) {
  await app.open();
  await app.welcome({ me: "Ana", partner: "Ben" });
  await app.isAt("Good evening, Ana");
  await app.note("notice", { what: "The light in the hall" });
  await app.at("2026-11-22 19:31");
  await app.note("respond", { what: "A sigh", choose: "I turned toward it" });
  await expect.poll(() => hasCanary(app)).toBe(true);
  await app.open("#/backup");
  const { text } = await app.download(() => app.press("Save a backup"));
  return text;
}

/** The browser empties local storage while the page is not open. */
async function evict(app) {
  const other = await neighbour(app.page.context());
  await app.page.goto("about:blank");
  await other.page.evaluate(() => localStorage.clear());
  await other.page.close();
}

test("someone whose words were cleared away is told, and gets the garden back from a backup", async ({ app }) => {
  const file = await live(app);
  await app.open("#/");
  const garden = await app.garden.textContent();
  await evict(app);

  await app.open();
  await app.isAt("Little Things");
  await expect(missing(app)).toBeVisible();
  await missing(app).getByRole("link", { name: "Bring your words back" }).click();
  await app.chooseFile(file);
  await app.showsCounts({ "New here": 3 });
  await app.press("Bring it in");
  await expect(app.status).toContainText("Brought in.");
  await app.nav.getByRole("link", { name: "Today" }).click();
  await app.isAt("Good evening, Ana");
  await expect(app.garden).toHaveText(garden);
  await expect(app.region("Lately").getByRole("listitem")).toHaveText([/A sigh/, /The light in the hall/]);
  await app.reload();
  await app.isAt("Good evening, Ana");
  await expect(missing(app)).toHaveCount(0);
});

test("someone who was only here to keep a first moment is told as well", async ({ app }) => {
  await app.open();
  await app.welcome();
  await app.note("notice", { what: "The only one" });
  await expect.poll(() => hasCanary(app)).toBe(true);
  await evict(app);
  await app.open();
  await expect(missing(app)).toBeVisible();
});

test("someone whose words are older than this remembering is told as well", async ({ app }) => {
  await app.openAs({ me: "Ana" }, "#/", noticed(1, "2026-11-20", "Long ago"));
  await expect.poll(() => hasCanary(app)).toBe(true);
  await evict(app);
  await app.open();
  await expect(missing(app)).toBeVisible();
});

test("someone who is told and begins anew is not told for ever", async ({ app }) => {
  await live(app);
  await evict(app);
  await app.open();
  await expect(missing(app)).toBeVisible();
  await app.welcome({ me: "Eva" });
  await app.isAt("Good evening, Eva");
  await app.reload();
  await app.isAt("Good evening, Eva");
  await expect(missing(app)).toHaveCount(0);
});

test("someone who is new is not told that anything is gone", async ({ app }) => {
  await app.open();
  await app.isAt("Little Things");
  expect(await hasCanary(app)).toBe(false);
  await expect(missing(app)).toHaveCount(0);
  await app.reload();
  expect(await hasCanary(app)).toBe(false);
  await expect(missing(app)).toHaveCount(0);
});

test("someone who erased everything on purpose is not told that it is gone", async ({ app }) => {
  await live(app);
  await app.erase();
  await app.isAt("Little Things");
  await expect(missing(app)).toHaveCount(0);
  await expect.poll(() => hasCanary(app)).toBe(false);
  const later = await app.inNewTab();
  await later.isAt("Little Things");
  expect(await hasCanary(later)).toBe(false);
  await expect(missing(later)).toHaveCount(0);
});

test("where caches are denied, everything else works", async ({ app, page }) => {
  const said = listen(page);
  await page.addInitScript(() => {
    for (const act of ["open", "has", "delete"]) {
      CacheStorage.prototype[act] = () => Promise.reject(new DOMException("Denied.", "SecurityError"));
    }
  });
  await app.open();
  await app.welcome({ me: "Ana" });
  await app.note("notice", { what: "The light in the hall" });
  await app.reload();
  await app.isAt("Good evening, Ana");
  await app.erase();
  await app.isAt("Little Things");
  await app.reload();
  expect(said).toEqual([]);
});

test.describe("on an address without https", () => {
  test.use({ baseURL: "http://garden.test/little-things/" });

  test("the page opens, keeps, restores and erases without an error", async ({ app, page }, { project }) => {
    const said = listen(page);
    const { origin } = new URL(project.use.baseURL);
    await page.route("http://garden.test/**", async (route) =>
      route.fulfill({ response: await route.fetch({ url: route.request().url().replace("http://garden.test", origin) }) }),
    );
    await app.open();
    await expect(page.locator(".skip-link")).toBeAttached();
    expect(said).toEqual([]);
    expect(await page.evaluate(() => [isSecureContext, typeof caches, typeof navigator.storage])).toEqual([false, "undefined", "undefined"]);
    await app.welcome({ me: "Ana" });
    await app.isAt("Good evening, Ana");
    await app.note("notice", { what: "The light in the hall" });
    await app.reload();
    await expect(app.region("Lately")).toContainText("The light in the hall");
    await app.open("#/backup");
    await app.chooseFile(backupOf(noticed(1, "2026-11-20", "Brought along")));
    await app.press("Bring it in");
    await expect(app.status).toContainText("Brought in.");
    await app.erase();
    await app.isAt("Little Things");
    await app.reload();
    await app.isAt("Little Things");
    expect(await app.shelf.all()).toEqual({});
    await expect(missing(app)).toHaveCount(0);
    expect(said).toEqual([]);
  });
});

// How fast and how surely what is saved is on the disk.

import { mkdtemp, readlink, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { App, EVENING, expect, test as base } from "./app.js";
import { backupOf, DRAFTS, many, noticed, RECORDS } from "./shelf.js";

const test = base.extend({
  /** Opens a browser with a profile of its own on the disk, as often as one likes. */
  openBrowser: async ({ playwright, launchOptions, baseURL }, use) => {
    const folder = await mkdtemp(join(tmpdir(), "little-things-profile-"));
    const browsers = [];
    await use(async () => {
      const browser = await playwright.chromium.launchPersistentContext(folder, { ...launchOptions, baseURL, serviceWorkers: "block" });
      browsers.push(browser);
      return { browser, folder, app: new App(browser.pages()[0]) };
    });
    await Promise.all(browsers.map((browser) => browser.close()));
    await rm(folder, { recursive: true });
  },
});

/** Kills a browser with all its processes, as a power cut would. */
async function kill({ browser, folder }) {
  const gone = new Promise((closed) => browser.once("close", closed));
  // Chromium’s lock names its process, which leads a group of its own.
  const pid = Number((await readlink(join(folder, "SingletonLock"))).split("-").at(-1));
  process.kill(-pid, "SIGKILL");
  await gone;
}

test.describe("the browser is asked to keep what is here", () => {
  test.beforeEach(async ({ app, page }) => {
    app.asked = 0;
    await page.exposeFunction("isAsked", () => (app.asked += 1));
    await page.addInitScript(() => {
      StorageManager.prototype.persist = async () => {
        await window.isAsked();
        return true;
      };
    });
  });

  test("once, after the first saved moment and not before", async ({ app }) => {
    await app.open();
    await app.welcome({ me: "Ana" });
    await app.isAt("Good evening, Ana");
    await app.open("#/walk/notice");
    await app.press("Another prompt");
    await app.shelf.refuse(RECORDS);
    await app.write({ what: "The light in the hall" });
    await app.onward.click();
    await expect(app.alert).toContainText("Not saved yet.");
    await app.open("#/settings");
    await app.radio("Dusk").check();
    await app.shelf.allow();
    await app.open("#/walk/close");
    await app.write({ when: "it rains", then: "dance" });
    await app.press("I’ll try that");
    await app.isAt("That was today’s walk");
    expect(app.asked).toBe(0);

    await app.note("notice", { what: "The light in the hall" });
    await expect.poll(() => app.asked).toBe(1);
    await app.note("notice", { what: "And in the kitchen" });
    await app.reload();
    await app.note("acknowledge", { did: "Laughed" });
    expect(app.asked).toBe(1);
  });

  test("once, when a first backup is brought in", async ({ app }) => {
    await app.open("#/backup");
    await app.chooseFile(backupOf(many(3, "2026-11-20")));
    await app.showsCounts({ "New here": 3 });
    expect(app.asked).toBe(0);
    await app.press("Bring it in");
    await expect.poll(() => app.asked).toBe(1);
    await app.note("notice", { what: "One more" });
    expect(app.asked).toBe(1);
  });

  test("not again by a garden that was there", async ({ app }) => {
    await app.openAs({}, "#/", noticed(1, "2026-11-20", "Long ago"));
    await app.note("notice", { what: "The light in the hall" });
    await app.reload();
    expect(app.asked).toBe(0);
  });
});

/** What is given to the browser to write while this is done: characters of keys and values, by the kind of key. */
async function written(app, act) {
  await app.page.evaluate(() => {
    window.given = [];
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = function (key, value) {
      window.given.push([key, key.length + String(value).length]);
      return setItem.call(this, key, value);
    };
  });
  await act();
  const given = await app.page.evaluate(() => window.given);
  const sum = (prefix) => given.filter(([key]) => key.startsWith(prefix)).reduce((sum, [, length]) => sum + length, 0);
  const all = sum("");
  return { records: sum(RECORDS), drafts: sum(DRAFTS), rest: all - sum(RECORDS) - sum(DRAFTS) };
}

test("a new moment costs no more than twice its record to write, the same with nothing and with 5,000 entries behind it", async ({ app, browser }, { project }) => {
  const WHAT = "The way she held the door, and did not mention it. ".repeat(4).trim();
  const costs = [];
  for (const behind of [0, 5_000]) {
    const context = await browser.newContext(project.use);
    const fresh = new App(await context.newPage());
    await fresh.at(EVENING);
    await fresh.openAs({ me: "Ana" }, "#/note/notice", behind ? many(behind, "2026-11-01", 160) : {});
    const cost = await written(fresh, async () => {
      await fresh.write({ what: WHAT });
      await expect.poll(async () => (await fresh.shelf.draft("note-notice"))?.what).toBe(WHAT);
      await fresh.press("Keep it");
      await fresh.isAt("Good evening, Ana");
    });
    const [[id]] = Object.entries(await fresh.shelf.fields(RECORDS)).filter(([, { what }]) => what === WHAT);
    const record = RECORDS.length + id.length + (await fresh.shelf.all())[RECORDS + id].length;
    expect(cost.records).toBeLessThanOrEqual(2 * record);
    // Typed at once, and so kept once as a draft; someone who types for a minute has it kept up to four times a second.
    expect(cost.drafts).toBeLessThanOrEqual(record);
    expect(cost.rest).toBe(0);
    costs.push(cost);
    await context.close();
  }
  expect(costs[1]).toEqual(costs[0]);
});

test("a browser killed ten seconds after a moment was saved has it when it is opened again", async ({ openBrowser }) => {
  test.slow();
  const first = await openBrowser();
  await first.app.open();
  await first.app.welcome({ me: "Ana" });
  await first.app.note("notice", { what: "Just before the end" });
  // The promise itself: within ten seconds it is on the disk.
  await first.app.page.waitForTimeout(10_000);
  await kill(first);

  const { app } = await openBrowser();
  await app.open();
  await expect(app.heading).toContainText(", Ana");
  await expect(app.region("Lately").getByRole("listitem")).toHaveText([/Just before the end/]);
});

// Browsers that keep nothing for the page.

import { App, expect, listen, test } from "./app.js";

const unkept = (page) => page.getByText("This browser keeps nothing for this page");

/** How a browser says no. */
const WAYS = {
  "denied": () =>
    Object.defineProperty(window, "localStorage", {
      get() {
        throw new DOMException("Denied.", "SecurityError");
      },
    }),
  "not there at all": () => Object.defineProperty(window, "localStorage", { value: null }),
  "there only to throw": () => {
    const deny = () => {
      throw new DOMException("Denied.", "SecurityError");
    };
    for (const act of ["getItem", "setItem", "removeItem", "key"]) Storage.prototype[act] = deny;
    Object.defineProperty(Storage.prototype, "length", { get: deny });
  },
  "not to be read": () => {
    Storage.prototype.getItem = () => {
      throw new DOMException("Denied.", "SecurityError");
    };
  },
  "without any room, as in old private windows": () => {
    Storage.prototype.setItem = () => {
      throw new DOMException("No room.", "QuotaExceededError");
    };
  },
  "forgetful": () => {
    Storage.prototype.setItem = () => {};
  },
};

for (const [how, deny] of Object.entries(WAYS)) {
  test(`with storage ${how} the page says that nothing is kept; one can walk, and take a backup along`, async ({ app, page }) => {
    const said = listen(page);
    await page.addInitScript(deny);
    await app.open();
    await expect(unkept(page)).toBeVisible();
    await app.welcome({ me: "Ana" });
    await app.isAt("Good evening, Ana");
    await app.follow("Begin today’s walk");
    await app.step({ what: "The light in the hall" });
    await app.step({ what: "A joke", choose: "I turned toward it" });
    await app.step({ did: "Laughed" });
    await app.step({});
    await app.isAt("That was today’s walk");
    await expect(unkept(page)).toBeVisible();
    await expect(page.getByRole("listitem")).toHaveCount(4);
    await app.write({ when: "it rains", then: "dance" });
    await app.press("I’ll try that");
    await app.press("Done");
    await expect(page.getByText("Not saved yet")).toHaveCount(0);

    await app.follow("Save a backup");
    await app.isAt("Backup");
    const { name, text } = await app.download(() => app.press("Save a backup"));
    expect(name).toBe("little-things-2026-11-22.json");
    const records = JSON.parse(text);
    for (const words of [{ me: "Ana" }, { what: "The light in the hall" }, { what: "A joke" }, { did: "Laughed" }, { then: "dance" }]) {
      expect(records).toContainEqual(expect.objectContaining(words));
    }
    expect(said).toEqual([]);
  });
}

test("with storage denied a backup can be looked at and brought in for as long as the tab is open", async ({ app, page, browser, baseURL }) => {
  const elsewhere = await browser.newContext({ baseURL, serviceWorkers: "block" });
  const there = new App(await elsewhere.newPage());
  await there.openAs({ me: "Ana" });
  await there.note("notice", { what: "Brought along" });
  await there.open("#/backup");
  const { text } = await there.download(() => there.press("Save a backup"));
  await elsewhere.close();

  await page.addInitScript(WAYS.denied);
  await app.open("#/backup");
  await app.chooseFile(text);
  await app.press("Bring it in");
  await app.open("#/");
  await app.isAt("Good evening, Ana");
  await expect(app.region("Lately")).toContainText("Brought along");
  await expect(unkept(page)).toBeVisible();
});

// Writing: what happens when it fails, and when a newer version has written.

import { expect, test } from "./app.js";
import { DEVICE, DRAFTS, noticed, PREFIX, recordKey, RECORDS, seal } from "./shelf.js";

test.describe("a write that fails", () => {
  test("says so with the reason, keeps the words, and works once there is room", async ({ app }) => {
    await app.openAs({}, "#/walk/notice");
    await app.shelf.refuse(RECORDS);
    await app.write({ what: "Words in danger" });
    await app.onward.click();
    await expect(app.alert).toContainText("Not saved yet. This browser has no room left for this page.");
    await expect(app.field("what")).toHaveValue("Words in danger");
    expect(await app.shelf.moments()).toEqual([]);
    await app.press("Try again");
    await expect(app.alert).toContainText("Not saved yet.");
    await app.shelf.allow();
    await app.press("Try again");
    await expect(app.page.getByText("2 of 4")).toBeVisible();
    expect(await app.shelf.moments()).toMatchObject([{ what: "Words in danger" }]);
  });

  test("lets a copy be kept as a file", async ({ app }) => {
    await app.openAs({}, "#/note/acknowledge");
    await app.shelf.refuse(RECORDS);
    await app.write({ did: "Stayed up\nwith me", says: "Loyal “to the bone” 👨‍👩‍👧‍👦" });
    await app.press("Keep it");
    const copy = await app.download(() => app.press("Keep a copy as a file"));
    expect(copy.name).toBe("little-things-words.txt");
    expect(copy.text).toContain("Stayed up\nwith me");
    expect(copy.text).toContain("Loyal “to the bone” 👨‍👩‍👧‍👦");
  });

  // The draft can be written where the record cannot: that must not take the notice away.
  for (const [name, act] of [
    ["while nothing is done", async () => {}],
    ["while the person goes on writing", (app) => app.write({ what: "Words in danger, and more" })],
  ]) {
    test(`stays on screen ${name}`, async ({ app }) => {
      await app.openAs({}, "#/note/notice");
      await app.shelf.refuse(RECORDS);
      await app.write({ what: "Words in danger" });
      await app.press("Keep it");
      await expect(app.alert).toContainText("Not saved yet.");
      await act(app);
      const typed = await app.field("what").inputValue();
      await expect.poll(async () => (await app.shelf.draft("note-notice"))?.what).toBe(typed);
      await expect(app.alert).toContainText("Not saved yet.");
    });
  }

  test("is told when a walk is ended with it", async ({ app, page }) => {
    await app.openAs({}, "#/walk/notice");
    await app.shelf.refuse(RECORDS);
    await app.write({ what: "Words in danger" });
    await app.press("End here");
    await expect(page.getByText("Not saved yet.")).toBeVisible();
  });

  test("of a draft is told while the person writes", async ({ app }) => {
    await app.openAs({}, "#/note/notice");
    await app.shelf.refuse(PREFIX);
    await app.write({ what: "Words in danger" });
    await expect(app.alert).toContainText("Not saved yet. This browser has no room left for this page.");
    await app.shelf.allow();
    await app.write({ what: "Words in safety" });
    await expect(app.alert).toHaveCount(0);
    expect(await app.shelf.draft("note-notice")).toMatchObject({ what: "Words in safety" });
  });

  test("of the names is told, and they stay in the form", async ({ app }) => {
    await app.open();
    await app.press("Begin");
    await app.shelf.refuse(RECORDS);
    await app.write({ me: "Ana" });
    await app.press("Into the garden");
    await expect(app.alert).toContainText("Not saved yet.");
    await expect(app.field("me")).toHaveValue("Ana");
    await app.shelf.allow();
    await app.press("Try again");
    await app.isAt("Good evening, Ana");
  });

  test("of an intention is told, and it stays in the form", async ({ app }) => {
    await app.openAs({}, "#/walk/close");
    await app.shelf.refuse(RECORDS);
    await app.write({ when: "I come home", then: "knock" });
    await app.press("I’ll try that");
    await expect(app.alert).toContainText("Not saved yet.");
    await app.shelf.allow();
    await app.press("Try again");
    await expect(app.region("Your next small act")).toContainText("When I come home, I will knock.");
    expect(await app.shelf.records("intention")).toHaveLength(1);
  });

  test("of a deletion is told, and can be tried again", async ({ app, page }) => {
    await app.openAs({}, "#/moments", noticed(1, "2026-11-22", "Still here"));
    await app.openNewest();
    await app.shelf.refuse(RECORDS);
    await app.press("Delete it");
    await expect(app.status).toContainText("Not saved yet. This browser has no room left for this page.");
    await app.showsParts([["What you noticed", "Still here"]]);
    await app.press("Try again");
    await expect(app.status).toContainText("Not saved yet.");
    await app.shelf.allow();
    await app.press("Try again");
    await expect(page.getByRole("heading", { name: "This moment is not here" })).toBeVisible();
    await expect(app.status).not.toContainText("Not saved yet.");
    expect(await app.shelf.moments()).toEqual([]);
  });

  test("of a deletion can be let be", async ({ app }) => {
    await app.openAs({}, "#/moments", noticed(1, "2026-11-22", "Still here"));
    await app.openNewest();
    await app.shelf.refuse(RECORDS);
    await app.press("Delete it");
    await app.press("Let it be");
    await expect(app.status).not.toContainText("Not saved yet.");
    await app.shelf.allow();
    await app.reload();
    await app.showsParts([["What you noticed", "Still here"]]);
  });
});

test.describe("what a newer version wrote", () => {
  const yesterday = seal(`${DRAFTS}walk`, { day: "2026-11-21", at: "#/walk/ask" });
  const newer = seal(recordKey(9), { is: "something", new: "yes" }, 2);

  /** Every page that could write, and every act on it. */
  const acts = {
    "walking": async (app) => {
      await app.open("#/walk/notice");
      await app.write({ what: "Not now" });
      await app.onward.click();
      await expect(app.alert).toContainText("A newer version of Little Things has written here");
      await app.press("Another prompt");
      await app.press("End here");
    },
    "changing and leaving": async (app) => {
      await app.open(`#/moment/${recordKey(1).slice(RECORDS.length)}/edit`);
      await app.write({ what: "Otherwise" });
      await app.press("Keep it like this");
      await expect(app.alert).toContainText("A newer version of Little Things has written here");
      await app.press("Leave it as it was");
    },
    "deleting": async (app) => {
      await app.openNewest();
      await app.press("Delete it");
      await expect(app.status).toContainText("A newer version of Little Things has written here");
    },
    "the settings": async (app) => {
      await app.open("#/settings");
      await app.write({ choose: ["Dusk", "None"], me: "Eva" });
      await app.press("Keep the names");
      await expect(app.alert).toContainText("A newer version of Little Things has written here");
    },
  };

  for (const [name, act] of Object.entries(acts)) {
    test(`is only read: ${name} changes no key`, async ({ app, page }) => {
      await app.openAs({ me: "Ana" }, "#/", noticed(1, "2026-11-20", "Known"), noticed(2, "2026-11-21", "Known too"), {
        [recordKey(9)]: newer,
        [`${DRAFTS}walk`]: yesterday,
        [`${DRAFTS}moment-${recordKey(1).slice(RECORDS.length)}`]: seal(
          `${DRAFTS}moment-${recordKey(1).slice(RECORDS.length)}`,
          { what: "Half changed" },
        ),
      });
      const before = await app.shelf.all();
      await expect(page.getByText("A newer version of Little Things has written on this device.")).toBeVisible();
      await app.isAt("Good evening, Ana");
      await act(app);
      await app.open("#/moments");
      await app.showsDays([["Yesterday", ["Known too"]], ["Friday", ["Known"]]]);
      expect(await app.shelf.all()).toEqual(before);
    });
  }

  test("is noticed wherever it is: a draft, the preferences", async ({ app, page }) => {
    for (const key of [`${DRAFTS}walk-notice`, DEVICE]) {
      await app.shelf.seed({ [key]: seal(key, { new: "yes" }, 7) });
      await app.open();
      await app.reload();
      await expect(page.getByText("A newer version of Little Things has written on this device.")).toBeVisible();
      await page.evaluate((key) => localStorage.removeItem(key), key);
    }
  });
});

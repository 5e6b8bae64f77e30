import { App, expect, test } from "./app.js";
import { DEVICE, DRAFTS, names, noticed, NAMES, PREFIX, recordKey, RECORDS, seal } from "./shelf.js";

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

for (const [how, deny] of [
  [
    "denied",
    () =>
      Object.defineProperty(window, "localStorage", {
        get() {
          throw new DOMException("Denied.", "SecurityError");
        },
      }),
  ],
  [
    "there only to throw",
    () => {
      for (const act of ["getItem", "setItem", "removeItem", "key"]) {
        Storage.prototype[act] = () => {
          throw new DOMException("Denied.", "SecurityError");
        };
      }
      Object.defineProperty(Storage.prototype, "length", {
        get() {
          throw new DOMException("Denied.", "SecurityError");
        },
      });
    },
  ],
]) {
  test(`with storage ${how} the page says that nothing is kept, and one can walk`, async ({ app, page }) => {
    await page.addInitScript(deny);
    await app.open();
    await expect(page.getByText("This browser keeps nothing for this page")).toBeVisible();
    await app.welcome({ me: "Ana" });
    await app.isAt("Good evening, Ana");
    await app.follow("Begin today’s walk");
    await app.step({ what: "The light in the hall" });
    await app.step({ what: "A joke", choose: "I turned toward it" });
    await app.step({ did: "Laughed" });
    await app.step({});
    await app.isAt("That was today’s walk");
    await expect(page.getByText("This browser keeps nothing for this page")).toBeVisible();
    await expect(page.getByRole("listitem")).toHaveCount(4);
    await app.write({ when: "it rains", then: "dance" });
    await app.press("I’ll try that");
    await app.press("Done");
    await expect(app.page.getByText("Not saved yet")).toHaveCount(0);
  });
}

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
      await app.press("Keep the change");
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

test("a damaged value is set aside untouched, told, and can be taken along; the rest opens", async ({ app, page }) => {
  const damaged = noticed(2, "2026-11-21", "Once whole")[recordKey(2)].replace("whole", "hole!");
  await app.openAs({ me: "Ana" }, "#/moments", noticed(1, "2026-11-20", "Whole"), { [recordKey(2)]: damaged });
  await app.showsDays([["Friday", ["Whole"]]]);
  await expect(page.getByText("Something stored here could not be read.")).toBeVisible();
  const kept = await app.shelf.all();
  expect(kept[recordKey(2)]).toBeUndefined();
  expect(kept[recordKey(2).replace(RECORDS, "little-things/q/r/")]).toBe(damaged);

  await app.follow("See what you can do");
  await app.isAt("Settings");
  await expect(page.getByText("One stored entry could not be read.")).toBeVisible();
  const copy = await app.download(() => app.press("Keep a copy as a file"));
  expect(copy.name).toBe("little-things-set-aside.txt");
  expect(copy.text).toContain(damaged);

  await app.reload();
  await expect(page.getByText("One stored entry could not be read.")).toBeVisible();
  expect(await app.shelf.all()).toEqual(kept);
  await app.note("notice", { what: "And on we go" });
});

test("a value under the wrong key, names no longer readable and a stranger’s text are set aside too", async ({ app, page }) => {
  await app.shelf.seed(names({ me: "Ana" }), noticed(1, "2026-11-20", "Whole"), {
    [recordKey(2)]: noticed(3, "2026-11-20", "Elsewhere")[recordKey(3)],
    [NAMES]: "not ours",
    [`${RECORDS}who-knows`]: "{}",
  });
  await app.open("#/settings");
  await expect(page.getByText("3 stored entries could not be read.")).toBeVisible();
  await app.open("#/moments");
  await app.showsDays([["Friday", ["Whole"]]]);
});

test("a damaged draft or preference stops nothing", async ({ app, page }) => {
  await app.openAs({}, "#/walk/notice", { [`${DRAFTS}walk-notice`]: "torn", [`${DRAFTS}walk`]: "", [DEVICE]: "1 0 {}" });
  await app.write({ what: "On clean paper" });
  await app.reload();
  await expect(app.field("what")).toHaveValue("On clean paper");
  await app.open("#/settings");
  await app.radio("Dusk").check();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dusk");
  const kept = Object.entries(await app.shelf.all()).filter(([key]) => key.startsWith("little-things/q/"));
  expect(kept.map(([, value]) => value).sort()).toEqual(["", "1 0 {}", "torn"]);
});

test.describe("two tabs", () => {
  test("what is noted in one appears in the other", async ({ app, context }) => {
    await app.openAs({}, "#/moments");
    const other = new App(await context.newPage());
    await other.open();
    await app.note("notice", { what: "Seen from here" });
    await expect(other.region("Lately").getByRole("listitem")).toHaveText([/Seen from here/]);
    await expect(other.garden).toContainText("The noticing bed is in flower.");

    await other.open("#/moments");
    await other.note("acknowledge", { did: "Seen from there" });
    await expect(app.region("Lately").getByRole("listitem")).toHaveCount(2);
    await app.open("#/moments");
    await app.openNewest();
    await other.openNewest();
    const address = app.page.url();
    await app.open(address);
    await other.open(address);
    await app.press("Delete it");
    await other.isAt("This moment is not here");
    await app.press("Undo");
    await expect(other.page.getByRole("link", { name: "Change it" })).toBeVisible();
  });

  test("neither writes over what the other wrote", async ({ app, context }) => {
    await app.openAs({});
    const other = new App(await context.newPage());
    await other.open();
    await Promise.all([app.note("notice", { what: "one" }), other.note("acknowledge", { did: "two" })]);
    await app.reload();
    await expect(app.region("Lately").getByRole("listitem")).toHaveCount(2);
  });

  test("a change to what was deleted in the other tab is refused, and the words stay", async ({ app, context }) => {
    await app.openAs({}, "#/", noticed(1, "2026-11-22", "Here and there"));
    await app.openNewest();
    await app.follow("Change it");
    await app.write({ what: "Changed too late" });
    const other = new App(await context.newPage());
    await other.open("#/");
    await other.openNewest();
    await other.press("Delete it");
    await other.isAt("Moments");
    await app.press("Keep the change");
    await expect(app.alert).toContainText("This is not here any more.");
    await expect(app.field("what")).toHaveValue("Changed too late");
  });
});

import { expect, EVENING, instant, test } from "./app.js";
import { NAMES, RECORDS } from "./shelf.js";

const kept = (app, name = "walk-notice") => app.shelf.draft(name).then((draft) => draft?.what);

test.describe("with the clock in the test’s hand", () => {
  test.use({ time: null });

  test.beforeEach(async ({ app, page }) => {
    await page.clock.install({ time: instant(EVENING) });
    await app.openAs({}, "#/walk/notice");
    await page.clock.pauseAt(instant("2026-11-22 19:40"));
  });

  test("each keystroke is kept within 300 ms", async ({ app, page }) => {
    await app.field("what").focus();
    for (const typed of ["T", "Th", "The", "The ", "The k"]) {
      await page.keyboard.press(typed.at(-1));
      await page.clock.runFor(300);
      expect(await kept(app)).toBe(typed);
    }
    await page.keyboard.press("Backspace");
    await page.clock.runFor(300);
    expect(await kept(app)).toBe("The ");
  });

  test("typing without a rest is kept all the same", async ({ app, page }) => {
    const words = "without ever a rest";
    await app.field("what").focus();
    for (const [at, letter] of [...words].entries()) {
      await page.keyboard.press(letter);
      await page.clock.runFor(100);
      if (at >= 2) expect((await kept(app)).length).toBeGreaterThanOrEqual(at - 2);
    }
    await page.clock.runFor(300);
    expect(await kept(app)).toBe(words);
  });

  test("what was typed just now is kept when the page is left", async ({ app, page }) => {
    await app.write({ what: "Not a moment later" });
    expect(await kept(app)).toBeUndefined();
    await page.goto("about:blank");
    await app.open("#/walk/notice");
    await expect(app.field("what")).toHaveValue("Not a moment later");
  });

  test("what was typed just now is kept when another page of it is opened", async ({ app }) => {
    await app.write({ what: "Not a moment later" });
    await app.follow("Skip this one");
    await expect(app.field("what")).toHaveValue("");
    expect(await kept(app)).toBe("Not a moment later");
  });

  test("what was typed just now is kept when the page is put away", async ({ app, page }) => {
    await app.write({ what: "The phone rings" });
    await page.evaluate(() => {
      Object.defineProperty(document, "hidden", { value: true });
      Object.defineProperty(document, "visibilityState", { value: "hidden" });
      document.dispatchEvent(new Event("visibilitychange", { bubbles: true }));
    });
    expect(await kept(app)).toBe("The phone rings");
  });
});

test("after a crash of the page the words are back", async ({ app, page, context }) => {
  await app.openAs({}, "#/walk/notice");
  await app.write({ what: "Then everything stopped" });
  await expect.poll(() => kept(app)).toBe("Then everything stopped");
  const devtools = await context.newCDPSession(page);
  const crashed = page.waitForEvent("crash");
  devtools.send("Page.crash").catch(() => {});
  await crashed;
  const later = await app.inNewTab("#/walk/notice");
  await expect(later.field("what")).toHaveValue("Then everything stopped");
});

test("a tab closed without a word keeps the words", async ({ app }) => {
  await app.openAs({}, "#/note/acknowledge");
  await app.write({ did: "Carried it up", says: "Strong" });
  await expect.poll(async () => (await app.shelf.draft("note-acknowledge"))?.says).toBe("Strong");
  const later = await app.inNewTab("#/note/acknowledge");
  await expect(later.field("did")).toHaveValue("Carried it up");
  await expect(later.field("says")).toHaveValue("Strong");
});

test("every form keeps its draft: names, a note, the short form, a change, an intention", async ({ app, page }) => {
  await app.open();
  await app.press("Begin");
  await app.write({ me: "Ana", partner: "Be" });
  await app.reload();
  await expect(app.field("partner")).toHaveValue("Be");
  await app.press("Into the garden");
  await app.isAt("Good evening, Ana");

  for (const route of ["#/note/notice", "#/short"]) {
    await app.open(route);
    await app.write({ what: `half at ${route}` });
    await app.reload();
    await expect(app.field("what")).toHaveValue(`half at ${route}`);
  }
  await app.note("notice", { what: "Before" });
  await app.openNewest();
  await app.follow("Change it");
  await app.write({ what: "Before and aft", day: "2026-11-20" });
  await app.reload();
  await expect(app.field("what")).toHaveValue("Before and aft");
  await expect(app.field("day")).toHaveValue("2026-11-20");

  await app.open("#/walk/close");
  await app.write({ when: "the kettle sings" });
  await app.reload();
  await expect(app.field("when")).toHaveValue("the kettle sings");
  expect(await app.shelf.records("intention")).toEqual([]);
  await expect(page.getByRole("listitem")).toHaveText([/Before$/]);
});

test("a draft goes only once its record is there", async ({ app }) => {
  await app.openAs({}, "#/walk/notice");
  await app.write({ what: "One after the other" });
  await expect.poll(() => kept(app)).toBe("One after the other");
  await app.shelf.watch();
  await app.step({});
  const acts = await app.shelf.watched();
  const record = acts.findIndex((act) => act.startsWith(`setItem ${RECORDS}`));
  const draft = acts.indexOf("removeItem little-things/d/walk-notice");
  expect(record).toBeGreaterThanOrEqual(0);
  expect(draft).toBeGreaterThan(record);
  expect(await kept(app)).toBeUndefined();
});

test("a draft survives when saving fails, and the next load too", async ({ app }) => {
  await app.openAs({}, "#/note/notice");
  await app.shelf.refuse(RECORDS);
  await app.write({ what: "Hold on to this" });
  await app.press("Keep it");
  await expect(app.alert).toContainText("Not saved yet.");
  await expect.poll(() => kept(app, "note-notice")).toBe("Hold on to this");
  await app.reload();
  await expect(app.field("what")).toHaveValue("Hold on to this");
  await app.press("Keep it");
  await app.isAt("Good evening");
  expect(await app.shelf.moments()).toMatchObject([{ what: "Hold on to this" }]);
  expect(await kept(app, "note-notice")).toBeUndefined();
});

test("leaving a change as it was drops its draft and nothing else", async ({ app }) => {
  await app.openAs({});
  await app.note("notice", { what: "As it was" });
  const before = await app.shelf.fields(RECORDS);
  await app.openNewest();
  await app.follow("Change it");
  await app.write({ what: "Otherwise" });
  await app.press("Leave it as it was");
  await app.showsParts([["What you noticed", "As it was"]]);
  expect(await app.shelf.fields(RECORDS)).toEqual(before);
  await app.follow("Change it");
  await expect(app.field("what")).toHaveValue("As it was");
});

test("unkept names are kept as a draft, not as names", async ({ app }) => {
  await app.open();
  await app.press("Begin");
  await app.write({ me: "Ana" });
  await app.reload();
  expect(await app.shelf.all()).not.toHaveProperty([NAMES]);
  expect(await app.shelf.draft("welcome")).toMatchObject({ me: "Ana" });
});

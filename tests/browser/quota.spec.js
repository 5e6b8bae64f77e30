// A browser that is really full: another page of the origin has taken the room, to the last character.

import { EVENING, expect, instant, test } from "./app.js";
import { backupOf, DRAFTS, GIVEN, many, names, noticed, RECORDS } from "./shelf.js";

const WHY = "This browser has no room left for this page.";
const WORDS = "The way she held the door, and did not mention it";
const EARLIER = [noticed(1, "2026-11-20", "Kept long ago"), noticed(2, "2026-11-21", "Kept too")];

const fullness = (app) => app.page.getByText("The room this browser gives a page is");
const words = async (app) => (await app.shelf.moments()).map(({ what }) => what).sort();

test("is full at the number of characters that the page counts with", async ({ app }) => {
  await app.openAs({ me: "Ana" }, "#/", ...EARLIER);
  await app.shelf.fill();
  const taken = Object.entries(await app.shelf.all()).map(([key, value]) => key.length + value.length);
  expect(taken.reduce((one, other) => one + other)).toBe(GIVEN);
});

/** Each place to write and its button; and how much room there is: none, or enough for the draft but not for the record. */
const PLACES = {
  "a note finds no room": ["#/note/notice", "Keep it", 0],
  "a note finds room for its draft only": ["#/note/notice", "Keep it", 190],
  "a step of the walk finds no room": ["#/walk/notice", "On to responding", 0],
  "a step of the walk finds room for its draft only": ["#/walk/notice", "On to responding", 190],
  "a change finds no room": ["#/moment/0000000000000001/edit", "Keep it like this", 0],
};

for (const [what, [route, button, left]] of Object.entries(PLACES)) {
  test(`${what}: that is told, the words stay, can be handed over, and are saved once there is room`, async ({ app }) => {
    await app.openAs({ me: "Ana" }, route, ...EARLIER);
    const before = await app.shelf.fields(RECORDS);
    await app.shelf.fill(left);
    await app.write({ what: WORDS });
    await app.press(button);
    for (let tries = 0; tries < 2; tries += 1) {
      await expect(app.alert).toContainText(`Not saved yet. ${WHY}`);
      await expect(app.field("what")).toHaveValue(WORDS);
      await app.press("Try again");
    }
    expect((await app.download(() => app.press("Keep a copy as a file"))).text).toContain(WORDS);
    const drafts = async () => Object.values(await app.shelf.fields(DRAFTS)).filter(({ what }) => what === WORDS);
    await expect.poll(drafts).toHaveLength(left > 0 ? 1 : 0);
    expect(await app.shelf.fields(RECORDS)).toEqual(before);

    await app.shelf.makeRoom();
    await app.press("Try again");
    await expect(app.alert).toHaveCount(0);
    await expect.poll(() => words(app)).toContain(WORDS);
    const changed = (await app.shelf.moments()).find(({ what }) => what === WORDS);
    expect(Object.values(await app.shelf.fields(RECORDS))).toEqual(expect.arrayContaining([...untouched(before, button), changed]));
  });
}

/** What is still to be there after the button: everything, but the moment that was changed. */
const untouched = (before, button) =>
  Object.entries(before).filter(([id]) => button !== "Keep it like this" || !id.endsWith("1")).map(([, fields]) => fields);

test("a whole walk goes on once there is room, and nothing of it is lost", async ({ app, page }) => {
  await app.openAs({ me: "Ana" }, "#/walk/notice");
  await app.shelf.fill();
  await app.write({ what: WORDS });
  await app.onward.click();
  await expect(app.alert).toContainText(`Not saved yet. ${WHY}`);
  await app.press("End here");
  await expect(app.alert).toContainText(`Not saved yet. ${WHY}`);
  await expect(page.getByText("1 of 4")).toBeVisible();
  await app.shelf.makeRoom();
  await app.press("Try again");
  await expect(page.getByText("2 of 4")).toBeVisible();
  await app.step({ what: "A joke", choose: "I turned toward it" });
  await app.step({ did: "Laughed" });
  await app.step({});
  await app.isAt("That was today’s walk");
  expect(await app.shelf.moments()).toMatchObject([{ what: WORDS }, { what: "A joke" }, { did: "Laughed" }, { practice: "ask" }]);
});

test.describe("a thought on Today that finds no room", () => {
  test.beforeEach(async ({ app }) => {
    await app.openAs({ me: "Ana" }, "#/", ...EARLIER);
    app.before = await app.shelf.lasting();
    await app.shelf.fill();
    await app.write({ capture: WORDS });
  });

  test("is said to be kept nowhere yet, with the reason, and stays on screen", async ({ app, page }) => {
    await expect(page.getByText(WHY)).toBeVisible();
    await expect(app.field("capture")).toHaveValue(WORDS);
    expect(await app.shelf.lasting()).toEqual(app.before);
  });

  test("is kept as it goes on, once there is room", async ({ app }) => {
    await app.shelf.makeRoom();
    await app.field("capture").press("End");
    await app.field("capture").pressSequentially(" at all");
    await expect.poll(() => app.shelf.draft("capture")).toEqual({ capture: `${WORDS} at all` });
  });

  test("goes along into a note, and can be handed over or saved there", async ({ app }) => {
    await app.follow("Noticed");
    await expect(app.field("what")).toHaveValue(WORDS);
    await expect(app.alert).toContainText(`Not saved yet. ${WHY}`);
    await app.press("Keep it");
    await expect(app.alert).toContainText(`Not saved yet. ${WHY}`);
    expect((await app.download(() => app.press("Keep a copy as a file"))).text).toContain(WORDS);
    expect(await app.shelf.lasting()).toEqual(app.before);
    await app.shelf.makeRoom();
    await app.press("Try again");
    await app.isAt("Good evening, Ana");
    expect(await words(app)).toContain(WORDS);
  });

  test("is not on Today any more once a note has saved it", async ({ app }) => {
    await app.follow("Noticed");
    await app.shelf.makeRoom();
    await app.press("Keep it");
    await app.isAt("Good evening, Ana");
    await expect(app.field("capture")).toHaveValue("");
  });

  test("is not lost by going to a note and back", async ({ app }) => {
    await app.follow("Noticed");
    await app.follow("Back to today");
    await expect(app.field("capture")).toHaveValue(WORDS);
  });
});

test.describe("a backup that does not fit", () => {
  const FILE = many(60, "2026-11-19", 500);
  const refused = (app) => app.found.getByText(WHY);

  test("is brought in as far as there is room, which is said; once more, and all of it is there", async ({ app }) => {
    await app.openAs({ me: "Ana" }, "#/backup", ...EARLIER);
    const before = await app.shelf.lasting();
    await app.shelf.fill(20_000);
    await app.chooseFile(backupOf(FILE));
    await app.showsCounts({ "New here": 60 });
    await app.press("Bring it in");
    await expect(refused(app)).toContainText("The first part of it is kept; the rest is safe in the file.");
    const some = (await app.shelf.moments()).length;
    expect(some).toBeGreaterThan(EARLIER.length);
    expect(some).toBeLessThan(60);
    expect(await app.shelf.lasting()).toMatchObject(before);

    await app.shelf.makeRoom();
    await app.chooseFile(backupOf(FILE));
    await app.showsCounts({ "New here": 62 - some, "The same": some - 2 });
    await app.press("Bring it in");
    await expect(app.status).toContainText("Brought in.");
    expect(await app.shelf.ours()).toEqual({ ...before, ...canonical(FILE, await app.shelf.ours()) });
    expect(await app.shelf.moments()).toHaveLength(62);
  });

  test("and of which nothing goes in changes nothing, which is said", async ({ app }) => {
    await app.openAs({ me: "Ana" }, "#/backup", ...EARLIER);
    const before = await app.shelf.lasting();
    await app.shelf.fill();
    await app.chooseFile(backupOf(FILE));
    await app.press("Bring it in");
    await expect(refused(app)).toContainText("Nothing was changed; everything is safe in the file.");
    expect(await app.shelf.lasting()).toEqual(before);
    await app.shelf.makeRoom();
    await app.chooseFile(backupOf(FILE));
    await app.press("Bring it in");
    await expect(app.status).toContainText("Brought in.");
    expect(await app.shelf.moments()).toHaveLength(62);
  });

  test("says that its first part is kept also where it only changes what is here already", async ({ app }) => {
    await app.openAs({ me: "Ana" }, "#/backup", many(60, "2026-11-19", 20));
    await app.shelf.fill(5_000);
    await app.chooseFile(backupOf(many(60, "2026-11-19", 500)));
    await app.showsCounts({ "Newer in the file, will be taken from it": 60 });
    await app.press("Bring it in");
    await expect(refused(app)).toBeVisible();
    const changed = (await words(app)).filter((what) => what.length > 400).length;
    expect(changed).toBeGreaterThan(0);
    await expect(refused(app)).toContainText("The first part of it is kept; the rest is safe in the file.");
  });
});

/** What the page writes for these values: the same fields, in its own order. */
const canonical = (values, written) => Object.fromEntries(Object.keys(values).map((key) => [key, written[key]]));

test.describe("how full it is", () => {
  /** Our own words, so many that they take this share of the room, in per cent. */
  function taking(percent) {
    const called = names({ me: "Ana" });
    const size = (values) => Object.entries(values).reduce((sum, [key, value]) => sum + key.length + value.length, 0);
    const share = Math.round((GIVEN * percent) / 100) - size(called);
    const each = size(noticed(1000, "2026-10-01", "x".repeat(19_000)));
    const whole = many(Math.floor(share / each) - 1, "2026-10-01", 19_000);
    const empty = size(noticed(999, "2026-10-01", "x", 100));
    const rest = share - size(whole) - empty + 1;
    const last = [Math.floor(rest / 2), rest - Math.floor(rest / 2) - empty + 1].map((length, place) => noticed(998 + place, "2026-10-01", "y".repeat(length), 100));
    return Object.assign(called, whole, ...last);
  }

  for (const [percent, said] of [
    [70.5, "There is still some left; a backup is a good idea now."],
    [89, "There is still some left; a backup is a good idea now."],
    [90.5, "Soon nothing more can be kept here. Save a backup."],
    [99.9, "Soon nothing more can be kept here. Save a backup."],
  ]) {
    test(`is said from 70 % on, truly and with the way to a backup: ${percent} %`, async ({ app, page }) => {
      await app.shelf.seed(taking(percent));
      const all = Object.entries(await app.shelf.ours()).reduce((sum, [key, value]) => sum + key.length + value.length, 0);
      const shown = Math.ceil((all * 100) / GIVEN);
      expect((all * 100) / GIVEN).toBeCloseTo(percent, 1);
      await app.open("#/settings");
      await expect(page.getByText(`They take ${shown}% of the room this browser gives a page.`)).toBeVisible();
      expect(Number(await page.getByRole("meter").getAttribute("value"))).toBe(shown);
      await expect(fullness(app)).toContainText(`is ${shown}% full. ${said}`);
      await app.open();
      await fullness(app).getByRole("link", { name: "Save a backup" }).click();
      await app.isAt("Backup");
      const { text } = await app.download(() => app.press("Save a backup"));
      expect(JSON.parse(text)).toHaveLength(Object.keys(await app.shelf.fields(RECORDS)).length + 1);
    });
  }

  test.describe("below 70 %", () => {
    test.use({ time: null });

    test("is nothing that anyone is told", async ({ app, page }) => {
      await app.shelf.seed(taking(69));
      await page.clock.install({ time: instant(EVENING) });
      await app.open();
      // The notice comes a second after the page: it reads everything once more.
      await page.clock.runFor(5_000);
      await expect(fullness(app)).toHaveCount(0);
      await app.shelf.seed(taking(71));
      await app.reload();
      await page.clock.runFor(5_000);
      await expect(fullness(app)).toBeVisible();
    });
  });

  test("is less than a hundredth for someone who begins", async ({ app, page }) => {
    await app.openAs({}, "#/settings", ...EARLIER);
    await expect(page.getByText("They take less than a hundredth of the room this browser gives a page.")).toBeVisible();
  });

  test("does not interrupt a walk", async ({ app }) => {
    await app.shelf.seed(taking(91));
    await app.open();
    await expect(fullness(app)).toBeVisible();
    await app.follow("Begin today’s walk");
    await expect(fullness(app)).toHaveCount(0);
  });
});

// Saving a backup, checking one, bringing one back; the word about it; erasing everything.

import { open, readFile } from "node:fs/promises";
import { App, EVENING, expect, listen, test } from "./app.js";
import { FULL } from "./places.js";
import { backupOf, gone, intention, many, moment, names, noticed, recordKey, RECORDS, seal } from "./shelf.js";

const NAME = "little-things-2026-11-22.json";
const ANA = names({ me: "Ana", partner: "Ben" });

const save = (app) => app.download(() => app.press("Save a backup"));
const shown = async (app) => {
  await app.open("#/moments");
  return (await app.page.locator(".moment-gist").allTextContents()).sort();
};

/** The words of what was noticed, as they are kept. */
const words = async (app) => (await app.shelf.moments()).map(({ what }) => what).sort();

test.describe("saving", () => {
  test("a backup is a file of JSON that has everything, under a name that says nothing", async ({ app, page }) => {
    const said = listen(page);
    await app.shelf.seed(ANA, ...FULL, gone(20));
    await app.open("#/walk/notice");
    await app.open("#/backup");
    const { name, text } = await save(app);
    expect(name).toBe(NAME);
    const [head, ...records] = JSON.parse(text);
    expect(head).toMatchObject({ is: "backup", of: "little-things", made: "2026-11-22", version: "1", records: String(records.length) });
    const kept = await app.shelf.fields(RECORDS);
    expect(Object.fromEntries(records.map(({ id, ...fields }) => [id, fields]))).toEqual(kept);
    expect(records.map(({ is }) => is)).toEqual(expect.arrayContaining(["moment", "intention", "names", "shown", "gone"]));
    expect(said).toEqual([]);
  });

  test("a text to read has every word, under a name that says nothing", async ({ app }) => {
    await app.shelf.seed(ANA, ...FULL);
    await app.open("#/backup");
    const { name, text } = await app.download(() => app.press("Save it as text to read or print"));
    expect(name).toBe("little-things-2026-11-22.md");
    expect(text).toMatch(/^# Little Things\n/);
    const plain = text.replaceAll("\\", "");
    for (const fields of Object.values(await app.shelf.fields(RECORDS))) {
      for (const field of ["what", "how", "did", "for-me", "says", "question", "answer", "when", "then", "me", "partner"]) {
        if (fields[field]) expect(plain).toContain(fields[field]);
      }
    }
  });

  test("the page says how far the last backup goes", async ({ app, page }) => {
    await app.open("#/backup");
    await expect(page.getByText("There is nothing to save yet.")).toBeVisible();
    await app.openAs({ me: "Ana" }, "#/backup", ...FULL.slice(0, 3));
    await app.reload();
    await expect(page.getByText("There is no backup yet. 3 entries can be lost with this browser.")).toBeVisible();
    await save(app);
    await expect(page.getByText("The last backup was made today, and everything is in it.")).toBeVisible();
    await app.note("notice", { what: "One more" });
    await app.at("2026-11-23 19:30");
    await app.open("#/backup");
    await app.reload();
    await expect(page.getByText("The last backup was made yesterday. One entry came or changed since.")).toBeVisible();
    await save(app);
    await app.reload();
    await expect(page.getByText("The last backup was made today, and everything is in it.")).toBeVisible();
  });

  test("nothing that was written is said outside of the file", async ({ app, page }) => {
    const said = listen(page);
    await app.openAs({ me: "Zinnia" }, "#/backup", noticed(1, "2026-11-20", "obsidian"));
    const { name, text } = await save(app);
    const read = await app.download(() => app.press("Save it as text to read or print"));
    await app.chooseFile(text);
    await app.chooseFile("obsidian");
    await app.chooseFile(text.slice(0, -30));
    await expect(app.found).toContainText("damaged or cut short");
    expect([name, read.name, await page.title(), page.url(), ...said].join(" ")).not.toMatch(/zinnia|obsidian/i);
    expect(said).toEqual([]);
  });
});

test.describe("checking a backup", () => {
  test("changes nothing, neither what is kept nor what is shown", async ({ app }) => {
    await app.shelf.seed(ANA, noticed(1, "2026-11-20", "Here"));
    await app.open("#/backup");
    const before = await app.shelf.all();
    await app.chooseFile(backupOf({ ...noticed(1, "2026-11-20", "There"), ...noticed(2, "2026-11-20", "And more") }));
    await app.showsCounts({ "New here": 1, "Newer in the file, will be taken from it": 1 });
    await expect(app.found).toContainText("It is whole, and just as it was when it was made.");
    await expect(app.found.getByRole("heading")).toContainText("20 November 2026");
    await app.press("Put it away");
    await expect(app.found).toBeEmpty();
    expect(await app.shelf.all()).toEqual(before);
    expect(await shown(app)).toEqual(["Here"]);
    await app.reload();
    expect(await shown(app)).toEqual(["Here"]);
    expect(await app.shelf.all()).toEqual(before);
  });

  test("that is the same as what is here says so, and offers nothing", async ({ app, page }) => {
    const here = { ...ANA, ...noticed(1, "2026-11-20", "Here") };
    await app.shelf.seed(here);
    await app.open("#/backup");
    await app.chooseFile(backupOf(here));
    await app.showsCounts({ "The same": 2 });
    await expect(app.found).toContainText("Bringing it in would change nothing.");
    await expect(page.getByRole("button", { name: "Bring it in" })).toHaveCount(0);
  });

  test("a file can be chosen again after it was put away", async ({ app }) => {
    await app.shelf.seed(ANA);
    await app.open("#/backup");
    const file = backupOf(many(2, "2026-11-20"));
    for (let turns = 0; turns < 2; turns += 1) {
      await app.chooseFile(file);
      await app.showsCounts({ "New here": 2 });
      await app.press("Put it away");
    }
  });
});

const OLDER = noticed(2, "2026-11-20", "older");
const NEWER = noticed(2, "2026-11-20", "newer");
const GONE = gone(2);
const SAME = { ...ANA, ...noticed(1, "2026-11-20", "the same") };

/** Each line of the preview: what is here, what is in the file, and which words there are once it is in. */
const LINES = {
  "New here": [{}, OLDER, ["older", "the same"]],
  "Newer in the file, will be taken from it": [OLDER, NEWER, ["newer", "the same"]],
  "Deleted in the file, will be deleted here": [OLDER, GONE, ["the same"]],
  "Newer here, will stay as they are": [NEWER, OLDER, ["newer", "the same"]],
  "Deleted here, will stay deleted": [GONE, OLDER, ["the same"]],
};

for (const [line, [here, there, after]] of Object.entries(LINES)) {
  test(`bringing a backup in does what its preview says, and is taken back by Undo: ${line}`, async ({ app, page }) => {
    await app.shelf.seed(SAME, here);
    await app.open("#/backup");
    const before = await words(app);
    await app.chooseFile(backupOf({ ...SAME, ...there }));
    await app.showsCounts({ [line]: 1, "The same": 2 });
    if (line.includes("will stay")) {
      await expect(page.getByRole("button", { name: "Bring it in" })).toHaveCount(0);
      expect(await words(app)).toEqual(after);
      return;
    }
    await app.press("Bring it in");
    await expect(app.status).toContainText("Brought in.");
    await expect(app.found).toContainText("It is in. Keep the file all the same");
    expect(await words(app)).toEqual(after);
    await app.press("Undo");
    await expect(app.status).toContainText("Taken back.");
    expect(await words(app)).toEqual(before);
    expect(await shown(app)).toEqual(before);
    await app.reload();
    expect(await shown(app)).toEqual(before);
  });
}

test.describe("bringing a backup in", () => {
  test("joins all that is in it with all that is here, line by line", async ({ app }) => {
    const [old, later] = [3, 4].map((number) => [noticed(number, "2026-11-19", `${number} older`), noticed(number, "2026-11-19", `${number} newer`)]);
    await app.shelf.seed(SAME, old[0], later[1], noticed(5, "2026-11-18", "unwanted there"), gone(6), intention(7, "2026-11-18", "it rains", "dance"));
    await app.open("#/backup");
    const older = { [recordKey(6)]: seal(recordKey(6), { is: "moment", practice: "notice", day: "2026-11-18", minute: "1", what: "unwanted here", stamp: "1" }) };
    await app.chooseFile(backupOf({ ...SAME, ...old[1], ...later[0], ...gone(5), ...older, ...moment(8, "acknowledge", "2026-11-18", { did: "new", told: "later" }), ...gone(9) }));
    await app.showsCounts({
      "New here": 1,
      "Newer in the file, will be taken from it": 1,
      "Newer here, will stay as they are": 1,
      "Deleted in the file, will be deleted here": 1,
      "Deleted here, will stay deleted": 1,
      "The same": 2,
    });
    await app.press("Bring it in");
    await expect(app.status).toContainText("Brought in.");
    expect(await shown(app)).toEqual(["3 newer", "4 newer", "new", "the same"]);
    await app.reload();
    expect(await shown(app)).toEqual(["3 newer", "4 newer", "new", "the same"]);
    expect(await app.shelf.records("intention")).toHaveLength(1);
  });

  test("brings back what was deleted here only where one asks for it", async ({ app }) => {
    await app.shelf.seed(SAME, GONE);
    await app.open("#/backup");
    await app.chooseFile(backupOf({ ...SAME, ...OLDER, ...noticed(3, "2026-11-20", "new") }));
    await app.showsCounts({ "New here": 1, "Deleted here, will stay deleted": 1, "The same": 2 });
    const choice = app.page.getByRole("checkbox", { name: "Also bring back what was deleted here" });
    await expect(choice).not.toBeChecked();
    await app.press("Bring it in");
    expect(await words(app)).toEqual(["new", "the same"]);
    await app.chooseFile(backupOf({ ...SAME, ...OLDER }));
    await choice.check();
    await app.press("Bring it in");
    await expect(app.status).toContainText("Brought in.");
    expect(await words(app)).toEqual(["new", "older", "the same"]);
    await app.reload();
    expect(await shown(app)).toEqual(["new", "older", "the same"]);
  });

  test("can be taken back and done again", async ({ app }) => {
    await app.shelf.seed(SAME);
    await app.open("#/backup");
    const file = backupOf({ ...SAME, ...many(5, "2026-11-20") });
    await app.chooseFile(file);
    await app.press("Bring it in");
    await app.press("Undo");
    await expect(app.status).toContainText("Taken back.");
    expect(await words(app)).toEqual(["the same"]);
    await app.chooseFile(file);
    await app.showsCounts({ "Deleted here, will stay deleted": 5, "The same": 2 });
    await app.page.getByRole("checkbox", { name: "Also bring back what was deleted here" }).check();
    await app.press("Bring it in");
    await expect.poll(() => words(app)).toHaveLength(6);
    await app.press("Undo");
    await expect.poll(() => words(app)).toEqual(["the same"]);
  });

  test("appears in another tab without a reload", async ({ app }) => {
    await app.shelf.seed(SAME);
    await app.open("#/backup");
    const other = await app.beside("#/moments");
    await app.chooseFile(backupOf(OLDER));
    await app.press("Bring it in");
    await expect(other.page.locator(".moment-gist")).toHaveText(["older", "the same"]);
  });

  test("works from the welcome of a fresh browser, to the garden as it was", async ({ app, browser }, { project }) => {
    await app.shelf.seed(ANA, ...FULL);
    await app.open();
    const garden = await app.garden.textContent();
    const all = await shown(app);
    await app.open("#/backup");
    const { text } = await save(app);

    const elsewhere = await browser.newContext(project.use);
    const fresh = new App(await elsewhere.newPage());
    await fresh.at(EVENING);
    await fresh.open();
    await fresh.follow("Bring your words back");
    await fresh.isAt("Backup");
    await fresh.chooseFile(text);
    await fresh.showsCounts({ "New here": FULL.length + 1 });
    await fresh.press("Bring it in");
    await expect(fresh.status).toContainText("Brought in.");
    await fresh.nav.getByRole("link", { name: "Today" }).click();
    await fresh.isAt("Good evening, Ana");
    await expect(fresh.garden).toHaveText(garden);
    expect(await shown(fresh)).toEqual(all);
    expect(await fresh.shelf.fields(RECORDS)).toEqual(await app.shelf.fields(RECORDS));
    await elsewhere.close();
  });

  test("needs nothing but a keyboard, and the focus goes along", async ({ app, page }) => {
    await app.shelf.seed(SAME, GONE);
    await app.open("#/backup");
    await app.tabTo(app.field("file"));
    const [chooser] = await Promise.all([page.waitForEvent("filechooser"), page.keyboard.press("Enter")]);
    await chooser.setFiles({ name: NAME, mimeType: "application/json", buffer: Buffer.from(backupOf({ ...SAME, ...OLDER })) });
    await expect(app.found).toBeFocused();
    await page.keyboard.press("Tab");
    await expect(page.getByRole("checkbox")).toBeFocused();
    await page.keyboard.press("Space");
    await page.keyboard.press("Tab");
    await expect(page.getByRole("button", { name: "Bring it in" })).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(app.found).toBeFocused();
    await expect(app.found).toContainText("It is in.");
    expect(await words(app)).toEqual(["older", "the same"]);
    await app.tabTo(page.getByRole("button", { name: "Undo" }));
    await page.keyboard.press("Enter");
    await expect(app.heading).toBeFocused();
    expect(await words(app)).toEqual(["the same"]);
  });

  test("can be put away by keyboard, back to where the next file is chosen", async ({ app, page }) => {
    await app.shelf.seed(SAME);
    await app.open("#/backup");
    await app.chooseFile(backupOf(OLDER));
    await expect(app.found).toBeFocused();
    await app.tabTo(page.getByRole("button", { name: "Put it away" }));
    await page.keyboard.press("Enter");
    await expect(app.field("file")).toBeFocused();
  });
});

test.describe("a backup that was damaged", () => {
  const file = backupOf({ ...ANA, ...many(10, "2026-11-20") });
  const lines = file.split("\n");

  for (const [how, text, state, count] of [
    ["cut off in the middle of an entry", file.slice(0, file.indexOf("thing 6")), "It has been damaged or cut short: 4 entries in it cannot be read.", 7],
    ["cut off after its last entry", file.slice(0, -2), "It is whole, and just as it was when it was made.", 11],
    ["one entry of it spoilt", file.replace('"what":"thing 4', '"what":thing 4'), "It has been damaged or cut short: one entry in it cannot be read.", 10],
    ["one entry taken out", lines.toSpliced(4, 1).join("\n"), "It has been damaged or cut short: one entry in it cannot be read.", 10],
    ["words changed by hand", file.replace("thing 4", "thing four"), "It has changed since it was made. Everything in it can be read.", 11],
    ["laid out anew by an editor", JSON.stringify(JSON.parse(file), null, 4), "It is whole, and just as it was when it was made.", 11],
    ["with the mark some editors put first", `\ufeff${file}`, "It is whole, and just as it was when it was made.", 11],
  ]) {
    test(`is read as far as it can be, says so, and can be brought in: ${how}`, async ({ app }) => {
      await app.open("#/backup");
      await app.chooseFile(text);
      await expect(app.found).toContainText(state);
      await app.showsCounts({ "New here": count });
      await app.press("Bring it in");
      await expect(app.status).toContainText("Brought in.");
      expect(await app.shelf.moments()).toHaveLength(count - (text.includes('"is":"names"') || text.includes('"is": "names"') ? 1 : 0));
    });
  }
});

test.describe("a file that is no backup", () => {
  const other = "This file is not a backup of Little Things.";
  const head = backupOf({}).split("\n")[1];
  const million = 1 << 20;
  const FILES = {
    "empty": [other, () => ""],
    "white space": [other, () => " \n\t"],
    "a picture": [other, () => readFile("docs/screenshot.png")],
    "a page": [other, () => "<!doctype html><html><body><script>window.hit = 1</script></body></html>"],
    "another app’s JSON": [other, () => '[{"type":"todo","title":"buy milk"}]'],
    "another app’s JSON, an object": [other, () => '{"version":1,"entries":[]}'],
    "another app’s backup": [other, () => backupOf(SAME).replace("little-things", "big-things")],
    "thirty million bytes of noise": [other, () => noise(30 * million)],
    "fifty million bytes of noise": ["too big to be a backup", () => noise(50 * million)],
    "five million brackets": [other, () => "[".repeat(5 * million)],
    "five million braces": [other, () => '[{"a":'.repeat(million)],
    "a backup of a newer version": ["made by a newer version of Little Things", () => backupOf(SAME, { version: 2 })],
    "longer than any backup": ["too big to be a backup", () => ["length", 33 * million]],
  };
  /** Those that begin as a backup does, and go on otherwise. */
  const SPOILT = {
    "five million brackets": () => `[\n${head},\n${"[".repeat(5 * million)}`,
    "five million braces": () => `[\n${head},\n${'{"a":'.repeat(million)}`,
    "a million lines of nothing": () => `[\n${head}${",\n{".repeat(million)}`,
    "thirty million bytes of noise": () => Buffer.concat([Buffer.from(`[\n${head},\n`), noise(30 * million)]),
  };

  /** Bytes without a pattern, the same every time. */
  function noise(length) {
    const block = Buffer.alloc(million);
    let state = 1;
    for (let at = 0; at < million; at += 1) {
      state = (state * 48_271) % 2_147_483_647;
      block[at] = state & 255;
    }
    return Buffer.concat(Array(length / million).fill(block));
  }

  /** Chooses a file from the disk: it may be long. */
  async function chooseFromDisk(app, content, path) {
    const file = await open(path, "w");
    if (Array.isArray(content)) await file.truncate(content[1]);
    else await file.writeFile(content);
    await file.close();
    await app.field("file").setInputFiles(path);
  }

  for (const [what, [why, make]] of Object.entries(FILES)) {
    test(`is refused with the reason, and changes nothing: ${what}`, async ({ app, page }, info) => {
      const said = listen(page);
      await app.shelf.seed(SAME);
      await app.open("#/backup");
      const before = await app.shelf.all();
      await chooseFromDisk(app, await make(), info.outputPath("chosen.json"));
      await expect(app.found).toContainText(why);
      await expect(app.found).toContainText("Nothing was changed.");
      await expect(app.found).toBeFocused();
      expect(await app.shelf.all()).toEqual(before);
      // The page goes on, and a good file can be chosen after it.
      await app.chooseFile(backupOf(OLDER));
      await app.showsCounts({ "New here": 1 });
      expect(await shown(app)).toEqual(["the same"]);
      expect(said).toEqual([]);
      expect(await page.evaluate(() => window.hit)).toBeUndefined();
    });
  }

  for (const [what, make] of Object.entries(SPOILT)) {
    test(`after its first line is told as damaged, and changes nothing: ${what}`, async ({ app, page }, info) => {
      test.slow();
      const said = listen(page);
      await app.shelf.seed(SAME);
      await app.open("#/backup");
      const before = await app.shelf.all();
      await chooseFromDisk(app, make(), info.outputPath("chosen.json"));
      await expect(app.found).toContainText("It has been damaged or cut short", { timeout: 30_000 });
      await expect(page.getByRole("button", { name: "Bring it in" })).toHaveCount(0);
      expect(await app.shelf.all()).toEqual(before);
      await app.chooseFile(backupOf(OLDER));
      await app.showsCounts({ "New here": 1 });
      expect(await shown(app)).toEqual(["the same"]);
      expect(said).toEqual([]);
    });
  }
});

test.describe("the word about a backup on Today", () => {
  const card = (app) => app.region("A copy somewhere safe?");

  test("comes with forty entries and not before", async ({ app }) => {
    await app.shelf.seed(ANA, many(39, "2026-11-20"));
    await app.open();
    await app.isAt("Good evening, Ana");
    await expect(card(app)).toHaveCount(0);
    await app.note("notice", { what: "The fortieth" });
    await expect(card(app)).toContainText("40 entries are in this browser and nowhere else.");
    await card(app).getByRole("link", { name: "Save a backup" }).click();
    await save(app);
    await app.open();
    await expect(card(app)).toHaveCount(0);
    await app.reload();
    await expect(card(app)).toHaveCount(0);
  });

  test("is put off by “Not now”, and does not come back until forty more were written", async ({ app }) => {
    await app.shelf.seed(ANA, many(45, "2026-11-20"));
    await app.open();
    await expect(card(app)).toContainText("45 entries");
    await app.press("Not now");
    await expect(card(app)).toHaveCount(0);
    await expect(app.heading).toBeFocused();
    await app.reload();
    await expect(card(app)).toHaveCount(0);
    await app.shelf.seed(many(39, "2026-11-21", 0, 2000));
    await app.reload();
    await app.isAt("Good evening, Ana");
    await expect(app.region("Lately")).toContainText("thing 38");
    await expect(card(app)).toHaveCount(0);
    await app.note("notice", { what: "The fortieth more" });
    await expect(card(app)).toContainText("85 entries");
  });

  test("is not said where nothing is kept anyway, nor by prompts that were only shown", async ({ app }) => {
    const prompts = Array.from({ length: 50 }, (_, place) => {
      const key = recordKey(3000 + place);
      return { [key]: seal(key, { is: "shown", prompt: `prompt-${place}`, day: "2026-11-20", stamp: String(place + 1) }) };
    });
    await app.shelf.seed(ANA, many(30, "2026-11-20"), ...prompts);
    await app.open();
    await expect(app.region("Lately")).toContainText("thing 29");
    await expect(card(app)).toHaveCount(0);
  });
});

test.describe("erasing everything", () => {
  test("takes two steps, and at the first a backup can be saved", async ({ app, page }) => {
    await app.shelf.seed(ANA, ...FULL);
    await app.open("#/settings");
    await app.follow("Erase everything");
    await app.isAt("Erase everything");
    const before = await app.shelf.fields(RECORDS);
    const { name, text } = await app.download(() => app.press("Save a backup first"));
    expect(name).toBe(NAME);
    expect(JSON.parse(text)).toHaveLength(Object.keys(before).length + 1);
    await app.press("Go on");
    const sure = page.getByRole("dialog", { name: "Really erase everything?" });
    await expect(sure.getByRole("button", { name: "Keep everything" })).toBeFocused();
    expect(await app.shelf.fields(RECORDS)).toEqual(before);
    await app.press("Keep everything");
    await expect(sure).toBeHidden();
    await expect(page.getByRole("button", { name: "Go on" })).toBeFocused();
    for (const leave of [() => page.keyboard.press("Escape"), () => page.mouse.click(195, 40)]) {
      await app.press("Go on");
      await expect(sure).toBeVisible();
      await leave();
      await expect(sure).toBeHidden();
    }
    await app.press("Go on");
    await page.goBack();
    await app.isAt("Settings");
    expect(await app.shelf.fields(RECORDS)).toEqual(before);
  });

  test("removes all that is ours and nothing else, and leads to the welcome, also after a reload", async ({ app, page }) => {
    const others = { other: "1", "little-thing": "2", "r/0000000000000001": "3", "Little-Things/r/x": "4" };
    await app.shelf.seed(ANA, ...FULL, others, { [recordKey(70)]: "torn", "little-things/notes": "under our prefix" });
    await app.open("#/note/notice");
    await app.write({ what: "half a thou" });
    await expect.poll(() => app.shelf.draft("note-notice")).toBeDefined();
    await app.open("#/settings");
    await app.radio("Dusk").check();
    await app.erase();
    await app.isAt("Little Things");
    await expect(page.getByRole("button", { name: "Begin" })).toBeVisible();
    await expect(page.locator("html")).not.toHaveAttribute("data-theme");
    await expect(page.getByRole("button", { name: "Undo" })).toHaveCount(0);
    expect(await app.shelf.all()).toEqual(others);
    await app.reload();
    await app.isAt("Little Things");
    expect(await app.shelf.all()).toEqual(others);
    await app.open("#/moments");
    await expect(page.locator(".moment")).toHaveCount(0);
    await app.open("#/note/notice");
    await expect(app.field("what")).toHaveValue("");
  });

  test("leaves the room to begin anew, or to bring the backup back", async ({ app }) => {
    await app.shelf.seed(ANA, ...FULL);
    await app.open("#/erase");
    const all = await app.shelf.fields(RECORDS);
    const { text } = await app.download(() => app.press("Save a backup first"));
    await app.erase();
    await app.follow("Bring your words back");
    await app.chooseFile(text);
    await app.press("Bring it in");
    await expect(app.status).toContainText("Brought in.");
    expect(await app.shelf.fields(RECORDS)).toEqual(all);
    await app.open();
    await app.isAt("Good evening, Ana");
  });

  test("that the browser refuses is told, with everything still there", async ({ app, page }) => {
    await app.shelf.seed(ANA, ...FULL);
    await app.open("#/erase");
    const before = await app.shelf.all();
    await page.evaluate(() => {
      Storage.prototype.removeItem = () => {
        throw new DOMException("Denied.", "SecurityError");
      };
    });
    await app.press("Go on");
    await app.press("Erase everything now");
    await expect(app.alert).toContainText("This browser does not let this page keep anything.");
    expect(await app.shelf.all()).toEqual(before);
    await app.reload();
    expect(await shown(app)).toHaveLength(7);
  });

  test("needs nothing but a keyboard", async ({ app, page }) => {
    await app.shelf.seed(SAME);
    await app.open("#/erase");
    await app.tabTo(page.getByRole("button", { name: "Go on" }));
    await page.keyboard.press("Enter");
    await expect(page.getByRole("button", { name: "Keep everything" })).toBeFocused();
    await app.tabTo(page.getByRole("button", { name: "Erase everything now" }));
    await page.keyboard.press("Enter");
    await app.isAt("Little Things");
    await expect(app.heading).toBeFocused();
  });
});

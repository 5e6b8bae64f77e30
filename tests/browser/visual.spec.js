// Every page looks as it did, in both themes, on a phone and on a desk.
//
//   cargo xtask test --browser visual.spec.js --update-snapshots
//
// stores anew what looks different on purpose. What counts as different is decided in picture.js.

import { readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import sharp from "sharp";
import { palettePng } from "../../pwa/png.mjs";
import { expect, test } from "./app.js";
import { bringFaces, photographs, SIZES, THEMES, wordsInSystemFaces } from "./photograph.js";
import { compare, inWords, LIMIT } from "./picture.js";
import { PLACES } from "./places.js";
import { sample } from "./sample.js";
import { moment, noticed, recordKey, seal } from "./shelf.js";

const AGAIN = "cargo xtask test --browser visual.spec.js --update-snapshots";
const STORED = new URL("./pictures/", import.meta.url);
/** Whoever clones the project carries them along: so many bytes and no more. */
const ROOM = 5 * 1024 * 1024;

// Four pictures of each page.
test.describe.configure({ timeout: 60_000 });

// The faces come from a package, which the page's policy would not have.
test.use({ bypassCSP: true });

/** A shelf of plain words: scripts and signs that no packaged face has would be set in one of the machine's. */
const PLAIN = [
  noticed(1, "2026-11-22", "The light in the hall was on"),
  moment(2, "respond", "2026-11-21", { whose: "theirs", what: "A sigh over the dishes", met: "missed", repair: "wanted" }),
  moment(3, "acknowledge", "2026-11-20", { did: "Filled in the forms", "for-me": "An evening", says: "Patient", told: "later" }),
  moment(4, "ask", "2026-11-19", { question: "Which minute of today went slowest?" }),
];

const at = (route, ...values) => (app) => app.openAs({ me: "Ana", partner: "Ben" }, route, ...values);
const longKept = (route) => async (app) => at(route, await sample({ moments: 1300 }))(app);
const placesOf = (...names) => Object.fromEntries(names.map((name) => [name, PLACES[name]]));

/** Every page that looks like no other, in the state one sees most, and what may lie over a page. */
const PICTURED = {
  ...placesOf("welcome, first", "welcome, names", "today, empty"),
  "today, full": longKept("#/"),
  "filled walk, notice": async (app) => {
    await at("#/walk/notice")(app);
    await app.write({ what: "You had laid my keys beside the bread.\nI saw it only on the way back." });
  },
  ...placesOf("filled walk, respond", "filled walk, acknowledge", "filled walk, ask", "walk, respond, mine"),
  ...placesOf("walk, respond, wanting", "close, planned", "short", "note, respond"),
  "moments, full": longKept("#/moments"),
  ...placesOf("moments, empty", "moment, 2", "moment, 7", "change, 7"),
  ...placesOf("settings", "backup, some", "backup, every line of a preview", "erase, first step", "erase, second step"),
  "picture": at("#/picture", ...PLAIN),
  "parts": at("#/parts"),
  "today, a bed tells": async (app) => {
    await at("#/", ...PLAIN)(app);
    await app.page.getByRole("button", { name: /^The noticing bed/ }).click();
  },
  ...placesOf("about", "care", "not found"),
  "a toast": async (app) => {
    await at("#/moments", ...PLAIN)(app);
    await app.openNewest();
    await app.press("Delete it");
    await app.isAt("Moments");
  },
  ...placesOf("not saved, in a form"),
  "today, with notices": at("#/", ...PLAIN, { [recordKey(70)]: seal(recordKey(70), { is: "new" }, 2), [recordKey(71)]: "torn" }),
};

const fileOf = (...parts) => `${parts.join(" ").replaceAll(/[^a-z0-9]+/g, "-")}.webp`;

const mode = () => test.info().config.updateSnapshots;
const stores = () => mode() === "all" || mode() === "changed";

for (const [name, go] of Object.entries(PICTURED)) {
  test(`looks as it did: ${name}`, async ({ app, page }) => {
    await bringFaces(page);
    await go(app);
    for await (const [view, png] of photographs(page)) await looksAs(fileOf(name, view), png);
    expect.soft(await wordsInSystemFaces(page), "no face of this machine").toEqual([]);
  });
}

test("every stored picture belongs to a page, and all of them are small", async () => {
  const views = Object.keys(SIZES).flatMap((size) => Object.keys(THEMES).map((theme) => `${size} ${theme}`));
  const expected = new Set(Object.keys(PICTURED).flatMap((name) => views.map((view) => fileOf(name, view))));
  expect(expected.size, "no two pages have the same picture").toBe(Object.keys(PICTURED).length * views.length);
  const stored = await readdir(STORED);
  const left = stored.filter((file) => !expected.has(file));
  if (stores()) return Promise.all(left.map((file) => rm(new URL(file, STORED))));
  expect(left, `nothing is compared with these; to remove them: ${AGAIN}`).toEqual([]);
  const sizes = await Promise.all(stored.map(async (file) => (await stat(new URL(file, STORED))).size));
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(ROOM);
});

/** Compares a picture with the stored one, or stores it where that is asked for. */
async function looksAs(file, png) {
  const stored = await readFile(new URL(file, STORED)).catch(() => null);
  const difference = stored && (await compare(stored, png));
  if (stores()) {
    if (mode() === "all" || !difference?.same) await writeFile(new URL(file, STORED), await smallest(png));
    return;
  }
  if (!difference) {
    expect.soft(stored, `there is no tests/browser/pictures/${file} yet; look at the page, then: ${AGAIN}`).not.toBeNull();
    return;
  }
  if (difference.same) return;
  await attach(file.replace(".webp", "-expected.png"), await sharp(stored).png().toBuffer());
  await attach(file.replace(".webp", "-actual.png"), png);
  await attach(file.replace(".webp", "-diff.png"), await difference.drawn());
  const said = `${file} looks different: ${inWords(difference)}.\nWhat differs is marked in ${file.replace(".webp", "-diff.png")}, attached below. If it is meant so: ${AGAIN}`;
  expect.soft(difference.same, said).toBe(true);
}

/** A picture beside the failed test: as a file, which every reporter names. */
async function attach(name, png) {
  const path = test.info().outputPath(name);
  await writeFile(path, png);
  await test.info().attach(name, { path, contentType: "image/png" });
}

/**
 * The smallest file of a picture that leaves room for what machines do differently: 256 colours, or nearly all of them with a
 * little loss; where neither is near enough, the picture itself.
 */
async function smallest(png) {
  const few = await lossless(await palettePng(png));
  const nearly = await sharp(png).webp({ quality: 88, smartSubsample: true, effort: 6 }).toBuffer();
  const bySize = [few, nearly].sort((one, other) => one.length - other.length);
  for (const file of bySize) {
    const { worst } = await compare(file, png);
    if (worst < 0.6 * LIMIT) return file;
  }
  return lossless(png);
}

/** WebP without loss keeps a picture of few colours in two thirds of what PNG needs. */
const lossless = (picture) => sharp(picture).webp({ lossless: true, effort: 6 }).toBuffer();

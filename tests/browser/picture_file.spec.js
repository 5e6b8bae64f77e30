// A picture of the garden to keep: what it looks like, and what is not in it.

import { readFile } from "node:fs/promises";
import sharp from "sharp";
import { expect, test } from "./app.js";
import { photograph } from "./photograph.js";
import { compare } from "./picture.js";
import { moment, noticed } from "./shelf.js";

const SECRET = "A word that stays between us";
const LIFE = [noticed(1, "2026-11-22", SECRET), moment(2, "ask", "2026-11-21", { question: SECRET, answer: SECRET, answered: "2026-11-22" })];

test.use({ viewport: { width: 1280, height: 900 }, contextOptions: { reducedMotion: "reduce" } });

async function saved(page, name) {
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name }).click()]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

/** The picture on the page, alone. */
const shown = (page) => page.locator("#picture").screenshot({ animations: "disabled", scale: "css" });

for (const theme of ["light", "dark"]) {
  test(`the drawing is a file of its own, looks as it does here, and has no word in it, ${theme}`, async ({ app, page, context }) => {
    await page.emulateMedia({ colorScheme: theme });
    await app.openAs({ me: SECRET }, "#/picture", ...LIFE);
    const file = await saved(page, "Save it as a drawing (SVG)");
    expect(file.name).toBe("little-things-garden-2026-11-22.svg");
    const svg = file.bytes.toString();
    expect(svg).not.toContain(SECRET);
    expect(svg).not.toMatch(/<(text|title|desc|style|script|image|a)\b|class=|aria-|href|var\(|oklab|color-mix/);
    expect(svg.replaceAll("http://www.w3.org/2000/svg", "")).not.toMatch(/https?:/);
    expect((await shown(page)).length).toBeGreaterThan(1000);

    const picture = await shown(page);
    const { width, height } = await sharp(picture).metadata();
    const alone = await context.newPage();
    await alone.setViewportSize({ width, height });
    await alone.setContent(`<style>body{margin:0}img{display:block;width:${width}px;height:${height}px}</style><img src="data:image/svg+xml;base64,${file.bytes.toString("base64")}">`);
    await expect.poll(() => alone.locator("img").evaluate((image) => image.complete && image.naturalWidth)).toBe(960);
    const difference = await compare(picture, await photograph(alone));
    expect(difference.worst, "the worst place").toBeLessThan(4);
  });
}

test("the picture in pixels is large enough for a wall, and looks as it does here", async ({ app, page }) => {
  await app.openAs({}, "#/picture", ...LIFE);
  const file = await saved(page, "Save it as a picture");
  expect(file.name).toBe("little-things-garden-2026-11-22.png");
  expect(await sharp(file.bytes).metadata()).toMatchObject({ format: "png", width: 3840, height: 1680 });
  const picture = await shown(page);
  const { width, height } = await sharp(picture).metadata();
  const small = await sharp(file.bytes).resize(width, height, { fit: "fill" }).png().toBuffer();
  expect((await compare(picture, small)).worst, "the worst place").toBeLessThan(4);
});

test("the small format is the garden of a phone", async ({ app, page }) => {
  await app.openAs({}, "#/picture", ...LIFE);
  await app.radio("Small, for a phone or a card").check();
  const file = await saved(page, "Save it as a picture");
  expect(await sharp(file.bytes).metadata()).toMatchObject({ width: 1560, height: 1200 });
});

test("where a picture cannot be made, the page says so and what else there is", async ({ app, page }) => {
  await page.addInitScript(() => (HTMLCanvasElement.prototype.getContext = () => null));
  await app.openAs({}, "#/picture", ...LIFE);
  await app.press("Save it as a picture");
  await expect(app.alert).toContainText("could not make the file");
});

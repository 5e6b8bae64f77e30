// Makes everything in pwa/icons from the drawings beside this file.
//
//   node pwa/icons.mjs

import { mkdir, readFile, writeFile } from "node:fs/promises";
import { chromium } from "@playwright/test";
import { palettePng } from "./png.mjs";

const sources = new URL("./", import.meta.url);
const icons = new URL("icons/", sources);

const drawing = (name) => readFile(new URL(`${name}.svg`, sources), "utf8");

// The drawing leaves room for the roundest mask. Where no such mask comes, it is seen from nearer.
const CLOSER = 5;
const ROUNDED = 12;

const posy = await drawing("posy");
const app = framed(posy, CLOSER, ROUNDED);

await mkdir(icons, { recursive: true });
await writeFile(new URL("app.svg", icons), app);

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM || "/usr/bin/chromium", args: ["--no-sandbox"] });
const page = await browser.newPage();
for (const [name, svg, size] of [
  ["app-192", app, 192],
  ["app-512", app, 512],
  ["maskable-192", posy, 192],
  ["maskable-512", posy, 512],
  ["apple-touch-icon", framed(posy, CLOSER, 0), 180],
  ["walk", await drawing("walk"), 96],
  ["note", await drawing("note"), 96],
]) {
  await writeFile(new URL(`${name}.png`, icons), await palettePng(await picture(svg, size)));
}
await browser.close();

/** The drawing without its outermost `inset` units, on a ground with round corners; and without what only people read. */
function framed(svg, inset, radius) {
  const side = 64 - 2 * inset;
  const changes = [
    ['viewBox="0 0 64 64"', `viewBox="${inset} ${inset} ${side} ${side}"`],
    [
      '<rect width="64" height="64" fill="url(#dawn)"',
      `<rect x="${inset}" y="${inset}" width="${side}" height="${side}" rx="${radius}" fill="url(#dawn)"`,
    ],
    [/<!--[^]*?-->/g, ""],
    [/\s+(?=<)/g, ""],
  ];
  return changes.reduce((before, [part, by]) => {
    const after = before.replace(part, by);
    if (after === before) throw new Error(`This is not in posy.svg any more: ${part}`);
    return after;
  }, svg);
}

async function picture(svg, size) {
  const source = `data:image/svg+xml;base64,${Buffer.from(svg).toString("base64")}`;
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>body{margin:0}img{display:block}</style><img src="${source}" width="${size}" height="${size}">`);
  await page.locator("img").evaluate((image) => image.decode());
  return page.screenshot({ omitBackground: true });
}

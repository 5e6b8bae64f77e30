// Makes the pictures that show the app, from a year of the sample garden: docs/screenshot.png with three pages side by side
// for the README, and Today on a phone and on a wide screen for those who are about to install it (pwa/screenshots).
//
//   cargo xtask serve              (in another terminal)
//   node docs/screenshot.mjs http://127.0.0.1:8080/little-things/

import { mkdir, writeFile } from "node:fs/promises";
import { chromium } from "@playwright/test";
import { palettePng } from "../pwa/png.mjs";
import { standsStill } from "../tests/browser/photograph.js";
import { sample } from "../tests/browser/sample.js";
import { Shelf } from "../tests/browser/shelf.js";

const address = process.argv[2] ?? "http://127.0.0.1:8080/little-things/";
const PHONE = { width: 390, height: 844 };
// High enough that the garden shows the tallest flowers whole.
const DESK = { width: 1280, height: 900 };
const evening = new Date("2026-11-22T19:30:00");

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] });
const year = await sample({ moments: 1300 });

/** A page of the app, as `context` sees it. */
async function picture(fragment, { prepare = async () => {}, ...context }) {
  const window = await browser.newContext({ baseURL: address, viewport: PHONE, deviceScaleFactor: 2, colorScheme: "light", timezoneId: "Europe/Berlin", reducedMotion: "reduce", ...context });
  const page = await window.newPage();
  await page.clock.install({ time: evening });
  await new Shelf(page).seed(year);
  await page.goto(`./${fragment}`);
  // The program has put its page in place of the still one.
  await page.locator(".skip-link").waitFor({ state: "attached" });
  await page.evaluate(() => document.documentElement.setAttribute("data-fonts", ""));
  await prepare(page);
  await standsStill(page);
  const png = await page.screenshot({ animations: "disabled" });
  await window.close();
  return png;
}

async function fillTheStep(page) {
  await page.getByLabel("What was it?").fill("They held up the phone to show me a heron on the canal.");
  await page.getByLabel("I turned toward it").check();
  await page.mouse.move(0, 0);
  await page.evaluate(() => {
    document.activeElement.blur();
    scrollTo(0, 0);
  });
}

async function sideBySide(pictures) {
  const page = await browser.newPage({ viewport: { width: 1270, height: 884 }, deviceScaleFactor: 1 });
  const source = (png) => `data:image/png;base64,${png.toString("base64")}`;
  const frames = pictures.map((png) => `<img src="${source(png)}" width="${PHONE.width}" height="${PHONE.height}">`).join("");
  await page.setContent(`<style>body{margin:20px;display:flex;gap:30px;background:transparent}
    img{border-radius:28px;box-shadow:0 2px 14px #0003}</style>${frames}`);
  return page.screenshot({ omitBackground: true });
}

const keep = async (path, png) => writeFile(new URL(`../${path}`, import.meta.url), await palettePng(png));

const today = await picture("#/", {});
const step = await picture("#/walk/respond", { prepare: fillTheStep });
const close = await picture("#/walk/close", { colorScheme: "dark" });
await keep("docs/screenshot.png", await sideBySide([today, step, close]));
await mkdir(new URL("../pwa/screenshots/", import.meta.url), { recursive: true });
await keep("pwa/screenshots/narrow.png", today);
await keep("pwa/screenshots/wide.png", await picture("#/", { viewport: DESK, deviceScaleFactor: 1 }));
await browser.close();

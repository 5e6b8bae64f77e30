// Makes the pictures that show the app, from invented moments: docs/screenshot.png with three pages side by side for the
// README, and Today on a phone and on a wide screen for those who are about to install it (pwa/screenshots).
//
//   cargo xtask serve              (in another terminal)
//   node docs/screenshot.mjs http://127.0.0.1:8080/little-things/

import { mkdir, writeFile } from "node:fs/promises";
import { chromium } from "@playwright/test";
import { palettePng } from "../pwa/png.mjs";
import { Shelf, moment, names } from "../tests/browser/shelf.js";

const address = process.argv[2] ?? "http://127.0.0.1:8080/little-things/";
const PHONE = { width: 390, height: 844 };
// High enough that the garden shows the tallest flowers whole.
const DESK = { width: 1280, height: 900 };
const evening = new Date("2026-11-22T19:30:00");
const noticed = ["the second cup, warmed before pouring", "humming in the stairwell", "my scarf, folded on the bag"];

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] });

/** Some weeks of small things: a moment of each practice most days. */
function weeks() {
  const kinds = [
    ["notice", (turn) => ({ what: noticed[turn % noticed.length] })],
    ["respond", () => ({ whose: "theirs", what: "They held up the phone to show me a heron on the canal.", met: "toward" })],
    ["acknowledge", () => ({ did: "Rang my mother about the form, twice.", told: "said" })],
    ["ask", () => ({ question: "What can wait until morning?", answer: "Everything but the cat.", answered: "2026-11-21" })],
  ];
  const day = (turn) => new Date(Date.UTC(2026, 10, 22 - Math.floor(turn / 3))).toISOString().slice(0, 10);
  return Array.from({ length: 120 }, (_, turn) => {
    const [practice, fields] = kinds[turn % kinds.length];
    return moment(turn + 1, practice, day(turn), fields(turn), 600 + turn);
  });
}

/** A page of the app, as `context` sees it. */
async function picture(fragment, { prepare = async () => {}, ...context }) {
  const window = await browser.newContext({ baseURL: address, viewport: PHONE, deviceScaleFactor: 2, colorScheme: "light", ...context });
  const page = await window.newPage();
  await page.clock.install({ time: evening });
  await new Shelf(page).seed(names({ me: "Ana", partner: "Sam" }), ...weeks());
  await page.goto(`./${fragment}`);
  // The program has put its page in place of the still one.
  await page.locator(".skip-link").waitFor({ state: "attached" });
  await prepare(page);
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

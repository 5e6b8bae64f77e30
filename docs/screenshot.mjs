// Makes docs/screenshot.png: three pages with invented moments, side by side.
//
//   cargo xtask serve              (in another terminal)
//   node docs/screenshot.mjs http://127.0.0.1:8080/little-things/

import { chromium } from "@playwright/test";
import { Shelf, moment, names } from "../tests/browser/shelf.js";

const address = process.argv[2] ?? "http://127.0.0.1:8080/little-things/";
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

async function picture(colorScheme, fragment, prepare = async () => {}) {
  const context = await browser.newContext({ baseURL: address, viewport: { width: 390, height: 844 }, colorScheme, deviceScaleFactor: 2 });
  const page = await context.newPage();
  await page.clock.install({ time: evening });
  await new Shelf(page).seed(names({ me: "Ana", partner: "Sam" }), ...weeks());
  await page.goto(`./${fragment}`);
  await page.locator("h1").waitFor();
  await prepare(page);
  const png = await page.screenshot();
  await context.close();
  return `data:image/png;base64,${png.toString("base64")}`;
}

const pictures = [
  await picture("light", "#/"),
  await picture("light", "#/walk/respond", async (page) => {
    await page.getByLabel("What was it?").fill("They held up the phone to show me a heron on the canal.");
    await page.getByLabel("I turned toward it").check();
    await page.evaluate(() => {
      document.activeElement.blur();
      scrollTo(0, 0);
    });
  }),
  await picture("dark", "#/walk/close"),
];

const page = await browser.newPage({ viewport: { width: 1270, height: 884 }, deviceScaleFactor: 1 });
const frames = pictures.map((source) => `<img src="${source}" width="390" height="844">`).join("");
await page.setContent(`<style>body{margin:20px;display:flex;gap:30px;background:transparent}
  img{border-radius:28px;box-shadow:0 2px 14px #0003}</style>${frames}`);
await page.screenshot({ path: "docs/screenshot.png", omitBackground: true });
await browser.close();

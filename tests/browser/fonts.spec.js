// The faces: they come in time or with what is new, and never move a word that stands.

import { expect, test } from "./app.js";
import { names, noticed } from "./shelf.js";

/** The faces that the words of the page’s heading are drawn in, as the browser tells. */
async function facesOf(page, selector) {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("DOM.enable");
  await devtools.send("CSS.enable");
  const { root } = await devtools.send("DOM.getDocument");
  const { nodeId } = await devtools.send("DOM.querySelector", { nodeId: root.nodeId, selector });
  const { fonts } = await devtools.send("CSS.getPlatformFontsForNode", { nodeId });
  await devtools.detach();
  return fonts.map(({ familyName }) => familyName);
}

/** The browser has drawn the page, with the faces that were there. */
const isPainted = (page) => page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));

const place = (page) => page.locator("h1, .button, .moment-gist").evaluateAll((found) => found.map((element) => JSON.stringify(element.getBoundingClientRect())));

test("headings and words are set in faces of our own", async ({ app, page }) => {
  await app.openAs({ me: "Ana" }, "#/", noticed(1, "2026-11-22", "The second cup"));
  await page.evaluate(() => document.documentElement.setAttribute("data-fonts", ""));
  await page.evaluate(() => document.fonts.ready);
  expect(await facesOf(page, "h1")).toEqual(["Ibarra Real Nova"]);
  expect(await facesOf(page, ".moment-gist")).toEqual(["Buenard"]);
});

test.describe("when the faces are late", () => {
  let come;
  test.beforeEach(async ({ page }) => {
    const held = new Promise((release) => (come = release));
    await page.route("**/fonts/*-first-*.woff2", async (route) => {
      await held;
      await route.continue();
    });
  });

  test("nothing moves when they come; the next page is set in them", async ({ app, page }) => {
    await app.shelf.seed(names({ me: "Ana" }), noticed(1, "2026-11-22", "The second cup"));
    await page.goto("./", { waitUntil: "commit" });
    await app.stands();
    await isPainted(page);
    const system = await facesOf(page, "h1");
    expect(system).not.toContain("Ibarra Real Nova");
    const before = await place(page);
    const there = page.waitForFunction(() => document.fonts.check('1em "Ibarra Real Nova later"') && document.fonts.check('1em "Buenard later"'));
    come();
    await there;
    expect(await place(page)).toEqual(before);
    expect(await facesOf(page, "h1")).toEqual(system);
    await app.follow("just one small thing");
    await expect(page.locator(".step")).toBeVisible();
    await expect.poll(() => facesOf(page, "h1")).toEqual(["Ibarra Real Nova"]);
  });

  test("if the program is later still, its page is set in them", async ({ app, page }) => {
    let start;
    const held = new Promise((release) => (start = release));
    await page.route("**/*.wasm", async (route) => {
      await held;
      await route.continue();
    });
    await app.shelf.seed(names({ me: "Ana" }));
    await page.goto("./", { waitUntil: "commit" });
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Good evening, Ana");
    await isPainted(page);
    await expect.poll(() => facesOf(page, ".still-today h1")).not.toContain("Ibarra Real Nova");
    const there = page.waitForFunction(() => document.fonts.check('1em "Ibarra Real Nova later"') && document.fonts.check('1em "Buenard later"'));
    come();
    await there;
    expect(await facesOf(page, ".still-today h1")).not.toContain("Ibarra Real Nova");
    start();
    await app.stands();
    await expect.poll(() => facesOf(page, "h1")).toEqual(["Ibarra Real Nova"]);
  });

  test("without them everything is there all the same", async ({ app, page }) => {
    await page.route("**/fonts/*", (route) => route.abort());
    await app.openAs({ me: "Ana" });
    await app.isAt("Good evening, Ana");
    await app.follow("Begin today’s walk");
    await expect(page.locator(".step")).toBeVisible();
  });
});

test("which letters are written is not told by what is asked for", async ({ app, page }) => {
  const asked = [];
  page.on("request", (request) => request.url().includes("/fonts/") && asked.push(request.url().match(/fonts\/(.*)-[0-9a-f]+\.woff2/)[1]));
  await app.openAs({ me: "Ana" });
  const pieces = ["buenard", "ibarra-real-nova"].flatMap((face) => ["extended", "first", "western"].map((piece) => `${face}-${piece}`));
  await expect.poll(() => [...new Set(asked)].sort(), "all of them, whatever is on the page").toEqual(pieces);
  await page.evaluate(() => document.fonts.ready);
  asked.length = 0;
  await app.nav.getByRole("link", { name: "Settings" }).click();
  await app.isAt("Settings");
  await app.write({ me: "Zoë Łukasz" });
  await app.press("Keep the names");
  await app.nav.getByRole("link", { name: "Today" }).click();
  await app.isAt("Good evening, Zoë Łukasz");
  await expect.poll(() => facesOf(page, "h1")).toEqual(["Ibarra Real Nova"]);
  expect(asked).toEqual([]);
});

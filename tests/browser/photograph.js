// Pictures of a page that depend on nothing but the page: a given theme and size, standing still, in given faces.

import { fileURLToPath } from "node:url";
import { expect } from "./app.js";

export const THEMES = { light: "light", dusk: "dark" };
export const SIZES = { phone: { width: 390, height: 844 }, desk: { width: 1280, height: 800 } };

/**
 * A page is taken whole, on a screen as high as the page is, so that what is fixed to the screen's edges lies where nothing
 * is hidden under it. A page that fits on the usual screen is seen on that. What comes after so many pixels is more of the same.
 */
const HIGHEST = 1500;

/** Faces for what is otherwise a face of the system, by the custom property that names it. */
const FACES = {
  "--sans": { family: "Inter Variable", file: "@fontsource-variable/inter/files/inter-latin-wght-normal.woff2" },
};
const FACES_AT = "/little-things/faces-of-pictures";

/** The page can load those faces from now on. Its policy has to be bypassed for that. */
export async function bringFaces(page) {
  for (const [property, { file }] of Object.entries(FACES)) {
    const path = fileURLToPath(import.meta.resolve(file));
    await page.route(`**${FACES_AT}/${property}.woff2`, (route) => route.fulfill({ path, contentType: "font/woff2" }));
  }
}

/** The page as it is now, in each size and theme: a PNG file of each, by a name. */
export async function* photographs(page) {
  await wearOwnFaces(page);
  // Where the last click was, something may look as if it were about to be clicked again.
  await page.mouse.move(0, 0);
  for (const [size, screen] of Object.entries(SIZES)) {
    await resize(page, screen);
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    await resize(page, { ...screen, height: Math.min(Math.max(height, screen.height), HIGHEST) });
    for (const [theme, colorScheme] of Object.entries(THEMES)) {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await standsStill(page);
      yield [`${size} ${theme}`, await photograph(page)];
    }
  }
}

/** What is on the screen. */
export const photograph = (page) => page.screenshot({ animations: "disabled", caret: "hide", scale: "css" });

/** Another size of the screen; done when the page has it. */
export async function resize(page, { width, height }) {
  await page.setViewportSize({ width, height });
  await page.waitForFunction(([width, height]) => innerWidth === width && innerHeight === height, [width, height]);
  await page.evaluate(() => scrollTo(0, 0));
  await standsStill(page);
}

/** Waits until every face that is needed is there, and what was to be drawn is drawn. */
export async function standsStill(page) {
  const failed = await page.evaluate(async () => {
    const frame = () => new Promise((drawn) => requestAnimationFrame(drawn));
    await frame();
    await document.fonts.ready;
    await frame();
    return [...document.fonts].filter((face) => face.status === "error").map((face) => face.family);
  });
  expect(failed, "every face loads").toEqual([]);
}

/** Each stack of faces that begins with one of the system gets one that is the same everywhere; what the page brings stays. */
export const wearOwnFaces = (page) =>
  page.evaluate(
    ([faces, address]) => {
      // The page's own, whether or not they were there in time.
      document.documentElement.setAttribute("data-fonts", "");
      const bare = (family) => family.trim().replaceAll(/["']/g, "");
      const own = new Set([...document.fonts].map((face) => bare(face.family)));
      const first = (property) => bare(getComputedStyle(document.documentElement).getPropertyValue(property).split(",")[0]);
      const rules = Object.entries(faces)
        .filter(([property]) => !own.has(first(property)))
        .map(([property, { family }]) => `
          @font-face { font-family: "${family}"; font-weight: 100 900; src: url("${address}/${property}.woff2"); }
          :root { ${property}: "${family}"; }`);
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(rules.join("\n"));
      document.adoptedStyleSheets.push(sheet);
    },
    [FACES, FACES_AT],
  );

/** The words on the page that are set in a face of this machine: none, or the pictures depend on it. */
export async function wordsInSystemFaces(page) {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("DOM.enable");
  await devtools.send("CSS.enable");
  const { root } = await devtools.send("DOM.getDocument");
  const { nodeIds } = await devtools.send("DOM.querySelectorAll", { nodeId: root.nodeId, selector: "#app *" });
  const found = [];
  for (const nodeId of nodeIds) {
    const { fonts } = await devtools.send("CSS.getPlatformFontsForNode", { nodeId });
    const system = fonts.filter((font) => !font.isCustomFont);
    if (system.length === 0) continue;
    const { outerHTML } = await devtools.send("DOM.getOuterHTML", { nodeId });
    found.push(`${system.map((font) => font.familyName).join(", ")}: ${outerHTML.slice(0, 120)}`);
  }
  await devtools.detach();
  return found;
}

// What the comparison of pictures lets pass and what it finds, tried on pages as they are: each is taken as it is, then with
// one thing changed at a time.

import { palettePng } from "../../pwa/png.mjs";
import { expect, test } from "./app.js";
import { bringFaces, photograph, resize, SIZES, standsStill, THEMES, wearOwnFaces } from "./photograph.js";
import { compare, inWords } from "./picture.js";
import { sample } from "./sample.js";

// The faces come from a package, which the page's policy would not have.
test.use({ bypassCSP: true });

const PAGES = {
  "Today": async (app) => app.openAs({ me: "Ana", partner: "Ben" }, "#/", await sample({ moments: 1300 })),
  "a step of the walk": async (app) => {
    await app.openAs({ me: "Ana", partner: "Ben" }, "#/walk/respond");
    await app.write({ what: "A look over the paper,\nand a sigh." });
  },
};
// Two dozen pictures of each page in each theme.
test.describe.configure({ timeout: 180_000 });

/** So high that everything that is changed is on the screen. */
const HEIGHT = 1200;

const TEXTS = "main :is(h1, h2, h3, p, label, legend, summary, span, a, button):not(:has(*))";

/** What a machine may do differently. */
const UNSEEN = {
  "the same once more": "",
  "a line one pixel down": "[data-line] { translate: 0 1px }",
  "every text one pixel down": `${TEXTS} { translate: 0 1px }`,
  "every text one pixel to the side": `${TEXTS} { translate: 1px 0 }`,
  "every paragraph one pixel up and to the side": "main p { translate: -1px -1px }",
  "everything one pixel down": "main { position: relative; inset-block-start: 1px }",
  "every text smoothed as half a pixel to the side": `${TEXTS} { translate: .5px 0 }`,
  "every text a hair bolder": `${TEXTS} { -webkit-text-stroke: .1px }`,
};

/** What a person would see. */
const SEEN = {
  "an icon is gone": "[data-icon] { visibility: hidden }",
  "an icon is of another colour": "[data-icon] { color: var(--clay) }",
  "an icon four pixels to the side": "[data-icon] { translate: 4px 0 }",
  "a line is gone": "[data-line] { visibility: hidden }",
  "a line is of another colour": "[data-line] { color: var(--clay) }",
  "a line is paler": "[data-line] { color: color-mix(in oklab, var(--ink-soft) 70%, var(--paper)) }",
  "a line six pixels to the side": "[data-line] { translate: 6px 0 }",
  "a line has other letters": "[data-line] { direction: rtl; unicode-bidi: bidi-override; text-align: left }",
  "a line is bold": "[data-line] { font-weight: 800; letter-spacing: -.02em }",
  "a button is gone": "[data-button] { visibility: hidden }",
  "a button says nothing": "[data-button] { color: transparent }",
  "a block six pixels down": "[data-block] { translate: 0 6px }",
  "a block eight pixels to the side": "[data-block] { translate: 8px 0 }",
  "the paper is of another colour": ":root { --paper: light-dark(#f1ebdf, #1d2825) }",
  "the soft ink is of another colour": ":root { --ink-soft: light-dark(#7d8a82, #84917f) }",
  "the accent is of another colour": ":root { --accent: light-dark(#2f4f6d, #8fb3d3) }",
};

for (const [name, go] of Object.entries(PAGES)) {
  for (const size of Object.keys(SIZES)) {
    test(`what one can see and what one cannot: ${name}, ${size}`, async ({ app, page }) => {
      await bringFaces(page);
      await go(app);
      await wearOwnFaces(page);
      await page.mouse.move(0, 0);
      await resize(page, { ...SIZES[size], height: HEIGHT });
      expect(await page.evaluate(mark), "what is to be changed is there, and on the screen").toEqual([]);
      for (const [theme, colorScheme] of Object.entries(THEMES)) {
        await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
        await standsStill(page);
        const before = await palettePng(await photograph(page));
        const after = async (what, change) => {
          const difference = await compare(before, await changed(page, change));
          // FIGURES=1 shows what the limit lies between.
          if (process.env.FIGURES) console.log(difference.worst.toFixed(2), difference.same ? "same" : "other", what, name, size, theme);
          return difference;
        };
        for (const [what, change] of Object.entries(UNSEEN)) {
          const difference = await after(what, change);
          expect.soft(difference.same, `${theme}, ${what}: ${inWords(difference)}`).toBe(true);
        }
        for (const [what, change] of Object.entries(SEEN)) {
          const difference = await after(what, change);
          expect.soft(difference.same, `${theme}, ${what}`).toBe(false);
        }
      }
    });
  }
}

/** The page with these rules on top of its own. */
async function changed(page, rules) {
  await page.evaluate((rules) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
    document.adoptedStyleSheets.push(sheet);
  }, rules);
  await standsStill(page);
  const png = await photograph(page);
  await page.evaluate(() => document.adoptedStyleSheets.pop());
  return png;
}

/** Runs in the page: marks what will be changed, by what it is and not by its name; answers with what there is none of. */
function mark() {
  const isShown = (element) => {
    const { top, bottom, width } = element.getBoundingClientRect();
    return element.checkVisibility() && top >= 0 && bottom <= innerHeight && width > 0;
  };
  const shown = (selector) => [...document.querySelectorAll(`main ${selector}`)].filter(isShown);
  const area = (element) => element.getBoundingClientRect().width * element.getBoundingClientRect().height;
  const smallest = (elements) => elements.sort((one, other) => area(one) - area(other))[0];
  const isLine = (element) => element.childElementCount === 0 && element.textContent.trim().length > 4;
  const found = {
    icon: smallest(shown("svg")),
    line: smallest(shown("*").filter(isLine)),
    button: shown(":is(button, a[class*=button])")[0],
    block: shown(":is(section, fieldset)")[0],
  };
  for (const [what, element] of Object.entries(found)) element?.setAttribute(`data-${what}`, "");
  return Object.keys(found).filter((what) => !found[what]);
}

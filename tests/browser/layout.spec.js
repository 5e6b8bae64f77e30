import { expect, test } from "./app.js";
import { PLACES } from "./places.js";

const WIDTHS = [320, 390, 1280];
const TARGET = 44;

for (const [name, go] of Object.entries(PLACES)) {
  test(`fits and can be hit: ${name}`, async ({ app, page }) => {
    await go(app);
    for (const text of ["100%", "200%"]) {
      await page.evaluate((text) => (document.documentElement.style.fontSize = text), text);
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 844 });
        const where = `${width} px wide, text at ${text}`;
        expect.soft(await page.evaluate(wider), `nothing stands out sideways, ${where}`).toEqual([]);
        expect.soft(await page.evaluate(small, TARGET), `targets are large enough, ${where}`).toEqual([]);
      }
    }
  });
}

/** Whether the page can be scrolled sideways, and what reaches out of it: the innermost of each. */
function wider() {
  const { scrollWidth, clientWidth } = document.documentElement;
  const isOut = (element) => {
    const box = element.getBoundingClientRect();
    const hidden = getComputedStyle(element).clipPath !== "none";
    return box.width > 0 && !hidden && (box.right > clientWidth + 0.5 || box.left < -0.5);
  };
  const out = [...document.querySelectorAll("#app *:not(svg, svg *)")].filter(isOut);
  const innermost = out.filter((element) => ![...element.children].some((child) => out.includes(child)));
  const names = innermost.map((element) => `${element.localName} “${element.textContent.slice(0, 30)}”`);
  return scrollWidth > clientWidth ? [`${scrollWidth} > ${clientWidth}`, ...names] : names;
}

/** What can be hit and is smaller than it should be. Links within running text are as high as the text. */
function small(target) {
  const all = document.querySelectorAll("a[href], button, input, textarea, summary");
  const found = [...all].map((element) => element.closest("label.choice") ?? element);
  return [...new Set(found)].flatMap((element) => {
    const text = element.parentElement.textContent.trim();
    const inText = element.matches("p > a:not([class])") && text !== element.textContent.trim();
    const { width, height } = element.getBoundingClientRect();
    const hidden = !element.checkVisibility() || element.matches(".skip-link");
    if (hidden || (width >= target && height >= target) || (inText && height > 0)) return [];
    return [`${element.localName} “${element.textContent.slice(0, 30)}”: ${Math.round(width)} × ${Math.round(height)}`];
  });
}

import { AxeBuilder } from "@axe-core/playwright";
import { expect, test } from "./app.js";
import { PLACES } from "./places.js";

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const COLOURS = ["color-contrast", "link-in-text-block"];

async function violations(axe) {
  const found = await axe.analyze();
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(" ")).join(", ")}`);
}

// Tall enough for every page whole: what the navigation lies over at some scroll position is the keyboard tests' concern.
test.use({ viewport: { width: 390, height: 11_000 } });

// Nothing half faded: a colour on its way has a contrast of its own.
test.use({ contextOptions: { reducedMotion: "reduce" } });

for (const [name, go] of Object.entries(PLACES)) {
  test(`axe finds nothing: ${name}`, async ({ app, page }) => {
    await go(app);
    await page.emulateMedia({ colorScheme: "light" });
    expect.soft(await violations(new AxeBuilder({ page }).withTags(RULES)), "light").toEqual([]);
    // The themes differ in nothing but colour.
    await page.emulateMedia({ colorScheme: "dark" });
    expect.soft(await violations(new AxeBuilder({ page }).withRules(COLOURS)), "dark").toEqual([]);
  });
}

for (const theme of ["Light", "Dusk"]) {
  test(`axe finds nothing in the chosen theme: ${theme}`, async ({ app, page }) => {
    await page.emulateMedia({ colorScheme: theme === "Light" ? "dark" : "light" });
    await app.openAs({}, "#/settings");
    await app.radio(theme).check();
    expect(await violations(new AxeBuilder({ page }).withTags(RULES))).toEqual([]);
  });
}

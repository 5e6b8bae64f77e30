// Lighthouse finds nothing to better in accessibility and best practices, on a phone, with a year of moments.
//
// It drives a browser of its own over a port, as it does in people's browsers. Nothing is excused: the server is this machine,
// which counts as a secure context, and what Lighthouse asks of a service worker went out of it with version 12.

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import lighthouse from "lighthouse";
import { expect, test } from "./app.js";
import { sample } from "./sample.js";
import { names, Shelf } from "./shelf.js";

const CATEGORIES = ["accessibility", "best-practices"];

/** The pages, each with what only someone who has been here before sees on it. */
const PAGES = {
  "Today": { route: "#/", shows: ".latest .moment" },
  "a step of the walk": { route: "#/walk/notice", shows: ".step textarea" },
  "Moments": { route: "#/moments", shows: "main section .moment" },
};

/** A browser with a port for Lighthouse, and a year of moments in its local storage. */
const audit = test.extend({
  visitor: async ({ baseURL, launchOptions }, use, testInfo) => {
    const folder = testInfo.outputPath("profile");
    const args = [...launchOptions.args, "--remote-debugging-port=0"];
    const context = await chromium.launchPersistentContext(folder, { ...launchOptions, args, baseURL, viewport: null });
    const [page] = context.pages();
    // Lighthouse sees the page at the time it is, so the year ends today.
    const day = new Date().toLocaleDateString("sv-SE");
    await new Shelf(page).seed(names({ me: "Ana", partner: "Ben" }), await sample({ moments: 1300, day }));
    const [port] = (await readFile(join(folder, "DevToolsActivePort"), "utf8")).split("\n");
    await use({ context, address: baseURL, port: Number(port) });
    await context.close();
  },
});

audit.describe.configure({ timeout: 90_000 });

for (const [name, { route, shows }] of Object.entries(PAGES)) {
  audit(`Lighthouse finds nothing: ${name}`, async ({ visitor }) => {
    const { found, scores } = await judge(visitor, route, shows);
    expect(found).toEqual([]);
    expect(scores).toEqual({ "accessibility": 1, "best-practices": 1 });
  });
}

audit("Lighthouse finds what is wrong", async ({ visitor }) => {
  await visitor.context.addInitScript(() =>
    addEventListener("load", () => {
      document.body.append(document.createElement("button"));
      console.error("A word too much");
    }),
  );
  const { found, scores } = await judge(visitor, PAGES.Moments.route, PAGES.Moments.shows);
  expect(found.map((line) => line.split(":")[0])).toEqual([
    "Buttons do not have an accessible name",
    "Browser errors were logged to the console",
  ]);
  expect(Math.max(...Object.values(scores))).toBeLessThan(1);
});

/** What Lighthouse says of the page of this route, once it shows what it has to. */
async function judge({ context, address, port }, route, shows) {
  // The page that Lighthouse opens is the one that is looked at here: with what was kept, or nothing is proved.
  const watched = context.waitForEvent("page").then((page) => page.locator(shows).first().waitFor());
  const flags = { port, logLevel: "error", onlyCategories: CATEGORIES, formFactor: "mobile", disableStorageReset: true, throttlingMethod: "provided" };
  const [{ lhr }] = await Promise.all([lighthouse(`${address}${route}`, flags), watched]);
  expect(lhr.runtimeError).toBeUndefined();
  expect(lhr.finalDisplayedUrl).toBe(`${address}${route}`);
  const found = CATEGORIES.flatMap((category) =>
    lhr.categories[category].auditRefs
      .filter(({ weight }) => weight > 0)
      .map(({ id }) => lhr.audits[id])
      .filter(({ score, scoreDisplayMode }) => scoreDisplayMode === "error" || (score !== null && score < 1))
      .map(inWords),
  );
  const scores = Object.fromEntries(CATEGORIES.map((category) => [category, lhr.categories[category].score]));
  return { found, scores };
}

/** An audit's title, and what it is about. */
function inWords({ title, errorMessage, details }) {
  const about = (details?.items ?? []).map((item) => item.node?.snippet ?? item.description ?? item.url ?? "");
  return `${title}: ${[errorMessage, ...about].filter(Boolean).join(", ")}`;
}

// The garden: what its beds tell and where they lead, how it answers, and the seasons over it.

import { App, expect, instant, test } from "./app.js";
import { moment, noticed } from "./shelf.js";

const NOTICING = /^The noticing bed is/;
const SECOND_CUP = noticed(1, "2026-11-22", "The second cup, warmed before pouring");

const bed = (page, name) => page.getByRole("group", { name: "The garden" }).getByRole("button", { name });
/** How a bed is drawn now. */
const drawing = (page, practice) =>
  page.locator(`.bed-${practice}`).evaluate((bed) => [...bed.querySelectorAll("path")].map((path) => path.getAttribute("d")).join("\n"));
const drops = (page) => page.locator(".drop");

test("touching a bed tells how it is, when it was watered last and with what, and leads to a prompt for it", async ({ app, page }) => {
  await app.openAs({}, "#/", SECOND_CUP);
  const whole = await app.garden.textContent();
  await bed(page, NOTICING).click();
  await expect(app.garden).toContainText("It was last watered today, with “The second cup, warmed before pouring”.");
  await bed(page, "The asking bed is waiting for a first seed.").click();
  await expect(app.garden.locator("p").first()).toHaveText("The asking bed is waiting for a first seed.");
  await expect(app.garden.getByRole("link")).toHaveText(["Something to ask"]);
  await app.garden.getByRole("link").click();
  await expect(page).toHaveURL(/#\/short\/ask$/);
  await expect(page.locator(".eyebrow")).toHaveText("Ask");
  await expect(app.heading).not.toBeEmpty();
  await page.goBack();
  await expect(app.garden).toHaveText(whole);
});

test("a bed leads to the moment that watered it last", async ({ app, page }) => {
  await app.openAs({}, "#/", SECOND_CUP, noticed(2, "2026-11-20", "An older thing"));
  await bed(page, NOTICING).click();
  await app.garden.getByRole("link", { name: "See that moment" }).click();
  await app.showsParts([["What you noticed", "The second cup, warmed before pouring"]]);
});

test("touching the sky lets the garden speak as a whole again", async ({ app, page }) => {
  await app.openAs({}, "#/", SECOND_CUP);
  const whole = await app.garden.textContent();
  await bed(page, NOTICING).click();
  await expect(app.garden).not.toHaveText(whole);
  await page.locator(".garden-figure > svg").click({ position: { x: 200, y: 12 } });
  await expect(app.garden).toHaveText(whole);
});

test("the beds are told one after the other by keyboard, in the order of a walk", async ({ app, page }) => {
  await app.openAs({}, "#/", SECOND_CUP);
  const whole = await app.garden.textContent();
  for (const name of ["noticing", "responding", "acknowledging", "asking"]) {
    await app.tabTo(bed(page, new RegExp(`^The ${name} bed is`)));
    await expect(app.garden).toContainText(`The ${name} bed is`);
  }
  await page.keyboard.press("Escape");
  await expect(app.garden).toHaveText(whole);
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Enter");
  await expect(app.garden.getByRole("link", { name: "Something to acknowledge" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/#\/short\/acknowledge$/);
});

test.describe("while the hours pass", () => {
  test.use({ time: null });

  test("what a bed tells goes with them, and the focus stays", async ({ app, page }) => {
    await page.clock.install({ time: instant("2026-11-22 23:50") });
    await app.openAs({}, "#/", noticed(1, "2026-11-22", "The second cup", 23 * 60));
    await bed(page, NOTICING).click();
    const way = app.garden.getByRole("link", { name: "Something to notice" });
    await way.focus();
    await expect(app.garden).toContainText("last watered today");
    await page.clock.fastForward("20:00");
    await expect(app.garden).toContainText("last watered yesterday");
    await expect(way).toBeFocused();
  });
});

test("a long entry is told by its beginning", async ({ app, page }) => {
  await app.openAs({}, "#/", noticed(1, "2026-11-22", "word ".repeat(3000)));
  await bed(page, NOTICING).click();
  await expect(app.garden).toContainText("word …”");
  expect((await app.garden.textContent()).length).toBeLessThan(250);
});

test.describe("where things may move", () => {
  test.use({ contextOptions: { reducedMotion: "no-preference" } });

  test("a drop falls on the bed that was given something, and its plant answers; the others stay", async ({ app, page }) => {
    await app.openAs({}, "#/", SECOND_CUP);
    const before = await drawing(page, "respond");
    const others = await drawing(page, "notice");
    await app.note("respond", { what: "They looked up from the map", choose: "I turned toward it" });
    await expect(drops(page)).toHaveCount(1);
    const beside = await app.beside();
    const after = await drawing(beside.page, "respond");
    expect(after).not.toBe(before);
    await expect.poll(() => drawing(page, "respond")).toBe(after);
    expect(await drawing(page, "notice")).toBe(others);
    await expect(drops(beside.page), "nothing was given there").toHaveCount(0);
  });

  test("the close of a walk waters every bed that was given something", async ({ app, page }) => {
    await app.openAs({}, "#/");
    await app.follow("Begin today’s walk");
    await app.step({ what: "one" });
    await app.step({ what: "two", choose: "I turned toward it" });
    await app.step({ did: "three", choose: "I said it to them" });
    await app.step({ answer: "four" });
    await expect(drops(page)).toHaveCount(4);
  });

  test("a garden that is only looked at again has no drop", async ({ app, page }) => {
    await app.openAs({}, "#/", SECOND_CUP);
    await app.nav.getByRole("link", { name: "Moments" }).click();
    await app.isAt("Moments");
    await app.nav.getByRole("link", { name: "Today" }).click();
    await app.isAt("Good evening");
    await expect(drops(page)).toHaveCount(0);
  });

  test("what is taken back dries without a drop", async ({ app, page }) => {
    await app.openAs({}, "#/");
    const bare = await drawing(page, "notice");
    await app.note("notice", { what: "A thing" });
    await expect.poll(() => drawing(page, "notice")).not.toBe(bare);
    await app.press("Undo");
    await expect.poll(() => drawing(page, "notice")).toBe(bare);
  });

  test("whoever wants no motion here has none", async ({ app, page }) => {
    await app.openAs({}, "#/settings");
    await app.radio("None").check();
    await stillAnswers(app, page);
  });

  test("one page turns into the next", async ({ app, page }) => {
    await page.addInitScript(() => {
      window.turns = 0;
      const start = document.startViewTransition;
      document.startViewTransition = function (change) {
        window.turns += 1;
        return start.call(this, change);
      };
    });
    await app.openAs({});
    await app.follow("just one small thing");
    await expect(page.locator(".step")).toBeVisible();
    expect(await page.evaluate(() => window.turns)).toBe(1);
    await expect(app.heading).toBeFocused();
  });
});

test.describe("where pages turn", () => {
  test.use({ contextOptions: { reducedMotion: "no-preference" } });

  test("leaving a page while it still turns is no error, and the last one asked for stands", async ({ app, page }) => {
    const wrong = [];
    page.on("pageerror", (error) => wrong.push(String(error)));
    await app.openAs({}, "#/", SECOND_CUP);
    await page.evaluate(async () => {
      const frame = () => new Promise((drawn) => requestAnimationFrame(drawn));
      for (const hash of ["#/moments", "#/", "#/care", "#/settings", "#/", "#/about"]) {
        location.hash = hash;
        await frame();
      }
    });
    await app.isAt("About Little Things");
    await expect(app.heading).toBeFocused();
    expect(wrong).toEqual([]);
  });
});

test.describe("where less motion is wanted", () => {
  test.use({ contextOptions: { reducedMotion: "reduce" } });

  test("the plant stands at once as it will stand", async ({ app, page }) => {
    await app.openAs({});
    await stillAnswers(app, page);
  });

  test("pages do not turn", async ({ app, page }) => {
    await page.addInitScript(() => (document.startViewTransition = () => (window.turned = true)));
    await app.openAs({});
    await app.follow("just one small thing");
    await expect(page.locator(".step")).toBeVisible();
    expect(await page.evaluate(() => window.turned)).toBeUndefined();
  });
});

/** A moment is noted: no drop falls, and the plant stands as it does in a page just opened. */
async function stillAnswers(app, page) {
  await app.note("notice", { what: "A thing" });
  await expect(page.locator(".bed-notice")).toBeAttached();
  const now = await drawing(page, "notice");
  await expect(drops(page)).toHaveCount(0);
  const beside = await app.beside();
  expect(now).toBe(await drawing(beside.page, "notice"));
}

test("a robin comes when the whole garden rests, and goes when a bed was given something", async ({ app, page }) => {
  const robin = page.locator(".g-breast");
  await app.openAs({}, "#/", noticed(1, "2026-09-01", "The last thing of summer"), moment(2, "ask", "2026-09-01", { question: "Where to?" }));
  await expect(robin).not.toHaveCount(0);
  await app.note("notice", { what: "Back" });
  await expect(page.locator(".bed-notice")).toBeAttached();
  await expect(robin).toHaveCount(0);
});

test("no two gardens are alike, and each stays the same", async ({ app, page, browser, baseURL }) => {
  await app.openAs({}, "#/", SECOND_CUP);
  const mine = await drawing(page, "notice");
  await app.reload();
  expect(await drawing(page, "notice")).toBe(mine);
  const context = await browser.newContext({ baseURL, serviceWorkers: "block" });
  const other = new App(await context.newPage());
  await other.at("2026-11-22 19:30");
  await other.openAs({}, "#/", noticed(77, "2026-11-22", "The second cup, warmed before pouring"));
  expect(await drawing(other.page, "notice")).not.toBe(mine);
  await context.close();
});

for (const [zone, time, season] of [
  ["Europe/Berlin", "2026-12-20 12:00", "winter"],
  ["Europe/Berlin", "2026-07-20 12:00", "summer"],
  ["Pacific/Auckland", "2026-07-20 12:00", "winter"],
  ["Pacific/Auckland", "2026-04-20 12:00", "autumn"],
  ["Asia/Kolkata", "2026-12-20 12:00", "summer"],
]) {
  test.describe(`in ${zone}`, () => {
    test.use({ timezoneId: zone, time });
    test(`on ${time.slice(0, 10)} it is ${season}`, async ({ app, page }) => {
      await app.openAs({});
      await expect(page.locator(".garden-figure > svg")).toHaveClass(new RegExp(`garden-${season}`));
    });
  });
}

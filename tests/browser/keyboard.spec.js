import { expect, test } from "./app.js";
import { FULL } from "./places.js";

/** What has the focus: whether that can be seen, and what lies over it. */
const lookAt = (page) => async () => {
  const stop = await page.evaluate(() => {
    const element = document.activeElement;
    const shown = element.closest("label.choice") ?? element;
    const box = shown.getBoundingClientRect();
    const covers = [...document.querySelectorAll(".nav, .toast")].filter((cover) => !cover.contains(element));
    const under = covers.filter((cover) => {
      const over = cover.getBoundingClientRect();
      const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
      return over.left < x && x < over.right && over.top < y && y < over.bottom;
    });
    const outlines = [element, shown].map((each) => getComputedStyle(each));
    return {
      name: `${element.localName} ${element.id || element.textContent.slice(0, 40)}`,
      lost: element === document.body,
      // The button inside a date field is drawn by the browser, and so is its ring: the field itself has no focus then.
      outlined: outlines.some(({ outlineStyle }) => outlineStyle !== "none") || !element.matches(":focus"),
      inView: box.bottom > 0 && box.top < innerHeight,
      under: under.map((cover) => cover.className),
    };
  });
  expect.soft(stop).toEqual({ name: stop.name, lost: false, outlined: true, inView: true, under: [] });
};

test("a whole walk without a mouse, from the welcome to the close", async ({ app, page }) => {
  const { keyboard } = page;
  const look = lookAt(page);
  const to = (target) => app.tabTo(target, look);
  const button = (name) => page.getByRole("button", { name, exact: true });
  const opens = async (heading) => {
    await app.isAt(heading);
    await expect(app.heading).toBeFocused();
  };
  const opensStep = async (step) => {
    await expect(page.getByText(step)).toBeVisible();
    await expect(app.heading).toBeFocused();
  };

  await app.open();
  await to(button("Begin"));
  await keyboard.press("Enter");
  await opens("Two names, if you like");
  await to(app.field("me"));
  await keyboard.type("Ana");
  await to(app.field("partner"));
  await keyboard.type("Ben");
  await keyboard.press("Enter");
  await opens("Good evening, Ana");

  await to(page.getByRole("link", { name: "Begin today’s walk" }));
  await keyboard.press("Enter");
  await opensStep("1 of 4");
  await to(app.field("what"));
  await keyboard.type("The light was on");
  await to(app.onward);
  await keyboard.press("Enter");

  await opensStep("2 of 4");
  await to(page.getByRole("radio", { name: /reached for/, checked: true }));
  await keyboard.press("ArrowDown");
  await keyboard.press("ArrowUp");
  await app.radio("They reached for me").check();
  await to(app.field("what"));
  await keyboard.type("A sigh");
  await to(app.radio("I turned toward it"));
  await keyboard.press("Space");
  await keyboard.press("ArrowDown");
  await keyboard.press("ArrowDown");
  await keyboard.press("ArrowDown");
  await look();
  await expect(app.radio("I only see it now")).toBeChecked();
  await to(app.radio("I’ll leave this one"));
  await keyboard.press("ArrowUp");
  await expect(app.radio("I came back to it")).toBeChecked();
  await to(app.field("how"));
  await keyboard.type("With tea");
  await to(app.onward);
  await keyboard.press("Space");

  await opensStep("3 of 4");
  await to(app.field("did"));
  await keyboard.type("The forms");
  await to(app.radio("I’m going to tell them"));
  await keyboard.press("ArrowDown");
  await to(app.onward);
  await keyboard.press("Enter");

  await opensStep("4 of 4");
  await to(page.getByText("Ask it in your own words"));
  await keyboard.press("Enter");
  await to(app.field("question"));
  await keyboard.type("What then?");
  await to(app.onward);
  await keyboard.press("Enter");

  await opens("That was today’s walk");
  await to(app.field("when"));
  await keyboard.type("it rains");
  await to(app.field("then"));
  await keyboard.type("dance");
  await keyboard.press("Enter");
  await expect(app.region("Your next small act")).toContainText("When it rains, I will dance.");
  await expect(page.locator(":focus"), "the focus is not lost with the form").toHaveCount(1);
  await to(button("Done"));
  await keyboard.press("Enter");
  await opens("Good evening, Ana");
  expect(await app.shelf.moments()).toMatchObject([
    { what: "The light was on" },
    { what: "A sigh", met: "missed", repair: "made", how: "With tea" },
    { did: "The forms", told: "said" },
    { question: "What then?" },
  ]);
});

test("the first stop of Tab leads past the navigation", async ({ app, page }) => {
  await app.openAs({}, "#/moments", ...FULL);
  const address = page.url();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Skip to the page" })).toBeFocused();
  await expect(page.getByRole("link", { name: "Skip to the page" })).toBeInViewport();
  await page.keyboard.press("Enter");
  await expect(app.heading).toBeFocused();
  expect(page.url()).toBe(address);
});

/** Goes through a whole page with Tab or Shift+Tab, until the focus leaves it or comes round; says how many stops. */
async function through(page, key) {
  const look = lookAt(page);
  await page.keyboard.press(key);
  const first = await page.evaluateHandle(() => document.activeElement);
  for (let stops = 1; stops < 120; stops += 1) {
    await look();
    await page.keyboard.press(key);
    const isOver = (first) => [first, document.body].includes(document.activeElement);
    if (await page.evaluate(isOver, first)) return stops;
  }
  throw new Error(`${key} does not come to an end.`);
}

for (const [name, route] of [
  ["today", "#/"],
  ["moments", "#/moments"],
  ["a moment", "#/moment/0000000000000005"],
  ["a change", "#/moment/0000000000000003/edit"],
  ["settings", "#/settings"],
  ["about", "#/about"],
]) {
  for (const height of [844, 560]) {
    test(`nothing with the focus is hidden: ${name}, ${height} px high`, async ({ app, page }) => {
      await page.setViewportSize({ width: 390, height });
      await app.openAs({ me: "Ana" }, route, ...FULL);
      const there = await through(page, "Tab");
      const back = await through(page, "Shift+Tab");
      expect(there).toBeGreaterThan(4);
      expect(back).toBeGreaterThan(4);
    });
  }
}

for (const [name, go] of [
  ["what was kept is told", (app) => app.note("notice", { what: "A small thing" })],
  ["something could not be deleted", async (app) => {
    await app.openNewest();
    await app.shelf.refuse("little-things/r/");
    await app.press("Delete it");
    await app.status.getByText("Not saved yet.").waitFor();
  }],
]) {
  test(`nothing with the focus is hidden while ${name}`, async ({ app, page }) => {
    await page.setViewportSize({ width: 390, height: 700 });
    await app.openAs({ me: "Ana" }, "#/", ...FULL);
    await go(app);
    await page.evaluate(() => document.activeElement.blur());
    await through(page, "Tab");
  });
}

test("what goes away under the focus hands it on", async ({ app, page }) => {
  const kept = (what) => expect(page.locator(":focus"), `after ${what}`).toHaveCount(1);
  const press = async (name) => {
    await app.tabTo(page.getByRole("button", { name, exact: true }));
    await page.keyboard.press("Enter");
  };
  await app.openAs({}, "#/", ...FULL);
  await press("Not yet");
  await expect(app.region(/^You planned this/)).toHaveCount(0);
  await kept("an answer");
  await press("Undo");
  await expect(app.region(/^You planned this/)).toHaveCount(1);
  await kept("Undo");
  await press("Close");
  await expect(app.status).not.toContainText("Taken back.");
  await kept("Close");

  await app.openNewest();
  await app.shelf.refuse("little-things/r/");
  await press("Delete it");
  await press("Let it be");
  await expect(app.status).not.toContainText("Not saved yet.");
  await kept("Let it be");
  await press("Delete it");
  await app.shelf.allow();
  await press("Try again");
  await app.isAt("This moment is not here");
  await kept("Try again");
});

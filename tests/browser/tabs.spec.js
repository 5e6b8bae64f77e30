// Two tabs of one browser, and other pages of the same origin.

import { EVENING, expect, instant, test } from "./app.js";
import { DRAFTS, names, NAMES, neighbour, noticed, recordKey, RECORDS } from "./shelf.js";

const EDIT = `#/moment/${recordKey(1).slice(RECORDS.length)}/edit`;
const MOMENT = EDIT.replace("/edit", "");
const OLD = noticed(1, "2026-11-22", "old words");

/** How often the tab is loaded anew from now on. */
function countLoads(app) {
  let loads = 0;
  app.page.on("load", () => (loads += 1));
  return () => loads;
}

/** A tab's clock is a minute ahead of the other's. */
const isAhead = (app) =>
  app.page.evaluate(() => {
    const Still = Date;
    window.Date = class extends Still {
      constructor(...parts) {
        super(...(parts.length ? parts : [Still.now() + 60_000]));
      }
    };
  });

/** Holds a tab still. Once it is let go it presses this button, before it hears of anything that came meanwhile. */
async function holdBeforePressing(app, name) {
  const holding = new Promise((holds) => app.page.route("**/little-things/held", holds));
  const pressed = app.page.evaluate((name) => {
    const wait = new XMLHttpRequest();
    wait.open("GET", "./held", false);
    wait.send();
    [...document.querySelectorAll("button")].find((button) => button.textContent === name).click();
  }, name);
  const held = await holding;
  return async () => {
    await held.fulfill({ body: "" });
    await pressed;
  };
}

async function showEverywhere(apps, words) {
  for (const app of apps) {
    await app.showsParts([["What you noticed", words]]);
    await expect.poll(() => app.shelf.moments()).toMatchObject([{ what: words }]);
  }
}

async function gists(app) {
  await app.open("#/moments");
  return (await app.page.locator(".moment-gist").allTextContents()).sort();
}

test("what is noted in one tab appears in the other", async ({ app }) => {
  await app.openAs({}, "#/moments");
  const other = await app.beside();
  await app.note("notice", { what: "Seen from here" });
  await expect(other.region("Lately").getByRole("listitem")).toHaveText([/Seen from here/]);
  await expect(other.garden).toContainText("The noticing bed is in flower.");

  await other.open("#/moments");
  await other.note("acknowledge", { did: "Seen from there" });
  await expect(app.region("Lately").getByRole("listitem")).toHaveCount(2);
  await app.openNewest();
  const address = app.page.url();
  await other.open(address);
  await app.press("Delete it");
  await other.isAt("This moment is not here");
  await app.press("Undo");
  await expect(other.page.getByRole("link", { name: "Change it" })).toBeVisible();
});

test("two tabs that write at once lose nothing, and each shows the other’s moments without a reload", async ({ app }) => {
  await app.openAs({});
  const other = await app.beside();
  const loads = [app, other].map(countLoads);
  const turns = Array.from({ length: 5 }, (_, turn) => turn);
  for (const turn of turns) {
    await Promise.all([app.note("notice", { what: `here ${turn}` }), other.note("notice", { what: `there ${turn}` })]);
  }
  const all = turns.flatMap((turn) => [`here ${turn}`, `there ${turn}`]).sort();
  for (const tab of [app, other]) await expect.poll(() => gists(tab)).toEqual(all);
  expect(loads.map((count) => count())).toEqual([0, 0]);
  await app.reload();
  expect(await gists(app)).toEqual(all);
});

test("a moment that is changed in both tabs, one after the other, has the later words in both", async ({ app }) => {
  await app.openAs({}, MOMENT, OLD);
  const other = await app.beside(MOMENT);
  for (const [tab, words] of [[app, "first"], [other, "second"], [app, "third"]]) {
    await tab.follow("Change it");
    await tab.write({ what: words });
    await tab.press("Keep it like this");
    await showEverywhere([app, other], words);
  }
  await other.reload();
  await showEverywhere([other], "third");
  await app.press("Undo");
  await showEverywhere([app, other], "second");
});

// The tab that writes first is done before the other, which still has the old words, has heard of it.
for (const [who, ahead] of [["first", 0], ["last", 1]]) {
  test.describe(`a moment that is changed in both tabs in the same instant, the later one written ${who}`, () => {
    test.beforeEach(async ({ app }) => {
      await app.openAs({}, EDIT, OLD);
    });

    /** Both tabs, the one with the later words before the other. */
    async function changeAtOnce(app) {
      const tabs = [app, await app.beside(EDIT)];
      await isAhead(tabs[ahead]);
      for (const [place, tab] of tabs.entries()) await tab.write({ what: place === ahead ? "later words" : "earlier words" });
      const letGo = await holdBeforePressing(tabs[1], "Keep it like this");
      await tabs[0].press("Keep it like this");
      await tabs[0].showsParts([["What you noticed", ahead === 0 ? "later words" : "earlier words"]]);
      await letGo();
      await expect(tabs[1].status).toContainText("Change kept.");
      return ahead === 0 ? tabs : tabs.toReversed();
    }

    test("has the later words in both tabs, on the shelf and after a reload", async ({ app }) => {
      const tabs = await changeAtOnce(app);
      await showEverywhere(tabs, "later words");
      for (const tab of tabs) await tab.reload();
      await showEverywhere(tabs, "later words");
    });

    test("has the other tab’s words back after Undo where the later ones were written", async ({ app }) => {
      const tabs = await changeAtOnce(app);
      await showEverywhere(tabs, "later words");
      await tabs[0].press("Undo");
      await showEverywhere(tabs, "earlier words");
      for (const tab of tabs) await tab.reload();
      await showEverywhere(tabs, "earlier words");
    });

    test("has its words back after Undo in the tab whose words did not stay", async ({ app }) => {
      const tabs = await changeAtOnce(app);
      await showEverywhere(tabs, "later words");
      await tabs[1].press("Undo");
      await showEverywhere(tabs, "earlier words");
    });
  });
}

test("a moment deleted in one tab and changed in the other in the same instant can be brought back", async ({ app }) => {
  await app.openAs({}, EDIT, OLD);
  const other = await app.beside(MOMENT);
  await isAhead(other);
  await app.write({ what: "new words" });
  const letGo = await holdBeforePressing(other, "Delete it");
  await app.press("Keep it like this");
  await app.showsParts([["What you noticed", "new words"]]);
  await letGo();
  await app.isAt("This moment is not here");
  await app.press("Undo");
  await showEverywhere([app], "new words");
});

test("a tab that has not heard of a change yet catches up with it before it writes its own", async ({ app, page }) => {
  await page.addInitScript(() => addEventListener("storage", (event) => event.stopImmediatePropagation()));
  await app.openAs({}, EDIT, OLD);
  const other = await app.beside(EDIT);
  await isAhead(other);
  await other.write({ what: "theirs, by a clock that is ahead" });
  await other.press("Keep it like this");
  await expect.poll(() => app.shelf.moments()).toMatchObject([{ what: "theirs, by a clock that is ahead" }]);
  await app.write({ what: "ours, and later" });
  await app.press("Keep it like this");
  await showEverywhere([app, other], "ours, and later");
  await app.press("Undo");
  await showEverywhere([app, other], "theirs, by a clock that is ahead");
});

test("a tab that hears of an older record than it has puts its own back", async ({ app, context }) => {
  await app.openAs({}, MOMENT, OLD);
  await app.follow("Change it");
  await app.write({ what: "new words" });
  await app.press("Keep it like this");
  await showEverywhere([app], "new words");
  const other = await neighbour(context);
  await other.seed(OLD);
  await expect.poll(() => other.moments()).toMatchObject([{ what: "new words" }]);
  await showEverywhere([app], "new words");
  await app.reload();
  await showEverywhere([app], "new words");
});

test("a change to what was deleted in the other tab is refused, and the words stay", async ({ app }) => {
  await app.openAs({}, EDIT, OLD);
  await app.write({ what: "Changed too late" });
  const other = await app.beside(MOMENT);
  await other.press("Delete it");
  await other.isAt("Moments");
  await app.press("Keep it like this");
  await expect(app.alert).toContainText("This is not here any more.");
  await expect(app.field("what")).toHaveValue("Changed too late");
});

test.describe("erasing in one tab", () => {
  const places = {
    "on Today": ["#/", {}],
    "with a thought half typed on Today": ["#/", { capture: "half a thou" }],
    "with a note half written": ["#/note/notice", { what: "half a thou" }],
    "in the middle of a walk": ["#/walk/acknowledge", { did: "half a thou" }],
    "with a change half made": [EDIT, { what: "half a thou" }],
    "on Settings": ["#/settings", { me: "half a na" }],
  };
  for (const [where, [route, entry]] of Object.entries(places)) {
    test(`sends another tab to the welcome, and nothing is written by it any more: ${where}`, async ({ app }) => {
      await app.openAs({ me: "Ana" }, "#/", OLD, { other: "of another page" });
      const other = await app.beside(route);
      await other.write(entry);
      const loads = countLoads(other);
      await app.erase();
      await app.isAt("Little Things");
      await expect.poll(loads).toBe(1);
      await expect.soft(other.heading).toHaveText("Little Things");
      await other.page.goto("about:blank");
      expect(await app.shelf.all()).toEqual({ other: "of another page" });
    });
  }

  test.describe("while words are still on their way", () => {
    test.use({ time: null });

    for (const [where, [route, entry]] of Object.entries(places).filter(([, [, entry]]) => Object.keys(entry).length > 0)) {
      test(`keeps them from being written: ${where}`, async ({ app, page }) => {
        await page.clock.install({ time: instant(EVENING) });
        await app.openAs({ me: "Ana" }, "#/erase", OLD);
        await app.press("Go on");
        const other = await app.beside(route);
        // Time stands still, and what is typed waits for its turn to be kept.
        await page.clock.pauseAt(instant("2026-11-22 19:40"));
        await other.write(entry);
        const loads = countLoads(other);
        await app.press("Erase everything now");
        await expect.poll(loads).toBe(1);
        await other.page.goto("about:blank");
        expect(JSON.stringify(await app.shelf.all())).not.toContain("half a");
      });
    }
  });

  for (const [whose, values] of [
    ["of someone who never gave a name", OLD],
    ["with names that cannot be read", { ...OLD, [NAMES]: "torn" }],
  ]) {
    test(`sends another tab to the welcome, ${whose}`, async ({ app }) => {
      await app.shelf.seed(values);
      await app.open("#/moments");
      const other = await app.beside("#/note/notice");
      await other.write({ what: "half a thou" });
      await app.erase();
      await app.isAt("Little Things");
      await expect.soft(other.heading).toHaveText("Little Things");
      await other.page.goto("about:blank");
      expect(await app.shelf.all()).toEqual({});
    });
  }

  test("leaves another tab able to begin anew", async ({ app }) => {
    await app.openAs({ me: "Ana" }, "#/", OLD);
    const other = await app.beside("#/");
    await app.erase();
    await other.isAt("Little Things");
    await other.welcome({ me: "Eva" });
    await other.isAt("Good evening, Eva");
    await other.note("notice", { what: "A new beginning" });
    await app.isAt("Good evening, Eva");
    expect(await app.shelf.moments()).toMatchObject([{ what: "A new beginning" }]);
  });
});

test.describe("when another page of the origin clears everything", () => {
  const cleared = (app) => app.page.getByText("Something has just cleared what this browser kept for this page.");

  test.beforeEach(async ({ app, context }) => {
    await app.openAs({ me: "Ana" }, "#/", OLD, noticed(2, "2026-11-21", "more words"));
    await expect(cleared(app)).toHaveCount(0);
    app.kept = await app.shelf.ours();
    app.neighbour = await neighbour(context);
    await app.neighbour.page.evaluate(() => localStorage.clear());
  });

  test("it is said, and everything is put back when one wants that", async ({ app }) => {
    await expect(cleared(app)).toBeVisible();
    expect(await app.shelf.all()).toEqual({});
    await app.press("Keep it again");
    await expect(cleared(app)).toHaveCount(0);
    const written = await app.shelf.fields("little-things/");
    expect(Object.keys(written).sort()).toEqual(Object.keys(app.kept).map((key) => key.slice("little-things/".length)).sort());
    await app.reload();
    await app.isAt("Good evening, Ana");
    expect(await gists(app)).toEqual(["more words", "old words"]);
  });

  test("a backup can still be saved, with everything in it", async ({ app }) => {
    await expect(cleared(app)).toBeVisible();
    await app.follow("Save a backup");
    const { text } = await app.download(() => app.press("Save a backup"));
    expect(JSON.parse(text).map(({ me, what }) => me ?? what).sort()).toEqual(["Ana", "more words", "old words", undefined]);
  });

  test("what is written next is kept, and the notice stays until all of it is", async ({ app }) => {
    await expect(cleared(app)).toBeVisible();
    await app.note("notice", { what: "even newer words" });
    await expect(cleared(app)).toBeVisible();
    await app.press("Keep it again");
    await app.reload();
    expect(await gists(app)).toEqual(["even newer words", "more words", "old words"]);
  });

  test("and there is no room to put it back, that is said with the reason", async ({ app }) => {
    await expect(cleared(app)).toBeVisible();
    await app.shelf.refuse(RECORDS);
    await app.press("Keep it again");
    await expect(app.page.locator(".notice, .toast").getByText("This browser has no room left for this page.")).toBeVisible();
    await expect(cleared(app)).toBeVisible();
    await app.shelf.allow();
    await app.press("Keep it again");
    await expect(cleared(app)).toHaveCount(0);
    expect(await app.shelf.moments()).toHaveLength(2);
  });

  test("words half written stay on screen, and are kept again as they go on", async ({ app }) => {
    await app.open("#/note/notice");
    await app.write({ what: "half a thou" });
    await expect.poll(async () => (await app.shelf.draft("note-notice"))?.what).toBe("half a thou");
    await app.neighbour.page.evaluate(() => localStorage.clear());
    await expect(cleared(app)).toBeVisible();
    await expect(app.field("what")).toHaveValue("half a thou");
    await app.write({ what: "half a thought" });
    await expect.poll(async () => (await app.shelf.fields(DRAFTS))["note-notice"]?.what).toBe("half a thought");
  });
});

test("names given in one tab are used in the other", async ({ app }) => {
  await app.shelf.seed(names({ me: "Ana" }));
  await app.open("#/settings");
  const other = await app.beside();
  await app.write({ me: "Eva" });
  await app.press("Keep the names");
  await other.isAt("Good evening, Eva");
});

import { expect, test } from "./app.js";
import { moment, noticed, RECORDS } from "./shelf.js";

/** This many moments, one an hour going back from noon, four a day. */
const many = (count, from = 1) =>
  Array.from({ length: count }, (_, place) => {
    const day = new Date(Date.UTC(2026, 10, 21 - Math.floor(place / 4))).toISOString().slice(0, 10);
    return noticed(from + place, day, `small thing ${place + 1}`, 720 - 60 * (place % 4));
  });

test("are shown by day, the newest first", async ({ app }) => {
  await app.openAs(
    {},
    "#/moments",
    noticed(1, "2026-11-21", "in the morning", 480),
    noticed(2, "2026-11-22", "just now", 1169),
    noticed(3, "2026-11-21", "at night", 1439),
    noticed(4, "2025-12-31", "last year", 0),
    noticed(5, "2026-11-16", "on Monday", 700),
    noticed(6, "2026-11-15", "a week ago", 700),
  );
  await app.showsDays([
    ["Today", ["just now"]],
    ["Yesterday", ["at night", "in the morning"]],
    ["Monday", ["on Monday"]],
    ["Sunday 15 November", ["a week ago"]],
    ["Wednesday 31 December 2025", ["last year"]],
  ]);
});

test("noted within the same minute are the newest first too", async ({ app }) => {
  await app.openAs({});
  for (const [second, what] of ["one", "two", "three", "four", "five", "six"].entries()) {
    await app.at(`2026-11-22 19:30:0${second}`);
    await app.note("notice", { what });
  }
  await app.open("#/moments");
  await app.showsDays([["Today", ["six", "five", "four", "three", "two", "one"]]]);
});

test("can be narrowed to one practice", async ({ app, page }) => {
  await app.openAs(
    {},
    "#/moments",
    noticed(1, "2026-11-22", "seen", 1),
    moment(2, "respond", "2026-11-22", { whose: "mine", what: "reached", plainness: "plain" }, 2),
    moment(3, "acknowledge", "2026-11-22", { did: "done", told: "said" }, 3),
    moment(4, "ask", "2026-11-22", { question: "asked?" }, 4),
  );
  const filters = page.getByRole("navigation", { name: "Which moments" });
  for (const [name, found] of [
    ["Noticed", ["seen"]],
    ["Responded", ["reached"]],
    ["Acknowledged", ["done"]],
    ["Asked", ["asked?"]],
    ["All", ["asked?", "done", "reached", "seen"]],
  ]) {
    await filters.getByRole("link", { name, exact: true }).click();
    await app.showsDays([["Today", found]]);
    await expect(filters.locator("[aria-current]")).toHaveText(name);
    await expect(app.nav.getByRole("link", { name: "Moments" })).toHaveAttribute("aria-current", "page");
  }
});

test("more than fifty come in turns", async ({ app, page }) => {
  await app.openAs({}, "#/moments", ...many(120));
  const lines = page.getByText(/^small thing/);
  const all = Array.from({ length: 120 }, (_, place) => `small thing ${place + 1}`);
  const earlier = page.getByRole("button", { name: "Show earlier ones" });
  await expect(lines).toHaveText(all.slice(0, 50));
  await earlier.click();
  await expect(lines).toHaveText(all.slice(0, 100));
  await earlier.click();
  await expect(lines).toHaveText(all);
  await expect(earlier).toHaveCount(0);
});

test("exactly fifty have no earlier ones", async ({ app, page }) => {
  await app.openAs({}, "#/moments", ...many(50));
  await expect(page.getByText(/^small thing/)).toHaveCount(50);
  await expect(page.getByRole("button", { name: "Show earlier ones" })).toHaveCount(0);
});

test("open, and say what can be done", async ({ app, page }) => {
  await app.openAs({}, "#/moments", noticed(1, "2026-11-15", "The gate was oiled"));
  await app.openNewest();
  await app.isAt("Sunday 15 November");
  await app.showsParts([["What you noticed", "The gate was oiled"]]);
  await app.follow("All moments");
  await app.isAt("Moments");
  await page.goBack();
  await app.isAt("Sunday 15 November");
});

test("show the prompt that brought them to mind", async ({ app, page }) => {
  await app.openAs({}, "#/walk/notice");
  const prompt = await app.heading.textContent();
  await app.step({ what: "His scarf" });
  await app.openNewest();
  await expect(page.getByText(prompt)).toBeVisible();
});

test("can be changed, and come back as changed", async ({ app }) => {
  await app.openAs({}, "#/moments", noticed(1, "2026-11-20", "Befor"), noticed(2, "2026-11-21", "Between"));
  await app.showsDays([["Yesterday", ["Between"]], ["Friday", ["Befor"]]]);
  await app.open("#/moment/0000000000000001/edit");
  await expect(app.field("what")).toHaveValue("Befor");
  await expect(app.field("day")).toHaveValue("2026-11-20");
  await app.write({ what: "After", day: "2026-11-22" });
  await app.press("Keep it like this");
  await app.isAt("Today");
  await app.showsParts([["What you noticed", "After"]]);
  await app.open("#/moments");
  await app.showsDays([["Today", ["After"]], ["Yesterday", ["Between"]]]);
  await app.reload();
  await app.showsDays([["Today", ["After"]], ["Yesterday", ["Between"]]]);
});

test("changed can be taken back", async ({ app }) => {
  await app.openAs({}, "#/moment/0000000000000001/edit", noticed(1, "2026-11-20", "Before"));
  await app.write({ what: "After", day: "2026-11-22" });
  await app.press("Keep it like this");
  await app.isAt("Today");
  await expect(app.status).toContainText("Change kept.");
  await app.press("Undo");
  await app.isAt("Friday");
  await app.showsParts([["What you noticed", "Before"]]);
  await app.reload();
  await app.showsParts([["What you noticed", "Before"]]);
  await app.open("#/moments");
  await app.showsDays([["Friday", ["Before"]]]);
});

test("cannot be moved to a day that has not come, and the words stay", async ({ app }) => {
  await app.openAs({}, "#/moment/0000000000000001/edit", noticed(1, "2026-11-20", "Kept"));
  await app.write({ what: "Changed", day: "2026-11-23" });
  await app.press("Keep it like this");
  await expect(app.alert).toContainText("That day has not come yet.");
  await expect(app.field("what")).toHaveValue("Changed");
  expect(await app.shelf.moments()).toMatchObject([{ day: "2026-11-20", what: "Kept" }]);
});

test("with an open end say so, and are taken up again", async ({ app }) => {
  await app.openAs({}, "#/moments", moment(1, "respond", "2026-11-20", {
    whose: "theirs", what: "A sigh", met: "missed", repair: "wanted",
  }));
  await app.openNewest();
  await app.follow("I came back to it");
  await app.write({ choose: "I came back to it", how: "Asked again\nat breakfast" });
  await app.press("Keep it like this");
  await app.showsParts([
    ["What it was", "A sigh"],
    ["How you met it", "I only see it now"],
    ["The way back", "You came back to it today: Asked again\nat breakfast"],
  ]);
  await app.follow("Change it");
  await app.write({ choose: "I turned toward it" });
  await expect(app.field("how")).toHaveCount(0);
});

test("deleted are gone, and undo brings them back exactly", async ({ app, page }) => {
  await app.openAs({}, "#/moments", noticed(1, "2026-11-21", "Stays"));
  await app.note("acknowledge", {
    did: "Said “yes”\nto it all 👨‍👩‍👧‍👦", forMe: "  an hour  ", says: "شجاع", choose: "I said it to them",
  });
  const [, before] = await app.shelf.moments();
  await app.openNewest();
  await app.press("Delete it");
  await app.isAt("Moments");
  await app.showsDays([["Yesterday", ["Stays"]]]);
  await expect(app.status).toContainText("Deleted.");
  expect(await app.shelf.moments()).toHaveLength(1);
  await app.press("Undo");
  await expect(app.status).toContainText("Taken back.");
  await expect(page.getByRole("button", { name: "Undo" })).toHaveCount(0);
  await app.showsDays([["Today", ["Said “yes”\nto it all 👨‍👩‍👧‍👦"]], ["Yesterday", ["Stays"]]]);
  const [, after] = await app.shelf.moments();
  expect({ ...after, stamp: "" }).toEqual({ ...before, stamp: "" });
  await app.press("Close");
  await expect(app.status).not.toContainText("Taken back.");
  await app.reload();
  await app.showsDays([["Today", ["Said “yes”\nto it all 👨‍👩‍👧‍👦"]], ["Yesterday", ["Stays"]]]);
});

test("deleted stay deleted after a reload, without a way back and with nothing broken", async ({ app, page }) => {
  await app.openAs({}, "#/moments", noticed(1, "2026-11-21", "Goes"), noticed(2, "2026-11-20", "Stays"));
  await app.openNewest();
  const address = page.url();
  await app.press("Delete it");
  await app.showsDays([["Friday", ["Stays"]]]);
  await app.reload();
  await app.showsDays([["Friday", ["Stays"]]]);
  await expect(page.getByRole("button", { name: "Undo" })).toHaveCount(0);
  for (const route of [address, `${address}/edit`]) {
    await app.open(route);
    await app.isAt("This moment is not here");
  }
  await app.follow("All moments");
  await app.showsDays([["Friday", ["Stays"]]]);
});

test("just noted can be taken back at once", async ({ app, page }) => {
  await app.openAs({});
  await app.note("notice", { what: "Too quick" });
  await app.press("Undo");
  await expect(app.region("Lately")).toContainText("What you write down will gather here");
  await expect(app.garden).toHaveText(/^Four beds, freshly dug\./);
  expect(await app.shelf.moments()).toEqual([]);
  await app.reload();
  await expect(app.region("Lately").getByRole("listitem")).toHaveCount(0);
});

test("the way back goes along to the next page and no further", async ({ app, page }) => {
  await app.openAs({}, "#/moments", noticed(1, "2026-11-21", "Goes"));
  await app.openNewest();
  await app.press("Delete it");
  await app.isAt("Moments");
  await expect(page.getByRole("button", { name: "Undo" })).toBeVisible();
  await app.follow("About");
  await app.isAt("About Little Things");
  await expect(page.getByRole("button", { name: "Undo" })).toHaveCount(0);
});

test("unchanged and kept anyway are not written again", async ({ app }) => {
  await app.openAs({}, "#/moment/0000000000000001/edit", noticed(1, "2026-11-21", "As it is"));
  const before = await app.shelf.fields(RECORDS);
  await app.press("Keep it like this");
  await app.isAt("Yesterday");
  expect(await app.shelf.fields(RECORDS)).toEqual(before);
});

test("none yet: a kind word and a way to begin", async ({ app, page }) => {
  await app.openAs({}, "#/moments");
  await expect(page.getByText("Nothing is written down yet. The first small thing can be very small.")).toBeVisible();
  await page.getByRole("link", { name: "Asked" }).click();
  await expect(page.getByText("Nothing of this kind yet. There is no hurry.")).toBeVisible();
  await app.follow("Write one down");
  await expect(page.getByRole("button", { name: "Carry it with me" })).toBeVisible();
  await app.open("#/moments");
  await app.follow("Begin a walk");
  await expect(page.getByText("1 of 4")).toBeVisible();
});

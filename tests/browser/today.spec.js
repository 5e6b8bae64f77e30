import { expect, instant, test } from "./app.js";
import { intention, moment, noticed } from "./shelf.js";

const BARE = "Four beds, freshly dug. Each small thing you write down waters one of them.";

for (const [time, greeting] of [
  ["2026-11-22 05:00", "Good morning, Ana"],
  ["2026-11-22 12:00", "Good afternoon, Ana"],
  ["2026-11-22 17:00", "Good evening, Ana"],
  ["2026-11-22 22:00", "Still up, Ana?"],
  ["2026-11-23 00:30", "Still up, Ana?"],
]) {
  test(`at ${time.slice(11)} it says “${greeting}”`, async ({ app }) => {
    await app.at(time);
    await app.openAs({ me: "Ana" });
    await app.isAt(greeting);
    await app.open("#/settings");
    await app.write({ me: "" });
    await app.press("Keep the names");
    await app.open("#/");
    await app.isAt(greeting.replace(", Ana", ""));
  });
}

test.describe("while the page stays open", () => {
  test.use({ time: null });

  test("the greeting and the day go with the clock", async ({ app, page }) => {
    await page.clock.install({ time: instant("2026-11-22 16:58") });
    await app.openAs({}, "#/", noticed(1, "2026-11-22", "The last of the light"));
    await app.isAt("Good afternoon");
    await page.clock.fastForward("05:00");
    await app.isAt("Good evening");
    await app.open("#/moments");
    await app.showsDays([["Today", ["The last of the light"]]]);
    await page.clock.fastForward("12:00:00");
    await app.showsDays([["Yesterday", ["The last of the light"]]]);
  });
});

test("past midnight a moment belongs to the person’s own day", async ({ app }) => {
  await app.at("2026-11-23 00:30");
  await app.openAs({});
  await app.note("notice", { what: "Night air" });
  expect(await app.shelf.moments()).toMatchObject([{ day: "2026-11-23", minute: "30" }]);
});

test("the garden’s words change with a walk", async ({ app, page }) => {
  await app.openAs({}, "#/");
  await expect(app.garden).toHaveText(BARE);
  await app.follow("Begin today’s walk");
  await app.step({ what: "one" });
  await app.step({ what: "two", choose: "I turned toward it" });
  await app.step({ did: "three", choose: "I said it to them" });
  await app.step({ answer: "four" });
  await expect(app.garden).toHaveText("All four beds have had their water today.");
  await app.press("Done, without a plan");
  await expect(app.garden).toHaveText("All four beds have had their water today.");
  await expect(page.getByRole("link", { name: "Walk once more" })).toBeVisible();
});

test("after a month away: a warm hello, a garden at rest, and no word of blame", async ({ app, page }) => {
  await app.openAs(
    { me: "Ana" },
    "#/",
    noticed(1, "2026-10-20", "The last thing"),
    moment(2, "respond", "2026-10-20", { whose: "theirs", what: "A look", met: "missed", repair: "wanted" }),
    moment(3, "acknowledge", "2026-10-20", { did: "Cooked", told: "later" }),
    moment(4, "ask", "2026-10-20", { question: "And then?" }),
    intention(5, "2026-10-20", "I come home", "knock"),
  );
  await app.isAt("Welcome back, Ana");
  await expect(app.garden).toHaveText("All four beds are resting.");
  const said = await page.locator("body").innerText();
  expect(said).not.toMatch(/\d+ (days?|weeks?|months?)|streak|miss(ed)? (you|a day)|lost|forg[eo]t|neglect|too long|should have/i);
  await app.note("notice", { what: "Back" });
  await app.isAt("Good evening, Ana");
  await expect(app.garden).toContainText("The noticing bed is in flower.");
});

test("what waits for a word is asked about, the newest of each kind", async ({ app }) => {
  const missed = { whose: "theirs", met: "away", repair: "wanted" };
  await app.openAs(
    {},
    "#/",
    moment(1, "ask", "2026-11-20", { question: "The older one?" }),
    moment(2, "ask", "2026-11-21", { question: "The newer one?" }),
    moment(3, "respond", "2026-11-20", { ...missed, what: "The older sigh" }),
    moment(4, "respond", "2026-11-21", { ...missed, what: "The newer sigh" }),
  );
  await expect(app.region("A question you have carried since yesterday")).toContainText("The newer one?");
  const back = app.region("You wanted to come back to this");
  await expect(back).toContainText("The newer sigh");
  await back.getByRole("link", { name: "Say how it went" }).click();
  await app.write({ choose: "I came back to it" });
  await app.press("Keep it like this");
  await app.open();
  await expect(back).toContainText("The older sigh");
});

test("lately are the latest three, each a way to its page", async ({ app }) => {
  const lines = [1, 2, 3, 4].map((number) => noticed(number, `2026-11-1${number}`, `number ${number}`));
  await app.openAs({}, "#/", ...lines);
  await expect(app.region("Lately").getByRole("listitem")).toHaveText([/number 4/, /number 3/, /number 2/]);
  await app.region("Lately").getByRole("link", { name: /number 3/ }).click();
  await app.showsParts([["What you noticed", "number 3"]]);
});

test("a quick note of each practice is one tap away", async ({ app, page }) => {
  await app.openAs({});
  for (const [name, entry] of [
    ["Noticed", { what: "a" }],
    ["Responded", { what: "b", choose: "I turned toward it" }],
    ["Acknowledged", { did: "c" }],
    ["Asked", { question: "d" }],
  ]) {
    await app.region("Something just now?").getByRole("link", { name }).click();
    await app.write(entry);
    await page.getByRole("button", { name: /^(Keep it|Carry it with me)$/ }).click();
    await app.isAt("Good evening");
  }
  expect(await app.shelf.moments()).toHaveLength(4);
});

test.describe("an intention", () => {
  const card = (app) => app.region(/^You planned this/);
  const settled = {
    Yes: ["Good. That one is in the ground now.", "happened"],
    "Not yet": ["Not yet, then. It will come up again another day.", "not-yet"],
    "Let it go": ["Let go. There is room for another.", "let-go"],
  };

  test("is asked about only on a later day", async ({ app }) => {
    await app.openAs({}, "#/walk/close");
    await app.write({ when: "the kettle sings", then: "ask about the call" });
    await app.press("I’ll try that");
    await app.press("Done");
    await app.isAt("Good evening");
    await expect(card(app)).toHaveCount(0);
    await app.at("2026-11-22 23:59");
    await app.reload();
    await expect(card(app)).toHaveCount(0);
    await app.at("2026-11-23 00:00");
    await app.reload();
    await expect(card(app)).toContainText("When the kettle sings, I will ask about the call.");
    await expect(card(app)).toHaveAccessibleName("You planned this yesterday");
  });

  for (const [answer, [told, outcome]] of Object.entries(settled)) {
    test(`“${answer}” is taken at its word`, async ({ app }) => {
      await app.openAs({}, "#/", intention(1, "2026-11-19", "I come home", "knock"));
      await expect(card(app)).toHaveAccessibleName("You planned this on Thursday");
      await app.press(answer);
      await expect(app.status).toContainText(told);
      await expect(card(app)).toHaveCount(0);
      expect(await app.shelf.records("intention")).toMatchObject([{ outcome, settled: "2026-11-22" }]);
      await app.reload();
      await expect(card(app)).toHaveCount(0);
      await app.at("2026-11-23 07:00");
      await app.reload();
      await expect(card(app)).toHaveCount(answer === "Not yet" ? 1 : 0);
    });
  }

  test("an answer can be taken back", async ({ app }) => {
    await app.openAs({}, "#/", intention(1, "2026-11-19", "I come home", "knock"));
    await app.press("Let it go");
    await expect(card(app)).toHaveCount(0);
    await app.press("Undo");
    await expect(card(app)).toContainText("When I come home, I will knock.");
    expect(await app.shelf.records("intention")).toMatchObject([{ outcome: "open" }]);
  });

  test("an answer that cannot be kept is told, and can be tried again", async ({ app }) => {
    await app.openAs({}, "#/", intention(1, "2026-11-19", "I come home", "knock"));
    await app.shelf.refuse("little-things/r/");
    await app.press("Yes");
    await expect(app.status).toContainText("Not saved yet.");
    await expect(card(app)).toBeVisible();
    await app.shelf.allow();
    await app.press("Try again");
    await expect(card(app)).toHaveCount(0);
    expect(await app.shelf.records("intention")).toMatchObject([{ outcome: "happened" }]);
  });

  test("wants both of its halves", async ({ app }) => {
    await app.openAs({}, "#/walk/close");
    await app.press("I’ll try that");
    await expect(app.field("when")).toBeFocused();
    await app.write({ when: "it rains" });
    await app.field("when").press("Enter");
    await expect(app.field("then")).toBeFocused();
    expect(await app.shelf.records("intention")).toEqual([]);
  });
});

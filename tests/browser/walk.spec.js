import { expect, test } from "./app.js";

const FAMILY = "👨‍👩‍👧‍👦 🏳️‍🌈 👩🏽‍🚀 made room for me.\n\n“It’s nothing,” he said; it wasn't \"nothing\".\n\t– indented, with   spaces";
const ARABIC = "قالت «انظر إلى القمر» وأنا أغسل الصحون";
const HEBREW = "היא סיפרה על היום שלה, ושאלה: “ומה איתך?”";
const MARKUP = "<script>alert(1)</script><img src=x onerror=alert(2)> &amp; {{1+1}} ${7*7}";
const LONG = `${"He waited up. ".repeat(715).slice(0, 9_999)}.`;

test("a whole walk keeps every word as it was written, in a new tab too", async ({ app, page }) => {
  let alarmed = false;
  page.on("dialog", (dialog) => {
    alarmed = true;
    return dialog.dismiss();
  });
  expect(LONG).toHaveLength(10_000);

  await app.open();
  await app.welcome({ me: "Ana", partner: "Ben" });
  await app.isAt("Good evening, Ana");
  await app.follow("Begin today’s walk");
  await app.step({ what: FAMILY });
  await app.at("2026-11-22 19:31");
  await app.step({ what: ARABIC, choose: ["I only see it now", "I came back to it"], how: HEBREW });
  await app.at("2026-11-22 19:32");
  await app.step({ did: MARKUP, forMe: LONG, says: "Quick\nand 'quiet'", choose: "I wrote it to them" });
  await app.at("2026-11-22 19:33");
  await app.step({ question: "What — exactly — did the “owl” say?", answer: `${HEBREW}\n${MARKUP}` });

  await app.isAt("That was today’s walk");
  await expect(page.getByRole("listitem")).toHaveText([/made room/, /القمر/, /alert/, /owl/]);
  await app.write({ when: "the key turns,", then: `say “hello” ${HEBREW}.` });
  await app.press("I’ll try that");
  await expect(app.region("Your next small act")).toContainText(`When the key turns, I will say “hello” ${HEBREW}.`);
  await app.press("Done");
  await app.isAt("Good evening, Ana");

  const later = await app.inNewTab("#/moments");
  const day = [["Today", ["What — exactly — did the “owl” say?", MARKUP, ARABIC, FAMILY]]];
  await later.showsDays(day);
  const pages = [
    [
      ["The question", "What — exactly — did the “owl” say?"],
      ["What they said, today", `${HEBREW}\n${MARKUP}`],
    ],
    [
      ["What they did", MARKUP],
      ["What it did for you", LONG],
      ["What it says about them", "Quick\nand 'quiet'"],
      ["Do they know?", "I wrote it to them"],
    ],
    [
      ["What it was", ARABIC],
      ["How you met it", "I only see it now"],
      ["The way back", `You came back to it today: ${HEBREW}`],
    ],
    [["What you noticed", FAMILY]],
  ];
  for (const [index, parts] of pages.entries()) {
    await later.page.locator(".moment").nth(index).click();
    await later.showsParts(parts);
    await later.page.goBack();
    await later.isAt("Moments");
  }
  expect(await later.shelf.records("intention")).toMatchObject([{ then: `say “hello” ${HEBREW}.`, outcome: "open" }]);
  expect(alarmed).toBe(false);
});

test("words are shown with their line breaks and in their own direction", async ({ app, page }) => {
  await app.openAs({});
  await app.note("notice", { what: `${ARABIC}\n\n${HEBREW}` });
  await app.openNewest();
  const words = page.getByRole("definition");
  await expect(words).toHaveCSS("direction", "rtl");
  expect(await words.evaluate((element) => element.innerText)).toBe(`${ARABIC}\n\n${HEBREW}`);
  await app.follow("Change it");
  await expect(app.field("what")).toHaveCSS("direction", "rtl");
});

const REACHES = [
  [["I turned toward it"], ["How you met it", "I turned toward it"]],
  [["I let it pass by", "I’ll leave this one"], ["How you met it", "I let it pass by"]],
  [
    ["I pushed it away", "I want to come back to it"],
    ["How you met it", "I pushed it away"],
    ["The way back", "You want to come back to it"],
  ],
  [
    ["I only see it now", "I came back to it"],
    ["How you met it", "I only see it now"],
    ["The way back", "You came back to it today"],
  ],
];

for (const [choose, ...parts] of REACHES) {
  test(`a reach of theirs: ${choose.join(", ")}`, async ({ app }) => {
    await app.openAs({}, "#/walk/respond");
    await app.step({ what: "Come and see", choose });
    await app.openNewest();
    await app.showsParts([["What it was", "Come and see"], ...parts]);
  });
}

for (const plainly of ["I said it plainly", "I hinted", "I kept it inside and hoped"]) {
  test(`a reach of mine: ${plainly}`, async ({ app, page }) => {
    await app.openAs({}, "#/walk/respond");
    await app.step({ choose: ["I reached for them", plainly], what: "A walk together" });
    await app.openNewest();
    await app.showsParts([["What you reached for", "A walk together"], ["How plainly", plainly]]);
    await expect(page.getByText("How did you meet it?")).toHaveCount(0);
  });
}

for (const told of ["I’m going to tell them", "I said it to them", "I wrote it to them", "It stays with me for now"]) {
  test(`an acknowledgement with all its parts: ${told}`, async ({ app }) => {
    await app.openAs({ partner: "Ben" }, "#/walk/acknowledge");
    await expect(app.field("did")).toHaveAccessibleName("Ben did");
    await app.step({ did: "The forms", forMe: "An evening", says: "Patient", choose: told });
    await app.openNewest();
    await app.showsParts([
      ["What they did", "The forms"],
      ["What it did for you", "An evening"],
      ["What it says about them", "Patient"],
      ["Do they know?", told],
    ]);
  });
}

test("an acknowledgement that says nothing else is one they are going to hear", async ({ app }) => {
  await app.openAs({}, "#/walk/acknowledge");
  await expect(app.radio("I’m going to tell them")).toBeChecked();
  await app.step({ did: "The forms" });
  await app.openNewest();
  await app.showsParts([["What they did", "The forms"], ["Do they know?", "I’m going to tell them"]]);
});

test("a question is carried, and its answer written later from today’s page", async ({ app }) => {
  await app.openAs({ partner: "Ben" }, "#/walk/ask");
  const question = await app.heading.textContent();
  await app.step({});
  await app.press("Done, without a plan");
  await app.at("2026-11-24 08:00");
  await app.reload();
  const card = app.region("A question you have carried since Sunday");
  await expect(card).toContainText(question);
  await card.getByRole("link", { name: "Write what Ben said" }).click();
  await app.isAt("What did Ben say?");
  await app.write({ answer: "The owl, of course." });
  await app.press("Keep it like this");
  await app.isAt("Sunday");
  await app.showsParts([["The question", question], ["What they said, today", "The owl, of course."]]);
  await app.open();
  await expect(app.region(/A question you have carried/)).toHaveCount(0);
});

test("a plan stays to be read: at the close again, and on Today until it is let go", async ({ app }) => {
  await app.openAs({}, "#/walk/close");
  await app.write({ when: "it rains", then: "dance" });
  await app.press("I’ll try that");
  await app.reload();
  await expect(app.region("Your next small act")).toContainText("When it rains, I will dance.");
  expect(await app.shelf.records("intention")).toHaveLength(1);
  await app.open("#/");
  await expect(app.page.getByRole("link", { name: "Go on with today’s walk" })).toHaveCount(0);
  const plan = app.region("Your next small act");
  await expect(plan).toContainText("When it rains, I will dance.");
  await plan.getByRole("button", { name: "Let it go" }).click();
  await expect(plan).toHaveCount(0);
  await app.press("Undo");
  await expect(plan).toBeVisible();
});

const STEPS = [
  ["notice", { what: "half a thou" }, { what: "half a thought, whole now" }],
  ["respond", { what: "half a thou", choose: "I let it pass by" }, { choose: "I want to come back to it" }],
  ["acknowledge", { did: "half a thou", says: "qui" }, { forMe: "an hour" }],
  ["ask", { question: "What half", answer: "half an ans" }, { answer: "half an answer, and the rest" }],
];

for (const [practice, half, rest] of STEPS) {
  test(`leaving in the middle of ${practice} loses nothing: same words, same prompt, same place`, async ({ app, page }) => {
    await app.openAs({}, `#/walk/${practice}`);
    const prompt = await app.heading.textContent();
    const isAsLeft = async () => {
      await app.isAt(prompt);
      const { choose, ...texts } = half;
      for (const [name, text] of Object.entries(texts)) await expect(app.field(name)).toHaveValue(text);
      if (choose) await expect(app.radio(choose)).toBeChecked();
    };
    await app.write(half);
    await app.reload();
    await isAsLeft();
    await app.open("#/");
    await app.follow("Go on with today’s walk");
    await isAsLeft();
    const later = await app.inNewTab("#/");
    await later.follow("Go on with today’s walk");
    await expect(later.heading).toHaveText(prompt);

    await later.step(rest);
    await later.reload();
    expect(await later.shelf.moments()).toHaveLength(1);
    expect(await later.shelf.draft(`walk-${practice}`)).toBeUndefined();
    await later.page.goBack();
    await expect(later.heading).toHaveText(prompt);
    await expect(later.onward).toBeVisible();
    const { choose, ...texts } = { ...half, ...rest };
    for (const [name, text] of Object.entries(texts)) await expect(later.field(name)).toHaveValue(text);
    if (choose) await expect(later.radio(choose)).toBeChecked();
  });
}

test("going back and changing a saved step edits it and doubles nothing", async ({ app, page }) => {
  await app.openAs({}, "#/walk/notice");
  await app.step({ what: "The kettle was on" });
  await app.step({ what: "A look", choose: "I turned toward it" });
  await app.follow("Back");
  await expect(app.field("what")).toHaveValue("A look");
  await page.goBack();
  await page.goBack();
  await expect(app.field("what")).toHaveValue("A look");
  await page.goBack();
  await expect(app.field("what")).toHaveValue("The kettle was on");
  await app.step({ what: "The kettle was on, again" });
  await app.step({});
  await expect(page.getByText("3 of 4")).toBeVisible();
  expect(await app.shelf.moments()).toMatchObject([{ what: "A look" }, { what: "The kettle was on, again" }]);
  await page.goBack();
  await page.goForward();
  await expect(page.getByText("3 of 4")).toBeVisible();
  expect(await app.shelf.moments()).toHaveLength(2);
});

test("another prompt is another, and stays for the day", async ({ app, page }) => {
  await app.openAs({}, "#/walk/notice");
  const first = await app.heading.textContent();
  await app.reload();
  await app.isAt(first);
  await app.press("Another prompt");
  await expect(app.heading).not.toHaveText(first);
  const second = await app.heading.textContent();
  await expect(app.status).toContainText(second);
  await app.press("Another prompt");
  await expect(app.heading).not.toHaveText(second);
  const third = await app.heading.textContent();
  expect(third).not.toBe(first);
  await app.reload();
  await app.isAt(third);
  await app.follow("Skip this one");
  await app.follow("Back");
  await app.isAt(third);
  await app.at("2026-11-23 19:30");
  await app.reload();
  await expect(page.getByText("1 of 4")).toBeVisible();
  expect([first, second, third]).not.toContain(await app.heading.textContent());
});

test("another prompt keeps the words", async ({ app }) => {
  await app.openAs({}, "#/walk/notice");
  await app.write({ what: "It was cold" });
  await app.press("Another prompt");
  await expect(app.field("what")).toHaveValue("It was cold");
});

test("skipping every step leaves nothing, and that is all right", async ({ app, page }) => {
  await app.openAs({}, "#/walk/notice");
  for (const step of ["1 of 4", "2 of 4", "3 of 4", "4 of 4"]) {
    await expect(page.getByText(step)).toBeVisible();
    await app.follow("Skip this one");
  }
  await app.isAt("That was today’s walk");
  await expect(page.getByText("Nothing is written down today, and that is all right.")).toBeVisible();
  await app.press("Done, without a plan");
  await expect(page.getByRole("link", { name: "Begin today’s walk" })).toBeVisible();
  expect(await app.shelf.moments()).toEqual([]);
  expect(await app.shelf.records("intention")).toEqual([]);
});

test("ending here keeps what is ready", async ({ app, page }) => {
  await app.openAs({}, "#/walk/notice");
  await app.write({ what: "Ready words" });
  await app.press("End here");
  await app.isAt("That was today’s walk");
  await expect(page.getByRole("listitem")).toHaveText([/Ready words/]);
  await app.press("Done, without a plan");
  expect(await app.shelf.moments()).toMatchObject([{ what: "Ready words" }]);
});

test("ending here leaves what is not ready in its draft for the next time", async ({ app, page }) => {
  await app.openAs({}, "#/walk/respond");
  await app.write({ what: "Not met yet" });
  await app.press("End here");
  await expect(page.getByText("Nothing is written down today")).toBeVisible();
  await app.press("Done, without a plan");
  await app.at("2026-11-23 19:30");
  await app.open("#/walk/respond");
  await expect(app.field("what")).toHaveValue("Not met yet");
  expect(await app.shelf.moments()).toEqual([]);
});

for (const practice of ["notice", "respond", "acknowledge", "ask"]) {
  test(`ending at ${practice} with nothing written leaves nothing`, async ({ app, page }) => {
    await app.openAs({}, `#/walk/${practice}`);
    await app.press("End here");
    await app.isAt("That was today’s walk");
    await expect(page.getByText("Nothing is written down today")).toBeVisible();
    expect(await app.shelf.moments()).toEqual([]);
  });
}

test("a step that is not ready says what it wants, leads there, and keeps nothing", async ({ app, page }) => {
  await app.openAs({}, "#/walk/respond");
  await app.onward.click();
  await expect(app.field("what")).toBeFocused();
  await expect(app.field("what")).toHaveAccessibleDescription("There is nothing here yet. A few words are enough.");
  await app.write({ what: "A look" });
  await expect(page.getByText("There is nothing here yet.")).toHaveCount(0);
  await app.onward.click();
  await expect(app.radio("I turned toward it")).toBeFocused();
  await expect(page.getByText("Choose the one that comes closest. Nobody is keeping score.")).toBeVisible();
  expect(await app.shelf.moments()).toEqual([]);
  await app.step({ choose: "I turned toward it" });
  expect(await app.shelf.moments()).toHaveLength(1);
});

test("more than an entry can hold stays in the form", async ({ app }) => {
  await app.openAs({}, "#/walk/notice");
  await app.write({ what: "a".repeat(20_001) });
  await app.onward.click();
  await expect(app.field("what")).toHaveAccessibleDescription(/longer than one entry can hold/);
  expect(await app.field("what").inputValue()).toHaveLength(20_001);
  expect(await app.shelf.moments()).toEqual([]);
});

test("yesterday’s walk is over, its half-written words are not", async ({ app, page }) => {
  await app.openAs({}, "#/walk/notice");
  await app.write({ what: "half a thou" });
  await app.at("2026-11-23 19:30");
  await app.open("#/");
  await app.reload();
  await app.follow("Begin today’s walk");
  await expect(page.getByText("1 of 4")).toBeVisible();
  await expect(app.field("what")).toHaveValue("half a thou");
});

test("after a walk, walking once more gives new moments and leaves the old", async ({ app, page }) => {
  await app.openAs({}, "#/walk/notice");
  await app.step({ what: "one" });
  await app.step({ what: "two", choose: "I turned toward it" });
  await app.step({ did: "three" });
  await app.step({});
  await app.press("Done, without a plan");
  await app.follow("Walk once more");
  await expect(app.field("what")).toHaveValue("");
  await app.step({ what: "five" });
  expect((await app.shelf.moments()).map(({ what, did }) => what ?? did)).toEqual(["one", "two", "three", undefined, "five"]);
});

test("one small thing: one practice, a short form", async ({ app, page }) => {
  await app.openAs({}, "#/");
  await app.follow("just one small thing");
  await expect(page.getByText("One small thing")).toBeVisible();
  await app.write({ what: "His coat on the chair" });
  await app.press("Keep it");
  await app.isAt("Good evening");
  await expect(app.status).toContainText("Kept. The noticing bed has had its water.");
  expect(await app.shelf.moments()).toMatchObject([{ practice: "notice", what: "His coat on the chair" }]);
  await app.follow("just one small thing");
  await expect(page.getByText("Respond", { exact: true })).toBeVisible();
  await expect(page.getByText("Whose reach was it?")).toHaveCount(0);
});

test("one small thing can be left for another day", async ({ app }) => {
  await app.openAs({}, "#/short");
  await app.follow("Not today");
  await app.isAt("Good evening");
  expect(await app.shelf.moments()).toEqual([]);
});

// The page object: Little Things as a person finds it, by the names of things.

import { test as base, expect } from "@playwright/test";
import { names, Shelf } from "./shelf.js";

export { expect };

/** A Sunday evening. */
export const EVENING = "2026-11-22 19:30";

/** A time, to the minute or the second, on the clock of the zone that playwright.config.js sets. */
export const instant = (local) => new Date(`${local.replace(" ", "T")}${local.length === 16 ? ":00" : ""}+05:30`);

export const test = base.extend({
  /** The time that stands still; none where a test drives the clock itself. */
  time: [EVENING, { option: true }],
  app: async ({ page, time }, use) => {
    const app = new App(page);
    if (time) await app.at(time);
    await use(app);
  },
});

/**
 * What the page says in the console, and what goes wrong in it, from now on. What Playwright says of the service workers it
 * blocks is not the page's, nor is the icon that the browser looks for beside an empty page.
 */
export function listen(page) {
  const said = [];
  page.on("pageerror", (error) => said.push(String(error)));
  page.on("console", (message) => {
    const isOurs = !message.text().endsWith("by Playwright") && !message.location().url.endsWith("/favicon.ico");
    if (isOurs) said.push(message.text());
  });
  return said;
}

/** The fields of every form, by what a person reads beside them. */
const FIELDS = {
  what: /^(What you noticed|What was it\?)$/,
  how: "How you came back, if you like",
  did: / did$/,
  forMe: "What it did for you",
  says: "What it says about them",
  question: "The question, in your own words",
  answer: "What did they say?",
  day: "When it happened",
  when: "When …",
  then: "… I will",
  me: "What shall this page call you?",
  partner: "And your partner?",
  capture: "Something just now?",
  file: "A backup file",
};

const MET = ["I turned toward it", "I let it pass by", "I pushed it away", "I only see it now"];

export class App {
  constructor(page) {
    this.page = page;
    this.shelf = new Shelf(page);
    this.heading = page.getByRole("heading", { level: 1 });
    this.nav = page.getByRole("navigation", { name: "Pages" });
    this.status = page.getByRole("status");
    this.alert = page.getByRole("main").getByRole("alert");
  }

  /** The clock stands still at this time. */
  async at(time) {
    await this.page.clock.setFixedTime(instant(time));
  }

  /** Opens a page by its address and waits until it stands. */
  async open(route = "#/") {
    await this.page.goto(route);
    await this.stands();
  }

  /** Waits until the program has put its page in place of the still one, and the page its heading. */
  async stands() {
    await expect(this.page.locator(".skip-link")).toBeAttached();
    await expect(this.heading).toBeVisible();
  }

  /** Opens a page as someone who has been welcomed, with these values kept already. */
  async openAs(called, route = "#/", ...values) {
    await this.shelf.seed(names(called), ...values);
    await this.open(route);
  }

  async reload() {
    await this.page.reload();
    await this.stands();
  }

  /** The same browser with this tab closed and a new one at `route`. */
  async inNewTab(route = "#/") {
    const app = new App(await this.page.context().newPage());
    await this.page.close();
    await app.open(route);
    return app;
  }

  /** A second tab of the same browser, next to this one. */
  async beside(route = "#/") {
    const app = new App(await this.page.context().newPage());
    await app.open(route);
    return app;
  }

  async press(name) {
    await this.page.getByRole("button", { name, exact: true }).click();
  }

  async follow(name) {
    await this.page.getByRole("link", { name, exact: true }).click();
  }

  async isAt(heading) {
    await expect(this.heading).toHaveText(heading);
  }

  field(name) {
    return this.page.getByLabel(FIELDS[name], { exact: true }).and(this.page.locator("input, textarea"));
  }

  radio(name) {
    return this.page.getByRole("radio", { name, exact: true });
  }

  /** Fills in and chooses what is given; everything else stays as it is. */
  async write({ choose = [], question, ...texts }) {
    if (question !== undefined) await this.writeQuestion(question);
    for (const name of [choose].flat()) await this.choose(name);
    for (const [name, text] of Object.entries(texts)) await this.field(name).fill(text);
  }

  /** How a reach was met is asked of theirs only, and whose it was may already be set by the prompt. */
  async choose(name) {
    const theirs = this.radio("They reached for me");
    if (MET.includes(name) && (await theirs.isVisible())) await theirs.check();
    await this.radio(name).check();
  }

  /** The question has a field of its own, folded away under a prompt. */
  async writeQuestion(text) {
    if (!(await this.field("question").isVisible())) await this.page.getByText("Ask it in your own words").click();
    await this.field("question").fill(text);
  }

  /** The welcome, from its first word to the garden. */
  async welcome(called = {}) {
    await this.press("Begin");
    await this.write(called);
    await this.press("Into the garden");
  }

  /** The button of a step: on to the next. */
  get onward() {
    return this.page.getByRole("button", { name: /^(On to |To the end)/ });
  }

  /** One step of the walk. */
  async step(entry) {
    await this.write(entry);
    const before = await this.heading.textContent();
    await this.onward.click();
    await expect(this.heading).not.toHaveText(before);
  }

  /** A quick note: from Today and back. */
  async note(practice, entry) {
    await this.open(`#/note/${practice}`);
    await this.write(entry);
    await this.page.getByRole("button", { name: /^(Keep it|Carry it with me)$/ }).click();
    await expect(this.status).toContainText("Kept.");
  }

  /** The moment's page behind the newest line of Moments. */
  async openNewest() {
    await this.open("#/moments");
    await this.page.locator("main .moment").first().click();
    await expect(this.page.getByRole("link", { name: "Change it" })).toBeVisible();
  }

  /** What a moment's page shows: the name and the words of each part. */
  async showsParts(expected) {
    const parts = () =>
      this.page
        .locator("dl > div")
        .evaluateAll((rows) =>
          rows.map((row) => [row.querySelector("dt").textContent, row.querySelector("dd").textContent]),
        );
    await expect.poll(parts).toEqual(expected);
  }

  /** What Moments shows: the name of each day with its words. */
  async showsDays(expected) {
    const days = () =>
      this.page
        .locator("main section")
        .evaluateAll((days) =>
          days.map((day) => [
            day.querySelector("h2").textContent,
            [...day.querySelectorAll(".moment-gist")].map((gist) => gist.textContent),
          ]),
        );
    await expect.poll(days).toEqual(expected);
  }

  /** How the garden is, in words. */
  get garden() {
    return this.page.getByRole("figure").locator("figcaption");
  }

  /** A card or a part of a page, by its heading. */
  region(name) {
    return this.page.getByRole("region", { name });
  }

  /** Chooses a file on the page of backups. */
  async chooseFile(text, name = "little-things-2026-11-20.json") {
    await this.field("file").setInputFiles({ name, mimeType: "application/json", buffer: Buffer.from(text) });
  }

  /** What the chosen file turned out to be. */
  get found() {
    return this.page.locator("#found");
  }

  /** What bringing the chosen file in would do: the name of each line with its count. */
  async showsCounts(expected) {
    const counts = () =>
      this.found.locator("dl > div").evaluateAll((rows) =>
        Object.fromEntries(rows.map((row) => [row.querySelector("dt").textContent, Number(row.querySelector("dd").textContent)])),
      );
    await expect.poll(counts).toEqual(expected);
  }

  /** Erases everything, in its two steps. */
  async erase() {
    await this.open("#/erase");
    await this.press("Go on");
    await this.press("Erase everything now");
  }

  /** Presses Tab until this has the focus; `look` is called at every stop on the way, and there. */
  async tabTo(target, look = async () => {}) {
    for (let stops = 0; stops < 60; stops += 1) {
      await this.page.keyboard.press("Tab");
      await look();
      if (await target.evaluate((element) => element === document.activeElement)) return;
    }
    throw new Error(`Tab does not lead to ${target}`);
  }

  /** Lets a file be handed over: its name and its text. */
  async download(act) {
    const [download] = await Promise.all([this.page.waitForEvent("download"), act()]);
    const chunks = [];
    for await (const chunk of await download.createReadStream()) chunks.push(chunk);
    return { name: download.suggestedFilename(), text: Buffer.concat(chunks).toString() };
  }
}

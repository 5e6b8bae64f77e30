// How long Today's picture takes to draw, with a year of moments behind it: from scratch, and when something in it changes.
//
//   node tests/bench/garden.mjs --samples 15 --app <address>
//
// Run by `cargo xtask bench`, which serves the address and works out the statistics.
// CHROMIUM names the browser. Answers with one JSON object on standard output.
//
// What is measured is one frame's work on the page's own thread. An act begins in the frame's first callback, where the app
// hears of it just as it would from the browser, and all its script follows at once. Then come style, layout, paint and what is
// handed on from there, and a message posted in the frame arrives right after them. Timers between frames would measure waiting, and a trace would slow down what it looks at.
//
// The picture has no switch, so what it takes is the difference to an act that is the same without it:
//
// - From scratch: its script is what runs, as Today opens from a page without a picture, from the making of the figure until the
//   picture is put into it. Its style, layout and paint are those of the frame in which all its shapes, hidden until then, are
//   shown; against it, a frame in which a rule comes that changes nothing. (The frame in which Today opens has the whole page
//   in it: its difference with and without the picture was lost in what opening it varies by.)
// - The clock goes on by some hours of the same light, so all beds dry a little; against it, the clock is looked at and has
//   not moved. All that hangs on the time is worked out both times, and drawn the first time only.
// - Another tab changes a moment of one bed; against it, the same value arrives once more.
//
// That each act drew, or did not draw, is looked at every time.

import { parseArgs } from "node:util";
import { chromium } from "@playwright/test";
import { moment, names, Shelf } from "../browser/shelf.js";
import { sample } from "../browser/sample.js";

const PHONE = { width: 390, height: 844 };
const CPU_SLOWDOWN = 4;
const A_YEAR = 1300;
/** The year ends some days ago: everything is still in flower, and shows what an hour more or less has dried. */
const LAST_DAY = "2026-11-20";
const DAY = "2026-11-22";
/** Two times in the light of day. */
const HOURS = ["08:00", "16:30"];
/** Days on which the moment that another tab changes is said to have been: long enough ago to be in no list of the latest. */
const DAYS = ["2026-11-16", "2026-11-12"];
const CHANGED = 1;

const QUIET = [
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];

async function main() {
  const { values: options } = parseArgs({ options: { samples: { type: "string" }, app: { type: "string" } } });
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: QUIET });
  try {
    const page = await opened(browser, options.app);
    const drawing = new Drawing(page);
    await drawing.round(0); // Not counted: the code of each act becomes warm.
    const rounds = [];
    for (let number = 0; number < Number(options.samples); number += 1) rounds.push(await drawing.round(number));
    console.log(JSON.stringify({ browser: browser.version(), shapes: await drawing.shapes(), rounds }));
  } finally {
    await browser.close();
  }
}

/** Today on a phone, a year on, slowed. */
async function opened(browser, address) {
  // Less motion: a page that turns, and a plant that lifts, spread over many frames what is to be measured in one.
  const context = await browser.newContext({ baseURL: address, viewport: PHONE, deviceScaleFactor: 2, reducedMotion: "reduce", serviceWorkers: "block" });
  const page = await context.newPage();
  await page.addInitScript(standStill, `${DAY}T${HOURS[0]}`);
  await page.addInitScript(watch);
  await new Shelf(page).seed(names({ me: "Ana", partner: "Ben" }), await sample({ moments: A_YEAR, day: LAST_DAY }));
  await page.goto("./#/");
  await page.locator(".skip-link").waitFor({ state: "attached" });
  const devtools = await context.newCDPSession(page);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: CPU_SLOWDOWN });
  return page;
}

/** The acts, each with what has to be done before. */
class Drawing {
  #hour = 0;
  #day = 0;
  #value;

  constructor(page) {
    this.page = page;
  }

  /** Each act once. Each round begins with the next one, so that none is always first. */
  async round(number) {
    const acts = ["opened", "opened_again", "shown", "not_shown", "all_beds", "no_hours", "one_bed", "no_news"];
    const times = {};
    for (let turn = 0; turn < acts.length; turn += 1) {
      const name = acts[(number + turn) % acts.length];
      times[name] = await this[name]();
    }
    return times;
  }

  async opened() {
    await this.page.evaluate(() => window.at("#/care"));
    const times = await this.page.evaluate(() => window.frame(() => window.turnTo("#/")));
    if (!(times.drawing > 0)) throw new Error("Today made no figure with a picture in it");
    return times;
  }

  opened_again() {
    return this.opened();
  }

  /** The shapes come to be seen. */
  shown() {
    return this.#rule(".garden-figure svg > * { display: none }", "");
  }

  /** No more is seen than before. */
  not_shown() {
    return this.#rule(".garden-figure svg > .nothing { display: none }", "");
  }

  async #rule(before, after) {
    await this.page.evaluate(async (rules) => {
      window.rule(rules);
      await window.at("#/");
    }, before);
    return this.page.evaluate((rules) => window.frame(() => window.rule(rules)), after);
  }

  async all_beds() {
    this.#hour = 1 - this.#hour;
    const time = `${DAY}T${HOURS[this.#hour]}`;
    return this.#redraw(true, (time) => window.frame(() => window.lookAtTheClock(time)), time);
  }

  no_hours() {
    return this.#redraw(false, () => window.frame(() => window.lookAtTheClock()));
  }

  async one_bed() {
    this.#day = 1 - this.#day;
    const fields = { did: "Carried the boxes up", told: "said" };
    this.#value = moment(CHANGED, "acknowledge", DAYS[this.#day], fields);
    return this.#hear(true);
  }

  /** What was heard last arrives once more; before anything was, it is heard first. */
  async no_news() {
    if (!this.#value) await this.one_bed();
    return this.#hear(false);
  }

  async #hear(draws) {
    const [value] = Object.entries(this.#value);
    return this.#redraw(draws, (value) => window.frame(() => window.hear(value)), value);
  }

  /** An act on Today, after which the picture is another one or is not. */
  async #redraw(draws, act, argument) {
    await this.page.evaluate(() => window.at("#/"));
    const before = await this.picture();
    const times = await this.page.evaluate(act, argument);
    if ((before !== (await this.picture())) !== draws) {
      throw new Error(`${argument ?? "nothing new"}: the picture should ${draws ? "have changed and did not" : "not have changed and did"}`);
    }
    return times;
  }

  picture() {
    return this.page.locator(".garden-figure svg").evaluate((picture) => picture.outerHTML);
  }

  shapes() {
    return this.page.locator(".garden-figure svg path").count();
  }
}

/** Runs in the page before it: it is this time, until another is set. */
function standStill(time) {
  const Running = Date;
  window.present = new Running(time).getTime();
  window.Date = class extends Running {
    constructor(...parts) {
      super(...(parts.length > 0 ? parts : [window.present]));
    }
    static now() {
      return window.present;
    }
  };
}

/** Runs in the page before it: the acts, and the watch. */
function watch() {
  let figureAt = 0;
  let figureDone = 0;
  const { createElement } = Document.prototype;
  Document.prototype.createElement = function (name, ...rest) {
    if (name === "figure") figureAt = performance.now();
    return createElement.call(this, name, ...rest);
  };
  for (const put of ["appendChild", "insertBefore"]) {
    const original = Node.prototype[put];
    Node.prototype[put] = function (child, ...rest) {
      original.call(this, child, ...rest);
      if (this.localName === "figure" && child.localName === "svg") figureDone = performance.now();
      return child;
    };
  }

  /** The milliseconds of one frame in which this is done: all of it, and the making of the picture. */
  window.frame = (act) =>
    new Promise((done) => {
      const { port1, port2 } = new MessageChannel();
      let begun = 0;
      port1.onmessage = () => {
        const drawing = figureAt > 0 && figureDone > figureAt ? figureDone - figureAt : 0;
        done({ whole: performance.now() - begun, drawing });
      };
      requestAnimationFrame(() => {
        [figureAt, figureDone] = [0, 0];
        begun = performance.now();
        act();
        port2.postMessage(null);
      });
    });

  window.turnTo = (route) => {
    history.replaceState(null, "", route);
    dispatchEvent(new HashChangeEvent("hashchange"));
  };
  window.lookAtTheClock = (time) => {
    if (time) window.present = new Date(time).getTime();
    document.dispatchEvent(new Event("visibilitychange", { bubbles: true }));
  };
  window.hear = ([key, newValue]) => {
    localStorage.setItem(key, newValue);
    dispatchEvent(new StorageEvent("storage", { key, newValue, storageArea: localStorage }));
  };

  /** The page of this route stands, and nothing more is on its way. */
  window.at = async (route) => {
    if (location.hash !== route) await window.frame(() => window.turnTo(route));
    // What moves the focus does so with the next frame.
    await window.frame(() => {});
    await new Promise((idle) => requestIdleCallback(idle));
  };
  window.rule = (rules) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
    document.adoptedStyleSheets = [sheet];
  };
}

main().catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});

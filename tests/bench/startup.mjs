// How long a first visit takes: the app, the app again (the control), and an empty page, in turn.
//
//   node tests/bench/startup.mjs --samples 15 --app <address> --empty-page <address>
//
// Run by `cargo xtask bench`, which serves the addresses and works out the statistics.
// CHROMIUM names the browser. Answers with one JSON object on standard output.

import { parseArgs } from "node:util";
import { chromium } from "@playwright/test";

const BYTES_PER_SECOND = 1_600_000 / 8;
const NETWORK = {
  offline: false,
  latency: 150,
  downloadThroughput: BYTES_PER_SECOND,
  uploadThroughput: BYTES_PER_SECOND,
};
const CPU_SLOWDOWN = 4;
const PATIENCE = 60_000;

const QUIET = [
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];

async function main() {
  const { values: options } = parseArgs({
    options: {
      samples: { type: "string" },
      app: { type: "string" },
      "empty-page": { type: "string" },
    },
  });
  const kinds = [
    { name: "app", address: options.app },
    { name: "app_again", address: options.app },
    { name: "empty_page", address: options["empty-page"] },
  ];

  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: QUIET });
  try {
    await round(browser, kinds, 0); // Not counted: the server compresses, the browser warms up.
    const rounds = [];
    for (let number = 0; number < Number(options.samples); number += 1) {
      rounds.push(await round(browser, kinds, number));
    }
    console.log(JSON.stringify({ browser: browser.version(), rounds }));
  } finally {
    await browser.close();
  }
}

/** One visit of each kind. Each round begins with the next kind, so that none is always first. */
async function round(browser, kinds, number) {
  const visits = {};
  for (let turn = 0; turn < kinds.length; turn += 1) {
    const { name, address } = kinds[(number + turn) % kinds.length];
    visits[name] = await visit(browser, address);
  }
  return visits;
}

/** A visit of someone who was never here: in a context of its own nothing is cached or stored. */
async function visit(browser, address) {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    await devtools.send("Network.enable");
    await devtools.send("Network.emulateNetworkConditions", NETWORK);
    await devtools.send("Emulation.setCPUThrottlingRate", { rate: CPU_SLOWDOWN });
    await page.goto(address, { waitUntil: "commit" });
    const times = await page.waitForFunction(timesOfVisit, undefined, {
      polling: 100,
      timeout: PATIENCE,
    });
    return await times.jsonValue();
  } catch (error) {
    throw new Error(
      `${address} did not both paint and set performance.mark("usable"): ${error.message}`,
    );
  } finally {
    await context.close();
  }
}

/** Runs in the page: milliseconds since the navigation began, once both are known. */
function timesOfVisit() {
  const [paint] = performance.getEntriesByName("first-contentful-paint");
  const [usable] = performance.getEntriesByName("usable", "mark");
  return paint && usable && { first_paint: paint.startTime, usable: usable.startTime };
}

main().catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});

import { App, expect, test as base } from "./app.js";
import { names, noticed } from "./shelf.js";
import { Site } from "./site.js";

const ROUTES = {
  "#/": /^Good evening/,
  "#/walk/notice": /./,
  "#/walk/respond": /./,
  "#/walk/acknowledge": /./,
  "#/walk/ask": /./,
  "#/walk/close": /walk/,
  "#/short": /./,
  "#/short/ask": /./,
  "#/note/notice": /./,
  "#/moments": "Moments",
  "#/moments/ask": "Moments",
  "#/moment/0000000000000001": /./,
  "#/moment/0000000000000001/edit": /./,
  "#/picture": "A picture to keep",
  "#/parts": "The parts",
  "#/settings": "Settings",
  "#/backup": "Backup",
  "#/erase": "Erase everything",
  "#/about": "About Little Things",
  "#/care": /./,
  "#/welcome": /./,
  "#/nowhere": /./,
};

const test = base.extend({
  site: async ({}, use) => {
    const site = await Site.open();
    await use(site);
    await site.close();
  },
  baseURL: async ({ site }, use) => use(site.address),
  serviceWorkers: "allow",
});

/** Waits until the page would open without a network. */
async function settle(page) {
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    const worker = registration.active;
    if (worker.state === "activated") return;
    await new Promise((done) => worker.addEventListener("statechange", () => worker.state === "activated" && done()));
  });
}

/** Which version the page is of. */
const version = (page) => page.locator('meta[name="description"]').getAttribute("content");

const offered = (page) => page.getByRole("button", { name: "Open the new version" });

/** Looks for a new version, as the browser does at the next visit, and waits until all of it is there or it has failed. */
const lookForUpdate = (page) =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    await registration.update();
    const coming = registration.installing ?? registration.waiting;
    if (!coming) return "none";
    const done = ["installed", "activated", "redundant"];
    if (!done.includes(coming.state)) {
      await new Promise((end) => coming.addEventListener("statechange", () => done.includes(coming.state) && end()));
    }
    return coming.state;
  });

test("every page opens with the server gone", async ({ app, site, page }) => {
  await app.openAs({ me: "Ana" }, "#/", noticed(1, "2026-11-21", "the kettle"));
  await settle(page);
  await site.stop();
  for (const [route, heading] of Object.entries(ROUTES)) {
    await page.goto("about:blank");
    await app.open(route);
    await expect(app.heading, route).toHaveText(heading);
  }
  await app.note("notice", { what: "written without a network" });
  await app.reload();
  expect((await app.shelf.moments()).map(({ what }) => what)).toContain("written without a network");
  await site.start();
});

test("the very first visit can go on without a network, also to pages it has not opened yet", async ({ app, site, page }) => {
  await app.open();
  await app.welcome({ me: "Ana" });
  await settle(page);
  await expect.poll(() => page.evaluate(() => Boolean(navigator.serviceWorker.controller))).toBe(true);
  await site.stop();
  await app.open("#/settings");
  await app.isAt("Settings");
  await expect(offered(page)).toHaveCount(0);
  await site.start();
});

test("the service worker names no other address to ask", async ({ site, page }) => {
  const worker = await (await page.request.get(`${site.address}sw.js`)).text();
  const addresses = [...worker.matchAll(/https?:\/\/[^\s"'`]+/g)].map(([address]) => address);
  // Workbox names its documentation in a sentence.
  expect(addresses.filter((address) => address !== "https://bit.ly/wb-precache")).toEqual([]);
});

test("whatever is added to the address, it is the same page without a network", async ({ app, site, page }) => {
  await app.openAs({ me: "Ana" });
  await settle(page);
  await site.stop();
  for (const address of ["./", "./index.html", "./?from=home#/about", "./?utm_source=x"]) {
    await page.goto("about:blank");
    await page.goto(address);
    await expect(app.heading).toBeVisible();
  }
  await site.start();
});

test("a new version waits until it is wanted; what is being typed stays", async ({ app, site, page }) => {
  await app.openAs({ me: "Ana" }, "#/");
  await settle(page);
  await app.reload();
  const first = await version(page);
  await site.publish("second");
  expect(await lookForUpdate(page)).toBe("installed");
  await expect(offered(page)).toBeVisible();
  await expect(page.getByText("A new version is ready.").first()).toBeAttached();
  // Neither a reload nor another tab takes it by itself.
  await app.reload();
  expect(await version(page)).toBe(first);
  await expect(offered(page)).toBeVisible();

  await page.getByRole("textbox", { name: "Something just now?" }).fill("half a thou");
  let loads = 0;
  page.on("load", () => (loads += 1));
  await offered(page).click();
  await expect.poll(() => version(page)).toBe("second");
  await expect(page.getByRole("textbox", { name: "Something just now?" })).toHaveValue("half a thou");
  await expect(offered(page)).toHaveCount(0);
  await page.waitForLoadState("networkidle");
  expect(loads).toBe(1);
  await site.stop();
  await app.reload();
  expect(await version(page)).toBe("second");
  await site.start();
});

test("of a new version only what has changed is fetched", async ({ app, site, page }) => {
  await app.openAs({});
  await settle(page);
  await app.reload();
  await site.publish("second");
  site.asked.length = 0;
  expect(await lookForUpdate(page)).toBe("installed");
  expect([...new Set(site.asked)].sort()).toEqual(["index.html", "second.svg", "sw.js"]);
});

test("an old tab next to a new one goes on working, and is offered the new version", async ({ app, site, page, context }) => {
  await app.openAs({ me: "Ana" });
  await settle(page);
  await app.reload();
  const old = new App(await context.newPage());
  await old.open("#/note/notice");
  await old.write({ what: "Begun in the old tab" });
  await site.publish("second");
  expect(await lookForUpdate(page)).toBe("installed");
  await offered(page).click();
  await expect.poll(() => version(page)).toBe("second");

  expect(await version(old.page)).not.toBe("second");
  await expect(old.field("what")).toHaveValue("Begun in the old tab");
  await old.press("Keep it");
  await expect(old.status).toContainText("Kept.");
  await expect(page.getByText("Begun in the old tab")).toBeVisible();
  await old.open("#/about");
  await offered(old.page).click();
  await expect.poll(() => version(old.page)).toBe("second");
});

test("a version that came only halfway leaves the old one whole", async ({ app, site, page }) => {
  await app.openAs({ me: "Ana" });
  await settle(page);
  await app.reload();
  const first = await version(page);
  site.broken = (path) => path === "second.svg";
  await site.publish("second");
  expect(await lookForUpdate(page)).toBe("redundant");
  await expect(offered(page)).toHaveCount(0);
  await site.stop();
  await app.reload();
  expect(await version(page)).toBe(first);
  await app.open("#/settings");
  await site.start();
  // With the host whole again, the next look brings it.
  site.broken = () => false;
  expect(await lookForUpdate(page)).toBe("installed");
});

test("names are asked for once, also when the page opens from its own files", async ({ app, site, page }) => {
  await app.shelf.seed(names({ me: "Ana" }));
  await app.open();
  await settle(page);
  await site.stop();
  await app.reload();
  await app.isAt("Good evening, Ana");
  await site.start();
});

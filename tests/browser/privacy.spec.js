import { expect, listen, test } from "./app.js";

const SECRETS = ["Zinnia", "Quillon", "obsidian", "marzipan", "lighthouse", "tangerine", "umbrella", "violoncello", "whippoorwill"];

/** The program's own later part: asked for once, when the page has settled. */
const LATER_PART = /\/little-things\/later-[0-9a-f]+\.wasm$/;

/** What the network has carried so far. (Chromium looks its icon up again at every step, in the cache.) */
async function network(context, page) {
  const devtools = await context.newCDPSession(page);
  const sent = new Map();
  devtools.on("Network.requestWillBeSent", ({ requestId, request }) => {
    if (!request.url.startsWith("data:")) sent.set(requestId, request.url);
  });
  devtools.on("Network.responseReceived", ({ requestId, response }) => {
    if (response.fromDiskCache || response.fromServiceWorker) sent.delete(requestId);
  });
  await devtools.send("Network.enable");
  return () => [...sent.values()];
}

test("over a whole walk nothing leaves the page, and nothing typed is seen outside of it", async ({ app, page, context, baseURL }) => {
  const requests = [];
  const said = listen(page);
  const addresses = new Set();
  const titles = new Set();
  const carried = await network(context, page);
  context.on("request", (request) => requests.push(request.url()));
  page.on("framenavigated", (frame) => addresses.add(frame.url()));
  const note = async () => titles.add(await page.title());

  await app.open();
  await page.evaluate(() => localStorage.setItem("other", "of another page"));
  await page.waitForLoadState("networkidle");
  const load = carried().length;
  await note();

  await app.welcome({ me: "Zinnia", partner: "Quillon" });
  await app.follow("Begin today’s walk");
  await note();
  await app.step({ what: "obsidian" });
  await app.step({ what: "marzipan", choose: ["I only see it now", "I came back to it"], how: "lighthouse" });
  await app.step({ did: "tangerine", forMe: "umbrella" });
  await app.at("2026-11-22 19:31");
  await app.step({ question: "violoncello?", answer: "whippoorwill" });
  await note();
  await app.write({ when: "obsidian", then: "marzipan" });
  await app.press("I’ll try that");
  await app.press("Done");
  await app.openNewest();
  await note();
  await app.follow("Change it");
  await app.write({ answer: "umbrella" });
  await app.press("Keep it like this");
  await app.press("Undo");
  await app.press("Delete it");
  await app.press("Undo");
  await app.open("#/settings");
  await app.radio("Dusk").check();
  await app.open("#/about");
  await note();

  // A look into the cache counts until it has answered.
  const since = () => carried().slice(load);
  await expect.poll(() => since().filter((url) => !LATER_PART.test(url))).toEqual([]);
  expect(since().length).toBeLessThanOrEqual(1);
  const { origin } = new URL(baseURL);
  expect(requests.filter((url) => !url.startsWith(`${origin}/`) && !url.startsWith("data:"))).toEqual([]);
  expect([...titles]).toEqual(["Little Things"]);
  expect(said).toEqual([]);
  const outside = [...requests, ...addresses, ...titles, ...said].join("\n").toLowerCase();
  expect(SECRETS.filter((secret) => outside.includes(secret.toLowerCase()))).toEqual([]);

  const all = await app.shelf.all();
  expect(all.other).toBe("of another page");
  expect(Object.keys(all).filter((key) => key !== "other" && !key.startsWith("little-things/"))).toEqual([]);
  const keys = Object.keys(all).join("\n").toLowerCase();
  expect(SECRETS.filter((secret) => keys.includes(secret.toLowerCase()))).toEqual([]);
  expect(await context.cookies()).toEqual([]);
});

test("a file handed over has a name that says nothing", async ({ app }) => {
  await app.openAs({}, "#/note/notice");
  await app.shelf.refuse("little-things/");
  await app.write({ what: "obsidian" });
  await app.press("Keep it");
  const copy = await app.download(() => app.press("Keep a copy as a file"));
  expect(copy.name).toBe("little-things-words.txt");
  expect(copy.text).toContain("obsidian");
});

test("values of other pages of the same origin are neither read as ours nor touched", async ({ app, page }) => {
  const others = { other: "1", "little-thing": "2", "r/0000000000000001": "3", "Little-Things/r/x": "4" };
  await app.openAs({}, "#/", others);
  await expect(page.getByText("could not be read")).toHaveCount(0);
  await app.note("notice", { what: "ours" });
  expect(await app.shelf.all()).toMatchObject(others);
});

test("the first visit’s console says nothing", async ({ app, page }) => {
  const said = listen(page);
  page.on("requestfailed", (request) => said.push(`failed: ${request.url()}`));
  await app.open();
  await page.waitForLoadState("networkidle");
  expect(said).toEqual([]);
});

test("markup that a person writes stays text wherever it is shown", async ({ app, page }) => {
  const markup = "<img src=x onerror=alert(1)><b>bold</b>";
  const alarms = [];
  page.on("dialog", (dialog) => {
    alarms.push(dialog.message());
    return dialog.dismiss();
  });
  await app.open();
  await app.welcome({ me: markup, partner: markup });
  await app.isAt(`Good evening, ${markup}`);
  await app.note("respond", { what: markup, choose: ["I let it pass by", "I want to come back to it"] });
  await app.note("ask", { question: markup });
  await app.open("#/walk/close");
  await app.write({ when: markup, then: markup });
  await app.press("I’ll try that");
  for (const [time, route] of [["2026-11-22 19:31", "#/walk/close"], ["2026-11-23 19:30", "#/"], ["2026-11-23 19:30", "#/moments"]]) {
    await app.at(time);
    await app.open(route);
    await app.reload();
    await expect(page.getByText(markup).first()).toBeVisible();
    await expect(page.locator("#app :is(img, b)")).toHaveCount(0);
  }
  await app.open("#/note/acknowledge");
  await expect(app.field("did")).toHaveAccessibleName(`${markup} did`);
  expect(alarms).toEqual([]);
});

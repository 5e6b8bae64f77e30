// What a browser needs to put the app on a home screen, asked of Chromium itself.

import { expect, test as base } from "./app.js";

const test = base.extend({
  /** The manifest as the page links it: its address and its members. */
  manifest: async ({ page }, use) => {
    await page.goto("./");
    const address = await page.locator("link[rel=manifest]").evaluate((link) => link.href);
    await use({ address, ...(await (await page.request.get(address)).json()) });
  },
});

const chromiumSays = test.extend({
  /** A browser with a profile of its own: a private window refuses to install anything. */
  context: async ({ playwright, launchOptions, baseURL, viewport, locale, timezoneId }, use) => {
    const context = await playwright.chromium.launchPersistentContext("", { ...launchOptions, baseURL, viewport, locale, timezoneId });
    await use(context);
    await context.close();
  },
  /** What Chromium says over its debugging protocol about the open page. */
  asked: async ({ context, page }, use) => {
    await page.goto("./");
    const devtools = await context.newCDPSession(page);
    await use((question) => devtools.send(`Page.${question}`));
  },
});

const pathOf = (address) => new URL(address).pathname + new URL(address).hash;

/** Every picture the manifest names. */
const picturesOf = ({ icons, screenshots, shortcuts }) => [...icons, ...screenshots, ...shortcuts.flatMap((shortcut) => shortcut.icons)];

/**
 * A picture as the browser sees it: what it was sent as, its size, how opaque it is at its corners and at its thinnest, and
 * how far from the middle something is drawn, as a part of the width. The ground is the colour at the left of each row.
 */
const seen = (page, src) =>
  page.evaluate(async (src) => {
    const answer = await fetch(src);
    const image = new Image();
    image.src = src;
    await image.decode().catch(() => {
      throw new Error(`${src} is no picture`);
    });
    const { naturalWidth: width, naturalHeight: height } = image;
    const canvas = new OffscreenCanvas(width, height).getContext("2d");
    canvas.drawImage(image, 0, 0);
    const { data } = canvas.getImageData(0, 0, width, height);

    const at = (x, y) => 4 * (y * width + x);
    const apart = (here, there) => [0, 1, 2].reduce((sum, channel) => sum + Math.abs(data[here + channel] - data[there + channel]), 0);
    let thinnest = 255;
    let reach = 0;
    for (let y = 0; y < height; y += 1) {
      for (let x = 0; x < width; x += 1) {
        thinnest = Math.min(thinnest, data[at(x, y) + 3]);
        // The ground's own dither stays far below this.
        if (apart(at(x, y), at(0, y)) > 40) reach = Math.max(reach, Math.hypot(x - (width - 1) / 2, y - (height - 1) / 2));
      }
    }
    const ends = [at(0, 0), at(width - 1, 0), at(0, height - 1), at(width - 1, height - 1)];
    const corners = ends.map((end) => data[end + 3]);
    return { type: answer.headers.get("content-type"), size: `${width}x${height}`, corners, thinnest, reach: reach / width };
  }, src);

chromiumSays("it can be installed, and nothing is wrong with the manifest", async ({ asked, baseURL }) => {
  const manifest = await asked("getAppManifest");
  expect(manifest.url).toBe(new URL("manifest.webmanifest", baseURL).href);
  expect(manifest.errors).toEqual([]);
  expect((await asked("getInstallabilityErrors")).installabilityErrors).toEqual([]);
});

chromiumSays("it is one app, under whatever path it is served", async ({ asked, manifest, baseURL }) => {
  const { appId } = await asked("getAppId");
  expect(appId).toBe(`${new URL(baseURL).origin}/little-things`);

  const understood = (await asked("getAppManifest")).manifest;
  expect(understood.startUrl).toBe(baseURL);
  expect(understood.scope).toBe(baseURL);
  expect(understood.display).toBe("kStandalone");
  expect(understood.shortcuts.map((shortcut) => [shortcut.name, pathOf(shortcut.url)])).toEqual([
    ["Walk", "/little-things/#/walk/notice"],
    ["Note something", "/little-things/#/note/notice"],
  ]);

  const elsewhere = "https://example.org/~ana/garden/";
  const pages = [manifest.start_url, manifest.scope, ...manifest.shortcuts.map((shortcut) => shortcut.url)];
  const pictures = picturesOf(manifest).map((picture) => picture.src);
  for (const address of [...pages, ...pictures]) {
    expect(new URL(address, `${elsewhere}manifest.webmanifest`).href).toContain(elsewhere);
  }
});

test("it has an icon for every place, and a picture for every screen", async ({ manifest }) => {
  const uses = ({ purpose = "any", sizes }) => `${purpose} ${sizes}`;
  expect(manifest.icons.map(uses)).toEqual(["any 192x192", "any 512x512", "any any", "maskable 192x192", "maskable 512x512"]);
  expect(manifest.shortcuts.map(({ icons }) => icons.map(uses))).toEqual([["any 96x96"], ["any 96x96"]]);
  expect(manifest.screenshots.map((picture) => picture.form_factor)).toEqual(["narrow", "wide"]);
});

test("every picture is what the manifest says it is", async ({ page, manifest }) => {
  for (const { src, sizes, type } of picturesOf(manifest)) {
    const picture = await seen(page, src);
    expect.soft(picture.type, src).toBe(type);
    // What has no size of its own is square all the same.
    if (sizes === "any") expect.soft(picture.size, src).toMatch(/^(\d+)x\1$/);
    else expect.soft(picture.size, src).toBe(sizes);
  }
});

test("screenshots have the shape that browsers show", async ({ manifest }) => {
  for (const { sizes, label } of manifest.screenshots) {
    const sides = sizes.split("x").map(Number);
    expect.soft(Math.min(...sides)).toBeGreaterThanOrEqual(320);
    expect.soft(Math.max(...sides)).toBeLessThanOrEqual(3840);
    expect.soft(Math.max(...sides) / Math.min(...sides)).toBeLessThanOrEqual(2.3);
    expect.soft(label).toBeTruthy();
  }
});

test("icons that a system cuts to its own shape fill their square, and no mask cuts the drawing", async ({ page, manifest }) => {
  const maskable = manifest.icons.filter(({ purpose }) => purpose === "maskable");
  expect(maskable).toHaveLength(2);
  for (const { src } of maskable) {
    const icon = await seen(page, src);
    expect(icon.corners, src).toEqual([255, 255, 255, 255]);
    expect(icon.reach, src).toBeGreaterThan(0.3);
    expect(icon.reach, src).toBeLessThanOrEqual(0.4);
  }
});

test("Apple’s home screen has an icon of its own, without holes", async ({ page }) => {
  await page.goto("./");
  const icon = await seen(page, await page.locator("link[rel=apple-touch-icon]").getAttribute("href"));
  expect(icon).toMatchObject({ type: "image/png", size: "180x180", thinnest: 255 });
});

test("the window has the colour of the paper before anything is drawn", async ({ page, manifest }) => {
  await page.emulateMedia({ colorScheme: "light" });
  const paper = await page.evaluate(() => {
    const canvas = new OffscreenCanvas(1, 1).getContext("2d");
    canvas.fillStyle = getComputedStyle(document.documentElement).backgroundColor;
    canvas.fillRect(0, 0, 1, 1);
    const { data } = canvas.getImageData(0, 0, 1, 1);
    return `#${[...data.slice(0, 3)].map((value) => value.toString(16).padStart(2, "0")).join("")}`;
  });
  expect([manifest.background_color, manifest.theme_color]).toEqual([paper, paper]);
});

for (const [name, steps] of [["Walk", 1], ["Note something", 0]]) {
  test(`the shortcut “${name}” opens where it says`, async ({ app, page, manifest }) => {
    const { url } = manifest.shortcuts.find((shortcut) => shortcut.name === name);
    await app.openAs({}, new URL(url, manifest.address).href);
    await expect(app.heading).not.toHaveText("Nothing grows here");
    await expect(app.field("what")).toBeVisible();
    await expect(page.getByText("1 of 4")).toHaveCount(steps);
  });
}

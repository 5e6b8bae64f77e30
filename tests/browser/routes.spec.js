import { expect, test } from "./app.js";

for (const route of ["#/nothing", "#/walk/dance", "#/moments/notice/2", "#/moment/short", "#/<script>alert(1)</script>"]) {
  test(`${route} is a kind page with a way home`, async ({ app, page }) => {
    await app.openAs({}, route);
    await app.isAt("Nothing grows here");
    await expect(page.getByText("Everything you wrote is safe.")).toBeVisible();
    await app.follow("Back to today");
    await app.isAt("Good evening");
  });
}

test("a moment that is not here says so", async ({ app }) => {
  await app.openAs({}, "#/moment/0123456789abcdef");
  await app.isAt("This moment is not here");
  await app.follow("All moments");
  await app.isAt("Moments");
});

for (const [route, heading] of [["#/about", "About Little Things"], ["#/care", "When this is the wrong tool"]]) {
  test(`${route} opens before the welcome, which still waits`, async ({ app }) => {
    await app.open(route);
    await app.isAt(heading);
    await app.nav.getByRole("link", { name: "Today" }).click();
    await app.isAt("Little Things");
    await app.welcome({});
    await app.isAt("Good evening");
  });
}

test("the welcome leads to care and back", async ({ app, page }) => {
  await app.open();
  await app.follow("When it is the wrong tool");
  await app.isAt("When this is the wrong tool");
  await page.goBack();
  await app.isAt("Little Things");
});

test("the welcome comes once", async ({ app }) => {
  await app.open();
  await app.welcome({});
  await app.isAt("Good evening");
  await app.reload();
  await app.isAt("Good evening");
});

test("every page of the navigation says where it is", async ({ app }) => {
  await app.openAs({});
  for (const [name, heading] of [
    ["Moments", "Moments"],
    ["Settings", "Settings"],
    ["About", "About Little Things"],
    ["Today", "Good evening"],
  ]) {
    await app.nav.getByRole("link", { name }).click();
    await app.isAt(heading);
    await expect(app.nav.locator("[aria-current=page]")).toHaveText(name);
  }
});

test("the way through the pages can be gone back and forward", async ({ app, page }) => {
  await app.openAs({});
  for (const name of ["Moments", "Settings", "About"]) await app.nav.getByRole("link", { name }).click();
  await app.isAt("About Little Things");
  for (const heading of ["Settings", "Moments", "Good evening"]) {
    await page.goBack();
    await app.isAt(heading);
  }
  await page.goForward();
  await app.isAt("Moments");
});

test("a new page begins at its top", async ({ app, page }) => {
  await app.openAs({}, "#/about");
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
  await app.nav.getByRole("link", { name: "Settings" }).click();
  await app.isAt("Settings");
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(0);
});

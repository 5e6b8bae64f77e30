import { expect, test } from "./app.js";
import { DEVICE, noticed } from "./shelf.js";

const LIGHT = "rgb(250, 246, 238)";
const DUSK = "rgb(20, 29, 27)";

test.beforeEach(async ({ app, page }) => {
  await page.emulateMedia({ colorScheme: "light" });
  await app.openAs({ me: "Ana" }, "#/settings", noticed(1, "2026-11-21", "A small thing"));
});

test("names can be changed, and are used at once", async ({ app }) => {
  await expect(app.field("me")).toHaveValue("Ana");
  await app.write({ me: "  Zoë  ", partner: "עדי" });
  await app.press("Keep the names");
  await expect(app.status).toContainText("Names kept.");
  await app.reload();
  await expect(app.field("partner")).toHaveValue("עדי");
  await app.nav.getByRole("link", { name: "Today" }).click();
  await app.isAt("Good evening, Zoë");
  await app.open("#/note/acknowledge");
  await expect(app.field("did")).toHaveAccessibleName("עדי did");
});

test("names can be taken back", async ({ app }) => {
  await app.write({ me: "Zoë" });
  await app.press("Keep the names");
  await app.press("Undo");
  await app.nav.getByRole("link", { name: "Today" }).click();
  await app.isAt("Good evening, Ana");
});

test("a theme holds at once and after a reload, and touches nothing else", async ({ app, page }) => {
  const paper = page.locator("body");
  const before = await app.shelf.all();
  await expect(paper).toHaveCSS("background-color", LIGHT);
  await app.radio("Dusk").check();
  await expect(paper).toHaveCSS("background-color", DUSK);
  await app.reload();
  await expect(app.radio("Dusk")).toBeChecked();
  await expect(paper).toHaveCSS("background-color", DUSK);

  await page.emulateMedia({ colorScheme: "dark" });
  await app.radio("Light", { exact: true }).check();
  await expect(paper).toHaveCSS("background-color", LIGHT);
  await app.reload();
  await expect(paper).toHaveCSS("background-color", LIGHT);

  await app.radio("Follow the system").check();
  await expect(paper).toHaveCSS("background-color", DUSK);
  await page.emulateMedia({ colorScheme: "light" });
  await expect(paper).toHaveCSS("background-color", LIGHT);

  const { [DEVICE]: device, ...after } = await app.shelf.all();
  expect(after).toEqual(before);
  expect(device).toBeDefined();
});

test("motion can be stopped, at once and after a reload", async ({ app, page }) => {
  await page.emulateMedia({ reducedMotion: "no-preference" });
  const button = page.getByRole("button", { name: "Keep the names" });
  await expect(button).not.toHaveCSS("transition-property", "none");
  await app.radio("None").check();
  await expect(button).toHaveCSS("transition-property", "none");
  await app.reload();
  await expect(app.radio("None")).toBeChecked();
  await expect(button).toHaveCSS("transition-property", "none");
});

test("the system’s wish for less motion holds by itself", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await expect(page.getByRole("button", { name: "Keep the names" })).toHaveCSS("transition-property", "none");
});

test("says where the words are, and that they are not locked", async ({ app }) => {
  await expect(app.region("Your words")).toContainText("stays in this browser, on this device");
  await expect(app.region("Your words")).toContainText("They are not locked");
});

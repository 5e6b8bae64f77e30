// What is said, once and before the first word, to people whose browser clears pages that it does not have installed.

import { expect, test } from "./app.js";

const SAFARI = "Version/26.0 Safari/605.1.15";
const PHONE = `Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) ${SAFARI}`;
const MAC = `Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko)`;
const ANDROID = "Mozilla/5.0 (Linux; Android 16) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Mobile Safari/537.36";

const advice = (page) => page.getByRole("complementary", { name: "Your home screen" });

for (const [name, options, said] of [
  ["on an iPhone", { userAgent: PHONE, hasTouch: true, isMobile: true }, /seven days.*home screen.*Add to Home Screen/],
  ["on an iPad, which calls itself a Mac", { userAgent: `${MAC} ${SAFARI}`, hasTouch: true, isMobile: true }, /seven days.*Add to Home Screen/],
  ["in Safari on a Mac", { userAgent: `${MAC} ${SAFARI}` }, /seven days.*Add to Dock/],
  ["on an Android phone", { userAgent: ANDROID, hasTouch: true, isMobile: true }, /take better care.*Install/],
]) {
  test.describe(name, () => {
    test.use(options);

    test("the first page says what to do before writing, and no later page does", async ({ app, page }) => {
      await app.open();
      await expect(advice(page)).toHaveText(said);
      await app.welcome({});
      await app.isAt("Good evening");
      await expect(advice(page)).toHaveCount(0);
      await app.reload();
      await expect(advice(page)).toHaveCount(0);
    });
  });
}

test.describe("in another browser on a Mac", () => {
  test.use({ userAgent: `${MAC.replace("605.1.15", "537.36")} Chrome/150.0.0.0 Safari/537.36` });

  test("nothing is said of Safari", async ({ app, page }) => {
    await app.open();
    await expect(app.heading).toHaveText("Little Things");
    await expect(advice(page)).toHaveCount(0);
  });
});

// The browser tests: `cargo xtask test --browser`, or `npx playwright test` on a build that is there.
//
// CHROMIUM names the browser; PORT another port than 4173.

import { defineConfig } from "@playwright/test";

const port = Number(process.env.PORT ?? 4173);
const address = `http://127.0.0.1:${port}/little-things/`;

export default defineConfig({
  testDir: "tests/browser",
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  reporter: "list",
  use: {
    baseURL: address,
    // Tests of the service worker allow it; the others are about the page.
    serviceWorkers: "block",
    viewport: { width: 390, height: 844 },
    // A page that turns is there a moment after the click that asked for it. What moves has tests of its own (garden.spec.js).
    contextOptions: { reducedMotion: "reduce" },
    locale: "en-GB",
    // Far from UTC and without summer time: who mistakes the one for the other is found out.
    timezoneId: "Asia/Kolkata",
    launchOptions: {
      executablePath: process.env.CHROMIUM || "/usr/bin/chromium",
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
      ],
    },
  },
  webServer: {
    command: `cargo xtask serve --no-build --port ${port}`,
    url: address,
    reuseExistingServer: !process.env.CI,
    timeout: 120_000,
  },
});

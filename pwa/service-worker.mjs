// The service worker, made by Workbox. (package.json holds its bundler, rollup, at a version that is there for every system.)

import { join } from "node:path";
import { generateSW } from "workbox-build";

/**
 * Writes `sw.js` for the page in `folder`: it keeps every file of the page and answers from them. Files whose name carries a
 * hash are never fetched again; of the others, only what has changed. A new version waits until the person wants it
 * (pwa/boot/worker.js). Returns how many files it keeps.
 */
export async function writeServiceWorker(folder) {
  const { count, warnings } = await generateSW({
    globDirectory: folder,
    globPatterns: ["**/*.{html,js,wasm,svg,png,woff2,webmanifest}"],
    // Shown before it is installed, and never after.
    globIgnores: ["screenshots/**", "sw.js", "fonts/OFL.txt"],
    swDest: join(folder, "sw.js"),
    dontCacheBustURLsMatching: /-[0-9a-f]{8,}[._]/,
    cleanupOutdatedCaches: true,
    skipWaiting: false,
    // The page of the first visit, too, may lose its network before it has loaded its second part.
    clientsClaim: true,
    // Whatever a link adds to the address, it is this page.
    ignoreURLParametersMatching: [/./],
    inlineWorkboxRuntime: true,
    sourcemap: false,
    mode: "production",
  });
  if (warnings.length) throw new Error(warnings.join("\n"));
  return count;
}

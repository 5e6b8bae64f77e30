// The last step of a build, on the files Trunk has staged: the inline parts of the page are made and shortened, the page
// gets its security policy, and the service worker learns what to keep.

import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { build, transform } from "esbuild";
import { placeProgram } from "./program.mjs";
import { writeServiceWorker } from "./service-worker.mjs";

const { TRUNK_STAGING_DIR: stage, TRUNK_PROFILE: profile } = process.env;
if (!stage || !profile) throw new Error("finish.mjs is run by Trunk, which says where the files are in TRUNK_STAGING_DIR.");

const PAGE = join(stage, "index.html");
const TARGET = "es2022";

await placeProgram(stage, profile);
let page = await readFile(PAGE, "utf8");
page = await inlineBootScripts(page);
page = await inlineStyles(page);
page = preloadFonts(page);
page = await shortenModules(page);
page = shortenMarkup(page);
page = writePolicy(page);
await writeFile(PAGE, page);
console.log(`The service worker keeps ${await writeServiceWorker(stage)} files.`);

/** Puts what runs before the program has come where the page says, with all it imports. */
async function inlineBootScripts(page) {
  for (const name of ["head", "body"]) {
    const entryPoints = [`pwa/boot/${name}.js`];
    const { outputFiles } = await build({ entryPoints, bundle: true, minify: true, format: "iife", target: TARGET, write: false });
    page = replaceOnce(page, `<script data-boot="${name}"></script>`, `<script>${outputFiles[0].text.trim()}</script>`);
  }
  return page;
}

/** Puts the style sheet where the page says, with all it imports. */
async function inlineStyles(page) {
  const { outputFiles } = await build({
    entryPoints: ["style/main.css"],
    bundle: true,
    minify: true,
    target: "esnext",
    // They are files of their own, beside the page.
    external: ["fonts/*"],
    write: false,
  });
  return replaceOnce(page, "<style data-boot></style>", `<style>${outputFiles[0].text.trim()}</style>`);
}

/** Asks for the first piece of each face at once, before the style sheet has found a word to set in it. */
function preloadFonts(page) {
  const first = new Set([...page.matchAll(/url\((fonts\/[^)]*-first-[^)]*)\)/g)].map(([, address]) => address));
  if (!first.size) throw new Error("The style sheet has no first piece of a face.");
  const links = [...first].map((address) => `<link rel="preload" as="font" type="font/woff2" crossorigin href="${address}">`);
  return replaceOnce(page, "<title>", `${links.join("\n")}\n<title>`);
}

/** Shortens Trunk's inline module, which starts the program. */
async function shortenModules(page) {
  const [whole, module] = page.match(/<script type="module">([^]*?)<\/script>/) ?? [];
  if (!whole) throw new Error("Trunk's page has no inline module any more.");
  const { code } = await transform(module, { minify: true, format: "esm", target: TARGET });
  return replaceOnce(page, whole, `<script type="module">${code.trim()}</script>`);
}

/** Drops comments, and the white space at the beginning of lines. */
function shortenMarkup(page) {
  return page.replace(/<!--(?!\[)[^]*?-->/g, "").replace(/\n\s+/g, "\n");
}

/**
 * The content security policy. Nothing is allowed but what the page needs: its own files, the inline parts as they are in
 * this build, and WebAssembly. (That it does not open within another page is seen to in pwa/boot/head.js: a policy in the
 * page itself cannot say it.)
 */
function writePolicy(page) {
  const hashes = (element) =>
    [...page.matchAll(element)].map(([, text]) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`).join(" ");
  const policy = [
    "default-src 'none'",
    `script-src 'self' 'wasm-unsafe-eval' ${hashes(/<script[^>]*>([^]+?)<\/script>/g)}`,
    `style-src ${hashes(/<style>([^]*?)<\/style>/g)}`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "form-action 'none'",
    "base-uri 'self'",
    "require-trusted-types-for 'script'",
    "trusted-types default",
  ].join("; ");
  return replaceOnce(page, 'Content-Security-Policy" content=""', `Content-Security-Policy" content="${policy}"`);
}

function replaceOnce(text, old, by) {
  const [before, after, ...more] = text.split(old);
  if (after === undefined || more.length) throw new Error(`The page should have exactly one ${old.slice(0, 60)}`);
  return before + by + after;
}

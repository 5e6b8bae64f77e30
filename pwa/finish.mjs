// The last step of a build, on the files Trunk has staged.

import { readFile, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { transform } from "esbuild";

const stage = process.env.TRUNK_STAGING_DIR;
if (!stage) throw new Error("finish.mjs is run by Trunk, which says where the files are in TRUNK_STAGING_DIR.");

await minifyGlue();
await minifyStyles();

/** Shortens the script that loads the wasm; Trunk's own minifier does not know its syntax. */
async function minifyGlue() {
  const scripts = (await readdir(stage)).filter((name) => name.endsWith(".js"));
  for (const path of scripts.map((name) => join(stage, name))) {
    const { code } = await transform(await readFile(path, "utf8"), { minify: true, format: "esm", target: "es2022" });
    await writeFile(path, code);
  }
}

/** Joins the inline style sheets into one and shortens it. */
async function minifyStyles() {
  const path = join(stage, "index.html");
  const page = await readFile(path, "utf8");
  const block = /<style[^>]*>([^]*?)<\/style>\s*/g;
  const sheet = [...page.matchAll(block)].map(([, css]) => css).join("\n");
  const { code } = await transform(sheet, { minify: true, loader: "css", target: "esnext" });
  let first = true;
  const joined = page.replace(block, () => {
    const style = first ? `<style>${code.trim()}</style>\n` : "";
    first = false;
    return style;
  });
  await writeFile(path, joined);
}

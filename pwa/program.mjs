// The program: cut into the part of a first visit and those loaded later, made small, and named by what is in it.
//
// Trunk's own wasm-bindgen has run by now, but on the whole program: the cut needs what the linker wrote, before
// wasm-bindgen. So it runs again here, and what Trunk made of it goes.

import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { build } from "esbuild";

const run = promisify(execFile);

const PROGRAM = "little-things";
const WASM_OPT = fileURLToPath(new URL("../node_modules/binaryen/bin/wasm-opt", import.meta.url));
const WASM_FEATURES = [
  "--enable-bulk-memory",
  "--enable-nontrapping-float-to-int",
  "--enable-sign-ext",
  "--enable-mutable-globals",
  "--enable-reference-types",
  "--enable-multivalue",
];

/** Puts the program into the staged files, in place of what Trunk has put there. */
export async function placeProgram(stage, profile) {
  const folder = await mkdtemp(join(tmpdir(), `${PROGRAM}-`));
  try {
    await run("cargo", ["run", "--quiet", "--locked", "--package", "split-tool", "--", await linked(profile), folder]);
    const parts = (await readdir(folder)).filter((name) => name.endsWith(".wasm") && name !== "app_bg.wasm");
    await Promise.all(["app_bg.wasm", ...parts].map((name) => optimise(join(folder, name))));

    for (const name of parts) {
      const part = name.replace(/^split_/, "").replace(/\.wasm$/, "");
      const placed = await place(stage, part, ".wasm", await readFile(join(folder, name)));
      await replaceIn(join(folder, "split.js"), `"./${name}"`, `"./${placed}"`);
    }
    // What the script has of itself insists on `application/wasm`, where that of the first part gets by without.
    const whole = "(async (response) => WebAssembly.instantiate(await (await response).arrayBuffer(), imports))(src)";
    await replaceIn(join(folder, "split.js"), "WebAssembly.instantiateStreaming(src, imports)", whole);

    const wasm = await place(stage, PROGRAM, ".wasm", await readFile(join(folder, "app_bg.wasm")));
    const script = await place(stage, PROGRAM, ".js", await bundle(join(folder, "app.js")));
    await supplant(stage, { script, wasm });
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Where cargo has put what the linker wrote. */
async function linked(profile) {
  const { stdout } = await run("cargo", ["metadata", "--format-version", "1", "--no-deps", "--offline"]);
  return join(JSON.parse(stdout).target_directory, "wasm32-unknown-unknown", profile, `${PROGRAM}.wasm`);
}

async function optimise(path) {
  // Each part on its own. What it says in passing (a name section it does not know) is of no use to anybody.
  // The lowest kilobyte of the memory is the end of the stack, which the linker puts first: nothing that works uses it.
  await run(process.execPath, [WASM_OPT, "-Oz", "--low-memory-unused", ...WASM_FEATURES, path, "-o", path]);
}

/** The script and the one it imports, as one, and short. Trunk's own minifier does not know their syntax. */
async function bundle(path) {
  const { outputFiles } = await build({
    entryPoints: [path],
    bundle: true,
    write: false,
    minify: true,
    format: "esm",
    target: "es2022",
    logLevel: "warning",
  });
  return outputFiles[0].contents;
}

/** Adds a file under a name that changes with what is in it, and says the name. */
async function place(stage, name, end, content) {
  const hash = createHash("sha256").update(content).digest("hex").slice(0, 16);
  const placed = `${name}-${hash}${end}`;
  await writeFile(join(stage, placed), content);
  return placed;
}

/** Has the page load these, and removes what it would have loaded. */
async function supplant(stage, { script, wasm }) {
  const path = join(stage, "index.html");
  const page = await readFile(path, "utf8");
  const named = page.match(/import init, \* as bindings from '\.\/([^']+)\.js'/);
  if (!named) throw new Error("index.html does not load the program the way Trunk used to write it.");
  const old = named[1];
  await writeFile(path, page.replaceAll(`./${old}.js`, `./${script}`).replaceAll(`./${old}_bg.wasm`, `./${wasm}`));
  await rm(join(stage, `${old}.js`));
  await rm(join(stage, `${old}_bg.wasm`));
}

async function replaceIn(path, old, replacement) {
  const text = await readFile(path, "utf8");
  if (!text.includes(old)) throw new Error(`${path} does not name ${old}.`);
  await writeFile(path, text.replaceAll(old, replacement));
}

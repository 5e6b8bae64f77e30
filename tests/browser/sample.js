// The shelf of someone who has kept this for a long time, as `cargo xtask sample` invents it: always the same for the same seed.

import { execFile } from "node:child_process";
import { promisify } from "node:util";

const ROOM = 64 * 1024 * 1024;
const made = new Map();

/** A year of small things, every practice, on the evening of the tests: values by their keys, for `Shelf.seed`. */
export function sample({ moments, seed = 7, day = "2026-11-22" }) {
  const options = ["--seed", String(seed), "--moments", String(moments), "--day", day];
  const name = options.join(" ");
  if (!made.has(name)) made.set(name, make(options));
  return made.get(name);
}

async function make(options) {
  const { stdout } = await promisify(execFile)("cargo", ["xtask", "sample", ...options], { maxBuffer: ROOM });
  return JSON.parse(stdout);
}

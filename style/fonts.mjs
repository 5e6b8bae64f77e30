// Makes the fonts in style/fonts, and the rules for them in style/fonts.css, from the packages that bring the whole faces.
//
//   node style/fonts.mjs
//
// Each face is cut into what every page needs, the accented letters of western European languages, and those of the
// others; the browser fetches a piece only when a letter in it is on the page. The names of the files change with what is
// in them, so that they can be cached for ever.

import { createHash } from "node:crypto";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import subset from "subset-font";

const packages = createRequire(import.meta.url);
const folder = new URL("fonts/", import.meta.url);

/** The faces: what the style sheet calls them, and the package each comes from. */
const FACES = [
  { family: "Ibarra Real Nova", name: "ibarra-real-nova", first: withoutSigns },
  { family: "Buenard", name: "buenard", first: (characters) => characters },
];

/** Kerning and ligatures, and accents in their places; the rest of what a face can do is not used. */
const FEATURES = ["kern", "liga", "ccmp", "locl", "mark", "mkmk"];

const ASCII = range(0x20, 0x7e);
const PUNCTUATION = "\u00a0–—‘’“”…·";
const LATIN_1 = range(0xa0, 0xff).replace(/[\u00a0·]/g, "") + "ıŒœ";
const LATIN_EXTENDED = range(0x100, 0x17f) + range(0x218, 0x21b) + range(0x1e80, 0x1e85) + "ẞỲỳ";

await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
const rules = [];
const licences = [];
for (const { family, name, first } of FACES) {
  const source = (part) => readFile(packages.resolve(`@fontsource/${name}/files/${name}-${part}-400-normal.woff2`));
  for (const [part, from, characters] of [
    ["first", "latin", first(ASCII + PUNCTUATION)],
    ["western", "latin", LATIN_1],
    ["extended", "latin-ext", LATIN_EXTENDED],
  ]) {
    const font = await subset(await source(from), characters, { targetFormat: "woff2", noHinting: true, keepFeatures: FEATURES });
    const file = `${name}-${part}-${createHash("sha256").update(font).digest("hex").slice(0, 16)}.woff2`;
    await writeFile(new URL(file, folder), font);
    rules.push(...facesOf(family, file, characters));
    console.log(`${file}: ${font.length} bytes`);
  }
  licences.push(await readFile(packages.resolve(`@fontsource/${name}/LICENSE`), "utf8"));
}
await writeFile(new URL("OFL.txt", folder), licences.map((text) => text.trim()).join("\n\n\n") + "\n");
await writeFile(new URL("fonts.css", import.meta.url), sheet(rules));

/**
 * Each piece stands in two families. The plain one is used where it is there by the first paint, and not at all otherwise:
 * nothing on a page ever shifts. The later one is for the next page, once it has come (pwa/boot/fonts.js).
 */
function facesOf(family, file, characters) {
  const face = (name, display) =>
    `@font-face { font-family: "${name}"; src: url(fonts/${file}) format("woff2"); font-display: ${display}; unicode-range: ${ranges(characters)}; }`;
  return [face(family, "optional"), face(`${family} later`, "block")];
}

function sheet(rules) {
  return `/* Made by style/fonts.mjs, which says why it is so. */\n\n${rules.join("\n")}\n`;
}

/** A heading, a prompt or a name has no use for the signs of calculation and of addresses. */
function withoutSigns(characters) {
  return characters.replace(/[#$%*+/<=>@[\\\]^_`{|}~]/g, "");
}

function range(from, to) {
  return String.fromCodePoint(...Array.from({ length: to - from + 1 }, (_, place) => from + place));
}

/** Characters as the style sheet names them: `U+20-7E`, with those that follow one another as one. */
function ranges(characters) {
  const codes = [...new Set(characters)].map((character) => character.codePointAt(0)).sort((one, other) => one - other);
  const runs = [];
  for (const code of codes) {
    const run = runs.at(-1);
    if (run && run.to === code - 1) run.to = code;
    else runs.push({ from: code, to: code });
  }
  const hex = (code) => code.toString(16).toUpperCase();
  return runs.map(({ from, to }) => (from === to ? `U+${hex(from)}` : `U+${hex(from)}-${hex(to)}`)).join(", ");
}

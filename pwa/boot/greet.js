// The greeting of the still page and its light, as the program will have them (src/wording.rs, src/components/garden_picture.rs).

import { NAMES, readFields } from "./shelf.js";

/** From which hour on: how one greets, and which light it is. */
const TIMES = [
  [22, "Still up", "night"],
  [17, "Good evening", "evening"],
  [12, "Good afternoon", "day"],
  [7, "Good morning", "day"],
  [5, "Good morning", "dawn"],
  [0, "Still up", "night"],
];

export function greet() {
  const now = new Date().getHours();
  const [, hello, light] = TIMES.find(([hour]) => now >= hour);
  const name = readFields(NAMES)?.me;
  const greeting = name ? `${hello}, ${name}` : hello;
  document.querySelector(".still-today h1").textContent = hello === "Still up" ? `${greeting}?` : greeting;
  for (const land of document.querySelectorAll(".still svg")) land.classList.add(`garden-${light}`);
}

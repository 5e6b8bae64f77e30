// The greeting of the still page, its light and its season, as the program will have them (src/wording.rs,
// src/components/garden_picture.rs).

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

/** By quarters of the year from December on, in the north. */
const SEASONS = ["winter", "spring", "summer", "autumn"];

export function greet() {
  const now = new Date();
  const [, hello, light] = TIMES.find(([hour]) => now.getHours() >= hour);
  const name = readFields(NAMES)?.me;
  const greeting = name ? `${hello}, ${name}` : hello;
  document.querySelector(".still-today h1").textContent = hello === "Still up" ? `${greeting}?` : greeting;
  for (const land of document.querySelectorAll(".still svg")) land.classList.add(`garden-${light}`, `garden-${season(now)}`);
}

/** The season, as src/domain/season.rs has it: clocks that go forward in July are in the north, and without such it is summer. */
function season(now) {
  const ahead = (month) => -new Date(now.getFullYear(), month, 1).getTimezoneOffset();
  const north = ahead(6) - ahead(0);
  const quarter = Math.floor(((now.getMonth() + 1) % 12) / 3);
  return SEASONS[north === 0 ? 2 : (quarter + (north > 0 ? 0 : 2)) % 4];
}

// The greeting of the still page, as the program will say it (src/wording.rs).

import { NAMES, readFields } from "./shelf.js";

const HELLO = { morning: "Good morning", afternoon: "Good afternoon", evening: "Good evening", night: "Still up" };

export function greet() {
  const hour = new Date().getHours();
  const time = hour < 5 || hour > 21 ? "night" : hour < 12 ? "morning" : hour < 17 ? "afternoon" : "evening";
  const name = readFields(NAMES)?.me;
  const ending = time === "night" ? "?" : "";
  document.querySelector(".still-today h1").textContent = HELLO[time] + (name ? `, ${name}` : "") + ending;
}

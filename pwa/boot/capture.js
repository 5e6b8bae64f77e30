// The field that takes a thought before the program is there, and keeps it at every keystroke. The program takes it over as
// it is, with the caret (src/browser/capture.rs).

import { CAPTURE, keepFields, readFields } from "./shelf.js";

export function captureThought() {
  const field = document.getElementById("capture");
  const kept = readFields(CAPTURE);
  // What cannot be read is not written over: the program knows what to do with it.
  if (kept === undefined && hasValue(CAPTURE)) {
    field.disabled = true;
    return;
  }
  // A browser may have brought back what was in the field before a reload.
  field.value ||= kept?.capture ?? "";
  const keep = () => keepFields(CAPTURE, { capture: field.value.toWellFormed?.() ?? field.value });
  field.addEventListener("input", keep);
  // While a word is being composed the program waits: taking the field away would break it off.
  field.addEventListener("compositionstart", () => field.setAttribute("data-composing", ""));
  field.addEventListener("compositionend", () => field.removeAttribute("data-composing"));
}

function hasValue(key) {
  try {
    return localStorage.getItem(key) !== null;
  } catch {
    return false;
  }
}

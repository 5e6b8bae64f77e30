// Runs before anything is shown: what must hold from the first moment, and how the first paint looks.

import { DEVICE, NAMES, SAMPLE, readFields } from "./shelf.js";

refuseFrames();
trustOnlyOurWorker();
dressPage();

/** Within another page someone could be led to click on what they do not see. Nothing more is loaded then. */
function refuseFrames() {
  if (window.top === window.self) return;
  window.stop();
  document.documentElement.textContent = "Little Things does not open inside another page.";
}

/** No text may become a script or markup. The one address that has to be trusted is that of our own service worker. */
function trustOnlyOurWorker() {
  window.trustedTypes?.createPolicy("default", {
    createScriptURL: (address) => (address === "./sw.js" ? address : undefined),
  });
}

/** The theme this device has chosen, and which of the still pages stands until the program has come. */
function dressPage() {
  const root = document.documentElement;
  const device = readFields(DEVICE) ?? {};
  for (const [name, usual] of [["theme", "system"], ["motion", "system"]]) {
    if (device[name] && device[name] !== usual) root.dataset[name] = device[name];
  }
  root.dataset.shell = shell(location.hash.replace(/^#?\/?/, ""));
}

function shell(path) {
  if (path.startsWith("note/")) return "note";
  if (path || SAMPLE) return "other";
  return readFields(NAMES) ? "today" : "welcome";
}

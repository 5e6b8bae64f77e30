// Faces that were not there by the first paint are left out by the style sheet for as long as the page lives, so that no word
// moves under anybody's eyes. Once they have come they are let in with what is all new: the program's page in place of the
// still one, or the next page.

/** The families of style/fonts.css that wait for that. */
const LATER = ["Ibarra Real Nova later", "Buenard later"];

export function letFontsIn() {
  const coming = LATER.map((family) => document.fonts.load(`1em "${family}"`));
  const letIn = () => document.documentElement.setAttribute("data-fonts", "");
  Promise.all(coming).then(
    () => ["TrunkApplicationStarted", "hashchange"].forEach((turn) => addEventListener(turn, letIn, { once: true })),
    // Without a network the system's own faces stay.
    () => {},
  );
  // All the other letters, too, and whatever is written here: asking for a piece only when a letter of it was typed would tell
  // the host something about what was.
  addEventListener("TrunkApplicationStarted", () => document.fonts.forEach((face) => face.load().catch(() => {})), { once: true });
}

// Faces that were not there by the first paint are left out by the style sheet for as long as the page lives, so that no word
// moves under anybody's eyes. Once they have come, the next page is set in them: everything on it is new anyway.

/** The families of style/fonts.css that wait for the next page. */
const LATER = ["Ibarra Real Nova later", "Buenard later"];

export function letFontsIn() {
  const coming = LATER.map((family) => document.fonts.load(`1em "${family}"`));
  const turn = () => document.documentElement.setAttribute("data-fonts", "");
  // Without a network the system's own faces stay.
  Promise.all(coming).then(() => addEventListener("hashchange", turn, { once: true }), () => {});
}

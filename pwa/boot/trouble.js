// Says so when the program is slow to come, or does not come at all.

/** How long it may take before a word is said, in milliseconds. */
const SLOW = 8000;

export function explainTrouble() {
  const root = document.documentElement;
  let failed = false;
  const slow = setTimeout(() => root.setAttribute("data-late", "slow"), SLOW);
  const fail = ({ target }) => {
    // Only what the program needs: a picture that is missing is no trouble.
    if (target instanceof Element && target.localName !== "script") return;
    failed = true;
    root.setAttribute("data-late", "failed");
  };
  // A script that could not be fetched is heard here on the way down only; a program that could not start is an error.
  addEventListener("error", fail, true);
  addEventListener("unhandledrejection", fail);
  addEventListener("TrunkApplicationStarted", () => {
    clearTimeout(slow);
    removeEventListener("error", fail, true);
    removeEventListener("unhandledrejection", fail);
    root.removeAttribute("data-late");
  });
  // Someone who was without a network when it failed need not press anything once it is back.
  addEventListener("online", () => failed && location.reload());
}

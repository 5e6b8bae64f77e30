// The service worker keeps the page's files, so that it opens without a network. It is started from here and not by the
// program, so that a new version can come even where the program of the old one does not start.
//
// The program hears `update-ready`, and answers `update-now` when the person wants it (src/browser/updates.rs).

/** How often a page that stays open looks for a new version, in milliseconds. */
const HOUR = 60 * 60 * 1000;

export function startWorker() {
  const workers = navigator.serviceWorker;
  // Not on addresses without https, and not in some private windows.
  if (!workers) return;
  let registration;
  let wanted = false;
  const ready = () => {
    document.documentElement.setAttribute("data-update", "");
    dispatchEvent(new Event("update-ready"));
  };
  /** Whether a worker answers for this page already: the very first one replaces nothing. */
  let controlled = Boolean(workers.controller);

  // Not before the page stands: the first visit has better things to fetch.
  addEventListener("TrunkApplicationStarted", start);
  addEventListener("error", start, true);
  addEventListener("update-now", () => {
    wanted = true;
    if (registration?.waiting) registration.waiting.postMessage({ type: "SKIP_WAITING" });
    // It took over in another tab already.
    else location.reload();
  });
  // A new version has taken over: this page reloads if it asked for that, and otherwise offers it.
  workers.addEventListener("controllerchange", () => {
    if (wanted) location.reload();
    else if (controlled) ready();
    controlled = true;
  });

  async function start() {
    if (registration !== undefined) return;
    registration = null;
    try {
      follow(await workers.register("./sw.js"));
    } catch {
      // The page works without it, as long as there is a network.
    }
  }

  function follow(registered) {
    registration = registered;
    if (controlled && registration.waiting) ready();
    registration.addEventListener("updatefound", () => {
      const coming = registration.installing;
      coming?.addEventListener("statechange", () => {
        if (coming.state === "installed" && workers.controller) ready();
      });
    });
    let looked = Date.now();
    addEventListener("visibilitychange", () => {
      if (document.hidden || Date.now() - looked < HOUR) return;
      looked = Date.now();
      // Without a network there is nothing new either.
      registration.update().catch(() => {});
    });
  }
}

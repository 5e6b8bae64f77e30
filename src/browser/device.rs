//! What kind of device this is, as far as the page has to know.

use leptos_dom::helpers::{window, window_event_listener};
use reactive_graph::{
    owner::on_cleanup,
    prelude::*,
    signal::{ReadSignal, signal},
};
use tachys::html::event as ev;

/// A phone whose browser could put the page on the home screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum PhoneTab {
    /// An iPhone or iPad, whose browser clears what pages keep after seven days without a visit, unless the page is on the
    /// home screen.
    Apple,
    /// Any other.
    Other,
}

/// Which phone's browser tab this is; none when it is no phone, or when the page runs from the home screen.
pub(crate) fn phone_tab() -> Option<PhoneTab> {
    let installed = matches("(display-mode: standalone)") || matches("(display-mode: fullscreen)");
    if installed || !matches("(pointer: coarse)") {
        return None;
    }
    let agent = window().navigator().user_agent().unwrap_or_default();
    let apple = agent.contains("iPhone") || agent.contains("iPad") || agent.contains("Macintosh");
    Some(if apple { PhoneTab::Apple } else { PhoneTab::Other })
}

/// Whether the window is wide enough for the wide garden; follows the window.
pub(crate) fn is_wide() -> ReadSignal<bool> {
    const WIDE: &str = "(min-width: 60rem)";
    let (wide, set_wide) = signal(matches(WIDE));
    let resized = window_event_listener(ev::resize, move |_| {
        let now = matches(WIDE);
        if wide.get_untracked() != now {
            set_wide.set(now);
        }
    });
    on_cleanup(move || resized.remove());
    wide
}

fn matches(query: &str) -> bool {
    window().match_media(query).ok().flatten().is_some_and(|list| list.matches())
}

//! What kind of device this is, as far as the page has to know.

use leptos_dom::helpers::window;
use reactive_graph::{
    prelude::*,
    signal::{ReadSignal, signal},
};

use super::events;

/// A browser's tab, where an installed page would be kept better.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Tab {
    /// On an iPhone or iPad, whose browsers clear what pages keep after seven days without a visit, unless the page is on
    /// the home screen.
    ApplePhone,
    /// Safari on a Mac, which does the same unless the page is in the Dock.
    AppleMac,
    /// On any other phone.
    OtherPhone,
}

/// Which tab this is, if it is one of those; none when the page runs from the home screen or the Dock.
pub(crate) fn tab() -> Option<Tab> {
    if matches("(display-mode: standalone)") || matches("(display-mode: fullscreen)") {
        return None;
    }
    let agent = window().navigator().user_agent().unwrap_or_default();
    let names = |word: &str| agent.split(|letter: char| !letter.is_ascii_alphabetic()).any(|named| named == word);
    let mac = names("Macintosh");
    match (matches("(pointer: coarse)"), mac || names("iPhone") || names("iPad")) {
        // An iPad says that it is a Mac.
        (true, true) => Some(Tab::ApplePhone),
        (true, false) => Some(Tab::OtherPhone),
        // Of the browsers on a Mac, only Safari says its version so.
        (false, _) => (mac && names("Version")).then_some(Tab::AppleMac),
    }
}

/// Whether the window is wide enough for the wide garden; follows the window.
pub(crate) fn is_wide() -> ReadSignal<bool> {
    const WIDE: &str = "(min-width: 40rem)";
    let (wide, set_wide) = signal(matches(WIDE));
    events::on_while_here("resize", move |_| {
        let now = matches(WIDE);
        if wide.get_untracked() != now {
            set_wide.set(now);
        }
    });
    wide
}

fn matches(query: &str) -> bool {
    window().match_media(query).ok().flatten().is_some_and(|list| list.matches())
}

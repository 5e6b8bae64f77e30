//! Other tabs of the same page, and other pages of the same origin.

use leptos_dom::helpers::{window, window_event_listener};
use tachys::html::event as ev;

/// Calls `written` with the key whenever another tab has put or removed a value, and with none when something has cleared
/// everything of this origin. For as long as the page lives.
pub(crate) fn on_write(written: impl Fn(Option<&str>) + 'static) {
    let _ = window_event_listener(ev::storage, move |event| written(event.key().as_deref()));
}

/// Loads the page anew.
pub(crate) fn reload() {
    // A browser refuses only pages that reload all the time.
    let _ = window().location().reload();
}

//! Other tabs of the same page.

use leptos::{ev, prelude::window_event_listener};

/// Calls `written` with the key whenever another tab has put or removed a value, for as long as the page lives.
pub(crate) fn on_write(written: impl Fn(&str) + 'static) {
    let _ = window_event_listener(ev::storage, move |event| {
        if let Some(key) = event.key() {
            written(&key);
        }
    });
}

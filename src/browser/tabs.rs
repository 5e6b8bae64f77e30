//! Other tabs of the same page.

use leptos_dom::helpers::window_event_listener;
use tachys::html::event as ev;

/// Calls `written` with the key whenever another tab has put or removed a value, for as long as the page lives.
pub(crate) fn on_write(written: impl Fn(&str) + 'static) {
    let _ = window_event_listener(ev::storage, move |event| {
        if let Some(key) = event.key() {
            written(&key);
        }
    });
}

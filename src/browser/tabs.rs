//! Other tabs of the same page, and other pages of the same origin.

use leptos_dom::helpers::window;
use wasm_bindgen::JsCast;
use web_sys::StorageEvent;

use super::events;

/// Calls `written` with the key and what is under it now whenever another tab has put or removed a value, and with no key when
/// something has cleared everything of this origin. For as long as the page lives.
pub(crate) fn on_write(written: impl Fn(Option<&str>, Option<String>) + 'static) {
    events::on("storage", move |event| {
        let event: &StorageEvent = event.unchecked_ref();
        written(event.key().as_deref(), event.new_value());
    });
}

/// Loads the page anew.
pub(crate) fn reload() {
    // A browser refuses only pages that reload all the time.
    let _ = window().location().reload();
}

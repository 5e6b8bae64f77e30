//! New versions of the page: brought by the service worker, taken when the person wants it (`pwa/boot/worker.js`).

use leptos_dom::helpers::{document, window};
use web_sys::Event;

use super::events;

/// Calls `ready` when a new version has come, or has come already. For as long as the page lives.
pub(crate) fn on_ready(ready: impl Fn() + 'static) {
    if document().document_element().is_some_and(|root| root.has_attribute("data-update")) {
        ready();
    }
    events::on("update-ready", move |_| ready());
}

/// Takes the new version: the page is loaded anew, once. What is being typed is kept as it is whenever a page is left.
pub(crate) fn take() {
    // A name that is a name cannot fail.
    if let Ok(event) = Event::new("update-now") {
        let _ = window().dispatch_event(&event);
    }
}

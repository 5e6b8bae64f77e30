//! Events of the window.

use leptos_dom::helpers::window;
use reactive_graph::owner::StoredValue;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::Event;

/// Calls `heard` at every event of this name, for as long as the page lives.
pub(crate) fn on(name: &'static str, heard: impl FnMut(Event) + 'static) {
    std::mem::forget(Listening::to(name, Box::new(heard)));
}

/// Calls `heard` at every event of this name, for as long as the reactive owner lives under which this is said.
pub(crate) fn on_while_here(name: &'static str, heard: impl FnMut(Event) + 'static) {
    StoredValue::new_local(Listening::to(name, Box::new(heard)));
}

struct Listening {
    name: &'static str,
    heard: JsValue,
}

impl Listening {
    fn to(name: &'static str, heard: Box<dyn FnMut(Event)>) -> Self {
        let heard = Closure::wrap(heard).into_js_value();
        // It fails only where what is to be called is no function.
        let _ = window().add_event_listener_with_callback(name, heard.unchecked_ref());
        Self { name, heard }
    }
}

impl Drop for Listening {
    fn drop(&mut self) {
        let _ = window().remove_event_listener_with_callback(self.name, self.heard.unchecked_ref());
    }
}

//! The field that takes a thought before the program is there (`pwa/boot/capture.js`), and its handing over.

use leptos_dom::helpers::document;
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::HtmlTextAreaElement;

/// The field's id, before and after.
pub(crate) const CAPTURE: &str = "capture";

/// What was in the field when the program came, and where the caret was.
pub(crate) struct Captured {
    /// The words so far.
    pub(crate) text: String,
    /// The beginning and the end of the selection; none when the field did not have the focus.
    caret: Option<(u32, u32)>,
}

/// Calls `then` once nothing is being composed in the field: an input method that is halfway through a word would lose it.
pub(crate) fn when_at_rest(then: impl FnOnce() + 'static) {
    match field().filter(|field| field.has_attribute("data-composing")) {
        Some(field) => {
            let then = Closure::once_into_js(then);
            let _ = field.add_event_listener_with_callback("compositionend", then.unchecked_ref());
        }
        None => then(),
    }
}

/// What is in the field now.
pub(crate) fn take() -> Option<Captured> {
    let field = field()?;
    let has_focus = document().active_element().is_some_and(|active| active == **field);
    let place = |place: Result<Option<u32>, _>| place.ok().flatten();
    let caret = || place(field.selection_start()).zip(place(field.selection_end()));
    Some(Captured { text: field.value(), caret: if has_focus { caret() } else { None } })
}

/// Puts the caret where it was, in the same field or in the one that has its words now.
pub(crate) fn put_caret(captured: &Captured) {
    let Some((start, end)) = captured.caret else { return };
    let first = || document().query_selector("main textarea").ok().flatten()?.dyn_into().ok();
    if let Some(field) = field().or_else(first) {
        let _ = field.focus();
        let _ = field.set_selection_range(start, end);
    }
}

fn field() -> Option<HtmlTextAreaElement> {
    document().get_element_by_id(CAPTURE)?.dyn_into().ok()
}

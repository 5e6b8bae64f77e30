//! The document: focus, attributes of its root, and whether it is about to be hidden.

use leptos_dom::helpers::{document, request_animation_frame, window};
use wasm_bindgen::JsCast;
use web_sys::{FocusOptions, HtmlElement};

use super::events;
use crate::storage::{Device, Motion, Theme};

/// Puts the focus on the element with this id, if there is one, and brings it into view. It happens with the next frame:
/// what has just been said may still be about to change the page.
pub(crate) fn focus(id: &'static str) {
    request_animation_frame(move || {
        let found = document().get_element_by_id(id);
        if let Some(element) = found.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
            let _ = element.focus();
        }
    });
}

/// Puts the focus on the first link or button in the element with this id, with the next frame.
pub(crate) fn focus_first_in(id: &'static str) {
    request_animation_frame(move || {
        let found = document().query_selector(&format!("#{id} :is(a, button)")).ok().flatten();
        if let Some(element) = found.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
            let _ = element.focus();
        }
    });
}

/// Puts the focus on the page's heading, and leaves the page where it is scrolled to: where a page has just opened, and
/// where the thing that had the focus has just gone.
pub(crate) fn focus_heading() {
    request_animation_frame(|| {
        let found = document().query_selector("h1").ok().flatten();
        if let Some(heading) = found.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
            let still = FocusOptions::new();
            still.set_prevent_scroll(true);
            let _ = heading.focus_with_options(&still);
        }
    });
}

/// Scrolls to the top of the page.
pub(crate) fn scroll_to_top() {
    window().scroll_to_with_x_and_y(0.0, 0.0);
}

/// Shows the page in this device's theme and motion.
pub(crate) fn dress(device: Device) {
    let theme = match device.theme {
        Theme::System => None,
        Theme::Light => Some("light"),
        Theme::Dusk => Some("dusk"),
    };
    let motion = match device.motion {
        Motion::System => None,
        Motion::Still => Some("still"),
    };
    mark("data-theme", theme);
    mark("data-motion", motion);
}

fn mark(attribute: &str, value: Option<&str>) {
    let Some(root) = document().document_element() else { return };
    let _ = match value {
        Some(value) => root.set_attribute(attribute, value),
        None => root.remove_attribute(attribute),
    };
}

/// Calls `hidden` when the page may not be seen again: it is left, closed, or put in the background. Lasts as long as the
/// reactive owner it is called under.
pub(crate) fn on_hide(hidden: impl Fn() + Clone + 'static) {
    let left = hidden.clone();
    events::on_while_here("pagehide", move |_| left());
    // It bubbles up from the document.
    events::on_while_here("visibilitychange", move |_| {
        if document().hidden() {
            hidden();
        }
    });
}

/// Calls `shown` whenever the page comes back before the person's eyes, for as long as the page lives.
pub(crate) fn on_show(shown: impl Fn() + 'static) {
    events::on("visibilitychange", move |_| {
        if !document().hidden() {
            shown();
        }
    });
}

/// Tells the world outside that the first page stands. The bench measures to this mark.
pub(crate) fn mark_usable() {
    if let Some(performance) = window().performance() {
        let _ = performance.mark("usable");
    }
}

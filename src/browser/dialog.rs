//! Dialogs, as the browser has them: what is behind cannot be reached, Escape closes, and the focus comes back.

use leptos_dom::helpers::document;
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlDialogElement, MouseEvent};

/// Opens the dialog with this id over the page.
pub(crate) fn open(id: &str) {
    if let Some(dialog) = found(id) {
        // It throws where it is open already.
        let _ = dialog.show_modal();
    }
}

/// Closes the dialog with this id.
pub(crate) fn close(id: &str) {
    if let Some(dialog) = found(id) {
        dialog.close();
    }
}

/// Closes the dialog with this id if this click was beside it.
pub(crate) fn close_beside(id: &str, click: &Event) {
    if let (Some(dialog), Some(click)) = (found(id), click.dyn_ref::<MouseEvent>())
        && is_beside(&dialog, click)
    {
        dialog.close();
    }
}

fn is_beside(dialog: &HtmlDialogElement, click: &MouseEvent) -> bool {
    let (x, y) = (f64::from(click.client_x()), f64::from(click.client_y()));
    let place = dialog.get_bounding_client_rect();
    // A key that presses a button makes a click at no place at all.
    (x, y) != (0.0, 0.0) && (x < place.left() || x > place.right() || y < place.top() || y > place.bottom())
}

fn found(id: &str) -> Option<HtmlDialogElement> {
    document().get_element_by_id(id)?.dyn_into().ok()
}

//! Sheets: a dialog over the page, for something small that is done or left at once.

use super::button;
use crate::{
    browser::dialog,
    dom::{El, el},
};

/// A dialog under its heading, left by `leave`, its first button, by Escape, or by a tap beside it. It has `id`; [`open_sheet`]
/// opens it, and whoever had the focus gets it back.
pub(crate) fn sheet(id: &'static str, heading: &str, parts: Vec<El>, leave: &str, ways: Vec<El>) -> El {
    let heading_id = format!("{id}-heading");
    let leave = button(leave, move || dialog::close(id));
    el("dialog")
        .class("sheet")
        .attr("id", id)
        .attr("aria-labelledby", &heading_id)
        .add(el("h2").attr("id", &heading_id).text(heading))
        .add(parts)
        .add(el("div").class("row").add(leave).add(ways))
        .on("click", move |event| dialog::close_beside(id, &event))
}

/// Opens the sheet with this id.
pub(crate) fn open_sheet(id: &'static str) {
    dialog::open(id);
}

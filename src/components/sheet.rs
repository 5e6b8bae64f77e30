//! Sheets: a dialog over the page, for something small that is done or left at once.

use super::quiet_button;
use crate::{
    browser::dialog,
    dom::{El, el},
};

/// A dialog under its heading, closed by Escape, by a tap beside it, or by its last button. It has `id`; [`open_sheet`] opens
/// it, and whoever had the focus gets it back.
pub(crate) fn sheet(id: &'static str, heading: &str, parts: Vec<El>) -> El {
    let heading_id = format!("{id}-heading");
    let close = el("div").class("sheet-foot").add(quiet_button("Close", move || dialog::close(id)));
    el("dialog")
        .class("sheet")
        .attr("id", id)
        .attr("aria-labelledby", &heading_id)
        .add(el("h2").attr("id", &heading_id).text(heading))
        .add(parts)
        .add(close)
        .on("click", move |event| dialog::close_beside(id, &event))
}

/// Opens the sheet with this id.
pub(crate) fn open_sheet(id: &'static str) {
    dialog::open(id);
}

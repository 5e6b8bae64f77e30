//! What is said when words are not saved yet.

use super::button;
use crate::{
    app::DraftForm,
    dom::{El, el},
};

/// Says that the form was not saved, why, and what to do. The words are still in it.
pub(crate) fn trouble(form: DraftForm) -> El {
    el("div").part(move || {
        form.trouble().map(|why| {
            let said = el("p").add(el("strong").text("Not saved yet. ")).text(&why);
            let safe = el("p").text("Your words are still here. Try again in a moment, or keep a copy first.");
            let again = el("button").class("button-quiet").attr("type", "submit").text("Try again");
            let ways = el("div").class("row").add(again).add(button("Keep a copy as a file", move || form.save_copy()));
            el("div").class("notice notice-trouble").attr("role", "alert").add([said, safe, ways])
        })
    })
}

//! No such page.

use super::{heading, paragraph};
use crate::{
    components::next_step,
    dom::{El, el},
    routes::Route,
};

/// A kind word, and the way home.
pub(crate) fn not_found() -> El {
    el("article").class("page page-narrow").add([
        heading("Nothing grows here"),
        paragraph("This address leads nowhere. Perhaps a letter slipped, or the page has moved. Everything you wrote is safe."),
        el("p").add(next_step(Route::Today, "Back to today")),
    ])
}

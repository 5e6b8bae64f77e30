//! Cards: something that belongs together.

use crate::dom::{El, el};

/// A card under its small heading, which has this id.
pub(crate) fn card(id: &str, heading: &str) -> El {
    let heading = el("h2").class("card-heading").attr("id", id).attr("tabindex", "-1").text(heading);
    el("section").class("card").attr("aria-labelledby", id).add(heading)
}

//! The four flowers, each with its practice.

use crate::{
    components::plate,
    dom::{El, el},
    domain::Practice,
    wording,
};

/// A plate of each, side by side.
pub(super) fn four_flowers() -> El {
    let one = |practice| {
        let name = el("b").text(wording::practice(practice));
        let why = el("figcaption").add(name).text(wording::flower(practice));
        el("figure").add([plate(practice, 7), why])
    };
    el("div").class("four-flowers").add(Practice::ALL.map(one))
}

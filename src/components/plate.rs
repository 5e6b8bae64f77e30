//! Plates: the plant of a practice by itself.

use crate::{
    dom::{El, svg},
    domain::Practice,
    drawing::{self, PlantState, Shape},
};

/// The plant of a practice in full flower, the same individual as in the garden of this seed. It says nothing that the words
/// beside it do not.
pub(crate) fn plate(practice: Practice, seed: u32) -> El {
    plate_in(practice, seed, PlantState { growth: 0.9, vitality: 0.95 })
}

/// The same plant in this state.
pub(crate) fn plate_in(practice: Practice, seed: u32, state: PlantState) -> El {
    let portrait = drawing::portrait(seed, practice.index(), state);
    drawn(&portrait.view_box, portrait.shapes).property("--rest", &format!("{}%", state.rest()))
}

/// The same plant as it came out of the ground.
pub(super) fn seedling(practice: Practice, seed: u32) -> El {
    let portrait = drawing::portrait(seed, practice.index(), PlantState { growth: 0.0, vitality: 0.6 });
    drawn("-26 -42 52 46", portrait.shapes)
}

fn drawn(view_box: &str, shapes: Vec<Shape>) -> El {
    svg("svg")
        .class("plate")
        .attr("viewBox", view_box)
        .attr("preserveAspectRatio", "xMidYMax meet")
        .attr("aria-hidden", "true")
        .add(paths(shapes))
}

/// The paths of a drawing.
pub(super) fn paths(shapes: Vec<Shape>) -> Vec<El> {
    let path = |shape: Shape| {
        let path = svg("path").class(shape.paint.class()).attr("d", &shape.d);
        match shape.ink.width() {
            Some(width) => path.attr("stroke-width", &width),
            None => path,
        }
    };
    shapes.into_iter().map(path).collect()
}

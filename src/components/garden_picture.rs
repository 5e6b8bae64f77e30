//! The garden as a picture with its text twin.

use reactive_graph::{computed::Memo, prelude::*, signal::ReadSignal};

use crate::{
    dom::{El, el, svg},
    domain::{Bed, Hour, Minute},
    drawing::{self, Frame, Layer, PlantState, Scene, Season},
    wording,
};

/// Whose garden it is. One garden for everyone until each person's grows from their own seed.
const SEED: u32 = 7;

/// How the beds are, and the light they are seen in.
pub(crate) type Sight = (drawing::Hour, [Bed; 4]);

/// The garden, drawn for how its beds are; its text twin follows it.
pub(crate) fn garden_picture(sight: Memo<Sight>, wide: ReadSignal<bool>) -> El {
    let picture = move || {
        let (hour, beds) = sight.get();
        let frame = if wide.get() { Frame::Wide } else { Frame::Phone };
        let beds = beds.map(|bed| PlantState { growth: bed.growth, vitality: bed.vitality });
        let picture = drawing::garden(&Scene { seed: SEED, beds, hour, season: Season::Summer }, frame);
        let layers: Vec<El> = picture.layers.into_iter().map(layer).collect();
        svg("svg")
            .class(hour.class())
            .attr("viewBox", frame.view_box())
            .attr("preserveAspectRatio", "xMidYMax slice")
            .attr("aria-hidden", "true")
            .add(layers)
    };
    let words = el("figcaption").class("garden-words").text_by(move || wording::garden(&sight.get().1));
    el("figure").class("garden-figure").part(picture).add(words)
}

fn layer(layer: Layer) -> El {
    let shapes = layer.shapes.into_iter().map(|shape| {
        let path = svg("path").class(shape.paint.class()).attr("d", &shape.d);
        match shape.ink.width() {
            Some(width) => path.attr("stroke-width", &width),
            None => path,
        }
    });
    let shapes: Vec<El> = shapes.collect();
    svg("g").class(layer.class).property("--rest", &format!("{}%", layer.rest)).add(shapes)
}

/// The light of a time of day. The first hours after the night are dawn.
pub(crate) fn light(minute: Minute) -> drawing::Hour {
    match minute.hour() {
        Hour::Morning if minute < Minute::at(7, 0) => drawing::Hour::Dawn,
        Hour::Morning | Hour::Afternoon => drawing::Hour::Day,
        Hour::Evening => drawing::Hour::Evening,
        Hour::Night => drawing::Hour::Night,
    }
}

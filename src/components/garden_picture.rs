//! The garden as a picture with its text twin.

use leptos::prelude::*;

use crate::{
    domain::{Bed, Hour, Minute},
    drawing::{self, Frame, Layer, PlantState, Scene, Shape},
    wording,
};

/// Whose garden it is. One garden for everyone until each person's grows from their own seed.
const SEED: u32 = 7;

/// The garden, drawn for how its beds are; its text twin follows it.
#[component]
pub(crate) fn GardenPicture(
    /// How the beds are.
    #[prop(into)]
    beds: Signal<[Bed; 4]>,
    /// The time of day, for the sky.
    #[prop(into)]
    minute: Signal<Minute>,
    /// Whether there is room for the wide picture.
    #[prop(into)]
    wide: Signal<bool>,
) -> impl IntoView {
    let hour = Memo::new(move |_| sky(minute.get()));
    let picture = move || {
        let frame = if wide.get() { Frame::Wide } else { Frame::Phone };
        let beds = beds.get().map(|bed| PlantState { growth: bed.growth, vitality: bed.vitality });
        let picture = drawing::garden(&Scene { seed: SEED, beds, hour: hour.get() }, frame);
        view! {
            <svg
                class=hour.get().class()
                viewBox=frame.view_box()
                preserveAspectRatio="xMidYMax slice"
                aria-hidden="true"
                focusable="false"
            >
                {picture.layers.into_iter().map(layer).collect_view()}
            </svg>
        }
    };
    view! {
        <figure class="garden-figure">
            {picture}
            <figcaption class="garden-words">{move || beds.with(wording::garden)}</figcaption>
        </figure>
    }
    .into_any()
}

fn layer(layer: Layer) -> impl IntoView {
    view! {
        <g class=layer.class style:--rest=format!("{}%", layer.rest)>
            {layer.shapes.into_iter().map(shape).collect_view()}
        </g>
    }
}

fn shape(shape: Shape) -> impl IntoView {
    view! { <path class=shape.paint.class() stroke-width=shape.ink.width() d=shape.d></path> }
}

/// The light of an hour. The first hour after the night is dawn.
fn sky(minute: Minute) -> drawing::Hour {
    match minute.hour() {
        Hour::Morning if minute < Minute::at(7, 0) => drawing::Hour::Dawn,
        Hour::Morning | Hour::Afternoon => drawing::Hour::Day,
        Hour::Evening => drawing::Hour::Evening,
        Hour::Night => drawing::Hour::Night,
    }
}

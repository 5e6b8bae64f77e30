//! The garden as a picture: each bed follows how it is, can be touched, and tells.

use std::rc::Rc;

use reactive_graph::{
    computed::Memo,
    effect::Effect,
    graph::untrack,
    owner::StoredValue,
    prelude::*,
    signal::{ReadSignal, RwSignal},
};

use super::plate::paths;
use crate::{
    browser::{self, frames},
    dom::{El, el, svg},
    domain::{Bed, Day, Hour, Minute, Practice, Season},
    drawing::{self, BACK_TO_FRONT, Frame, Layer, PlantState, Scene},
    wording,
};

/// How the garden is, and in which light and season it is seen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Sight {
    /// Whose garden it is.
    pub(crate) seed: u32,
    /// The day on which it is seen.
    pub(crate) day: Day,
    /// The rough hour, and the first hours after the night apart.
    pub(crate) hour: drawing::Hour,
    /// The season of the year.
    pub(crate) season: Season,
    /// The four beds, in walking order.
    pub(crate) beds: [Bed; 4],
}

/// How the beds were when a picture of them was last seen.
pub(crate) type Seen = StoredValue<Option<[PlantState; 4]>>;

/// A picture of the garden.
#[derive(Clone)]
pub(crate) struct GardenPicture {
    /// What it shows.
    pub(crate) sight: Memo<Sight>,
    /// Whether there is room for the wide one.
    pub(crate) wide: ReadSignal<bool>,
    /// What was seen last: a bed that has been given something since gets its drop, and answers.
    pub(crate) seen: Seen,
    /// What a bed tells.
    pub(crate) said: Rc<dyn Fn(Practice) -> String>,
    /// The ways on from a bed.
    pub(crate) ways: Rc<dyn Fn(Practice) -> Vec<El>>,
}

/// How long a plant takes to answer, in milliseconds, and how long its drop falls before.
const ANSWER: f64 = 520.0;
const FALL: f64 = 430.0;
/// How long the garden takes to grow on the cover, in milliseconds.
const GROWING: f64 = 1900.0;

/// The cover grows the same garden for everyone.
const COVER: u32 = 7;
/// The id of the ways on from a bed.
const WAYS: &str = "bed-ways";

/// Below this, a change of a bed is the drying of an hour and not worth a drop.
const GIVEN: f32 = 0.02;

/// The garden with its text twin. Touching or focusing a bed tells how that one is.
pub(crate) fn garden_picture(picture: GardenPicture) -> El {
    let GardenPicture { sight, wide, seen, said, ways } = picture;
    let chosen = RwSignal::new(None::<Practice>);
    let drops = RwSignal::new(Vec::new());
    let states = move || sight.with(|sight| sight.beds.map(state));
    let shown = seen.get_value().unwrap_or_else(|| untrack(states)).map(RwSignal::new);
    // What begins to grow ends what was growing before.
    let turn = StoredValue::new(0_u32);
    Effect::new(move |_| {
        let (before, after) = (shown.map(|bed| bed.get_untracked()), states());
        turn.update_value(|turn| *turn += 1);
        let mine = turn.get_value();
        seen.set_value(Some(after));
        let given = |&bed: &usize| after[bed].vitality > before[bed].vitality + GIVEN;
        let given: Vec<usize> = (0..after.len()).filter(given).collect();
        if given.is_empty() || frames::is_still() {
            show(&shown, after);
            return;
        }
        drops.set(given);
        grow(shown, before, after, FALL, ANSWER, move || turn.try_get_value() == Some(mine));
    });
    let land = land(sight, wide);
    let telling = said.clone();
    let view = move || {
        let (scene, frame) = land.get();
        let drops = move || drops.get().into_iter().map(|bed| drop_on(bed, frame)).collect::<Vec<_>>();
        let grounds = Practice::ALL.map(|practice| ground(practice, frame, said.clone(), chosen));
        let picture = drawn(scene, frame, shown).part(drops).add(grounds);
        // The sky is no bed: touching it lets the garden speak as a whole again.
        picture.attr("role", "group").attr("aria-label", "The garden").on("click", move |event| {
            if !event.default_prevented() {
                chosen.set(None);
            }
        })
    };
    // What is told goes with the hours; the ways on stay as they are, and so does the focus on one of them.
    let words = move || match chosen.get() {
        None => vec![el("p").text_by(move || sight.with(|sight| wording::garden(&sight.beds, sight.day)))],
        Some(practice) => {
            let telling = telling.clone();
            let told = el("p").text_by(move || telling(practice));
            vec![told, el("p").class("row").attr("id", WAYS).add(untrack(|| ways(practice)))]
        }
    };
    el("figure").class("garden-figure").part(view).add(el("figcaption").class("garden-words").part(words)).on_key(
        move |key| {
            let lets_go = key == "Escape" && chosen.get_untracked().is_some();
            if lets_go {
                chosen.set(None);
            }
            lets_go
        },
    )
}

/// The garden in full flower, as on a cover: it grows up from its seedlings as it is opened, where things may move.
pub(crate) fn garden_cover(hour: drawing::Hour, season: Season, wide: ReadSignal<bool>) -> El {
    let bloom = [PlantState { growth: 1.0, vitality: 1.0 }; 4];
    let seedlings = [PlantState { growth: 0.0, vitality: 0.5 }; 4];
    let shown = (if frames::is_still() { bloom } else { seedlings }).map(RwSignal::new);
    if !frames::is_still() {
        grow(shown, seedlings, bloom, 0.0, GROWING, || true);
    }
    let scene = Scene { seed: COVER, beds: bloom, hour, season: drawn_season(season) };
    el("figure")
        .class("garden-figure")
        .attr("aria-hidden", "true")
        .part(move || drawn(scene, if wide.get() { Frame::Wide } else { Frame::Phone }, shown))
}

/// The garden as it is at one moment, to be kept: nothing in it moves or can be touched, and no text is in it.
pub(crate) fn garden_still(sight: &Sight, frame: Frame) -> El {
    let Sight { seed, hour, season, beds, .. } = *sight;
    let scene = Scene { seed, beds: beds.map(state), hour, season: drawn_season(season) };
    sheet(&scene, frame).add(drawing::garden(&scene, frame).layers.into_iter().map(still).collect::<Vec<_>>())
}

/// What a picture is of, without what changes by the hour in its beds: the land is drawn anew only when this has changed.
fn land(sight: Memo<Sight>, wide: ReadSignal<bool>) -> Memo<(Scene, Frame)> {
    Memo::new(move |_| {
        let Sight { seed, hour, season, beds, .. } = sight.get();
        let quiet = beds.iter().all(|bed| state(*bed).vitality < drawing::QUIET);
        let beds = beds.map(|bed| PlantState {
            growth: f32::from((bed.growth * 20.0) as u8) / 20.0,
            vitality: if quiet { 0.0 } else { 1.0 },
        });
        let frame = if wide.get() { Frame::Wide } else { Frame::Phone };
        (Scene { seed, beds, hour, season: drawn_season(season) }, frame)
    })
}

/// The picture, with beds that follow these states.
fn drawn(scene: Scene, frame: Frame, shown: [RwSignal<PlantState>; 4]) -> El {
    let bed = |place: usize| {
        let (seed, season) = (scene.seed, scene.season);
        svg("g").keep(move |group| {
            let Layer { class, rest, shapes } = drawing::bed(seed, frame, place, shown[place].get(), season);
            rested(group.clone().class(class), rest).replace(paths(shapes));
        })
    };
    sheet(&scene, frame)
        .add(drawing::backdrop(&scene, frame).into_iter().map(still).collect::<Vec<_>>())
        .add(BACK_TO_FRONT.map(bed))
        .add(drawing::foreground(&scene, frame).into_iter().map(still).collect::<Vec<_>>())
}

/// An empty picture of this format, in the light of the scene.
fn sheet(scene: &Scene, frame: Frame) -> El {
    svg("svg")
        .class(&format!("{} {}", scene.hour.class(), scene.season.class()))
        .attr("viewBox", frame.view_box())
        .attr("preserveAspectRatio", "xMidYMax slice")
}

fn still(layer: Layer) -> El {
    rested(svg("g").class(layer.class), layer.rest).add(paths(layer.shapes))
}

fn rested(group: El, rest: u8) -> El {
    group.property("--rest", &format!("{rest}%"))
}

/// The ground of a bed: it can be focused and touched, and then tells; activated by key it leads to the ways on.
fn ground(
    practice: Practice,
    frame: Frame,
    said: Rc<dyn Fn(Practice) -> String>,
    chosen: RwSignal<Option<Practice>>,
) -> El {
    let choose = move || chosen.set(Some(practice));
    let is_chosen = move || (chosen.get() == Some(practice)).then(String::new);
    svg("path")
        .class("bed-ground")
        .attr("d", &drawing::bed_area(frame, practice.index()))
        .attr("tabindex", "0")
        .attr("role", "button")
        .attr_by("aria-label", move || Some(said(practice)))
        .attr_by("data-chosen", is_chosen)
        .on("focus", move |_| choose())
        .on("click", move |event| {
            event.prevent_default();
            choose();
        })
        .on_key(move |key| {
            let acts = key == "Enter" || key == " ";
            if acts {
                choose();
                browser::document::focus_first_in(WAYS);
            }
            acts
        })
}

/// A drop that falls on a bed, and the ring it makes.
fn drop_on(bed: usize, frame: Frame) -> El {
    let (x, y) = drawing::bed_heart(frame, bed);
    let falling = svg("path").class("drop").attr("d", "M0-13c3 5 5 7 5 10a5 5 0 0 1-10 0c0-3 2-5 5-10z");
    let ring = svg("ellipse").class("ripple").attr("rx", "26").attr("ry", "6");
    // In whole units: a fraction would bring the printing of fractions along, which is 4 kB.
    let place = format!("translate({} {})", x as i32, y as i32);
    svg("g").attr("transform", &place).attr("aria-hidden", "true").add([falling, ring])
}

/// Shows every bed in its state. Whether the picture is still there.
fn show(shown: &[RwSignal<PlantState>; 4], states: [PlantState; 4]) -> bool {
    shown.iter().zip(states).all(|(bed, state)| bed.try_set(state).is_none())
}

/// Leads the beds from one state to the other within `millis`, after `wait`, for as long as that is wanted.
fn grow(
    shown: [RwSignal<PlantState>; 4],
    from: [PlantState; 4],
    to: [PlantState; 4],
    wait: f64,
    millis: f64,
    is_wanted: impl Fn() -> bool + 'static,
) {
    frames::play(move |passed| {
        let way = ((passed - wait) / millis).clamp(0.0, 1.0) as f32;
        let soft = way * way * (3.0 - 2.0 * way);
        let between = |from: f32, to: f32| from + (to - from) * soft;
        let states = [0, 1, 2, 3].map(|bed| PlantState {
            growth: between(from[bed].growth, to[bed].growth),
            vitality: between(from[bed].vitality, to[bed].vitality),
        });
        is_wanted() && show(&shown, states) && way < 1.0
    });
}

fn state(bed: Bed) -> PlantState {
    PlantState { growth: bed.growth, vitality: bed.vitality }
}

fn drawn_season(season: Season) -> drawing::Season {
    match season {
        Season::Spring => drawing::Season::Spring,
        Season::Summer => drawing::Season::Summer,
        Season::Autumn => drawing::Season::Autumn,
        Season::Winter => drawing::Season::Winter,
    }
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

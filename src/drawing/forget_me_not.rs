//! The forget-me-not of the noticing bed: a low cushion of many small flowers.

use super::face::Face;
use super::geometry::{alternate, at, early, ease, mix, towards};
use super::leaf::{Blade, Depth, LANCE};
use super::path::Canvas;
use super::rng::Rng;
use super::season::Season;
use super::stem::{Bend, Spine, seed_leaves};
use super::{Paint, PlantState};

const STEMS: u32 = 8;
const FLOWERS: u32 = 4;
const BUDS: u32 = 2;

pub(crate) fn draw(canvas: &mut Canvas, rng: &Rng, state: PlantState, season: Season) {
    let turn = rng.fork(99).between(0.0, 1.0);
    // The later stems stand behind the earlier ones.
    for group in [1, 0] {
        canvas.new_sheet();
        for index in (0..STEMS).filter(|index| index % 2 == group) {
            stem(canvas, rng.fork(index), index, turn, state, season);
        }
    }
    for index in 0..6 {
        foot_leaf(canvas, rng.fork(50 + index), index, state);
    }
}

/// A leaf of the rosette at the foot.
fn foot_leaf(canvas: &mut Canvas, mut rng: Rng, index: u32, state: PlantState) {
    let side = alternate(index);
    let angle = side * (0.7 + 0.15 * index as f32 + rng.around(0.1) + 0.15 * state.slack());
    let length = rng.between(22.0, 30.0) * early(state.age(0.04 + 0.07 * index as f32, 0.35));
    if length > 0.0 {
        Blade::new(at(0.0, 0.0), angle, length, length * 0.18)
            .curled(at(0.0, length * mix(0.12, 0.3, state.slack())))
            .leaf(canvas, &LANCE, side, Depth::Middle);
    }
}

fn stem(canvas: &mut Canvas, mut rng: Rng, index: u32, turn: f32, state: PlantState, season: Season) {
    // The golden ratio spreads the stems evenly however many there are.
    let place = (turn + index as f32 * 0.618_034).fract() * 2.0 - 1.0;
    let side = if place < 0.0 { -1.0 } else { 1.0 };
    let age = state.age(0.6 * index as f32 / (STEMS - 1) as f32, 0.4);
    let first = index == 0;
    let full = rng.between(58.0, 78.0) * (1.0 - 0.3 * place.abs());
    let length = if first { mix(17.0, full, age) } else { full * age };
    if length <= 0.0 {
        return;
    }
    let lean = if first { 0.12 * side } else { place * 0.46 + rng.around(0.06) };
    let bend = Bend { lean, bow: place * 0.5, nod: side * 0.75 * state.slack(), coil: side * 1.3, coil_from: 0.74 };
    let spine = Spine::grow(at(place * 5.0 * age, 0.0), length, bend, 12);
    spine.taper(canvas, Paint::Stem, mix(1.3, 2.7, age), 0.9, 4);
    if first {
        seed_leaves(canvas, spine.spot(11.0 / length), 13.0, state);
    }
    let depth = [Depth::Front, Depth::Back][index as usize % 2];
    for leaf in 0..2 {
        let side = alternate(leaf + index);
        let spot = spine.spot(0.28 + 0.24 * leaf as f32 + rng.around(0.05));
        let size = rng.between(16.0, 21.0) * (1.0 - 0.2 * leaf as f32) * early(age);
        let angle = spot.angle + side * (0.7 + rng.around(0.15) + 0.7 * state.slack());
        if size > 0.0 {
            Blade::new(spot.at, angle, size, size * 0.17)
                .curled(at(0.0, size * mix(0.1, 0.3, state.slack())))
                .leaf(canvas, &LANCE, side, depth);
        }
    }
    let flowering = ease(0.15, 0.75, age);
    if flowering > 0.0 {
        cyme(canvas, &mut rng, &spine, side, flowering, state);
        if index.is_multiple_of(2) {
            season.snow(canvas, spine.spot(0.84).at, 4.5 * flowering, state);
        }
    }
}

/// The curling end of a stem: flowers along its back, buds where it rolls up.
fn cyme(canvas: &mut Canvas, rng: &mut Rng, spine: &Spine, side: f32, age: f32, state: PlantState) {
    for index in 0..FLOWERS {
        let back = index as f32 / (FLOWERS - 1) as f32;
        let spot = spine.spot(0.98 - 0.27 * back);
        let swing = -side * alternate(index);
        let angle = spot.angle + swing * (0.9 + rng.around(0.3)) + side * 0.3 * state.slack();
        let centre = spot.at + towards(angle) * (rng.between(4.8, 7.2) * mix(0.8, 1.2, back) * age);
        // The oldest flowers open first and close last.
        let opening = (state.vitality * 1.5 - 0.5 * (1.0 - back) + rng.around(0.12)).clamp(0.0, 1.0);
        let radius = rng.between(5.6, 6.5) * mix(0.82, 1.0, back) * age * mix(0.36, 1.0, opening);
        let tilt = mix(0.75, 0.2 + rng.between(0.0, 0.35), opening);
        let face = Face::new(centre, angle + rng.around(0.5), tilt);
        let turn = rng.between(0.0, 1.2);
        let paint = [Paint::Blue, Paint::BlueLight][index as usize % 2];
        canvas.stroke(Paint::Stalk, 7, spot.at);
        canvas.line_to(centre);
        face.five_petals(canvas, paint, turn, radius * mix(0.75, 0.4, opening), radius);
        face.speck(canvas, Paint::BluePale, 5, turn, radius * 0.4 * opening);
        face.speck(canvas, Paint::Eye, 5, turn + 0.6, radius * 0.23 * opening);
    }
    let tip = spine.spot(1.0);
    for bud in 0..BUDS {
        let angle = tip.angle + side * (0.3 + 0.9 * bud as f32);
        let size = (5.2 - 0.9 * bud as f32) * age;
        Blade::new(tip.at, angle, size, size * 0.34).body(canvas, Paint::Bud, &LANCE);
    }
}

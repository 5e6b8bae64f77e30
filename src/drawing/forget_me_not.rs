//! The forget-me-not of the noticing bed: a low cushion of many small flowers.

use super::face::Face;
use super::geometry::{at, mix, towards};
use super::leaf::{Blade, LANCE, SPOON};
use super::path::Canvas;
use super::rng::Rng;
use super::stem::{Bend, Spine};
use super::{Paint, PlantState};

const STEMS: u32 = 11;
const FLOWERS: u32 = 6;

pub(crate) fn draw(canvas: &mut Canvas, rng: &Rng, state: PlantState) {
    let turn = rng.fork(99).between(0.0, 1.0);
    rosette(canvas, &rng.fork(98), state);
    // The later stems stand behind the earlier ones.
    for group in [1, 0] {
        canvas.new_sheet();
        for index in (0..STEMS).filter(|index| index % 2 == group) {
            stem(canvas, rng.fork(index), index, turn, state);
        }
    }
}

/// The leaves at the foot, and the two seed leaves it all began with.
fn rosette(canvas: &mut Canvas, rng: &Rng, state: PlantState) {
    for index in 0..6 {
        let mut rng = rng.fork(index);
        let side = if index % 2 == 0 { 1.0 } else { -1.0 };
        let spread = 0.75 + 0.16 * index as f32 + rng.around(0.1);
        let length = rng.between(26.0, 36.0) * state.age(0.04 + 0.08 * index as f32, 0.35);
        if length > 0.0 {
            Blade::new(at(0.0, 0.0), side * (spread + 0.2 * state.slack()), length, length * 0.17)
                .curled(at(0.0, length * mix(0.18, 0.42, state.slack())))
                .leaf(canvas, &LANCE, side);
        }
    }
}

fn stem(canvas: &mut Canvas, mut rng: Rng, index: u32, turn: f32, state: PlantState) {
    // The golden ratio spreads the stems evenly however many there are.
    let place = (turn + index as f32 * 0.618_034).fract() * 2.0 - 1.0;
    let side = if place < 0.0 { -1.0 } else { 1.0 };
    let age = state.age(0.62 * index as f32 / (STEMS - 1) as f32, 0.38);
    let first = index == 0;
    let full = rng.between(62.0, 84.0) * (1.0 - 0.22 * place.abs());
    let length = if first { mix(15.0, full, age) } else { full * age };
    if length <= 0.0 {
        return;
    }
    let lean = if first { 0.12 * side } else { place * 0.62 + rng.around(0.06) };
    let bend = Bend {
        lean: lean * mix(0.6, 1.0, age),
        bow: place * 0.62,
        nod: side * 0.95 * state.slack(),
        coil: side * 1.1,
        coil_from: 0.72,
    };
    let spine = Spine::grow(at(place * 5.0 * age, 0.0), length, bend, 12);
    spine.taper(canvas, Paint::Stem, mix(1.2, 2.6, age), 0.9, 4);

    if first {
        for side in [-1.0, 1.0] {
            let foot = spine.spot(10.0 / length);
            let angle = foot.angle + side * (1.0 + 0.5 * state.slack());
            Blade::new(foot.at, angle, 11.0, 3.6)
                .curled(at(0.0, -1.5))
                .leaf(canvas, &SPOON, side);
        }
    }
    for leaf in 0..4 {
        let side = if (leaf + index) % 2 == 0 { 1.0 } else { -1.0 };
        let t = 0.16 + 0.17 * leaf as f32 + rng.around(0.04);
        let size = rng.between(17.0, 23.0) * (1.0 - 0.13 * leaf as f32) * age;
        let spot = spine.spot(t);
        let angle = spot.angle + side * (0.75 + rng.around(0.15) + 0.75 * state.slack());
        if size > 0.0 {
            Blade::new(spot.at, angle, size, size * 0.16)
                .curled(at(0.0, size * mix(0.1, 0.35, state.slack())))
                .leaf(canvas, &LANCE, side);
        }
    }
    let open = state.age(0.05, 0.2).min(age);
    if open > 0.0 {
        cyme(canvas, &mut rng, &spine, side, open, state);
    }
}

/// The curling end of a stem: flowers along its back, buds where it rolls up.
fn cyme(canvas: &mut Canvas, rng: &mut Rng, spine: &Spine, side: f32, age: f32, state: PlantState) {
    for index in 0..FLOWERS {
        let back = index as f32 / (FLOWERS - 1) as f32;
        let spot = spine.spot(0.99 - 0.26 * back);
        let swing = if index % 2 == 0 { -side } else { side };
        let reach = rng.between(4.5, 7.0) * mix(0.75, 1.35, back) * age;
        let angle = spot.angle + swing * (0.9 + rng.around(0.3)) + side * 0.2 * state.slack();
        let centre = spot.at + towards(angle) * reach;
        // The oldest flowers open first and close last.
        let opening = (state.vitality * 1.5 - 0.5 * (1.0 - back) + rng.around(0.12)).clamp(0.0, 1.0);
        let size = rng.between(4.6, 5.6) * mix(0.82, 1.0, back) * age;
        let radius = size * mix(0.36, 1.0, opening);
        canvas.stroke(Paint::Stalk, 7, spot.at);
        canvas.line_to(centre);
        let face = Face::new(centre, angle + rng.around(0.5), mix(0.75, 0.2 + rng.between(0.0, 0.3), opening));
        let paint = if index % 2 == 0 { Paint::Blue } else { Paint::BlueLight };
        let turn = rng.between(0.0, 1.2);
        face.five_petals(canvas, paint, turn, radius * mix(0.75, 0.4, opening), radius);
        face.five_petals(canvas, Paint::BluePale, turn + 0.63, radius * 0.14 * opening, radius * 0.52 * opening);
        face.disc(canvas, Paint::Eye, radius * 0.2 * opening, 0.0);
    }
    let tip = spine.spot(1.0);
    for bud in 0..3 {
        let angle = tip.angle + side * (0.5 + 0.8 * bud as f32);
        let size = (3.6 - 0.6 * bud as f32) * age;
        let root = tip.at + towards(angle) * (1.2 * age);
        Blade::new(root, angle, size, size * 0.42).body(canvas, Paint::Bud, &SPOON);
    }
}

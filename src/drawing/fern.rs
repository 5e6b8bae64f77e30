//! The fern of the asking bed: arching fronds, and young ones that curl like question marks.

use super::geometry::{at, mix};
use super::leaf::{Blade, SPOON};
use super::path::Canvas;
use super::rng::Rng;
use super::stem::{Bend, Spine};
use super::{Paint, PlantState};

const FRONDS: u32 = 9;
const PAIRS: u32 = 15;

pub(crate) fn draw(canvas: &mut Canvas, rng: &Rng, state: PlantState) {
    let turn = rng.fork(99).between(0.0, 1.0);
    for group in [1, 0] {
        canvas.new_sheet();
        for index in (0..FRONDS).filter(|index| index % 2 == group) {
            frond(canvas, rng.fork(index), index, turn, state);
        }
    }
    canvas.new_sheet();
    for index in 0..3 {
        crozier(canvas, rng.fork(50 + index), index, state);
    }
}

/// A frond; a young one is still rolled up and unrolls as it grows.
fn frond(canvas: &mut Canvas, mut rng: Rng, index: u32, turn: f32, state: PlantState) {
    let first = index == 0;
    let place = (turn + index as f32 * 0.618_034).fract() * 2.0 - 1.0;
    let side = if place < 0.0 { -1.0 } else { 1.0 };
    let age = state.age(0.64 * index as f32 / (FRONDS - 1) as f32, 0.36);
    let full = rng.between(96.0, 122.0) * (1.0 - 0.14 * place.abs());
    let length = if first { mix(20.0, full, age) } else { full * age };
    if length <= 0.0 {
        return;
    }
    let bend = Bend {
        lean: place * 0.7 + rng.around(0.06),
        bow: place * 0.55 + side * 0.15,
        nod: side * (0.2 + 0.85 * state.slack()),
        coil: side * 7.0 * (1.0 - age),
        coil_from: 0.45,
    };
    let spine = Spine::grow(at(place * 6.0 * age, 0.0), length, bend, 18);
    spine.taper(canvas, Paint::FernStem, mix(1.4, 2.4, age), 0.7, 3);
    for pair in 0..PAIRS {
        let up = pair as f32 / (PAIRS - 1) as f32;
        let spot = spine.spot(mix(0.2, 0.985, up));
        // Longest a third of the way up, tapering to the tip.
        let profile = (1.0 - up) * 0.95 + 0.1 - 0.42 * (1.0 - up * 3.4).max(0.0);
        let reach = 30.0 * profile * age * (length / 110.0).min(1.0) + if first { 5.0 * (1.0 - age) * (1.0 - up) } else { 0.0 };
        for side in [-1.0, 1.0] {
            let paint = if side < 0.0 { Paint::FernLight } else { Paint::Fern };
            let angle = spot.angle + side * (1.18 - 0.35 * up + rng.around(0.05));
            Blade::new(spot.at, angle, reach, reach * 0.1 + 1.1)
                .curled(at(0.0, reach * mix(0.05, 0.25, state.slack())))
                .sliver(canvas, paint);
        }
    }
}

/// A young frond that stays rolled: the question mark.
fn crozier(canvas: &mut Canvas, mut rng: Rng, index: u32, state: PlantState) {
    let side = rng.side() * if index == 1 { -1.0 } else { 1.0 };
    let age = state.age(0.08 + 0.2 * index as f32, 0.3);
    let length = rng.between(88.0, 108.0) * age * mix(0.8, 1.0, state.vitality) * (1.0 - 0.14 * index as f32);
    let lean = [0.04, -0.22, 0.26][index as usize] + rng.around(0.06);
    if length <= 0.0 {
        return;
    }
    let bend = Bend {
        lean,
        bow: -side * 0.25,
        nod: side * 0.5 * state.slack(),
        coil: side * mix(11.5, 9.5, state.vitality),
        coil_from: 0.42,
    };
    let spine = Spine::grow(at(lean * 20.0 * age, 0.0), length, bend, 32);
    spine.taper(canvas, Paint::FernDeep, 4.2 * age, 1.6 * age, 2);
    spine.line(canvas, Paint::FernLine, 7, -side * 0.8 * age, 0.05, 0.5);
    for leaflet in 0..11 {
        let up = leaflet as f32 / 10.0;
        let spot = spine.spot(mix(0.4, 0.93, up));
        let size = mix(6.0, 2.6, up) * age;
        Blade::new(spot.at, spot.angle - side * 1.0, size, size * 0.3).body(canvas, Paint::Fern, &SPOON);
    }
}

//! The fern of the asking bed: arching fronds, and young ones that curl like question marks.

use super::geometry::{at, early, mix};
use super::leaf::Blade;
use super::path::Canvas;
use super::rng::Rng;
use super::stem::{Bend, Spine, seed_leaves};
use super::{Paint, PlantState};

const FRONDS: u32 = 8;
const PAIRS: u32 = 13;
const LEAFLETS: u32 = 7;

pub(crate) fn draw(canvas: &mut Canvas, rng: &Rng, state: PlantState) {
    let turn = rng.fork(99).between(0.0, 1.0);
    for group in [1, 0] {
        canvas.new_sheet();
        for index in (0..FRONDS).filter(|index| index % 2 == group) {
            frond(canvas, rng.fork(index), index, turn, state);
        }
    }
    canvas.new_sheet();
    let seedling = Spine::grow(at(0.0, 0.0), 12.0, Bend::default(), 3);
    seedling.taper(canvas, Paint::Stem, 1.4, 1.2, 3);
    seed_leaves(canvas, seedling.spot(1.0), 12.0, state);
    for index in 0..2 {
        crozier(canvas, rng.fork(50 + index), index, state);
    }
}

/// A frond; a young one is still rolled up and unrolls as it grows.
fn frond(canvas: &mut Canvas, mut rng: Rng, index: u32, turn: f32, state: PlantState) {
    let place = (turn + index as f32 * 0.618_034).fract() * 2.0 - 1.0;
    let side = if place < 0.0 { -1.0 } else { 1.0 };
    let age = state.age(0.6 * index as f32 / (FRONDS - 1) as f32, 0.4);
    let full = rng.between(92.0, 122.0);
    let length = full * age;
    if length <= 0.0 {
        return;
    }
    let bend = Bend {
        lean: place * 0.66 + rng.around(0.06),
        bow: place * 0.4 + side * 0.22,
        nod: side * (0.35 + 0.75 * state.slack()),
        coil: side * 7.0 * (1.0 - age),
        coil_from: 0.45,
    };
    let spine = Spine::grow(at(place * 6.0 * age, 0.0), length, bend, 18);
    spine.line(canvas, Paint::Rachis, 14, 0.0, 1.0, 6);
    for pair in 0..PAIRS {
        let up = pair as f32 / (PAIRS - 1) as f32;
        // Closer and closer towards the tip; longest a quarter of the way up.
        let spot = spine.spot(mix(0.16, 0.99, mix(up, early(up), 0.5)));
        let reach = 29.0 * (1.06 - up - 0.45 * (1.0 - up * 3.6).max(0.0)) * age;
        for side in [-1.0, 1.0] {
            let paint = if side < 0.0 { Paint::FernLight } else { Paint::Fern };
            let angle = spot.angle + side * (1.2 - 0.4 * up + rng.around(0.05));
            if reach > 0.0 {
                Blade::new(spot.at, angle, reach, mix(5.2, 1.4, up) * age)
                    .curled(at(0.0, reach * mix(0.04, 0.2, state.slack())))
                    .sickle(canvas, paint, -side);
            }
        }
    }
}

/// A young frond that stays rolled: the question mark.
fn crozier(canvas: &mut Canvas, mut rng: Rng, index: u32, state: PlantState) {
    let side = rng.side() * if index == 1 { -1.0 } else { 1.0 };
    let age = early(state.age(0.06 + 0.2 * index as f32, 0.4));
    let length = rng.between(128.0, 142.0) * (1.0 - 0.14 * index as f32) * age;
    let lean = [0.05, -0.26][index as usize] + rng.around(0.06);
    if length <= 0.0 {
        return;
    }
    let bend = Bend {
        lean,
        bow: -side * 0.25,
        nod: side * 0.4 * state.slack(),
        coil: side * mix(13.5, 12.0, state.vitality),
        coil_from: 0.42,
    };
    let spine = Spine::grow(at(lean * 20.0 * age, 0.0), length, bend, 30);
    spine.taper(canvas, Paint::Crozier, 4.8 * age, 1.2 * age, 2);
    spine.line(canvas, Paint::CrozierLine, 7, -side * 0.8 * age, 0.5, 2);
    for leaflet in 0..LEAFLETS {
        let up = leaflet as f32 / (LEAFLETS - 1) as f32;
        let spot = spine.spot(mix(0.36, 0.9, up));
        let size = mix(8.0, 3.5, up) * age;
        Blade::new(spot.at, spot.angle - side * 1.0, size, size * 0.3).sickle(canvas, Paint::Fern, side);
    }
}

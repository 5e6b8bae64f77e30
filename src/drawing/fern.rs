//! The fern of the asking bed: a fan of arching fronds, open in the middle, where the young ones
//! stand that curl like question marks.

use super::geometry::{alternate, at, early, mix};
use super::leaf::Blade;
use super::path::Canvas;
use super::rng::Rng;
use super::season::Season;
use super::stem::{Bend, Spine, seed_leaves};
use super::{Paint, PlantState};

const FRONDS: u32 = 8;
const PAIRS: u32 = 13;
const LEAFLETS: u32 = 6;
const CROZIERS: u32 = 3;

pub(crate) fn draw(canvas: &mut Canvas, rng: &Rng, state: PlantState, season: Season) {
    let turn = rng.fork(99).side();
    for group in [1, 0] {
        canvas.new_sheet();
        for index in (0..FRONDS).filter(|index| index / 2 % 2 == group) {
            frond(canvas, rng.fork(index), index, turn, state);
        }
    }
    canvas.new_sheet();
    let seedling = Spine::grow(at(0.0, 0.0), 12.0, Bend::default(), 3);
    seedling.taper(canvas, Paint::Stem, 1.4, 1.2, 3);
    seed_leaves(canvas, seedling.spot(1.0), 12.0, state);
    for index in 0..CROZIERS {
        crozier(canvas, rng.fork(50 + index), index, turn, state, season);
    }
}

/// A frond; a young one is still rolled up and unrolls as it grows. They come by turns right and
/// left, the first ones nearest to the ground.
fn frond(canvas: &mut Canvas, mut rng: Rng, index: u32, turn: f32, state: PlantState) {
    let side = turn * alternate(index);
    let out = [0.78, 0.54, 0.34, 0.14][index as usize / 2] + rng.around(0.07);
    let age = state.age(0.6 * index as f32 / (FRONDS - 1) as f32, 0.4);
    let length = rng.between(70.0, 84.0) * age;
    if length <= 0.0 {
        return;
    }
    let bend = Bend {
        lean: side * (out - 0.1 + 0.3 * state.slack()),
        bow: side * (0.12 + 0.34 * out),
        nod: side * (0.3 + 0.75 * state.slack()),
        coil: side * 7.0 * (1.0 - age),
        coil_from: 0.45,
    };
    let spine = Spine::grow(at(side * 5.0 * out * age, 0.0), length, bend, 18);
    spine.line(canvas, Paint::Rachis, 12, 0.0, 1.0, 6);
    for pair in 0..PAIRS {
        let up = pair as f32 / (PAIRS - 1) as f32;
        // Closer and closer towards the tip; longest a third of the way up.
        let spot = spine.spot(mix(0.14, 0.99, mix(up, early(up), 0.5)));
        let reach = 17.0 * (1.08 - up - 0.5 * (1.0 - up * 3.0).max(0.0)) * age;
        for side in [-1.0, 1.0] {
            let paint = if side < 0.0 { Paint::FernLight } else { Paint::Fern };
            let angle = spot.angle + side * (1.16 - 0.4 * up + rng.around(0.05));
            if reach > 0.0 {
                Blade::new(spot.at, angle, reach, mix(4.4, 1.3, up) * age * mix(0.72, 1.0, state.vitality))
                    .curled(at(0.0, reach * mix(0.02, 0.26, state.slack())))
                    .sickle(canvas, paint, -side);
            }
        }
    }
}

/// A young frond that stays rolled: the question mark.
fn crozier(canvas: &mut Canvas, mut rng: Rng, index: u32, turn: f32, state: PlantState, season: Season) {
    let side = turn * alternate(index);
    let age = early(state.age([0.06, 0.24, 0.5][index as usize], 0.4));
    let length = rng.between(122.0, 134.0) * [1.0, 0.82, 0.6][index as usize] * age * mix(0.84, 1.0, state.vitality);
    let lean = side * [0.06, 0.2, 0.34][index as usize] + rng.around(0.04);
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
    spine.line(canvas, Paint::CrozierLine, 7, side * 0.8 * age, 0.5, 2);
    for leaflet in 0..LEAFLETS {
        let up = leaflet as f32 / (LEAFLETS - 1) as f32;
        let spot = spine.spot(mix(0.36, 0.9, up));
        let size = mix(8.0, 3.5, up) * age;
        Blade::new(spot.at, spot.angle - side * 1.0, size, size * 0.3).sickle(canvas, Paint::Fern, side);
    }
    season.snow(canvas, spine.spot(0.58).at, 6.0 * age, state);
}

//! The bellflower of the acknowledging bed: arching stems hung with nodding bells.

use std::f32::consts::PI;

use super::geometry::{Point, alternate, at, early, mix, towards};
use super::leaf::{Blade, Depth, HEART, LANCE};
use super::path::Canvas;
use super::rng::Rng;
use super::season::Season;
use super::stem::{Bend, Spine, seed_leaves};
use super::{Paint, PlantState};

/// For each stem: how far it leans, and how many bells it bears.
const STEMS: [(f32, u32); 4] = [(-0.06, 6), (0.1, 5), (0.26, 4), (0.36, 3)];

pub(crate) fn draw(canvas: &mut Canvas, rng: &Rng, state: PlantState, season: Season) {
    let turn = rng.fork(99).side();
    canvas.new_sheet();
    for index in (0..STEMS.len()).rev() {
        stem(canvas, rng.fork(index as u32), index, turn, state, season);
    }
    for index in 0..4 {
        foot_leaf(canvas, rng.fork(50 + index), index, state);
    }
}

/// A heart on a long stalk, at the foot of the plant.
fn foot_leaf(canvas: &mut Canvas, mut rng: Rng, index: u32, state: PlantState) {
    let side = alternate(index);
    let angle = side * (0.6 + 0.2 * index as f32 + rng.around(0.1) + 0.12 * state.slack());
    let size = rng.between(15.0, 20.0) * early(state.age(0.03 + 0.07 * index as f32, 0.3));
    if size > 0.0 {
        let tip = towards(angle) * (size * 0.8);
        canvas.stroke(Paint::Stalk, 10, at(0.0, 0.0));
        canvas.quad_to(tip * 0.5 + at(0.0, -size * 0.12), tip);
        let blade = Blade::new(tip, angle + side * (0.35 + 0.3 * state.slack()), size, size * 0.42)
            .curled(at(0.0, size * 0.12));
        blade.leaf(canvas, &HEART, side, Depth::Middle);
        blade.rib(canvas, Paint::Vein, 4);
    }
}

fn stem(canvas: &mut Canvas, mut rng: Rng, index: usize, turn: f32, state: PlantState, season: Season) {
    let (spread, bells) = STEMS[index];
    let first = index == 0;
    let birth = 0.18 * index as f32;
    let age = state.age(birth, 0.42);
    let full = rng.between(106.0, 120.0) * (1.0 - 0.13 * index as f32);
    let length = if first { mix(18.0, full, age) } else { full * age };
    if length <= 0.0 {
        return;
    }
    let side = turn * alternate(index as u32);
    let spread = spread + rng.around(0.05);
    let bend = Bend {
        lean: side * spread,
        bow: side * (0.12 + 0.24 * spread),
        nod: side * (0.34 + 0.72 * state.slack()) * early(age),
        ..Bend::default()
    };
    let spine = Spine::grow(at(side * 6.0 * spread * early(age), 0.0), length, bend, 12);
    spine.taper(canvas, Paint::Stem, mix(1.5, 3.2, age), 1.0, 4);
    if first {
        seed_leaves(canvas, spine.spot(12.0 / length), 14.0, state);
    }
    let depth = if index < 2 { Depth::Front } else { Depth::Back };
    for leaf in 0..4 {
        let out = side * alternate(leaf);
        let up = leaf as f32 / 3.0;
        let spot = spine.spot(mix(0.18, 0.6, up) + rng.around(0.02));
        let size = rng.between(20.0, 25.0) * mix(1.0, 0.55, up) * early(state.age(birth + 0.15 * up, 0.4));
        let angle = spot.angle + out * (0.68 + rng.around(0.12) + 0.65 * state.slack());
        if size > 0.0 {
            Blade::new(spot.at, angle, size, size * 0.18)
                .curled(at(0.0, size * mix(0.12, 0.3, state.slack())))
                .leaf(canvas, &LANCE, out, depth);
        }
    }
    let flowering = early(state.age(birth + 0.08, 0.42));
    if flowering <= 0.0 {
        return;
    }
    for bell in 0..bells {
        let back = bell as f32 / (bells - 1) as f32;
        let out = side * alternate(bell);
        let spot = spine.spot(1.0 - 0.56 * back);
        let size = rng.between(15.5, 17.5) * mix(0.62, 1.0, back) * flowering;
        let reach = rng.between(6.0, 9.0) * mix(0.5, 1.3, back) * flowering;
        let neck = spot.at + towards(spot.angle + out) * reach + at(0.0, reach * mix(0.2, 0.6, state.slack()));
        canvas.stroke(Paint::Stalk, 10, spot.at);
        canvas.quad_to(spot.at + towards(spot.angle + out * 0.6) * reach, neck);
        // The oldest bells, lowest on the stem, open first and close last.
        let open = (state.vitality * 1.6 - 0.6 * (1.0 - back) + rng.around(0.1)).clamp(0.0, 1.0);
        let lean = out * mix(0.12, 0.45, open) + rng.around(0.12);
        hang(canvas, neck, PI - lean, size, open);
    }
    season.snow(canvas, spine.spot(0.9).at, 5.0 * flowering, state);
}

/// A bell hanging from `neck` with its mouth towards `angle`; `size` is its width in full flower.
fn hang(canvas: &mut Canvas, neck: Point, angle: f32, size: f32, open: f32) {
    let down = towards(angle) * (size * mix(0.8, 1.1, open));
    // Half the width, to the left as the bell hangs.
    let wide = towards(angle).rightwards() * (size * mix(0.18, 0.48, open));
    let spot = |y: f32, x: f32| neck + down * y + wide * x;
    // A bud swells in the middle, an open bell flares at the mouth.
    let swell = mix(1.8, 0.95, open);
    let flare = mix(0.12, 1.25, open);
    let notch = mix(0.94, 0.82, open);

    // The inside, seen past the near lobes.
    canvas.fill(Paint::BellDeep, spot(0.7, -0.7));
    canvas.quad_to(spot(1.25, 0.0), spot(0.7, 0.7));
    canvas.close();

    canvas.fill(Paint::Bell, neck);
    canvas.cubic_to(spot(0.05, -swell * 1.1), spot(0.62, -swell * 0.8), spot(0.96, -flare));
    canvas.quad_to(spot(notch, -flare * 0.62), spot(notch, -flare * 0.4));
    canvas.quad_to(spot(1.0, -flare * 0.28), spot(1.1, 0.0));
    canvas.quad_to(spot(1.0, flare * 0.28), spot(notch, flare * 0.4));
    canvas.quad_to(spot(notch, flare * 0.62), spot(0.96, flare));
    canvas.cubic_to(spot(0.62, swell * 0.8), spot(0.05, swell * 1.1), neck);
    canvas.close();

    // One side catches the light of the hour, the other lies in the shade.
    canvas.fill(Paint::West, spot(0.1, 0.15));
    canvas.quad_to(spot(0.5, swell * 0.5), spot(0.92, flare * 0.88));
    canvas.quad_to(spot(0.3, swell * 1.05), spot(0.1, 0.15));
    canvas.close();
    canvas.fill(Paint::East, spot(0.1, -0.15));
    canvas.quad_to(spot(0.3, -swell * 1.05), spot(0.92, -flare * 0.88));
    canvas.quad_to(spot(0.5, -swell * 0.5), spot(0.1, -0.15));
    canvas.close();

    canvas.fill(Paint::Calyx, neck + down * -0.06);
    for (y, x) in [(0.3, -0.75), (0.16, 0.0), (0.3, 0.75)] {
        canvas.line_to(spot(y, x * mix(1.2, 1.0, open)));
    }
    canvas.close();
}

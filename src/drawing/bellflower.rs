//! The bellflower of the acknowledging bed: arching stems hung with nodding bells.

use std::f32::consts::PI;

use super::geometry::{Point, at, mix, towards};
use super::leaf::{Blade, HEART, LANCE, SPOON};
use super::path::Canvas;
use super::rng::Rng;
use super::stem::{Bend, Spine};
use super::{Paint, PlantState};

const STEMS: u32 = 5;
const BELLS: u32 = 6;

pub(crate) fn draw(canvas: &mut Canvas, rng: &Rng, state: PlantState) {
    let turn = rng.fork(99).side();
    canvas.new_sheet();
    for index in 0..6 {
        basal_leaf(canvas, rng.fork(50 + index), index, state);
    }
    for index in (0..STEMS).rev() {
        stem(canvas, rng.fork(index), index, turn, state);
    }
}

/// A heart on a long stalk, at the foot of the plant.
fn basal_leaf(canvas: &mut Canvas, mut rng: Rng, index: u32, state: PlantState) {
    let side = if index % 2 == 0 { 1.0 } else { -1.0 };
    let spread = 0.55 + 0.2 * index as f32 + rng.around(0.1);
    let size = rng.between(17.0, 23.0) * state.age(0.03 + 0.07 * index as f32, 0.3);
    if size <= 0.0 {
        return;
    }
    let angle = side * (spread + 0.15 * state.slack());
    let spine = Spine::grow(
        at(0.0, 0.0),
        size * 0.9,
        Bend { lean: angle * 0.8, bow: side * 0.4, ..Bend::default() },
        4,
    );
    spine.taper(canvas, Paint::Stem, 1.8, 1.0, 2);
    let tip = spine.spot(1.0);
    Blade::new(tip.at, tip.angle + side * (0.3 + 0.4 * state.slack()), size, size * 0.4)
        .curled(at(0.0, size * 0.15))
        .leaf(canvas, &HEART, side);
}

fn stem(canvas: &mut Canvas, mut rng: Rng, index: u32, turn: f32, state: PlantState) {
    let first = index == 0;
    let age = state.age(0.15 * index as f32, 0.4);
    let full = rng.between(112.0, 128.0) * (1.0 - 0.09 * index as f32);
    let length = if first { mix(16.0, full, age) } else { full * age };
    if length <= 0.0 {
        return;
    }
    canvas.new_sheet();
    let side = if index % 2 == 0 { turn } else { -turn };
    let spread = [0.06, 0.16, 0.34, 0.46, 0.6][index as usize] + rng.around(0.04);
    let bend = Bend {
        lean: side * spread,
        bow: side * (0.3 + 0.35 * spread),
        nod: side * (0.55 + 0.95 * state.slack()) * age,
        ..Bend::default()
    };
    let spine = Spine::grow(at(side * 4.0 * spread, 0.0), length, bend, 12);
    spine.taper(canvas, Paint::Stem, mix(1.4, 3.0, age), 1.0, 3);
    if first {
        for side in [-1.0, 1.0] {
            let foot = spine.spot(11.0 / length);
            let angle = foot.angle + side * (1.0 + 0.5 * state.slack());
            Blade::new(foot.at, angle, 11.0, 4.0)
                .curled(at(0.0, -1.5))
                .leaf(canvas, &SPOON, side);
        }
    }
    for leaf in 0..5 {
        let out = if leaf % 2 == 0 { side } else { -side };
        let up = leaf as f32 / 4.0;
        let spot = spine.spot(mix(0.14, 0.62, up) + rng.around(0.02));
        let size = rng.between(22.0, 28.0) * mix(1.0, 0.55, up) * age * state.age(0.15 * index as f32 + 0.1, 0.3);
        let angle = spot.angle + out * (0.72 + rng.around(0.12) + 0.7 * state.slack());
        if size > 0.0 {
            Blade::new(spot.at, angle, size, size * 0.17)
                .curled(at(0.0, size * mix(0.12, 0.34, state.slack())))
                .leaf(canvas, &LANCE, out);
        }
    }
    let flowering = age * state.age(0.15 * index as f32 + 0.1, 0.35);
    if flowering <= 0.0 {
        return;
    }
    for bell in 0..BELLS {
        let back = bell as f32 / (BELLS - 1) as f32;
        let out = if bell % 2 == 0 { side } else { -side };
        let spot = spine.spot(1.0 - 0.56 * back);
        let size = rng.between(10.5, 12.5) * mix(0.6, 1.0, back) * flowering;
        let reach = rng.between(5.0, 8.0) * mix(0.6, 1.3, back) * flowering;
        let neck = spot.at + towards(spot.angle + out * 1.0) * reach + at(0.0, reach * mix(0.1, 0.6, state.slack()));
        canvas.stroke(Paint::Stalk, 10, spot.at);
        canvas.quad_to(spot.at + towards(spot.angle + out * 0.7) * reach, neck);
        // The oldest bells, lowest on the stem, open first and close last.
        let open = (state.vitality * 1.6 - 0.6 * (1.0 - back) + rng.around(0.1)).clamp(0.0, 1.0);
        let lean = out * mix(0.12, 0.5, open) + rng.around(0.12);
        hang_bell(canvas, neck, PI - lean, size, open);
    }
}

/// A bell hanging from `neck`, its mouth towards `angle`; `size` is its width when open.
fn hang_bell(canvas: &mut Canvas, neck: Point, angle: f32, size: f32, open: f32) {
    let down = towards(angle) * (size * mix(0.85, 1.2, open));
    // Half the width at the mouth, to the left as the bell hangs.
    let wide = towards(angle).rightwards() * (size * mix(0.17, 0.5, open));
    let spot = |y: f32, x: f32| neck + down * y + wide * x;
    // A bud swells in the middle, an open bell flares at the mouth.
    let waist = mix(1.9, 0.85, open);
    let flare = mix(0.1, 1.35, open);
    let hem = mix(0.96, 0.86, open);

    // The far lobes, seen through the mouth.
    canvas.fill(Paint::BellDeep, spot(0.6, -0.7));
    canvas.line_to(spot(0.98, -0.6 * flare));
    canvas.line_to(spot(0.9, 0.0));
    canvas.line_to(spot(0.98, 0.6 * flare));
    canvas.line_to(spot(0.6, 0.7));
    canvas.close();

    canvas.fill(Paint::Bell, neck);
    canvas.cubic_to(spot(0.0, -waist), spot(0.6, -waist * 0.9), spot(0.97, -flare));
    canvas.quad_to(spot(hem + 0.02, -flare * 0.62), spot(hem, -flare * 0.42));
    canvas.quad_to(spot(1.0, -flare * 0.3), spot(1.12, 0.0));
    canvas.quad_to(spot(1.0, flare * 0.3), spot(hem, flare * 0.42));
    canvas.quad_to(spot(hem + 0.02, flare * 0.62), spot(0.97, flare));
    canvas.cubic_to(spot(0.6, waist * 0.9), spot(0.0, waist), neck);
    canvas.close();

    canvas.fill(Paint::BellLight, spot(0.04, -0.1));
    canvas.cubic_to(spot(0.1, -waist), spot(0.6, -waist * 0.8), spot(0.93, -flare * 0.86));
    canvas.quad_to(spot(0.55, -waist * 0.5), spot(0.04, -0.1));
    canvas.close();

    for x in [-0.36, 0.36] {
        canvas.stroke(Paint::Rib, 5, spot(0.16, x * waist * 0.7));
        canvas.quad_to(spot(0.55, x * waist * 0.95), spot(hem - 0.04, x * flare * 1.05));
    }
    for x in [-0.9, 0.0, 0.9] {
        Blade::new(neck - down * 0.04, angle + x * 0.9, size * 0.4, size * 0.09).body(canvas, Paint::LeafDeep, &LANCE);
    }
}

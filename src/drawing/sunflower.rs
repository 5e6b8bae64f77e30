//! The sunflower of the responding bed: one to three heads that turn toward.

use std::f32::consts::TAU;

use super::face::Face;
use super::geometry::{at, mix, towards};
use super::leaf::{Blade, HEART, LANCE, RAY, SPOON};
use super::path::Canvas;
use super::rng::Rng;
use super::stem::{Bend, Spine, Spot};
use super::{Paint, PlantState};

/// The angle between one seed and the next.
const GOLDEN: f32 = 2.399_963;

/// One flowering stem, as it will be when it is grown.
struct Habit {
    birth: f32,
    length: f32,
    lean: f32,
    leaves: u32,
    head: f32,
}

const HABITS: [Habit; 3] = [
    Habit { birth: 0.0, length: 178.0, lean: 0.05, leaves: 6, head: 31.0 },
    Habit { birth: 0.3, length: 128.0, lean: -0.34, leaves: 4, head: 24.0 },
    Habit { birth: 0.55, length: 92.0, lean: 0.46, leaves: 3, head: 19.0 },
];

pub(crate) fn draw(canvas: &mut Canvas, rng: &Rng, state: PlantState) {
    let side = rng.fork(99).side();
    for (index, habit) in HABITS.iter().enumerate().rev() {
        stem(canvas, rng.fork(index as u32), habit, side, state);
    }
}

fn stem(canvas: &mut Canvas, mut rng: Rng, habit: &Habit, side: f32, state: PlantState) {
    let first = habit.birth == 0.0;
    let age = state.age(habit.birth, 0.45);
    let full = habit.length * rng.between(0.93, 1.05);
    let length = if first { mix(20.0, full, age) } else { full * age };
    if length <= 0.0 {
        return;
    }
    canvas.new_sheet();
    let lean = (habit.lean + rng.around(0.04)) * side;
    let facing = if lean < 0.0 { -1.0 } else { 1.0 };
    let bend = Bend {
        lean,
        bow: facing * (0.12 + rng.between(0.0, 0.1)) - lean * 0.35,
        nod: facing * (0.12 + 1.55 * state.slack()) * mix(0.5, 1.0, age),
        ..Bend::default()
    };
    let spine = Spine::grow(at(lean * 12.0 * age, 0.0), length, bend, 12);
    spine.taper(canvas, Paint::Stem, mix(1.6, 5.6, age), mix(1.2, 3.0, age), 3);
    spine.line(canvas, Paint::StemLight, 8, -0.9 * age, 0.08, 0.96);

    if first {
        for side in [-1.0, 1.0] {
            let foot = spine.spot(14.0 / length);
            let angle = foot.angle + side * (1.05 + 0.45 * state.slack());
            Blade::new(foot.at, angle, 14.0, 4.4)
                .curled(at(0.0, -2.0))
                .leaf(canvas, &SPOON, side);
        }
    }
    for index in 0..habit.leaves {
        let up = index as f32 / habit.leaves as f32;
        let side = if index % 2 == 0 { facing } else { -facing };
        let spot = spine.spot(mix(0.14, 0.86, up) + rng.around(0.02));
        let size = rng.between(34.0, 41.0) * mix(1.0, 0.45, up) * mix(0.7, 1.0, habit.head / 31.0);
        let lift = rng.around(0.15);
        let size = size * age * state.age(habit.birth + 0.3 * up, 0.3);
        if size > 0.0 {
            leaf(canvas, spot, side, size, lift, state);
        }
    }
    let size = age * state.age(habit.birth + 0.08, 0.4);
    if size > 0.0 {
        head(canvas, &mut rng, spine.spot(1.0), habit.head * size, state);
    }
}

/// A heart on its stalk, with veins.
fn leaf(canvas: &mut Canvas, spot: Spot, side: f32, size: f32, lift: f32, state: PlantState) {
    let angle = spot.angle + side * (0.95 + lift + 0.5 * state.slack());
    let stalk = towards(angle) * (size * 0.42);
    canvas.stroke(Paint::Stalk, 16, spot.at);
    canvas.quad_to(spot.at + stalk * 0.5 + at(0.0, -size * 0.04), spot.at + stalk);
    let hang = side * (0.35 + 0.75 * state.slack());
    let blade = Blade::new(spot.at + stalk, angle + hang, size, size * 0.42)
        .curled(at(0.0, size * mix(0.1, 0.26, state.slack())));
    blade.leaf(canvas, &HEART, side);
    for s in [0.16, 0.36, 0.56] {
        blade.veins(canvas, Paint::Vein, 4, s);
    }
}

/// The flower: bracts behind, two rings of rays, and the disc with its seeds. `size` is its radius
/// in full flower.
fn head(canvas: &mut Canvas, rng: &mut Rng, tip: Spot, size: f32, state: PlantState) {
    let open = state.vitality;
    let disc = size * mix(0.3, 0.46, open);
    let face = Face::new(tip.at, tip.angle, mix(0.82, 0.36, open));
    let turn = rng.between(0.0, TAU);
    canvas.new_sheet();
    ring(canvas, &face, Paint::LeafDeep, 11, turn, disc * 0.7, |_| (size * mix(0.62, 0.72, open), size * 0.13));
    let reach = size * mix(0.5, 1.0, open);
    for (paint, part, width) in [(Paint::RayDeep, 1.0, 0.105), (Paint::Ray, 0.9, 0.115)] {
        let offset = if part == 1.0 { 0.0 } else { TAU / 34.0 };
        let mut rng = rng.fork(u32::from(part == 1.0));
        ring(canvas, &face, paint, 17, turn + offset, disc * 0.8, |_| {
            (reach * part * rng.between(0.9, 1.06), size * width * mix(0.8, 1.0, open))
        });
    }
    let rise = disc * 0.12;
    face.disc(canvas, Paint::DiscDeep, disc, rise * 0.4);
    face.disc(canvas, Paint::Disc, disc * 0.86, rise);
    for seed in 0..64 {
        let part = (seed as f32 + 0.5) / 64.0;
        let spot = face.spot(turn + GOLDEN * seed as f32, disc * 0.9 * part.sqrt(), rise);
        let paint = if part < 0.3 { Paint::Floret } else { Paint::Seed };
        canvas.dot(paint, (size * 0.4) as u8, spot);
    }
}

/// A ring of `count` pointed rays from `from` outwards; `shape` gives each its reach and half-width.
fn ring(
    canvas: &mut Canvas,
    face: &Face,
    paint: Paint,
    count: u32,
    turn: f32,
    from: f32,
    mut shape: impl FnMut(u32) -> (f32, f32),
) {
    for index in 0..count {
        let (reach, width) = shape(index);
        let angle = turn + TAU * index as f32 / count as f32;
        let petal = face.petal(angle, from, reach, width, reach * 0.12);
        petal.body(canvas, paint, &RAY);
        if paint == Paint::Ray {
            petal.rib(canvas, Paint::Crease, 4, 0.7);
        }
    }
    let _ = LANCE;
}

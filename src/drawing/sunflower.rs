//! The sunflower of the responding bed: one to three heads that turn toward.

use std::f32::consts::TAU;

use super::face::Face;
use super::geometry::{alternate, at, early, mix, towards};
use super::leaf::{Blade, Depth, HEART, LANCE, RAY};
use super::path::Canvas;
use super::rng::Rng;
use super::stem::{Bend, Spine, Spot, seed_leaves};
use super::{Paint, PlantState};

/// The angle between one seed and the next, 137.5 degrees: why the seeds show spirals.
const GOLDEN: f32 = 2.399_963;

/// One flowering stem, as it will be when it is grown.
struct Habit {
    /// The growth of the plant at which it starts.
    birth: f32,
    /// Units from root to head.
    length: f32,
    /// Radians towards the side the plant faces.
    lean: f32,
    leaves: u32,
    /// The radius of its head in full flower, in units, and what that is made of.
    head: f32,
    rays: u32,
    seeds: u32,
}

const HABITS: [Habit; 3] = [
    Habit { birth: 0.0, length: 172.0, lean: 0.05, leaves: 6, head: 33.0, rays: 16, seeds: 50 },
    Habit { birth: 0.3, length: 124.0, lean: -0.36, leaves: 3, head: 25.0, rays: 14, seeds: 28 },
    Habit { birth: 0.55, length: 86.0, lean: 0.5, leaves: 2, head: 20.0, rays: 12, seeds: 18 },
];

pub(crate) fn draw(canvas: &mut Canvas, rng: &Rng, state: PlantState) {
    let side = rng.fork(99).side();
    canvas.new_sheet();
    for (index, habit) in HABITS.iter().enumerate().rev() {
        if index == 0 {
            canvas.new_sheet();
        }
        stem(canvas, rng.fork(index as u32), habit, side, state);
    }
}

fn stem(canvas: &mut Canvas, mut rng: Rng, habit: &Habit, side: f32, state: PlantState) {
    let first = habit.birth == 0.0;
    let age = state.age(habit.birth, if first { 0.6 } else { 0.42 });
    let full = habit.length * rng.between(0.93, 1.05);
    let length = if first { mix(22.0, full, age) } else { full * age };
    if length <= 0.0 {
        return;
    }
    let lean = (habit.lean + rng.around(0.04)) * side;
    let facing = if lean < 0.0 { -1.0 } else { 1.0 };
    let bend = Bend {
        lean,
        bow: facing * rng.between(0.1, 0.22) - lean * 0.4,
        nod: facing * (0.2 + 1.75 * state.slack()) * early(age),
        ..Bend::default()
    };
    let spine = Spine::grow(at(lean * 12.0 * early(age), 0.0), length, bend, 12);
    let girth = habit.head / 33.0;
    spine.taper(canvas, Paint::Stem, girth * mix(1.8, 6.0, age), girth * mix(1.4, 3.2, age), 4);
    spine.line(canvas, Paint::StemLight, 8, -0.9 * early(age), 0.94, 3);
    if first {
        seed_leaves(canvas, spine.spot(15.0 / length), 16.0, state);
    }
    let depth = if first { Depth::Front } else { Depth::Back };
    for index in 0..habit.leaves {
        let up = index as f32 / habit.leaves as f32;
        let side = facing * alternate(index);
        let spot = spine.spot(mix(0.2, 0.87, up) + rng.around(0.02));
        let size = rng.between(35.0, 42.0) * mix(1.0, 0.46, up) * mix(0.6, 1.0, girth);
        let lift = rng.around(0.15);
        let size = size * early(state.age(habit.birth + 0.26 * up, 0.36));
        // A leaf is no longer than it stands high, so that none hangs into the ground.
        let size = size.min(4.0 - 0.9 * spot.at.y);
        if size > 0.0 {
            leaf(canvas, spot, side, size, lift, depth, state);
        }
    }
    let size = habit.head * early(state.age(habit.birth + 0.06, 0.5));
    if size > 0.0 {
        head(canvas, &mut rng, spine.spot(1.0), habit, size, state);
    }
}

/// A heart on its stalk, with veins.
fn leaf(canvas: &mut Canvas, spot: Spot, side: f32, size: f32, lift: f32, depth: Depth, state: PlantState) {
    let angle = spot.angle + side * (0.95 + lift + 0.35 * state.slack());
    let stalk = towards(angle) * (size * 0.4);
    canvas.stroke(Paint::Stalk, 15, spot.at);
    canvas.quad_to(spot.at + stalk * 0.5 + at(0.0, -size * 0.05), spot.at + stalk);
    let hang = side * (0.4 + 0.42 * state.slack());
    let blade = Blade::new(spot.at + stalk, angle + hang, size, size * 0.43)
        .curled(at(0.0, size * mix(0.1, 0.24, state.slack())));
    blade.leaf(canvas, &HEART, side, depth);
    blade.rib(canvas, Paint::Vein, 5);
    for s in [0.16, 0.38] {
        blade.veins(canvas, Paint::Vein, 5, s);
    }
}

/// The flower, `size` from its middle to its tips in full flower: bracts behind, two rings of rays,
/// and the disc with its seeds.
fn head(canvas: &mut Canvas, rng: &mut Rng, tip: Spot, habit: &Habit, size: f32, state: PlantState) {
    let open = state.vitality;
    let disc = size * mix(0.28, 0.45, open);
    let face = Face::new(tip.at, tip.angle, mix(0.8, 0.34, open));
    let turn = rng.between(0.0, TAU);
    let (count, part) = (habit.rays, TAU / habit.rays as f32);
    for index in 0..count {
        let angle = turn + part * index as f32;
        let bract = size * rng.between(0.62, 0.76);
        if index.is_multiple_of(2) {
            face.petal(angle + part * 0.5, disc * 0.6, bract, size * 0.22, 0.0).body(canvas, Paint::Bract, &LANCE);
        }
        let long = size * mix(0.4, 1.0, open) * rng.between(0.92, 1.08);
        face.petal(angle, disc * 0.8, long, size * 0.12, size * mix(0.03, 0.1, open)).body(
            canvas,
            Paint::RayDeep,
            &LANCE,
        );
        let long = size * mix(0.36, 0.9, open) * rng.between(0.94, 1.06);
        let ray = face.petal(angle + part * 0.5, disc * 0.8, long, size * 0.118, size * mix(0.03, 0.12, open));
        ray.body(canvas, Paint::Ray, &RAY);
        canvas.stroke(Paint::Crease, 4, ray.root);
        canvas.line_to(ray.spot(0.66, 0.0));
    }
    let rise = disc * 0.12;
    face.disc(canvas, Paint::DiscDeep, disc, rise * 0.4);
    face.disc(canvas, Paint::Disc, disc * 0.84, rise);
    for seed in 0..habit.seeds {
        let way = (seed as f32 + 0.5) / habit.seeds as f32;
        let spot = face.spot(turn + GOLDEN * seed as f32, disc * 0.92 * way.sqrt(), rise);
        let paint = if way < 0.28 { Paint::Floret } else { Paint::Seed };
        canvas.dot(paint, (size * 0.4) as u8, spot);
    }
}

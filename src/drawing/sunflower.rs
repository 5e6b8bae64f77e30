//! The sunflower of the responding bed: one to three heads that turn toward.

use std::f32::consts::TAU;

use super::face::Face;
use super::geometry::{alternate, at, early, mix, towards};
use super::leaf::{Blade, Depth, HEART, LANCE, RAY};
use super::path::Canvas;
use super::rng::Rng;
use super::season::Season;
use super::stem::{Bend, Spine, Spot, seed_leaves};
use super::{Paint, PlantState};

/// The angle between one seed and the next, 137.5 degrees: why the seeds show spirals.
const GOLDEN: f32 = 2.399_963;

/// One flowering stem, as it will be when it is grown.
struct Habit {
    /// The growth of the plant at which it starts.
    birth: f32,
    /// Where it leaves the main stem, 0 at its root and 1 at its tip.
    fork: f32,
    /// Units from there to the head.
    length: f32,
    /// Radians towards the side the plant faces.
    lean: f32,
    leaves: u32,
    /// The radius of its head in full flower, in units, and what that is made of.
    head: f32,
    rays: u32,
    seeds: u32,
    /// How large a seed is, in tenths of a unit.
    seed: f32,
}

const MAIN: Habit =
    Habit { birth: 0.0, fork: 0.0, length: 150.0, lean: 0.06, leaves: 7, head: 30.0, rays: 17, seeds: 46, seed: 12.0 };
const BRANCHES: [Habit; 2] = [
    Habit { birth: 0.34, fork: 0.22, length: 72.0, lean: -0.66, leaves: 2, head: 20.0, rays: 13, seeds: 22, seed: 7.0 },
    Habit { birth: 0.56, fork: 0.3, length: 62.0, lean: 0.84, leaves: 1, head: 15.0, rays: 12, seeds: 14, seed: 7.0 },
];

pub(crate) fn draw(canvas: &mut Canvas, rng: &Rng, state: PlantState, season: Season) {
    let side = rng.fork(99).side();
    let mut main = Growing::new(rng.fork(0), &MAIN, side, Spot { at: at(0.0, 0.0), angle: 0.0 }, state);
    for (habit, name) in BRANCHES.iter().zip([1, 2]).rev() {
        let fork = main.spine.spot(habit.fork);
        Growing::new(rng.fork(name), habit, side, fork, state).draw(canvas, habit, Depth::Back, season);
    }
    canvas.new_sheet();
    seed_leaves(canvas, main.spine.spot(15.0 / main.length), 16.0, state);
    main.draw(canvas, &MAIN, Depth::Front, season);
}

/// A stem as it stands now.
struct Growing {
    rng: Rng,
    spine: Spine,
    length: f32,
    age: f32,
    facing: f32,
    state: PlantState,
}

impl Growing {
    fn new(mut rng: Rng, habit: &Habit, side: f32, from: Spot, state: PlantState) -> Growing {
        let first = habit.birth == 0.0;
        let age = state.age(habit.birth, if first { 0.6 } else { 0.42 });
        let full = habit.length * rng.between(0.92, 1.04);
        let length = if first { mix(22.0, full, age) } else { full * age };
        let lean = (habit.lean + rng.around(0.05)) * side;
        let facing = if lean < 0.0 { -1.0 } else { 1.0 };
        let bend = Bend {
            lean: from.angle + lean,
            // A branch rises again after it has left the stem.
            bow: facing * rng.between(0.06, 0.14) - lean * 0.9,
            nod: facing * (0.26 + 1.05 * state.slack()) * early(age),
            ..Bend::default()
        };
        let spine = Spine::grow(from.at, length, bend, 12);
        Growing { rng, spine, length, age, facing, state }
    }

    fn draw(&mut self, canvas: &mut Canvas, habit: &Habit, depth: Depth, season: Season) {
        let Growing { ref mut rng, ref spine, length, age, facing, state } = *self;
        if length <= 0.0 {
            return;
        }
        let girth = habit.head / 30.0;
        spine.taper(canvas, Paint::Stem, girth * mix(1.8, 5.4, age), girth * mix(1.4, 3.0, age), 4);
        spine.line(canvas, Paint::StemLight, 8, 0.9 * early(age), 0.94, 3);
        for index in 0..habit.leaves {
            let up = index as f32 / habit.leaves as f32;
            let side = facing * alternate(index);
            let spot = spine.spot(mix(0.16, 0.9, up) + rng.around(0.02));
            let size = rng.between(25.0, 30.0) * mix(1.0, 0.5, up) * mix(0.6, 1.0, girth);
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
            let tip = spine.spot(1.0);
            head(canvas, rng, tip, habit, size, state);
            season.snow(canvas, tip.at + towards(tip.angle - facing * 1.2) * (size * 0.22), size * 0.36, state);
        }
    }
}

/// A heart on its stalk, with veins.
fn leaf(canvas: &mut Canvas, spot: Spot, side: f32, size: f32, lift: f32, depth: Depth, state: PlantState) {
    let angle = spot.angle + side * (0.9 + lift + 0.3 * state.slack());
    let stalk = towards(angle) * (size * 0.4);
    canvas.stroke(Paint::Stalk, 14, spot.at);
    canvas.quad_to(spot.at + stalk * 0.5 + at(0.0, -size * 0.05), spot.at + stalk);
    let hang = side * (0.36 + 0.4 * state.slack());
    let blade = Blade::new(spot.at + stalk, angle + hang, size, size * 0.43)
        .curled(at(0.0, size * mix(0.1, 0.22, state.slack())));
    blade.leaf(canvas, &HEART, side, depth);
    blade.rib(canvas, Paint::Vein, 5);
    for s in [0.16, 0.38] {
        blade.veins(canvas, Paint::Vein, 5, s);
    }
}

/// The flower, `size` from its middle to its tips in full flower: bracts behind, two rings of rays,
/// the disc with its seeds, and the sepals that close over it when it rests.
fn head(canvas: &mut Canvas, rng: &mut Rng, tip: Spot, habit: &Habit, size: f32, state: PlantState) {
    let open = state.vitality;
    let disc = size * mix(0.3, 0.45, open);
    let face = Face::new(tip.at, tip.angle, mix(0.72, 0.34, open));
    let turn = rng.between(0.0, TAU);
    let (count, part) = (habit.rays, TAU / habit.rays as f32);
    for index in 0..count {
        let angle = turn + part * index as f32;
        let bract = size * rng.between(0.6, 0.74) * mix(0.86, 1.0, open);
        if index.is_multiple_of(2) {
            face.petal(angle + part * 0.5, disc * 0.6, bract, size * 0.2, 0.0).body(canvas, Paint::Bract, &LANCE);
        }
        let long = size * mix(0.36, 1.0, open) * rng.between(0.92, 1.08);
        face.petal(angle, disc * 0.8, long, size * 0.12, size * mix(0.03, 0.1, open)).body(
            canvas,
            Paint::RayDeep,
            &LANCE,
        );
        let long = size * mix(0.34, 0.9, open) * rng.between(0.94, 1.06);
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
        canvas.dot(paint, (size / habit.head * habit.seed) as u8, spot);
    }
    let fold = disc * 1.16 * (1.0 - open);
    for index in 0..9 {
        let sepal = face.petal(turn + TAU / 9.0 * index as f32, disc * 1.08, disc * 1.08 - fold, fold * 0.44, rise);
        sepal.back(canvas, Paint::Sepal);
    }
}

//! The land the beds lie in: the lights of the sky, hills, fields, meadow and grass.

use std::f32::consts::FRAC_PI_2;

use super::Paint;
use super::face::Face;
use super::geometry::{Point, at, mix, towards};
use super::leaf::{Blade, CROWN, LANCE, RAY};
use super::path::Canvas;
use super::rng::Rng;
use super::season::Season;
use super::stem::{Bend, Spine};

/// The sun or the moon with its halo.
pub(crate) fn orb(canvas: &mut Canvas, paint: Paint, middle: Point, radius: f32) {
    let orb = Face::new(middle, 0.0, 0.0);
    for ring in [4.2, 3.1, 2.2, 1.5] {
        canvas.new_sheet();
        orb.disc(canvas, Paint::Halo, radius * ring, 0.0);
    }
    orb.disc(canvas, paint, radius, 0.0);
    for (x, y, half) in [(-0.3, -0.25, 0.34), (0.3, 0.2, 0.28), (-0.15, 0.5, 0.2), (0.35, -0.35, 0.16)] {
        mound(canvas, Paint::Mare, middle + at(x, y) * radius, half * radius, half * radius * 0.6);
    }
}

/// Dots of `paint` scattered over a box: stars, flakes, flowers in the grass.
pub(crate) fn scatter(canvas: &mut Canvas, mut rng: Rng, paint: Paint, count: u32, from: Point, to: Point, size: u8) {
    for _ in 0..count {
        let spot = at(rng.between(from.x, to.x), rng.between(from.y, to.y));
        canvas.dot(paint, size, spot);
    }
}

/// Land below a soft skyline through `heights`, evenly spaced over `width`, down to `bottom`.
pub(crate) fn land(canvas: &mut Canvas, paint: Paint, width: f32, bottom: f32, heights: &[f32]) {
    let step = width / (heights.len() - 1) as f32;
    canvas.fill(paint, at(0.0, bottom));
    for (index, &height) in heights.iter().enumerate() {
        let to = at(step * index as f32, height);
        match index.checked_sub(1) {
            None => canvas.line_to(to),
            Some(before) => {
                let from = at(to.x - step, heights[before]);
                let reach = at(step * 0.42, 0.0);
                canvas.cubic_to(from + reach, to - reach, to);
            }
        }
    }
    canvas.line_to(at(width, bottom));
    canvas.close();
}

/// A footpath along the curve of `spots`, `wide` to each side where it begins and narrow far off.
pub(crate) fn footpath(canvas: &mut Canvas, paint: Paint, spots: &[Point; 4], wide: f32) {
    let edge = |index: usize, side: f32| spots[index] + at([1.0, 0.62, 0.2, 0.07][index] * wide * side, 0.0);
    canvas.fill(paint, edge(0, -1.0));
    canvas.cubic_to(edge(1, -1.0), edge(2, -1.0), edge(3, -1.0));
    canvas.line_to(edge(3, 1.0));
    canvas.cubic_to(edge(2, 1.0), edge(1, 1.0), edge(0, 1.0));
    canvas.close();
}

/// A poplar that stands on `foot`.
pub(crate) fn poplar(canvas: &mut Canvas, foot: Point, half: f32, height: f32) {
    let crown = Blade::new(foot, 0.0, height, half);
    crown.body(canvas, Paint::Tree, &CROWN);
    crown.half(canvas, Paint::West, &CROWN, -1.0);
}

/// A row of round trees or bushes from `from` to `to`, up to `height` high.
pub(crate) fn hedge(canvas: &mut Canvas, mut rng: Rng, paint: Paint, from: Point, to: Point, height: f32) {
    let count = 1 + ((to.x - from.x) / (height * 0.9)) as u32;
    for index in 0..count {
        let foot = from + (to - from) * ((index as f32 + rng.between(0.2, 0.8)) / count as f32);
        let high = height * rng.between(0.55, 1.0);
        mound(canvas, paint, foot + at(0.0, 1.0), high * 0.72, high * 0.8);
    }
}

/// A field on a slope: its foot reaches from `from` to `to`, and its furrows lead to `top`.
pub(crate) fn field(canvas: &mut Canvas, from: Point, to: Point, top: Point) {
    const FURROWS: u32 = 12;
    let (foot, half) = ((from + to) * 0.5, (to.x - from.x) * 0.5);
    mound(canvas, Paint::Field, foot, half * 1.1, foot.y - top.y);
    for index in 0..FURROWS {
        let part = index as f32 / (FURROWS - 1) as f32 * 2.0 - 1.0;
        let foot = foot + at(part * half, 0.0);
        let crest = top + at(part * half * 0.42, (foot.y - top.y) * (0.14 + 0.3 * part * part));
        Blade { root: foot, along: crest - foot, across: at(1.0, 0.0), curl: at(0.0, 0.0) }.sickle(
            canvas,
            Paint::MeadowLine,
            1.0,
        );
    }
}

/// Tall leaves and grasses that grow into the picture from its corner.
pub(crate) fn corner(canvas: &mut Canvas, mut rng: Rng, root: Point, side: f32, height: f32) {
    for index in 0..9 {
        let part = index as f32 / 8.0;
        let tall = height * rng.between(0.5, 1.0) * mix(1.0, 0.5, part);
        let lean = side * (0.1 + 0.7 * part + rng.around(0.1));
        let blade = Blade::new(root + at(side * height * (part * 0.9 - 0.1), 2.0), lean, tall, tall * 0.09)
            .curled(at(side * tall * 0.2, tall * 0.08));
        if index % 3 == 1 {
            blade.body(canvas, Paint::GrassDeep, &LANCE);
        } else {
            blade.body(canvas, Paint::Bank, &LANCE);
        }
        // Between the leaves, cow parsley.
        if index % 3 == 0 {
            let stalk = Blade::new(blade.root, lean - 0.14 * side, tall * rng.between(0.9, 1.1), 0.7);
            stalk.sickle(canvas, Paint::Bank, side);
            for floret in -2..3 {
                let aside = floret as f32 * height * 0.035;
                canvas.dot(Paint::Bloom, (height * 0.26) as u8, stalk.spot(1.0, 0.0) + at(aside, aside.abs() * 0.5));
            }
        }
    }
}

/// Long strokes lying on the land as a graver leaves them.
pub(crate) fn strokes(
    canvas: &mut Canvas,
    mut rng: Rng,
    paint: Paint,
    count: u32,
    from: Point,
    to: Point,
    length: f32,
) {
    for _ in 0..count {
        let foot = at(rng.between(from.x, to.x), rng.between(from.y, to.y));
        let long = length * rng.between(0.4, 1.0);
        Blade::new(foot, FRAC_PI_2 + rng.around(0.06), long, long * 0.012 + 0.3).sickle(canvas, paint, -1.0);
    }
}

/// A flat mound of half-width `half` around `foot`.
pub(crate) fn mound(canvas: &mut Canvas, paint: Paint, foot: Point, half: f32, height: f32) {
    canvas.fill(paint, foot - at(half, 0.0));
    canvas.cubic_to(foot + at(-half * 0.9, -height * 1.2), foot + at(half * 0.7, -height * 1.45), foot + at(half, 0.0));
    canvas.cubic_to(foot + at(half * 0.6, height * 0.35), foot + at(-half * 0.6, height * 0.35), foot - at(half, 0.0));
    canvas.close();
}

/// A stone.
pub(crate) fn stone(canvas: &mut Canvas, foot: Point, half: f32, snow: bool) {
    mound(canvas, Paint::Shadow, foot + at(-half * 0.2, half * 0.1), half * 1.25, half * 0.5);
    mound(canvas, Paint::Stone, foot, half, half * 0.85);
    mound(canvas, Paint::East, foot + at(half * 0.2, -half * 0.36), half * 0.5, half * 0.36);
    if snow {
        mound(canvas, Paint::Snow, foot - at(0.0, half * 0.42), half * 0.8, half * 0.6);
    }
}

/// The dug ground of a bed around (0, 0), `half` to each side and `depth` to the back and the front.
pub(crate) fn plot(canvas: &mut Canvas, mut rng: Rng, half: f32, depth: f32, snow: bool) {
    // A circle seen from so low that it is as deep as it should be.
    let tilt = (1.0 - depth / half * (depth / half)).sqrt();
    for (paint, grow, y) in [(Paint::EarthDeep, 1.0, 0.16), (Paint::Earth, 0.97, 0.0), (Paint::EarthLight, 0.8, -0.16)]
    {
        Face::new(at(0.0, depth * y), 0.0, tilt).disc(canvas, paint, half * grow, 0.0);
    }
    for row in 0..3 {
        let (y, reach) = (depth * (0.5 * row as f32 - 0.4), half * (0.6 + 0.12 * row as f32));
        canvas.stroke(Paint::Furrow, 8, at(-reach + rng.around(half * 0.1), y));
        canvas.quad_to(at(rng.around(half * 0.3), y - depth * 0.3), at(reach + rng.around(half * 0.1), y));
    }
    for _ in 0..(half * 0.5) as u32 {
        let along = rng.around(0.88);
        let spot = at(along * half, rng.around(0.8) * depth * (1.0 - along * along));
        canvas.dot(Paint::Crumb, 13, spot);
    }
    if snow {
        for (x, y, wide) in [(-0.66, 0.16, 0.3), (0.7, 0.14, 0.26), (-0.1, -0.66, 0.46), (0.24, 0.8, 0.3)] {
            mound(canvas, Paint::Snow, at(x * half, y * depth), wide * half, depth * 0.34);
        }
    }
}

/// A branch of the apple tree that reaches into the picture from `root`: it shows the season.
pub(crate) fn branch(canvas: &mut Canvas, mut rng: Rng, root: Point, length: f32, grain: f32, season: Season) {
    let bend = Bend { lean: 1.62, bow: 0.5, nod: -0.35, ..Bend::default() };
    let main = Spine::grow(root, length, bend, 8);
    for (from, part, lean, leaves) in [(0.0, 1.0, 0.0, 13), (0.28, 0.5, 0.5, 7), (0.5, 0.4, -0.55, 6)] {
        let bend = Bend { lean: bend.lean + lean, ..bend };
        let spine = Spine::grow(main.spot(from).at, length * part, bend, 8);
        spine.taper(canvas, Paint::Bough, (1.2 + 3.4 * part) * grain, 0.8 * grain, 4);
        for index in 0..leaves {
            let up = (index as f32 + rng.between(0.3, 0.9)) / leaves as f32;
            let spot = spine.spot(mix(0.14, 1.0, up));
            let side = 1.0 - 2.0 * (index % 2) as f32;
            let angle = spot.angle + side * (0.75 + rng.around(0.3));
            match season {
                Season::Winter => {
                    let lying = towards(spot.angle).x * grain;
                    mound(canvas, Paint::Snow, spot.at - at(0.0, grain), 7.0 * lying, 1.8 * grain);
                }
                Season::Spring if index % 2 == 0 => {
                    let middle = spot.at + at(rng.around(2.0), side * 2.0) * grain;
                    let face = Face::new(middle, angle, 0.3);
                    face.five_petals(canvas, Paint::Blossom, angle, 2.0 * grain, 5.0 * grain);
                    canvas.dot(Paint::Eye, (14.0 * grain) as u8, middle);
                }
                Season::Autumn if index % 3 == 1 => {}
                _ => {
                    let size = rng.between(11.0, 15.0) * grain * if season == Season::Spring { 0.7 } else { 1.0 };
                    let blade = Blade::new(spot.at, angle, size, size * 0.3).curled(at(0.0, size * 0.24));
                    blade.body(canvas, Paint::BoughLeaf, &RAY);
                    blade.half(canvas, Paint::BoughLight, &RAY, -side);
                }
            }
        }
    }
}

/// Leaves the wind has brought: on the ground, or still on their way down.
pub(crate) fn fallen(canvas: &mut Canvas, mut rng: Rng, count: u32, from: Point, to: Point, size: f32) {
    for _ in 0..count {
        let spot = at(rng.between(from.x, to.x), rng.between(from.y, to.y));
        let size = size * rng.between(0.7, 1.2);
        let leaf = Blade::new(spot, rng.around(3.0), size, size * 0.3).curled(at(rng.around(1.5), rng.around(1.5)));
        leaf.body(canvas, Paint::BoughLeaf, &LANCE);
        leaf.half(canvas, Paint::BoughLight, &LANCE, 1.0);
    }
}

/// A strip of grass.
pub(crate) struct Turf {
    pub(crate) from: Point,
    pub(crate) to: Point,
    /// How far above and below the line from `from` to `to` the blades stand, in units.
    pub(crate) scatter: f32,
    pub(crate) blades: u32,
    /// How high the tallest blades are, in units.
    pub(crate) height: f32,
}

impl Turf {
    /// Draws the grass in tufts of three, the tufts painted in turn with `paints`.
    pub(crate) fn draw(&self, canvas: &mut Canvas, mut rng: Rng, paints: [Paint; 2]) {
        let tufts = self.blades / 3;
        for index in 0..tufts {
            let along = (index as f32 + rng.between(0.0, 1.0)) / tufts as f32;
            let foot = self.from + (self.to - self.from) * along + at(0.0, rng.around(self.scatter));
            // Many low tufts and a few tall ones.
            let tall = rng.between(0.0, 1.0);
            let tall = self.height * mix(0.4, 1.0, tall * tall);
            for part in [-1.0, 0.0, 1.0] {
                let lean = part * 0.42 + rng.around(0.22);
                let tall = tall * rng.between(0.7, 1.1);
                Blade::new(foot + at(part, 0.0), lean, tall, 0.6 + tall * 0.07)
                    .curled(at(lean * tall * 0.5, 0.0))
                    .sickle(canvas, paints[index as usize & 1], -lean);
            }
        }
    }
}

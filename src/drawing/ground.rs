//! The land the beds lie in: the lights of the sky, hills, meadow, grass, and what stands about.

use super::Paint;
use super::face::Face;
use super::garden::Hour;
use super::geometry::{Point, at, mix};
use super::leaf::{Blade, CROWN};
use super::path::Canvas;
use super::rng::Rng;

/// The sun or the moon with its halo, and at night some stars, in a sky of `width` by `height`.
pub(crate) fn lights(canvas: &mut Canvas, rng: &mut Rng, hour: Hour, width: f32, height: f32) {
    let (x, y, radius, paint) = match hour {
        Hour::Dawn => (0.2, 0.42, 19.0, Paint::Sun),
        Hour::Day => (0.8, 0.2, 18.0, Paint::Sun),
        Hour::Evening => (0.83, 0.36, 22.0, Paint::Sun),
        Hour::Night => (0.8, 0.2, 15.0, Paint::Moon),
    };
    let orb = Face::new(at(width * x, height * y), 0.0, 0.0);
    for ring in [3.8, 3.1, 2.5, 2.0, 1.5] {
        canvas.new_sheet();
        orb.disc(canvas, Paint::Halo, radius * ring, 0.0);
    }
    orb.disc(canvas, paint, radius, 0.0);
    if hour == Hour::Night {
        for _ in 0..24 {
            let spot = at(rng.between(0.02, 0.98) * width, rng.between(0.03, 0.46) * height);
            let size = rng.between(0.0, 3.0) as u8 * 4 + 8;
            canvas.dot(Paint::Star, size, spot);
        }
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

/// A footpath that winds from the front at `near`, `wide` to each side, to nothing at `far`.
pub(crate) fn footpath(canvas: &mut Canvas, near: Point, wide: f32, far: Point) {
    let rise = far.y - near.y;
    let bend = |part: f32, aside: f32| at(mix(near.x, far.x, part) + aside, near.y + rise * part);
    canvas.fill(Paint::Path, near - at(wide, 0.0));
    canvas.cubic_to(bend(0.45, wide * 1.2), bend(0.66, -wide * 2.2), far);
    canvas.cubic_to(bend(0.7, -wide * 1.2), bend(0.42, wide * 3.4), near + at(wide, 0.0));
    canvas.close();
}

/// A tree or bush that stands on `foot`.
pub(crate) fn tree(canvas: &mut Canvas, foot: Point, half: f32, height: f32) {
    Blade::new(foot, 0.0, height, half).body(canvas, Paint::Tree, &CROWN);
}

/// A long thin cloud around `middle`.
pub(crate) fn cloud(canvas: &mut Canvas, middle: Point, half: f32) {
    mound(canvas, Paint::Cloud, middle, half, half * 0.1);
    mound(canvas, Paint::Cloud, middle + at(half * 0.2, -half * 0.06), half * 0.55, half * 0.16);
}

/// Ground that shows nothing but can be touched, around a plant at (0, 0), so that even a seedling
/// is as large as a thumb.
pub(crate) fn touchable(canvas: &mut Canvas) {
    canvas.fill(Paint::Touch, at(-34.0, 12.0));
    canvas.line_to(at(-34.0, -70.0));
    canvas.line_to(at(34.0, -70.0));
    canvas.line_to(at(34.0, 12.0));
    canvas.close();
}

/// A flat mound of half-width `half` around `foot`.
pub(crate) fn mound(canvas: &mut Canvas, paint: Paint, foot: Point, half: f32, height: f32) {
    canvas.fill(paint, foot - at(half, 0.0));
    canvas.cubic_to(foot + at(-half * 0.9, -height * 1.2), foot + at(half * 0.7, -height * 1.45), foot + at(half, 0.0));
    canvas.cubic_to(foot + at(half * 0.6, height * 0.35), foot + at(-half * 0.6, height * 0.35), foot - at(half, 0.0));
    canvas.close();
}

/// A stone with its lit top.
pub(crate) fn stone(canvas: &mut Canvas, foot: Point, half: f32) {
    mound(canvas, Paint::Stone, foot, half, half * 0.85);
    mound(canvas, Paint::StoneLight, foot - at(half * 0.12, half * 0.32), half * 0.66, half * 0.38);
}

/// The watering can, 40 units long, that stands on `foot`.
pub(crate) fn watering_can(canvas: &mut Canvas, foot: Point, scale: f32) {
    canvas.place(foot, scale);
    canvas.stroke(Paint::Handle, 16, at(-5.0, -16.0));
    canvas.cubic_to(at(-4.0, -29.0), at(17.0, -27.0), at(11.0, -7.0));
    // The spout and its rose.
    canvas.fill(Paint::Tin, at(-7.0, -3.0));
    canvas.quad_to(at(-15.0, -7.0), at(-21.0, -19.5));
    canvas.line_to(at(-18.5, -20.5));
    canvas.quad_to(at(-13.0, -11.0), at(-7.0, -10.0));
    canvas.close();
    canvas.fill(Paint::Tin, at(-24.5, -17.5));
    canvas.quad_to(at(-23.0, -22.5), at(-17.0, -23.5));
    canvas.quad_to(at(-18.0, -19.5), at(-24.5, -17.5));
    canvas.close();
    // The body, and the light on it.
    canvas.fill(Paint::Tin, at(-9.5, 0.0));
    canvas.line_to(at(-8.0, -17.0));
    canvas.quad_to(at(0.0, -19.5), at(8.0, -17.0));
    canvas.line_to(at(9.5, 0.0));
    canvas.quad_to(at(0.0, 3.0), at(-9.5, 0.0));
    canvas.close();
    canvas.fill(Paint::TinLight, at(-6.5, -0.5));
    canvas.line_to(at(-5.2, -16.0));
    canvas.line_to(at(-1.8, -16.4));
    canvas.line_to(at(-2.2, 0.2));
    canvas.close();
    canvas.place(at(0.0, 0.0), 1.0);
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
    /// Draws the grass, the blades painted in turn with `paints`.
    pub(crate) fn draw(&self, canvas: &mut Canvas, mut rng: Rng, paints: [Paint; 2]) {
        for index in 0..self.blades {
            let along = (index as f32 + rng.between(0.0, 1.0)) / self.blades as f32;
            let foot = self.from + (self.to - self.from) * along + at(0.0, rng.around(self.scatter));
            // Many short blades and a few long ones.
            let tall = rng.between(0.0, 1.0);
            let tall = self.height * mix(0.35, 1.0, tall * tall);
            let lean = rng.around(0.45);
            Blade::new(foot, lean, tall, 1.4).curled(at(lean * tall * 0.5, 0.0)).sickle(
                canvas,
                paints[index as usize & 1],
                -lean,
            );
        }
    }
}

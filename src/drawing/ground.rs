//! The land the beds lie in: sky lights, hills, meadow, stones and grass.

use super::face::Face;
use super::garden::Hour;
use super::geometry::{Point, at, mix};
use super::leaf::Blade;
use super::path::Canvas;
use super::rng::Rng;
use super::Paint;

/// The sun or the moon with its halo at `centre`, and at night some stars over `width` by `height`.
pub(crate) fn lights(canvas: &mut Canvas, rng: &mut Rng, hour: Hour, width: f32, height: f32) {
    let (x, y, radius, paint) = match hour {
        Hour::Dawn => (0.16, 0.44, 20.0, Paint::Sun),
        Hour::Day => (0.8, 0.2, 19.0, Paint::Sun),
        Hour::Evening => (0.86, 0.42, 23.0, Paint::Sun),
        Hour::Night => (0.8, 0.2, 16.0, Paint::Moon),
    };
    let orb = Face::new(at(width * x, height * y), 0.0, 0.0);
    for ring in [3.1, 2.2, 1.5] {
        canvas.new_sheet();
        orb.disc(canvas, Paint::Halo, radius * ring, 0.0);
    }
    orb.disc(canvas, paint, radius, 0.0);
    if hour == Hour::Night {
        for _ in 0..26 {
            let spot = at(rng.between(0.02, 0.98) * width, rng.between(0.03, 0.5) * height);
            let size = rng.between(0.0, 3.0) as u8 * 4 + 7;
            canvas.dot(Paint::Star, size, spot);
        }
    }
}

/// Land below a soft skyline through `heights`, evenly spaced over `width`, down to `bottom`.
pub(crate) fn land(canvas: &mut Canvas, paint: Paint, width: f32, bottom: f32, heights: &[f32]) {
    let step = width / (heights.len() - 1) as f32;
    let spot = |index: usize| at(step * index as f32, heights[index]);
    canvas.fill(paint, at(0.0, bottom));
    canvas.line_to(spot(0));
    for index in 1..heights.len() {
        let (from, to) = (spot(index - 1), spot(index));
        let reach = at(step * 0.45, 0.0);
        canvas.cubic_to(from + reach, to - reach, to);
    }
    canvas.line_to(at(width, bottom));
    canvas.close();
}

/// A low round mound or stone standing on `foot`.
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

/// `count` blades of grass along the line from `from` to `to`, up to `height` high.
pub(crate) fn grass(canvas: &mut Canvas, rng: &mut Rng, paints: &[Paint], from: Point, to: Point, count: u32, height: f32) {
    for index in 0..count {
        let t = (index as f32 + rng.between(0.0, 1.0)) / count as f32;
        let paint = paints[index as usize % paints.len()];
        let foot = from + (to - from) * t + at(0.0, rng.around(1.5));
        let tall = height * mix(0.4, 1.0, rng.between(0.0, 1.0));
        let lean = rng.around(0.4);
        Blade::new(foot, lean, tall, 0.9).curled(at(lean * tall * 0.6, tall * 0.06)).sliver(canvas, paint);
    }
}

//! A round flower seen at an angle.

use std::f32::consts::{FRAC_PI_2, TAU};

use super::Paint;
use super::geometry::{Point, towards};
use super::leaf::Blade;
use super::path::Canvas;

const FIFTH: f32 = TAU / 5.0;

/// The plane of a flower. Places in it are given as seen from straight in front, and come out
/// foreshortened.
pub(crate) struct Face {
    centre: Point,
    /// One unit to the right in the flower's plane.
    right: Point,
    /// One unit up in the flower's plane.
    up: Point,
    /// One unit out of the plane, towards whoever the flower looks at.
    out: Point,
}

impl Face {
    /// A flower at `centre` that looks towards `angle` on the page; `tilt` is how far it has turned
    /// away from us, 0 for full face, 1 for profile.
    pub(crate) fn new(centre: Point, angle: f32, tilt: f32) -> Face {
        let facing = towards(angle);
        Face {
            centre,
            right: facing.rightwards(),
            up: facing * (1.0 - tilt * tilt).max(0.0).sqrt(),
            out: facing * tilt,
        }
    }

    fn step(&self, angle: f32) -> Point {
        let flat = towards(angle);
        self.right * flat.x - self.up * flat.y
    }

    /// The place `reach` from the middle towards `angle`, raised by `rise`.
    pub(crate) fn spot(&self, angle: f32, reach: f32, rise: f32) -> Point {
        self.centre + self.step(angle) * reach + self.out * rise
    }

    /// A petal from `from` to `to` units from the middle towards `angle`, `width` wide to each side,
    /// its tip raised by `rise`.
    pub(crate) fn petal(&self, angle: f32, from: f32, to: f32, width: f32, rise: f32) -> Blade {
        let root = self.spot(angle, from, 0.0);
        Blade {
            root,
            along: self.step(angle) * (to - from),
            across: self.step(angle + FRAC_PI_2) * width,
            curl: self.out * rise,
        }
    }

    /// A disc of `radius` around the middle, raised by `rise`.
    pub(crate) fn disc(&self, canvas: &mut Canvas, paint: Paint, radius: f32, rise: f32) {
        let handle = radius * 0.5523;
        canvas.fill(paint, self.spot(0.0, radius, rise));
        for quarter in 0..4 {
            let (from, to) = (FRAC_PI_2 * quarter as f32, FRAC_PI_2 * (quarter + 1) as f32);
            let end = self.spot(to, radius, rise);
            canvas.cubic_to(
                self.spot(from, radius, rise) + self.step(to) * handle,
                end + self.step(from) * handle,
                end,
            );
        }
        canvas.close();
    }

    /// A polygon with its first corner at `turn`: a disc too small to tell from a round one.
    pub(crate) fn speck(&self, canvas: &mut Canvas, paint: Paint, corners: u8, turn: f32, radius: f32) {
        canvas.fill(paint, self.spot(turn, radius, 0.0));
        for corner in 1..corners {
            let angle = turn + TAU * f32::from(corner) / f32::from(corners);
            canvas.line_to(self.spot(angle, radius, 0.0));
        }
        canvas.close();
    }

    /// Five round petals in one outline, the first notch at `turn`: `notch` is how far from the
    /// middle they part, `reach` how far they go.
    pub(crate) fn five_petals(&self, canvas: &mut Canvas, paint: Paint, turn: f32, notch: f32, reach: f32) {
        // The handles point straight out of the notches; their length brings the curve to `reach`.
        let handle = notch + (reach / 0.809 - notch) / 0.75;
        canvas.fill(paint, self.spot(turn, notch, 0.0));
        for petal in 0..5 {
            let (from, to) = (turn + FIFTH * petal as f32, turn + FIFTH * (petal + 1) as f32);
            canvas.cubic_to(self.spot(from, handle, 0.0), self.spot(to, handle, 0.0), self.spot(to, notch, 0.0));
        }
        canvas.close();
    }
}

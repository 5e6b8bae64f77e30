//! A round flower seen at an angle.

use super::Paint;
use super::geometry::{Point, towards};
use super::leaf::Blade;
use super::path::Canvas;

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
            across: self.step(angle + std::f32::consts::FRAC_PI_2) * width,
            curl: self.out * rise,
        }
    }

    /// A disc of `radius` around the middle, raised by `rise`.
    pub(crate) fn disc(&self, canvas: &mut Canvas, paint: Paint, radius: f32, rise: f32) {
        self.rosette(canvas, paint, 4, 0.0, radius, 0.5523, rise);
    }

    /// A closed outline of `lobes` equal curves through the circle of `radius`. `bulge` is the length
    /// of the handles in radii: 0.55 with four lobes is a circle, more makes petals.
    pub(crate) fn rosette(
        &self,
        canvas: &mut Canvas,
        paint: Paint,
        lobes: u8,
        turn: f32,
        radius: f32,
        bulge: f32,
        rise: f32,
    ) {
        let part = std::f32::consts::TAU / f32::from(lobes);
        let spot = |angle: f32| self.spot(angle, radius, rise);
        canvas.fill(paint, spot(turn));
        for lobe in 0..lobes {
            let (from, to) = (turn + part * f32::from(lobe), turn + part * f32::from(lobe + 1));
            let splay = if lobes == 4 { 0.0 } else { 1.0 };
            let quarter = std::f32::consts::FRAC_PI_2 * (1.0 - splay);
            canvas.cubic_to(
                spot(from) + self.step(from + quarter) * (radius * bulge),
                spot(to) + self.step(to - quarter) * (radius * bulge),
                spot(to),
            );
        }
        canvas.close();
    }
}

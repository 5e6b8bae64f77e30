//! Points, directions and the few curves of number that everything is drawn with.
//!
//! Angles are radians clockwise from straight up, as a gardener would say "it leans to the right";
//! y grows downwards, as on the page.

use std::f32::consts::{FRAC_PI_2, TAU};
use std::ops::{Add, Mul, Neg, Sub};

/// A place on the page, or a step from one place to another, in picture units.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Point {
    pub(crate) x: f32,
    pub(crate) y: f32,
}

pub(crate) const fn at(x: f32, y: f32) -> Point {
    Point { x, y }
}

/// The step of length one towards `angle`.
pub(crate) fn towards(angle: f32) -> Point {
    at(sine(angle), -sine(angle + FRAC_PI_2))
}

impl Point {
    /// The same step turned a quarter to its right.
    pub(crate) fn rightwards(self) -> Point {
        at(-self.y, self.x)
    }

    pub(crate) fn length(self) -> f32 {
        (self.x * self.x + self.y * self.y).sqrt()
    }
}

impl Add for Point {
    type Output = Point;
    fn add(self, other: Point) -> Point {
        at(self.x + other.x, self.y + other.y)
    }
}

impl Sub for Point {
    type Output = Point;
    fn sub(self, other: Point) -> Point {
        at(self.x - other.x, self.y - other.y)
    }
}

impl Mul<f32> for Point {
    type Output = Point;
    fn mul(self, by: f32) -> Point {
        at(self.x * by, self.y * by)
    }
}

impl Neg for Point {
    type Output = Point;
    fn neg(self) -> Point {
        at(-self.x, -self.y)
    }
}

/// Sine to within a thousandth: enough for ink, and a tenth of the code of the exact one.
fn sine(angle: f32) -> f32 {
    let x = angle - TAU * nearest(angle / TAU) as f32;
    let y = x * (1.273_239_5 - 0.405_284_73 * x.abs());
    y * (0.775 + 0.225 * y.abs())
}

/// The nearest whole number, for numbers of either sign below 32768. (`f32::round` is a call into a
/// library; this is two instructions.)
pub(crate) fn nearest(x: f32) -> i32 {
    (x + 32768.5) as i32 - 32768
}

/// From `a` to `b` as `t` goes from 0 to 1.
pub(crate) fn mix(a: f32, b: f32, t: f32) -> f32 {
    a + (b - a) * t
}

/// 0 before `from`, 1 after `to`, and an even slope in between.
pub(crate) fn ramp(from: f32, to: f32, x: f32) -> f32 {
    ((x - from) / (to - from)).clamp(0.0, 1.0)
}

/// [`ramp`] with soft ends: how things grow.
pub(crate) fn ease(from: f32, to: f32, x: f32) -> f32 {
    let t = ramp(from, to, x);
    t * t * (3.0 - 2.0 * t)
}

/// What runs ahead of its stem: leaves and flowers, which are nearly grown when it is half grown.
pub(crate) fn early(age: f32) -> f32 {
    age * (2.0 - age)
}

/// Right and left by turns, as leaves stand on a stem: 1 for even numbers, -1 for odd ones.
pub(crate) fn alternate(index: u32) -> f32 {
    1.0 - 2.0 * (index & 1) as f32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sine_is_close_enough_for_ink() {
        for step in -400..400 {
            let angle = step as f32 * 0.05;
            assert!((sine(angle) - angle.sin()).abs() < 0.0015, "at {angle}");
        }
    }
}

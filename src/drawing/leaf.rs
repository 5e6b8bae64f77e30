//! Blades: every leaf, petal, bract and leaflet is one of these.

use super::Paint;
use super::geometry::{Point, at, towards};
use super::path::Canvas;

/// The outline of a blade: where the handles of each edge lie, as parts of its length and of its
/// half-width. One handle makes a slim blade, two a full one.
pub(crate) struct Cut {
    base: (f32, f32),
    tip: Option<(f32, f32)>,
}

/// Slim and pointed at both ends.
pub(crate) const LANCE: Cut = Cut { base: (0.42, 2.0), tip: None };
/// A broad heart with its lobes behind the stalk and a drawn-out point.
pub(crate) const HEART: Cut = Cut { base: (-0.3, 1.95), tip: Some((0.5, 0.95)) };
/// Round below and narrower above: a tree far off.
pub(crate) const CROWN: Cut = Cut { base: (-0.05, 1.55), tip: Some((0.95, 1.0)) };
/// Narrow at the base, round at the end: a seed leaf.
pub(crate) const SPOON: Cut = Cut { base: (0.3, 0.9), tip: Some((0.98, 1.75)) };
/// A ray of a sunflower: full in the middle, pointed.
pub(crate) const RAY: Cut = Cut { base: (0.25, 1.25), tip: Some((0.8, 0.95)) };

/// How much light a leaf gets from behind the others.
#[derive(Clone, Copy)]
pub(crate) enum Depth {
    Front,
    Middle,
    Back,
}

/// A blade lies along a midrib that bends like a thrown ball: a straight step plus a curl that grows
/// with the square of the way.
#[derive(Clone, Copy)]
pub(crate) struct Blade {
    pub(crate) root: Point,
    /// From the root to where the tip would be without curl.
    pub(crate) along: Point,
    /// From the midrib to the right edge.
    pub(crate) across: Point,
    /// How far the tip is carried away from the straight line.
    pub(crate) curl: Point,
}

impl Blade {
    /// A flat blade of `length` and half-width `width` in the direction of `angle`.
    pub(crate) fn new(root: Point, angle: f32, length: f32, width: f32) -> Blade {
        let direction = towards(angle);
        Blade { root, along: direction * length, across: direction.rightwards() * width, curl: at(0.0, 0.0) }
    }

    pub(crate) fn curled(self, curl: Point) -> Blade {
        Blade { curl, ..self }
    }

    /// A place on the blade: `s` along the midrib, `r` from -1 at the left edge to 1 at the right.
    pub(crate) fn spot(&self, s: f32, r: f32) -> Point {
        self.root + self.along * s + self.across * r + self.curl * (s * s)
    }

    fn edge_out(&self, canvas: &mut Canvas, cut: &Cut, side: f32) {
        let tip = self.spot(1.0, 0.0);
        let base = self.spot(cut.base.0, cut.base.1 * side);
        match cut.tip {
            Some((s, r)) => canvas.cubic_to(base, self.spot(s, r * side), tip),
            None => canvas.quad_to(base, tip),
        }
    }

    fn edge_back(&self, canvas: &mut Canvas, cut: &Cut, side: f32) {
        let base = self.spot(cut.base.0, cut.base.1 * side);
        match cut.tip {
            Some((s, r)) => canvas.cubic_to(self.spot(s, r * side), base, self.root),
            None => canvas.quad_to(base, self.root),
        }
    }

    /// The whole blade.
    pub(crate) fn body(&self, canvas: &mut Canvas, paint: Paint, cut: &Cut) {
        canvas.fill(paint, self.root);
        self.edge_out(canvas, cut, -1.0);
        self.edge_back(canvas, cut, 1.0);
        canvas.close();
    }

    /// The half to the left (`side` < 0) or to the right of the midrib.
    pub(crate) fn half(&self, canvas: &mut Canvas, paint: Paint, cut: &Cut, side: f32) {
        let middle = self.root + self.along * 0.5;
        canvas.fill(paint, self.root);
        if side < 0.0 {
            self.edge_out(canvas, cut, -1.0);
            canvas.quad_to(middle, self.root);
        } else {
            canvas.quad_to(middle, self.spot(1.0, 0.0));
            self.edge_back(canvas, cut, 1.0);
        }
        canvas.close();
    }

    /// A sickle: one curved edge, to the left (`side` < 0) or to the right, and a straight back. The
    /// least text a leaflet or a blade of grass can be drawn with.
    pub(crate) fn sickle(&self, canvas: &mut Canvas, paint: Paint, side: f32) {
        let (root, belly, tip) = (self.root, self.spot(0.5, 2.0 * side), self.spot(1.0, 0.0));
        let (from, to) = if side < 0.0 { (root, tip) } else { (tip, root) };
        canvas.fill(paint, from);
        canvas.quad_to(belly, to);
        canvas.close();
    }

    /// A slim blade that may point backwards, which turns its outline the other way round.
    pub(crate) fn back(&self, canvas: &mut Canvas, paint: Paint) {
        canvas.fill(paint, self.root);
        self.edge_out(canvas, &LANCE, 1.0);
        self.edge_back(canvas, &LANCE, -1.0);
        canvas.close();
    }

    /// The midrib, `width` tenths wide.
    pub(crate) fn rib(&self, canvas: &mut Canvas, paint: Paint, width: u8) {
        canvas.stroke(paint, width, self.root);
        canvas.quad_to(self.root + self.along * 0.45, self.spot(0.9, 0.0));
    }

    /// A pair of side veins that leave the midrib at `s`.
    pub(crate) fn veins(&self, canvas: &mut Canvas, paint: Paint, width: u8, s: f32) {
        for side in [-1.0, 1.0] {
            canvas.stroke(paint, width, self.spot(s, 0.0));
            canvas.quad_to(self.spot(s + 0.06, 0.4 * side), self.spot(s + 0.24, (0.78 - 0.55 * s) * side));
        }
    }

    /// A leaf as the plate shows it: the blade, and the half that catches the light. `side` is the
    /// side of the stem it grows on; the light falls on its upper half.
    pub(crate) fn leaf(&self, canvas: &mut Canvas, cut: &Cut, side: f32, depth: Depth) {
        match depth {
            Depth::Front => {
                self.body(canvas, Paint::Leaf, cut);
                self.half(canvas, Paint::LeafLight, cut, -side);
            }
            Depth::Middle => {
                self.body(canvas, Paint::LeafDeep, cut);
                self.half(canvas, Paint::Leaf, cut, -side);
            }
            Depth::Back => self.body(canvas, Paint::LeafDeep, cut),
        }
    }
}

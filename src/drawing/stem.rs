//! Stems: the lines that plants grow along, and the tapering shapes drawn around them.

use super::geometry::{Point, at, mix, towards};
use super::leaf::{Blade, Depth, SPOON};
use super::path::Canvas;
use super::{Paint, PlantState};

/// How a stem bends on its way from root to tip. All angles in radians, positive to the right.
#[derive(Clone, Copy, Default)]
pub(crate) struct Bend {
    /// The direction it leaves the root in.
    pub(crate) lean: f32,
    /// How far it turns evenly along its length.
    pub(crate) bow: f32,
    /// How far it turns besides, nearly all of it near the tip.
    pub(crate) nod: f32,
    /// How far it rolls up at the end.
    pub(crate) coil: f32,
    /// The part of the length after which it rolls up, 0 to 1.
    pub(crate) coil_from: f32,
}

impl Bend {
    fn angle(&self, t: f32) -> f32 {
        let rolled = ((t - self.coil_from) / (1.0 - self.coil_from)).max(0.0);
        self.lean + self.bow * t + self.nod * t * t * t + self.coil * rolled * rolled
    }
}

/// A place on a spine and the direction it runs in there.
#[derive(Clone, Copy)]
pub(crate) struct Spot {
    pub(crate) at: Point,
    pub(crate) angle: f32,
}

/// The middle line of a stem.
pub(crate) struct Spine {
    spots: Vec<Spot>,
}

impl Spine {
    /// Grows a spine of `length` units from `root`, felt out in `steps` even steps.
    pub(crate) fn grow(root: Point, length: f32, bend: Bend, steps: usize) -> Spine {
        let step = 1.0 / steps as f32;
        let mut at = root;
        let spots = (0..=steps)
            .map(|index| {
                let t = index as f32 * step;
                let spot = Spot { at, angle: bend.angle(t) };
                at = at + towards(bend.angle(t + step * 0.5)) * (length * step);
                spot
            })
            .collect();
        Spine { spots }
    }

    /// The spot at `t`, 0 at the root and 1 at the tip.
    pub(crate) fn spot(&self, t: f32) -> Spot {
        let last = self.spots.len() - 1;
        let place = t.clamp(0.0, 1.0) * last as f32;
        let index = (place as usize).min(last - 1);
        let (from, to, within) = (self.spots[index], self.spots[index + 1], place - index as f32);
        Spot { at: from.at + (to.at - from.at) * within, angle: mix(from.angle, to.angle, within) }
    }

    /// Draws the stem as a filled shape, `base` units wide at the root and `tip` at the end, through
    /// every `stride`th spot.
    pub(crate) fn taper(&self, canvas: &mut Canvas, paint: Paint, base: f32, tip: f32, stride: usize) {
        let last = self.spots.len() - 1;
        let edge = |index: usize, side: f32| {
            let half = mix(base, tip, index as f32 / last as f32) * 0.5 * side;
            let Spot { at, angle } = self.spots[index];
            // Up along the left edge, back down along the right one.
            (at + towards(angle).rightwards() * half, towards(angle) * -side)
        };
        let mut from = edge(0, -1.0);
        canvas.fill(paint, from.0);
        for index in (stride..=last).step_by(stride) {
            let to = edge(index, -1.0);
            arc(canvas, from, to);
            from = to;
        }
        from = edge(last, 1.0);
        canvas.line_to(from.0);
        for index in (0..last).rev().filter(|index| index % stride == 0) {
            let to = edge(index, 1.0);
            arc(canvas, from, to);
            from = to;
        }
        canvas.close();
    }

    /// Draws the stretch up to `end` as a plain line in `parts` curves, `width` tenths wide and `aside`
    /// units to the right of the middle.
    pub(crate) fn line(&self, canvas: &mut Canvas, paint: Paint, width: u8, aside: f32, end: f32, parts: u8) {
        let spot = |t: f32| {
            let Spot { at, angle } = self.spot(t);
            (at + towards(angle).rightwards() * aside, towards(angle))
        };
        let mut from = spot(0.0);
        canvas.stroke(paint, width, from.0);
        for part in 1..=parts {
            let to = spot(end * f32::from(part) / f32::from(parts));
            arc(canvas, from, to);
            from = to;
        }
    }
}

/// The two round leaves a plant begins with; they stay at its foot.
pub(crate) fn seed_leaves(canvas: &mut Canvas, spot: Spot, size: f32, state: PlantState) {
    for side in [-1.0, 1.0] {
        let angle = spot.angle + side * (0.95 + 0.45 * state.slack());
        Blade::new(spot.at, angle, size, size * 0.33).curled(at(0.0, -0.15 * size)).leaf(
            canvas,
            &SPOON,
            side,
            Depth::Front,
        );
    }
}

/// A soft curve between two places with the directions it has there.
fn arc(canvas: &mut Canvas, from: (Point, Point), to: (Point, Point)) {
    let reach = (to.0 - from.0).length() * 0.25;
    let control = (from.0 + to.0) * 0.5 + (from.1 - to.1) * reach;
    canvas.quad_to(control, to.0);
}

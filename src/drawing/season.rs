//! The season: how land, bough and resting plants look at this time of year.

use super::geometry::Point;
use super::ground::mound;
use super::path::Canvas;
use super::{Paint, PlantState};

/// The time of year. What was tended blooms in any of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Season {
    /// Blossom on the bough.
    Spring,
    /// Green all over: the land without any other class.
    Summer,
    /// Turning leaves, some of them fallen.
    Autumn,
    /// Snow on whatever lies still.
    Winter,
}

impl Season {
    /// The class of the `svg` element, which colours the land.
    pub fn class(self) -> &'static str {
        match self {
            Season::Spring => "garden-spring",
            Season::Summer => "garden-summer",
            Season::Autumn => "garden-autumn",
            Season::Winter => "garden-winter",
        }
    }

    /// In winter, snow on the part of a plant at `spot`, up to `half` to each side; a plant in flower
    /// has shaken it off.
    pub(crate) fn snow(self, canvas: &mut Canvas, spot: Point, half: f32, state: PlantState) {
        if self == Season::Winter {
            let half = half * state.slack();
            mound(canvas, Paint::Snow, spot, half, half * 0.6);
        }
    }
}

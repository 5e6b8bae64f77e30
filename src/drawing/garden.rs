//! The whole picture: the land, the four beds in it, and the grass in front.

use super::geometry::{Point, at};
use super::path::Canvas;
use super::rng::Rng;
use super::{Paint, PlantState, Shape, Species, ground};

/// The light the garden stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hour {
    Dawn,
    Day,
    Evening,
    Night,
}

impl Hour {
    /// The class of the `svg` element, which paints the sky behind the picture.
    pub fn class(self) -> &'static str {
        match self {
            Hour::Dawn => "garden garden-dawn",
            Hour::Day => "garden garden-day",
            Hour::Evening => "garden garden-evening",
            Hour::Night => "garden garden-night",
        }
    }
}

/// What the garden is a picture of.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scene {
    /// Whose garden it is: the same seed grows the same individuals.
    pub seed: u32,
    /// The beds of noticing, responding, acknowledging and asking.
    pub beds: [PlantState; 4],
    pub hour: Hour,
}

/// The format the picture is composed for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Frame {
    /// 390 by 300 units.
    Phone,
    /// 960 by 420 units.
    Wide,
}

impl Frame {
    pub fn view_box(self) -> &'static str {
        match self {
            Frame::Phone => "0 0 390 300",
            Frame::Wide => "0 0 960 420",
        }
    }
}

/// A finished picture, its layers from back to front.
#[derive(Clone, Debug, PartialEq)]
pub struct Picture {
    /// In picture units; see [`Frame::view_box`].
    pub width: u16,
    pub height: u16,
    pub layers: Vec<Layer>,
}

/// One `<g>` of the picture.
#[derive(Clone, Debug, PartialEq)]
pub struct Layer {
    /// Its class: `sky`, `far`, `meadow`, `bed bed-notice` and so on, `front`.
    pub class: &'static str,
    /// How much of the resting colour is mixed into it, in percent, for the custom property `--rest`.
    pub rest: u8,
    pub shapes: Vec<Shape>,
}

/// Where a plant of a bed stands.
struct Stand {
    root: Point,
    scale: f32,
    /// How far behind the bed this plant is in growth: 0 for the bed's first plant.
    later: f32,
}

/// One bed: its practice, its ground and its plants, the hindmost first.
struct Bed {
    class: &'static str,
    species: Species,
    index: usize,
    half: f32,
    stands: &'static [Stand],
}

const fn stand(x: f32, y: f32, scale: f32, later: f32) -> Stand {
    Stand { root: at(x, y), scale, later }
}

const PHONE: [Bed; 4] = [
    Bed { class: "bed bed-ask", species: Species::Fern, index: 3, half: 62.0, stands: &[stand(322.0, 250.0, 0.98, 0.0)] },
    Bed { class: "bed bed-respond", species: Species::Sunflower, index: 1, half: 54.0, stands: &[stand(150.0, 248.0, 1.0, 0.0)] },
    Bed { class: "bed bed-acknowledge", species: Species::Bellflower, index: 2, half: 58.0, stands: &[stand(232.0, 262.0, 1.0, 0.0)] },
    Bed { class: "bed bed-notice", species: Species::ForgetMeNot, index: 0, half: 62.0, stands: &[stand(72.0, 266.0, 1.0, 0.0)] },
];

const WIDE: [Bed; 4] = [
    Bed { class: "bed bed-ask", species: Species::Fern, index: 3, half: 120.0, stands: &[stand(880.0, 330.0, 1.1, 0.3), stand(790.0, 345.0, 1.4, 0.0)] },
    Bed { class: "bed bed-respond", species: Species::Sunflower, index: 1, half: 110.0, stands: &[stand(322.0, 330.0, 1.1, 0.3), stand(400.0, 340.0, 1.35, 0.0)] },
    Bed { class: "bed bed-acknowledge", species: Species::Bellflower, index: 2, half: 110.0, stands: &[stand(650.0, 345.0, 1.15, 0.3), stand(580.0, 360.0, 1.4, 0.0)] },
    Bed { class: "bed bed-notice", species: Species::ForgetMeNot, index: 0, half: 120.0, stands: &[stand(110.0, 355.0, 1.1, 0.3), stand(200.0, 368.0, 1.4, 0.0)] },
];

/// Draws the garden.
pub fn garden(scene: &Scene, frame: Frame) -> Picture {
    let (width, height, beds) = match frame {
        Frame::Phone => (390, 300, &PHONE),
        Frame::Wide => (960, 420, &WIDE),
    };
    let (w, h) = (f32::from(width), f32::from(height));
    let rng = Rng::new(scene.seed);
    let mut layers = Vec::with_capacity(beds.len() + 4);
    let mut layer = |class, rest, draw: &mut dyn FnMut(&mut Canvas)| {
        let mut canvas = Canvas::new();
        draw(&mut canvas);
        layers.push(Layer { class, rest, shapes: canvas.finish() });
    };

    layer("sky", 0, &mut |canvas| ground::lights(canvas, &mut rng.fork(90), scene.hour, w, h));
    layer("far", 0, &mut |canvas| {
        ground::land(canvas, Paint::HillFar, w, h, &[0.62 * h, 0.53 * h, 0.6 * h, 0.5 * h, 0.57 * h]);
        ground::land(canvas, Paint::HillNear, w, h, &[0.6 * h, 0.66 * h, 0.64 * h, 0.7 * h, 0.62 * h]);
    });
    layer("meadow", 0, &mut |canvas| {
        ground::land(canvas, Paint::Meadow, w, h, &[0.76 * h, 0.72 * h, 0.77 * h, 0.74 * h]);
        ground::grass(canvas, &mut rng.fork(91), &[Paint::Grass, Paint::GrassLight], at(0.0, 0.77 * h), at(w, 0.77 * h), 70, 11.0);
    });
    for bed in beds {
        let state = scene.beds[bed.index];
        layer(bed.class, state.rest(), &mut |canvas| {
            for (index, stand) in bed.stands.iter().enumerate() {
                canvas.place(stand.root, stand.scale);
                ground::mound(canvas, Paint::Earth, at(0.0, 6.0), 44.0, 9.0);
                let seed = scene.seed.wrapping_add((bed.index * 16 + index) as u32 * 0x51ED);
                let state = PlantState { growth: (state.growth - stand.later) / (1.0 - stand.later), ..state };
                bed.species.draw(canvas, seed, state);
                canvas.new_sheet();
            }
        });
    }
    layer("front", 0, &mut |canvas| {
        let foot = h - 10.0;
        ground::land(canvas, Paint::Bank, w, h, &[h - 16.0, h - 9.0, h - 14.0, h - 8.0, h - 15.0]);
        ground::grass(canvas, &mut rng.fork(92), &[Paint::GrassDeep, Paint::Bank], at(0.0, foot), at(w, foot), 90, 20.0);
        ground::stone(canvas, at(0.9 * w, h - 10.0), 11.0);
    });
    Picture { width, height, layers }
}

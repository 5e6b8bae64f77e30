//! The whole picture: the land, the four beds in it, and the grass in front.

use super::geometry::{Point, at};
use super::ground::{self, Turf};
use super::path::Canvas;
use super::rng::Rng;
use super::{Paint, PlantState, Shape, Species};

/// The light the garden stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hour {
    /// A low sun on the left.
    Dawn,
    /// A high sun.
    Day,
    /// A low sun on the right.
    Evening,
    /// The moon and some stars.
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
    /// The light it stands in.
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
    /// The `viewBox` of the `svg` element.
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
    /// In picture units.
    pub height: u16,
    /// From back to front.
    pub layers: Vec<Layer>,
}

/// One `<g>` of the picture.
#[derive(Clone, Debug, PartialEq)]
pub struct Layer {
    /// Its class: `sky`, `far`, `meadow`, `bed bed-notice` and so on, `front`.
    pub class: &'static str,
    /// How much of the resting colour is mixed into it, in percent, for the custom property `--rest`.
    pub rest: u8,
    /// Its paths, the lowest first.
    pub shapes: Vec<Shape>,
}

/// Where a plant of a bed stands.
struct Stand {
    root: Point,
    scale: f32,
    /// The growth of the bed at which this plant is sown.
    sown: f32,
}

/// One bed: its practice and its plants, the hindmost first.
struct Bed {
    class: &'static str,
    species: Species,
    /// Its place in [`Scene::beds`].
    practice: usize,
    stands: &'static [Stand],
}

/// A format and everything that is placed by hand in it.
struct Composition {
    size: (u16, u16),
    /// Clouds: where they float and how far they reach to each side.
    clouds: &'static [(f32, f32, f32)],
    /// The skylines of the two hills and of the meadow, as heights evenly spaced across the picture.
    far: &'static [f32],
    near: &'static [f32],
    /// Trees on the near hill: where they stand, how wide and how high.
    trees: &'static [(f32, f32, f32, f32)],
    meadow: &'static [f32],
    /// The footpath: where it begins, how wide it is to each side there, and where it ends.
    path: (Point, f32, Point),
    beds: [Bed; 4],
    /// Stones: where they lie and how far they reach to each side.
    stones: &'static [(f32, f32, f32)],
    /// The watering can: where it stands, and its scale.
    can: (Point, f32),
    /// Blades of grass across the whole front.
    blades: u32,
}

const fn stand(x: f32, y: f32, scale: f32, sown: f32) -> Stand {
    Stand { root: at(x, y), scale, sown }
}

const fn bed(practice: usize, stands: &'static [Stand]) -> Bed {
    let (class, species) = match practice {
        0 => ("bed bed-notice", Species::ForgetMeNot),
        1 => ("bed bed-respond", Species::Sunflower),
        2 => ("bed bed-acknowledge", Species::Bellflower),
        _ => ("bed bed-ask", Species::Fern),
    };
    Bed { class, species, practice, stands }
}

const PHONE: Composition = Composition {
    size: (390, 300),
    clouds: &[(66.0, 62.0, 46.0), (250.0, 112.0, 38.0), (212.0, 34.0, 26.0)],
    far: &[172.0, 150.0, 168.0, 146.0, 164.0],
    near: &[176.0, 190.0, 180.0, 196.0, 178.0],
    trees: &[
        (296.0, 200.0, 3.2, 24.0),
        (304.0, 200.0, 3.8, 33.0),
        (313.0, 200.0, 3.4, 28.0),
        (322.0, 200.0, 2.8, 21.0),
        (92.0, 194.0, 3.4, 22.0),
        (100.0, 194.0, 3.0, 17.0),
    ],
    meadow: &[222.0, 211.0, 224.0, 214.0],
    path: (at(206.0, 300.0), 15.0, at(188.0, 213.0)),
    beds: [
        bed(3, &[stand(296.0, 251.0, 0.9, 0.0)]),
        bed(1, &[stand(146.0, 252.0, 1.1, 0.0)]),
        bed(2, &[stand(226.0, 266.0, 1.06, 0.0)]),
        bed(0, &[stand(76.0, 272.0, 1.12, 0.0)]),
    ],
    stones: &[(18.0, 291.0, 9.0), (30.0, 294.0, 5.5)],
    can: (at(362.0, 290.0), 0.95),
    blades: 80,
};

const WIDE: Composition = Composition {
    size: (960, 420),
    clouds: &[(120.0, 92.0, 80.0), (640.0, 74.0, 62.0), (820.0, 168.0, 70.0), (270.0, 44.0, 44.0)],
    far: &[250.0, 214.0, 244.0, 202.0, 240.0, 212.0, 236.0],
    near: &[246.0, 268.0, 250.0, 276.0, 256.0],
    trees: &[
        (690.0, 276.0, 4.0, 30.0),
        (702.0, 276.0, 5.0, 42.0),
        (714.0, 275.0, 4.6, 36.0),
        (726.0, 275.0, 3.6, 27.0),
        (262.0, 270.0, 4.4, 30.0),
        (272.0, 270.0, 3.6, 23.0),
        (36.0, 254.0, 4.0, 26.0),
    ],
    meadow: &[306.0, 292.0, 310.0, 296.0, 306.0],
    path: (at(500.0, 420.0), 24.0, at(476.0, 291.0)),
    beds: [
        bed(3, &[stand(860.0, 342.0, 0.85, 0.3), stand(786.0, 358.0, 1.38, 0.0)]),
        bed(1, &[stand(318.0, 338.0, 1.05, 0.3), stand(402.0, 352.0, 1.42, 0.0)]),
        bed(2, &[stand(668.0, 350.0, 1.1, 0.3), stand(588.0, 370.0, 1.42, 0.0)]),
        bed(0, &[stand(86.0, 362.0, 1.1, 0.3), stand(190.0, 380.0, 1.5, 0.0)]),
    ],
    stones: &[(44.0, 406.0, 13.0), (62.0, 410.0, 8.0)],
    can: (at(896.0, 404.0), 1.35),
    blades: 200,
};

/// Draws the garden.
pub fn garden(scene: &Scene, frame: Frame) -> Picture {
    let plan = match frame {
        Frame::Phone => &PHONE,
        Frame::Wide => &WIDE,
    };
    let (width, height) = plan.size;
    let (w, h) = (f32::from(width), f32::from(height));
    let rng = Rng::new(scene.seed);
    let mut layers = Vec::with_capacity(8);
    let mut layer = |class, rest, draw: &mut dyn FnMut(&mut Canvas)| {
        let mut canvas = Canvas::new();
        draw(&mut canvas);
        layers.push(Layer { class, rest, shapes: canvas.finish() });
    };

    layer("sky", 0, &mut |canvas| {
        ground::lights(canvas, &mut rng.fork(90), scene.hour, w, h);
        canvas.new_sheet();
        for &(x, y, half) in plan.clouds {
            ground::cloud(canvas, at(x, y), half);
        }
    });
    layer("far", 0, &mut |canvas| {
        ground::land(canvas, Paint::HillFar, w, h, plan.far);
        ground::land(canvas, Paint::HillNear, w, h, plan.near);
        for &(x, y, half, height) in plan.trees {
            ground::tree(canvas, at(x, y), half, height);
        }
    });
    layer("meadow", 0, &mut |canvas| {
        ground::land(canvas, Paint::Meadow, w, h, plan.meadow);
        let (near, wide, far) = plan.path;
        ground::footpath(canvas, near, wide, far);
        let line = h * 0.86;
        let turf =
            Turf { from: at(0.0, line), to: at(w, line), scatter: h * 0.1, blades: plan.blades / 3, height: h * 0.03 };
        turf.draw(canvas, rng.fork(91), [Paint::Grass, Paint::GrassLight]);
    });
    for bed in &plan.beds {
        let state = scene.beds[bed.practice];
        layer(bed.class, state.rest(), &mut |canvas| {
            for (index, stand) in bed.stands.iter().enumerate() {
                let name = (bed.practice * 16 + index) as u32;
                canvas.new_sheet();
                canvas.place(stand.root, stand.scale);
                ground::touchable(canvas);
                ground::mound(canvas, Paint::Earth, at(0.0, 3.0), 40.0, 7.0);
                let growth = (state.growth - stand.sown) / (1.0 - stand.sown);
                bed.species.draw(canvas, scene.seed.wrapping_add(name * 0x51ED), PlantState { growth, ..state });
                canvas.new_sheet();
                let turf = Turf { from: at(-26.0, 4.0), to: at(26.0, 4.0), scatter: 1.5, blades: 7, height: 12.0 };
                turf.draw(canvas, rng.fork(name), [Paint::GrassDeep, Paint::Grass]);
            }
        });
    }
    layer("front", 0, &mut |canvas| {
        let foot = h - 8.0;
        ground::land(canvas, Paint::Bank, w, h, &[h - 11.0, h - 6.0, h - 12.0, h - 7.0, h - 12.0]);
        let turf = Turf { from: at(0.0, foot), to: at(w, foot), scatter: 2.0, blades: plan.blades, height: h * 0.07 };
        turf.draw(canvas, rng.fork(92), [Paint::Bank, Paint::GrassDeep]);
        for &(x, y, half) in plan.stones {
            ground::stone(canvas, at(x, y), half);
        }
        ground::watering_can(canvas, plan.can.0, plan.can.1);
    });
    Picture { width, height, layers }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn full(seed: u32) -> Scene {
        Scene { seed, beds: [PlantState { growth: 1.0, vitality: 1.0 }; 4], hour: Hour::Night }
    }

    #[test]
    fn a_garden_in_full_flower_is_light_enough_for_a_phone() {
        for seed in 0..30 {
            let picture = garden(&full(seed), Frame::Phone);
            let shapes = picture.layers.iter().flat_map(|layer| &layer.shapes);
            let (paths, bytes) = shapes.fold((0, 0), |(paths, bytes), shape| (paths + 1, bytes + shape.d.len()));
            assert!(paths <= 120, "{paths} paths");
            assert!(bytes <= 45_000, "{bytes} bytes");
        }
    }

    #[test]
    fn every_bed_has_its_layer_in_both_formats() {
        for frame in [Frame::Phone, Frame::Wide] {
            let picture = garden(&full(1), frame);
            assert_eq!(frame.view_box(), format!("0 0 {} {}", picture.width, picture.height));
            for bed in ["bed bed-notice", "bed bed-respond", "bed bed-acknowledge", "bed bed-ask"] {
                let layers = picture.layers.iter().filter(|layer| layer.class == bed);
                assert_eq!(layers.filter(|layer| !layer.shapes.is_empty()).count(), 1, "{bed}");
            }
        }
    }

    #[test]
    fn a_bed_draws_the_same_whatever_the_others_do() {
        let mut scene = full(9);
        let before = garden(&scene, Frame::Phone);
        scene.beds[1].vitality = 0.1;
        let after = garden(&scene, Frame::Phone);
        for (before, after) in before.layers.iter().zip(&after.layers) {
            assert_eq!(before == after, before.class != "bed bed-respond");
        }
    }
}

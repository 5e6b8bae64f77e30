//! The whole picture: the land, the four beds in it, and what stands in front.
//!
//! It is made in three parts, so that one bed can be drawn again many times a second while the rest
//! of the picture stays: [`backdrop`], each [`bed`], [`foreground`]. [`garden`] puts them together.

use super::geometry::{Point, at, ease};
use super::ground::{self, Turf};
use super::path::Canvas;
use super::rng::Rng;
use super::season::Season;
use super::{Paint, PlantState, Shape, Species, things};

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
    /// The class of the `svg` element, which paints the sky behind the picture and says from which
    /// side the light comes.
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
    /// The time of year.
    pub season: Season,
}

/// Below this vitality a bed is at rest; when all are, the garden is quiet.
pub const QUIET: f32 = 0.3;

impl Scene {
    /// Whether every bed is at rest, so that a robin dares to come.
    fn is_quiet(&self) -> bool {
        self.beds.iter().all(|bed| bed.vitality < QUIET)
    }
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

    fn plan(self) -> &'static Composition {
        match self {
            Frame::Phone => &PHONE,
            Frame::Wide => &WIDE,
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

/// The places of the beds in [`Scene::beds`] from back to front: as their layers lie in the picture.
pub const BACK_TO_FRONT: [usize; 4] = [0, 2, 1, 3];

/// What grows in each bed, by its place in [`Scene::beds`], and the class of its layer.
const SOWN: [(&str, Species); 4] = [
    ("bed bed-notice", Species::ForgetMeNot),
    ("bed bed-respond", Species::Sunflower),
    ("bed bed-acknowledge", Species::Bellflower),
    ("bed bed-ask", Species::Fern),
];

/// Where a plant of a bed stands, seen from the middle of the bed.
struct Stand {
    root: Point,
    scale: f32,
    /// The growth of the bed at which this plant is sown.
    sown: f32,
}

/// One bed: the middle of its ground, and its plants, the hindmost first.
struct Bed {
    middle: Point,
    stands: &'static [Stand],
}

/// A format and everything that is placed by hand in it.
struct Composition {
    size: (u16, u16),
    /// How large small things are, 1 on the phone.
    grain: f32,
    /// Where the sun or the moon stands at dawn, by day, in the evening and at night.
    lights: [Point; 4],
    /// Clouds: where they float and how far they reach to each side.
    clouds: &'static [(f32, f32, f32)],
    /// The skylines of the hills and of the meadow, as heights evenly spaced across the picture.
    far: &'static [f32],
    middle: &'static [f32],
    near: &'static [f32],
    meadow: &'static [f32],
    lawn: &'static [f32],
    bank: &'static [f32],
    /// Where the birds fly home in the evening.
    birds: Point,
    /// Woods and hedges: from where to where, and how high.
    woods: &'static [(Point, Point, f32)],
    hedges: &'static [(Point, Point, f32)],
    /// Poplars: where they stand, how wide and how high.
    poplars: &'static [(f32, f32, f32, f32)],
    /// Fields: where their furrows begin and end at the foot, and where they lead.
    fields: &'static [(Point, Point, Point)],
    cottage: Point,
    /// The footpath: the curve it takes, and how wide it is to each side where it begins.
    path: ([Point; 4], f32),
    beds: [Bed; 4],
    /// How far a bed reaches to each side, and from front to back.
    plot: (f32, f32),
    /// How far above the middle of a bed the place to touch begins.
    reach: f32,
    /// Stones: where they lie and how far they reach to each side.
    stones: &'static [(f32, f32, f32)],
    can: Point,
    spade: Point,
    /// Where the bough comes into the picture, and its length.
    bough: (Point, f32),
    /// Blades of grass across the whole front.
    blades: u32,
}

const fn stand(x: f32, y: f32, scale: f32, sown: f32) -> Stand {
    Stand { root: at(x, y), scale, sown }
}

const fn plants(x: f32, y: f32, stands: &'static [Stand]) -> Bed {
    Bed { middle: at(x, y), stands }
}

const PHONE: Composition = Composition {
    size: (390, 300),
    grain: 1.0,
    lights: [at(82.0, 138.0), at(300.0, 64.0), at(292.0, 122.0), at(300.0, 66.0)],
    clouds: &[(236.0, 66.0, 40.0), (346.0, 104.0, 34.0), (44.0, 112.0, 30.0)],
    far: &[160.0, 142.0, 158.0, 136.0, 156.0],
    middle: &[166.0, 174.0, 160.0, 170.0, 180.0, 158.0, 164.0],
    near: &[190.0, 178.0, 192.0, 186.0, 176.0],
    meadow: &[214.0, 203.0, 212.0, 203.0],
    lawn: &[238.0, 229.0, 238.0, 228.0],
    bank: &[278.0, 290.0, 301.0, 303.0, 294.0, 280.0],
    birds: at(204.0, 96.0),
    woods: &[(at(8.0, 172.0), at(60.0, 176.0), 9.0), (at(296.0, 168.0), at(350.0, 163.0), 9.0)],
    hedges: &[(at(230.0, 194.0), at(330.0, 186.0), 6.0), (at(70.0, 186.0), at(140.0, 192.0), 6.0)],
    poplars: &[(268.0, 190.0, 3.0, 24.0), (275.0, 190.0, 3.4, 31.0), (283.0, 190.0, 3.0, 22.0)],
    fields: &[
        (at(20.0, 208.0), at(110.0, 205.0), at(60.0, 180.0)),
        (at(270.0, 209.0), at(380.0, 204.0), at(330.0, 180.0)),
    ],
    cottage: at(203.0, 206.0),
    path: ([at(196.0, 302.0), at(196.0, 254.0), at(224.0, 236.0), at(204.0, 207.0)], 20.0),
    beds: [
        plants(62.0, 250.0, &[stand(0.0, 0.0, 1.0, 0.0)]),
        plants(154.0, 265.0, &[stand(0.0, 0.0, 1.0, 0.0)]),
        plants(248.0, 250.0, &[stand(0.0, 0.0, 1.0, 0.0)]),
        plants(330.0, 265.0, &[stand(0.0, 0.0, 1.0, 0.0)]),
    ],
    plot: (41.0, 8.5),
    reach: 72.0,
    stones: &[(232.0, 287.0, 7.0), (243.0, 290.0, 4.4)],
    can: at(82.0, 285.0),
    spade: at(110.0, 256.0),
    bough: (at(-8.0, 22.0), 112.0),
    blades: 90,
};

const WIDE: Composition = Composition {
    size: (960, 420),
    grain: 1.5,
    lights: [at(214.0, 222.0), at(742.0, 158.0), at(736.0, 206.0), at(742.0, 158.0)],
    clouds: &[(560.0, 150.0, 70.0), (880.0, 186.0, 56.0), (270.0, 176.0, 54.0), (410.0, 60.0, 60.0)],
    far: &[246.0, 222.0, 244.0, 214.0, 242.0, 220.0, 240.0],
    middle: &[250.0, 262.0, 244.0, 258.0, 270.0, 250.0, 264.0, 242.0, 256.0],
    near: &[284.0, 266.0, 286.0, 272.0, 284.0, 264.0],
    meadow: &[312.0, 300.0, 312.0, 298.0, 308.0],
    lawn: &[340.0, 330.0, 342.0, 330.0, 338.0],
    bank: &[388.0, 402.0, 414.0, 424.0, 414.0, 402.0, 386.0],
    birds: at(590.0, 196.0),
    woods: &[(at(20.0, 262.0), at(150.0, 266.0), 15.0), (at(740.0, 262.0), at(900.0, 254.0), 15.0)],
    hedges: &[(at(560.0, 288.0), at(760.0, 276.0), 9.0), (at(170.0, 276.0), at(330.0, 290.0), 9.0)],
    poplars: &[
        (660.0, 284.0, 4.6, 38.0),
        (671.0, 284.0, 5.2, 48.0),
        (683.0, 284.0, 4.6, 35.0),
        (700.0, 282.0, 3.6, 26.0),
    ],
    fields: &[
        (at(60.0, 306.0), at(260.0, 300.0), at(150.0, 268.0)),
        (at(700.0, 302.0), at(930.0, 300.0), at(820.0, 268.0)),
    ],
    cottage: at(486.0, 304.0),
    path: ([at(478.0, 422.0), at(470.0, 360.0), at(520.0, 336.0), at(488.0, 305.0)], 32.0),
    beds: [
        plants(148.0, 356.0, &[stand(-46.0, -5.0, 1.0, 0.3), stand(46.0, -6.0, 0.9, 0.5), stand(2.0, 3.0, 1.35, 0.0)]),
        plants(366.0, 372.0, &[stand(54.0, -4.0, 0.86, 0.3), stand(-30.0, 2.0, 1.2, 0.0)]),
        plants(596.0, 356.0, &[stand(44.0, -5.0, 1.05, 0.3), stand(-24.0, 2.0, 1.35, 0.0)]),
        plants(816.0, 372.0, &[stand(48.0, -5.0, 0.95, 0.3), stand(-20.0, 2.0, 1.3, 0.0)]),
    ],
    plot: (92.0, 13.0),
    reach: 150.0,
    stones: &[(568.0, 402.0, 11.0), (586.0, 406.0, 7.0)],
    can: at(696.0, 400.0),
    spade: at(258.0, 370.0),
    bough: (at(-10.0, 126.0), 170.0),
    blades: 210,
};

fn layer(class: &'static str, rest: u8, draw: impl FnOnce(&mut Canvas)) -> Layer {
    let mut canvas = Canvas::new();
    draw(&mut canvas);
    Layer { class, rest, shapes: canvas.finish() }
}

/// Draws the garden.
pub fn garden(scene: &Scene, frame: Frame) -> Picture {
    let (width, height) = frame.plan().size;
    let mut layers = backdrop(scene, frame);
    layers.extend(BACK_TO_FRONT.map(|place| bed(scene.seed, frame, place, scene.beds[place], scene.season)));
    layers.extend(foreground(scene, frame));
    Picture { width, height, layers }
}

/// What lies behind the beds: `sky`, `far` and `meadow`.
pub fn backdrop(scene: &Scene, frame: Frame) -> Vec<Layer> {
    let plan = frame.plan();
    let (w, h) = (f32::from(plan.size.0), f32::from(plan.size.1));
    let rng = Rng::new(scene.seed);
    let light = plan.lights[scene.hour as usize];
    let winter = scene.season == Season::Winter;
    let sky = layer("sky", 0, |canvas| {
        if scene.hour == Hour::Night {
            ground::scatter(canvas, rng.fork(90), Paint::Star, 26, at(0.0, 0.0), at(w, h * 0.48), 8);
            ground::orb(canvas, Paint::Moon, light, 17.0 * plan.grain);
        } else {
            ground::orb(canvas, Paint::Sun, light, 20.0 * plan.grain);
        }
        canvas.new_sheet();
        for &(x, y, half) in plan.clouds {
            things::cloud(canvas, at(x, y), half * 0.01);
        }
        if scene.hour == Hour::Evening {
            things::birds(canvas, plan.birds, plan.grain * 0.5);
        }
    });
    let far = layer("far", 0, |canvas| {
        ground::land(canvas, Paint::HillFar, w, h, plan.far);
        for &(from, to, height) in plan.woods {
            ground::hedge(canvas, rng.fork(93), Paint::Forest, from, to, height);
        }
        ground::land(canvas, Paint::HillMiddle, w, h, plan.middle);
        if scene.hour == Hour::Dawn {
            // Mist lies in the valley before the near hill.
            for (x, half) in [(0.1, 0.34), (0.5, 0.2), (0.86, 0.3)] {
                let foot = at(w * x, plan.near[1] + h * 0.01);
                ground::mound(canvas, Paint::Mist, foot, w * half, h * 0.03);
            }
        }
        ground::land(canvas, Paint::HillNear, w, h, plan.near);
        for &(from, to, top) in plan.fields {
            ground::field(canvas, from, to, top);
        }
        for &(from, to, height) in plan.hedges {
            ground::hedge(canvas, rng.fork(94), Paint::Tree, from, to, height);
        }
        for &(x, y, half, height) in plan.poplars {
            ground::poplar(canvas, at(x, y), half, height);
        }
    });
    let meadow = layer("meadow", 0, |canvas| {
        ground::land(canvas, Paint::Meadow, w, h, plan.meadow);
        ground::land(canvas, Paint::Lawn, w, h, plan.lawn);
        let (edge, front) = (plan.meadow[0], plan.bank[0]);
        ground::strokes(
            canvas,
            rng.fork(91),
            Paint::MeadowLine,
            16,
            at(-20.0, edge),
            at(w, plan.lawn[0] - 4.0),
            60.0 * plan.grain,
        );
        ground::strokes(
            canvas,
            rng.fork(95),
            Paint::Grass,
            18,
            at(-20.0, plan.lawn[0] + 2.0),
            at(w, front),
            44.0 * plan.grain,
        );
        ground::footpath(canvas, Paint::Path, &plan.path.0, plan.path.1);
        let turf = Turf {
            from: at(0.0, plan.lawn[0]),
            to: at(w, plan.lawn[1]),
            scatter: h * 0.02,
            blades: plan.blades / 3,
            height: h * 0.024,
        };
        turf.draw(canvas, rng.fork(97), [Paint::Grass, Paint::GrassLight]);
        match scene.season {
            Season::Spring | Season::Summer => {
                ground::scatter(canvas, rng.fork(96), Paint::Bloom, 34, at(0.0, edge + 4.0), at(w, front), 11);
            }
            Season::Autumn => {
                ground::fallen(canvas, rng.fork(98), 14, at(0.0, plan.lawn[0]), at(w, front), 6.0 * plan.grain);
            }
            Season::Winter => {}
        }
        ground::land(canvas, Paint::Wash, w, h, plan.far);
        canvas.new_sheet();
        things::cottage(canvas, plan.cottage, plan.grain, winter);
        canvas.unplace();
        for (bed, state) in plan.beds.iter().zip(scene.beds) {
            // The shadow falls away from the light, the longer the lower it stands.
            let away = (bed.middle.x - light.x) / w * 60.0 * ease(0.0, 0.5, state.growth);
            let (half, depth) = plan.plot;
            ground::mound(canvas, Paint::Shadow, bed.middle + at(away, depth * 0.8), half * 1.1, depth * 1.2);
        }
    });
    vec![sky, far, meadow]
}

/// Draws one bed: its ground, its label and its plants. `place` is its place in [`Scene::beds`].
pub fn bed(seed: u32, frame: Frame, place: usize, state: PlantState, season: Season) -> Layer {
    let plan = frame.plan();
    let (class, species) = SOWN[place];
    let (half, depth) = plan.plot;
    let Bed { middle, stands } = &plan.beds[place];
    let rng = Rng::new(seed).fork(place as u32);
    layer(class, state.rest(), |canvas| {
        canvas.place(*middle, 1.0);
        ground::plot(canvas, rng.fork(60), half, depth, season == Season::Winter);
        things::label(canvas, *middle + at(-half * 0.8, depth * 0.3), plan.grain);
        for (index, stand) in stands.iter().enumerate() {
            // A plant comes out of the ground as soon as it is sown.
            let growth = (state.growth - stand.sown) / (1.0 - stand.sown);
            let sprout = ease(0.0, 0.08, growth);
            if sprout > 0.0 {
                canvas.new_sheet();
                canvas.place(*middle + stand.root, stand.scale * sprout);
                let individual = individual(seed, place, stands.len() - 1 - index);
                species.draw(canvas, individual, PlantState { growth, ..state }, season);
            }
        }
        canvas.new_sheet();
        for stand in *stands {
            // Each stands in a little heap of its own.
            let heap = 7.0 * stand.scale * ease(stand.sown, stand.sown + 0.08, state.growth);
            canvas.place(*middle + stand.root, 1.0);
            ground::mound(canvas, Paint::Earth, at(0.0, heap * 0.2), heap, heap * 0.34);
        }
        canvas.place(*middle, 1.0);
        let y = depth * 0.86;
        for side in [-1.0, 1.0] {
            let (from, to) = (at(half * 1.02 * side, y * 0.1), at(half * 0.1 * side, y * 1.3));
            let turf = Turf { from, to, scatter: 1.4, blades: 11, height: 8.0 * plan.grain };
            turf.draw(canvas, rng.fork(61), [Paint::GrassDeep, Paint::GrassDeep]);
        }
    })
}

/// What lies in front of the beds: `front`.
pub fn foreground(scene: &Scene, frame: Frame) -> Vec<Layer> {
    let plan = frame.plan();
    let (w, h) = (f32::from(plan.size.0), f32::from(plan.size.1));
    let rng = Rng::new(scene.seed);
    let winter = scene.season == Season::Winter;
    let front = layer("front", 0, |canvas| {
        things::spade(canvas, plan.spade, plan.grain, winter);
        if scene.is_quiet() {
            things::robin(canvas, plan.spade + things::PERCH * plan.grain, plan.grain);
        }
        canvas.unplace();
        canvas.new_sheet();
        for &(x, y, half) in plan.stones {
            ground::stone(canvas, at(x, y), half, winter);
        }
        things::watering_can(canvas, plan.can, 1.18 * plan.grain, winter);
        canvas.unplace();
        canvas.new_sheet();
        ground::land(canvas, Paint::Bank, w, h, plan.bank);
        let foot = h - 2.0;
        let turf = Turf { from: at(0.0, foot), to: at(w, foot), scatter: 3.0, blades: plan.blades, height: h * 0.06 };
        turf.draw(canvas, rng.fork(92), [Paint::Bank, Paint::GrassDeep]);
        for (x, side) in [(0.0, 1.0), (w, -1.0)] {
            ground::corner(canvas, rng.fork(99), at(x, h), side, h * 0.25);
        }
        canvas.new_sheet();
        let (root, length) = plan.bough;
        ground::branch(canvas, rng.fork(100), root, length, plan.grain, scene.season);
        match scene.season {
            Season::Autumn => {
                ground::fallen(canvas, rng.fork(101), 4, at(length, root.y), at(w * 0.6, h * 0.6), 7.0 * plan.grain)
            }
            Season::Winter => {
                ground::scatter(canvas, rng.fork(102), Paint::Flake, 34, at(0.0, 0.0), at(w, h * 0.9), 14)
            }
            Season::Spring | Season::Summer => {}
        }
    });
    vec![front]
}

/// One plant by itself, standing on the lower edge of its picture; leaves may hang over it.
#[derive(Clone, Debug, PartialEq)]
pub struct Portrait {
    /// For the `svg` element.
    pub view_box: String,
    /// Its paths, the lowest first.
    pub shapes: Vec<Shape>,
}

/// Draws the foremost plant of a bed by itself, the same individual as in the garden of this seed.
pub fn portrait(seed: u32, place: usize, state: PlantState) -> Portrait {
    let (_, species) = SOWN[place];
    let [left, top, right, _] = species.bounds();
    Portrait {
        view_box: format!("{left} {top} {} {}", right - left, -top),
        shapes: super::plant(species, individual(seed, place, 0), state, Season::Summer),
    }
}

/// The seed of a plant of a bed, counted from the foremost: that one is the same in both formats.
fn individual(seed: u32, place: usize, from_front: usize) -> u32 {
    seed.wrapping_add((place * 16 + from_front) as u32 * 0x51ED)
}

/// The outline, as path data, of the ground of a bed that can be touched.
pub fn bed_area(frame: Frame, place: usize) -> String {
    let plan = frame.plan();
    let Bed { middle, .. } = plan.beds[place];
    let (half, depth) = plan.plot;
    let (top, bottom, corner) = (-plan.reach, depth * 1.4, half * 0.3);
    let mut canvas = Canvas::new();
    canvas.place(middle, 1.0);
    canvas.fill(Paint::Earth, at(-half + corner, top));
    for (x, y, dx, dy) in
        [(half, top, 0.0, 1.0), (half, bottom, -1.0, 0.0), (-half, bottom, 0.0, -1.0), (-half, top, 1.0, 0.0)]
    {
        // Along the side up to the corner, and round it.
        canvas.line_to(at(x, y) + at(-dy, dx) * corner);
        canvas.quad_to(at(x, y), at(x, y) + at(dx, dy) * corner);
    }
    canvas.close();
    canvas.finish().swap_remove(0).d
}

/// Where a falling drop meets the ground of a bed, in picture units.
pub fn bed_heart(frame: Frame, place: usize) -> (f32, f32) {
    let Point { x, y } = frame.plan().beds[place].middle;
    (x, y)
}

#[cfg(test)]
mod tests {
    use super::super::path::reading::outlines;
    use super::*;

    const FRAMES: [Frame; 2] = [Frame::Phone, Frame::Wide];
    const HOURS: [Hour; 4] = [Hour::Dawn, Hour::Day, Hour::Evening, Hour::Night];
    const SEASONS: [Season; 4] = [Season::Spring, Season::Summer, Season::Autumn, Season::Winter];

    fn scene(seed: u32, growth: f32, vitality: f32) -> Scene {
        let beds = [PlantState { growth, vitality }; 4];
        Scene { seed, beds, hour: Hour::Night, season: Season::Winter }
    }

    fn full(seed: u32) -> Scene {
        scene(seed, 1.0, 1.0)
    }

    /// Every picture there is of one garden: both formats, every hour and season.
    fn every_picture(scene: &Scene, mut look: impl FnMut(&Scene, Frame, Picture)) {
        for frame in FRAMES {
            for hour in HOURS {
                for season in SEASONS {
                    let scene = Scene { hour, season, ..*scene };
                    look(&scene, frame, garden(&scene, frame));
                }
            }
        }
    }

    fn shows(picture: &Picture, paint: Paint) -> bool {
        picture.layers.iter().flat_map(|layer| &layer.shapes).any(|shape| shape.paint == paint)
    }

    /// Left, top, right and bottom of what path data holds.
    fn extent(d: &str) -> [f32; 4] {
        let points = outlines(d).into_iter().flat_map(|outline| outline.points);
        points.fold([f32::MAX, f32::MAX, f32::MIN, f32::MIN], |[left, top, right, bottom], Point { x, y }| {
            [left.min(x), top.min(y), right.max(x), bottom.max(y)]
        })
    }

    #[test]
    fn a_garden_in_full_flower_is_light_enough_for_a_phone() {
        for seed in 0..8 {
            every_picture(&full(seed), |scene, frame, picture| {
                let shapes = picture.layers.iter().flat_map(|layer| &layer.shapes);
                let (paths, bytes) = shapes.fold((0, 0), |(paths, bytes), shape| (paths + 1, bytes + shape.d.len()));
                if frame == Frame::Phone {
                    assert!(paths <= 170, "{paths} paths: {scene:?}");
                    assert!(bytes <= 60_000, "{bytes} bytes: {scene:?}");
                }
            });
        }
    }

    #[test]
    fn every_bed_has_its_layer_in_both_formats() {
        for frame in FRAMES {
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

    #[test]
    fn a_bed_drawn_alone_is_the_bed_of_the_picture() {
        every_picture(&scene(4, 0.7, 0.6), |scene, frame, picture| {
            for place in BACK_TO_FRONT {
                let alone = bed(scene.seed, frame, place, scene.beds[place], scene.season);
                assert!(picture.layers.contains(&alone), "{place}");
            }
        });
    }

    #[test]
    fn the_beds_lie_in_walking_order_each_large_enough_for_a_thumb() {
        for frame in FRAMES {
            let (width, height) = frame.plan().size;
            let mut reached = 0.0;
            for place in 0..4 {
                let [left, top, right, bottom] = extent(&bed_area(frame, place));
                assert!(right - left >= 68.0 && bottom - top >= 70.0, "{place}");
                assert!(left >= reached - 4.0, "{place} lies under the one before");
                assert!(top > 0.0 && right < f32::from(width) && bottom < f32::from(height), "{place}");
                let (x, y) = bed_heart(frame, place);
                assert!((left..right).contains(&x) && (top..bottom).contains(&y), "{place}");
                reached = right;
            }
        }
    }

    #[test]
    fn a_bare_bed_is_dug_and_labelled_and_nothing_grows_in_it() {
        let plants = [Paint::Stem, Paint::Leaf, Paint::Fern, Paint::Ray, Paint::Blue, Paint::Bell];
        every_picture(&scene(1, 0.0, 0.0), |_, _, picture| {
            assert!(shows(&picture, Paint::Earth) && shows(&picture, Paint::Label));
            assert!(!plants.iter().any(|&plant| shows(&picture, plant)));
        });
        let sown = garden(&scene(1, 0.1, 0.5), Frame::Phone);
        assert!(shows(&sown, Paint::Leaf));
    }

    #[test]
    fn a_plant_comes_out_of_the_ground_little_by_little() {
        let height = |growth| {
            let layer = bed(1, Frame::Phone, 1, PlantState { growth, vitality: 0.5 }, Season::Summer);
            let leaves = layer.shapes.iter().filter(|shape| shape.paint == Paint::Leaf);
            let (_, ground) = bed_heart(Frame::Phone, 1);
            leaves.fold(0.0_f32, |height, shape| height.max(ground - extent(&shape.d)[1]))
        };
        let mut before = 0.0;
        for step in 0..=100 {
            let after = height(step as f32 / 1000.0);
            assert!(after >= before - 0.11 && after < before + 3.0, "{before} to {after} at {step}");
            before = after;
        }
    }

    #[test]
    fn a_robin_comes_when_every_bed_rests_and_only_then() {
        every_picture(&scene(3, 0.8, 0.2), |scene, frame, picture| {
            assert!(shows(&picture, Paint::Breast));
            let mut tended = *scene;
            tended.beds[2].vitality = 0.5;
            assert!(!shows(&garden(&tended, frame), Paint::Breast));
        });
    }

    #[test]
    fn snow_lies_only_in_winter_and_leaves_fall_only_in_autumn() {
        every_picture(&scene(3, 0.8, 0.2), |scene, _, picture| {
            let winter = scene.season == Season::Winter;
            assert_eq!(shows(&picture, Paint::Snow), winter);
            assert_eq!(shows(&picture, Paint::Flake), winter);
            assert_eq!(shows(&picture, Paint::BoughLeaf), !winter);
            assert_eq!(shows(&picture, Paint::Blossom), scene.season == Season::Spring);
            let meadow = picture.layers.iter().find(|layer| layer.class == "meadow").map(|layer| &layer.shapes);
            let fallen = meadow.is_some_and(|shapes| shapes.iter().any(|shape| shape.paint == Paint::BoughLeaf));
            assert_eq!(fallen, scene.season == Season::Autumn);
        });
    }

    #[test]
    fn the_style_sheet_knows_every_hour_and_season() {
        let style = include_str!("../../style/garden.css");
        let hours = HOURS.map(|hour| hour.class().trim_start_matches("garden "));
        // Summer is the land without another class.
        let seasons = SEASONS.into_iter().filter(|&season| season != Season::Summer).map(Season::class);
        for class in hours.into_iter().chain(seasons) {
            assert!(style.contains(&format!(".{class} ")), "{class}");
        }
    }

    #[test]
    fn the_still_page_shows_the_land_as_it_is_drawn() {
        let page = include_str!("../../index.html");
        let land =
            [Paint::HillFar, Paint::HillMiddle, Paint::HillNear, Paint::Meadow, Paint::Lawn, Paint::Path, Paint::Wash];
        for (frame, class) in FRAMES.into_iter().zip(["still-phone", "still-wide"]) {
            let shapes = backdrop(&full(1), frame).into_iter().flat_map(|layer| layer.shapes);
            let shapes = shapes.filter(|shape| land.contains(&shape.paint));
            let paths: String =
                shapes.map(|Shape { paint, d, .. }| format!(r#"<path class="{}" d="{d}" />"#, paint.class())).collect();
            let view_box = frame.view_box();
            let still = format!(
                r#"<svg class="garden {class}" viewBox="{view_box}" preserveAspectRatio="xMidYMax slice" aria-hidden="true">{paths}</svg>"#
            );
            assert!(page.contains(&still), "index.html should have:\n{still}");
        }
    }
}

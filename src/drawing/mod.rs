//! The drawing of the garden: a seed, a growth and a vitality in, the paths of a picture out.
//!
//! Pure: no clock, no page, nothing to load. A plant is first decided for its whole life from its
//! seed, and only then sized by how far it has grown and bent by how it fares, so it stays the same
//! individual, and a small change of state moves every line a little and nothing jumps.
//!
//! - `geometry`, `rng`, `path`: points, chance, and the sheet that writes path text
//! - `stem`, `leaf`, `face`: the parts all plants share
//! - `forget_me_not`, `sunflower`, `bellflower`, `fern`: one plant each
//! - `season`: the time of year
//! - `ground`, `things`, `garden`: the land, what stands about in it, and the composed picture
//!
//! Colours are not decided here: a [`Paint`] is a class, and `style/garden.css` gives it its colour
//! in both themes.

mod bellflower;
mod face;
mod fern;
mod forget_me_not;
mod garden;
mod geometry;
mod ground;
mod leaf;
mod path;
mod rng;
mod season;
mod stem;
mod sunflower;
mod things;

pub use garden::{
    BACK_TO_FRONT, Frame, Hour, Layer, Picture, Portrait, QUIET, Scene, backdrop, bed, bed_area, bed_heart, foreground,
    garden, portrait,
};
pub use season::Season;

use geometry::ease;
use path::Canvas;
use rng::Rng;

/// Names every paint together with its class in the style sheet.
macro_rules! paints {
    ($($(#[$meta:meta])* $name:ident = $class:literal,)*) => {
        /// What a path is painted with; the style sheet gives each its colour for both themes.
        /// Of paints that meet in one place, the later named lies above the earlier.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Paint { $($(#[$meta])* $name,)* }

        impl Paint {
            /// The class of the path in `style/garden.css`.
            pub fn class(self) -> &'static str {
                match self { $(Paint::$name => $class,)* }
            }

            #[cfg(test)]
            const ALL: &[Paint] = &[$(Paint::$name,)*];
        }
    };
}

paints! {
    Halo = "g-halo",
    Sun = "g-sun",
    Moon = "g-moon",
    Mare = "g-mare",
    Star = "g-star",
    Cloud = "g-cloud",
    Bird = "g-bird",
    HillFar = "g-hill-far",
    Forest = "g-forest",
    HillMiddle = "g-hill-middle",
    Mist = "g-mist",
    HillNear = "g-hill-near",
    Field = "g-field",
    Tree = "g-tree",
    Meadow = "g-meadow",
    Lawn = "g-lawn",
    MeadowLine = "g-meadow-line",
    Path = "g-path",
    GrassDeep = "g-grass-deep",
    Grass = "g-grass",
    GrassLight = "g-grass-light",
    /// The colour of the hour over all the land.
    Wash = "g-wash",
    Shadow = "g-shadow",
    Smoke = "g-smoke",
    Wall = "g-wall",
    WallShade = "g-wall-shade",
    Roof = "g-roof",
    Window = "g-window",
    EarthDeep = "g-earth-deep",
    Earth = "g-earth",
    EarthLight = "g-earth-light",
    Furrow = "g-furrow",
    Crumb = "g-crumb",
    Bank = "g-bank",
    Bloom = "g-bloom",
    Handle = "g-handle",
    Stone = "g-stone",
    Steel = "g-steel",
    Tin = "g-tin",
    TinDeep = "g-tin-deep",
    Wood = "g-wood",
    Label = "g-label",
    Bough = "g-bough",
    BoughLeaf = "g-bough-leaf",
    BoughLight = "g-bough-light",
    Blossom = "g-blossom",
    Mark = "g-mark",
    Stem = "g-stem",
    StemLight = "g-stem-light",
    Stalk = "g-stalk",
    LeafDeep = "g-leaf-deep",
    Leaf = "g-leaf",
    LeafLight = "g-leaf-light",
    Vein = "g-vein",
    Bud = "g-bud",
    Blue = "g-blue",
    BlueLight = "g-blue-light",
    BluePale = "g-blue-pale",
    Eye = "g-eye",
    Bract = "g-bract",
    RayDeep = "g-ray-deep",
    Ray = "g-ray",
    Crease = "g-crease",
    DiscDeep = "g-disc-deep",
    Disc = "g-disc",
    Seed = "g-seed",
    Floret = "g-floret",
    Sepal = "g-sepal",
    BellDeep = "g-bell-deep",
    Bell = "g-bell",
    /// The side of a thing that looks left: lit at dawn, in the shade later.
    West = "g-west",
    /// The side of a thing that looks right.
    East = "g-east",
    Calyx = "g-calyx",
    Rachis = "g-rachis",
    Fern = "g-fern",
    FernLight = "g-fern-light",
    Crozier = "g-crozier",
    CrozierLine = "g-crozier-line",
    Feather = "g-feather",
    Belly = "g-belly",
    Breast = "g-breast",
    Wing = "g-wing",
    Beak = "g-beak",
    Snow = "g-snow",
    Flake = "g-flake",
}

/// How the paint is put on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ink {
    /// The outline is filled.
    Fill,
    /// The line is drawn, this many tenths of a unit wide.
    Stroke(u8),
}

impl Ink {
    /// The width for the attribute `stroke-width`, or nothing for a filled shape.
    pub fn width(self) -> Option<String> {
        match self {
            Ink::Fill => None,
            Ink::Stroke(tenths) => Some(path::decimal(i32::from(tenths))),
        }
    }
}

/// One SVG path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shape {
    /// What it is painted with.
    pub paint: Paint,
    /// Filled or drawn as a line.
    pub ink: Ink,
    /// The path data.
    pub d: String,
}

/// The plants of the four practices.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Species {
    /// Noticing: many and small.
    ForgetMeNot,
    /// Responding: it turns toward.
    Sunflower,
    /// Acknowledging: an old sign of gratitude.
    Bellflower,
    /// Asking: young fronds curl like question marks.
    Fern,
}

/// How a plant is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PlantState {
    /// How much of its life it has grown, 0 (a seedling) to 1; never shrinks.
    pub growth: f32,
    /// How it fares, 0 (at rest) to 1 (in flower).
    pub vitality: f32,
}

impl PlantState {
    /// How much of the resting colour is mixed into the plant, in percent: for `--rest` on its group.
    pub fn rest(self) -> u8 {
        (34.0 * (1.0 - ease(0.0, 0.8, self.vitality))) as u8
    }

    /// How far the part born at `birth` has grown up by now, 0 to 1.
    fn age(self, birth: f32, span: f32) -> f32 {
        ease(birth, birth + span, self.growth)
    }

    /// How far the plant lets itself hang, 0 to 1.
    fn slack(self) -> f32 {
        1.0 - self.vitality
    }
}

impl Species {
    /// The box no part of the plant ever leaves, around its root: left, top, right and bottom.
    pub fn bounds(self) -> [i16; 4] {
        match self {
            Species::ForgetMeNot => [-58, -92, 58, 20],
            Species::Sunflower => [-80, -192, 80, 10],
            Species::Bellflower => [-66, -130, 66, 18],
            Species::Fern => [-88, -90, 88, 8],
        }
    }

    /// [`Species::bounds`] as a `viewBox`.
    pub fn view_box(self) -> &'static str {
        match self {
            Species::ForgetMeNot => "-58 -92 116 112",
            Species::Sunflower => "-80 -192 160 202",
            Species::Bellflower => "-66 -130 132 148",
            Species::Fern => "-88 -90 176 98",
        }
    }

    fn draw(self, canvas: &mut Canvas, seed: u32, state: PlantState, season: Season) {
        let rng = Rng::new(seed);
        let state = PlantState { growth: state.growth.clamp(0.0, 1.0), vitality: state.vitality.clamp(0.0, 1.0) };
        match self {
            Species::ForgetMeNot => forget_me_not::draw(canvas, &rng, state, season),
            Species::Sunflower => sunflower::draw(canvas, &rng, state, season),
            Species::Bellflower => bellflower::draw(canvas, &rng, state, season),
            Species::Fern => fern::draw(canvas, &rng, state, season),
        }
    }
}

/// Draws one plant around its root at (0, 0); up is negative y.
pub fn plant(species: Species, seed: u32, state: PlantState, season: Season) -> Vec<Shape> {
    let mut canvas = Canvas::new();
    species.draw(&mut canvas, seed, state, season);
    canvas.finish()
}

#[cfg(test)]
mod tests {
    use super::geometry::Point;
    use super::path::reading::{Outline, outlines};
    use super::*;

    const ALL: [Species; 4] = [Species::ForgetMeNot, Species::Sunflower, Species::Bellflower, Species::Fern];

    fn state(growth: f32, vitality: f32) -> PlantState {
        PlantState { growth, vitality }
    }

    fn points(shapes: &[Shape]) -> Vec<Point> {
        shapes.iter().flat_map(|shape| outlines(&shape.d)).flat_map(|outline| outline.points).collect()
    }

    fn commands(shapes: &[Shape]) -> Vec<String> {
        shapes.iter().flat_map(|shape| outlines(&shape.d)).map(|outline| outline.commands).collect()
    }

    /// Every plant of 20 seeds, seedling to grown, at rest to in flower.
    fn every_plant(mut look: impl FnMut(Species, u32, PlantState)) {
        for species in ALL {
            for seed in 0..20 {
                for growth in [0.0, 0.15, 0.35, 0.55, 0.75, 1.0] {
                    for vitality in [0.0, 0.3, 0.7, 1.0] {
                        look(species, seed, state(growth, vitality));
                    }
                }
            }
        }
    }

    #[test]
    fn the_same_seed_is_the_same_individual() {
        for species in ALL {
            let half_grown = state(0.5, 0.5);
            assert_eq!(plant(species, 3, half_grown, Season::Summer), plant(species, 3, half_grown, Season::Summer));
            assert_ne!(plant(species, 3, half_grown, Season::Summer), plant(species, 4, half_grown, Season::Summer));
        }
    }

    #[test]
    fn a_plant_stays_inside_its_box_and_fills_it() {
        let mut reach = [[0.0_f32; 4]; 4];
        every_plant(|species, seed, state| {
            let [left, top, right, bottom] = &mut reach[species as usize];
            for Point { x, y } in points(&plant(species, seed, state, Season::Winter)) {
                (*left, *top) = (left.min(x), top.min(y));
                (*right, *bottom) = (right.max(x), bottom.max(y));
            }
        });
        for (species, reach) in ALL.iter().zip(reach) {
            let [left, top, right, bottom] = species.bounds().map(f32::from);
            let room = [reach[0] - left, reach[1] - top, right - reach[2], bottom - reach[3]];
            assert!(room.iter().all(|room| (0.0..16.0).contains(room)), "{species:?} reaches {reach:?}");
        }
    }

    #[test]
    fn the_view_box_is_the_box() {
        for species in ALL {
            let [left, top, right, bottom] = species.bounds();
            assert_eq!(species.view_box(), format!("{left} {top} {} {}", right - left, bottom - top));
        }
    }

    #[test]
    fn a_little_more_vitality_moves_every_point_a_little() {
        for species in ALL {
            for seed in 0..4 {
                for growth in [0.0, 0.3, 0.6, 1.0] {
                    for percent in (0..100).step_by(7) {
                        let vitality = percent as f32 / 100.0;
                        let before = plant(species, seed, state(growth, vitality), Season::Winter);
                        let after = plant(species, seed, state(growth, vitality + 0.01), Season::Winter);
                        assert_eq!(commands(&before), commands(&after));
                        for (from, to) in points(&before).into_iter().zip(points(&after)) {
                            let moved = (to - from).length();
                            assert!(moved < 1.6, "{species:?} {seed} {growth} {vitality}: {moved} at {from:?}");
                        }
                    }
                }
            }
        }
    }

    #[test]
    fn what_is_new_grows_from_nothing() {
        let reach = |species, growth| {
            let mut reach = [0.0_f32; 3];
            for Point { x, y } in points(&plant(species, 5, state(growth, 0.8), Season::Winter)) {
                reach = [reach[0].min(x), reach[1].min(y), reach[2].max(x)];
            }
            reach
        };
        for species in ALL {
            let mut before = reach(species, 0.0);
            for step in 1..=200 {
                let after = reach(species, step as f32 / 200.0);
                for (before, after) in before.iter().zip(after) {
                    assert!((after - before).abs() < 5.0, "{species:?} leaps from {before} to {after} at {step}");
                }
                before = after;
            }
        }
    }

    #[test]
    fn a_little_more_growth_changes_every_colour_a_little() {
        // How much there is of every paint, as the length of all its lines: a part that appeared at once would add more
        // than it may change by.
        let amounts = |shapes: &[Shape]| {
            let mut amounts = vec![0.0_f32; Paint::ALL.len()];
            for shape in shapes {
                for Outline { points, .. } in outlines(&shape.d) {
                    let steps = points.iter().zip(points.iter().skip(1));
                    amounts[shape.paint as usize] += steps.map(|(from, to)| (*to - *from).length()).sum::<f32>();
                }
            }
            amounts
        };
        for species in ALL {
            for seed in 0..2 {
                for vitality in [0.2, 1.0] {
                    let mut before = amounts(&plant(species, seed, state(0.0, vitality), Season::Winter));
                    for step in 1..=200 {
                        let growth = step as f32 / 200.0;
                        let after = amounts(&plant(species, seed, state(growth, vitality), Season::Winter));
                        for ((was, is), paint) in before.iter().zip(&after).zip(Paint::ALL) {
                            let change = (is - was).abs();
                            assert!(change < 24.0, "{species:?} {seed} {growth} {vitality}: {change} of {paint:?}");
                        }
                        before = after;
                    }
                }
            }
        }
    }

    #[test]
    fn it_all_begins_with_a_seedling() {
        for species in ALL {
            let seedling = plant(species, 1, state(0.0, 0.5), Season::Winter);
            assert!(seedling.iter().any(|shape| shape.paint == Paint::Leaf));
            let height = points(&seedling).iter().fold(0.0_f32, |top, point| top.min(point.y));
            assert!((-40.0..-12.0).contains(&height), "{species:?} is {height} high");
        }
    }

    #[test]
    fn more_vitality_never_droops_more() {
        for species in ALL {
            for seed in 0..20 {
                for growth in [0.0, 0.3, 0.6, 1.0] {
                    let mut lowest = f32::INFINITY;
                    for percent in (0..=100).step_by(5) {
                        let shapes = plant(species, seed, state(growth, percent as f32 / 100.0), Season::Winter);
                        let top = points(&shapes).iter().fold(0.0_f32, |top, point| top.min(point.y));
                        assert!(
                            top <= lowest + 0.6,
                            "{species:?} {seed} {growth} sinks at {percent}: {lowest} to {top}"
                        );
                        lowest = lowest.min(top);
                    }
                }
            }
        }
    }

    #[test]
    fn outlines_run_clockwise_so_that_none_cuts_a_hole_into_another() {
        every_plant(|species, seed, state| {
            for shape in plant(species, seed, state, Season::Winter).iter().filter(|shape| shape.ink == Ink::Fill) {
                for Outline { points, .. } in outlines(&shape.d) {
                    let next = points.iter().cycle().skip(1);
                    let area: f32 = points.iter().zip(next).map(|(a, b)| a.x * b.y - b.x * a.y).sum();
                    assert!(area >= -2.0, "{species:?} {seed} {state:?}: {:?} {area}", shape.paint);
                }
            }
        });
    }

    #[test]
    fn path_text_is_nothing_but_path_data() {
        every_plant(|species, seed, state| {
            for shape in plant(species, seed, state, Season::Winter) {
                assert!(shape.d.starts_with('m'));
                assert!(shape.d.chars().all(|c| "mlqchz-. 0123456789".contains(c)), "{}", shape.d);
            }
        });
    }

    #[test]
    fn the_style_sheet_knows_every_paint() {
        let style = include_str!("../../style/garden.css");
        for paint in Paint::ALL {
            let class = paint.class();
            let known = [" ", ",", ")"].iter().any(|end| style.contains(&format!(".{class}{end}")));
            assert!(known, "{class} has no colour");
        }
    }

    /// The colours in dusk that the style sheet gives a token, one for each season that changes it.
    fn dusk_colours(token: &str) -> Vec<f32> {
        let style = include_str!("../../style/garden.css");
        let name = format!("--garden-{token}: light-dark(");
        let values = style.split(&name).skip(1);
        let dark = values.map(|value| value.split([',', ')']).nth(1).expect("two colours").trim());
        dark.map(|hex| luminance(hex.strip_prefix('#').expect("a hex colour"))).collect()
    }

    /// The relative luminance of a colour, as WCAG defines it.
    fn luminance(hex: &str) -> f32 {
        let channel = |at: usize| {
            let value = f32::from(u8::from_str_radix(&hex[at..at + 2], 16).expect("hex digits")) / 255.0;
            if value <= 0.040_45 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * channel(0) + 0.7152 * channel(2) + 0.0722 * channel(4)
    }

    #[test]
    fn in_dusk_the_lit_side_of_every_plant_stands_out_from_the_land() {
        for land in ["hill-far", "hill-middle", "hill-near", "meadow", "lawn"] {
            for behind in dusk_colours(land) {
                for plant in ["leaf-light", "fern-light", "crozier", "blue", "ray", "bell"] {
                    for lit in dusk_colours(plant) {
                        let contrast = (lit + 0.05) / (behind + 0.05);
                        assert!(contrast >= 3.0, "{plant} before {land}: {contrast}");
                    }
                }
            }
        }
    }
}

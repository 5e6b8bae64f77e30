//! The drawing of the garden: a seed, a growth and a vitality in, the paths of a picture out.
//!
//! Pure: no clock, no page, nothing to load. A plant is first decided for its whole life from its
//! seed, and only then sized by how far it has grown and bent by how it fares, so it stays the same
//! individual, and a small change of state moves every line a little and nothing jumps.
//!
//! - `geometry`, `rng`, `path`: points, chance, and the sheet that writes path text
//! - `stem`, `leaf`, `face`: the parts all plants share
//! - `forget_me_not`, `sunflower`, `bellflower`, `fern`: one plant each
//! - `ground`, `garden`: the land and the composed picture
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
mod stem;
mod sunflower;

pub use garden::{Frame, Hour, Layer, Picture, Scene, garden};

use geometry::ease;
use path::Canvas;
use rng::Rng;

/// Names every paint together with its class in the style sheet.
macro_rules! paints {
    ($($(#[$meta:meta])* $name:ident = $class:literal,)*) => {
        /// What a path is painted with; the style sheet gives each its colour for both themes.
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
    /// Nothing to see: the ground a bed can be touched on.
    Touch = "g-touch",
    Sun = "g-sun",
    Moon = "g-moon",
    Halo = "g-halo",
    Star = "g-star",
    HillFar = "g-hill-far",
    HillNear = "g-hill-near",
    Tree = "g-tree",
    Meadow = "g-meadow",
    MeadowLight = "g-meadow-light",
    Path = "g-path",
    Bank = "g-bank",
    Earth = "g-earth",
    EarthLight = "g-earth-light",
    Stone = "g-stone",
    StoneLight = "g-stone-light",
    Grass = "g-grass",
    GrassLight = "g-grass-light",
    GrassDeep = "g-grass-deep",
    Stem = "g-stem",
    StemLight = "g-stem-light",
    Stalk = "g-stalk",
    Leaf = "g-leaf",
    LeafLight = "g-leaf-light",
    LeafDeep = "g-leaf-deep",
    Vein = "g-vein",
    Blue = "g-blue",
    BlueLight = "g-blue-light",
    BluePale = "g-blue-pale",
    Eye = "g-eye",
    Bud = "g-bud",
    Ray = "g-ray",
    RayDeep = "g-ray-deep",
    Crease = "g-crease",
    Disc = "g-disc",
    DiscDeep = "g-disc-deep",
    Seed = "g-seed",
    Floret = "g-floret",
    Bell = "g-bell",
    BellLight = "g-bell-light",
    BellDeep = "g-bell-deep",
    Rib = "g-rib",
    Fern = "g-fern",
    FernLight = "g-fern-light",
    FernDeep = "g-fern-deep",
    FernStem = "g-fern-stem",
    FernLine = "g-fern-line",
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
        (55.0 * (1.0 - ease(0.0, 0.7, self.vitality))) as u8
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
            Species::ForgetMeNot => [-85, -105, 85, 16],
            Species::Sunflower => [-95, -225, 95, 16],
            Species::Bellflower => [-100, -165, 100, 16],
            Species::Fern => [-120, -140, 120, 16],
        }
    }

    /// [`Species::bounds`] as a `viewBox`.
    pub fn view_box(self) -> &'static str {
        match self {
            Species::ForgetMeNot => "-85 -105 170 121",
            Species::Sunflower => "-95 -225 190 241",
            Species::Bellflower => "-100 -165 200 181",
            Species::Fern => "-120 -140 240 156",
        }
    }

    fn draw(self, canvas: &mut Canvas, seed: u32, state: PlantState) {
        let rng = Rng::new(seed);
        let state = PlantState {
            growth: state.growth.clamp(0.0, 1.0),
            vitality: state.vitality.clamp(0.0, 1.0),
        };
        match self {
            Species::ForgetMeNot => forget_me_not::draw(canvas, &rng, state),
            Species::Sunflower => sunflower::draw(canvas, &rng, state),
            Species::Bellflower => bellflower::draw(canvas, &rng, state),
            Species::Fern => fern::draw(canvas, &rng, state),
        }
    }
}

/// Draws one plant around its root at (0, 0); up is negative y.
pub fn plant(species: Species, seed: u32, state: PlantState) -> Vec<Shape> {
    let mut canvas = Canvas::new();
    species.draw(&mut canvas, seed, state);
    canvas.finish()
}

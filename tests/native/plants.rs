//! The plants as pictures: every species over its whole life, in `plants/`. Open one to look at it.
//!
//! Growth runs from left to right, vitality from top to bottom. A drawing that has changed on purpose is written anew
//! with `UPDATE_PLANTS=1 cargo test --test native plants`.

use std::{env, fmt::Write, fs, path::Path};

use little_things::drawing::{Ink, PlantState, Season, Shape, Species, plant};

const GROWTH: [f32; 5] = [0.0, 0.25, 0.5, 0.75, 1.0];
const VITALITY: [f32; 4] = [0.0, 0.33, 0.66, 1.0];

/// Plain colours to look at. They are not those of `style/garden.css`, so that a new colour there is no new drawing.
const PALETTE: [(&str, &str); 32] = [
    ("g-stem", "#47714c"),
    ("g-stem-light", "#8fb37f"),
    ("g-stalk", "#47714c"),
    ("g-leaf-deep", "#2f6145"),
    ("g-leaf", "#427a50"),
    ("g-leaf-light", "#6ea266"),
    ("g-vein", "#a9cc94"),
    ("g-bud", "#cf93b8"),
    ("g-blue", "#5a80cc"),
    ("g-blue-light", "#83a6e4"),
    ("g-blue-pale", "#eff4fd"),
    ("g-eye", "#f0b93c"),
    ("g-bract", "#2f6145"),
    ("g-ray-deep", "#dd932a"),
    ("g-ray", "#f3bd3a"),
    ("g-crease", "#d18f2a"),
    ("g-disc-deep", "#46291a"),
    ("g-disc", "#5d3d26"),
    ("g-seed", "#9a6c3c"),
    ("g-floret", "#b0a552"),
    ("g-sepal", "#427a50"),
    ("g-bell-deep", "#5f4492"),
    ("g-bell", "#8a68b8"),
    ("g-west", "#7a5aa8"),
    ("g-east", "#a98bd6"),
    ("g-calyx", "#427a50"),
    ("g-rachis", "#4f7548"),
    ("g-fern", "#376f50"),
    ("g-fern-light", "#659c6a"),
    ("g-crozier", "#84ad5c"),
    ("g-crozier-line", "#c1d996"),
    ("g-snow", "#fbfcfa"),
];

fn colour(shape: &Shape) -> &'static str {
    let class = shape.paint.class();
    PALETTE.iter().find(|(name, _)| *name == class).unwrap_or_else(|| panic!("{class} has no plain colour")).1
}

/// The whole life of one plant as an SVG picture.
fn life(species: Species) -> String {
    let [left, top, right, bottom] = species.bounds();
    let (width, height) = (right - left, bottom - top);
    let mut svg = String::new();
    let (all_wide, all_high) = (width * GROWTH.len() as i16, height * VITALITY.len() as i16);
    writeln!(svg, r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {all_wide} {all_high}">"#).unwrap();
    writeln!(svg, r##"<path fill="#faf6ee" d="M0 0h{all_wide}v{all_high}h-{all_wide}z"/>"##).unwrap();
    for (row, vitality) in VITALITY.into_iter().enumerate() {
        for (column, growth) in GROWTH.into_iter().enumerate() {
            let (x, y) = (width * column as i16 - left, height * row as i16 - top);
            writeln!(svg, r#"<g transform="translate({x} {y})"><!-- growth {growth}, vitality {vitality} -->"#)
                .unwrap();
            for shape in plant(species, 3, PlantState { growth, vitality }, Season::Summer) {
                let (colour, d) = (colour(&shape), &shape.d);
                match shape.ink {
                    Ink::Fill => writeln!(svg, r#"<path fill="{colour}" d="{d}"/>"#).unwrap(),
                    Ink::Stroke(_) => {
                        let width = shape.ink.width().unwrap();
                        let ends = r#"fill="none" stroke-linecap="round""#;
                        writeln!(svg, r#"<path {ends} stroke="{colour}" stroke-width="{width}" d="{d}"/>"#).unwrap();
                    }
                }
            }
            svg.push_str("</g>\n");
        }
    }
    svg + "</svg>\n"
}

fn holds(species: Species, name: &str) {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/native/plants").join(name).with_extension("svg");
    let drawn = life(species);
    if env::var_os("UPDATE_PLANTS").is_some() {
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(&file, &drawn).unwrap();
    }
    let kept = fs::read_to_string(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    let line = kept.lines().zip(drawn.lines()).position(|(kept, drawn)| kept != drawn);
    assert!(kept == drawn, "{name} is drawn otherwise than kept, first in line {:?}", line.map(|line| line + 1));
}

#[test]
fn the_forget_me_not_is_drawn_as_kept() {
    holds(Species::ForgetMeNot, "forget-me-not");
}

#[test]
fn the_sunflower_is_drawn_as_kept() {
    holds(Species::Sunflower, "sunflower");
}

#[test]
fn the_bellflower_is_drawn_as_kept() {
    holds(Species::Bellflower, "bellflower");
}

#[test]
fn the_fern_is_drawn_as_kept() {
    holds(Species::Fern, "fern");
}

#[test]
fn snow_lies_on_a_plant_at_rest_only_in_winter() {
    let resting = PlantState { growth: 1.0, vitality: 0.0 };
    for species in [Species::ForgetMeNot, Species::Sunflower, Species::Bellflower, Species::Fern] {
        for season in [Season::Spring, Season::Summer, Season::Autumn, Season::Winter] {
            let shapes = plant(species, 3, resting, season);
            let snow = shapes.iter().any(|shape| shape.paint.class() == "g-snow");
            assert_eq!(snow, season == Season::Winter, "{species:?} in {season:?}");
        }
    }
}

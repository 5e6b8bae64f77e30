//! How long the garden takes to draw: from scratch, and when something in it changes.

use std::fmt;
use std::path::Path;
use std::process::Command;

use serde::Deserialize;

use crate::error::Result;
use crate::process;
use crate::server::{self, Mount, Server, Site};
use crate::site::DIST;
use crate::statistics::Estimate;

/// Milliseconds from one frame to the next, on a screen that shows sixty in a second.
const FRAME: f64 = 1000.0 / 60.0;

/// What tests/bench/garden.mjs answers. How each act is measured, and against what, stands there.
#[derive(Deserialize)]
struct Measurements {
    browser: String,
    /// How many shapes the picture is made of.
    shapes: u32,
    rounds: Vec<Round>,
}

/// Each act once, one after the other.
#[derive(Deserialize)]
struct Round {
    opened: Act,
    /// The same once more: how far it differs from `opened` is what the machine alone can do.
    opened_again: Act,
    shown: Act,
    not_shown: Act,
    all_beds: Act,
    no_hours: Act,
    one_bed: Act,
    no_news: Act,
}

/// Milliseconds of one frame on the page's own thread.
#[derive(Deserialize)]
struct Act {
    whole: f64,
    /// Of its script, the making of the picture, where it was made from scratch.
    drawing: f64,
}

impl Round {
    fn new_script(&self) -> f64 {
        self.opened.drawing
    }

    fn new_rendering(&self) -> f64 {
        self.shown.whole - self.not_shown.whole
    }

    fn new_picture(&self) -> f64 {
        self.new_script() + self.new_rendering()
    }

    fn all_beds(&self) -> f64 {
        self.all_beds.whole - self.no_hours.whole
    }

    fn one_bed(&self) -> f64 {
        self.one_bed.whole - self.no_news.whole
    }

    fn nothing(&self) -> f64 {
        self.opened.whole - self.opened_again.whole
    }
}

pub(crate) fn measure(chromium: &Path, samples: u16) -> Result<()> {
    let mount = Mount::default();
    let server = Server::start(server::router(Site::new(mount.clone(), DIST)), None)?;
    let app = format!("{}{mount}", server.origin());
    let answer = process::read(
        Command::new("node")
            .arg("tests/bench/garden.mjs")
            .args(["--samples", &samples.to_string()])
            .args(["--app", &app])
            .env("CHROMIUM", chromium),
    )?;
    print!("{}", serde_json::from_str::<Measurements>(&answer)?);
    Ok(())
}

impl fmt::Display for Measurements {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            out,
            "\
Today's picture of {} shapes, with a year of moments, on a phone's screen.
Chromium {}, CPU slowed four times, n = {}; median [95 % interval], and the share of a frame of {FRAME:.1} ms.
Script, style, layout and paint of the one frame that draws it, less the same act in the same round without the picture
(tests/bench/garden.mjs says how). Milliseconds are of this machine. The control is the same act twice: it should be 0.
",
            self.shapes,
            self.browser,
            self.rounds.len()
        )?;
        self.row(out, "the picture from scratch", Round::new_picture)?;
        self.row(out, "  its script", Round::new_script)?;
        self.row(out, "  its style, layout, paint", Round::new_rendering)?;
        self.row(out, "all beds a little drier", Round::all_beds)?;
        self.row(out, "one bed changed", Round::one_bed)?;
        self.row(out, "all of Today, opened", |round| round.opened.whole)?;
        self.row(out, "control", Round::nothing)
    }
}

impl Measurements {
    fn row(&self, out: &mut fmt::Formatter<'_>, title: &str, time: impl Fn(&Round) -> f64) -> fmt::Result {
        let times: Vec<f64> = self.rounds.iter().map(time).collect();
        let shares = times.iter().map(|time| 100.0 * time / FRAME).collect();
        let time = Estimate::in_words(times, 1, " ms");
        writeln!(out, "  {title:28}{time:24}{}", Estimate::in_words(shares, 0, " %"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn act(whole: f64, drawing: f64) -> Act {
        Act { whole, drawing }
    }

    /// A round in which each part of the picture's time is another number.
    fn round() -> Round {
        Round {
            opened: act(80.0, 7.0),
            opened_again: act(79.0, 7.0),
            shown: act(13.0, 0.0),
            not_shown: act(2.0, 0.0),
            all_beds: act(30.0, 0.0),
            no_hours: act(5.0, 0.0),
            one_bed: act(15.0, 0.0),
            no_news: act(6.0, 0.0),
        }
    }

    #[test]
    fn the_picture_takes_what_its_act_takes_beyond_the_same_act_without_it() {
        let measurements = Measurements { browser: "156".to_owned(), shapes: 115, rounds: vec![round()] };
        let said = measurements.to_string();
        for row in [
            "the picture from scratch    18.0 ms",
            "  its script                7.0 ms",
            "  its style, layout, paint  11.0 ms",
            "all beds a little drier     25.0 ms",
            "one bed changed             9.0 ms",
            "control                     1.0 ms",
        ] {
            assert!(said.contains(row), "{row} in\n{said}");
        }
        assert!(said.contains("108 % [too few]"), "{said}");
    }
}

//! How long a first visit takes, beside an empty page from the same server in the same rounds.

use std::fmt;
use std::path::Path;
use std::process::Command;

use axum::response::Html;
use axum::routing::get;
use serde::Deserialize;

use crate::error::Result;
use crate::process;
use crate::server::{self, Mount, Server, Site};
use crate::site::DIST;
use crate::statistics::Estimate;

const EMPTY_PAGE_PATH: &str = "/baseline/";

/// Paints one word, and is usable when it has loaded.
const EMPTY_HTML: &str = r#"<!doctype html><html lang="en"><title>Empty</title>
<link rel="icon" href="data:,">
<p>Empty<script>addEventListener("load", () => performance.mark("usable"))</script>"#;

/// What tests/bench/startup.mjs answers.
#[derive(Deserialize)]
struct Measurements {
    browser: String,
    rounds: Vec<Round>,
}

/// One visit of each kind, one after the other.
#[derive(Deserialize)]
struct Round {
    app: Visit,
    /// The same once more: how far it differs from `app` is what the machine alone can do.
    app_again: Visit,
    empty_page: Visit,
}

/// Milliseconds since the navigation began.
#[derive(Deserialize)]
struct Visit {
    first_paint: f64,
    usable: f64,
}

/// One of the visits of a round.
type Kind = fn(&Round) -> &Visit;

const APP: Kind = |round| &round.app;
const APP_AGAIN: Kind = |round| &round.app_again;
const EMPTY_PAGE: Kind = |round| &round.empty_page;

/// One of the times of a visit.
type Measure = fn(&Visit) -> f64;

pub(crate) fn measure(chromium: &Path, samples: u16) -> Result<()> {
    let mount = Mount::default();
    let router = server::router(Site::new(mount.clone(), DIST)).route(EMPTY_PAGE_PATH, get(async || Html(EMPTY_HTML)));
    let server = Server::start(router, None)?;
    let app = format!("{}{mount}", server.origin());
    let empty_page = format!("{}{EMPTY_PAGE_PATH}", server.origin());

    let answer = process::read(
        Command::new("node")
            .arg("tests/bench/startup.mjs")
            .args(["--samples", &samples.to_string()])
            .args(["--app", &app, "--empty-page", &empty_page])
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
Chromium {}, 1.6 Mbit/s with 150 ms, CPU slowed four times, n = {}; median [95 % interval].
Milliseconds are of this machine. Ratios are within a round, × to the empty page.
App ÷ app again is the control: how far it strays from 1 is noise.
",
            self.browser,
            self.rounds.len()
        )?;
        self.table(out, "first contentful paint", |visit| visit.first_paint)?;
        self.table(out, "usable", |visit| visit.usable)
    }
}

impl Measurements {
    fn table(&self, out: &mut fmt::Formatter<'_>, title: &str, measure: Measure) -> fmt::Result {
        let time = |kind: Kind| self.estimate(|round| measure(kind(round)), 0, " ms");
        let ratio =
            |kind: Kind, base: Kind, unit| self.estimate(|round| measure(kind(round)) / measure(base(round)), 2, unit);
        let (app, again) = (ratio(APP, EMPTY_PAGE, " ×"), ratio(APP_AGAIN, EMPTY_PAGE, " ×"));
        writeln!(out, "\n{title}")?;
        writeln!(out, "  app              {:28}{app}", time(APP))?;
        writeln!(out, "  app again        {:28}{again}", time(APP_AGAIN))?;
        writeln!(out, "  empty page       {}", time(EMPTY_PAGE))?;
        writeln!(out, "  app ÷ app again  {:28}{}", "", ratio(APP, APP_AGAIN, ""))
    }

    fn estimate(&self, value: impl Fn(&Round) -> f64, digits: usize, unit: &str) -> String {
        Estimate::in_words(self.rounds.iter().map(value).collect(), digits, unit)
    }
}

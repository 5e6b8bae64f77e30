//! What was asked for on the command line.

use std::ffi::OsString;

use lexopt::prelude::*;
use little_things::domain::{Day, Minute};

use crate::error::{Error, Result};
use crate::server::Mount;

pub(crate) const HELP: &str = "\
cargo xtask <command>

  setup     put in place what the others need: the wasm target, trunk, wasm-bindgen, the npm packages
  build     make the release build in dist/
  serve     build, then serve dist/ as a static host would
              --port N        this port and no other (otherwise the first free one from 8080)
              --path /name/   the sub-path to serve under (otherwise /little-things/)
              --no-build      serve dist/ as it is, without any set-up
  test      everything that must hold: format, lints, native tests, byte budget, browser tests
              --native        only up to the native tests
              --browser …     only build and browser tests; all that follows goes to playwright
  bench     build, then measure the bytes of the first visit, the time until the page is usable, and the garden's drawing
              --bytes         only the bytes
              --samples N     rounds of the time measures (otherwise 15)
  sample    print a garden of invented moments as JSON, each storage key with its value
              --seed N        which of all the gardens (otherwise 7)
              --moments N     how many moments (otherwise 1300, about a year)
              --day DATE      the day it is (otherwise 2026-11-22)
              --minute N      the minute of that day (otherwise 1170, half past seven in the evening)
  help      this list
";

#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Command {
    Help,
    Setup,
    Build,
    Serve(ServeOptions),
    Test(Suite),
    Bench(BenchOptions),
    Sample(SampleOptions),
}

#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct ServeOptions {
    /// Exactly this port; without it, the first free one.
    pub(crate) port: Option<u16>,
    pub(crate) mount: Mount,
    pub(crate) no_build: bool,
}

#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Suite {
    All,
    Native,
    /// The browser tests only, with these arguments for Playwright.
    Browser(Vec<OsString>),
}

#[derive(Debug, PartialEq, Eq)]
pub(crate) struct BenchOptions {
    pub(crate) bytes_only: bool,
    /// Rounds of the measures of time, 1 to 1000.
    pub(crate) samples: u16,
}

#[derive(Debug, PartialEq, Eq)]
pub(crate) struct SampleOptions {
    pub(crate) seed: u32,
    /// At most 100,000.
    pub(crate) moments: usize,
    /// From 1970 on, where clocks begin.
    pub(crate) day: Day,
    pub(crate) minute: Minute,
}

impl Default for SampleOptions {
    /// The garden of the screenshots and the tests: it depends on nothing but these.
    fn default() -> Self {
        Self { seed: 7, moments: 1300, day: Day::from_count(20_779), minute: Minute::at(19, 30) }
    }
}

pub(crate) fn read(mut arguments: lexopt::Parser) -> Result<Command> {
    let Some(first) = arguments.next()? else {
        return Ok(Command::Help);
    };
    let command = match first {
        Short('h') | Long("help") => Command::Help,
        Value(name) => match name.to_str() {
            Some("help") => Command::Help,
            Some("setup") => Command::Setup,
            Some("build") => Command::Build,
            Some("serve") => Command::Serve(serve_options(&mut arguments)?),
            Some("test") => Command::Test(suite(&mut arguments)?),
            Some("bench") => Command::Bench(bench_options(&mut arguments)?),
            Some("sample") => Command::Sample(sample_options(&mut arguments)?),
            _ => return Err(Error::UnknownCommand(name)),
        },
        other => return Err(other.unexpected().into()),
    };
    match arguments.next()? {
        None => Ok(command),
        Some(Short('h') | Long("help")) => Ok(Command::Help),
        Some(other) => Err(other.unexpected().into()),
    }
}

fn serve_options(arguments: &mut lexopt::Parser) -> Result<ServeOptions> {
    let mut options = ServeOptions::default();
    while let Some(argument) = arguments.next()? {
        match argument {
            Long("port") => options.port = Some(arguments.value()?.parse()?),
            Long("path") => options.mount = Mount::new(&arguments.value()?.string()?),
            Long("no-build") => options.no_build = true,
            other => return Err(other.unexpected().into()),
        }
    }
    Ok(options)
}

fn suite(arguments: &mut lexopt::Parser) -> Result<Suite> {
    match arguments.next()? {
        None => Ok(Suite::All),
        Some(Long("native")) => Ok(Suite::Native),
        Some(Long("browser")) => Ok(Suite::Browser(arguments.raw_args()?.collect())),
        Some(other) => Err(other.unexpected().into()),
    }
}

fn bench_options(arguments: &mut lexopt::Parser) -> Result<BenchOptions> {
    let mut options = BenchOptions { bytes_only: false, samples: 15 };
    while let Some(argument) = arguments.next()? {
        match argument {
            Long("bytes") => options.bytes_only = true,
            Long("samples") => options.samples = arguments.value()?.parse_with(samples)?,
            other => return Err(other.unexpected().into()),
        }
    }
    Ok(options)
}

fn samples(text: &str) -> std::result::Result<u16, &'static str> {
    match text.parse() {
        Ok(samples @ 1..=1000) => Ok(samples),
        _ => Err("a number from 1 to 1000 is needed"),
    }
}

fn sample_options(arguments: &mut lexopt::Parser) -> Result<SampleOptions> {
    let mut options = SampleOptions::default();
    while let Some(argument) = arguments.next()? {
        match argument {
            Long("seed") => options.seed = arguments.value()?.parse()?,
            Long("moments") => options.moments = arguments.value()?.parse_with(moments)?,
            Long("day") => options.day = arguments.value()?.parse_with(day)?,
            Long("minute") => options.minute = arguments.value()?.parse_with(minute)?,
            other => return Err(other.unexpected().into()),
        }
    }
    Ok(options)
}

fn moments(text: &str) -> std::result::Result<usize, &'static str> {
    match text.parse() {
        Ok(moments @ 0..=100_000) => Ok(moments),
        _ => Err("a number from 0 to 100000 is needed"),
    }
}

fn day(text: &str) -> std::result::Result<Day, &'static str> {
    match Day::parse(text) {
        Ok(day) if day.count() >= 0 => Ok(day),
        _ => Err("a date like 2026-11-22, from 1970 on, is needed"),
    }
}

fn minute(text: &str) -> std::result::Result<Minute, &'static str> {
    text.parse().ok().and_then(Minute::from_count).ok_or("a minute of the day, from 0 to 1439, is needed")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn command(line: &str) -> Option<Command> {
        read(lexopt::Parser::from_args(line.split_whitespace())).ok()
    }

    #[test]
    fn a_command_line_is_read_as_it_is_written_in_the_help() {
        let cases = [
            ("", Command::Help),
            ("--help", Command::Help),
            ("setup", Command::Setup),
            ("build", Command::Build),
            ("build --help", Command::Help),
            ("serve", Command::Serve(ServeOptions::default())),
            (
                "serve --no-build --port 4173 --path garden",
                Command::Serve(ServeOptions { port: Some(4173), mount: Mount::new("/garden/"), no_build: true }),
            ),
            ("test", Command::Test(Suite::All)),
            ("test --native", Command::Test(Suite::Native)),
            (
                "test --browser walk.spec.js --headed",
                Command::Test(Suite::Browser(vec!["walk.spec.js".into(), "--headed".into()])),
            ),
            ("bench --bytes --samples 40", Command::Bench(BenchOptions { bytes_only: true, samples: 40 })),
            ("sample", Command::Sample(SampleOptions::default())),
            (
                "sample --seed 7 --moments 1300 --day 2026-11-22 --minute 1170",
                Command::Sample(SampleOptions::default()),
            ),
            (
                "sample --seed 1 --moments 0 --day 1970-01-01 --minute 0",
                Command::Sample(SampleOptions {
                    seed: 1,
                    moments: 0,
                    day: Day::from_count(0),
                    minute: Minute::at(0, 0),
                }),
            ),
        ];
        for (line, expected) in cases {
            assert_eq!(command(line), Some(expected), "{line:?}");
        }
    }

    #[test]
    fn anything_else_is_refused() {
        for line in [
            "dance",
            "build fast",
            "serve --port many",
            "test --all",
            "bench --samples 0",
            "bench --samples 1001",
            "sample 7",
            "sample --seed -1",
            "sample --moments 100001",
            "sample --day today",
            "sample --day 1969-12-31",
            "sample --minute 1440",
        ] {
            assert_eq!(command(line), None, "{line:?}");
        }
    }
}

//! `cargo xtask bench`: the promises in numbers, measured.

use crate::command::BenchOptions;
use crate::error::Result;
use crate::step::step;
use crate::{browser, bytes, garden, site, startup};

pub(crate) fn run(options: &BenchOptions) -> Result<()> {
    site::prepare_and_build()?;
    step("bytes of a first visit", bytes::check)?;
    if options.bytes_only {
        return Ok(());
    }
    let chromium = step("browser", browser::find_or_install)?;
    step("time until the page is usable", || startup::measure(&chromium, options.samples))?;
    step("the garden", || garden::measure(&chromium, options.samples))
}

//! The project's own commands, run as `cargo xtask <command>`.
//!
//! `command` reads the command line; each command has its file: `site` (build), `serve`, `check`
//! (test), `bench` and `sample`. Beneath them lie `tools` and `browser` (what must be on the machine),
//! `server` (the static host), `bytes`, `startup` and `garden` (what is measured), and `step`, `process` and
//! `error`, which all of them use.

mod bench;
mod browser;
mod bytes;
mod check;
mod command;
mod error;
mod garden;
mod lock_file;
mod process;
mod sample;
mod serve;
mod server;
mod site;
mod startup;
mod statistics;
mod step;
mod tools;

use std::path::Path;
use std::process::ExitCode;

use command::Command;
use error::{Error, Result};

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<()> {
    let command = command::read(lexopt::Parser::from_env())?;
    go_to_the_workspace()?;
    match command {
        Command::Help => print!("{}", command::HELP),
        Command::Setup => {
            step::step("set-up", tools::set_up)?;
        }
        Command::Build => {
            site::prepare_and_build()?;
        }
        Command::Serve(options) => serve::run(&options)?,
        Command::Test(suite) => check::run(&suite)?,
        Command::Bench(options) => bench::run(&options)?,
        Command::Sample(options) => sample::run(&options)?,
    }
    Ok(())
}

/// Every path in this crate is relative to the root of the workspace, from wherever it was started.
fn go_to_the_workspace() -> Result<()> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    std::env::set_current_dir(&root).map_err(Error::file("entered", root))
}

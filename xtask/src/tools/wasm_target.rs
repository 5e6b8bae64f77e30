//! The standard library for wasm32-unknown-unknown.

use std::path::Path;
use std::process::Command;

use crate::error::{Error, Result};
use crate::process;
use crate::step::step;

const TARGET: &str = "wasm32-unknown-unknown";

/// Adds the target when it is missing. Looks before asking rustup, so that a machine without
/// network works.
pub(crate) fn add() -> Result<()> {
    let sysroot = process::read(Command::new("rustc").args(["--print", "sysroot"]))?;
    if Path::new(&sysroot).join("lib/rustlib").join(TARGET).join("lib").is_dir() {
        return Ok(());
    }
    let rustup = process::find("rustup").ok_or(Error::Missing {
        program: "the Rust target wasm32-unknown-unknown",
        advice: "install rustup from https://rustup.rs, or the target from where your Rust came from",
    })?;
    step("the Rust target wasm32-unknown-unknown", || {
        process::run(Command::new(rustup).args(["target", "add", TARGET]))
    })
}

//! The release build.

use std::env;
use std::path::PathBuf;
use std::process::Command;

use crate::error::Result;
use crate::process;
use crate::step::step;
use crate::tools::{self, Tools};

/// Where the build lands, as Trunk.toml says.
pub(crate) const DIST: &str = "dist";

/// Set-up, then the release build.
pub(crate) fn prepare_and_build() -> Result<Tools> {
    let tools = step("set-up", tools::set_up)?;
    step("release build", || build(&tools))?;
    Ok(tools)
}

pub(crate) fn build(tools: &Tools) -> Result<()> {
    process::run(
        tools
            .command("trunk")?
            .args(["build", "--offline", "--locked"])
            // Wins over Trunk.toml: the tool is the one that fits the locked crate, always.
            .env("TRUNK_TOOLS_WASM_BINDGEN", tools.wasm_bindgen_version())
            .env("TRUNK_SKIP_VERSION_CHECK", "true")
            .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", without_paths()?)
            // Trunk takes only `true` and `false` here and refuses the customary `1`.
            .env_remove("NO_COLOR"),
    )
}

/// Flags that keep this machine's paths out of what ships: they tell who built it, differ from machine to machine, and
/// every panic message carries one.
fn without_paths() -> Result<String> {
    let sysroot = process::read(Command::new("rustc").args(["--print", "sysroot"]))?;
    let home = if cfg!(windows) { "USERPROFILE" } else { "HOME" };
    let cargo = env::var_os("CARGO_HOME")
        .map(PathBuf::from)
        .or_else(|| Some(PathBuf::from(env::var_os(home)?).join(".cargo")))
        .unwrap_or_else(|| PathBuf::from(".cargo"));
    let registry = cargo.join("registry").join("src");
    let remap = |from: &str, to: &str| format!("--remap-path-prefix={from}={to}");
    let flags = [remap(&registry.to_string_lossy(), "c"), remap(&sysroot, "r")];
    Ok(flags.join(" "))
}

//! The release build.

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
            // Trunk takes only `true` and `false` here and refuses the customary `1`.
            .env_remove("NO_COLOR"),
    )
}

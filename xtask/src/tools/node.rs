//! Node and the packages of package-lock.json.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::SystemTime;

use crate::error::{Error, Result};
use crate::process;
use crate::step::step;

/// The oldest major version that works, as in package.json.
const OLDEST: u32 = 20;

/// The folder of the programs that the packages bring (wasm-opt, playwright), after installing
/// them if need be.
pub(crate) fn packages() -> Result<PathBuf> {
    check_version()?;
    if !are_fresh() {
        let npm = process::find("npm").ok_or(Error::Missing {
            program: "npm",
            advice: "it comes with Node; install Node from https://nodejs.org",
        })?;
        step("npm packages", || process::run(Command::new(npm).args(["ci", "--no-fund", "--no-audit"])))?;
    }
    let folder = "node_modules/.bin";
    std::path::absolute(folder).map_err(Error::file("found", folder))
}

fn check_version() -> Result<()> {
    let node = process::find("node")
        .ok_or(Error::Missing { program: "node", advice: "install version 20 or newer from https://nodejs.org" })?;
    let found = process::read(Command::new(node).arg("--version"))?;
    if major(&found).is_some_and(|major| major >= OLDEST) {
        return Ok(());
    }
    Err(Error::OldNode { found, needed: OLDEST })
}

/// The 20 of `v20.11.1`.
fn major(version: &str) -> Option<u32> {
    version.strip_prefix('v')?.split('.').next()?.parse().ok()
}

/// npm writes its own lock file last: when it is there and not older than ours, everything is.
fn are_fresh() -> bool {
    let installed = modified("node_modules/.package-lock.json");
    installed.is_some() && installed >= modified("package-lock.json")
}

fn modified(path: impl AsRef<Path>) -> Option<SystemTime> {
    path.as_ref().metadata().ok()?.modified().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_major_version_is_the_first_number() {
        assert_eq!(major("v20.11.1"), Some(20));
        assert_eq!(major("v8.0.0"), Some(8));
        assert_eq!(major("deno 2"), None);
    }
}

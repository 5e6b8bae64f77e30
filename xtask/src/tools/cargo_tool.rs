//! Tools that come from crates.io, each in a folder of its own that carries its version.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::error::{Error, Result};
use crate::process;
use crate::step::step;

use super::cache;

/// A program at exactly one version.
pub(crate) struct CargoTool<'a> {
    /// The name on crates.io.
    pub(crate) package: &'static str,
    /// The name of the program, and of its folder in the cache.
    pub(crate) program: &'static str,
    pub(crate) version: &'a str,
}

impl CargoTool<'_> {
    /// The folder to put on PATH, after installing the tool there if need be.
    /// `None`: what PATH offers already is the right version.
    pub(crate) fn folder(&self) -> Result<Option<PathBuf>> {
        if self.is_on_path() {
            return Ok(None);
        }
        let root = cache::folder()?.join(self.label());
        if !root.exists() {
            let announcement =
                format!("{} {}: compiled once for this project, which takes a few minutes", self.package, self.version);
            step(&announcement, || self.install(&root))?;
        }
        Ok(Some(root.join("bin")))
    }

    fn label(&self) -> String {
        format!("{}-{}", self.program, self.version)
    }

    fn is_on_path(&self) -> bool {
        process::find(self.program)
            .and_then(|program| process::read(Command::new(program).arg("--version")).ok())
            .is_some_and(|answer| answer == format!("{} {}", self.program, self.version))
    }

    /// Installs beside the final place and then renames, so that a folder of that name is always
    /// complete.
    fn install(&self, root: &Path) -> Result<()> {
        let unfinished = root.with_file_name(format!("{}.unfinished", self.label()));
        // Debug halves the wait, and these tools are not what a build waits for.
        let mut install = process::cargo();
        install.args(["install", "--locked", "--debug", "--root"]).arg(&unfinished);
        process::run(install.args([self.package, "--version", self.version]))?;
        match std::fs::rename(&unfinished, root) {
            // Someone else's set-up, running at the same time, was first.
            Err(_) if root.exists() => Ok(()),
            outcome => outcome.map_err(Error::file("put in place", root)),
        }
    }
}

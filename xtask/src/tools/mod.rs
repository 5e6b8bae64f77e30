//! What the build needs on this machine, found or put in place.

mod cache;
mod cargo_tool;
mod node;
mod wasm_target;

use std::ffi::{OsStr, OsString};
use std::path::PathBuf;
use std::process::Command;

use crate::error::{Error, Result};
use crate::lock_file;

use cargo_tool::CargoTool;
pub(crate) use wasm_target::add as add_wasm_target;

const TRUNK_VERSION: &str = "0.21.14";

/// The tools of the build, all in place.
pub(crate) struct Tools {
    /// PATH with the folders of the tools in front.
    path: OsString,
    wasm_bindgen_version: String,
}

impl Tools {
    /// A command for a program among the tools or on PATH; it finds the others the same way.
    pub(crate) fn command(&self, program: &'static str) -> Result<Command> {
        let found = which::which_in(program, Some(&self.path), ".").map_err(|_| Error::Missing {
            program,
            advice: "it should be among the tools; delete node_modules and run `cargo xtask setup`",
        })?;
        let mut command = Command::new(found);
        command.env("PATH", &self.path);
        Ok(command)
    }

    pub(crate) fn wasm_bindgen_version(&self) -> &OsStr {
        self.wasm_bindgen_version.as_ref()
    }
}

pub(crate) fn set_up() -> Result<Tools> {
    add_wasm_target()?;
    let wasm_bindgen_version = lock_file::version_of("wasm-bindgen")?;
    let trunk = CargoTool { package: "trunk", program: "trunk", version: TRUNK_VERSION };
    let wasm_bindgen =
        CargoTool { package: "wasm-bindgen-cli", program: "wasm-bindgen", version: &wasm_bindgen_version };
    let folders = [trunk.folder()?, wasm_bindgen.folder()?, Some(node::packages()?)];
    Ok(Tools { path: path_with(folders.into_iter().flatten())?, wasm_bindgen_version })
}

fn path_with(folders: impl Iterator<Item = PathBuf>) -> Result<OsString> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    std::env::join_paths(folders.chain(std::env::split_paths(&path))).map_err(Error::Path)
}

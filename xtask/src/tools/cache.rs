//! Where tools are kept between builds, and between projects of the same user.

use std::ffi::OsString;
use std::path::PathBuf;

use crate::error::{Error, Result};

/// The folder of this user that holds the tools.
pub(crate) fn folder() -> Result<PathBuf> {
    let variable = |name: &str| std::env::var_os(name).filter(|value| !value.is_empty());
    let folder = folder_on(std::env::consts::OS, variable).ok_or(Error::NoCacheFolder)?;
    std::path::absolute(&folder).map_err(Error::file("found", folder))
}

fn folder_on(system: &str, variable: impl Fn(&str) -> Option<OsString>) -> Option<PathBuf> {
    if let Some(chosen) = variable("LITTLE_THINGS_TOOLS") {
        return Some(chosen.into());
    }
    let in_home = |folder| variable("HOME").map(|home| PathBuf::from(home).join(folder));
    let cache = match system {
        "windows" => variable("LOCALAPPDATA").map(PathBuf::from),
        "macos" => in_home("Library/Caches"),
        _ => variable("XDG_CACHE_HOME").map(PathBuf::from).or_else(|| in_home(".cache")),
    };
    Some(cache?.join("little-things").join("tools"))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The folder on a system whose environment is written as `NAME=value NAME=value`.
    fn folder(system: &str, environment: &str) -> Option<PathBuf> {
        folder_on(system, |name| {
            let mut variables = environment.split(' ').filter_map(|pair| pair.split_once('='));
            variables.find(|(known, _)| *known == name).map(|(_, value)| value.into())
        })
    }

    #[test]
    fn tools_are_kept_where_each_system_keeps_its_caches() {
        for (system, environment, expected) in [
            ("linux", "HOME=/home/ada", "/home/ada/.cache/little-things/tools"),
            ("linux", "HOME=/home/ada XDG_CACHE_HOME=/cache", "/cache/little-things/tools"),
            ("macos", "HOME=/Users/ada", "/Users/ada/Library/Caches/little-things/tools"),
            ("windows", "LOCALAPPDATA=C:/ada/Local", "C:/ada/Local/little-things/tools"),
            ("linux", "HOME=/home/ada LITTLE_THINGS_TOOLS=/opt/tools", "/opt/tools"),
        ] {
            assert_eq!(folder(system, environment), Some(expected.into()), "{environment}");
        }
    }

    #[test]
    fn without_a_home_there_is_no_folder() {
        assert_eq!(folder("linux", ""), None);
    }
}

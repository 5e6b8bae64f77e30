//! What Cargo.lock says.

use serde::Deserialize;

use crate::error::{Error, Result};

#[derive(Deserialize)]
struct LockFile {
    package: Vec<Package>,
}

#[derive(Deserialize)]
struct Package {
    name: String,
    version: String,
}

/// The version of a package in this project's Cargo.lock.
pub(crate) fn version_of(package: &'static str) -> Result<String> {
    let text = std::fs::read_to_string("Cargo.lock").map_err(Error::file("read", "Cargo.lock"))?;
    version_in(&text, package)
}

fn version_in(text: &str, package: &'static str) -> Result<String> {
    toml::from_str::<LockFile>(text)?
        .package
        .into_iter()
        .find(|candidate| candidate.name == package)
        .map(|found| found.version)
        .ok_or(Error::NotLocked(package))
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOCK: &str = r#"
        version = 4

        [[package]]
        name = "wasm-bindgen-macro"
        version = "0.2.1"

        [[package]]
        name = "wasm-bindgen"
        version = "0.2.128"
        source = "registry+https://github.com/rust-lang/crates.io-index"
        dependencies = ["cfg-if"]
    "#;

    #[test]
    fn a_version_is_found_by_the_whole_name() {
        assert_eq!(version_in(LOCK, "wasm-bindgen").ok().as_deref(), Some("0.2.128"));
    }

    #[test]
    fn a_package_that_is_not_locked_is_an_error() {
        assert!(matches!(version_in(LOCK, "wasm"), Err(Error::NotLocked("wasm"))));
    }

    #[test]
    fn a_broken_lock_file_is_an_error() {
        assert!(matches!(version_in("package = 3", "serde"), Err(Error::LockFile(_))));
    }
}

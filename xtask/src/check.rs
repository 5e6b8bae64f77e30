//! `cargo xtask test`: everything that must hold before a change goes in.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::command::Suite;
use crate::error::{Error, Result};
use crate::step::Ledger;
use crate::tools::{self, Tools};
use crate::{browser, bytes, process, site};

/// What the heart of the product must not be built from; names that begin so.
const WEB_CRATES: [&str; 5] = ["leptos", "web-sys", "js-sys", "wasm-bindgen", "gloo"];

pub(crate) fn run(suite: &Suite) -> Result<()> {
    let mut ledger = Ledger::default();
    let outcome = match suite {
        Suite::All => all(&mut ledger),
        Suite::Native => only_native(&mut ledger),
        Suite::Browser(arguments) => only_browser(&mut ledger, arguments),
    };
    println!("{}", ledger.summary());
    outcome
}

fn all(ledger: &mut Ledger) -> Result<()> {
    let (tools, chromium) = set_up(ledger)?;
    native(ledger)?;
    ledger.step("release build", || site::build(&tools))?;
    ledger.step("byte budget", bytes::check)?;
    browser_tests(ledger, &tools, &chromium, &[])
}

fn only_native(ledger: &mut Ledger) -> Result<()> {
    ledger.step("set-up", tools::add_wasm_target)?;
    native(ledger)
}

fn only_browser(ledger: &mut Ledger, arguments: &[OsString]) -> Result<()> {
    let (tools, chromium) = set_up(ledger)?;
    ledger.step("release build", || site::build(&tools))?;
    browser_tests(ledger, &tools, &chromium, arguments)
}

fn set_up(ledger: &mut Ledger) -> Result<(Tools, PathBuf)> {
    ledger.step("set-up", || Ok((tools::set_up()?, browser::find_or_install()?)))
}

fn native(ledger: &mut Ledger) -> Result<()> {
    ledger.step("format", || cargo(&["fmt", "--all", "--check"]))?;
    ledger.step("lints, native", || cargo(&["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"]))?;
    ledger.step("lints, wasm", || {
        let app = ["--target", "wasm32-unknown-unknown", "-p", "little-things", "--all-targets"];
        cargo(&[&["clippy"], &app[..], &["--", "-D", "warnings"]].concat())
    })?;
    ledger.step("no web crate in the native build", no_web_crate)?;
    ledger.step("native tests", || cargo(&["test", "--workspace"]))
}

fn browser_tests(ledger: &mut Ledger, tools: &Tools, chromium: &Path, arguments: &[OsString]) -> Result<()> {
    ledger.step("browser tests", || {
        process::run(
            tools
                .command("playwright")?
                .arg("test")
                .args(arguments)
                .env("CHROMIUM", chromium)
                // A report that opens by itself would keep the command from ending.
                .env("PLAYWRIGHT_HTML_OPEN", "never"),
        )
    })
}

fn cargo(arguments: &[&str]) -> Result<()> {
    process::run(process::cargo().args(arguments))
}

fn no_web_crate() -> Result<()> {
    let rustc = process::read(Command::new("rustc").arg("-vV"))?;
    let host = rustc.lines().find_map(|line| line.strip_prefix("host: ")).ok_or(Error::NoHost)?;
    let tree = ["tree", "-p", "little-things", "-e", "normal", "--prefix", "none", "--target", host];
    let found = web_crates_in(&process::read(process::cargo().args(tree))?);
    if found.is_empty() { Ok(()) } else { Err(Error::WebCrates(found)) }
}

/// The web crates that a tree printed with `--prefix none` names, each once.
fn web_crates_in(tree: &str) -> Vec<String> {
    let mut found: Vec<String> = tree
        .lines()
        .filter_map(|line| line.split_whitespace().next())
        .filter(|name| WEB_CRATES.iter().any(|start| name.starts_with(start)))
        .map(str::to_owned)
        .collect();
    found.sort();
    found.dedup();
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn web_crates_are_found_anywhere_in_the_tree() {
        let tree = "little-things v0.1.0 (/home/ada/little-things)\nserde v1.0.228\nweb-sys v0.3.105\n\
                    gloo-storage v0.3.0\nweb-sys v0.3.105 (*)\n";
        assert_eq!(web_crates_in(tree), ["gloo-storage", "web-sys"]);
    }

    #[test]
    fn a_pure_tree_has_none() {
        let tree = "little-things v0.1.0 (/home/leptos/web-sys)\nserde v1.0.228\nthiserror v2.0.17\n";
        assert!(web_crates_in(tree).is_empty());
    }
}

//! Reads the decks and the sample garden's texts, holds them to their rules, and writes them as compact text for
//! `src/content` and `src/sample`.
//!
//! A file that breaks a rule stops the build with the file and the line. What the linker has to know is said here, too.

mod deck;
mod sample;

use std::{collections::BTreeSet, env, error::Error, fs, path::PathBuf, process::ExitCode};

use deck::Deck;

fn main() -> ExitCode {
    keep_relocations();
    match texts() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            // The one way a build script says what is wrong.
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

/// Has the linker write down what leads to what: the build cuts the wasm in parts by it (`pwa/program.mjs`). None of it ships.
fn keep_relocations() {
    if env::var("CARGO_CFG_TARGET_ARCH").is_ok_and(|arch| arch == "wasm32") {
        println!("cargo::rustc-link-arg-bins=--emit-relocs");
    }
}

fn texts() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=build");
    println!("cargo::rerun-if-changed=content");
    let out = PathBuf::from(env::var_os("OUT_DIR").ok_or("cargo gave no OUT_DIR")?);
    let mut decks = Vec::new();
    let mut ids = BTreeSet::new();
    for practice in ["notice", "respond", "acknowledge", "ask"] {
        let path = format!("content/en/{practice}.toml");
        let source = fs::read_to_string(&path).map_err(|error| format!("{path}: {error}"))?;
        let deck = Deck::parse(practice, &source).map_err(|faults| deck::report(&path, &source, &faults))?;
        let compact = deck.to_compact();
        ids.extend(compact.lines().filter_map(|line| line.split('\t').nth(1)).map(str::to_owned));
        fs::write(out.join(practice), compact)?;
        decks.push((path, source, deck));
    }
    let reports: Vec<String> = deck::faults_between(&decks)
        .into_iter()
        .map(|(path, source, faults)| deck::report(path, source, &faults))
        .collect();
    if !reports.is_empty() {
        return Err(reports.join("\n").into());
    }
    let path = "content/en/sample.toml";
    let source = fs::read_to_string(path).map_err(|error| format!("{path}: {error}"))?;
    let compact = sample::compact(&source, &ids).map_err(|faults| deck::report(path, &source, &faults))?;
    Ok(fs::write(out.join("sample"), compact)?)
}

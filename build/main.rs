//! Reads the decks, holds them to their rules, and writes them as compact text for `src/content`.
//!
//! A deck that breaks a rule stops the build with the file and the line.

mod deck;

use std::{env, error::Error, fs, path::PathBuf, process::ExitCode};

use deck::Deck;

fn main() -> ExitCode {
    match decks() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            // The one way a build script says what is wrong.
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn decks() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=build");
    println!("cargo::rerun-if-changed=content");
    let out = PathBuf::from(env::var_os("OUT_DIR").ok_or("cargo gave no OUT_DIR")?);
    let mut decks = Vec::new();
    for practice in ["notice", "respond", "acknowledge", "ask"] {
        let path = format!("content/en/{practice}.toml");
        let source = fs::read_to_string(&path).map_err(|error| format!("{path}: {error}"))?;
        let deck = Deck::parse(practice, &source).map_err(|faults| deck::report(&path, &source, &faults))?;
        fs::write(out.join(practice), deck.to_compact())?;
        decks.push((path, source, deck));
    }
    let reports: Vec<String> = deck::faults_between(&decks)
        .into_iter()
        .map(|(path, source, faults)| deck::report(path, source, &faults))
        .collect();
    if !reports.is_empty() {
        return Err(reports.join("\n").into());
    }
    Ok(())
}

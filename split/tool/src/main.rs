//! Cuts the app's wasm where `#[wasm_split]` says so, and lets wasm-bindgen write the script for it.
//!
//! `split-tool <linked.wasm> <folder>` leaves in the folder
//!
//! - `app.js` and `app_bg.wasm`: the part of a first visit, as wasm-bindgen makes it;
//! - `split.js`: the script that loads the other parts, which `app.js` imports;
//! - `split_<name>.wasm`: the other parts. They call into the first through its table and need no script of their own.
//!
//! The wasm has to be as the linker wrote it, with its relocations (`--emit-relocs`): they say what leads to what. wasm-bindgen
//! drops them, so the cut comes first. What the parts share is found by exports that wasm-bindgen would drop, too, and by
//! names that it would change.

use std::{env, error::Error, fs, path::Path, process::ExitCode};

use wasm_bindgen_cli_support::Bindgen;

fn main() -> ExitCode {
    let arguments: Vec<_> = env::args_os().skip(1).collect();
    let [linked, folder] = arguments.as_slice() else {
        eprintln!("usage: split-tool <linked.wasm> <folder>");
        return ExitCode::FAILURE;
    };
    match split(Path::new(linked), Path::new(folder)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {}", in_words(&*error));
            ExitCode::FAILURE
        }
    }
}

fn split(linked: &Path, folder: &Path) -> Result<(), Box<dyn Error + Send + Sync>> {
    let wasm = fs::read(linked)?;
    let first = folder.join("first.wasm");
    let mut options = wasm_split_cli_support::Options::new(&wasm);
    options.output_dir = folder;
    options.main_out_path = &first;
    options.main_module = "./app.js";
    options.link_name = "./split.js";
    wasm_split_cli_support::transform(options)?;
    Bindgen::new()
        .input_path(&first)
        .out_name("app")
        .web(true)?
        .keep_lld_exports(true)
        .demangle(false)
        .typescript(false)
        .generate(folder)?;
    fs::remove_file(first)?;
    Ok(())
}

/// An error with what lies beneath it.
fn in_words(error: &dyn Error) -> String {
    std::iter::successors(Some(error), |&error| error.source()).map(ToString::to_string).collect::<Vec<_>>().join(": ")
}

//! Cuts the app's wasm where `#[wasm_split]` says so, and lets wasm-bindgen write the script for it.
//!
//! `split-tool <linked.wasm> <folder>` leaves in the folder
//!
//! - `app.js` and `app_bg.wasm`: the part of a first visit, as wasm-bindgen makes it, but for the names between the two;
//! - `split.js`: the script that loads the other parts, which `app.js` imports;
//! - `split_<name>.wasm`: the other parts. They call into the first through its table and need no script of their own.
//!
//! The wasm has to be as the linker wrote it, with its relocations (`--emit-relocs`): they say what leads to what. wasm-bindgen
//! drops them, so the cut comes first. What the parts share is found by exports that wasm-bindgen would drop, too, and by
//! names that it would change.

use std::{collections::HashMap, env, error::Error, fs, mem, path::Path, process::ExitCode};

use wasm_bindgen_cli_support::{Bindgen, Output};

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
    let mut bound = Bindgen::new()
        .input_path(&first)
        .out_name("app")
        .web(true)?
        .keep_lld_exports(true)
        .demangle(false)
        .typescript(false)
        .remove_producers_section(true)
        .generate_output()?;
    let names = shorten_names(&mut bound);
    bound.emit(folder)?;
    let script = folder.join("app.js");
    fs::write(&script, rename(&fs::read_to_string(&script)?, &names))?;
    fs::remove_file(first)?;
    Ok(())
}

/// Gives short names to what the script and the wasm know each other's functions by, and says which stands for which. There
/// is a hash in every name wasm-bindgen gives: nothing compresses it, and it is in the script and in the wasm.
fn shorten_names(bound: &mut Output) -> HashMap<String, String> {
    let module = bound.wasm_mut();
    // What comes from elsewhere, and the other exports, have names by which others know them, too.
    let imports =
        module.imports.iter_mut().filter(|import| import.module == "./app_bg.js").map(|import| &mut import.name);
    let exports = module.exports.iter_mut().map(|export| &mut export.name).filter(|name| name.starts_with("_ZN"));
    let short = (0..).map(|number| format!("_{number}"));
    imports.chain(exports).zip(short).map(|(name, short)| (mem::replace(name, short.clone()), short)).collect()
}

/// A script with other names in it. One name may be the beginning of another: only whole words are names.
fn rename(script: &str, names: &HashMap<String, String>) -> String {
    let is_of_a_name = |letter: char| letter.is_alphanumeric() || matches!(letter, '_' | '$');
    script
        .split_inclusive(|letter| !is_of_a_name(letter))
        .flat_map(|piece| {
            let (word, rest) = piece.split_at(piece.find(|letter| !is_of_a_name(letter)).unwrap_or(piece.len()));
            [names.get(word).map_or(word, String::as_str), rest]
        })
        .collect()
}

/// An error with what lies beneath it.
fn in_words(error: &dyn Error) -> String {
    std::iter::successors(Some(error), |&error| error.source()).map(ToString::to_string).collect::<Vec<_>>().join(": ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_whole_words_are_renamed() {
        let names = [("_call_1f", "_0"), ("_call_1f_3", "_1")].map(|(name, short)| (name.to_owned(), short.to_owned()));

        let renamed = rename("x_call_1f(wasm._call_1f_3, \"é\", _call_1f)", &HashMap::from(names));

        assert_eq!(renamed, "x_call_1f(wasm._1, \"é\", _0)");
    }
}

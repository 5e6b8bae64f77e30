//! What a first visit downloads, exactly, against what was promised.

use std::fs;
use std::path::{Path, PathBuf};

use crate::error::{Error, Result};
use crate::server::{Encoding, MediaType};
use crate::site::DIST;

/// What of dist/ a first visit does not ask for before the page is usable: paths that have one of these in them do not count.
/// The service worker comes after that, in the background, and brings the other part of the program for later. The pieces of
/// the fonts with accented letters come when such a letter is to be shown.
const NOT_ON_A_FIRST_VISIT: &[&str] = &[
    "-extended-",
    "-western-",
    "fonts/OFL",
    // The icons of the manifest are for those who install it.
    "icons/app",
    "icons/apple-touch-icon",
    "icons/maskable-",
    "icons/note",
    "icons/walk",
    "later-",
    "screenshots/",
    "sw.js",
];

/// A limit this project promises to keep, in bytes as sent with brotli.
struct Promise {
    what: &'static str,
    limit: u64,
    covers: fn(&File) -> bool,
}

const PROMISES: [Promise; 2] = [
    Promise { what: "the page that takes the first words", limit: 14_000, covers: |file| file.path == "index.html" },
    Promise { what: "the whole first visit", limit: 150_000, covers: File::is_on_first_visit },
];

/// A file that ships, with its length as it is and as it is sent.
struct File {
    /// Inside dist/, with `/` between its parts.
    path: String,
    raw: u64,
    gzip: u64,
    brotli: u64,
}

/// Prints the weight of every file, and fails when a promise is broken.
pub(crate) fn check() -> Result<()> {
    let files = files_in(Path::new(DIST))?;
    if files.is_empty() {
        return Err(Error::NotBuilt);
    }
    print_table(&files);
    let all: u64 = files.iter().filter(|file| !file.path.starts_with("screenshots/")).map(|file| file.brotli).sum();
    println!("everything that is kept for later, without a network: {all} bytes, fetched in the background");
    for promise in &PROMISES {
        let bytes = files.iter().filter(|file| (promise.covers)(file)).map(|file| file.brotli).sum();
        println!("{}: {bytes} bytes of {} promised", promise.what, promise.limit);
        if bytes > promise.limit {
            return Err(Error::OverBudget { what: promise.what, bytes, limit: promise.limit });
        }
    }
    Ok(())
}

impl File {
    fn weigh(path: &Path) -> Result<Self> {
        let content = fs::read(path).map_err(Error::file("read", path))?;
        let encoded = |encoding: Encoding| -> Result<u64> {
            let encoding = if MediaType::of(path).compresses { encoding } else { Encoding::Identity };
            let encoded = encoding.encode(content.clone()).map_err(Error::file("compressed", path))?;
            Ok(encoded.len() as u64)
        };
        Ok(Self {
            path: name_in_dist(path),
            raw: content.len() as u64,
            gzip: encoded(Encoding::Gzip)?,
            brotli: encoded(Encoding::Brotli)?,
        })
    }

    fn is_on_first_visit(&self) -> bool {
        !NOT_ON_A_FIRST_VISIT.iter().any(|part| self.path.contains(part))
    }
}

fn name_in_dist(path: &Path) -> String {
    let inside = path.strip_prefix(DIST).unwrap_or(path);
    let parts: Vec<_> = inside.iter().map(|part| part.to_string_lossy()).collect();
    parts.join("/")
}

/// Every file of a folder and its folders, by path.
fn files_in(folder: &Path) -> Result<Vec<File>> {
    let mut entries: Vec<PathBuf> = fs::read_dir(folder)
        .and_then(|entries| entries.map(|entry| Ok(entry?.path())).collect())
        .map_err(Error::file("read", folder))?;
    entries.sort();

    let mut files = Vec::new();
    for entry in entries {
        if entry.is_dir() {
            files.extend(files_in(&entry)?);
        } else {
            files.push(File::weigh(&entry)?);
        }
    }
    Ok(files)
}

fn print_table(files: &[File]) {
    let width = files.iter().map(|file| file.path.len()).max().unwrap_or(0);
    println!("{:width$} {:>9} {:>9} {:>9}", "", "raw", "gzip 9", "brotli 11");
    for file in files {
        let note = if file.is_on_first_visit() { "" } else { "  (not on a first visit)" };
        let File { path, raw, gzip, brotli } = file;
        println!("{path:width$} {raw:>9} {gzip:>9} {brotli:>9}{note}");
    }
}

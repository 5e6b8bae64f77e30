//! Everything that can stop a command: each message says what happened and what to do.

use std::ffi::OsString;
use std::io;
use std::path::PathBuf;
use std::process::ExitStatus;

pub(crate) type Result<T> = std::result::Result<T, Error>;

#[derive(Debug, thiserror::Error)]
pub(crate) enum Error {
    #[error("{0}; `cargo xtask help` lists the commands and their options.")]
    Usage(#[from] lexopt::Error),

    #[error("there is no command {0:?}; `cargo xtask help` lists the commands.")]
    UnknownCommand(OsString),

    #[error("{program} was not found; {advice}.")]
    Missing { program: &'static str, advice: &'static str },

    #[error("node {found} is too old; install version {needed} or newer from https://nodejs.org.")]
    OldNode { found: String, needed: u32 },

    #[error("CHROMIUM is set to {0:?}, but no such program was found; correct it or leave it unset.")]
    NoSuchBrowser(OsString),

    #[error("this user has no cache folder; set LITTLE_THINGS_TOOLS to a folder for the build tools.")]
    NoCacheFolder,

    #[error("PATH cannot take the folders of the tools: {0}.")]
    Path(std::env::JoinPathsError),

    #[error("`{command}` could not be started: {source}.")]
    Start { command: String, source: io::Error },

    #[error("`{command}` ended with {status}; what it printed above says why.")]
    Failed { command: String, status: ExitStatus },

    #[error("{path} could not be {done}: {source}.")]
    File { path: PathBuf, done: &'static str, source: io::Error },

    #[error("Cargo.lock could not be understood: {0}.")]
    LockFile(#[from] toml::de::Error),

    #[error("Cargo.lock names no package {0}; run `cargo check` once and commit Cargo.lock.")]
    NotLocked(&'static str),

    #[error("`rustc -vV` did not name its host; reinstall Rust, `rustup update` may be enough.")]
    NoHost,

    #[error("these web crates reached the native build, which must stay pure: {}.", .0.join(", "))]
    WebCrates(Vec<String>),

    #[error("there is no build in dist/; run `cargo xtask build` first.")]
    NotBuilt,

    #[error("port {0} is taken; free it, or choose another with --port.")]
    PortTaken(u16),

    #[error("no port from {first} to {last} is free; choose one with --port.")]
    NoFreePort { first: u16, last: u16 },

    #[error("the server could not run: {0}.")]
    Server(io::Error),

    #[error("{what}: {bytes} bytes, {} over the promised {limit}; the table above shows where.", .bytes - .limit)]
    OverBudget { what: &'static str, bytes: u64, limit: u64 },

    #[error("the script of a bench answered with something else than its measurements: {0}.")]
    Measurements(#[from] serde_json::Error),

    #[error("the step \"{step}\" failed: {cause}")]
    Step { step: &'static str, cause: Box<Error> },
}

impl Error {
    /// For `map_err` on what was tried with a file: "dist could not be *read*: …".
    pub(crate) fn file(done: &'static str, path: impl Into<PathBuf>) -> impl FnOnce(io::Error) -> Self {
        let path = path.into();
        move |source| Self::File { path, done, source }
    }
}

//! Other programs: found, run, listened to.

use std::ffi::OsStr;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use crate::error::{Error, Result};

/// The cargo that runs this crate.
pub(crate) fn cargo() -> Command {
    Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

/// The program of that name on PATH, or at that path.
pub(crate) fn find(program: impl AsRef<OsStr>) -> Option<PathBuf> {
    which::which(program).ok()
}

/// Runs a command with its output going to the terminal.
pub(crate) fn run(command: &mut Command) -> Result<()> {
    let status = command.status().map_err(|source| Error::Start { command: in_words(command), source })?;
    if status.success() {
        return Ok(());
    }
    Err(Error::Failed { command: in_words(command), status })
}

/// Runs a command and takes what it writes to standard output, without white space at the ends.
pub(crate) fn read(command: &mut Command) -> Result<String> {
    let output = command
        .stderr(Stdio::inherit())
        .output()
        .map_err(|source| Error::Start { command: in_words(command), source })?;
    if !output.status.success() {
        return Err(Error::Failed { command: in_words(command), status: output.status });
    }
    Ok(String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// The command as one would type it: the name of the program and its arguments.
fn in_words(command: &Command) -> String {
    let program = PathBuf::from(command.get_program());
    let name = program.file_stem().unwrap_or(program.as_os_str());
    std::iter::once(name).chain(command.get_args()).map(OsStr::to_string_lossy).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failure_names_the_command_as_one_would_type_it() {
        let mut command = Command::new("/somewhere/bin/cargo");
        command.args(["fmt", "--all"]);
        assert_eq!(in_words(&command), "cargo fmt --all");
    }

    #[test]
    fn a_program_that_is_not_there_is_an_error() {
        let outcome = read(&mut Command::new("no-such-program-anywhere"));
        assert!(matches!(outcome, Err(Error::Start { .. })));
    }
}

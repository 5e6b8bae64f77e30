//! A Chromium for the browser tests and the bench.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::error::{Error, Result};
use crate::process;
use crate::step::step;

const NAMES: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

const MAC_APPS: [&str; 2] = [
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/// The folders of Windows that programs are installed in, by the variables that name them.
const WINDOWS_FOLDERS: [&str; 3] = ["ProgramFiles", "ProgramFiles(x86)", "LOCALAPPDATA"];

/// The browser named by CHROMIUM, else one that is installed, else one installed now where that is
/// simple.
pub(crate) fn find_or_install() -> Result<PathBuf> {
    if let Some(chosen) = std::env::var_os("CHROMIUM").filter(|chosen| !chosen.is_empty()) {
        return process::find(&chosen).ok_or(Error::NoSuchBrowser(chosen));
    }
    if let Some(found) = find() {
        return Ok(found);
    }
    if let Some(administrator) = debian_administrator() {
        step("chromium, installed with apt-get", || install(administrator))?;
    }
    find().ok_or(Error::Missing {
        program: "Chromium",
        advice: "install Chromium or Google Chrome, or set CHROMIUM to the path of one",
    })
}

fn find() -> Option<PathBuf> {
    let windows = WINDOWS_FOLDERS
        .iter()
        .filter_map(std::env::var_os)
        .map(|folder| Path::new(&folder).join(r"Google\Chrome\Application\chrome.exe"));
    NAMES.iter().chain(&MAC_APPS).map(OsString::from).chain(windows.map(OsString::from)).find_map(process::find)
}

/// How apt-get can be run here without asking anyone for a password.
#[derive(Clone, Copy)]
enum Administrator {
    Root,
    Sudo,
}

fn debian_administrator() -> Option<Administrator> {
    if !Path::new("/etc/debian_version").exists() {
        return None;
    }
    if process::read(Command::new("id").arg("-u")).is_ok_and(|id| id == "0") {
        return Some(Administrator::Root);
    }
    let sudo = Command::new("sudo").args(["-n", "true"]).stdin(Stdio::null()).stderr(Stdio::null()).status();
    sudo.is_ok_and(|status| status.success()).then_some(Administrator::Sudo)
}

fn install(administrator: Administrator) -> Result<()> {
    let apt_get = |arguments: &[&str]| {
        let mut command = match administrator {
            Administrator::Root => Command::new("apt-get"),
            Administrator::Sudo => {
                let mut sudo = Command::new("sudo");
                sudo.args(["-n", "apt-get"]);
                sudo
            }
        };
        process::run(command.args(arguments).stdin(Stdio::null()))
    };
    apt_get(&["update"])?;
    apt_get(&["install", "-y", "--no-install-recommends", "chromium"])
}

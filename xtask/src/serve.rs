//! `cargo xtask serve`: the build, looked at in a browser.

use std::path::Path;

use crate::command::ServeOptions;
use crate::error::{Error, Result};
use crate::server::{self, Server, Site};
use crate::site;

pub(crate) fn run(options: &ServeOptions) -> Result<()> {
    if !options.no_build {
        site::prepare_and_build()?;
    }
    if !Path::new(site::DIST).join("index.html").is_file() {
        return Err(Error::NotBuilt);
    }
    let site = Site::new(options.mount.clone(), site::DIST);
    let server = Server::start(server::router(site), options.port)?;
    println!("Little Things is at {}{}  (Ctrl-C stops it)", server.origin(), options.mount);
    server.wait()
}

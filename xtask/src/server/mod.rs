//! A static host for dist/, with the manners of a good real one: a sub-path, compression,
//! validation, long caching of what never changes. It serves the person who looks, the browser
//! tests, and the bench.

mod address;
mod bodies;
mod encoding;
mod media_type;
mod site;
#[cfg(test)]
mod tests;

use std::io;
use std::net::{Ipv4Addr, TcpListener};

use axum::Router;
use tokio::runtime::Runtime;
use tokio::task::JoinHandle;

use crate::error::{Error, Result};

pub(crate) use address::Mount;
pub(crate) use encoding::Encoding;
pub(crate) use media_type::MediaType;
pub(crate) use site::{Site, router};

/// Where to look for a free port when none was asked for.
const FIRST_PORT: u16 = 8080;
const LAST_PORT: u16 = 8179;

/// A server that answers from threads of its own until it is dropped.
pub(crate) struct Server {
    runtime: Runtime,
    task: JoinHandle<io::Result<()>>,
    origin: String,
}

impl Server {
    /// Listens on this machine only, on `port` or else on the first free one.
    pub(crate) fn start(router: Router, port: Option<u16>) -> Result<Self> {
        let listener = listen(port)?;
        let address = listener.local_addr().map_err(Error::Server)?;
        listener.set_nonblocking(true).map_err(Error::Server)?;

        let runtime = Runtime::new().map_err(Error::Server)?;
        let task = runtime.spawn(async {
            let listener = tokio::net::TcpListener::from_std(listener)?;
            axum::serve(listener, router).await
        });
        Ok(Self { runtime, task, origin: format!("http://{address}") })
    }

    /// `http://127.0.0.1:8080`
    pub(crate) fn origin(&self) -> &str {
        &self.origin
    }

    /// Serves until the process is ended.
    pub(crate) fn wait(self) -> Result<()> {
        let ended = self.runtime.block_on(self.task);
        ended.unwrap_or_else(|stopped| Err(io::Error::other(stopped))).map_err(Error::Server)
    }
}

fn listen(port: Option<u16>) -> Result<TcpListener> {
    let bind = |port| TcpListener::bind((Ipv4Addr::LOCALHOST, port));
    let taken = |error: &io::Error| error.kind() == io::ErrorKind::AddrInUse;
    if let Some(port) = port {
        return bind(port).map_err(|error| if taken(&error) { Error::PortTaken(port) } else { Error::Server(error) });
    }
    (FIRST_PORT..=LAST_PORT)
        .map(bind)
        .find(|outcome| !outcome.as_ref().is_err_and(taken))
        .ok_or(Error::NoFreePort { first: FIRST_PORT, last: LAST_PORT })?
        .map_err(Error::Server)
}

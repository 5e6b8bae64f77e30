//! The answers of the static host.

use std::fs::Metadata;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use axum::extract::State;
use axum::http::header::{
    ACCEPT_ENCODING, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_TYPE, ETAG, IF_NONE_MATCH, LOCATION, VARY,
    X_CONTENT_TYPE_OPTIONS,
};
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, Uri};
use axum::response::{IntoResponse, Response};
use axum::routing::get;

use super::address::{Address, Mount};
use super::bodies::{Bodies, Version};
use super::encoding::Encoding;
use super::media_type::MediaType;

/// A folder of files under a sub-path.
pub(crate) struct Site {
    mount: Mount,
    folder: PathBuf,
    bodies: Bodies,
}

/// Answers GET and HEAD for the whole site; anything else is not allowed.
pub(crate) fn router(site: Site) -> Router {
    Router::new().fallback_service(get(answer).with_state(Arc::new(site)))
}

async fn answer(State(site): State<Arc<Site>>, uri: Uri, headers: HeaderMap) -> Response {
    let work = tokio::task::spawn_blocking(move || site.answer(uri.path(), &headers));
    let mut response = work.await.unwrap_or_else(|_| broken());
    let headers = response.headers_mut();
    headers.insert(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    response
}

impl Site {
    pub(crate) fn new(mount: Mount, folder: impl Into<PathBuf>) -> Self {
        Self { mount, folder: folder.into(), bodies: Bodies::default() }
    }

    fn answer(&self, path: &str, headers: &HeaderMap) -> Response {
        match self.mount.resolve(path) {
            Address::File(file) => match self.send(&self.folder.join(file), headers) {
                Ok(response) => response,
                Err(error) if is_absent(&error) => self.not_found(),
                Err(_) => broken(),
            },
            Address::MissingSlash => {
                (StatusCode::PERMANENT_REDIRECT, [(LOCATION, self.mount.to_string())]).into_response()
            }
            Address::Outside => self.not_found(),
        }
    }

    fn send(&self, path: &Path, headers: &HeaderMap) -> io::Result<Response> {
        let metadata = file_metadata(path)?;
        let version = Version::of(&metadata)?;
        let media_type = MediaType::of(path);
        let encoding = if media_type.compresses {
            Encoding::accepted(text(headers, &ACCEPT_ENCODING))
        } else {
            Encoding::Identity
        };
        let tag = version.tag(encoding);

        let mut response = Response::builder().header(CACHE_CONTROL, caching(path)).header(ETAG, &tag);
        if media_type.compresses {
            response = response.header(VARY, "accept-encoding");
        }
        let response = if names_tag(text(headers, &IF_NONE_MATCH), &tag) {
            response.status(StatusCode::NOT_MODIFIED).body(Body::empty())
        } else {
            if encoding != Encoding::Identity {
                response = response.header(CONTENT_ENCODING, encoding.token());
            }
            response.header(CONTENT_TYPE, media_type.name).body(self.bodies.get(path, version, encoding)?.into())
        };
        response.map_err(io::Error::other)
    }

    fn not_found(&self) -> Response {
        let hint = format!("There is nothing here. The page is at {}\n", self.mount);
        (StatusCode::NOT_FOUND, hint).into_response()
    }
}

fn broken() -> Response {
    let text = "The file is there but could not be read.\n";
    (StatusCode::INTERNAL_SERVER_ERROR, text).into_response()
}

/// A folder counts as absent: nothing is ever listed.
fn file_metadata(path: &Path) -> io::Result<Metadata> {
    let metadata = path.metadata()?;
    if metadata.is_file() { Ok(metadata) } else { Err(io::ErrorKind::NotFound.into()) }
}

/// Also when a file stands where the address has a folder, or the name is one no file can have.
fn is_absent(error: &io::Error) -> bool {
    use io::ErrorKind::{InvalidFilename, InvalidInput, NotADirectory, NotFound};
    matches!(error.kind(), NotFound | NotADirectory | InvalidFilename | InvalidInput)
}

fn text<'a>(headers: &'a HeaderMap, name: &HeaderName) -> &'a str {
    let value = headers.get(name).and_then(|value| value.to_str().ok());
    value.unwrap_or_default()
}

/// Whether an If-None-Match header names this tag.
fn names_tag(header: &str, tag: &str) -> bool {
    header.split(',').map(str::trim).any(|candidate| candidate == "*" || candidate.trim_start_matches("W/") == tag)
}

/// What carries the hash of its content in its name never changes; all else is asked for again.
fn caching(path: &Path) -> &'static str {
    let name = path.file_name().and_then(|name| name.to_str());
    if name.is_some_and(carries_hash) { "public, max-age=31536000, immutable" } else { "no-cache" }
}

/// Trunk writes `name-<hash>.css` and `name-<hash>_bg.wasm`; its hash is 64 bits in hexadecimal,
/// without leading zeros.
fn carries_hash(name: &str) -> bool {
    name.split('-').skip(1).any(|part| {
        let hash = part.trim_start_matches(|c: char| matches!(c, '0'..='9' | 'a'..='f'));
        (14..=16).contains(&(part.len() - hash.len())) && hash.starts_with(['.', '_'])
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_trunks_hash_makes_a_name_immutable() {
        for name in
            ["style-0123456789abcdef.css", "little-things-3d4594a6b90df660.js", "little-things-3d4594a6b90df66_bg.wasm"]
        {
            assert!(carries_hash(name), "{name}");
        }
        for name in [
            "index.html",
            "service-worker.js",
            "photo-20261122.png",
            "little-things-3d4594a6b90df660x.js",
            "3d4594a6b90df660.js",
            "little-things-3D4594A6B90DF660.js",
        ] {
            assert!(!carries_hash(name), "{name}");
        }
    }

    #[test]
    fn a_tag_is_recognised_alone_in_a_list_and_weakened() {
        for header in ["\"a\"", "\"b\", \"a\"", "W/\"a\"", "*"] {
            assert!(names_tag(header, "\"a\""), "{header}");
        }
        for header in ["", "\"b\"", "a"] {
            assert!(!names_tag(header, "\"a\""), "{header}");
        }
    }
}

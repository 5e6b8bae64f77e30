//! The server as a browser meets it: over a socket, with requests written out by hand.

use std::io::{Read, Write};
use std::net::TcpStream;

use super::{Mount, Server, Site, router};
use crate::error::Error;

const SITE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/site");
const SCRIPT: &str = "/little-things/app-0123456789abcdef.js";

struct Answer {
    head: String,
    body: Vec<u8>,
}

impl Answer {
    fn status(&self) -> &str {
        self.head.split(' ').nth(1).expect("a status line")
    }

    fn header(&self, name: &str) -> Option<&str> {
        self.head.lines().skip(1).find_map(|line| {
            let (found, value) = line.split_once(": ")?;
            found.eq_ignore_ascii_case(name).then_some(value)
        })
    }
}

fn serve() -> Server {
    Server::start(router(Site::new(Mount::default(), SITE)), Some(0)).expect("a server")
}

/// Sends a request whose path reaches the server exactly as it is written here.
fn ask(server: &Server, method: &str, path: &str, headers: &[(&str, &str)]) -> Answer {
    let host = server.origin().strip_prefix("http://").expect("an address");
    let mut stream = TcpStream::connect(host).expect("a connection");
    let headers: String = headers.iter().map(|(name, value)| format!("{name}: {value}\r\n")).collect();
    write!(stream, "{method} {path} HTTP/1.1\r\nhost: {host}\r\nconnection: close\r\n{headers}\r\n").expect("sent");

    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).expect("an answer");
    let end = answer.windows(4).position(|bytes| bytes == b"\r\n\r\n").expect("the end of the head");
    Answer {
        head: String::from_utf8(answer[..end].to_vec()).expect("a head in ASCII"),
        body: answer[end + 4..].to_vec(),
    }
}

fn get(server: &Server, path: &str) -> Answer {
    ask(server, "GET", path, &[])
}

#[test]
fn the_page_stands_under_its_sub_path_and_is_asked_for_anew() {
    let answer = get(&serve(), "/little-things/");
    assert_eq!(answer.status(), "200");
    assert_eq!(answer.header("content-type"), Some("text/html; charset=utf-8"));
    assert_eq!(answer.header("cache-control"), Some("no-cache"));
    assert_eq!(answer.header("x-content-type-options"), Some("nosniff"));
    assert!(answer.body.starts_with(b"<!doctype html>"));
}

#[test]
fn the_sub_path_without_its_slash_leads_to_the_page() {
    let answer = get(&serve(), "/little-things");
    assert_eq!(answer.status(), "308");
    assert_eq!(answer.header("location"), Some("/little-things/"));
}

#[test]
fn a_file_named_by_its_hash_is_kept_forever() {
    let answer = get(&serve(), SCRIPT);
    assert_eq!(answer.header("cache-control"), Some("public, max-age=31536000, immutable"));
}

#[test]
fn a_body_comes_in_the_encoding_the_browser_accepts() {
    let server = serve();
    let plain = get(&server, SCRIPT);
    assert_eq!(plain.header("content-encoding"), None);
    assert_eq!(plain.header("vary"), Some("accept-encoding"));

    let brotli = ask(&server, "GET", SCRIPT, &[("accept-encoding", "gzip, br")]);
    assert_eq!(brotli.header("content-encoding"), Some("br"));
    let mut decoded = Vec::new();
    brotli::BrotliDecompress(&mut brotli.body.as_slice(), &mut decoded).expect("brotli");
    assert_eq!(decoded, plain.body);

    let gzip = ask(&server, "GET", SCRIPT, &[("accept-encoding", "gzip")]);
    assert_eq!(gzip.header("content-encoding"), Some("gzip"));
    let mut decoded = Vec::new();
    flate2::read::GzDecoder::new(gzip.body.as_slice()).read_to_end(&mut decoded).expect("gzip");
    assert_eq!(decoded, plain.body);

    assert_ne!(brotli.header("etag"), gzip.header("etag"));
}

#[test]
fn pictures_are_sent_as_they_are() {
    let answer = ask(&serve(), "GET", "/little-things/icon.png", &[("accept-encoding", "br")]);
    assert_eq!(answer.header("content-type"), Some("image/png"));
    assert_eq!(answer.header("content-encoding"), None);
}

#[test]
fn an_unchanged_file_is_not_sent_again() {
    let server = serve();
    let first = get(&server, SCRIPT);
    let tag = first.header("etag").expect("a tag");

    let second = ask(&server, "GET", SCRIPT, &[("if-none-match", tag)]);
    assert_eq!(second.status(), "304");
    assert_eq!(second.header("etag"), Some(tag));
    assert!(second.body.is_empty());

    let other = ask(&server, "GET", SCRIPT, &[("if-none-match", tag), ("accept-encoding", "br")]);
    assert_eq!(other.status(), "200");
}

#[test]
fn head_tells_everything_but_the_body() {
    let server = serve();
    let answer = ask(&server, "HEAD", SCRIPT, &[]);
    assert_eq!(answer.status(), "200");
    let length = get(&server, SCRIPT).body.len().to_string();
    assert_eq!(answer.header("content-length"), Some(length.as_str()));
    assert!(answer.body.is_empty());
}

#[test]
fn nothing_outside_of_the_site_is_served() {
    let server = serve();
    for path in [
        "/",
        "/outside.txt",
        "/little-things/../outside.txt",
        "/little-things/content/../../outside.txt",
        "/little-things/%2e%2e/outside.txt",
        "/little-things/%2e%2e%2foutside.txt",
        "/little-things/..%5coutside.txt",
        "/little-things//etc/passwd",
        "/little-things/%2fetc/passwd",
    ] {
        let answer = get(&server, path);
        assert_eq!(answer.status(), "404", "{path}");
        assert_eq!(answer.header("x-content-type-options"), Some("nosniff"), "{path}");
    }
}

#[test]
fn what_is_missing_and_what_is_a_folder_is_not_found() {
    let server = serve();
    for path in ["missing.js", "content", "content/", "index.html/", "index.html/more"] {
        let answer = get(&server, &format!("/little-things/{path}"));
        assert_eq!(answer.status(), "404", "{path}");
        assert_eq!(answer.header("content-type"), Some("text/plain; charset=utf-8"), "{path}");
        assert!(answer.body.starts_with(b"There is nothing here."), "{path}");
    }
}

#[test]
fn nothing_can_be_written() {
    let answer = ask(&serve(), "POST", "/little-things/", &[("content-length", "0")]);
    assert_eq!(answer.status(), "405");
    assert_eq!(answer.header("allow"), Some("GET,HEAD"));
}

#[test]
fn a_port_that_was_asked_for_and_is_taken_is_an_error() {
    let server = serve();
    let port = server.origin().rsplit(':').next().and_then(|port| port.parse().ok());
    let second = Server::start(router(Site::new(Mount::default(), SITE)), port);
    assert!(matches!(second, Err(Error::PortTaken(_))));
}

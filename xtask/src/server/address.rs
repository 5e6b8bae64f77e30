//! From the path of a request to a file of the site, and never to another.

use std::fmt;
use std::path::{Component, Path, PathBuf};

use percent_encoding::percent_decode_str;

/// The sub-path a site lives under; begins and ends with a slash.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Mount(String);

/// What a path means to the site.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Address {
    /// A file, by its path inside the site's folder; whether it exists is not known yet.
    File(PathBuf),
    /// The sub-path without its last slash, from where relative addresses would miss.
    MissingSlash,
    Outside,
}

impl Mount {
    pub(crate) fn new(path: &str) -> Self {
        match path.trim_matches('/') {
            "" => Self("/".to_owned()),
            name => Self(format!("/{name}/")),
        }
    }

    pub(crate) fn resolve(&self, path: &str) -> Address {
        match path.strip_prefix(self.0.as_str()) {
            Some(inside) => file(inside).map_or(Address::Outside, Address::File),
            None if self.0.strip_suffix('/') == Some(path) => Address::MissingSlash,
            None => Address::Outside,
        }
    }
}

impl Default for Mount {
    fn default() -> Self {
        Self::new("little-things")
    }
}

impl fmt::Display for Mount {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// A folder (the empty path, or one that ends with a slash) means its index.html.
fn file(path: &str) -> Option<PathBuf> {
    match path.rsplit_once('/') {
        None if path.is_empty() => Some(PathBuf::from("index.html")),
        Some((folder, "")) => Some(names(folder)?.join("index.html")),
        _ => names(path),
    }
}

fn names(path: &str) -> Option<PathBuf> {
    path.split('/').map(name).collect()
}

/// Decoded, and only if this system takes it for one plain name: no `..`, no separator smuggled in,
/// no drive.
fn name(segment: &str) -> Option<String> {
    let name = percent_decode_str(segment).decode_utf8().ok()?.into_owned();
    let mut parts = Path::new(&name).components();
    let is_plain = matches!(
        (parts.next(), parts.next()),
        (Some(Component::Normal(part)), None) if part == name.as_str()
    );
    (is_plain && !name.contains('\0')).then_some(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_under_the_mount_is_a_file_of_the_site() {
        let mount = Mount::new("/little-things/");
        for (path, file) in [
            ("/little-things/", "index.html"),
            ("/little-things/app.js", "app.js"),
            ("/little-things/content/en/ask.json", "content/en/ask.json"),
            ("/little-things/content/", "content/index.html"),
            ("/little-things/a%20b.txt", "a b.txt"),
        ] {
            assert_eq!(mount.resolve(path), Address::File(file.into()), "{path}");
        }
        assert_eq!(mount.resolve("/little-things"), Address::MissingSlash);
    }

    #[test]
    fn no_path_leads_out_of_the_site() {
        let mount = Mount::new("/little-things/");
        for path in [
            "/",
            "/other/",
            "/little-things-too/",
            "/little-things/..",
            "/little-things/../Cargo.toml",
            "/little-things/content/../../Cargo.toml",
            "/little-things/%2e%2e/Cargo.toml",
            "/little-things/..%2fCargo.toml",
            "/little-things/%2Fetc%2Fpasswd",
            "/little-things//etc/passwd",
            "/little-things/./app.js",
            "/little-things/app.js%00.html",
            "/little-things/%ff",
        ] {
            assert_eq!(mount.resolve(path), Address::Outside, "{path}");
        }
    }

    #[test]
    fn a_site_can_live_at_the_root() {
        let mount = Mount::new("/");
        assert_eq!(mount.resolve("/"), Address::File("index.html".into()));
        assert_eq!(mount.resolve("/app.js"), Address::File("app.js".into()));
        assert_eq!(mount.resolve("/../app.js"), Address::Outside);
    }

    #[test]
    fn a_mount_has_a_slash_at_both_ends() {
        for path in ["garden", "/garden", "garden/", "/garden/"] {
            assert_eq!(Mount::new(path).to_string(), "/garden/");
        }
        assert_eq!(Mount::new("").to_string(), "/");
    }
}

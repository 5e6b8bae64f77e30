//! What a file is, by the end of its name.

use std::path::Path;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct MediaType {
    /// As in the Content-Type header.
    pub(crate) name: &'static str,
    /// Whether compressing is worth it; pictures and fonts are compressed by their own format.
    pub(crate) compresses: bool,
}

impl MediaType {
    pub(crate) fn of(path: &Path) -> Self {
        let extension = path.extension().and_then(|extension| extension.to_str());
        let (name, compresses) = match extension.unwrap_or_default() {
            "html" => ("text/html; charset=utf-8", true),
            "js" => ("text/javascript; charset=utf-8", true),
            "css" => ("text/css; charset=utf-8", true),
            "txt" => ("text/plain; charset=utf-8", true),
            "wasm" => ("application/wasm", true),
            "json" => ("application/json", true),
            "webmanifest" => ("application/manifest+json", true),
            "svg" => ("image/svg+xml", true),
            "ico" => ("image/x-icon", true),
            "png" => ("image/png", false),
            "woff2" => ("font/woff2", false),
            _ => ("application/octet-stream", false),
        };
        Self { name, compresses }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_says_its_charset_and_wasm_is_compiled_as_it_streams() {
        let name = |file: &str| MediaType::of(Path::new(file)).name;
        assert_eq!(name("index.html"), "text/html; charset=utf-8");
        assert_eq!(name("app-0123456789abcdef_bg.wasm"), "application/wasm");
        assert_eq!(name("manifest.webmanifest"), "application/manifest+json");
        assert_eq!(name("LICENSE"), "application/octet-stream");
    }
}

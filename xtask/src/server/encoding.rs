//! Content encodings: choosing one a browser accepts, and encoding with it.

use std::io::{self, Write};

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Encoding {
    Identity,
    Gzip,
    Brotli,
}

impl Encoding {
    /// The one that an Accept-Encoding header wants most; of equals the one that packs best.
    pub(crate) fn accepted(header: &str) -> Self {
        let wanted = |encoding: Self| quality(header, encoding.token());
        let identity = explicit_quality(header, Self::Identity.token()).unwrap_or(0.0);
        [Self::Brotli, Self::Gzip]
            .into_iter()
            .filter(|encoding| wanted(*encoding) > 0.0 && wanted(*encoding) >= identity)
            .reduce(|best, next| if wanted(next) > wanted(best) { next } else { best })
            .unwrap_or(Self::Identity)
    }

    /// The name of the encoding in headers.
    pub(crate) fn token(self) -> &'static str {
        match self {
            Self::Identity => "identity",
            Self::Gzip => "gzip",
            Self::Brotli => "br",
        }
    }

    /// Encodes as well as the encoding can, as one does for what is written once and read often.
    pub(crate) fn encode(self, content: Vec<u8>) -> io::Result<Vec<u8>> {
        match self {
            Self::Identity => Ok(content),
            Self::Gzip => {
                let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
                encoder.write_all(&content)?;
                encoder.finish()
            }
            Self::Brotli => {
                let parameters =
                    brotli::enc::BrotliEncoderParams { quality: 11, size_hint: content.len(), ..Default::default() };
                let mut encoded = Vec::new();
                brotli::BrotliCompress(&mut content.as_slice(), &mut encoded, &parameters)?;
                Ok(encoded)
            }
        }
    }
}

/// How much a header wants an encoding, from 0 (not at all) to 1.
fn quality(header: &str, token: &str) -> f32 {
    explicit_quality(header, token).or_else(|| explicit_quality(header, "*")).unwrap_or(0.0)
}

fn explicit_quality(header: &str, token: &str) -> Option<f32> {
    header.split(',').find_map(|offer| {
        let (name, parameters) = offer.split_once(';').unwrap_or((offer, ""));
        name.trim().eq_ignore_ascii_case(token).then(|| {
            let q = parameters.trim().strip_prefix("q=");
            q.map_or(1.0, |q| q.trim().parse().unwrap_or(0.0))
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_most_wanted_encoding_is_chosen() {
        use Encoding::{Brotli, Gzip, Identity};
        for (header, expected) in [
            ("", Identity),
            ("gzip, deflate, br, zstd", Brotli),
            ("br", Brotli),
            ("GZIP", Gzip),
            ("gzip;q=1.0, br;q=0.5", Gzip),
            ("br;q=0.8 , gzip; q=0.8", Brotli),
            ("br;q=0, gzip", Gzip),
            ("*", Brotli),
            ("*;q=0.5, br;q=0", Gzip),
            ("identity, br;q=0.5", Identity),
            ("gzip;q=0, br;q=0", Identity),
            ("brotli, deflate", Identity),
            ("br;q=lots", Identity),
        ] {
            assert_eq!(Encoding::accepted(header), expected, "{header:?}");
        }
    }

    #[test]
    fn brotli_makes_prose_smaller_than_gzip_does() {
        let prose = "Notice more, respond more, acknowledge more, ask more. ".repeat(20);
        let length = |encoding: Encoding| encoding.encode(prose.clone().into_bytes()).expect("it encodes").len();
        assert_eq!(length(Encoding::Identity), prose.len());
        assert!(length(Encoding::Brotli) < length(Encoding::Gzip));
        assert!(length(Encoding::Gzip) < prose.len());
    }
}

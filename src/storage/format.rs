//! What a value looks like: `<version> <checksum> <json>`, for example `1 8c2f01ab {"s":1795…,"b":{"moment":{…}}}`.
//!
//! The version is of the whole format and counts up from 1 without gaps. The checksum (CRC-32, ISO-HDLC, eight hexadecimal
//! digits) covers the key and the text, so that a value under the wrong key is found out too.

use crc::{CRC_32_ISO_HDLC, Crc, NoTable};
use serde::{Deserialize, Serialize, de::DeserializeOwned};

use crate::domain::{Body, Id, Record, Stamp};

/// The version this code writes. It reads every version from 1 to this one.
pub const VERSION: u32 = 1;

/// Why a value cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FormatError {
    /// It was written by a later version of this page.
    #[error("written by a newer version of Little Things (format {0})")]
    TooNew(u32),
    /// It is not what it was when it was written, or never was one of ours.
    #[error("damaged, or not written by Little Things")]
    Damaged,
}

/// Without a lookup table: a record is short, and 16 kB of table would have to be downloaded.
const CRC: Crc<u32, NoTable> = Crc::<u32, NoTable>::new(&CRC_32_ISO_HDLC);

/// Writes a value to be kept under `key`.
pub(super) fn seal(key: &str, content: &impl Serialize) -> String {
    // Our own types are plain data with string keys; serde_json can only fail on others.
    let json = serde_json::to_string(content).unwrap_or_default();
    format!("{VERSION} {:08x} {json}", checksum(key, &json))
}

/// Reads a value found under `key`.
///
/// # Errors
/// When the value is from a newer version, or damaged.
pub(super) fn unseal<T: DeserializeOwned>(key: &str, value: &str) -> Result<T, FormatError> {
    let (version, rest) = value.split_once(' ').ok_or(FormatError::Damaged)?;
    match version.parse() {
        Ok(VERSION) => {}
        Ok(newer) if newer > VERSION => return Err(FormatError::TooNew(newer)),
        _ => return Err(FormatError::Damaged),
    }
    let (sum, json) = rest.split_once(' ').ok_or(FormatError::Damaged)?;
    if u32::from_str_radix(sum, 16) != Ok(checksum(key, json)) {
        return Err(FormatError::Damaged);
    }
    serde_json::from_str(json).map_err(|_| FormatError::Damaged)
}

fn checksum(key: &str, json: &str) -> u32 {
    let mut digest = CRC.digest();
    digest.update(key.as_bytes());
    digest.update(b"\n");
    digest.update(json.as_bytes());
    digest.finalize()
}

/// A record without its id, which is its key.
#[derive(Serialize, Deserialize)]
struct Kept<B> {
    #[serde(rename = "s")]
    stamp: Stamp,
    #[serde(rename = "b")]
    body: B,
}

/// The value that keeps `record` under its key.
pub fn encode(record: &Record) -> String {
    seal(&super::keys::record(record.id), &Kept { stamp: record.stamp, body: &record.body })
}

/// The record that `value` keeps under the key of `id`.
///
/// # Errors
/// When the value is from a newer version, or damaged.
pub fn decode(id: Id, value: &str) -> Result<Record, FormatError> {
    let Kept { stamp, body } = unseal::<Kept<Body>>(&super::keys::record(id), value)?;
    Ok(Record { id, stamp, body })
}

//! What a value looks like: `<version> <checksum> <json>`, for example `1 8c2f01ab {"is":"gone","stamp":"1795340000000"}`.
//!
//! The version is of what is in the JSON and counts up from 1 without gaps. The checksum (CRC-32, ISO-HDLC, eight lower-case
//! hexadecimal digits) covers the version, the key and the text, so that a value under the wrong key is found out too. This
//! envelope is the same for every version, for ever: only so can a newer value be told from a damaged one.

use crc::{CRC_32_ISO_HDLC, Crc, NoTable};

use crate::domain::{Body, Fields, Id, Record, Stamp, fields};

/// The version this code writes. It reads every version from 1 to this one.
pub const VERSION: u32 = 1;

/// The field that holds a record's stamp, in milliseconds.
const STAMP: &str = "stamp";

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

/// Writes fields to be kept under `key`.
pub(super) fn seal(key: &str, fields: &Fields) -> String {
    // A map of texts is always JSON; serde_json can only fail on others.
    let json = serde_json::to_string(fields).unwrap_or_default();
    format!("{VERSION} {:08x} {json}", checksum(VERSION, key, &json))
}

/// Reads the fields found under `key`.
///
/// # Errors
/// When the value is from a newer version, or damaged.
pub(super) fn unseal(key: &str, value: &str) -> Result<Fields, FormatError> {
    let (version, rest) = value.split_once(' ').ok_or(FormatError::Damaged)?;
    let (sum, json) = rest.split_once(' ').ok_or(FormatError::Damaged)?;
    let version: u32 = version.parse().map_err(|_| FormatError::Damaged)?;
    if sum != format!("{:08x}", checksum(version, key, json)) {
        return Err(FormatError::Damaged);
    }
    match version {
        VERSION => serde_json::from_str(json).map_err(|_| FormatError::Damaged),
        0 => Err(FormatError::Damaged),
        newer => Err(FormatError::TooNew(newer)),
    }
}

fn checksum(version: u32, key: &str, json: &str) -> u32 {
    let mut digest = CRC.digest();
    digest.update(&version.to_le_bytes());
    digest.update(key.as_bytes());
    digest.update(b"\n");
    digest.update(json.as_bytes());
    digest.finalize()
}

/// The value that keeps `record` under its key.
pub fn encode(record: &Record) -> String {
    let mut fields = record.body.to_fields();
    fields.insert(STAMP.to_owned(), record.stamp.millis().to_string());
    seal(&super::keys::record(record.id), &fields)
}

/// The record that `value` keeps under the key of `id`.
///
/// # Errors
/// When the value is from a newer version, or damaged.
pub fn decode(id: Id, value: &str) -> Result<Record, FormatError> {
    let kept = unseal(&super::keys::record(id), value)?;
    let stamp = fields::text(&kept, STAMP).parse().map(Stamp::from_millis).map_err(|_| FormatError::Damaged)?;
    if stamp > Stamp::LATEST {
        return Err(FormatError::Damaged);
    }
    let body = Body::from_fields(&kept).map_err(|_| FormatError::Damaged)?;
    Ok(Record { id, stamp, body })
}

//! What a value looks like: `<version> <checksum> <json>`, for example `1 8c2f01ab {"is":"gone","stamp":"1795340000000"}`.
//!
//! The version is of what is in the JSON and counts up from 1 without gaps. The checksum (CRC-32, ISO-HDLC, eight lower-case
//! hexadecimal digits) covers the version, the key and the text, so that a value under the wrong key is found out too. This
//! envelope is the same for every version, for ever: only so can a newer value be told from a damaged one.

use crc::{CRC_32_ISO_HDLC, Crc, Digest, NoTable};

use super::json;
use crate::domain::{Body, Fields, Id, Record, Stamp, fields};

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

/// A checksum of texts, one after the other, each ended by a line break.
pub(super) struct Checksum(Digest<'static, u32, NoTable>);

impl Checksum {
    /// Of texts in a version of the format.
    pub(super) fn of(version: u32) -> Self {
        let mut digest = CRC.digest();
        digest.update(&version.to_le_bytes());
        Self(digest)
    }

    pub(super) fn add(&mut self, text: &str) {
        self.0.update(text.as_bytes());
        self.0.update(b"\n");
    }

    /// Eight lower-case hexadecimal digits.
    pub(super) fn finish(self) -> String {
        format!("{:08x}", self.0.finalize())
    }
}

/// Writes fields to be kept under `key`.
pub(super) fn seal(key: &str, fields: &Fields) -> String {
    let json = json::write(fields);
    format!("{VERSION} {} {json}", checksum(VERSION, key, &json))
}

/// Reads the fields found under `key`.
///
/// # Errors
/// When the value is from a newer version, or damaged.
pub(super) fn unseal(key: &str, value: &str) -> Result<Fields, FormatError> {
    let (version, rest) = value.split_once(' ').ok_or(FormatError::Damaged)?;
    let (sum, json) = rest.split_once(' ').ok_or(FormatError::Damaged)?;
    let version: u32 = version.parse().map_err(|_| FormatError::Damaged)?;
    if sum != checksum(version, key, json) {
        return Err(FormatError::Damaged);
    }
    match version {
        VERSION => json::read(json).ok_or(FormatError::Damaged),
        0 => Err(FormatError::Damaged),
        newer => Err(FormatError::TooNew(newer)),
    }
}

fn checksum(version: u32, key: &str, json: &str) -> String {
    let mut sum = Checksum::of(version);
    sum.add(key);
    sum.0.update(json.as_bytes());
    sum.finish()
}

/// A record's fields, its stamp among them.
pub(super) fn fields_of(record: &Record) -> Fields {
    let mut fields = record.body.to_fields();
    fields.insert(fields::STAMP.to_owned(), record.stamp.millis().to_string());
    fields
}

/// The record that has these fields.
pub(super) fn record_of(id: Id, kept: &Fields) -> Result<Record, FormatError> {
    let stamp = fields::text(kept, fields::STAMP).parse().map(Stamp::from_millis).map_err(|_| FormatError::Damaged)?;
    if stamp > Stamp::LATEST {
        return Err(FormatError::Damaged);
    }
    let body = Body::from_fields(kept).map_err(|_| FormatError::Damaged)?;
    Ok(Record { id, stamp, body })
}

/// The value that keeps `record` under its key.
pub fn encode(record: &Record) -> String {
    seal(&super::keys::record(record.id), &fields_of(record))
}

/// The record that `value` keeps under the key of `id`.
///
/// # Errors
/// When the value is from a newer version, or damaged.
pub fn decode(id: Id, value: &str) -> Result<Record, FormatError> {
    record_of(id, &unseal(&super::keys::record(id), value)?)
}

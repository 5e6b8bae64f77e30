//! A backup: every record in one file that a person can read.
//!
//! It is a JSON array with an object to a line. The first says what the file is; each of the others is a record, with its id
//! and stamp among its fields:
//!
//! ```json
//! [
//! {"checksum":"8c2f01ab","is":"backup","made":"2026-11-22","of":"little-things","records":"1","version":"1"},
//! {"day":"2026-11-22","id":"06dzs6m3m0t1k8hz","is":"moment","minute":"1170","practice":"notice","stamp":"1795340000000","what":"…"}
//! ]
//! ```
//!
//! The checksum (CRC-32, ISO-HDLC) is of the version, the day and every record as it stands above, whatever white space an
//! editor has put between them. A file that was cut off or changed is still read as far as it can be, and says so: what is left of
//! a backup is worth most when it is the only one.

use crate::domain::{Book, Day, Fields, Id, Record, Stamp, fields};

use super::{
    format::{self, Checksum, VERSION},
    json,
};

/// The longest file that is looked at, in bytes. What a browser has room for is 5 Mi UTF-16 code units, at most 16 MB.
pub const LONGEST: u32 = 32 << 20;

/// How much of a file's beginning shows whether it is a backup, in bytes.
pub const BEGINNING: u32 = 4096;

/// So many more unreadable records than readable ones are noise, and the rest of it is not looked at.
const NOISE: usize = 1000;

/// What the file says it is.
const BACKUP: &str = "backup";
/// Whose backup.
const OURS: &str = "little-things";

const OF: &str = "of";
const CHECKSUM: &str = "checksum";
const MADE: &str = "made";
const RECORDS: &str = "records";
const FORMAT: &str = "version";

/// A year of room is left after every stamp that is read: a later one counts as this one, so that no file can bring the clock
/// of the Book to its end.
const LATEST_TAKEN: Stamp = Stamp::from_millis(Stamp::LATEST.millis() - 366 * 24 * 60 * 60 * 1000);

/// What was found in a backup.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Backup {
    /// The day it was made.
    pub made: Day,
    /// Every record that can be read.
    pub records: Vec<Record>,
    /// How many records cannot be read, or are not there any more.
    pub unreadable: usize,
    /// Whether it is as it was when it was made.
    pub unchanged: bool,
}

/// A file that cannot be taken in. Nothing was changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotABackup {
    /// It is something else.
    #[error(
        "This file is not a backup of Little Things. A backup’s name usually begins with “little-things” and ends with “.json”. Nothing was changed."
    )]
    Other,
    /// A later version of this page made it.
    #[error(
        "This backup was made by a newer version of Little Things. Open the newer page and bring it back there. Nothing was changed."
    )]
    Newer,
    /// It is longer than anything this page could have made.
    #[error("This file is too big to be a backup of Little Things. Nothing was changed.")]
    TooLong,
    /// The browser could not read it.
    #[error(
        "The browser could not read this file. Perhaps it was moved, or is not on this device yet. Nothing was changed."
    )]
    Unreadable,
}

/// The backup of a book, made on a day.
pub fn write(book: &Book, made: Day) -> String {
    let mut checksum = Checksum::of(VERSION);
    checksum.add(&made.to_string());
    let mut lines = String::new();
    let mut count = 0;
    for record in book.records() {
        let mut fields = format::fields_of(record);
        fields.insert(fields::ID.to_owned(), record.id.to_string());
        let line = json::write(&fields);
        checksum.add(&line);
        lines.push_str(",\n");
        lines.push_str(&line);
        count += 1;
    }
    let field = |name: &str, text: String| (name.to_owned(), text);
    let head = Fields::from([
        field(fields::IS, BACKUP.to_owned()),
        field(OF, OURS.to_owned()),
        field(FORMAT, VERSION.to_string()),
        field(MADE, made.to_string()),
        field(RECORDS, count.to_string()),
        field(CHECKSUM, checksum.finish()),
    ]);
    format!("[\n{}{lines}\n]\n", json::write(&head))
}

/// Whether a file that begins so may be a backup: looked at before the rest of it is read.
///
/// # Errors
/// When it is none, or from a newer version.
pub fn glance(beginning: &str) -> Result<(), NotABackup> {
    head(&mut Objects::of(beginning)).map(|_| ())
}

/// Reads a backup, as far as it can be read.
///
/// # Errors
/// When it is none, or from a newer version.
pub fn read(file: &str) -> Result<Backup, NotABackup> {
    let mut objects = Objects::of(file);
    let head = head(&mut objects)?;
    let made = Day::parse(fields::text(&head, MADE)).map_err(|_| NotABackup::Other)?;
    let mut backup = Backup { made, records: Vec::new(), unreadable: 0, unchanged: false };
    let mut checksum = Checksum::of(VERSION);
    checksum.add(fields::text(&head, MADE));
    for object in objects {
        if let Some(fields) = &object {
            checksum.add(&json::write(fields));
        }
        match object.as_ref().and_then(record) {
            Some(record) => backup.records.push(record),
            None => backup.unreadable += 1,
        }
        if backup.unreadable > NOISE + backup.records.len() {
            break;
        }
    }
    let promised = fields::text(&head, RECORDS).parse().unwrap_or(0);
    let found = backup.records.len() + backup.unreadable;
    backup.unchanged =
        backup.unreadable == 0 && found == promised && checksum.finish() == fields::text(&head, CHECKSUM);
    backup.unreadable += promised.saturating_sub(found);
    Ok(backup)
}

fn head(objects: &mut Objects<'_>) -> Result<Fields, NotABackup> {
    let head = objects.next().flatten().ok_or(NotABackup::Other)?;
    if fields::text(&head, fields::IS) != BACKUP || fields::text(&head, OF) != OURS {
        return Err(NotABackup::Other);
    }
    match fields::text(&head, FORMAT).parse() {
        Ok(VERSION) => Ok(head),
        Ok(0) | Err(_) => Err(NotABackup::Other),
        Ok(_) => Err(NotABackup::Newer),
    }
}

fn record(fields: &Fields) -> Option<Record> {
    let id: Id = fields::text(fields, fields::ID).parse().ok()?;
    let record = format::record_of(id, fields).ok()?;
    Some(Record { stamp: record.stamp.min(LATEST_TAKEN), ..record })
}

/// The objects of a JSON array of flat objects, one after the other; none for what is no such object. After that, reading
/// goes on at the next line that begins an object. Every byte is passed at most twice: an object ends or breaks before the
/// next line that begins one, because no string of JSON has a line break in it and no text field has an object.
struct Objects<'a> {
    rest: &'a str,
}

impl<'a> Objects<'a> {
    fn of(file: &'a str) -> Self {
        let file = file.trim_start_matches('\u{feff}').trim_start();
        Self { rest: file.strip_prefix('[').unwrap_or("") }
    }

    /// The next line that begins an object, after the current one.
    fn skip(&mut self) {
        let mut at = 0;
        let rest = self.rest;
        let mut lines = rest.split_inclusive('\n');
        at += lines.next().map_or(0, str::len);
        let next = lines.find(|line| {
            let begins = line.trim_start().starts_with('{');
            at += if begins { 0 } else { line.len() };
            begins
        });
        self.rest = if next.is_some() { &rest[at..] } else { "" };
    }
}

impl Iterator for Objects<'_> {
    type Item = Option<Fields>;

    fn next(&mut self) -> Option<Self::Item> {
        self.rest = self.rest.trim_start_matches([' ', '\t', '\r', '\n', ',']);
        if self.rest.is_empty() || self.rest.starts_with(']') {
            return None;
        }
        match json::read_first(self.rest) {
            Some((fields, rest)) => {
                self.rest = rest;
                Some(Some(fields))
            }
            None => {
                self.skip();
                Some(None)
            }
        }
    }
}

/// What a backup's file is called.
pub fn file_name(made: Day) -> String {
    format!("little-things-{made}.json")
}

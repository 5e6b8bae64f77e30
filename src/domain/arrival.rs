//! Arrivals: records that come from outside, from a backup or another device, before they are taken in.

use super::{Body, Book, Record, Stamp};

/// What taking records in would change, counted in entries: moments, intentions and the names. (That a prompt was shown
/// is taken in as well, and is not worth counting.)
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Arrival {
    /// Entries that were never here.
    pub new: usize,
    /// Entries that were changed there since: theirs will stay.
    pub newer_there: usize,
    /// Entries that were changed here since: ours stay.
    pub newer_here: usize,
    /// Entries that are here and were deleted there since: they will go.
    pub deleted_there: usize,
    /// Entries that were deleted here since: they stay deleted, unless they are asked back.
    pub deleted_here: usize,
    /// Entries that are the same on both sides.
    pub same: usize,
}

impl Arrival {
    /// Whether taking in would change anything that counts.
    pub const fn changes(&self, ask_back: bool) -> bool {
        self.new + self.newer_there + self.deleted_there > 0 || (ask_back && self.deleted_here > 0)
    }
}

impl Book {
    /// What taking these records in would change.
    pub fn arrival(&self, records: &[Record]) -> Arrival {
        let mut arrival = Arrival::default();
        for theirs in book_of(records).records() {
            let ours = self.record(theirs.id);
            let theirs_stays = ours.is_none_or(|ours| !ours.stays_against(theirs));
            let is_here = ours.is_some_and(|ours| ours.body.is_entry());
            let count = match (is_here, theirs.body.is_entry()) {
                (true, true) if ours.is_some_and(|ours| ours.body == theirs.body) => &mut arrival.same,
                (true, true) if theirs_stays => &mut arrival.newer_there,
                (true, false) if theirs_stays => &mut arrival.deleted_there,
                (true, _) => &mut arrival.newer_here,
                (false, true) if theirs_stays => &mut arrival.new,
                (false, true) if is_gone(ours) => &mut arrival.deleted_here,
                (false, _) => continue,
            };
            *count += 1;
        }
        arrival
    }

    /// The records to write when these are taken in: those that stay against ours, as they came. What was deleted here is
    /// asked back as a new record with the old body.
    pub(super) fn taken_in(&self, records: &[Record], ask_back: bool, stamp: Stamp) -> Vec<Record> {
        let take = |theirs: &Record| match self.record(theirs.id) {
            Some(ours) if ours.stays_against(theirs) => {
                let back = ask_back && is_gone(Some(ours)) && theirs.body.is_entry();
                back.then(|| Record { stamp, ..theirs.clone() })
            }
            _ => Some(theirs.clone()),
        };
        book_of(records).records().filter_map(take).collect()
    }

    /// How many moments and intentions were made or changed since `stamp`.
    pub fn entries_since(&self, stamp: Stamp) -> usize {
        let counts = |record: &&Record| matches!(record.body, Body::Moment(_) | Body::Intention(_));
        self.records().filter(|record| record.stamp > stamp).filter(counts).count()
    }
}

fn is_gone(record: Option<&Record>) -> bool {
    record.is_some_and(|record| matches!(record.body, Body::Gone(_)))
}

/// The records of a file as a Book of their own, for nobody promises that a file has each id only once.
fn book_of(records: &[Record]) -> Book {
    let mut book = Book::default();
    book.merge(records.iter().cloned());
    book
}

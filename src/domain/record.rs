//! Records: every remembered thing, and the one rule by which the newer stays.

use std::cmp::Ordering;

use super::{Day, Id, Intention, Moment, Practice, Words};

/// A hybrid logical clock in milliseconds: the later of the device's clock and the last stamp plus one, so that it never
/// goes back even when the clock does.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Stamp(u64);

impl Stamp {
    /// A stamp read from storage, or made by a test.
    pub const fn from_millis(millis: u64) -> Self {
        Self(millis)
    }

    /// The latest stamp that can be meant: the end of the year 9999.
    pub const LATEST: Self = Self(253_402_300_799_999);

    /// Milliseconds.
    pub const fn millis(self) -> u64 {
        self.0
    }

    /// The stamp that follows this one when the clock shows `millis`; at the end of time there is none after the last.
    pub fn next(self, millis: u64) -> Self {
        Self(millis.max(self.0.saturating_add(1))).min(Self::LATEST)
    }
}

/// One remembered thing: what it is called, when it was last said, and what it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    /// Its name; never changes.
    pub id: Id,
    /// When this version was made.
    pub stamp: Stamp,
    /// What it is.
    pub body: Body,
}

/// What a record remembers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Body {
    /// One thing recorded.
    Moment(Moment),
    /// One small next act.
    Intention(Intention),
    /// What the two are called.
    Names(Names),
    /// A prompt was shown.
    Shown(Shown),
    /// The tombstone: there was something, and it was taken away on purpose.
    Gone(Gone),
}

/// What to call the two people; both optional. Keeping it, even empty, says that the welcome is over.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Names {
    /// What to call the person who holds the device.
    pub me: Option<Words>,
    /// What to call their partner.
    pub partner: Option<Words>,
}

/// When a prompt was last shown; one record per prompt, so their number is that of the decks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shown {
    /// The prompt's id in the decks.
    pub prompt: String,
    /// The day it was shown.
    pub day: Day,
}

/// What stays of a thing that was deleted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Gone {
    /// The bed it had helped to grow, because growth stays for good; none for what was undone before it counted.
    pub bed: Option<Practice>,
}

impl Body {
    /// Whether it is something a person wrote: what a list shows, and a backup counts.
    pub const fn is_entry(&self) -> bool {
        matches!(self, Self::Moment(_) | Self::Intention(_) | Self::Names(_))
    }
}

impl Names {
    /// The id of the one record that holds the names.
    pub const ID: Id = Id::named("names");
}

impl Shown {
    /// The id of the record that says when this prompt was last shown.
    pub fn id(prompt: &str) -> Id {
        Id::named(&format!("shown/{prompt}"))
    }
}

impl Record {
    /// Whether this record stays when it meets `other` of the same id: the later stamp does; of equal stamps, the
    /// greater encoded body. A total order on distinct records, which is what makes merging commutative.
    pub fn stays_against(&self, other: &Self) -> bool {
        let by_body = || self.body.to_fields().cmp(&other.body.to_fields());
        self.stamp.cmp(&other.stamp).then_with(by_body) != Ordering::Less
    }
}

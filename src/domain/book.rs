//! The Book: the set of newest records, indexed for reading.

use std::collections::{BTreeMap, BTreeSet};

use super::{Body, Day, Id, Intention, Minute, Moment, Names, Practice, Record, Shown, Stamp};

/// Everything remembered. There is one way to change it, and one law: see [`Book::merge`].
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Book {
    records: BTreeMap<Id, Record>,
    /// The moments by when they happened.
    timeline: BTreeSet<(Day, Minute, Id)>,
    /// The latest stamp ever seen here.
    latest: Stamp,
}

impl Book {
    /// Takes in records in any order: of two with the same id the one with the later stamp stays (ties: the greater
    /// encoded body). Commutative, associative and idempotent, so loading, another tab, a backup and a parcel are all
    /// the same thing, and no order of arrival can lose anything.
    pub fn merge(&mut self, records: impl IntoIterator<Item = Record>) {
        for record in records {
            self.take_in(record);
        }
    }

    fn take_in(&mut self, record: Record) {
        self.latest = self.latest.max(record.stamp);
        if let Some(known) = self.records.get(&record.id) {
            if known.stays_against(&record) {
                return;
            }
            if let Body::Moment(moment) = &known.body {
                self.timeline.remove(&(moment.day, moment.minute, known.id));
            }
        }
        if let Body::Moment(moment) = &record.body {
            self.timeline.insert((moment.day, moment.minute, record.id));
        }
        self.records.insert(record.id, record);
    }

    /// Whether nothing was ever remembered here.
    pub fn is_empty(&self) -> bool {
        self.records.is_empty()
    }

    /// Every record, in the order of ids.
    pub fn records(&self) -> impl Iterator<Item = &Record> {
        self.records.values()
    }

    /// The record with this id.
    pub fn record(&self, id: Id) -> Option<&Record> {
        self.records.get(&id)
    }

    /// The latest stamp ever seen; every new one comes after it.
    pub const fn latest(&self) -> Stamp {
        self.latest
    }

    /// The moment with this id, unless it was deleted.
    pub fn moment(&self, id: Id) -> Option<&Moment> {
        match &self.records.get(&id)?.body {
            Body::Moment(moment) => Some(moment),
            _ => None,
        }
    }

    /// All moments, the newest first.
    pub fn moments(&self) -> impl Iterator<Item = (Id, &Moment)> {
        self.timeline.iter().rev().filter_map(|&(_, _, id)| Some((id, self.moment(id)?)))
    }

    /// The moments of one day, the newest first.
    pub fn moments_on(&self, day: Day) -> impl Iterator<Item = (Id, &Moment)> {
        self.moments().skip_while(move |(_, moment)| moment.day > day).take_while(move |(_, moment)| moment.day == day)
    }

    /// The intention with this id, unless it was deleted.
    pub fn intention(&self, id: Id) -> Option<&Intention> {
        match &self.records.get(&id)?.body {
            Body::Intention(intention) => Some(intention),
            _ => None,
        }
    }

    /// All intentions, in no order that means anything.
    pub fn intentions(&self) -> impl Iterator<Item = (Id, &Intention)> {
        self.records.keys().filter_map(|&id| Some((id, self.intention(id)?)))
    }

    /// What the two are called; none before the welcome is over.
    pub fn names(&self) -> Option<&Names> {
        match &self.records.get(&Names::ID)?.body {
            Body::Names(names) => Some(names),
            _ => None,
        }
    }

    /// When a prompt was last shown: the day, and the stamp that orders showings within it.
    pub fn shown(&self, prompt: &str) -> Option<(Day, Stamp)> {
        let record = self.records.get(&Shown::id(prompt))?;
        match &record.body {
            Body::Shown(shown) => Some((shown.day, record.stamp)),
            _ => None,
        }
    }

    /// The beds that things deleted since had helped to grow, one for each.
    pub(super) fn beds_of_the_gone(&self) -> impl Iterator<Item = Practice> {
        self.records.values().filter_map(|record| match &record.body {
            Body::Gone(gone) => gone.bed,
            _ => None,
        })
    }
}

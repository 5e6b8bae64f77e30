//! The store: opening what is on a shelf, writing records one by one, and keeping drafts.

use super::{
    Device, Room, Shelf, ShelfError,
    format::{self, FormatError},
    keys,
};
use crate::domain::{Fields, Id, Names, Record};

/// Our part of a shelf.
pub struct Store<S> {
    shelf: S,
}

/// What was found when a store was opened. Never a silent default.
#[derive(Debug, PartialEq, Eq)]
pub enum Opening {
    /// Nothing of ours is there that matters.
    Fresh,
    /// There are records, or remains of them.
    Loaded(Contents),
    /// The shelf itself cannot be read.
    Unreadable(ShelfError),
}

/// What could be read, and what could not.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Contents {
    /// Every record that could be read.
    pub records: Vec<Record>,
    /// How many values cannot be read. They are under the quarantine keys, or still where they were found when there was
    /// no room to move them; they are never overwritten.
    pub set_aside: usize,
    /// A later version of this page wrote here. Nothing may be written then, because this code does not know the rules.
    pub newer: Option<u32>,
}

/// Why something is not written yet.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum WriteError {
    /// The shelf said no.
    #[error(transparent)]
    Shelf(#[from] ShelfError),
    /// The value read back is not the value written.
    #[error("This browser took the words but did not keep them.")]
    NotConfirmed,
    /// The key holds something that cannot be read and has nowhere to go.
    #[error("An older entry that cannot be read stands in the way, and there is no room to set it aside.")]
    Occupied,
    /// The key holds something a newer version wrote.
    #[error("A newer version of Little Things has written here. Reload the page to get it; nothing was changed.")]
    Newer,
}

impl<S: Shelf> Store<S> {
    /// Our part of `shelf`.
    pub const fn new(shelf: S) -> Self {
        Self { shelf }
    }

    /// Reads everything. What cannot be read is set aside, unless a newer version wrote here: then nothing is touched.
    pub fn open(&self) -> Opening {
        self.read().unwrap_or_else(Opening::Unreadable)
    }

    fn read(&self) -> Result<Opening, ShelfError> {
        let mut contents = Contents::default();
        let (aside, found): (Vec<_>, Vec<_>) =
            self.ours()?.into_iter().partition(|(key, _)| key.starts_with(keys::QUARANTINE));
        let mut damaged = Vec::new();
        for (key, value) in found {
            let error = match key.strip_prefix(keys::RECORDS) {
                Some(id) => read_record(id, &value).map(|record| contents.records.push(record)).err(),
                // A draft or a preference: damage there is dealt with when it is needed.
                None => format::unseal(&key, &value).err().filter(|error| *error != FormatError::Damaged),
            };
            match error {
                Some(FormatError::TooNew(version)) => contents.newer = contents.newer.max(Some(version)),
                Some(FormatError::Damaged) => damaged.push((key, value)),
                None => {}
            }
        }
        contents.set_aside = aside.len();
        for (key, value) in damaged {
            let is_copy =
                |(copy, kept): &(String, String)| *kept == value && copy.starts_with(&keys::set_aside(&key, 1));
            contents.set_aside += usize::from(!aside.iter().any(is_copy));
            if contents.newer.is_none() {
                // Without room for a second copy it stays where it is, and `write_one` keeps off it.
                let _ = self.set_aside(&key, &value);
            }
        }
        let fresh = contents == Contents::default();
        Ok(if fresh { Opening::Fresh } else { Opening::Loaded(contents) })
    }

    /// Everything under our prefix, and nothing else is looked at.
    fn ours(&self) -> Result<Vec<(String, String)>, ShelfError> {
        let mut found = Vec::new();
        for key in self.shelf.keys()?.into_iter().filter(|key| key.starts_with(keys::PREFIX)) {
            if let Some(value) = self.shelf.get(&key)? {
                found.push((key, value));
            }
        }
        Ok(found)
    }

    /// Moves an unreadable value under a free quarantine key: copied and read back before the original is removed. A crash
    /// in between leaves two copies, and the next opening finds the first again.
    fn set_aside(&self, key: &str, value: &str) -> Result<(), WriteError> {
        // Half a character, which browsers keep and we cannot read, comes as this one. A copy would not be what was there.
        if value.chars().any(|letter| letter == char::REPLACEMENT_CHARACTER) {
            return Err(WriteError::Occupied);
        }
        let mut turn = 1;
        let (aside, copied) = loop {
            let aside = keys::set_aside(key, turn);
            match self.shelf.get(&aside)? {
                Some(taken) if taken != value => turn += 1,
                copied => break (aside, copied.is_some()),
            }
        };
        if !copied {
            self.put_confirmed(&aside, value)?;
        }
        Ok(self.shelf.remove(key)?)
    }

    /// Writes records, each whole and read back, in order.
    ///
    /// # Errors
    /// At the first that could not be written: how many were, and why. Those are safe and may be merged.
    pub fn write(&self, records: &[Record]) -> Result<(), (usize, WriteError)> {
        for (written, record) in records.iter().enumerate() {
            self.write_one(record).map_err(|error| (written, error))?;
        }
        Ok(())
    }

    fn write_one(&self, record: &Record) -> Result<(), WriteError> {
        let key = keys::record(record.id);
        if let Some(known) = self.shelf.get(&key)? {
            match format::decode(record.id, &known) {
                Ok(other) if other.stays_against(record) => return Ok(()),
                Ok(_) => {}
                Err(error) => self.make_way(&key, &known, error)?,
            }
        }
        self.put_confirmed(&key, &format::encode(record))
    }

    /// Makes way under a key for what is to be written there: what is damaged is set aside, what is newer stays.
    fn make_way(&self, key: &str, known: &str, error: FormatError) -> Result<(), WriteError> {
        match error {
            FormatError::TooNew(_) => Err(WriteError::Newer),
            FormatError::Damaged => self.set_aside(key, known).map_err(|_| WriteError::Occupied),
        }
    }

    fn put_confirmed(&self, key: &str, value: &str) -> Result<(), WriteError> {
        self.shelf.put(key, value)?;
        let kept = self.shelf.get(key)?;
        if kept.as_deref() == Some(value) { Ok(()) } else { Err(WriteError::NotConfirmed) }
    }

    /// The record under `key`, if there is one that can be read.
    pub fn record_at(&self, key: &str) -> Option<Record> {
        let id = key.strip_prefix(keys::RECORDS)?;
        read_record(id, &self.shelf.get(key).ok()??).ok()
    }

    /// How much room everything of ours takes.
    ///
    /// # Errors
    /// When the shelf cannot be read.
    pub fn room(&self) -> Result<Room, ShelfError> {
        Ok(Room::of(&self.ours()?))
    }

    /// Removes everything of ours, what could not be read included, and nothing else of the origin. The names go last: while
    /// they stand there is still something left to remove.
    ///
    /// # Errors
    /// At the first that could not be removed; the others are still there.
    pub fn erase(&self) -> Result<(), ShelfError> {
        let last = keys::record(Names::ID);
        let keys = self.shelf.keys()?.into_iter().filter(|key| key.starts_with(keys::PREFIX) && *key != last);
        for key in keys.collect::<Vec<_>>() {
            self.shelf.remove(&key)?;
        }
        self.shelf.remove(&last)
    }

    /// Whether the shelf keeps what is put on it. Some say yes and keep nothing; others find no room from the first.
    pub fn keeps(&self) -> bool {
        let kept = self.put_confirmed(keys::TRIAL, "1").is_ok();
        self.shelf.remove(keys::TRIAL).is_ok() && kept
    }

    /// Tells other tabs that everything was erased: a key comes and goes again.
    pub fn tell_erased(&self) {
        // Where it cannot be told, the other tabs go on with what they have.
        let _ = self.shelf.put(keys::ERASED, "1");
        let _ = self.shelf.remove(keys::ERASED);
    }

    /// The values that could not be read, with the keys they are under now.
    ///
    /// # Errors
    /// When the shelf cannot be read.
    pub fn unreadable(&self) -> Result<Vec<(String, String)>, ShelfError> {
        let damaged =
            |key: &str, value: &str| key.strip_prefix(keys::RECORDS).is_some_and(|id| read_record(id, value).is_err());
        let mut found = self.ours()?;
        found.retain(|(key, value)| key.starts_with(keys::QUARANTINE) || damaged(key, value));
        Ok(found)
    }

    /// The draft of this name; none when there is none, or when it cannot be read (it then stays as it is until the entry
    /// it belongs to is written to again).
    pub fn draft(&self, name: &str) -> Option<Fields> {
        let key = keys::draft(name);
        format::unseal(&key, &self.shelf.get(&key).ok()??).ok()
    }

    /// Keeps a draft. A value that stands there and cannot be read is set aside first.
    ///
    /// # Errors
    /// When it could not be kept.
    pub fn keep_draft(&self, name: &str, draft: &Fields) -> Result<(), WriteError> {
        self.keep(&keys::draft(name), draft)
    }

    /// Drops a draft: its words are in a record now, or the person threw them away. One that cannot be read is set aside
    /// instead.
    ///
    /// # Errors
    /// When it could not be removed.
    pub fn drop_draft(&self, name: &str) -> Result<(), WriteError> {
        let key = keys::draft(name);
        match self.shelf.get(&key)? {
            Some(known) => match format::unseal(&key, &known) {
                Ok(_) => Ok(self.shelf.remove(&key)?),
                Err(error) => self.make_way(&key, &known, error),
            },
            None => Ok(()),
        }
    }

    /// This device's preferences; the defaults where there are none.
    pub fn device(&self) -> Device {
        let value = self.shelf.get(keys::DEVICE).ok().flatten();
        let kept = value.and_then(|value| format::unseal(keys::DEVICE, &value).ok());
        kept.map_or(Device::default(), |kept| Device::from_fields(&kept))
    }

    /// Keeps this device's preferences.
    ///
    /// # Errors
    /// When they could not be kept.
    pub fn keep_device(&self, device: Device) -> Result<(), WriteError> {
        self.keep(keys::DEVICE, &device.to_fields())
    }

    fn keep(&self, key: &str, fields: &Fields) -> Result<(), WriteError> {
        if let Some(known) = self.shelf.get(key)?
            && let Err(error) = format::unseal(key, &known)
        {
            self.make_way(key, &known, error)?;
        }
        Ok(self.shelf.put(key, &format::seal(key, fields))?)
    }
}

/// The record that `value` is under `key`, if it is one that can be read.
pub fn record_in(key: &str, value: &str) -> Option<Record> {
    read_record(key.strip_prefix(keys::RECORDS)?, value).ok()
}

fn read_record(id: &str, value: &str) -> Result<Record, FormatError> {
    let id: Id = id.parse().map_err(|_| FormatError::Damaged)?;
    format::decode(id, value)
}

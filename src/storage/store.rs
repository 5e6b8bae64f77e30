//! The store: opening what is on a shelf, writing records one by one, and keeping drafts.

use super::{
    Device, Draft, Shelf, ShelfError,
    format::{self, FormatError},
    keys,
};
use crate::domain::{Id, Record};

/// Our part of a shelf.
pub struct Store<S> {
    shelf: S,
}

/// What was found when a store was opened. Never a silent default.
#[derive(Debug, PartialEq, Eq)]
pub enum Opening {
    /// Nothing of ours is there.
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

/// Records that are not written yet, and why. What was written before the failure stays written.
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
        let mut damaged = Vec::new();
        let keys = self.shelf.keys()?;
        for key in keys.iter().filter(|key| key.starts_with(keys::PREFIX)) {
            if key.starts_with(keys::QUARANTINE) {
                contents.set_aside += 1;
            } else if let Some(id) = key.strip_prefix(keys::RECORDS) {
                let Some(value) = self.shelf.get(key)? else { continue };
                match read_record(id, &value) {
                    Ok(record) => contents.records.push(record),
                    Err(FormatError::TooNew(version)) => contents.newer = contents.newer.max(Some(version)),
                    Err(FormatError::Damaged) => damaged.push((key, value)),
                }
            }
        }
        contents.set_aside += damaged.len();
        if contents.newer.is_none() {
            for (key, value) in damaged {
                // Without room for a second copy it stays where it is; `write` keeps off it.
                let _ = self.set_aside(key, &value);
            }
        }
        let fresh = contents == Contents::default();
        Ok(if fresh { Opening::Fresh } else { Opening::Loaded(contents) })
    }

    /// Moves an unreadable value under a free quarantine key: copied and read back before the original is removed. A crash
    /// in between leaves two copies, and the next opening finds the first again.
    fn set_aside(&self, key: &str, value: &str) -> Result<(), WriteError> {
        for aside in keys::set_aside(key) {
            match self.shelf.get(&aside)? {
                Some(taken) if taken != value => continue,
                Some(_) => {}
                None => self.put_confirmed(&aside, value)?,
            }
            return Ok(self.shelf.remove(key)?);
        }
        Ok(())
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
                Err(_) => self.set_aside(&key, &known).map_err(|_| WriteError::Occupied)?,
            }
        }
        self.put_confirmed(&key, &format::encode(record))
    }

    fn put_confirmed(&self, key: &str, value: &str) -> Result<(), WriteError> {
        self.shelf.put(key, value)?;
        let kept = self.shelf.get(key)?;
        if kept.as_deref() == Some(value) { Ok(()) } else { Err(WriteError::NotConfirmed) }
    }

    /// The record that another tab has just put under `key`, if it is one that can be read.
    pub fn record_at(&self, key: &str) -> Option<Record> {
        let id = key.strip_prefix(keys::RECORDS)?;
        let value = self.shelf.get(key).ok()??;
        read_record(id, &value).ok()
    }

    /// The values that could not be read, with the keys they are under now.
    ///
    /// # Errors
    /// When the shelf cannot be read.
    pub fn unreadable(&self) -> Result<Vec<(String, String)>, ShelfError> {
        let mut found = Vec::new();
        for key in self.shelf.keys()? {
            let Some(value) = self.shelf.get(&key)? else { continue };
            let aside = key.starts_with(keys::QUARANTINE);
            let damaged = key.strip_prefix(keys::RECORDS).is_some_and(|id| read_record(id, &value).is_err());
            if aside || damaged {
                found.push((key, value));
            }
        }
        Ok(found)
    }

    /// The draft of this name; none when there is none, or when it cannot be read (it then stays as it is until the entry
    /// it belongs to is written to again).
    pub fn draft(&self, name: &str) -> Option<Draft> {
        let key = keys::draft(name);
        format::unseal(&key, &self.shelf.get(&key).ok()??).ok()
    }

    /// Keeps a draft. A value that stands there and cannot be read is set aside first.
    ///
    /// # Errors
    /// When it could not be kept.
    pub fn keep_draft(&self, name: &str, draft: &Draft) -> Result<(), WriteError> {
        self.keep(&keys::draft(name), draft)
    }

    /// Drops a draft: its words are in a record now, or the person threw them away.
    ///
    /// # Errors
    /// When it could not be removed.
    pub fn drop_draft(&self, name: &str) -> Result<(), ShelfError> {
        self.shelf.remove(&keys::draft(name))
    }

    /// This device's preferences; the defaults where there are none.
    pub fn device(&self) -> Device {
        let value = self.shelf.get(keys::DEVICE).ok().flatten();
        value.and_then(|value| format::unseal(keys::DEVICE, &value).ok()).unwrap_or_default()
    }

    /// Keeps this device's preferences.
    ///
    /// # Errors
    /// When they could not be kept.
    pub fn keep_device(&self, device: Device) -> Result<(), WriteError> {
        self.keep(keys::DEVICE, &device)
    }

    fn keep<T: serde::Serialize + serde::de::DeserializeOwned>(
        &self,
        key: &str,
        content: &T,
    ) -> Result<(), WriteError> {
        if let Some(known) = self.shelf.get(key)?
            && format::unseal::<T>(key, &known).is_err()
        {
            self.set_aside(key, &known).map_err(|_| WriteError::Occupied)?;
        }
        Ok(self.shelf.put(key, &format::seal(key, content))?)
    }
}

fn read_record(id: &str, value: &str) -> Result<Record, FormatError> {
    let id: Id = id.parse().map_err(|_| FormatError::Damaged)?;
    format::decode(id, value)
}

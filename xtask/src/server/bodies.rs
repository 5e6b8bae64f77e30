//! The files of a site as they are sent, each encoded once.

use std::collections::HashMap;
use std::fs::{self, Metadata};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{SystemTime, UNIX_EPOCH};

use axum::body::Bytes;

use super::encoding::Encoding;

/// Tells one content of a file from the next without reading it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) struct Version {
    modified: SystemTime,
    length: u64,
}

impl Version {
    pub(crate) fn of(metadata: &Metadata) -> io::Result<Self> {
        Ok(Self { modified: metadata.modified()?, length: metadata.len() })
    }

    /// The entity tag of this version in one encoding.
    pub(crate) fn tag(self, encoding: Encoding) -> String {
        let nanoseconds = self.modified.duration_since(UNIX_EPOCH).unwrap_or_default().as_nanos();
        format!("\"{nanoseconds:x}-{:x}-{}\"", self.length, encoding.token())
    }
}

/// A body, or not yet: whoever comes first fills it while the others wait.
type Slot = Arc<Mutex<Option<Bytes>>>;

#[derive(Default)]
pub(crate) struct Bodies {
    /// For each file and encoding the newest version only.
    slots: Mutex<HashMap<(PathBuf, Encoding), (Version, Slot)>>,
}

impl Bodies {
    /// May take seconds for a large file the first time.
    pub(crate) fn get(&self, path: &Path, version: Version, encoding: Encoding) -> io::Result<Bytes> {
        let slot = self.slot(path, version, encoding);
        let mut slot = slot.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(body) = slot.as_ref() {
            return Ok(body.clone());
        }
        let body = Bytes::from(encoding.encode(fs::read(path)?)?);
        Ok(slot.insert(body).clone())
    }

    fn slot(&self, path: &Path, version: Version, encoding: Encoding) -> Slot {
        let mut slots = self.slots.lock().unwrap_or_else(PoisonError::into_inner);
        let entry = slots.entry((path.to_owned(), encoding)).or_insert_with(|| (version, Slot::default()));
        if entry.0 != version {
            *entry = (version, Slot::default());
        }
        Arc::clone(&entry.1)
    }
}

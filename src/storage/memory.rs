//! A shelf in memory: for a browser that keeps nothing, and for tests, which make it fail.

use std::{
    cell::{Cell, RefCell},
    mem,
    rc::Rc,
};

use super::{Shelf, ShelfError};

/// A shelf in memory. Clones share the same values, as two tabs do.
#[derive(Clone, Debug, Default)]
pub struct MemoryShelf {
    /// Keys and values, in the order of the keys. (A map of them would be code of its own: it is the one place that removes
    /// texts by their names.)
    values: Rc<RefCell<Vec<(String, String)>>>,
    writes_left: Rc<Cell<Option<usize>>>,
    room: Rc<Cell<Option<usize>>>,
    denied: Rc<Cell<bool>>,
}

impl MemoryShelf {
    /// After this many more writes (puts and removals) every one fails, until [`MemoryShelf::recover`].
    pub fn fail_after(&self, writes: usize) {
        self.writes_left.set(Some(writes));
    }

    /// From now on keys and values together may have this many characters (UTF-16 code units, as browsers count).
    pub fn limit(&self, characters: usize) {
        self.room.set(Some(characters));
    }

    /// From now on nothing can be read or written.
    pub fn deny(&self) {
        self.denied.set(true);
    }

    /// Everything works again.
    pub fn recover(&self) {
        self.writes_left.set(None);
        self.room.set(None);
        self.denied.set(false);
    }

    /// How many characters are taken, as browsers count.
    pub fn taken(&self) -> usize {
        let units = |text: &String| text.encode_utf16().count();
        self.values.borrow().iter().map(|(key, value)| units(key) + units(value)).sum()
    }

    /// Where a key is, or would be.
    fn place(&self, key: &str) -> Result<usize, usize> {
        self.values.borrow().binary_search_by(|(known, _)| known.as_str().cmp(key))
    }

    /// Puts a value there, or none, and says what was there.
    fn set(&self, key: &str, value: Option<String>) -> Option<String> {
        let place = self.place(key);
        let mut values = self.values.borrow_mut();
        match (place, value) {
            (Ok(at), Some(value)) => Some(mem::replace(&mut values[at].1, value)),
            (Ok(at), None) => Some(values.remove(at).1),
            (Err(at), Some(value)) => {
                values.insert(at, (key.to_owned(), value));
                None
            }
            (Err(_), None) => None,
        }
    }

    fn allow(&self) -> Result<(), ShelfError> {
        if self.denied.get() { Err(ShelfError::Denied) } else { Ok(()) }
    }

    fn allow_write(&self) -> Result<(), ShelfError> {
        self.allow()?;
        match self.writes_left.get() {
            Some(0) => Err(ShelfError::Failed),
            Some(left) => {
                self.writes_left.set(Some(left - 1));
                Ok(())
            }
            None => Ok(()),
        }
    }
}

impl Shelf for MemoryShelf {
    fn get(&self, key: &str) -> Result<Option<String>, ShelfError> {
        self.allow()?;
        Ok(self.place(key).ok().map(|at| self.values.borrow()[at].1.clone()))
    }

    fn put(&self, key: &str, value: &str) -> Result<(), ShelfError> {
        self.allow_write()?;
        let before = self.set(key, Some(value.to_owned()));
        if self.room.get().is_none_or(|room| self.taken() <= room) {
            return Ok(());
        }
        self.set(key, before);
        Err(ShelfError::Full)
    }

    fn remove(&self, key: &str) -> Result<(), ShelfError> {
        self.allow_write()?;
        self.set(key, None);
        Ok(())
    }

    fn keys(&self) -> Result<Vec<String>, ShelfError> {
        self.allow()?;
        Ok(self.values.borrow().iter().map(|(key, _)| key.clone()).collect())
    }
}

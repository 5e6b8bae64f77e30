//! A shelf in memory: for a browser that keeps nothing, and for tests, which make it fail.

use std::{
    cell::{Cell, RefCell},
    collections::BTreeMap,
    rc::Rc,
};

use super::{Shelf, ShelfError};

/// A shelf in memory. Clones share the same values, as two tabs do.
#[derive(Clone, Debug, Default)]
pub struct MemoryShelf {
    values: Rc<RefCell<BTreeMap<String, String>>>,
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
        Ok(self.values.borrow().get(key).cloned())
    }

    fn put(&self, key: &str, value: &str) -> Result<(), ShelfError> {
        self.allow_write()?;
        let before = self.values.borrow_mut().insert(key.to_owned(), value.to_owned());
        if self.room.get().is_none_or(|room| self.taken() <= room) {
            return Ok(());
        }
        let mut values = self.values.borrow_mut();
        match before {
            Some(before) => values.insert(key.to_owned(), before),
            None => values.remove(key),
        };
        Err(ShelfError::Full)
    }

    fn remove(&self, key: &str) -> Result<(), ShelfError> {
        self.allow_write()?;
        self.values.borrow_mut().remove(key);
        Ok(())
    }

    fn keys(&self) -> Result<Vec<String>, ShelfError> {
        self.allow()?;
        Ok(self.values.borrow().keys().cloned().collect())
    }
}

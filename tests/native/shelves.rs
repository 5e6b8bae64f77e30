//! Shelves to test with: one that tells what was touched, one that forgets, and values made by hand.

use std::{
    cell::{Cell, RefCell},
    collections::BTreeMap,
    rc::Rc,
};

use crc::{CRC_32_ISO_HDLC, Crc};
use little_things::{
    domain::{Book, Record},
    storage::{Contents, MemoryShelf, Opening, Shelf, ShelfError, Store, encode, keys},
};

use crate::example::merged;

/// How a key was touched.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Touch {
    Get,
    Put,
    Remove,
}

/// A shelf that remembers every key that was touched and how much was given to it, and can fail at one write only.
#[derive(Clone, Default)]
pub(crate) struct Telling {
    pub(crate) shelf: MemoryShelf,
    touched: Rc<RefCell<Vec<(Touch, String)>>>,
    given: Rc<Cell<usize>>,
    fails_after: Option<usize>,
}

impl Telling {
    pub(crate) fn of(shelf: &MemoryShelf) -> Self {
        Self { shelf: shelf.clone(), ..Self::default() }
    }

    /// One whose write after this many fails, and no other.
    pub(crate) fn failing_once_after(shelf: &MemoryShelf, writes: usize) -> Self {
        Self { fails_after: Some(writes), ..Self::of(shelf) }
    }

    /// What was touched since the last time this was asked.
    pub(crate) fn touched(&self) -> Vec<(Touch, String)> {
        self.touched.take()
    }

    /// How often something was written or removed since then.
    pub(crate) fn writes(&self) -> usize {
        self.touched().into_iter().filter(|(touch, _)| *touch != Touch::Get).count()
    }

    /// How many characters of keys and values were put since the last time this was asked, as browsers count.
    pub(crate) fn given(&self) -> usize {
        self.given.take()
    }

    fn tell(&self, touch: Touch, key: &str) -> Result<(), ShelfError> {
        let mut touched = self.touched.borrow_mut();
        let writes = touched.iter().filter(|(touch, _)| *touch != Touch::Get).count();
        touched.push((touch, key.to_owned()));
        if touch != Touch::Get && self.fails_after == Some(writes) { Err(ShelfError::Failed) } else { Ok(()) }
    }
}

impl Shelf for Telling {
    fn get(&self, key: &str) -> Result<Option<String>, ShelfError> {
        self.tell(Touch::Get, key)?;
        self.shelf.get(key)
    }

    fn put(&self, key: &str, value: &str) -> Result<(), ShelfError> {
        self.tell(Touch::Put, key)?;
        self.given.update(|given| given + key.encode_utf16().count() + value.encode_utf16().count());
        self.shelf.put(key, value)
    }

    fn remove(&self, key: &str) -> Result<(), ShelfError> {
        self.tell(Touch::Remove, key)?;
        self.shelf.remove(key)
    }

    fn keys(&self) -> Result<Vec<String>, ShelfError> {
        self.shelf.keys()
    }
}

/// A shelf as a page sees it that dies: after so many touches, reads as well as writes, nothing can be reached any more.
#[derive(Clone)]
pub(crate) struct Dying {
    shelf: MemoryShelf,
    left: Rc<Cell<usize>>,
}

impl Dying {
    pub(crate) fn after(shelf: &MemoryShelf, touches: usize) -> Self {
        Self { shelf: shelf.clone(), left: Rc::new(Cell::new(touches)) }
    }

    fn touch(&self) -> Result<(), ShelfError> {
        let left = self.left.get().checked_sub(1).ok_or(ShelfError::Failed)?;
        self.left.set(left);
        Ok(())
    }
}

impl Shelf for Dying {
    fn get(&self, key: &str) -> Result<Option<String>, ShelfError> {
        self.touch()?;
        self.shelf.get(key)
    }

    fn put(&self, key: &str, value: &str) -> Result<(), ShelfError> {
        self.touch()?;
        self.shelf.put(key, value)
    }

    fn remove(&self, key: &str) -> Result<(), ShelfError> {
        self.touch()?;
        self.shelf.remove(key)
    }

    fn keys(&self) -> Result<Vec<String>, ShelfError> {
        self.touch()?;
        self.shelf.keys()
    }
}

/// A shelf on which another tab writes, once, between looking and putting.
pub(crate) struct Interrupted<F> {
    pub(crate) shelf: MemoryShelf,
    pub(crate) other: RefCell<Option<F>>,
}

impl<F: FnOnce()> Shelf for Interrupted<F> {
    fn get(&self, key: &str) -> Result<Option<String>, ShelfError> {
        self.shelf.get(key)
    }

    fn put(&self, key: &str, value: &str) -> Result<(), ShelfError> {
        if let Some(other) = self.other.take() {
            other();
        }
        self.shelf.put(key, value)
    }

    fn remove(&self, key: &str) -> Result<(), ShelfError> {
        self.shelf.remove(key)
    }

    fn keys(&self) -> Result<Vec<String>, ShelfError> {
        self.shelf.keys()
    }
}

/// A shelf that says it took a value and did not.
pub(crate) struct Forgetful(pub(crate) MemoryShelf);

impl Shelf for Forgetful {
    fn get(&self, key: &str) -> Result<Option<String>, ShelfError> {
        self.0.get(key)
    }

    fn put(&self, _: &str, _: &str) -> Result<(), ShelfError> {
        Ok(())
    }

    fn remove(&self, key: &str) -> Result<(), ShelfError> {
        self.0.remove(key)
    }

    fn keys(&self) -> Result<Vec<String>, ShelfError> {
        self.0.keys()
    }
}

/// A shelf that lists its keys and cannot give the value of one of them.
pub(crate) struct Stuck {
    pub(crate) shelf: MemoryShelf,
    pub(crate) at: String,
}

impl Shelf for Stuck {
    fn get(&self, key: &str) -> Result<Option<String>, ShelfError> {
        if key == self.at { Err(ShelfError::Failed) } else { self.shelf.get(key) }
    }

    fn put(&self, key: &str, value: &str) -> Result<(), ShelfError> {
        self.shelf.put(key, value)
    }

    fn remove(&self, key: &str) -> Result<(), ShelfError> {
        self.shelf.remove(key)
    }

    fn keys(&self) -> Result<Vec<String>, ShelfError> {
        self.shelf.keys()
    }
}

/// Everything on a shelf.
pub(crate) fn everything(shelf: &MemoryShelf) -> BTreeMap<String, String> {
    let value = |key: String| {
        let value = shelf.get(&key).unwrap().unwrap();
        (key, value)
    };
    shelf.keys().unwrap().into_iter().map(value).collect()
}

pub(crate) fn shelf_with<'a>(values: impl IntoIterator<Item = (&'a str, &'a str)>) -> MemoryShelf {
    let shelf = MemoryShelf::default();
    for (key, value) in values {
        shelf.put(key, value).unwrap();
    }
    shelf
}

/// A shelf with these records on it, as they are stored.
pub(crate) fn shelf_of<'a>(records: impl IntoIterator<Item = &'a Record>) -> MemoryShelf {
    let shelf = MemoryShelf::default();
    for record in records {
        shelf.put(&keys::record(record.id), &encode(record)).unwrap();
    }
    shelf
}

/// What is found on a shelf; nothing when it is fresh.
pub(crate) fn contents(shelf: &MemoryShelf) -> Contents {
    match Store::new(shelf.clone()).open() {
        Opening::Fresh => Contents::default(),
        Opening::Loaded(contents) => contents,
        Opening::Unreadable(error) => panic!("{error}"),
    }
}

/// The book that a shelf opens to.
pub(crate) fn book_on(shelf: &MemoryShelf) -> Book {
    merged(contents(shelf).records)
}

/// A value with a right checksum, made by hand as the docs of the format say: over the version, the key and the text.
pub(crate) fn forged(version: u32, key: &str, json: &str) -> String {
    let covered = [&version.to_le_bytes()[..], key.as_bytes(), b"\n", json.as_bytes()].concat();
    let sum = Crc::<u32>::new(&CRC_32_ISO_HDLC).checksum(&covered);
    format!("{version} {sum:08x} {json}")
}

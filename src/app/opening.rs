//! Opening the store: which shelf, what was found on it, and what that allows.

use super::Access;
use crate::{
    browser::local_shelf::LocalShelf,
    domain::Book,
    storage::{MemoryShelf, Opening, Shelf, ShelfError, Store},
};

/// A store on whichever shelf this browser has.
pub(super) type AnyStore = Store<Box<dyn Shelf>>;

/// What the app starts with.
pub(super) struct Opened {
    pub(super) store: AnyStore,
    pub(super) book: Book,
    pub(super) access: Access,
    pub(super) set_aside: usize,
    /// Whether nothing of ours was there.
    pub(super) fresh: bool,
}

/// Opens local storage, or a shelf in memory where the browser keeps nothing: one can still walk then, and is told.
pub(super) fn open() -> Opened {
    let kept = LocalShelf::open().map(|shelf| Store::new(Box::new(shelf) as Box<dyn Shelf>));
    let unkept = |_| (Store::new(Box::new(MemoryShelf::default()) as Box<dyn Shelf>), Opening::Fresh, Access::Unkept);
    let (store, opening, access) = match kept {
        Ok(store) => match store.open() {
            Opening::Unreadable(error) => unkept(error),
            Opening::Fresh if !store.keeps() => unkept(ShelfError::Denied),
            opening => (store, opening, Access::Full),
        },
        Err(error) => unkept(error),
    };
    let Opening::Loaded(contents) = opening else {
        return Opened { store, book: Book::default(), access, set_aside: 0, fresh: true };
    };
    let mut book = Book::default();
    book.merge(contents.records);
    let access = if contents.newer.is_some() { Access::ReadOnly } else { access };
    Opened { store, book, access, set_aside: contents.set_aside, fresh: false }
}

/// A garden in memory, in which a life that comes with the later part of the program will be. No key of the browser is read
/// or written.
pub(super) fn sample() -> Opened {
    let store = Store::new(Box::new(MemoryShelf::default()) as Box<dyn Shelf>);
    Opened { store, book: Book::default(), access: Access::Sample, set_aside: 0, fresh: false }
}

//! Records on a shelf: how they are written, what happens to what cannot be read, and what is never touched.
//!
//! Pure over the [`Shelf`] trait. The browser's shelf is local storage; the tests' is a [`MemoryShelf`] that can be told to
//! fail.

pub mod backup;
mod device;
mod format;
mod json;
pub mod keys;
mod memory;
mod room;
mod shelf;
mod store;

pub use device::{BackedUp, Device, Motion, Theme};
pub use format::{FormatError, VERSION, decode, encode};
pub use memory::MemoryShelf;
pub use room::{Fullness, Room};
pub use shelf::{Shelf, ShelfError};
pub use store::{Contents, Opening, Store, WriteError, record_in};

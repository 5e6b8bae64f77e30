//! Records on a shelf: how they are written, what happens to what cannot be read, and what is never touched.
//!
//! Pure over the [`Shelf`] trait. The browser's shelf is local storage; the tests' is a [`MemoryShelf`] that can be told to
//! fail.

mod device;
mod format;
pub mod keys;
mod memory;
mod shelf;
mod store;

pub use device::{Device, Motion, Theme};
pub use format::{FormatError, VERSION, decode, encode};
pub use memory::MemoryShelf;
pub use shelf::{Shelf, ShelfError};
pub use store::{Contents, Opening, Store, WriteError};

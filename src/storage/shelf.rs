//! The shelf: a key-value store that may say no.

/// A place where values are kept under keys. Every call may fail, and a value is either wholly there or not at all.
pub trait Shelf {
    /// The value under `key`, if there is one.
    ///
    /// # Errors
    /// When the shelf cannot be read.
    fn get(&self, key: &str) -> Result<Option<String>, ShelfError>;

    /// Puts `value` under `key`, replacing what was there.
    ///
    /// # Errors
    /// When it could not be put; what was there before still is.
    fn put(&self, key: &str, value: &str) -> Result<(), ShelfError>;

    /// Removes `key` and its value; nothing happens when there is none.
    ///
    /// # Errors
    /// When the shelf cannot be written.
    fn remove(&self, key: &str) -> Result<(), ShelfError>;

    /// Every key, in no particular order, those of other pages of the same origin included.
    ///
    /// # Errors
    /// When the shelf cannot be read.
    fn keys(&self) -> Result<Vec<String>, ShelfError>;
}

/// How a shelf says no.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ShelfError {
    /// There is no room left.
    #[error("This browser has no room left for this page.")]
    Full,
    /// The browser keeps nothing for this page.
    #[error("This browser does not let this page keep anything.")]
    Denied,
    /// It failed for a reason it does not tell.
    #[error("This browser could not write just now.")]
    Failed,
}

/// A shelf chosen at run time.
impl<S: Shelf + ?Sized> Shelf for Box<S> {
    fn get(&self, key: &str) -> Result<Option<String>, ShelfError> {
        (**self).get(key)
    }

    fn put(&self, key: &str, value: &str) -> Result<(), ShelfError> {
        (**self).put(key, value)
    }

    fn remove(&self, key: &str) -> Result<(), ShelfError> {
        (**self).remove(key)
    }

    fn keys(&self) -> Result<Vec<String>, ShelfError> {
        (**self).keys()
    }
}

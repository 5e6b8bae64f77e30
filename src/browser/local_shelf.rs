//! Local storage as a shelf.

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{DomException, Storage};

use crate::storage::{Shelf, ShelfError};

/// The browser's local storage.
pub(crate) struct LocalShelf(Storage);

impl LocalShelf {
    /// Local storage, if the browser lets this page look at it. Whether there is room shows with the first write.
    pub(crate) fn open() -> Result<Self, ShelfError> {
        let storage = web_sys::window().and_then(|window| window.local_storage().ok().flatten());
        let shelf = Self(storage.ok_or(ShelfError::Denied)?);
        // Some browsers hand out an object whose every use throws.
        shelf.0.length().map_err(|_| ShelfError::Denied)?;
        Ok(shelf)
    }
}

impl Shelf for LocalShelf {
    fn get(&self, key: &str) -> Result<Option<String>, ShelfError> {
        self.0.get_item(key).map_err(reason)
    }

    fn put(&self, key: &str, value: &str) -> Result<(), ShelfError> {
        self.0.set_item(key, value).map_err(reason)
    }

    fn remove(&self, key: &str) -> Result<(), ShelfError> {
        self.0.remove_item(key).map_err(reason)
    }

    fn keys(&self) -> Result<Vec<String>, ShelfError> {
        let count = self.0.length().map_err(reason)?;
        (0..count).filter_map(|index| self.0.key(index).map_err(reason).transpose()).collect()
    }
}

fn reason(thrown: JsValue) -> ShelfError {
    match thrown.dyn_ref::<DomException>().map(DomException::name).as_deref() {
        Some("QuotaExceededError" | "NS_ERROR_DOM_QUOTA_REACHED") => ShelfError::Full,
        Some("SecurityError") => ShelfError::Denied,
        _ => ShelfError::Failed,
    }
}

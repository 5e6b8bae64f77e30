//! What is told in passing.

use crate::dom::{El, el};

/// A line with what can be done about it.
pub(crate) fn toast(said: El, ways: Vec<El>) -> El {
    el("div").class("toast").add([said, el("div").class("row").add(ways)])
}

/// The same, where something is wrong.
pub(crate) fn toast_trouble(said: El, ways: Vec<El>) -> El {
    toast(said, ways).class("toast toast-trouble")
}

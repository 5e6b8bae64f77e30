//! Drafts: unfinished entries, as they stand on screen.

use std::collections::BTreeMap;

/// An unfinished entry: the text of each field by its name. Nothing in it is judged or trimmed.
pub type Draft = BTreeMap<String, String>;

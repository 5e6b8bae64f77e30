//! The one table of keys. Everything of ours is under one prefix, because a static host's origin is often shared.

use crate::domain::Id;

/// Everything of ours begins with this.
pub const PREFIX: &str = "little-things/";

/// One record each: `little-things/r/<id>`.
pub const RECORDS: &str = "little-things/r/";

/// One unfinished entry each: `little-things/d/<name>`.
pub const DRAFTS: &str = "little-things/d/";

/// What could not be read, as it was found: `little-things/q/<the rest of its key>`.
pub const QUARANTINE: &str = "little-things/q/";

/// What belongs to this device and not to the Book: theme and motion.
pub const DEVICE: &str = "little-things/device";

/// Put and removed at once, to see whether anything is kept.
pub const TRIAL: &str = "little-things/trial";

/// Put and removed at once, to tell other tabs that everything was erased.
pub const ERASED: &str = "little-things/erased";

/// The key of a record.
pub fn record(id: Id) -> String {
    format!("{RECORDS}{id}")
}

/// The key of a draft.
pub fn draft(name: &str) -> String {
    format!("{DRAFTS}{name}")
}

/// The key under which an unreadable value may be set aside; `turn` counts from 1 where earlier choices are taken.
pub fn set_aside(key: &str, turn: u32) -> String {
    let rest = key.strip_prefix(PREFIX).unwrap_or(key);
    match turn {
        1 => format!("{QUARANTINE}{rest}"),
        _ => format!("{QUARANTINE}{rest}~{turn}"),
    }
}

/// Whether a quarantine key is one of those that [`set_aside`] gives for `key`.
pub fn is_aside_of(aside: &str, key: &str) -> bool {
    let turn = aside.strip_prefix(&set_aside(key, 1));
    turn.is_some_and(|turn| turn.is_empty() || turn.starts_with('~'))
}

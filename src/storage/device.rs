//! What belongs to this device and not to the Book: how the page looks and moves here.

use serde::{Deserialize, Serialize};

/// The preferences of this device. A backup or another device never changes them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Device {
    /// Light, dusk, or as the system has it.
    pub theme: Theme,
    /// Whether things may move.
    pub motion: Motion,
}

/// Which of the two themes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Theme {
    #[default]
    System,
    Light,
    Dusk,
}

/// Whether things may move; the system's own wish for less motion holds in either case.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Motion {
    #[default]
    System,
    Still,
}

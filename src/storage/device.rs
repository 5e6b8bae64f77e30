//! What belongs to this device and not to the Book: how the page looks and moves here.

use crate::domain::{Choice, Fields, fields};

/// The preferences of this device. A backup or another device never changes them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Device {
    /// Light, dusk, or as the system has it.
    pub theme: Theme,
    /// Whether things may move.
    pub motion: Motion,
}

/// Which of the two themes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    #[default]
    System,
    Light,
    Dusk,
}

/// Whether things may move; the system's own wish for less motion holds in either case.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Motion {
    #[default]
    System,
    Still,
}

impl Choice for Theme {
    const ALL: &'static [(&'static str, Self)] =
        &[("system", Self::System), ("light", Self::Light), ("dusk", Self::Dusk)];
}

impl Choice for Motion {
    const ALL: &'static [(&'static str, Self)] = &[("system", Self::System), ("still", Self::Still)];
}

const THEME: &str = "theme";
const MOTION: &str = "motion";

impl Device {
    pub(super) fn to_fields(self) -> Fields {
        let field = |name: &str, code: &str| (name.to_owned(), code.to_owned());
        Fields::from([field(THEME, self.theme.code()), field(MOTION, self.motion.code())])
    }

    /// What is not there, or not known, is as the system has it.
    pub(super) fn from_fields(kept: &Fields) -> Self {
        Self {
            theme: Theme::from_code(fields::text(kept, THEME)).unwrap_or_default(),
            motion: Motion::from_code(fields::text(kept, MOTION)).unwrap_or_default(),
        }
    }
}

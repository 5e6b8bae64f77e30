//! What belongs to this device and not to the Book: how the page looks and moves here.

use crate::domain::{Book, Choice, Day, Fields, Stamp, fields};

/// The preferences of this device. A backup or another device never changes them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Device {
    /// Light, dusk, or as the system has it.
    pub theme: Theme,
    /// Whether things may move.
    pub motion: Motion,
    /// The last backup made here.
    pub backed_up: Option<BackedUp>,
    /// Nothing is said about a backup until enough entries are later than this.
    pub quiet_since: Stamp,
}

/// A backup made on this device.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BackedUp {
    /// The day it was made.
    pub day: Day,
    /// The latest stamp in it.
    pub stamp: Stamp,
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
const BACKED_UP_DAY: &str = "backed-up-day";
const BACKED_UP_STAMP: &str = "backed-up-stamp";
const QUIET_SINCE: &str = "quiet-since";

/// This many entries without a backup are worth a word: some ten days of the whole walk.
const WORTH_A_WORD: usize = 40;

impl Device {
    /// After a backup of this book, made on a day.
    pub const fn after_backup(self, book: &Book, day: Day) -> Self {
        let stamp = book.latest();
        Self { backed_up: Some(BackedUp { day, stamp }), quiet_since: stamp, ..self }
    }

    /// How many entries there are since the last backup, if that is worth a word now. It goes by what was written, not by
    /// days: someone who writes nothing is told nothing.
    pub fn reminder(self, book: &Book) -> Option<usize> {
        let due = book.entries_since(self.quiet_since) >= WORTH_A_WORD;
        due.then(|| self.entries_since_backup(book))
    }

    /// How many entries were made or changed since the last backup.
    pub fn entries_since_backup(self, book: &Book) -> usize {
        book.entries_since(self.backed_up.map_or(Stamp::default(), |backed_up| backed_up.stamp))
    }

    pub(super) fn to_fields(self) -> Fields {
        let mut kept = fields::of(&[(THEME, self.theme.code()), (MOTION, self.motion.code())]);
        if let Some(BackedUp { day, stamp }) = self.backed_up {
            kept.insert(BACKED_UP_DAY.to_owned(), day.to_string());
            kept.insert(BACKED_UP_STAMP.to_owned(), stamp.millis().to_string());
        }
        if self.quiet_since > Stamp::default() {
            kept.insert(QUIET_SINCE.to_owned(), self.quiet_since.millis().to_string());
        }
        kept
    }

    /// What is not there, or not known, is as the system has it.
    pub(super) fn from_fields(kept: &Fields) -> Self {
        let stamp = |name| fields::text(kept, name).parse().map(Stamp::from_millis).ok();
        let backed_up = Day::parse(fields::text(kept, BACKED_UP_DAY)).ok().zip(stamp(BACKED_UP_STAMP));
        Self {
            theme: Theme::from_code(fields::text(kept, THEME)).unwrap_or_default(),
            motion: Motion::from_code(fields::text(kept, MOTION)).unwrap_or_default(),
            backed_up: backed_up.map(|(day, stamp)| BackedUp { day, stamp }),
            quiet_since: stamp(QUIET_SINCE).unwrap_or_default(),
        }
    }
}

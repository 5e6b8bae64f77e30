//! Room: how much a browser lets a page keep, and how much of it is taken.

/// The room everything of ours takes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Room {
    /// Characters of keys and values together, in UTF-16 code units, as browsers count.
    pub taken: usize,
}

/// How full it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fullness {
    /// There is plenty of room.
    Plenty,
    /// From 70 %: time to think of a backup.
    Filling,
    /// From 90 %: soon nothing more can be kept.
    NearlyFull,
}

impl Room {
    /// The characters that browsers give an origin: measured in Chromium, the same in Firefox, and about the same in Safari.
    pub const GIVEN: usize = 5 * 1024 * 1024;

    pub(super) fn of(values: &[(String, String)]) -> Self {
        let units = |text: &str| text.encode_utf16().count();
        Self { taken: values.iter().map(|(key, value)| units(key) + units(value)).sum() }
    }

    /// The share that is taken, in whole per cent, rounded up.
    pub const fn percent(self) -> usize {
        (self.taken * 100).div_ceil(Self::GIVEN)
    }

    /// How full it is.
    pub const fn fullness(self) -> Fullness {
        match self.taken * 10 / Self::GIVEN {
            0..7 => Fullness::Plenty,
            7..9 => Fullness::Filling,
            _ => Fullness::NearlyFull,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Fullness, Room};

    #[test]
    fn it_fills_at_seventy_and_is_nearly_full_at_ninety_per_cent() {
        for (tenths_of_per_cent, fullness) in [
            (0, Fullness::Plenty),
            (699, Fullness::Plenty),
            (701, Fullness::Filling),
            (899, Fullness::Filling),
            (901, Fullness::NearlyFull),
            (1500, Fullness::NearlyFull),
        ] {
            let room = Room { taken: Room::GIVEN * tenths_of_per_cent / 1000 };
            assert_eq!(room.fullness(), fullness, "{tenths_of_per_cent}");
        }
    }

    #[test]
    fn characters_are_counted_as_browsers_count_them() {
        let values = [("k".to_owned(), "é🌱".to_owned())];
        assert_eq!(Room::of(&values).taken, 4);
        assert_eq!(
            (Room { taken: 0 }.percent(), Room { taken: 1 }.percent(), Room { taken: Room::GIVEN }.percent()),
            (0, 1, 100)
        );
    }
}

//! A prompt and its tags.

use crate::domain::Minute;

/// A short invitation belonging to a practice.
#[derive(Debug, PartialEq, Eq)]
pub struct Prompt {
    /// Its name for ever: records refer to it.
    pub id: &'static str,
    /// The invitation; for a question, the words to say.
    pub text: &'static str,
    /// How to do it alone or apart.
    pub alone: &'static str,
    /// For a question, what to say after they answered; empty for the other practices.
    pub follow: &'static str,
    /// The times of day it suits.
    pub occasions: Occasions,
    /// How much it asks of a person.
    pub energy: Energy,
    /// From 1 (light) to 5 (deep).
    pub depth: u8,
    /// The season of life it is for; none for everyone.
    pub season: Option<Season>,
    /// How long what it brings up stays true.
    pub shelf: Shelf,
}

/// Times of day, as a set; the empty set suits any.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Occasions(u8);

/// How much a prompt asks, or how much a person has to give.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Energy {
    /// Works on the most tired day.
    Little,
    /// An ordinary moment.
    Some,
    /// A quiet hour.
    Plenty,
}

/// A season of life that some prompts are for, and only shown in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Season {
    Newborn,
    Distance,
    Grief,
    Illness,
    Quarrel,
    Money,
    JobLoss,
    Festivals,
}

/// How long an answer stays true before it is worth asking again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shelf {
    /// Until tomorrow.
    Day,
    /// For some months.
    Season,
    /// For years.
    Lasting,
}

impl Prompt {
    /// Reads the compact text that the build script makes of a deck; a line it did not make is left out.
    pub(super) fn read_all(compact: &'static str) -> impl Iterator<Item = Self> {
        compact.lines().filter_map(Self::read)
    }

    fn read(line: &'static str) -> Option<Self> {
        let mut parts = line.split('\t');
        let &[when, energy, depth, season, shelf] = parts.next()?.as_bytes() else { return None };
        let digit = |byte: u8| usize::from(byte.wrapping_sub(b'0'));
        Some(Self {
            id: parts.next()?,
            text: parts.next()?,
            alone: parts.next()?,
            follow: parts.next()?,
            occasions: Occasions::from_bits(when.wrapping_sub(b'0')),
            energy: *[Energy::Little, Energy::Some, Energy::Plenty].get(digit(energy))?,
            depth: depth.wrapping_sub(b'0'),
            season: if season == b'0' { None } else { Some(*Season::ALL.get(digit(season) - 1)?) },
            shelf: *[Shelf::Day, Shelf::Season, Shelf::Lasting].get(digit(shelf))?,
        })
    }

    /// Whether it is about a reach of the person's own, as some prompts for responding are; their ids say so.
    pub fn is_my_reach(&self) -> bool {
        self.id.starts_with("respond-mine-")
    }

    /// Whether it goes deep enough that two in a row would weigh on a person.
    pub const fn is_heavy(&self) -> bool {
        self.depth >= 4
    }
}

impl Season {
    /// Every season, in the order of the decks' codes.
    const ALL: [Self; 8] = [
        Self::Newborn,
        Self::Distance,
        Self::Grief,
        Self::Illness,
        Self::Quarrel,
        Self::Money,
        Self::JobLoss,
        Self::Festivals,
    ];
}

impl Occasions {
    /// When each bit's time of day begins and ends, in hours from 0 to 24: morning, leaving, apart, return, evening, bed.
    /// They overlap as days do; the last goes past midnight.
    const HOURS: [(u16, u16); 6] = [(5, 11), (6, 10), (9, 17), (15, 20), (17, 23), (21, 5)];

    /// The set with these bits, in the order of the six times of day from morning to bed.
    pub const fn from_bits(bits: u8) -> Self {
        Self(bits)
    }

    /// Whether the set suits this time of day.
    pub fn suit(self, minute: Minute) -> bool {
        let hour = minute.count() / 60;
        let within =
            |&(from, to): &(u16, u16)| if from < to { from <= hour && hour < to } else { from <= hour || hour < to };
        let has = |bit: usize| self.0 & 1 << bit != 0;
        self.0 == 0 || Self::HOURS.iter().enumerate().any(|(bit, hours)| has(bit) && within(hours))
    }
}

impl Energy {
    /// What a person can be expected to have at this time of day: little at night, some before nine and late in the
    /// evening, plenty between.
    pub const fn at(minute: Minute) -> Self {
        match minute.count() / 60 {
            23 | 0..=4 => Self::Little,
            5..=8 | 21..=22 => Self::Some,
            _ => Self::Plenty,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Minute, Occasions};

    #[test]
    fn bedtime_goes_past_midnight() {
        let bed = Occasions::from_bits(1 << 5);
        for (hour, suits) in [(20, false), (21, true), (23, true), (0, true), (4, true), (5, false), (12, false)] {
            assert_eq!(bed.suit(Minute::at(hour, 0)), suits, "{hour}");
        }
    }

    #[test]
    fn no_occasion_means_any() {
        assert!((0..24).all(|hour| Occasions::from_bits(0).suit(Minute::at(hour, 30))));
    }

    #[test]
    fn some_occasion_suits_every_hour() {
        assert!((5..28).all(|hour| Occasions::from_bits(0b11_1111).suit(Minute::at(hour % 24, 0))));
    }
}

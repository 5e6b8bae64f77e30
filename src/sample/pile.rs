//! A pile of texts, drawn from so that nothing comes back soon.

use super::{chance::Chance, texts::Text};
use crate::domain::{Day, Fields};

/// For how many days the first frost is not the first frost again.
const SEASON: i32 = 300;

/// For how many days a text rests, shared among the ways it can be put.
const REST: i32 = 120;

/// Texts of one sort, those due first before the others.
pub(super) struct Pile(Vec<Turns>);

/// A text, and how it was used so far.
struct Turns {
    text: Text,
    turn: usize,
    /// From when it may be used again. Without a season that is a wish.
    due: Day,
}

impl Pile {
    /// Shuffled, and each text at any of the ways to put it.
    pub(super) fn new<'t>(texts: impl Iterator<Item = &'t Text>, chance: &mut Chance) -> Self {
        let mut pile = Vec::new();
        for text in texts {
            let turns = Turns { text: text.clone(), turn: chance.below(1000), due: Day::from_count(i32::MIN) };
            pile.insert(chance.below(pile.len() + 1), turns);
        }
        Self(pile)
    }

    /// A form for this day: one that belongs to the time of the year and was not used in it yet, or one of the third that
    /// is due first. None when no text is `wanted`.
    pub(super) fn draw(&mut self, day: Day, chance: &mut Chance, wanted: impl Fn(&Text) -> bool) -> Option<Fields> {
        let (_, month, _) = day.date();
        let fits = |&at: &usize| {
            let Turns { text, due, .. } = &self.0[at];
            text.suits(month) && wanted(text) && (*due <= day || !text.is_seasonal())
        };
        let (mut fitting, others): (Vec<usize>, Vec<usize>) =
            (0..self.0.len()).filter(fits).partition(|&at| self.0[at].text.is_seasonal());
        fitting.extend(&others[..others.len().div_ceil(3)]);
        let at = *fitting.get(chance.below(fitting.len()))?;
        Some(self.take(at, day))
    }

    fn take(&mut self, at: usize, day: Day) -> Fields {
        let Turns { text, turn, .. } = self.0.remove(at);
        let form = text.form(turn);
        let due = day.plus(if text.is_seasonal() { SEASON } else { REST / text.ways });
        let place = self.0.partition_point(|other| other.due <= due);
        self.0.insert(place, Turns { text, turn: turn + 1, due });
        form
    }
}

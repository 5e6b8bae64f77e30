//! A pile of texts, drawn from so that nothing comes back soon.

use super::{chance::Chance, texts::Text};
use crate::domain::{Day, Fields};

/// For how many days the first frost is not the first frost again.
const SEASON: i32 = 300;

/// Texts of one sort.
pub(super) struct Pile(Vec<Turns>);

/// A text, and how it was used so far.
struct Turns {
    text: Text,
    turn: usize,
    last: Option<Day>,
}

impl Pile {
    /// Shuffled, and each text at any of the ways to put it.
    pub(super) fn new(texts: impl IntoIterator<Item = Text>, chance: &mut Chance) -> Self {
        let mut pile = Vec::new();
        for text in texts {
            let turns = Turns { text, turn: chance.below(1000), last: None };
            pile.insert(chance.below(pile.len() + 1), turns);
        }
        Self(pile)
    }

    /// A form for this day: one that belongs to the time of the year and was not used in it yet, or one of the third
    /// that has rested most. None when no text is `wanted`.
    pub(super) fn draw(&mut self, day: Day, chance: &mut Chance, wanted: impl Fn(&Text) -> bool) -> Option<Fields> {
        let (_, month, _) = day.date();
        let fits = |&at: &usize| self.0[at].is_ready(day, month) && wanted(&self.0[at].text);
        let (mut fitting, mut others): (Vec<usize>, Vec<usize>) =
            (0..self.0.len()).filter(fits).partition(|&at| self.0[at].text.is_seasonal());
        others.sort_by_cached_key(|&at| std::cmp::Reverse(self.0[at].rest(day)));
        fitting.extend(&others[..others.len().div_ceil(3)]);
        let at = *fitting.get(chance.below(fitting.len()))?;
        Some(self.0[at].take(day))
    }
}

impl Turns {
    fn is_ready(&self, day: Day, month: u32) -> bool {
        let just_used = |last| day.since(last) < SEASON;
        self.text.suits(month) && !(self.text.is_seasonal() && self.last.is_some_and(just_used))
    }

    /// How well it has rested: what can be put in more ways needs less of it.
    fn rest(&self, day: Day) -> i32 {
        self.last.map_or(i32::MAX, |last| day.since(last).saturating_mul(self.text.ways))
    }

    fn take(&mut self, day: Day) -> Fields {
        let form = self.text.form(self.turn);
        self.turn += 1;
        self.last = Some(day);
        form
    }
}

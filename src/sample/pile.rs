//! A pile of texts, drawn from so that nothing comes back soon.

use std::collections::VecDeque;

use super::{chance::Chance, texts::Text};
use crate::domain::{Day, Fields};

/// How long the first frost is not the first frost again, in days.
const SEASON: i32 = 300;

/// Texts of one sort, those unused for longest first.
pub(super) struct Pile(VecDeque<Turns>);

/// A text, and how it was used so far.
struct Turns {
    text: Text,
    turn: usize,
    last: Option<Day>,
}

impl Pile {
    /// Shuffled, and each text at any of the ways to put it.
    pub(super) fn new(texts: impl IntoIterator<Item = Text>, chance: &mut Chance) -> Self {
        let mut pile = VecDeque::new();
        for text in texts {
            let turns = Turns { text, turn: chance.below(1000), last: None };
            pile.insert(chance.below(pile.len() + 1), turns);
        }
        Self(pile)
    }

    /// A form for this day: one whose season it is, once in the season, or one of the third that was unused for longest. If
    /// none of those is `wanted`, any that is.
    pub(super) fn draw(&mut self, day: Day, chance: &mut Chance, wanted: impl Fn(&Text) -> bool) -> Option<Fields> {
        let ripe = |&at: &usize| {
            let Turns { text, last, .. } = &self.0[at];
            let soon = if text.is_seasonal() {
                last.is_some_and(|last| day.since(last) < SEASON)
            } else {
                at > self.0.len() / 3
            };
            text.suits(day) && wanted(text) && !soon
        };
        let mut fitting: Vec<usize> = (0..self.0.len()).filter(ripe).collect();
        if fitting.is_empty() {
            fitting = (0..self.0.len()).filter(|&at| wanted(&self.0[at].text)).take(1).collect();
        }
        let at = *fitting.get(chance.below(fitting.len()))?;
        let mut drawn = self.0.remove(at)?;
        let form = drawn.text.form(drawn.turn);
        drawn.turn += 1;
        drawn.last = Some(day);
        self.0.push_back(drawn);
        Some(form)
    }
}

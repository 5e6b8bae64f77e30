//! The words people read in prompts and questions, and choosing one for now.
//!
//! The decks are data files under `content/en`, one per practice. The build script reads them through [`deck`]'s rules and
//! compiles them in as compact text, so that a deck that breaks a rule does not build.

mod choose;
mod prompt;

#[cfg(test)]
#[path = "../../build/deck.rs"]
mod deck;

pub use choose::{Choosing, another, for_now};
pub use prompt::{Energy, Occasions, Prompt, Season, Shelf};

use std::sync::LazyLock;

use crate::domain::Practice;

/// The decks, each read from its compact text when it is first needed.
static DECKS: [LazyLock<Vec<Prompt>>; 4] = [
    LazyLock::new(|| Prompt::read_all(include_str!(concat!(env!("OUT_DIR"), "/notice")))),
    LazyLock::new(|| Prompt::read_all(include_str!(concat!(env!("OUT_DIR"), "/respond")))),
    LazyLock::new(|| Prompt::read_all(include_str!(concat!(env!("OUT_DIR"), "/acknowledge")))),
    LazyLock::new(|| Prompt::read_all(include_str!(concat!(env!("OUT_DIR"), "/ask")))),
];

/// The prompts of a practice.
pub fn deck(practice: Practice) -> &'static [Prompt] {
    &DECKS[practice.index()]
}

/// The prompt of a practice with this id, unless it has left the deck.
pub fn prompt(practice: Practice, id: &str) -> Option<&'static Prompt> {
    deck(practice).iter().find(|prompt| prompt.id == id)
}

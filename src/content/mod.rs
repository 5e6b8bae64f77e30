//! The words people read in prompts and questions, and choosing one for now.
//!
//! The decks are data files under `content/en`, one per practice. The build script reads them through [`deck`]'s rules and
//! compiles them in as constants, so that a deck that breaks a rule does not build.

mod choose;
mod prompt;

#[cfg(test)]
#[path = "../../build/deck.rs"]
mod deck;

pub use choose::{Choosing, another, for_now};
pub use prompt::{Energy, Occasions, Prompt, Season, Shelf};

use crate::domain::Practice;

include!(concat!(env!("OUT_DIR"), "/decks.rs"));

/// The prompts of a practice.
pub const fn deck(practice: Practice) -> &'static [Prompt] {
    match practice {
        Practice::Notice => NOTICE,
        Practice::Respond => RESPOND,
        Practice::Acknowledge => ACKNOWLEDGE,
        Practice::Ask => ASK,
    }
}

/// The prompt of a practice with this id, unless it has left the deck.
pub fn prompt(practice: Practice, id: &str) -> Option<&'static Prompt> {
    deck(practice).iter().find(|prompt| prompt.id == id)
}

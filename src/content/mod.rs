//! The words people read in prompts and questions, and choosing one for now.
//!
//! The decks are data files under `content/en`, one per practice. The build script reads them through [`deck`]'s rules and
//! compiles them in as compact text, so that a deck that breaks a rule does not build.

mod choose;
mod decks;
mod prompt;

#[cfg(test)]
#[path = "../../build/deck.rs"]
mod deck;

pub use choose::{Choosing, another, for_now};
pub use decks::{complete, deck, first_set, first_set_lacks_todays, first_set_will_do, is_whole, prompt};
pub use prompt::{Energy, Occasions, Prompt, Season, Shelf};

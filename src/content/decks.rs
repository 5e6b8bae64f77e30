//! The decks, and what of them is here.
//!
//! A first visit comes with a first set of each deck; the rest is loaded later, with the later part of the program. This is
//! the one place that knows which it is.

use std::sync::OnceLock;

use super::Prompt;
use crate::domain::{Body, Book, Day, Practice, Shown};

/// Prompts of each practice.
type Decks = [Vec<Prompt>; 4];

/// The first sets, read from their compact text when they are first needed.
static FIRST: OnceLock<Decks> = OnceLock::new();

/// The whole decks, once they are here.
static WHOLE: OnceLock<Decks> = OnceLock::new();

/// The compact texts of the decks with this end, as the build script has left them.
macro_rules! texts {
    ($end:literal) => {
        [
            include_str!(concat!(env!("OUT_DIR"), "/notice", $end)),
            include_str!(concat!(env!("OUT_DIR"), "/respond", $end)),
            include_str!(concat!(env!("OUT_DIR"), "/acknowledge", $end)),
            include_str!(concat!(env!("OUT_DIR"), "/ask", $end)),
        ]
    };
}

/// The texts of the first sets.
const FIRST_TEXTS: [&str; 4] = texts!(".first");

/// The prompts of a practice that a first visit comes with: a few for every hour, light, and for everyone.
pub fn first_set(practice: Practice) -> &'static [Prompt] {
    let decks = FIRST.get_or_init(|| FIRST_TEXTS.map(|text| Prompt::read_all(text).collect()));
    &decks[practice.index()]
}

/// The prompts of a practice that are here: all of them, unless the rest of them is still to come.
pub fn deck(practice: Practice) -> &'static [Prompt] {
    if cfg!(not(target_arch = "wasm32")) {
        // What is compiled natively comes in one part.
        complete();
    }
    WHOLE.get().map_or_else(|| first_set(practice), |decks| &decks[practice.index()])
}

/// Whether the rest of the prompts is here, too.
pub fn is_whole() -> bool {
    WHOLE.get().is_some()
}

/// Puts the rest of the prompts beside the first sets. (Their text goes where this function goes: into the later part of the
/// program, as long as nothing else leads here. See `pages/later.rs`.)
pub fn complete() {
    WHOLE.get_or_init(|| {
        let rest = texts!(".rest");
        Practice::ALL.map(|practice| {
            let texts = [FIRST_TEXTS, rest].map(|texts| texts[practice.index()]);
            texts.into_iter().flat_map(Prompt::read_all).collect()
        })
    });
}

/// The prompt of a practice with this id, if it is here and has not left the deck.
pub fn prompt(practice: Practice, id: &str) -> Option<&'static Prompt> {
    find(deck(practice), id)
}

/// Whether a choice from the first set is as good as one from the whole deck: on the first day with a practice, when nothing
/// was shown of it but what is of the first set.
pub fn first_set_will_do(practice: Practice, book: &Book, today: Day) -> bool {
    shown(practice, book).all(|shown| shown.day == today && is_of_first_set(practice, shown))
}

/// Whether a prompt was shown today that is not of the first set. What is chosen without it must not take its place.
pub fn first_set_lacks_todays(practice: Practice, book: &Book, today: Day) -> bool {
    shown(practice, book).any(|shown| shown.day == today && !is_of_first_set(practice, shown))
}

/// What was shown of a practice; the ids of its prompts begin with its name.
fn shown(practice: Practice, book: &Book) -> impl Iterator<Item = &Shown> {
    book.records().filter_map(move |record| match &record.body {
        Body::Shown(shown) if shown.prompt.starts_with(practice.slug()) => Some(shown),
        _ => None,
    })
}

fn is_of_first_set(practice: Practice, shown: &Shown) -> bool {
    find(first_set(practice), &shown.prompt).is_some()
}

fn find(prompts: &'static [Prompt], id: &str) -> Option<&'static Prompt> {
    prompts.iter().find(|prompt| prompt.id == id)
}

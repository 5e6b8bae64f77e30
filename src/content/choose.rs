//! Choosing a prompt for now. Pure, and the same for a day until another is asked for.

use super::{Energy, Prompt};
use crate::domain::{Day, Minute, Stamp};

/// What a choice depends on.
pub struct Choosing<'a> {
    /// Today.
    pub day: Day,
    /// The time of day.
    pub minute: Minute,
    /// How much the person has to give; nothing that asks for more is chosen.
    pub energy: Energy,
    /// When a prompt was last shown, by its id.
    pub shown: &'a dyn Fn(&str) -> Option<(Day, Stamp)>,
}

/// For how many days a prompt is not repeated while others fit.
const FRESH_FOR: i32 = 30;

/// The prompt for now: the last one, if it was shown today and does not ask too much by now, or else a new choice.
pub fn for_now<'d>(deck: &'d [Prompt], choosing: &Choosing<'_>) -> Option<&'d Prompt> {
    let is_for_now = |prompt: &&Prompt| {
        prompt.energy <= choosing.energy && (choosing.shown)(prompt.id).is_some_and(|(day, _)| day == choosing.day)
    };
    last_shown(deck.iter(), choosing).filter(is_for_now).or_else(|| another(deck, choosing))
}

/// Another prompt than those shown: one that fits the time of day, the energy and no season in particular; not heavy when
/// the last one was; not shown within 30 days while others fit, and never shown before rather than seen again. When every
/// one that fits was shown lately, the one shown longest ago. `None` only for a deck in which nothing fits at all.
pub fn another<'d>(deck: &'d [Prompt], choosing: &Choosing<'_>) -> Option<&'d Prompt> {
    let after_heavy = last_shown(deck.iter(), choosing).is_some_and(Prompt::is_heavy);
    let fits = |prompt: &&Prompt| {
        prompt.season.is_none()
            && prompt.energy <= choosing.energy
            && prompt.occasions.suit(choosing.minute)
            && !(after_heavy && prompt.is_heavy())
    };
    deck.iter().filter(fits).min_by_key(|prompt| (staleness(prompt, choosing), lot(prompt.id, choosing.day)))
}

/// The one among `prompts` that was shown last.
fn last_shown<'d>(prompts: impl Iterator<Item = &'d Prompt>, choosing: &Choosing<'_>) -> Option<&'d Prompt> {
    let stamped = prompts.filter_map(|prompt| Some(((choosing.shown)(prompt.id)?, prompt)));
    // By the stamp: the calendar may go back, over the date line or when a clock is set right.
    stamped.max_by_key(|&((_, stamp), prompt)| (stamp, prompt.id)).map(|(_, prompt)| prompt)
}

/// Smaller is better: never shown, then long enough ago (all alike), then by how long ago.
fn staleness(prompt: &Prompt, choosing: &Choosing<'_>) -> (u8, Option<(Day, Stamp)>) {
    match (choosing.shown)(prompt.id) {
        None => (0, None),
        Some((day, _)) if choosing.day.since(day) >= FRESH_FOR => (1, None),
        shown => (2, shown),
    }
}

/// A number that shuffles the deck anew each day, the same way on every device (FNV-1a, 32 bits, with a final mix).
fn lot(id: &str, day: Day) -> u32 {
    let bytes = day.count().to_le_bytes().into_iter().chain(id.bytes());
    let hash = bytes.fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    let mixed = (hash ^ hash >> 16).wrapping_mul(0x7feb_352d);
    mixed ^ mixed >> 15
}

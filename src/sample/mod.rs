//! The sample garden: a year, or ten, in the life of two people who do not exist.
//!
//! The texts are forms filled in beforehand (`content/en/sample.toml`, read by `texts`). The sample is what the app
//! makes of them: one person comes back day after day (`rhythm`), writes, returns to what was left open, and settles
//! what was planned (`life`); each step is a [`Command`](crate::domain::Command) decided by the Book. So there is
//! nothing in a sample that the app could not have written, and no second way to make a record.
//!
//! Pure: the same seed, number and present give the same records.

mod chance;
mod life;
mod pile;
mod rhythm;
mod texts;

use crate::domain::{Now, Record};
use chance::Chance;
use life::Life;

/// A garden with this many moments, the newest just before `now`: at three to five a day, with some quiet weeks and a
/// pause of two weeks in each year, 1,300 are about a year. The records are in the order of their stamps: the names,
/// what was written, and when the prompts of the questions were last shown.
///
/// Without a moment there are only the names. From four moments on, something of everything is waiting on the first
/// page: a question carried, a reach to come back to, and yesterday's intention.
pub fn sample(seed: u32, moments: usize, now: &Now) -> Vec<Record> {
    let chance = Chance::new(seed);
    let days = rhythm::days(moments, now, &mut chance.fork("rhythm"));
    Life::new(now, texts::all(), chance.fork("life")).live(&days)
}

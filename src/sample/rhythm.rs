//! The rhythm of a life: how many moments each day has.

use super::chance::Chance;
use crate::domain::Now;

/// A year of the rhythm, in days back from now.
const YEAR: usize = 365;

/// How long the pause in each year is.
const PAUSE: usize = 14;

/// How many moments an ordinary day has: one of these, each as likely.
const ORDINARY: [usize; 8] = [2, 3, 3, 4, 4, 4, 5, 6];

/// How many moments a day of a quiet week has.
const QUIET: [usize; 4] = [0, 1, 1, 2];

/// The weeks of one year that are not like the others, by the days ago they end.
struct Year {
    pause: usize,
    quiet: [usize; 3],
}

impl Year {
    /// Never within the last month, nor one into the other.
    fn new(chance: &mut Chance) -> Self {
        let mut within = |from: usize, to: usize| from + chance.below(to - from);
        Self { pause: within(150, 200), quiet: [within(40, 120), within(230, 280), within(300, 350)] }
    }

    /// How many moments the day has that was so many days before the year's end.
    fn moments_on(&self, ago: usize, chance: &mut Chance) -> usize {
        let week = |ended: &usize| (*ended..ended + 7).contains(&ago);
        if (self.pause..self.pause + PAUSE).contains(&ago) {
            0
        } else if self.quiet.iter().any(week) {
            QUIET[chance.below(QUIET.len())]
        } else {
            ORDINARY[chance.below(ORDINARY.len())]
        }
    }
}

/// How many moments each day has, from today backwards, until there are `moments` in all. The last week is rich, and
/// today has what its hours had time for.
pub(super) fn days(moments: usize, now: &Now, chance: &mut Chance) -> Vec<usize> {
    let mut days = Vec::new();
    let mut left = moments;
    let mut year = Year::new(chance);
    while left > 0 {
        let ago = days.len();
        if ago > 0 && ago.is_multiple_of(YEAR) {
            year = Year::new(chance);
        }
        let there = match ago {
            0 => so_far(now),
            1..=7 => 4 + chance.below(2),
            _ => year.moments_on(ago % YEAR, chance),
        };
        days.push(there.min(left));
        left -= there.min(left);
    }
    days
}

/// How many moments today has had time for: one after the early morning, two after noon.
const fn so_far(now: &Now) -> usize {
    match now.minute.count() {
        0..450 => 0,
        450..750 => 1,
        _ => 2,
    }
}

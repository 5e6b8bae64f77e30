//! Intentions: one small next act, tied to a moment that will come anyway.

use super::{Day, Words};

/// “When X, I will Y.” (If-then plans help with acts one already wants to do: Gollwitzer, 1999.)
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Intention {
    /// The day it was made.
    pub day: Day,
    /// When X …
    pub when: Words,
    /// … I will Y.
    pub then: Words,
    /// How it went.
    pub outcome: Outcome,
}

/// How an intention went, and the day that was said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Nobody has asked yet.
    Open,
    /// It happened.
    Happened(Day),
    /// Not yet: it may be asked about again on a later day.
    NotYet(Day),
    /// Let go.
    LetGo(Day),
}

impl Intention {
    /// Whether it was made on this day and nothing was said about it yet.
    pub fn is_planned_on(&self, day: Day) -> bool {
        self.day == day && self.outcome == Outcome::Open
    }

    /// Whether it is time to ask how it went: on a later day than it was made or last asked about.
    pub fn is_due(&self, today: Day) -> bool {
        match self.outcome {
            Outcome::Open => self.day < today,
            Outcome::NotYet(asked) => asked < today,
            Outcome::Happened(_) | Outcome::LetGo(_) => false,
        }
    }
}

//! Moments: the small things recorded, one kind for each practice.

use super::{Day, Minute, Practice, Words};

/// One thing recorded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moment {
    /// The person's own date when it happened.
    pub day: Day,
    /// The person's own time of day when it was recorded.
    pub minute: Minute,
    /// The prompt that brought it to mind, by its id in the decks.
    pub prompt: Option<String>,
    /// What was recorded.
    pub kind: Kind,
}

/// The four kinds of moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Something seen.
    Noticed(Noticed),
    /// A reach from one to the other.
    Bid(Bid),
    /// Something they did, and what it meant.
    Acknowledged(Acknowledged),
    /// A question carried to them.
    Asked(Asked),
}

/// Something small that was seen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Noticed {
    /// What it was.
    pub what: Words,
}

/// A reach for connection. Mine says how plainly I reached, and has no place for how it was met: the app keeps no
/// evidence about a partner.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Bid {
    /// They reached for me.
    Theirs {
        /// What the reach was.
        what: Words,
        /// How I met it.
        met: Met,
        /// Whether I came back to it.
        repair: Repair,
    },
    /// I reached for them.
    Mine {
        /// What I reached for.
        what: Words,
        /// How plainly.
        plainness: Plainness,
    },
}

/// How I met a reach of theirs (the Gottmans' turning toward, away and against), or that I only see it now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Met {
    /// I turned toward it.
    Toward,
    /// I let it pass by.
    Away,
    /// I pushed it away.
    Against,
    /// I did not see it at the time.
    Missed,
}

/// Coming back to a reach that was not met.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Repair {
    /// Not thought of, or not needed.
    #[default]
    None,
    /// I want to come back to it.
    Wanted,
    /// I came back to it.
    Made {
        /// The day I did.
        day: Day,
        /// What I said or did.
        how: Option<Words>,
    },
}

/// How plainly I reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Plainness {
    /// I said it plainly.
    Plain,
    /// I hinted.
    Hinted,
    /// I kept it inside and hoped.
    Hidden,
}

/// Something they did that deserves to be said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Acknowledged {
    /// What they did.
    pub did: Words,
    /// What it did for me.
    pub for_me: Option<Words>,
    /// What it says about them.
    pub says: Option<Words>,
    /// How it was or will be told.
    pub told: Told,
}

/// How an acknowledgement reaches them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Told {
    /// I said it to them.
    Said,
    /// I wrote it to them.
    Written,
    /// I am going to tell them.
    Later,
    /// It stays with me for now.
    Kept,
}

/// A question carried to them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// The question, in the words it was asked with.
    pub question: Words,
    /// What they answered, once they have.
    pub answer: Option<Answer>,
}

/// What they said, and when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// The day they said it.
    pub day: Day,
    /// What they said, in my words.
    pub said: Words,
}

impl Moment {
    /// The practice it belongs to.
    pub const fn practice(&self) -> Practice {
        self.kind.practice()
    }
}

impl Kind {
    /// The practice it belongs to.
    pub const fn practice(&self) -> Practice {
        match self {
            Self::Noticed(_) => Practice::Notice,
            Self::Bid(_) => Practice::Respond,
            Self::Acknowledged(_) => Practice::Acknowledge,
            Self::Asked(_) => Practice::Ask,
        }
    }

    /// The words that stand for it in a list.
    pub const fn gist(&self) -> &Words {
        match self {
            Self::Noticed(noticed) => &noticed.what,
            Self::Bid(Bid::Theirs { what, .. } | Bid::Mine { what, .. }) => what,
            Self::Acknowledged(acknowledged) => &acknowledged.did,
            Self::Asked(asked) => &asked.question,
        }
    }
}

impl Repair {
    /// Whether nothing was said about coming back to it.
    pub const fn is_none(&self) -> bool {
        matches!(self, Self::None)
    }
}

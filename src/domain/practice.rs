//! The four verbs of intentional attention.

/// One of the four practices, in the order a walk takes them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Practice {
    /// See the small thing, the effort, the look, the reach.
    Notice,
    /// Turn toward a reach, or come back to one that was missed.
    Respond,
    /// Say what they did, what it did for me, what it says about them.
    Acknowledge,
    /// Be curious about their inner world, and remember what they told me.
    Ask,
}

impl Practice {
    /// All four, in walking order.
    pub const ALL: [Self; 4] = [Self::Notice, Self::Respond, Self::Acknowledge, Self::Ask];

    /// The word for it in addresses and class names.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Notice => "notice",
            Self::Respond => "respond",
            Self::Acknowledge => "acknowledge",
            Self::Ask => "ask",
        }
    }

    /// The practice with this slug, if there is one.
    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|practice| practice.slug() == slug)
    }

    /// Its place in a walk, from 0 to 3.
    pub const fn index(self) -> usize {
        self as usize
    }

    /// The practice a walk comes to after this one; none after [`Practice::Ask`].
    pub fn next(self) -> Option<Self> {
        Self::ALL.get(self.index() + 1).copied()
    }

    /// The practice a walk comes from; none before [`Practice::Notice`].
    pub fn previous(self) -> Option<Self> {
        self.index().checked_sub(1).map(|index| Self::ALL[index])
    }
}

#[cfg(test)]
mod tests {
    use super::Practice;

    #[test]
    fn a_walk_goes_through_all_four_and_back() {
        for pair in Practice::ALL.windows(2) {
            assert_eq!(pair[0].next(), Some(pair[1]));
            assert_eq!(pair[1].previous(), Some(pair[0]));
        }
        assert_eq!(Practice::Ask.next(), None);
        assert_eq!(Practice::Notice.previous(), None);
    }

    #[test]
    fn a_slug_names_its_practice() {
        for practice in Practice::ALL {
            assert_eq!(Practice::from_slug(practice.slug()), Some(practice));
        }
        assert_eq!(Practice::from_slug("needs"), None);
    }
}

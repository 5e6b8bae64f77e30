//! What a person wrote.

/// Text a person wrote: never empty, without white space at either end, at most [`Words::LONGEST`] characters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Words(String);

/// Text that cannot be kept as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotWords {
    /// There is nothing but white space.
    #[error("There is nothing here yet. A few words are enough.")]
    Empty,
    /// There are more characters than [`Words::LONGEST`].
    #[error(
        "This is longer than one entry can hold (20,000 characters). Your words are still here: split them in two."
    )]
    TooLong,
}

impl Words {
    /// The most characters (Unicode scalar values) one entry may have.
    pub const LONGEST: usize = 20_000;

    /// Keeps `text` without the white space around it.
    ///
    /// # Errors
    /// When nothing is left of it, or when it is too long.
    pub fn new(text: &str) -> Result<Self, NotWords> {
        let text = text.trim();
        if text.is_empty() {
            return Err(NotWords::Empty);
        }
        if text.chars().count() > Self::LONGEST {
            return Err(NotWords::TooLong);
        }
        Ok(Self(text.to_owned()))
    }

    /// Like [`Words::new`] for a field that may stay empty.
    ///
    /// # Errors
    /// When it is too long.
    pub fn optional(text: &str) -> Result<Option<Self>, NotWords> {
        match Self::new(text) {
            Ok(words) => Ok(Some(words)),
            Err(NotWords::Empty) => Ok(None),
            Err(too_long) => Err(too_long),
        }
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl From<Words> for String {
    fn from(words: Words) -> Self {
        words.0
    }
}

#[cfg(test)]
mod tests {
    use super::{NotWords, Words};

    #[test]
    fn words_are_kept_without_the_space_around_them() {
        assert_eq!(Words::new("  the kettle \n").unwrap().as_str(), "the kettle");
    }

    #[test]
    fn nothing_is_not_words() {
        for text in ["", "  ", "\n\t", "\u{2003}"] {
            assert_eq!(Words::new(text), Err(NotWords::Empty));
            assert_eq!(Words::optional(text), Ok(None));
        }
    }

    #[test]
    fn length_is_counted_in_characters_not_bytes() {
        let longest = "🌱".repeat(Words::LONGEST);
        assert!(Words::new(&longest).is_ok());
        assert_eq!(Words::new(&format!("{longest}!")), Err(NotWords::TooLong));
        assert_eq!(Words::optional(&format!("{longest}!")), Err(NotWords::TooLong));
    }
}

//! Ids: opaque names of records.

use std::{fmt, str::FromStr};

/// The opaque name of a record: 80 bits, written as 16 characters of Crockford's base 32. Ids made by [`Id::new`] sort by
/// the time they were made.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Id(u128);

/// Text that is no [`Id`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not the id of a record")]
pub struct NotAnId;

const LENGTH: usize = 16;
const BITS: u32 = 80;
const ALPHABET: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";

impl Id {
    /// An id for something made when the clock shows `millis`: 44 bits of time (until the year 2527) and 36 of `chance`, so
    /// that two devices would have to write in the same millisecond, a hundred thousand times, to meet once by chance.
    pub const fn new(millis: u64, chance: u128) -> Self {
        const CHANCE: u32 = 36;
        Self::from_chance((millis as u128) << CHANCE | (chance & ((1 << CHANCE) - 1)))
    }

    /// An id from random bits. Two devices that make a million records each meet with a chance of one in a trillion.
    pub const fn from_chance(chance: u128) -> Self {
        Self(chance & ((1 << BITS) - 1))
    }

    /// A number for chance to begin from, the same for the same id (a multiplication that mixes all its bits into the last).
    pub const fn seed(self) -> u32 {
        (self.0 ^ (self.0 >> 32)).wrapping_mul(0x9e37_79b9_7f4a_7c15).wrapping_shr(40) as u32
    }

    /// The id of the one record that has this name on every device (FNV-1a, 128 bits, folded).
    pub const fn named(name: &str) -> Self {
        let mut hash: u128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d;
        let bytes = name.as_bytes();
        let mut at = 0;
        while at < bytes.len() {
            hash = (hash ^ bytes[at] as u128).wrapping_mul(0x0000_0000_0100_0000_0000_0000_0000_013b);
            at += 1;
        }
        Self::from_chance(hash ^ (hash >> BITS))
    }
}

impl fmt::Display for Id {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text: String =
            (0..LENGTH).rev().map(|place| ALPHABET[(self.0 >> (5 * place)) as usize & 31] as char).collect();
        out.write_str(&text)
    }
}

impl fmt::Debug for Id {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "Id({self})")
    }
}

impl FromStr for Id {
    type Err = NotAnId;

    fn from_str(text: &str) -> Result<Self, NotAnId> {
        if text.len() != LENGTH {
            return Err(NotAnId);
        }
        let digit = |byte| ALPHABET.iter().position(|&letter| letter == byte).ok_or(NotAnId);
        text.bytes().try_fold(0_u128, |value, byte| Ok(value << 5 | digit(byte)? as u128)).map(Self)
    }
}

#[cfg(test)]
mod tests {
    use super::{Id, NotAnId};

    #[test]
    fn a_named_record_has_the_same_id_for_ever() {
        assert_eq!(Id::named("names").to_string(), "v57q10f6mkmm9b7c");
        assert_ne!(Id::named("names"), Id::named("Names"));
    }

    #[test]
    fn only_sixteen_letters_of_the_alphabet_are_an_id() {
        for text in [
            "",
            "0",
            "000000000000000",
            "00000000000000000",
            "000000000000000O",
            "000000000000000é",
            "../../../../../..",
        ] {
            assert_eq!(text.parse::<Id>(), Err(NotAnId), "{text}");
        }
    }
}

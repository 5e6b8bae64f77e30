//! Chance that repeats itself: the same seed always gives the same life.

/// A stream of pseudo-random numbers (SplitMix64: Steele, Lea and Flood, 2014).
pub(super) struct Chance(u64);

impl Chance {
    pub(super) const fn new(seed: u32) -> Self {
        Self(seed as u64)
    }

    /// A stream of its own for one part of a life, so that what is drawn there changes nothing elsewhere (FNV-1a).
    pub(super) fn fork(&self, name: &str) -> Self {
        let hash = name
            .bytes()
            .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3));
        Self(Self(self.0 ^ hash).bits())
    }

    /// The next 64 bits.
    pub(super) const fn bits(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ self.0 >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ mixed >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ mixed >> 31
    }

    /// A number from 0 up to, and without, `end`; 0 when there is none.
    pub(super) const fn below(&mut self, end: usize) -> usize {
        // By the upper half, so that it is the same number where a `usize` is 32 bits.
        (((self.bits() >> 32) * end as u64) >> 32) as usize
    }

    /// Whether something happens that happens so many times in a hundred.
    pub(super) const fn happens(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }
}

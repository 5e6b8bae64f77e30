//! Chance that remembers: the same seed always gives the same individual.

/// A small random stream (mulberry32). Every part of a plant takes a stream of its own with
/// [`Rng::fork`], named by its place, so that a part not yet grown changes nothing about the others.
pub(crate) struct Rng(u32);

impl Rng {
    pub(crate) fn new(seed: u32) -> Rng {
        Rng(seed)
    }

    /// The stream of the part called `name`; taking it does not advance this one.
    pub(crate) fn fork(&self, name: u32) -> Rng {
        let mut child = Rng(self.0 ^ name.wrapping_add(1).wrapping_mul(0x9E37_79B9));
        child.next();
        Rng(child.next())
    }

    fn next(&mut self) -> u32 {
        self.0 = self.0.wrapping_add(0x6D2B_79F5);
        let mut t = (self.0 ^ (self.0 >> 15)).wrapping_mul(self.0 | 1);
        t ^= t.wrapping_add((t ^ (t >> 7)).wrapping_mul(t | 61));
        t ^ (t >> 14)
    }

    /// Anything from `low` up to `high`.
    pub(crate) fn between(&mut self, low: f32, high: f32) -> f32 {
        low + (high - low) * ((self.next() >> 8) as f32 / 16_777_216.0)
    }

    /// Anything up to `spread` to either side of nothing.
    pub(crate) fn around(&mut self, spread: f32) -> f32 {
        self.between(-spread, spread)
    }

    /// Left or right: -1 or 1.
    pub(crate) fn side(&mut self) -> f32 {
        if self.next() & 0x100 == 0 { -1.0 } else { 1.0 }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fork_is_the_same_however_much_was_drawn_from_its_siblings() {
        let parent = Rng::new(7);
        let mut first = parent.fork(1);
        first.next();
        assert_eq!(parent.fork(2).next(), Rng::new(7).fork(2).next());
        assert_ne!(parent.fork(2).next(), parent.fork(3).next());
    }
}

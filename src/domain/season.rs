//! The seasons of the year, as they come over a garden.

use super::Day;

/// A season of the year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Season {
    Spring,
    Summer,
    Autumn,
    Winter,
}

/// The half of the earth a person lives on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hemisphere {
    North,
    South,
}

impl Hemisphere {
    /// The half in which clocks are put forward for the summer: `january` and `july` are how many minutes they are ahead of
    /// UTC then. None where they stay the same, as they do near the equator and in some places far from it.
    pub const fn of_clocks(january: i32, july: i32) -> Option<Self> {
        match july - january {
            0 => None,
            ahead if ahead > 0 => Some(Self::North),
            _ => Some(Self::South),
        }
    }
}

impl Season {
    /// The season on a day, by whole months as meteorologists have it: winter in the north is December to February. Where it
    /// is not known which half it is, it is summer all year: a garden without frost does no harm, and snow at the equator
    /// would be odd.
    pub fn on(day: Day, hemisphere: Option<Hemisphere>) -> Self {
        let (_, month, _) = day.date();
        let quarter = month % 12 / 3;
        let north = [Self::Winter, Self::Spring, Self::Summer, Self::Autumn];
        match hemisphere {
            None => Self::Summer,
            Some(Hemisphere::North) => north[quarter as usize],
            Some(Hemisphere::South) => north[(quarter as usize + 2) % 4],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Day, Hemisphere, Season};

    #[test]
    fn the_halves_of_the_earth_have_opposite_seasons() {
        use Season::{Autumn, Spring, Summer, Winter};
        for (date, north, south) in [
            ("2026-01-15", Winter, Summer),
            ("2026-02-28", Winter, Summer),
            ("2026-03-01", Spring, Autumn),
            ("2026-06-01", Summer, Winter),
            ("2026-09-30", Autumn, Spring),
            ("2026-11-30", Autumn, Spring),
            ("2026-12-01", Winter, Summer),
        ] {
            let day = Day::parse(date).unwrap();
            assert_eq!(Season::on(day, Some(Hemisphere::North)), north, "{date}");
            assert_eq!(Season::on(day, Some(Hemisphere::South)), south, "{date}");
            assert_eq!(Season::on(day, None), Summer, "{date}");
        }
    }

    #[test]
    fn clocks_are_ahead_in_summer() {
        // Berlin, Auckland, Kolkata; and Dublin, whose law calls it winter time and whose clocks do the same.
        for (january, july, hemisphere) in [
            (60, 120, Some(Hemisphere::North)),
            (780, 720, Some(Hemisphere::South)),
            (330, 330, None),
            (0, 60, Some(Hemisphere::North)),
        ] {
            assert_eq!(Hemisphere::of_clocks(january, july), hemisphere);
        }
    }
}

//! Days and the present. Time is always a parameter: nothing here looks at a clock.

use std::fmt;

/// A date in the person's own calendar, as days since 1 January 1970.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(i32);

/// Text that is not a date of the form `2026-03-04`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a date of the form 2026-03-04")]
pub struct NotADay;

/// A day of the week.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weekday {
    Monday,
    Tuesday,
    Wednesday,
    Thursday,
    Friday,
    Saturday,
    Sunday,
}

/// A minute of the person's own day, from 0 at midnight to 1439.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Minute(u16);

/// The rough hour, for greetings and for the sky over the garden.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hour {
    /// 05:00 to 11:59.
    Morning,
    /// 12:00 to 16:59.
    Afternoon,
    /// 17:00 to 21:59.
    Evening,
    /// 22:00 to 04:59.
    Night,
}

/// The present, brought in from outside: the clock, the person's calendar, and fresh randomness.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Now {
    /// Milliseconds since 1 January 1970 UTC, as the device's clock has it.
    pub millis: u64,
    /// The person's own date.
    pub day: Day,
    /// The person's own time of day.
    pub minute: Minute,
    /// Random bits never used before; enough for one new [`Id`](super::Id).
    pub chance: u128,
}

impl Day {
    /// The day `count` days after 1 January 1970 (before it, when negative).
    pub const fn from_count(count: i32) -> Self {
        Self(count)
    }

    /// Days since 1 January 1970.
    pub const fn count(self) -> i32 {
        self.0
    }

    /// The date, if the calendar has it. Algorithm: Howard Hinnant, “chrono-compatible low-level date algorithms”.
    pub fn from_date(year: i32, month: u32, day: u32) -> Option<Self> {
        if !(0..=9999).contains(&year) || !(1..=12).contains(&month) || !(1..=31).contains(&day) {
            return None;
        }
        let (month, date) = (month as i32, day as i32);
        let shifted = year - i32::from(month <= 2);
        let era = shifted.div_euclid(400);
        let year_of_era = shifted.rem_euclid(400);
        let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + date - 1;
        let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
        let found = Self(era * 146_097 + day_of_era - 719_468);
        // The 31st of a shorter month would have become a day of the next one.
        (found.date() == (year, month as u32, day)).then_some(found)
    }

    /// Year, month (1 to 12) and day of the month (1 to 31).
    pub fn date(self) -> (i32, u32, u32) {
        let shifted = self.0 + 719_468;
        let era = shifted.div_euclid(146_097);
        let day_of_era = shifted.rem_euclid(146_097);
        let year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let month_from_march = (5 * day_of_year + 2) / 153;
        let day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
        let month = if month_from_march < 10 { month_from_march + 3 } else { month_from_march - 9 };
        let year = year_of_era + era * 400 + i32::from(month <= 2);
        (year, month as u32, day as u32)
    }

    /// The day of the week.
    pub fn weekday(self) -> Weekday {
        use Weekday::{Friday, Monday, Saturday, Sunday, Thursday, Tuesday, Wednesday};
        // 1 January 1970 was a Thursday.
        [Thursday, Friday, Saturday, Sunday, Monday, Tuesday, Wednesday][self.0.rem_euclid(7) as usize]
    }

    /// This many days later (earlier, when negative).
    pub const fn plus(self, days: i32) -> Self {
        Self(self.0.saturating_add(days))
    }

    /// How many days this day is after `earlier`; negative when it is before it.
    pub const fn since(self, earlier: Self) -> i32 {
        self.0.saturating_sub(earlier.0)
    }

    /// Reads `2026-03-04`.
    ///
    /// # Errors
    /// When the text has another form or no calendar has that date.
    pub fn parse(text: &str) -> Result<Self, NotADay> {
        let number = |range: std::ops::Range<usize>| {
            let digits = text.get(range).filter(|digits| digits.bytes().all(|byte| byte.is_ascii_digit()))?;
            digits.parse::<u32>().ok()
        };
        let dashes = text.len() == 10 && text.as_bytes()[4] == b'-' && text.as_bytes()[7] == b'-';
        let date = || Self::from_date(number(0..4)? as i32, number(5..7)?, number(8..10)?);
        dashes.then(date).flatten().ok_or(NotADay)
    }
}

impl fmt::Display for Day {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = self.date();
        write!(out, "{year:04}-{month:02}-{day:02}")
    }
}

impl Minute {
    /// The minute at `hour` (0 to 23) and `minute` (0 to 59); later values are held to the last minute of the day.
    pub fn at(hour: u16, minute: u16) -> Self {
        Self((hour * 60 + minute).min(1439))
    }

    /// The minute this many minutes after midnight, if the day has it.
    pub fn from_count(count: u16) -> Option<Self> {
        (count < 1440).then_some(Self(count))
    }

    /// Minutes since midnight.
    pub const fn count(self) -> u16 {
        self.0
    }

    /// The rough hour it belongs to.
    pub const fn hour(self) -> Hour {
        match self.0 / 60 {
            5..=11 => Hour::Morning,
            12..=16 => Hour::Afternoon,
            17..=21 => Hour::Evening,
            _ => Hour::Night,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Day, Hour, Minute, NotADay, Weekday};

    #[test]
    fn known_dates_have_their_count_and_weekday() {
        for (text, count, weekday) in [
            ("1970-01-01", 0, Weekday::Thursday),
            ("1969-12-31", -1, Weekday::Wednesday),
            ("2000-02-29", 11_016, Weekday::Tuesday),
            ("2026-11-22", 20_779, Weekday::Sunday),
            ("2100-03-01", 47_541, Weekday::Monday),
        ] {
            let day = Day::parse(text).unwrap();
            assert_eq!((day.count(), day.weekday()), (count, weekday), "{text}");
            assert_eq!(day.to_string(), text);
        }
    }

    #[test]
    fn dates_no_calendar_has_are_refused() {
        for text in [
            "",
            "2026-02-29",
            "2026-13-01",
            "2026-00-10",
            "2026-1-01",
            "2026-01-32",
            "+026-01-01",
            "2026/01/01",
            "２026-01-1",
        ] {
            assert_eq!(Day::parse(text), Err(NotADay), "{text}");
        }
    }

    #[test]
    fn hours_turn_where_the_docs_say() {
        for (hour, minute, expected) in [
            (4, 59, Hour::Night),
            (5, 0, Hour::Morning),
            (11, 59, Hour::Morning),
            (12, 0, Hour::Afternoon),
            (17, 0, Hour::Evening),
            (21, 59, Hour::Evening),
            (22, 0, Hour::Night),
            (0, 0, Hour::Night),
        ] {
            assert_eq!(Minute::at(hour, minute).hour(), expected, "{hour}:{minute}");
        }
    }
}

//! The clock, the person's calendar, and randomness.

use js_sys::Date;
use leptos_dom::helpers::window;

use crate::domain::{Day, Hemisphere, Minute, Now};

/// The present.
pub(crate) fn now() -> Now {
    let date = Date::new_0();
    let day = Day::from_date(date.get_full_year() as i32, date.get_month() + 1, date.get_date());
    Now {
        millis: date.get_time() as u64,
        // A browser's own calendar only has days that exist; before the year 0 or after 9999 it is 1970.
        day: day.unwrap_or(Day::from_count(0)),
        minute: Minute::at(date.get_hours() as u16, date.get_minutes() as u16),
        chance: chance(),
    }
}

/// Which half of the earth this device's clock belongs to, as far as it can be told from the clock alone.
pub(crate) fn hemisphere() -> Option<Hemisphere> {
    let year = Date::new_0().get_full_year();
    let ahead = |month| -Date::new_with_year_month_day(year, month, 1).get_timezone_offset() as i32;
    Hemisphere::of_clocks(ahead(0), ahead(6))
}

fn chance() -> u128 {
    let mut bytes = [0_u8; 16];
    let filled = window().crypto().and_then(|crypto| crypto.get_random_values_with_u8_array(&mut bytes));
    if filled.is_err() {
        // Every browser that runs WebAssembly has it; were one to refuse, weaker bits are better than the same id twice.
        bytes.fill_with(|| (js_sys::Math::random() * 256.0) as u8);
    }
    u128::from_le_bytes(bytes)
}

//! `cargo xtask sample`: a garden of invented moments, as the app keeps it in local storage. Screenshots, browser tests
//! and measures begin with one.

use std::collections::BTreeMap;
use std::io::{self, Write};

use little_things::domain::Now;
use little_things::sample::sample;
use little_things::storage::{encode, keys};

use crate::command::SampleOptions;
use crate::error::{Error, Result};

/// Prints one JSON object, each storage key with its value, and nothing else.
pub(crate) fn run(options: &SampleOptions) -> Result<()> {
    let json = serde_json::to_string(&stored(options))?;
    io::stdout().write_all(format!("{json}\n").as_bytes()).map_err(Error::file("written", "standard output"))
}

fn stored(options: &SampleOptions) -> BTreeMap<String, String> {
    let records = sample(options.seed, options.moments, &now(options));
    records.iter().map(|record| (keys::record(record.id), encode(record))).collect()
}

/// The present at that day and minute, where clocks show UTC.
fn now(options: &SampleOptions) -> Now {
    let minutes = u64::from(options.day.count().unsigned_abs()) * 1440 + u64::from(options.minute.count());
    Now { millis: minutes * 60_000, day: options.day, minute: options.minute, chance: 0 }
}

#[cfg(test)]
mod tests {
    use little_things::storage::record_in;

    use super::*;

    #[test]
    fn what_is_printed_opens_as_what_was_lived() {
        let options = SampleOptions { moments: 40, ..SampleOptions::default() };
        let stored = stored(&options);
        let records = sample(7, 40, &now(&options));
        assert_eq!(stored.len(), records.len());
        for record in records {
            let key = keys::record(record.id);
            assert_eq!(record_in(&key, &stored[&key]), Some(record));
        }
    }

    #[test]
    fn the_clock_and_the_calendar_show_the_same_time() {
        assert_eq!(now(&SampleOptions::default()).millis, 1_795_375_800_000);
    }
}

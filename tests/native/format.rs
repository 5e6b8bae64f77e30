//! The format of a value: `<version> <checksum> <json>`, where the JSON is a flat map of texts.

use little_things::{
    domain::{Body, Fields, Gone, Practice, Record, Stamp},
    storage::{FormatError, VERSION, decode, encode, keys},
};
use proptest::{collection::btree_map, prelude::*};

use crate::{
    arbitrary::{self, cases},
    example::{TODAY, id, moment, noticed, record},
    shelves::forged,
};

/// The JSON of a value.
fn json(value: &str) -> &str {
    value.splitn(3, ' ').last().unwrap()
}

proptest! {
    #![proptest_config(cases(256))]

    #[test]
    fn a_record_reads_back_as_written(record in arbitrary::record_of_any_time()) {
        prop_assert_eq!(decode(record.id, &encode(&record)), Ok(record));
    }

    #[test]
    fn a_value_is_one_line_with_its_version_and_checksum(record in arbitrary::record()) {
        let value = encode(&record);
        prop_assert_eq!(&value, &forged(VERSION, &keys::record(record.id), json(&value)));
        prop_assert!(!value.contains(['\n', '\r', '\0']), "{value:?}");
    }

    /// What stands in the JSON is the fields of the body and the stamp, and nothing else.
    #[test]
    fn a_value_is_a_flat_map_of_texts(record in arbitrary::record_of_any_time()) {
        let found: Fields = serde_json::from_str(json(&encode(&record))).unwrap();
        let mut expected = record.body.to_fields();
        prop_assert_eq!(expected.insert("stamp".to_owned(), record.stamp.millis().to_string()), None);
        prop_assert_eq!(found, expected);
    }

    #[test]
    fn a_value_is_read_under_its_own_key_only(record in arbitrary::record(), other in arbitrary::id()) {
        prop_assume!(other != record.id);
        prop_assert_eq!(decode(other, &encode(&record)), Err(FormatError::Damaged));
    }

    #[test]
    fn fields_that_this_version_does_not_know_are_ignored(
        record in arbitrary::record(),
        unknown in btree_map(arbitrary::text(), arbitrary::text(), 0..4),
    ) {
        let known: Fields = serde_json::from_str(json(&encode(&record))).unwrap();
        // Under names no version may give to anything else.
        let mut fields: Fields = unknown.into_iter().map(|(name, text)| (format!("x-{name}"), text)).collect();
        fields.extend(known);
        let value = forged(1, &keys::record(record.id), &serde_json::to_string(&fields).unwrap());
        prop_assert_eq!(decode(record.id, &value), Ok(record));
    }

    #[test]
    fn no_text_makes_reading_panic_or_passes_for_a_record(text in any::<String>(), id in arbitrary::id()) {
        prop_assert_eq!(decode(id, &text), Err(FormatError::Damaged));
    }

    #[test]
    fn no_text_behind_a_version_makes_reading_panic(text in arbitrary::text(), id in arbitrary::id(), version: u32) {
        for value in [format!("1 {text}"), format!("{version} {text}"), format!("{version} {version:08x} {text}")] {
            prop_assert_eq!(decode(id, &value), Err(FormatError::Damaged), "{}", value);
        }
    }

    /// The one thing that is known of every later version is its number and its checksum.
    #[test]
    fn a_later_version_is_told_by_its_number_whatever_follows(
        text in arbitrary::text(),
        id in arbitrary::id(),
        version in 2..=u32::MAX,
    ) {
        prop_assert_eq!(decode(id, &forged(version, &keys::record(id), &text)), Err(FormatError::TooNew(version)));
    }

    /// Even with a right checksum: pieces of JSON in any order.
    #[test]
    fn no_json_makes_reading_panic(
        pieces in proptest::collection::vec(
            proptest::sample::select(vec![
                "{", "}", "[", "]", ":", ",", "\"", "\"stamp\":\"1\"", "\"is\":", "\"gone\"", "\"is\":\"moment\"",
                "\"day\":\"2026-02-30\"", "\"minute\":", "70000", "-1", "1e999", "null", "\"practice\":\"ask\"",
                "\"\\ud800\"", " ",
            ]),
            0..12,
        ),
        id in arbitrary::id(),
    ) {
        let json = pieces.concat();
        let value = forged(1, &keys::record(id), &json);
        if let Ok(record) = decode(id, &value) {
            prop_assert_eq!(decode(id, &encode(&record)), Ok(record));
        }
    }
}

#[test]
fn the_version_counts_only_with_its_checksum() {
    let key = keys::record(id(1));
    let newer = forged(2, &key, "{}");
    for (value, expected) in [
        (&*newer, FormatError::TooNew(2)),
        (&forged(u32::MAX, &key, "{}"), FormatError::TooNew(u32::MAX)),
        (&forged(0, &key, "{}"), FormatError::Damaged),
        (&newer.replacen('2', "3", 1), FormatError::Damaged),
        (&newer[..newer.len() - 1], FormatError::Damaged),
        (&forged(2, &keys::record(id(2)), "{}"), FormatError::Damaged),
        ("2 00000000 {}", FormatError::Damaged),
        ("2 ", FormatError::Damaged),
        ("2", FormatError::Damaged),
        ("17 anything at all", FormatError::Damaged),
        ("two 00000000 {}", FormatError::Damaged),
        ("4294967296 00000000 {}", FormatError::Damaged),
    ] {
        assert_eq!(decode(id(1), value), Err(expected), "{value}");
    }
}

/// Counted by a hand that knows nothing of the code (Python's `zlib.crc32`).
#[test]
fn the_checksum_is_one_that_anybody_can_count() {
    let gone = record(1, 1_795_340_000_000, Body::Gone(Gone { bed: Some(Practice::Ask) }));
    let expected = r#"1 437e1e24 {"is":"gone","practice":"ask","stamp":"1795340000000"}"#;
    assert_eq!(encode(&gone), expected);
}

/// [`crate::fields`] says of each field what it may hold; here, that a value with another is damaged.
#[test]
fn only_what_a_person_could_have_said_is_read() {
    let key = keys::record(id(1));
    let sound = encode(&record(1, 1, moment(noticed(), TODAY)));
    for (from, to) in [
        ("\"minute\":\"720\"", "\"minute\":720"),
        ("\"minute\":\"720\"", "\"minute\":\"-1\""),
        ("\"minute\":\"720\"", "\"minute\":\"70000\""),
        ("2026-11-22", "2026-11-31"),
        ("2026-11-22", "2026-11-22T10:00"),
        ("the kettle, filled", " "),
        ("the kettle, filled", &"x".repeat(20_001)),
        ("\"notice\"", "\"watch\""),
        ("\"moment\"", "\"movement\""),
        ("\"stamp\":\"1\"", "\"stamp\":\"1.5\""),
        ("\"stamp\":\"1\"", "\"stamp\":\"253402300800000\""),
    ] {
        let changed = json(&sound).replace(from, to);
        assert_ne!(changed, json(&sound), "{from}");
        assert_eq!(decode(id(1), &forged(1, &key, &changed)), Err(FormatError::Damaged), "{to:.40}");
    }
}

#[test]
fn a_field_that_a_later_page_adds_does_not_stop_this_one() {
    let json = r#"{"is":"gone","practice":"ask","stamp":"1","why":"tidy","":""}"#;
    let expected =
        Record { id: id(1), stamp: Stamp::from_millis(1), body: Body::Gone(Gone { bed: Some(Practice::Ask) }) };
    assert_eq!(decode(id(1), &forged(1, &keys::record(id(1)), json)), Ok(expected));
}

#[test]
fn a_minute_that_no_day_has_is_not_read() {
    let sound = encode(&record(1, 1, moment(noticed(), TODAY)));
    for (minute, readable) in [(0, true), (1439, true), (1440, false), (65_535, false)] {
        let changed = json(&sound).replace("\"minute\":\"720\"", &format!("\"minute\":\"{minute}\""));
        assert_eq!(decode(id(1), &forged(1, &keys::record(id(1)), &changed)).is_ok(), readable, "{minute}");
    }
}

//! The format of a value: `<version> <checksum> <json>`.

use little_things::{
    domain::{Body, Practice, Record},
    storage::{FormatError, VERSION, decode, encode, keys},
};
use proptest::prelude::*;

use crate::{
    arbitrary::{self, cases},
    example::{TODAY, id, moment, noticed, record},
    shelves::forged,
};

proptest! {
    #![proptest_config(cases(256))]

    #[test]
    fn a_record_reads_back_as_written(record in arbitrary::record()) {
        prop_assert_eq!(decode(record.id, &encode(&record)), Ok(record));
    }

    #[test]
    fn a_value_is_one_line_with_its_version_and_checksum(record in arbitrary::record()) {
        let value = encode(&record);
        let json = value.splitn(3, ' ').last().unwrap();
        prop_assert_eq!(&value, &forged(VERSION, &keys::record(record.id), json));
        prop_assert!(!value.contains(['\n', '\r', '\0']), "{value:?}");
    }

    #[test]
    fn a_value_is_read_under_its_own_key_only(record in arbitrary::record(), other in arbitrary::id()) {
        prop_assume!(other != record.id);
        prop_assert_eq!(decode(other, &encode(&record)), Err(FormatError::Damaged));
    }

    #[test]
    fn no_text_makes_reading_panic_or_passes_for_a_record(text in any::<String>(), id in arbitrary::id()) {
        prop_assert!(decode(id, &text).is_err());
    }

    #[test]
    fn no_text_behind_a_version_makes_reading_panic(text in arbitrary::text(), id in arbitrary::id(), version: u32) {
        for value in [format!("1 {text}"), format!("{version} {text}"), format!("1 {version:08x} {text}")] {
            prop_assert!(decode(id, &value).is_err());
        }
    }

    /// Even with a right checksum: pieces of JSON in any order.
    #[test]
    fn no_json_makes_reading_panic(
        pieces in proptest::collection::vec(
            proptest::sample::select(vec![
                "{", "}", "[", "]", ":", ",", "\"", "\"s\":1", "\"b\":", "\"gone\":{}", "{\"moment\":{", "\"day\":\"2026-02-30\"",
                "\"minute\":", "70000", "-1", "1e999", "null", "\"bed\":\"ask\"", "\"\\ud800\"", " ",
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
fn a_later_version_is_told_by_its_number_whatever_follows() {
    for (value, expected) in [
        ("2 00000000 {}", FormatError::TooNew(2)),
        ("2 ", FormatError::TooNew(2)),
        ("17 anything at all", FormatError::TooNew(17)),
        ("0 00000000 {}", FormatError::Damaged),
        ("2", FormatError::Damaged),
        ("two 00000000 {}", FormatError::Damaged),
    ] {
        assert_eq!(decode(id(1), value), Err(expected), "{value}");
    }
}

#[test]
fn only_what_a_person_could_have_said_is_read() {
    let key = keys::record(id(1));
    let sound = encode(&record(1, 1, moment(noticed(), TODAY)));
    let json = sound.splitn(3, ' ').last().unwrap();
    for (from, to) in [
        ("\"minute\":720", "\"minute\":-1"),
        ("\"minute\":720", "\"minute\":70000"),
        ("2026-11-22", "2026-11-31"),
        ("2026-11-22", "2026-11-22T10:00"),
        ("the kettle, filled", " "),
        ("the kettle, filled", &"x".repeat(20_001)),
        ("noticed", "watched"),
        ("\"s\":1", "\"s\":1.5"),
    ] {
        let changed = json.replace(from, to);
        assert_ne!(changed, json, "{from}");
        assert_eq!(decode(id(1), &forged(1, &key, &changed)), Err(FormatError::Damaged), "{to:.40}");
    }
}

#[test]
fn a_field_that_a_later_page_adds_does_not_stop_this_one() {
    let key = keys::record(id(1));
    let json = "{\"s\":1,\"b\":{\"gone\":{\"bed\":\"ask\",\"why\":\"tidy\"}},\"x\":0}";
    let Record { body, .. } = decode(id(1), &forged(1, &key, json)).unwrap();
    assert!(matches!(body, Body::Gone(gone) if gone.bed == Some(Practice::Ask)));
}

#[test]
fn a_minute_that_no_day_has_is_not_read() {
    let key = keys::record(id(1));
    let sound = encode(&record(1, 1, moment(noticed(), TODAY)));
    let json = sound.splitn(3, ' ').last().unwrap();
    for (minute, readable) in [(0, true), (1439, true), (1440, false), (65_535, false)] {
        let changed = json.replace("\"minute\":720", &format!("\"minute\":{minute}"));
        assert_eq!(decode(id(1), &forged(1, &key, &changed)).is_ok(), readable, "{minute}");
    }
}

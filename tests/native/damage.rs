//! What cannot be read: set aside byte for byte, never overwritten, and the rest opens.

use std::collections::BTreeMap;

use little_things::{
    domain::Record,
    storage::{Contents, FormatError, MemoryShelf, Opening, Shelf, Store, WriteError, decode, encode, keys},
};
use proptest::{collection::vec, prelude::*};

use crate::{
    arbitrary::{self, cases},
    example::{TODAY, id, moment, noticed, noticed_in, record},
    shelves::{Telling, contents, everything, forged, shelf_of, shelf_with},
};

fn sound() -> Record {
    record(1, 3, moment(noticed(), TODAY))
}

/// The record whose value is damaged: with quotes, a line break and letters of one to four bytes.
fn victim() -> Record {
    record(7, 5, moment(noticed_in("“tea” é\n\"שלום\" 🌱"), TODAY))
}

fn aside(key: &str) -> String {
    key.replacen(keys::PREFIX, keys::QUARANTINE, 1)
}

/// Checks that a value under `key` is set aside, and stays so, while the rest opens.
fn check(key: &str, damaged: &str) {
    let sound = sound();
    let shelf = shelf_of([&sound]);
    shelf.put("todos", "[]").unwrap();
    let mut expected = everything(&shelf);
    expected.insert(aside(key), damaged.to_owned());
    shelf.put(key, damaged).unwrap();
    for opening in 1..=2 {
        let found = contents(&shelf);
        assert_eq!(
            found,
            Contents { records: vec![sound.clone()], set_aside: 1, newer: None },
            "{opening}: {damaged:?}"
        );
        assert_eq!(everything(&shelf), expected, "{opening}: {damaged:?}");
        let unreadable = Store::new(shelf.clone()).unreadable().unwrap();
        assert_eq!(unreadable, [(aside(key), damaged.to_owned())]);
    }
    // The record it once was may be written again, and takes nothing away.
    if key == keys::record(id(7)) {
        Store::new(shelf.clone()).write(&[victim()]).unwrap();
        assert_eq!(contents(&shelf).records, [sound, victim()]);
        assert_eq!(everything(&shelf).get(&aside(key)).map(String::as_str), Some(damaged));
    }
}

/// Every value that differs from this one in one bit and is still text, with the place of the change.
fn flips(value: &str) -> impl Iterator<Item = (usize, String)> {
    (0..value.len()).flat_map(move |at| (0..8).map(move |bit| (at, bit))).filter_map(move |(at, bit)| {
        let mut bytes = value.as_bytes().to_owned();
        bytes[at] ^= 1 << bit;
        Some((at, String::from_utf8(bytes).ok()?))
    })
}

#[test]
fn a_value_cut_off_anywhere_is_set_aside() {
    let value = encode(&victim());
    for (at, _) in value.char_indices() {
        check(&keys::record(id(7)), &value[..at]);
    }
}

/// No bit of the text can change unnoticed. The two changes that mean something else: of the version, which looks like a
/// newer one, and of a letter's case in the checksum, which leaves the sum the same.
#[test]
fn no_flipped_bit_gives_another_record() {
    let value = encode(&victim());
    let mut found = BTreeMap::new();
    for (at, flipped) in flips(&value) {
        let kind = match decode(id(7), &flipped) {
            Ok(record) => {
                assert_eq!(record, victim(), "{flipped:?}");
                assert!((2..10).contains(&at) && flipped.eq_ignore_ascii_case(&value), "{flipped:?}");
                "the same"
            }
            Err(FormatError::TooNew(_)) => {
                assert_eq!(at, 0, "{flipped:?}");
                "newer"
            }
            Err(FormatError::Damaged) => "damaged",
        };
        *found.entry(kind).or_insert(0) += 1;
    }
    assert!(found["damaged"] > 4 * value.len(), "{found:?} of {}", value.len());
}

#[test]
fn a_value_with_a_flipped_bit_is_set_aside() {
    let value = encode(&victim());
    let mut last = usize::MAX;
    for (at, flipped) in flips(&value) {
        // One for each byte, whichever bit leaves it text.
        if at != last && decode(id(7), &flipped) == Err(FormatError::Damaged) {
            check(&keys::record(id(7)), &flipped);
            last = at;
        }
    }
    assert_eq!(last, value.len() - 1);
}

#[test]
fn what_was_never_ours_is_set_aside() {
    let other = record(8, 5, moment(noticed(), TODAY));
    let key = keys::record(id(7));
    for foreign in
        ["", " ", "hello", "[]", "{\"todos\":[]}", "null", "1", "1 ", "1 00000000", "1 00000000 ", "\0", "０", "🌱"]
    {
        check(&key, foreign);
    }
    // Another version's number that is none.
    for version in ["0", "-1", "1.0", "", "one", " 1", "99999999999999999999"] {
        check(&key, &encode(&victim()).replacen('1', version, 1));
    }
    // Sound under another key.
    check(&key, &encode(&other));
    // Of another type, with a right checksum.
    for json in [
        "",
        "null",
        "{}",
        "[]",
        "7",
        "\"tea\"",
        "{\"s\":1}",
        "{\"s\":1,\"b\":{}}",
        "{\"s\":1,\"b\":{\"walrus\":{}}}",
        "{\"s\":-1,\"b\":{\"gone\":{}}}",
        "{\"s\":1,\"b\":{\"gone\":{}}} and more",
        "{\"what\":\"tea\"}",
        "{\"theme\":\"dusk\"}",
        "{\"s\":1,\"b\":{\"moment\":{\"day\":\"2026-02-30\",\"minute\":1,\"kind\":{\"noticed\":{\"what\":\"tea\"}}}}}",
        "{\"s\":1,\"b\":{\"moment\":{\"day\":\"2026-02-20\",\"minute\":1,\"kind\":{\"noticed\":{\"what\":\" \"}}}}}",
    ] {
        check(&key, &forged(1, &key, json));
    }
    check(&key, &forged(1, &key, &"[".repeat(100_000)));
}

#[test]
fn the_hand_that_forges_can_make_a_sound_value_too() {
    let key = keys::record(id(7));
    let json = encode(&victim()).splitn(3, ' ').last().unwrap().to_owned();
    assert_eq!(forged(1, &key, &json), encode(&victim()));
}

#[test]
fn a_sound_value_under_a_key_that_is_no_id_is_set_aside() {
    for name in ["", "7", "0000000000000O07", "00000000000000007", "0000000000000007~2", "../device", "🌱"] {
        let key = format!("{}{name}", keys::RECORDS);
        check(&key, &encode(&victim()));
        check(&key, &forged(1, &key, "{\"s\":1,\"b\":{\"gone\":{}}}"));
    }
}

#[test]
fn every_damaged_value_of_the_same_key_survives() {
    let key = keys::record(id(7));
    let shelf = MemoryShelf::default();
    for (value, expected) in [("one", 1), ("two", 2), ("three", 3), ("two", 3), ("one", 3), ("four", 4)] {
        shelf.put(&key, value).unwrap();
        assert_eq!(contents(&shelf).records, []);
        assert_eq!(shelf.get(&key), Ok(None));
        assert_eq!(contents(&shelf).set_aside, expected);
    }
    let kept: Vec<String> = everything(&shelf).into_values().collect();
    assert_eq!(kept, ["one", "two", "three", "four"]);
    assert!(everything(&shelf).keys().all(|key| key.starts_with(keys::QUARANTINE)));
}

#[test]
fn a_write_sets_aside_what_was_damaged_since_the_opening() {
    let key = keys::record(id(7));
    let shelf = shelf_with([(&*key, "damaged")]);
    Store::new(shelf.clone()).write(&[victim()]).unwrap();
    assert_eq!(contents(&shelf), Contents { records: vec![victim()], set_aside: 1, newer: None });
    assert_eq!(shelf.get(&aside(&key)), Ok(Some("damaged".to_owned())));
}

#[test]
fn without_room_to_set_it_aside_a_damaged_value_stays_and_is_kept_off() {
    let key = keys::record(id(7));
    let shelf = shelf_of([&sound()]);
    shelf.put(&key, "damaged").unwrap();
    shelf.limit(shelf.taken());
    let before = everything(&shelf);
    for _ in 0..2 {
        assert_eq!(contents(&shelf), Contents { records: vec![sound()], set_aside: 1, newer: None });
        let store = Store::new(shelf.clone());
        assert_eq!(store.write(&[victim()]), Err((0, WriteError::Occupied)));
        assert_eq!(store.unreadable(), Ok(vec![(key.clone(), "damaged".to_owned())]));
        assert_eq!(everything(&shelf), before);
    }
    shelf.recover();
    Store::new(shelf.clone()).write(&[victim()]).unwrap();
    assert_eq!(contents(&shelf).records, [sound(), victim()]);
    assert_eq!(shelf.get(&aside(&key)), Ok(Some("damaged".to_owned())));
}

/// A shelf on which a later version wrote under the key of record 7, beside a damaged value and everything else of ours.
fn newer_shelf(version: u32) -> MemoryShelf {
    let key = keys::record(id(7));
    let shelf = shelf_of([&sound()]);
    shelf.put(&key, &forged(version, &key, "{\"s\":1,\"b\":{\"walrus\":{}}}")).unwrap();
    shelf.put(&keys::record(id(8)), "damaged").unwrap();
    shelf.put(&keys::draft("note"), "damaged").unwrap();
    shelf.put(&aside(&keys::record(id(9))), "damaged before").unwrap();
    shelf.put("todos", "[]").unwrap();
    shelf
}

#[test]
fn where_a_newer_version_wrote_an_opening_touches_nothing() {
    for version in [2, 3, 10, u32::MAX] {
        let shelf = newer_shelf(version);
        let before = everything(&shelf);
        let telling = Telling::of(&shelf);
        for _ in 0..2 {
            let expected = Contents { records: vec![sound()], set_aside: 2, newer: Some(version) };
            assert_eq!(Store::new(telling.clone()).open(), Opening::Loaded(expected));
            assert_eq!(telling.writes(), 0);
            assert_eq!(everything(&shelf), before);
        }
    }
}

#[test]
fn of_several_newer_versions_the_newest_is_told() {
    let shelf = newer_shelf(9);
    shelf.put(&keys::record(id(3)), "4 whatever it is").unwrap();
    shelf.put(&keys::record(id(6)), "12 whatever it is").unwrap();
    assert_eq!(contents(&shelf).newer, Some(12));
}

#[test]
fn a_shelf_with_nothing_but_a_newer_versions_records_is_not_fresh() {
    let shelf = shelf_with([(&*keys::record(id(3)), "4 whatever it is")]);
    let expected = Contents { newer: Some(4), ..Contents::default() };
    assert_eq!(Store::new(shelf).open(), Opening::Loaded(expected));
}

/// A tab of this version that was open all along cannot destroy what a newer one wrote meanwhile.
#[test]
fn what_a_newer_version_wrote_outlives_a_write_by_this_one() {
    let key = keys::record(id(7));
    let newer = forged(2, &key, "{\"s\":1,\"b\":{\"walrus\":{}}}");
    let shelf = shelf_with([(&*key, &*newer)]);
    let _ = Store::new(shelf.clone()).write(&[victim()]);
    assert!(everything(&shelf).values().any(|value| *value == newer));
}

proptest! {
    #![proptest_config(cases(64))]

    /// Any text under any keys of ours: all of it is there afterwards, and a second opening finds the same.
    #[test]
    fn no_text_on_the_shelf_is_lost_by_opening_it(
        values in vec((arbitrary::id(), arbitrary::text(), any::<bool>()), 0..6),
        sound in arbitrary::record(),
    ) {
        let shelf = shelf_of([&sound]);
        for (id, text, named) in &values {
            let key = if *named { keys::record(*id) } else { format!("{}{text}", keys::RECORDS) };
            shelf.put(&key, text).unwrap();
        }
        let before = everything(&shelf);
        let found = contents(&shelf);
        let after = everything(&shelf);
        for value in before.values() {
            prop_assert!(after.values().any(|kept| kept == value), "{value:?} is lost");
        }
        prop_assert_eq!(contents(&shelf), found);
        prop_assert_eq!(everything(&shelf), after);
    }
}

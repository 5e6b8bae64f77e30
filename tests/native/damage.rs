//! What cannot be read: set aside byte for byte, never overwritten, and the rest opens.

use crc::{CRC_32_ISO_HDLC, Crc};
use little_things::{
    domain::{Record, Stamp},
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

/// No bit can change unnoticed, and none makes a value look like a newer version's, which would close the app to writing.
#[test]
fn no_flipped_bit_gives_another_record_or_a_newer_version() {
    let value = encode(&victim());
    let mut count = 0;
    for (_, flipped) in flips(&value) {
        assert_eq!(decode(id(7), &flipped), Err(FormatError::Damaged), "{flipped:?}");
        count += 1;
    }
    assert!(count > 4 * value.len(), "{count} of {}", value.len());
}

#[test]
fn a_value_with_a_flipped_bit_is_set_aside() {
    let value = encode(&victim());
    let mut last = usize::MAX;
    for (at, flipped) in flips(&value) {
        // One for each byte, whichever bit leaves it text.
        if at != last {
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
    // What begins with a number is not a newer version's for that.
    for foreign in ["2", "2 ", "2 eggs", "2 eggs and tea", "2 00000000 {}", "3 little pigs", "17 anything at all"] {
        check(&key, foreign);
    }
    // Another version's number, which the checksum does not fit, or none.
    for version in ["0", "2", "9", "11", "4294967295", "-1", "1.0", "", "one", " 1", "99999999999999999999"] {
        check(&key, &encode(&victim()).replacen('1', version, 1));
    }
    // The checksum of another way to count: without the version, in capitals, with a digit less.
    let value = encode(&victim());
    let (sum, json) = value[2..].split_once(' ').unwrap();
    let versionless = Crc::<u32>::new(&CRC_32_ISO_HDLC).checksum(format!("{key}\n{json}").as_bytes());
    check(&key, &format!("1 {versionless:08x} {json}"));
    assert!(sum.contains(|digit: char| digit.is_ascii_lowercase()), "{sum} has no letter: change the victim");
    check(&key, &format!("1 {} {json}", sum.to_uppercase()));
    check(&key, &format!("1 {} {json}", &sum[1..]));
    // There never was a version 0.
    check(&key, &forged(0, &key, json));
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
        r#"{"stamp":"1"}"#,
        r#"{"is":"gone"}"#,
        r#"{"stamp":1,"is":"gone"}"#,
        r#"{"stamp":"1","is":"walrus"}"#,
        r#"{"stamp":"1","is":"gone","practice":null}"#,
        r#"{"stamp":"1","is":{"gone":{}}}"#,
        r#"{"stamp":"1","is":"gone"} and more"#,
        r#"{"stamp":"1","is":"gone""#,
        r#"["stamp","1","is","gone"]"#,
        r#"{"what":"tea"}"#,
        r#"{"theme":"dusk"}"#,
        r#"{"s":1,"b":{"gone":{}}}"#,
        r#"{"stamp":"1","is":"moment","practice":"notice","day":"2026-02-30","minute":"1","what":"tea"}"#,
        r#"{"stamp":"1","is":"moment","practice":"notice","day":"2026-02-20","minute":"1440","what":"tea"}"#,
        r#"{"stamp":"1","is":"moment","practice":"notice","day":"2026-02-20","minute":"1","what":" "}"#,
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
        check(&key, &forged(1, &key, r#"{"is":"gone","stamp":"1"}"#));
    }
}

/// A clock that says so is wrong, and nothing that is said afterwards could come after it.
#[test]
fn a_record_of_an_absurd_time_is_set_aside() {
    let key = keys::record(id(7));
    let latest = Stamp::LATEST.millis();
    for absurd in [latest + 1, latest * 1000, i64::MAX as u64, u64::MAX] {
        check(&key, &encode(&Record { stamp: Stamp::from_millis(absurd), ..victim() }));
    }
    for (stamp, readable) in [(0, true), (latest - 1, true), (latest, true), (latest + 1, false)] {
        let record = Record { stamp: Stamp::from_millis(stamp), ..victim() };
        let expected = if readable { Ok(record.clone()) } else { Err(FormatError::Damaged) };
        assert_eq!(decode(record.id, &encode(&record)), expected, "{stamp}");
    }
    for stamp in ["", " 1", "-1", "1.5", "1e3", "now", "2026-11-22", "18446744073709551616"] {
        check(&key, &forged(1, &key, &format!(r#"{{"is":"gone","stamp":"{stamp}"}}"#)));
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

/// Where a later version may have written: a record, a draft, the preferences, something this version knows nothing of.
fn places() -> [String; 4] {
    let month = format!("{}m/2026-10", keys::PREFIX);
    [keys::record(id(7)), keys::draft("notice"), keys::DEVICE.to_owned(), month]
}

/// A shelf on which a later version wrote under this key, beside damaged values and everything else of ours.
fn newer_shelf(version: u32, key: &str, text: &str) -> MemoryShelf {
    let shelf = shelf_of([&sound()]);
    shelf.put(key, &forged(version, key, text)).unwrap();
    shelf.put(&keys::record(id(8)), "damaged").unwrap();
    shelf.put(&keys::draft("note"), "damaged").unwrap();
    shelf.put(&aside(&keys::record(id(9))), "damaged before").unwrap();
    shelf.put("todos", "[]").unwrap();
    shelf
}

/// What a later version may write, of which only the version and the checksum are known.
const LATER: [&str; 4] = [r#"{"is":"walrus","stamp":"1"}"#, r#"{"nested":[1,{"2":null}]}"#, "not even JSON  ", ""];

#[test]
fn where_a_newer_version_wrote_an_opening_touches_nothing() {
    for (key, text) in places().iter().flat_map(|key| LATER.map(|text| (key, text))) {
        for version in [2, 3, 10, u32::MAX] {
            let shelf = newer_shelf(version, key, text);
            let before = everything(&shelf);
            let telling = Telling::of(&shelf);
            for _ in 0..2 {
                let expected = Contents { records: vec![sound()], set_aside: 2, newer: Some(version) };
                assert_eq!(Store::new(telling.clone()).open(), Opening::Loaded(expected), "{key}");
                assert_eq!(telling.writes(), 0, "{key}");
                assert_eq!(everything(&shelf), before, "{key}");
            }
        }
    }
}

#[test]
fn of_several_newer_versions_the_newest_is_told() {
    for newest in places() {
        let shelf = newer_shelf(9, &keys::record(id(5)), "");
        for (version, key) in [(4, keys::record(id(3))), (12, newest), (10, keys::draft("respond"))] {
            shelf.put(&key, &forged(version, &key, "{}")).unwrap();
        }
        assert_eq!(contents(&shelf).newer, Some(12));
    }
}

#[test]
fn a_shelf_with_nothing_but_what_a_newer_version_wrote_is_not_fresh() {
    for key in places() {
        let shelf = shelf_with([(&*key, &*forged(4, &key, "{}"))]);
        let expected = Contents { newer: Some(4), ..Contents::default() };
        assert_eq!(Store::new(shelf).open(), Opening::Loaded(expected), "{key}");
    }
}

/// Damage to a version's number does not close the app, nor does what another page left under a key of ours.
#[test]
fn nothing_is_newer_without_its_checksum() {
    for key in places() {
        let newer = forged(2, &key, "{}");
        let unfit =
            [newer.replacen('2', "3", 1), newer.replace("{}", "[]"), newer.replacen(' ', "  ", 1), format!("{newer} ")];
        for text in unfit.iter().map(String::as_str).chain(["2", "2 ", "2 eggs", "2 00000000 {}"]) {
            let shelf = shelf_of([&sound()]);
            shelf.put(&key, text).unwrap();
            assert_eq!(contents(&shelf).newer, None, "{key}: {text:?}");
        }
        // Sound under another key.
        let shelf = shelf_of([&sound()]);
        shelf.put(&key, &forged(2, &keys::record(id(6)), "{}")).unwrap();
        assert_eq!(contents(&shelf).newer, None, "{key}");
    }
}

/// A tab of this version that was open all along cannot destroy what a newer one wrote meanwhile.
#[test]
fn what_a_newer_version_wrote_stays_where_it_is_when_this_one_writes_there() {
    let key = keys::record(id(7));
    let shelf = shelf_with([(&*key, &*forged(2, &key, LATER[0]))]);
    let mut expected = everything(&shelf);
    let store = Store::new(shelf.clone());
    assert_eq!(store.write(&[victim()]), Err((0, WriteError::Newer)));
    assert_eq!(everything(&shelf), expected);
    // What was written before it counts as written, and nothing after it is tried.
    assert_eq!(store.write(&[sound(), victim(), record(9, 9, moment(noticed(), TODAY))]), Err((1, WriteError::Newer)));
    expected.insert(keys::record(sound().id), encode(&sound()));
    assert_eq!(everything(&shelf), expected);
    assert_eq!(store.record_at(&key), None);
}

/// The page died between copying a damaged value aside and removing it.
#[test]
fn a_value_copied_aside_by_an_interrupted_move_is_counted_once() {
    let key = keys::record(id(7));
    let shelf = shelf_of([&sound()]);
    shelf.put(&key, "damaged").unwrap();
    shelf.put(&keys::record(id(8)), "damaged too").unwrap();
    shelf.fail_after(1);
    assert_eq!(contents(&shelf).set_aside, 2);
    shelf.recover();
    assert_eq!(shelf.get(&key), shelf.get(&aside(&key)), "there twice");
    for _ in 0..2 {
        assert_eq!(contents(&shelf), Contents { records: vec![sound()], set_aside: 2, newer: None });
        assert_eq!(shelf.get(&key), Ok(None));
        assert_eq!(Store::new(shelf.clone()).unreadable().unwrap().len(), 2);
    }
    // As often as there are values that differ, and no more.
    shelf.put(&key, "damaged").unwrap();
    assert_eq!(contents(&shelf).set_aside, 2);
    shelf.put(&key, "damaged anew").unwrap();
    assert_eq!(contents(&shelf).set_aside, 3);
}

#[test]
fn a_value_that_is_still_there_twice_is_counted_once() {
    let key = keys::record(id(7));
    for newer in [None, Some(2)] {
        let shelf = shelf_with([(&*key, "damaged"), (&*aside(&key), "damaged")]);
        if let Some(version) = newer {
            shelf.put(keys::DEVICE, &forged(version, keys::DEVICE, "{}")).unwrap();
        }
        shelf.fail_after(0);
        assert_eq!(contents(&shelf), Contents { records: vec![], set_aside: 1, newer });
    }
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

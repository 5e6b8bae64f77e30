//! The store: what is written is there, whoever writes it, and what is not ours is never touched.

use little_things::{
    domain::{Body, Command, Names, Now, Record, Stamp, Words},
    storage::{Contents, Device, MemoryShelf, Opening, Shelf, ShelfError, Store, WriteError, encode, keys},
};
use proptest::{collection::vec, prelude::*};

use crate::{
    arbitrary::{self, cases},
    example::{TODAY, book, days_later, id, merged, moment, noticed, noticed_in, now, record},
    shelves::{Forgetful, Stuck, Telling, Touch, book_on, contents, everything, shelf_of, shelf_with},
};

fn some_record(number: u128) -> Record {
    record(number, 7, moment(noticed(), TODAY))
}

#[test]
fn an_empty_shelf_is_fresh() {
    let shelf = MemoryShelf::default();
    assert_eq!(Store::new(shelf.clone()).open(), Opening::Fresh);
    assert!(everything(&shelf).is_empty());
}

#[test]
fn a_shelf_of_other_pages_only_is_fresh() {
    let shelf = shelf_with([("todos", "[]"), ("little-thing", "1"), ("little-thingsr/0", "x"), ("", "")]);
    let before = everything(&shelf);
    assert_eq!(Store::new(shelf.clone()).open(), Opening::Fresh);
    assert_eq!(everything(&shelf), before);
}

#[test]
fn even_empty_names_are_something_that_was_kept() {
    let welcome = Record { id: Names::ID, ..record(0, 1, Body::Names(Names::default())) };
    let shelf = MemoryShelf::default();
    Store::new(shelf.clone()).write(std::slice::from_ref(&welcome)).unwrap();
    let expected = Contents { records: vec![welcome], ..Contents::default() };
    assert_eq!(Store::new(shelf).open(), Opening::Loaded(expected));
}

#[test]
fn the_longest_words_there_may_be_read_back() {
    for letter in ["x", "🌱", "\"", "\u{1}"] {
        let long = record(1, 1, moment(noticed_in(&letter.repeat(Words::LONGEST)), TODAY));
        let shelf = MemoryShelf::default();
        Store::new(shelf.clone()).write(std::slice::from_ref(&long)).unwrap();
        assert_eq!(contents(&shelf).records, [long]);
    }
}

#[test]
fn each_record_is_one_small_value_under_its_own_key() {
    let shelf = MemoryShelf::default();
    let records = [some_record(1), some_record(2)];
    Store::new(shelf.clone()).write(&records).unwrap();
    let expected = records.iter().map(|record| (keys::record(record.id), encode(record))).collect();
    assert_eq!(everything(&shelf), expected);
}

#[test]
fn an_older_record_is_replaced_and_a_newer_one_stays() {
    let other = moment(noticed(), TODAY.plus(-1));
    let bodies = [moment(noticed(), TODAY), other];
    for (kept, written, stays) in [(5, 6, false), (5, 4, true), (6, 5, true), (0, Stamp::LATEST.millis(), false)] {
        let [kept, written] = [record(1, kept, bodies[0].clone()), record(1, written, bodies[1].clone())];
        let shelf = shelf_of([&kept]);
        Store::new(shelf.clone()).write(std::slice::from_ref(&written)).unwrap();
        assert_eq!(contents(&shelf).records, [if stays { kept } else { written }]);
    }
    // Of equal stamps the greater body stays, whichever came first.
    let [one, two] = bodies.map(|body| record(1, 5, body));
    let [first, second] = [[&one, &two], [&two, &one]].map(|records| {
        let shelf = MemoryShelf::default();
        records.into_iter().for_each(|record| Store::new(shelf.clone()).write(std::slice::from_ref(record)).unwrap());
        contents(&shelf).records
    });
    assert_eq!(first, second);
}

/// One record from a device whose clock was at the end of time, or a clock that is there now.
#[test]
fn what_was_acknowledged_reads_back_however_late_the_clocks_are() {
    let last = Stamp::LATEST.millis();
    for (latest, millis) in [(last - 1, now().millis), (last, now().millis), (1, last), (1, last + 1), (1, u64::MAX)] {
        let shelf = shelf_of([&record(1, latest, moment(noticed(), TODAY))]);
        let note = Command::Note { kind: noticed(), prompt: None };
        let records = book_on(&shelf).decide(note, &Now { millis, ..now() }).unwrap();
        let acknowledged = Store::new(shelf.clone()).write(&records).is_ok();
        let kept = book_on(&shelf).record(records[0].id) == records.first();
        assert_eq!(acknowledged, kept, "stamp {latest}, clock {millis}");
    }
}

#[test]
fn what_is_there_already_is_not_written_again() {
    let shelf = Telling::of(&shelf_of([&some_record(1)]));
    Store::new(shelf.clone()).write(&[some_record(1)]).unwrap();
    assert_eq!(shelf.writes(), 0);
}

#[test]
fn one_new_record_costs_one_write_however_many_there_are() {
    let many: Vec<Record> = (0..500).map(some_record).collect();
    let shelf = Telling::of(&shelf_of(&many));
    Store::new(shelf.clone()).write(&[some_record(1000)]).unwrap();
    let key = keys::record(id(1000));
    let touched = shelf.touched();
    assert!(touched.iter().all(|(_, touched)| *touched == key), "{touched:?}");
    assert_eq!(touched.iter().filter(|(touch, _)| *touch == Touch::Put).count(), 1);
}

/// Browsers write to the disk what they are given, and slow down whoever gives them too much.
#[test]
fn a_new_moment_gives_the_shelf_no_more_than_itself_however_many_there_are() {
    let many: Vec<Record> = (0..20_000).map(some_record).collect();
    let given = [&many[..0], &many].map(|before| {
        let shelf = shelf_of(before);
        let book = book_on(&shelf);
        let telling = Telling::of(&shelf);
        let store = Store::new(telling.clone());
        let mut given = vec![];
        let note = Command::Note { kind: noticed_in("the kettle, filled"), prompt: Some("notice-kettle".to_owned()) };
        let note = book.decide(note, &days_later(1)).unwrap();
        let long = [record(30_000, 1, moment(noticed_in(&"🌱".repeat(Words::LONGEST)), TODAY))];
        for records in [&note[..], &long] {
            store.write(records).unwrap();
            let record = &records[0];
            let itself = keys::record(record.id).len() + encode(record).encode_utf16().count();
            given.push(telling.given());
            assert!(given.last() <= Some(&(2 * itself)), "{given:?} for {itself}");
        }
        given
    });
    assert_eq!(given[0], given[1]);
}

#[test]
fn another_tabs_record_is_read_at_its_key_and_nothing_else_is() {
    let [one, two] = [some_record(1), some_record(2)];
    let shelf = shelf_of([&one, &two]);
    let damaged = keys::record(id(3));
    shelf.put(&damaged, "damaged").unwrap();
    shelf.put("todos", &encode(&one)).unwrap();
    let telling = Telling::of(&shelf);
    let store = Store::new(telling.clone());
    assert_eq!(store.record_at(&keys::record(id(2))), Some(two));
    for key in [&*damaged, "todos", keys::DEVICE, &keys::draft("note"), &keys::record(id(4)), keys::RECORDS, ""] {
        assert_eq!(store.record_at(key), None, "{key}");
    }
    assert!(telling.touched().iter().all(|(touch, key)| *touch == Touch::Get && key.starts_with(keys::RECORDS)));
}

#[test]
fn keys_of_other_pages_are_never_read_or_touched() {
    let others = [("todos", "[]"), ("little-thingsr/0", "x"), ("r/0000000000000001", "y"), ("q/0", "z")];
    let shelf = shelf_with(others);
    shelf.put(&keys::record(id(3)), "damaged").unwrap();
    shelf.put(&keys::draft("note"), "damaged").unwrap();
    let telling = Telling::of(&shelf);
    let store = Store::new(telling.clone());
    let draft = [("what".to_owned(), "tea".to_owned())].into();
    let check = |what: &str| {
        let strange: Vec<_> = telling.touched().into_iter().filter(|(_, key)| !key.starts_with(keys::PREFIX)).collect();
        assert!(strange.is_empty(), "{what}: {strange:?}");
    };
    store.open();
    check("open");
    store.write(&[some_record(1), some_record(3)]).unwrap();
    check("write");
    store.keep_draft("note", &draft).unwrap();
    store.draft("note").unwrap();
    store.drop_draft("note").unwrap();
    check("drafts");
    store.keep_device(Device::default()).unwrap();
    store.device();
    check("device");
    store.record_at("todos");
    check("record_at");
    let after = everything(&shelf);
    assert!(others.iter().all(|(key, value)| after.get(*key).is_some_and(|kept| kept == value)));
}

#[test]
fn looking_for_what_cannot_be_read_does_not_read_other_pages_either() {
    let shelf = shelf_with([("todos", "[]"), ("q/0", "z"), (&*keys::record(id(3)), "damaged")]);
    let telling = Telling::of(&shelf);
    let found = Store::new(telling.clone()).unreadable().unwrap();
    assert_eq!(found, [(keys::record(id(3)), "damaged".to_owned())]);
    let strange: Vec<_> = telling.touched().into_iter().filter(|(_, key)| !key.starts_with(keys::PREFIX)).collect();
    assert_eq!(strange, []);
}

#[test]
fn a_shelf_that_lets_nobody_in_is_unreadable_and_not_fresh() {
    let shelf = shelf_of([&some_record(1)]);
    let before = everything(&shelf);
    shelf.deny();
    let store = Store::new(shelf.clone());
    assert_eq!(store.open(), Opening::Unreadable(ShelfError::Denied));
    assert_eq!(store.write(&[some_record(2)]), Err((0, WriteError::Shelf(ShelfError::Denied))));
    assert_eq!(store.unreadable(), Err(ShelfError::Denied));
    assert_eq!((store.draft("note"), store.device()), (None, Device::default()));
    shelf.recover();
    assert_eq!(everything(&shelf), before);
}

#[test]
fn a_shelf_that_cannot_give_one_value_is_unreadable_and_left_as_it_is() {
    let shelf = shelf_of([&some_record(1), &some_record(2)]);
    shelf.put(&keys::record(id(0)), "damaged").unwrap();
    let before = everything(&shelf);
    let stuck = Stuck { shelf: shelf.clone(), at: keys::record(id(2)) };
    assert_eq!(Store::new(stuck).open(), Opening::Unreadable(ShelfError::Failed));
    assert_eq!(everything(&shelf), before);
}

#[test]
fn without_room_the_older_value_stays() {
    let shelf = shelf_of([&some_record(1)]);
    let book = book_on(&shelf);
    let before = everything(&shelf);
    shelf.limit(shelf.taken() + 10);
    let kind = noticed_in(&"longer ".repeat(20));
    let longer = book.decide(Command::Rewrite { id: id(1), kind, day: TODAY }, &now()).unwrap();
    let store = Store::new(shelf.clone());
    assert_eq!(store.write(&longer), Err((0, WriteError::Shelf(ShelfError::Full))));
    assert_eq!(store.write(&[some_record(2)]), Err((0, WriteError::Shelf(ShelfError::Full))));
    assert_eq!(everything(&shelf), before);
    shelf.recover();
    store.write(&longer).unwrap();
    assert_eq!(contents(&shelf).records, longer);
}

#[test]
fn what_was_written_before_the_failure_stays_written_and_is_counted() {
    let records: Vec<Record> = (0..4).map(some_record).collect();
    for writes in 0..4 {
        let shelf = MemoryShelf::default();
        shelf.fail_after(writes);
        let error = WriteError::Shelf(ShelfError::Failed);
        assert_eq!(Store::new(shelf.clone()).write(&records), Err((writes, error)));
        shelf.recover();
        assert_eq!(contents(&shelf).records, records[..writes]);
        Store::new(shelf.clone()).write(&records).unwrap();
        assert_eq!(contents(&shelf).records, records);
    }
}

#[test]
fn a_shelf_that_forgets_is_found_out() {
    let shelf = shelf_of([&some_record(1)]);
    shelf.put(&keys::record(id(3)), "damaged").unwrap();
    let before = everything(&shelf);
    let store = Store::new(Forgetful(shelf.clone()));
    assert_eq!(store.write(&[some_record(2)]), Err((0, WriteError::NotConfirmed)));
    assert_eq!(store.write(&[record(1, 8, moment(noticed(), TODAY))]), Err((0, WriteError::NotConfirmed)));
    assert_eq!(store.write(&[some_record(3)]), Err((0, WriteError::Occupied)));
    assert!(matches!(store.open(), Opening::Loaded(Contents { set_aside: 1, .. })));
    assert_eq!(everything(&shelf), before);
}

proptest! {
    #![proptest_config(cases(64))]

    #[test]
    fn what_was_written_reads_back_equal(records in arbitrary::records()) {
        let shelf = MemoryShelf::default();
        let expected = merged(records.clone());
        prop_assert_eq!(Store::new(shelf.clone()).write(&records), Ok(()));
        let found = contents(&shelf);
        prop_assert_eq!((found.set_aside, found.newer), (0, None));
        let mut stored = found.records;
        stored.sort_by_key(|record| record.id);
        prop_assert_eq!(stored, expected.records().cloned().collect::<Vec<_>>());
        prop_assert!(everything(&shelf).keys().all(|key| key.starts_with(keys::RECORDS)));
    }

    /// Each tab knows only its own book; the shelf has what merging both would give.
    #[test]
    fn two_tabs_lose_nothing(turns in vec((any::<bool>(), arbitrary::record()), 0..14)) {
        let shelf = MemoryShelf::default();
        let tabs = [Store::new(shelf.clone()), Store::new(shelf.clone())];
        for (tab, record) in &turns {
            prop_assert_eq!(tabs[usize::from(*tab)].write(std::slice::from_ref(record)), Ok(()));
        }
        let all = merged(turns.into_iter().map(|(_, record)| record));
        let found = book_on(&shelf);
        prop_assert_eq!(found.records().collect::<Vec<_>>(), all.records().collect::<Vec<_>>());
    }
}

#[test]
fn two_tabs_that_change_the_same_moment_agree_in_the_end() {
    let start = book([moment(noticed(), TODAY)]);
    let shelf = shelf_of(start.records());
    let tabs = [(); 2].map(|()| Store::new(shelf.clone()));
    let later = days_later(1);
    let deleted = start.decide(Command::Delete(id(1)), &later).unwrap();
    let edited = start.decide(Command::Rewrite { id: id(1), kind: noticed(), day: TODAY.plus(-1) }, &now()).unwrap();
    // The later act is written first; the earlier one, from a slow tab, does not undo it.
    tabs[0].write(&deleted).unwrap();
    tabs[1].write(&edited).unwrap();
    assert_eq!(contents(&shelf).records, deleted);
}

#[test]
fn a_shelf_that_keeps_nothing_is_found_out_and_one_that_keeps_is_left_as_it_was() {
    let sound = shelf_of([&some_record(1)]);
    let before = everything(&sound);
    assert!(Store::new(sound.clone()).keeps());
    assert_eq!(everything(&sound), before);
    type Spoil = fn(&MemoryShelf);
    let spoilt: [(&str, Spoil); 3] = [
        ("full", |shelf| shelf.limit(shelf.taken())),
        ("failing", |shelf| shelf.fail_after(0)),
        ("denied", MemoryShelf::deny),
    ];
    for (what, spoil) in spoilt {
        let shelf = shelf_of([&some_record(1)]);
        spoil(&shelf);
        assert!(!Store::new(shelf).keeps(), "{what}");
    }
}

/// A browser keeps half a character, and hands it over as U+FFFD: a copy of that would not be what was there.
#[test]
fn what_may_not_have_been_read_as_it_stands_is_never_moved() {
    let key = keys::record(id(3));
    let shelf = shelf_with([(&*key, "1 00000000 {half \u{fffd}")]);
    let before = everything(&shelf);
    assert_eq!(contents(&shelf).set_aside, 1);
    assert_eq!(Store::new(shelf.clone()).write(&[some_record(3)]), Err((0, WriteError::Occupied)));
    assert_eq!(everything(&shelf), before);
}

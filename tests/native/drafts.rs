//! Drafts and what belongs to the device.

use std::collections::BTreeMap;

use little_things::{
    domain::{Fields, Kind},
    storage::{Device, MemoryShelf, Motion, Opening, Shelf, ShelfError, Store, Theme, WriteError, keys},
};
use proptest::{collection::btree_map, prelude::*};

use crate::{
    arbitrary::{self, cases},
    example::{TODAY, id, moment, noticed, record},
    shelves::{contents, everything, forged, shelf_of, shelf_with},
};

fn draft(text: &str) -> Fields {
    [("what".to_owned(), text.to_owned())].into()
}

fn drafts() -> impl Strategy<Value = Fields> {
    btree_map(arbitrary::text(), arbitrary::text(), 0..4)
}

proptest! {
    #![proptest_config(cases(64))]

    #[test]
    fn a_draft_keeps_any_text_as_it_is(name in arbitrary::text(), older in drafts(), newer in drafts()) {
        let shelf = MemoryShelf::default();
        for draft in [older, newer] {
            Store::new(shelf.clone()).keep_draft(&name, &draft).unwrap();
            prop_assert_eq!(Store::new(shelf.clone()).draft(&name), Some(draft));
        }
        prop_assert_eq!(everything(&shelf).len(), 1, "and nothing was set aside");
    }

    /// A form, its draft and its record are the same thing at different times.
    #[test]
    fn a_moment_that_waited_as_a_draft_is_the_moment_that_was_written(moment in arbitrary::moment()) {
        let store = Store::new(MemoryShelf::default());
        store.keep_draft("edit", &moment.to_fields()).unwrap();
        let draft = store.draft("edit").unwrap();
        prop_assert_eq!(Kind::from_fields(moment.practice(), &draft, TODAY), Ok(moment.kind));
    }
}

#[test]
fn a_draft_is_dropped_only_when_it_is_dropped() {
    let shelf = shelf_of([&record(1, 1, moment(noticed(), TODAY))]);
    let store = Store::new(shelf.clone());
    store.keep_draft("notice", &draft("the kettle")).unwrap();
    store.keep_draft("respond", &draft("")).unwrap();
    let there = |name: &str| Store::new(shelf.clone()).draft(name);
    contents(&shelf);
    store.write(&[record(2, 1, moment(noticed(), TODAY))]).unwrap();
    store.keep_device(Device::default()).unwrap();
    assert_eq!((there("notice"), there("respond")), (Some(draft("the kettle")), Some(draft(""))));
    store.drop_draft("respond").unwrap();
    assert_eq!((there("notice"), there("respond")), (Some(draft("the kettle")), None));
    store.drop_draft("respond").unwrap();
    store.drop_draft("notice").unwrap();
    assert_eq!((there("notice"), there("respond")), (None, None));
    assert_eq!(contents(&shelf).records.len(), 2);
}

#[test]
fn a_draft_is_no_record() {
    let shelf = MemoryShelf::default();
    Store::new(shelf.clone()).keep_draft("notice", &draft("the kettle")).unwrap();
    assert!(contents(&shelf).records.is_empty());
    assert_eq!(contents(&shelf).set_aside, 0);
}

#[test]
fn without_room_the_older_draft_stays() {
    let shelf = MemoryShelf::default();
    let store = Store::new(shelf.clone());
    store.keep_draft("notice", &draft("the kettle")).unwrap();
    shelf.limit(shelf.taken());
    let longer = draft("the kettle, filled before I was up");
    assert_eq!(store.keep_draft("notice", &longer), Err(WriteError::Shelf(ShelfError::Full)));
    assert_eq!(store.draft("notice"), Some(draft("the kettle")));
}

/// Values under the key of a draft that are none.
fn damaged_drafts() -> Vec<String> {
    let key = keys::draft("notice");
    let sound = forged(1, &key, "{\"what\":\"tea\"}");
    vec![
        String::new(),
        "tea".to_owned(),
        sound[..sound.len() - 1].to_owned(),
        sound.replace("tea", "sea"),
        forged(1, &keys::draft("respond"), "{\"what\":\"tea\"}"),
        forged(1, &key, "{\"what\":7}"),
    ]
}

#[test]
fn a_damaged_draft_is_left_until_it_is_kept_anew_and_then_set_aside() {
    let (key, aside) = (keys::draft("notice"), format!("{}d/notice", keys::QUARANTINE));
    for damaged in damaged_drafts() {
        let shelf = shelf_with([(&*key, &*damaged)]);
        let store = Store::new(shelf.clone());
        store.open();
        assert_eq!(store.draft("notice"), None);
        assert_eq!(everything(&shelf), BTreeMap::from([(key.clone(), damaged.clone())]));
        store.keep_draft("notice", &draft("anew")).unwrap();
        assert_eq!(store.draft("notice"), Some(draft("anew")));
        assert_eq!(shelf.get(&aside), Ok(Some(damaged.clone())), "{damaged:?}");
        store.drop_draft("notice").unwrap();
        assert_eq!(everything(&shelf), BTreeMap::from([(aside.clone(), damaged)]));
        assert_eq!(contents(&shelf).set_aside, 1);
    }
}

#[test]
fn a_damaged_draft_that_cannot_be_set_aside_is_not_written_over() {
    let key = keys::draft("notice");
    let shelf = shelf_with([(&*key, "damaged")]);
    let before = everything(&shelf);
    for trouble in [|shelf: &MemoryShelf| shelf.limit(shelf.taken()), |shelf: &MemoryShelf| shelf.fail_after(0)] {
        trouble(&shelf);
        let store = Store::new(shelf.clone());
        assert_eq!(store.keep_draft("notice", &draft("anew")), Err(WriteError::Occupied));
        assert_eq!(everything(&shelf), before);
        shelf.recover();
    }
}

#[test]
fn what_a_newer_version_drafted_stays_where_it_is() {
    let key = keys::draft("notice");
    for text in ["{\"what\":\"tea\"}", "{\"what\":7}", "not even JSON"] {
        let shelf = shelf_with([(&*key, &*forged(2, &key, text))]);
        let before = everything(&shelf);
        let store = Store::new(shelf.clone());
        assert_eq!(store.draft("notice"), None);
        assert_eq!(store.keep_draft("notice", &draft("anew")), Err(WriteError::Newer));
        assert_eq!(store.drop_draft("notice"), Err(WriteError::Newer));
        assert_eq!(everything(&shelf), before);
        // Another draft is no matter of its own.
        store.keep_draft("respond", &draft("a sigh")).unwrap();
        store.drop_draft("respond").unwrap();
        assert_eq!(everything(&shelf), before);
    }
}

#[test]
fn the_preferences_of_a_newer_version_stay_where_they_are() {
    for text in ["{\"theme\":\"dusk\"}", "{\"theme\":{\"day\":\"light\"}}", ""] {
        let shelf = shelf_with([(keys::DEVICE, &*forged(2, keys::DEVICE, text))]);
        let before = everything(&shelf);
        let store = Store::new(shelf.clone());
        assert_eq!(store.device(), Device::default());
        let dusk = Device { theme: Theme::Dusk, ..Device::default() };
        assert_eq!(store.keep_device(dusk), Err(WriteError::Newer));
        assert_eq!(everything(&shelf), before);
    }
}

/// Nobody has seen its words, so nobody can have thrown them away.
#[test]
fn a_draft_that_cannot_be_read_is_set_aside_when_it_is_dropped() {
    let (key, aside) = (keys::draft("notice"), format!("{}d/notice", keys::QUARANTINE));
    for damaged in damaged_drafts() {
        let shelf = shelf_with([(&*key, &*damaged)]);
        let store = Store::new(shelf.clone());
        for _ in 0..2 {
            assert_eq!(store.drop_draft("notice"), Ok(()));
            assert_eq!(everything(&shelf), BTreeMap::from([(aside.clone(), damaged.clone())]));
        }
        assert_eq!(contents(&shelf).set_aside, 1);
        assert_eq!(store.unreadable(), Ok(vec![(aside.clone(), damaged)]));
    }
}

#[test]
fn a_damaged_draft_that_cannot_be_set_aside_is_not_dropped() {
    let key = keys::draft("notice");
    let shelf = shelf_with([(&*key, "damaged")]);
    let before = everything(&shelf);
    shelf.limit(shelf.taken());
    assert_eq!(Store::new(shelf.clone()).drop_draft("notice"), Err(WriteError::Occupied));
    assert_eq!(everything(&shelf), before);
    // Copied and not removed: it is there twice, and nothing is lost or said to be done.
    shelf.recover();
    shelf.fail_after(1);
    assert_eq!(Store::new(shelf.clone()).drop_draft("notice"), Err(WriteError::Occupied));
    assert!(everything(&shelf).values().all(|value| value == "damaged"));
    shelf.recover();
    assert_eq!(Store::new(shelf.clone()).drop_draft("notice"), Ok(()));
    assert_eq!(everything(&shelf).into_values().collect::<Vec<_>>(), ["damaged"]);
}

#[test]
fn preferences_read_back_and_are_the_defaults_before() {
    let shelf = shelf_of([&record(1, 1, moment(noticed(), TODAY))]);
    assert_eq!(
        Store::new(shelf.clone()).device(),
        Device { theme: Theme::System, motion: Motion::System, ..Device::default() }
    );
    for theme in [Theme::Dusk, Theme::Light, Theme::System] {
        for motion in [Motion::Still, Motion::System] {
            let device = Device { theme, motion, ..Device::default() };
            Store::new(shelf.clone()).keep_device(device).unwrap();
            assert_eq!(Store::new(shelf.clone()).device(), device);
        }
    }
    assert_eq!(everything(&shelf).len(), 2, "and nothing was set aside");
}

#[test]
fn preferences_keep_what_they_say_and_are_the_systems_where_they_say_nothing_known() {
    for (json, expected) in [
        ("{}", Device::default()),
        ("{\"theme\":\"dusk\"}", Device { theme: Theme::Dusk, ..Device::default() }),
        ("{\"motion\":\"still\",\"font\":\"large\"}", Device { motion: Motion::Still, ..Device::default() }),
        ("{\"theme\":\"neon\",\"motion\":\"still\"}", Device { motion: Motion::Still, ..Device::default() }),
        ("{\"theme\":\"dusk\",\"motion\":\"\"}", Device { theme: Theme::Dusk, ..Device::default() }),
    ] {
        let shelf = shelf_with([(keys::DEVICE, &*forged(1, keys::DEVICE, json))]);
        assert_eq!(Store::new(shelf).device(), expected, "{json}");
    }
}

#[test]
fn preferences_that_cannot_be_read_are_the_defaults_and_are_set_aside_when_kept_anew() {
    let aside = format!("{}device", keys::QUARANTINE);
    let untold = forged(1, keys::DEVICE, "{\"theme\":7}");
    for damaged in ["", "dusk", &untold] {
        let shelf = shelf_with([(keys::DEVICE, damaged)]);
        let store = Store::new(shelf.clone());
        assert_eq!(store.device(), Device::default());
        assert_eq!(everything(&shelf).len(), 1);
        let dusk = Device { theme: Theme::Dusk, ..Device::default() };
        store.keep_device(dusk).unwrap();
        assert_eq!(store.device(), dusk);
        assert_eq!(shelf.get(&aside), Ok(Some(damaged.to_owned())));
    }
}

#[test]
fn nothing_but_records_or_their_remains_makes_a_shelf_loaded() {
    let shelf = MemoryShelf::default();
    let store = Store::new(shelf.clone());
    store.keep_device(Device::default()).unwrap();
    assert_eq!(store.open(), Opening::Fresh);
    store.write(&[record(1, 1, moment(noticed(), TODAY))]).unwrap();
    assert!(matches!(store.open(), Opening::Loaded(found) if found.records[0].id == id(1)));
}

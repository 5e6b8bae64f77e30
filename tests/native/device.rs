//! What belongs to the device: when a backup is worth a word, and how much room is taken.

use little_things::{
    domain::{Body, Book, Command, Gone, Stamp},
    storage::{BackedUp, Device, Fullness, MemoryShelf, Room, Shelf, ShelfError, Store, Theme, keys},
};
use proptest::{collection::vec, option, prelude::*};

use crate::{
    arbitrary::{self, cases},
    example::{TODAY, book, days_later, id, merged, moment, noticed, now, record},
    shelves::{Telling, shelf_of},
};

/// This many entries without a backup are worth a word.
const WORTH_A_WORD: usize = 40;

/// A book of this many entries, with the stamps 1, 2, 3 and so on.
fn entries(count: usize) -> Book {
    book(vec![moment(noticed(), TODAY); count])
}

fn devices() -> impl Strategy<Value = Device> {
    let backed_up = (arbitrary::day(), arbitrary::stamp()).prop_map(|(day, stamp)| BackedUp { day, stamp });
    (option::of(backed_up), arbitrary::stamp()).prop_map(|(backed_up, quiet_since)| Device {
        backed_up,
        quiet_since,
        ..Device::default()
    })
}

/// A book with so many entries after these.
fn with_more(mut book: Book, count: usize) -> Book {
    let latest = book.latest().millis();
    book.merge((1..=count as u64).map(|more| record(u128::from(1000 + more), latest + more, moment(noticed(), TODAY))));
    book
}

proptest! {
    #![proptest_config(cases(128))]

    #[test]
    fn right_after_a_backup_nothing_is_said_about_it(
        book in arbitrary::book(),
        device in devices(),
        more in 0..2 * WORTH_A_WORD,
    ) {
        let book = with_more(book, more);
        let after = device.after_backup(&book, TODAY);
        prop_assert_eq!(after.reminder(&book), None);
        prop_assert_eq!(after.entries_since_backup(&book), 0);
        prop_assert_eq!(after.backed_up, Some(BackedUp { day: TODAY, stamp: book.latest() }));
        prop_assert_eq!((after.theme, after.motion), (device.theme, device.motion));
    }

    #[test]
    fn once_told_it_is_quiet_until_enough_is_new(
        book in arbitrary::book(),
        backed_up in option::of(arbitrary::stamp()),
        more in 0..2 * WORTH_A_WORD,
    ) {
        let backed_up = backed_up.map(|stamp| BackedUp { day: TODAY, stamp: stamp.min(book.latest()) });
        let device = Device { backed_up, ..Device::default() };
        let quiet = Device { quiet_since: book.latest(), ..device };
        prop_assert_eq!(quiet.reminder(&book), None);
        let book = with_more(book, more);
        prop_assert_eq!(quiet.reminder(&book).is_some(), more >= WORTH_A_WORD);
        // What it says then is how many are in no backup, quiet or not.
        if let Some(said) = quiet.reminder(&book) {
            prop_assert_eq!(said, device.entries_since_backup(&book));
            prop_assert!(said >= WORTH_A_WORD);
        }
    }

    #[test]
    fn the_count_grows_with_every_entry_and_with_nothing_else(
        book in arbitrary::book_of_a_device(),
        backed_up in option::of(arbitrary::stamp()),
        more in 0..8_usize,
    ) {
        let backed_up = backed_up.map(|stamp| BackedUp { day: TODAY, stamp: stamp.min(book.latest()) });
        let device = Device { backed_up, ..Device::default() };
        let before = device.entries_since_backup(&book);
        let book = with_more(book, more);
        prop_assert_eq!(device.entries_since_backup(&book), before + more);
        let shown = book.decide(Command::Show { prompt: "notice-tea".to_owned() }, &now()).unwrap();
        let mut later = book.clone();
        later.merge(shown);
        prop_assert_eq!(device.entries_since_backup(&later), before + more);
    }

    #[test]
    fn a_device_reads_back_as_it_was_kept(device in devices()) {
        let store = Store::new(MemoryShelf::default());
        store.keep_device(device).unwrap();
        prop_assert_eq!(store.device(), device);
    }

    #[test]
    fn the_room_taken_is_what_our_keys_and_values_take(
        book in arbitrary::book(),
        drafts in vec((arbitrary::text(), arbitrary::text()), 0..4),
        damaged in arbitrary::text(),
        other in arbitrary::text(),
    ) {
        let shelf = shelf_of(book.records());
        let store = Store::new(shelf.clone());
        for (name, text) in drafts {
            store.keep_draft(&name, &[("what".to_owned(), text)].into()).unwrap();
        }
        store.keep_device(Device::default()).unwrap();
        shelf.put(&keys::record(id(99)), &damaged).unwrap();
        store.open();
        let taken = shelf.taken();
        prop_assert_eq!(store.room(), Ok(Room { taken }));
        // What other pages of the origin keep is not ours to count.
        shelf.put("todos", &other).unwrap();
        prop_assert_eq!(store.room(), Ok(Room { taken }));
    }

    #[test]
    fn the_fuller_it_is_the_higher_the_share(taken in 0..2 * Room::GIVEN, more in 0..Room::GIVEN) {
        let [less, more] = [Room { taken }, Room { taken: taken + more }];
        prop_assert!(less.percent() <= more.percent() && less.fullness() <= more.fullness());
        let percent = taken as f64 * 100.0 / Room::GIVEN as f64;
        prop_assert_eq!(less.percent(), percent.ceil() as usize);
        let expected = match percent {
            ..70.0 => Fullness::Plenty,
            70.0..90.0 => Fullness::Filling,
            _ => Fullness::NearlyFull,
        };
        prop_assert_eq!(less.fullness(), expected);
    }
}

#[test]
fn forty_entries_without_a_backup_are_worth_a_word() {
    for (count, said) in [(0, None), (1, None), (39, None), (40, Some(40)), (41, Some(41)), (400, Some(400))] {
        assert_eq!(Device::default().reminder(&entries(count)), said, "{count}");
    }
}

#[test]
fn what_was_deleted_since_is_not_counted_and_what_was_changed_is() {
    let mut book = entries(60);
    let device = Device::default().after_backup(&book, TODAY);
    for number in 1..=50 {
        let command = if number <= 5 {
            Command::Delete(id(number))
        } else {
            Command::Rewrite { id: id(number), kind: noticed(), day: TODAY.plus(-1) }
        };
        book.merge(book.decide(command, &now()).unwrap());
    }
    assert_eq!((device.entries_since_backup(&book), device.reminder(&book)), (45, Some(45)));
}

#[test]
fn what_was_quietened_is_said_again_with_all_that_is_in_no_backup() {
    let mut book = entries(10);
    let device = Device { theme: Theme::Dusk, ..Device::default() }.after_backup(&book, TODAY);
    assert_eq!(device.theme, Theme::Dusk);
    book = with_more(book, 50);
    let quiet = Device { quiet_since: book.latest(), ..device };
    assert_eq!((device.reminder(&book), quiet.reminder(&book)), (Some(50), None));
    let later = merged(book.records().cloned().chain(
        (0..40).map(|number| record(2000 + number, book.latest().millis() + 1, moment(noticed(), days_later(1).day))),
    ));
    assert_eq!(quiet.reminder(&later), Some(90));
}

#[test]
fn someone_who_has_nothing_is_told_nothing() {
    let gone = (0..100).map(|_| Body::Gone(Gone { bed: None }));
    for book in [Book::default(), book(gone)] {
        assert_eq!(Device::default().reminder(&book), None);
        assert_eq!(Device::default().after_backup(&book, TODAY).reminder(&book), None);
    }
    assert_eq!(Device::default().after_backup(&Book::default(), TODAY).quiet_since, Stamp::default());
}

#[test]
fn asking_for_the_room_writes_nothing_and_a_shelf_that_says_no_is_no_room() {
    let shelf = shelf_of([&record(1, 1, moment(noticed(), TODAY))]);
    let telling = Telling::of(&shelf);
    Store::new(telling.clone()).room().unwrap();
    assert_eq!(telling.writes(), 0);
    shelf.deny();
    assert_eq!(Store::new(shelf).room(), Err(ShelfError::Denied));
}

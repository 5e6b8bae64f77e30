//! The page dies, or the browser refuses, at every single write: nothing acknowledged is lost, and nothing unreadable.

use little_things::{
    domain::{Before, Book, Command, Fields, Id, Met, Now, Outcome, Record, Repair, Told},
    storage::{Device, MemoryShelf, Opening, Shelf, Store, keys},
};

use crate::{
    example::{TODAY, acknowledged, days_later, id, merged, moment, noticed, now, record, theirs, words},
    shelves::{Telling, book_on, contents, everything, forged, shelf_of},
};

/// What stands on the shelf and cannot be read, before anything is done.
const UNREADABLE: [&str; 4] = ["damaged one", "damaged two", "a damaged draft", "a damaged device"];

/// The turn in which the first thing is made.
const FIRST: u64 = 50;

/// When something happens in this turn.
fn at(turn: u64) -> Now {
    Now { chance: turn.into(), millis: now().millis + turn, ..now() }
}

/// The id of what is made in this turn.
fn made(turn: u64) -> Id {
    Id::new(at(turn).millis, at(turn).chance)
}

/// Where those stand, and where things are written in a visit: a record of a batch, the first new one, the draft, the device.
fn places() -> [String; 4] {
    [keys::record(id(2)), keys::record(made(FIRST)), keys::draft("respond"), keys::DEVICE.to_owned()]
}

fn shelf() -> MemoryShelf {
    let shelf = shelf_of([&record(1, 1, moment(noticed(), TODAY.plus(-3)))]);
    for (key, value) in places().iter().zip(UNREADABLE) {
        shelf.put(key, value).unwrap();
    }
    shelf
}

/// One person at the page, who is told only what was confirmed.
struct Person {
    store: Store<Telling>,
    book: Book,
    before: Vec<Before>,
    turn: u64,
    /// How many commands could not be carried out or not be written.
    failed: usize,
    draft: Option<Fields>,
}

impl Person {
    /// Opens the page.
    fn arrives(shelf: Telling) -> Self {
        let store = Store::new(shelf);
        let book = match store.open() {
            Opening::Loaded(contents) => merged(contents.records),
            other => panic!("{other:?}"),
        };
        Self { store, book, before: vec![], turn: FIRST, failed: 0, draft: None }
    }

    /// What dispatch does: decide, write, and merge what was confirmed.
    fn does(&mut self, command: Command) {
        let decided = self.book.decide(command, &at(self.turn));
        self.turn += 1;
        match decided {
            Ok(records) => self.keeps(&records),
            Err(_) => self.failed += 1,
        }
    }

    fn keeps(&mut self, records: &[Record]) {
        let written = self.store.write(records).map_or_else(|(written, _)| written, |()| records.len());
        self.failed += usize::from(written < records.len());
        if written > 0 {
            self.before = self.book.before(&records[..written]);
        }
        self.book.merge(records[..written].iter().cloned());
    }

    fn undoes(&mut self) {
        self.does(Command::Undo(self.before.clone()));
    }

    fn types(&mut self, text: &str) {
        let draft: Fields = [("what".to_owned(), text.to_owned())].into();
        if self.store.keep_draft("respond", &draft).is_ok() {
            self.draft = Some(draft);
        }
    }

    /// Its words are in a record now.
    fn drops_the_draft(&mut self) {
        if self.draft.is_some() && self.store.drop_draft("respond").is_ok() {
            self.draft = None;
        }
    }

    /// Two minutes with the app.
    fn visits(&mut self) {
        // Under the id of a damaged value, then under new ones.
        self.does(Command::Note { kind: theirs(Met::Missed, Repair::Wanted), prompt: None });
        self.does(Command::Note { kind: acknowledged(Told::Said), prompt: Some("acknowledge-tea".to_owned()) });
        self.does(Command::Rewrite { id: id(1), kind: noticed(), day: TODAY.plus(-4) });
        self.types("a sigh");
        self.types("a sigh at the sink");
        self.does(Command::Delete(made(FIRST + 1)));
        self.undoes();
        self.does(Command::Delete(id(1)));
        self.does(Command::Show { prompt: "respond-sigh".to_owned() });
        self.does(Command::Intend { when: words("the kettle clicks"), then: words("I look up") });
        let intention = self.book.intentions().next().map(|(id, _)| id);
        if let Some(id) = intention {
            self.does(Command::Settle { id, outcome: Outcome::NotYet(TODAY) });
        }
        // Several at once, one of them under the id of a damaged value (2).
        let batch = (2..5).map(|number| record(number, now().millis + 1000, moment(noticed(), TODAY)));
        self.keeps(&batch.collect::<Vec<_>>());
        self.undoes();
        let _ = self.store.keep_device(Device::default());
        self.drops_the_draft();
        self.types("and another");
    }
}

/// Checks what is on the shelf when the page is opened again and everything works.
fn check_after(shelf: &MemoryShelf, person: &Person, what: &str) {
    shelf.recover();
    for opening in 1..=2 {
        let found = contents(shelf);
        assert_eq!(found.newer, None);
        let values: Vec<String> = everything(shelf).into_values().collect();
        for damaged in UNREADABLE {
            assert!(values.iter().any(|value| value == damaged), "{what}, {opening}: {damaged:?} is lost");
        }
        assert!(found.set_aside >= 2, "{what}, {opening}");
        let kept = book_on(shelf);
        let lost: Vec<_> = person.book.records().filter(|known| kept.record(known.id) != Some(*known)).collect();
        assert!(lost.is_empty(), "{what}, {opening}: lost {lost:?}");
        assert_eq!(kept, person.book, "{what}, {opening}: more than was acknowledged");
        assert_eq!(Store::new(shelf.clone()).draft("respond"), person.draft, "{what}, {opening}");
    }
}

fn writes_of_a_whole_visit() -> usize {
    let telling = Telling::of(&shelf());
    let mut person = Person::arrives(telling.clone());
    person.visits();
    let writes = telling.writes();
    assert!(writes > 25, "{writes}");
    writes
}

#[test]
fn the_page_may_die_at_any_write_and_nothing_acknowledged_is_lost() {
    for writes in 0..=writes_of_a_whole_visit() {
        let shelf = shelf();
        shelf.fail_after(writes);
        let mut person = Person::arrives(Telling::of(&shelf));
        person.visits();
        check_after(&shelf, &person, &format!("dead after {writes} writes"));
    }
}

#[test]
fn the_browser_may_refuse_for_a_while_and_nothing_acknowledged_is_lost() {
    for writes in 0..=writes_of_a_whole_visit() {
        let shelf = shelf();
        shelf.fail_after(writes);
        let mut person = Person::arrives(Telling::of(&shelf));
        person.visits();
        shelf.recover();
        person.visits();
        check_after(&shelf, &person, &format!("refused after {writes} writes, and then no more"));
    }
}

#[test]
fn any_one_write_may_fail_and_nothing_acknowledged_is_lost() {
    for writes in 0..=writes_of_a_whole_visit() {
        let shelf = shelf();
        let mut person = Person::arrives(Telling::failing_once_after(&shelf, writes));
        person.visits();
        check_after(&shelf, &person, &format!("only the write after {writes} failed"));
    }
}

#[test]
fn whatever_fails_what_a_newer_version_wrote_stays_where_it_is() {
    let newer = places().map(|key| (forged(2, &key, "{\"is\":\"walrus\"}"), key));
    for writes in 0..=writes_of_a_whole_visit() {
        let shelf = shelf();
        for (value, key) in &newer {
            shelf.put(key, value).unwrap();
        }
        shelf.fail_after(writes);
        // A tab of this version that was open all along, and has not heard that it is read-only now.
        let mut person = Person::arrives(Telling::of(&shelf));
        person.visits();
        assert!(person.store.drop_draft("respond").is_err() && person.draft.is_none());
        shelf.recover();
        for (value, key) in &newer {
            assert_eq!(shelf.get(key).as_ref(), Ok(&Some(value.clone())), "{key} after {writes} writes");
        }
        assert_eq!(contents(&shelf).newer, Some(2));
        assert_eq!(book_on(&shelf), person.book, "after {writes} writes");
    }
}

#[test]
fn there_may_be_room_for_only_so_much_and_nothing_acknowledged_is_lost() {
    let most = {
        let shelf = shelf();
        Person::arrives(Telling::of(&shelf)).visits();
        shelf.taken()
    };
    for room in (shelf().taken()..most + 100).step_by(23) {
        let shelf = shelf();
        shelf.limit(room);
        let mut person = Person::arrives(Telling::of(&shelf));
        person.visits();
        check_after(&shelf, &person, &format!("room for {room} characters"));
    }
}

#[test]
fn a_visit_without_any_trouble_leaves_what_was_done() {
    let shelf = shelf();
    let mut person = Person::arrives(Telling::of(&shelf));
    person.visits();
    check_after(&shelf, &person, "no trouble");
    assert_eq!(person.failed, 0);
    // The reach and the acknowledgement; the others were deleted or undone.
    assert_eq!((person.book.moments().count(), person.book.intentions().count()), (2, 1));
    assert_eq!(person.book.moments_on(days_later(0).day).count(), 2);
    assert_eq!(contents(&shelf).set_aside, 4);
}

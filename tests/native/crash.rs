//! The page dies, or the browser refuses, at every single write: nothing acknowledged is lost, and nothing unreadable.

use std::{cell::RefCell, collections::BTreeMap};

use little_things::{
    domain::{Before, Body, Book, Command, Fields, Gone, Id, Met, Names, Now, Outcome, Record, Repair, Told},
    storage::{Contents, Device, MemoryShelf, Opening, Shelf, ShelfError, Store, backup, encode, keys},
};
use proptest::{collection::vec, prelude::*, sample::Index};

use crate::{
    arbitrary::{self, Life, Step, cases},
    example::{
        TODAY, acknowledged, days_later, id, intention, merged, moment, noticed, noticed_in, now, record, theirs, words,
    },
    shelves::{Dying, Interrupted, Telling, Touch, book_on, contents, everything, forged, shelf_of},
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

/// The file that the person brings: what another device has, dozens of records, some of them under the ids of damaged
/// values and some that are here as well.
fn file() -> String {
    let stamp = now().millis - 1000;
    let noticed_there = |number: u128| record(number, stamp, moment(noticed_in(&format!("{number} there")), TODAY));
    let mut book = merged((1..40).map(noticed_there));
    let gone = Body::Gone(Gone { bed: None });
    let names = Body::Names(Names { me: Some(words("Kim")), partner: Some(words("Zoë")) });
    book.merge([
        Record { id: made(FIRST), ..noticed_there(0) },
        Record { id: Names::ID, ..record(0, stamp, names) },
        record(6, stamp + 1, gone),
        record(40, stamp, intention(TODAY, Outcome::Open)),
    ]);
    backup::write(&book, TODAY)
}

/// What is in the file.
fn in_the_file() -> Vec<Record> {
    let found = backup::read(&file()).unwrap();
    assert!(found.unchanged && found.records.len() > 40);
    found.records
}

/// The shelf before that: what is deleted here (5), what is the same (3), newer here (4) and deleted there (6) stands on it.
fn shelf_before_the_file() -> MemoryShelf {
    let shelf = shelf();
    let later = now().millis - 500;
    let same = in_the_file().into_iter().find(|record| record.id == id(3)).unwrap();
    let here = record(4, later, moment(noticed_in("4 here"), TODAY));
    let gone = record(5, later, Body::Gone(Gone { bed: None }));
    let soon_gone = record(6, 1, moment(noticed_in("6 here"), TODAY));
    for record in [same, here, gone, soon_gone] {
        shelf.put(&keys::record(record.id), &encode(&record)).unwrap();
    }
    shelf
}

impl Person {
    fn brings_the_file(&mut self) {
        self.does(Command::TakeIn { records: in_the_file(), ask_back: true });
    }
}

/// What a person sees of a book.
fn entries(book: &Book) -> BTreeMap<Id, Body> {
    let entries = book.records().filter(|record| record.body.is_entry());
    entries.map(|record| (record.id, record.body.clone())).collect()
}

/// Checks that bringing the file once more, when everything works, brings all of it.
fn check_the_file_can_be_brought_again(shelf: &MemoryShelf, person: &Person, what: &str) {
    check_after(shelf, person, what);
    let mut person = Person { draft: person.draft.clone(), ..Person::arrives(Telling::of(shelf)) };
    person.brings_the_file();
    assert_eq!(person.failed, 0, "{what}");
    check_after(shelf, &person, what);
    let seen = entries(&book_on(shelf));
    // Of what was here before, the later stays, and what was taken back is the later.
    let here_before: Vec<Id> = entries(&book_on(&shelf_before_the_file())).into_keys().collect();
    for record in in_the_file() {
        if record.body.is_entry() && !here_before.contains(&record.id) {
            assert_eq!(seen.get(&record.id), Some(&record.body), "{what}: {record:?} is not here");
        }
    }
    assert_eq!(seen.get(&id(4)), Some(&moment(noticed_in("4 here"), TODAY)), "{what}");
    assert!(here_before.iter().all(|id| id == &self::id(6) || seen.contains_key(id)), "{what}");
}

fn writes_of_bringing_the_file() -> usize {
    let telling = Telling::of(&shelf_before_the_file());
    let mut person = Person::arrives(telling.clone());
    person.brings_the_file();
    assert_eq!(person.failed, 0);
    let writes = telling.writes();
    assert!(writes > 40, "{writes}");
    writes
}

#[test]
fn a_backup_may_be_cut_short_at_any_write_and_brought_again() {
    for writes in 0..=writes_of_bringing_the_file() {
        let shelf = shelf_before_the_file();
        shelf.fail_after(writes);
        let mut person = Person::arrives(Telling::of(&shelf));
        person.brings_the_file();
        check_the_file_can_be_brought_again(&shelf, &person, &format!("dead after {writes} writes"));
    }
}

#[test]
fn any_one_write_of_a_backup_may_fail_and_it_can_be_brought_again() {
    for writes in 0..=writes_of_bringing_the_file() {
        let shelf = shelf_before_the_file();
        let mut person = Person::arrives(Telling::failing_once_after(&shelf, writes));
        person.brings_the_file();
        check_the_file_can_be_brought_again(&shelf, &person, &format!("only the write after {writes} failed"));
    }
}

#[test]
fn a_backup_may_find_too_little_room_and_be_brought_again() {
    let most = {
        let shelf = shelf_before_the_file();
        Person::arrives(Telling::of(&shelf)).brings_the_file();
        shelf.taken()
    };
    let least = shelf_before_the_file().taken();
    assert!(most > least + 3000, "{least} to {most}");
    for room in (least..most + 100).step_by(211) {
        let shelf = shelf_before_the_file();
        shelf.limit(room);
        let mut person = Person::arrives(Telling::of(&shelf));
        person.brings_the_file();
        assert_eq!(person.failed > 0, room < most, "{room}");
        check_the_file_can_be_brought_again(&shelf, &person, &format!("room for {room} characters"));
    }
}

#[test]
fn a_backup_that_was_brought_can_be_taken_back_even_if_that_is_cut_short_at_any_write() {
    let shelf = shelf_before_the_file();
    let telling = Telling::of(&shelf);
    let mut person = Person::arrives(telling.clone());
    let before = entries(&person.book);
    person.brings_the_file();
    let changed = entries(&person.book);
    assert_eq!(changed.get(&id(1)), Some(&moment(noticed_in("1 there"), TODAY)));
    assert_eq!((changed.get(&id(6)), changed.len()), (None, before.len() + 37));
    telling.writes();
    person.undoes();
    let writes = telling.writes();
    assert!(writes >= 40, "{writes}");
    check_after(&shelf, &person, "taken back");
    assert_eq!(entries(&person.book), before);
    for writes in 0..writes {
        let shelf = shelf_before_the_file();
        let mut person = Person::arrives(Telling::of(&shelf));
        person.brings_the_file();
        let way_back = person.before.clone();
        shelf.fail_after(writes);
        person.undoes();
        check_after(&shelf, &person, &format!("dead after {writes} writes of taking back"));
        // The same may be tried again, because the way back is known until it is gone.
        person.does(Command::Undo(way_back));
        check_after(&shelf, &person, "taken back once more");
        assert_eq!(entries(&person.book), before);
        check_the_file_can_be_brought_again(&shelf, &person, "after all that");
    }
}

/// Steps of a life, with a backup brought now and then: many records at once.
fn busy_steps() -> impl Strategy<Value = Vec<Step>> {
    let arrival = (arbitrary::records(), any::<bool>(), arbitrary::now());
    let arrival = arrival.prop_map(|(records, ask_back, now)| {
        vec![Step { command: Some(Command::TakeIn { records, ask_back }), about: None, now }]
    });
    vec(prop_oneof![2 => arbitrary::steps().boxed(), 1 => arrival.boxed()], 0..4).prop_map(|parts| parts.concat())
}

/// A shelf with a book on it, and values nobody can read, under ids that a life will come by too.
fn damaged_shelf(book: &Book, damaged: &[Id]) -> MemoryShelf {
    let shelf = shelf_of(book.records());
    for id in damaged {
        shelf.put(&keys::record(*id), &format!("damaged {id}")).unwrap();
    }
    shelf
}

fn damaged_ids() -> impl Strategy<Value = Vec<Id>> {
    let made = (0..8_u64, 0..12_u128).prop_map(|(millis, turn)| Id::new(millis, turn));
    vec(prop_oneof![arbitrary::id(), made], 0..4)
}

/// A life on a shelf that fails: what was acknowledged, every book that was seen, and what was being written at the end.
struct Seen {
    life: Life,
    books: Vec<Book>,
    in_flight: Option<Record>,
}

/// Lives until something fails; then the page is gone.
fn live(store: &Store<impl Shelf>, steps: Vec<Step>) -> Option<Seen> {
    let Opening::Loaded(Contents { records, .. }) = store.open() else { return None };
    let life = Life::of(merged(records));
    let mut seen = Seen { books: vec![life.book.clone()], life, in_flight: None };
    for step in steps {
        let Ok(mut records) = seen.life.decide(step) else { continue };
        let written = store.write(&records).map_or_else(|(written, _)| written, |()| records.len());
        seen.in_flight = records.get(written).cloned();
        records.truncate(written);
        for so_far in 1..=records.len() {
            let mut book = seen.life.book.clone();
            book.merge(records[..so_far].to_vec());
            seen.books.push(book);
        }
        seen.life.keep(records);
        if seen.in_flight.is_some() {
            break;
        }
    }
    Some(seen)
}

fn check_nothing_unreadable_is_lost(shelf: &MemoryShelf, damaged: &[Id]) -> Result<(), TestCaseError> {
    let values: Vec<String> = everything(shelf).into_values().collect();
    for id in damaged {
        let value = format!("damaged {id}");
        prop_assert!(values.contains(&value), "{} is lost", value);
    }
    Ok(())
}

proptest! {
    #![proptest_config(cases(128))]

    /// Whether it dies before a write, or between a write and reading it back.
    #[test]
    fn whatever_is_done_the_page_may_die_at_any_touch_of_the_shelf(
        start in arbitrary::book(),
        damaged in damaged_ids(),
        steps in busy_steps(),
        at in any::<Index>(),
    ) {
        let shelf = damaged_shelf(&start, &damaged);
        shelf.put(&keys::record(id(99)), &encode(&record(99, 0, moment(noticed(), TODAY)))).unwrap();
        let start = shelf_of(start.records());
        let touches = {
            let telling = Telling::of(&damaged_shelf(&book_on(&start), &damaged));
            live(&Store::new(telling.clone()), steps.clone());
            telling.touched().len() + 3
        };
        let seen = live(&Store::new(Dying::after(&shelf, at.index(touches + 1))), steps);
        for _ in 1..=2 {
            let kept = book_on(&shelf);
            check_nothing_unreadable_is_lost(&shelf, &damaged)?;
            let Some(seen) = &seen else { continue };
            prop_assert_eq!(Some(&seen.life.book), seen.books.last());
            // What was on its way may have arrived; nobody was told that it had.
            let mut or_else = seen.life.book.clone();
            or_else.merge(seen.in_flight.clone());
            prop_assert!(kept == seen.life.book || kept == or_else, "{:?} is not {:?}", kept, seen.life.book);
        }
    }

    #[test]
    fn whatever_is_done_any_write_may_be_the_last(
        start in arbitrary::book(),
        damaged in damaged_ids(),
        steps in busy_steps(),
        at in any::<Index>(),
    ) {
        let shelf = damaged_shelf(&start, &damaged);
        shelf.put(&keys::record(id(99)), &encode(&record(99, 0, moment(noticed(), TODAY)))).unwrap();
        let opened = book_on(&shelf);
        let telling = Telling::of(&damaged_shelf(&opened, &[]));
        live(&Store::new(telling.clone()), steps.clone());
        shelf.fail_after(at.index(telling.writes() + 1));
        let seen = live(&Store::new(shelf.clone()), steps).unwrap();
        shelf.recover();
        for _ in 1..=2 {
            let kept = book_on(&shelf);
            check_nothing_unreadable_is_lost(&shelf, &damaged)?;
            prop_assert_eq!(Some(&kept), seen.books.last(), "not what was seen last");
            prop_assert_eq!(&kept, &seen.life.book);
        }
    }

    /// It is refused once, and the person goes on: what was acknowledged before and after is all there.
    #[test]
    fn whatever_is_done_any_one_write_may_fail(
        start in arbitrary::book(),
        damaged in damaged_ids(),
        steps in busy_steps(),
        at in any::<Index>(),
    ) {
        let shelf = damaged_shelf(&start, &damaged);
        book_on(&shelf);
        let telling = Telling::failing_once_after(&shelf, at.index(steps.len() + 4));
        let mut life = Life::of(book_on(&shelf));
        let store = Store::new(telling);
        for step in steps {
            let Ok(mut records) = life.decide(step) else { continue };
            let written = store.write(&records).map_or_else(|(written, _)| written, |()| records.len());
            records.truncate(written);
            life.keep(records);
        }
        check_nothing_unreadable_is_lost(&shelf, &damaged)?;
        let kept = book_on(&shelf);
        prop_assert_eq!(kept.records().collect::<Vec<_>>(), life.book.records().collect::<Vec<_>>());
    }
}

/// One of two tabs on the same shelf.
struct Tab {
    store: Store<MemoryShelf>,
    life: Life,
    /// What it will still do.
    steps: Vec<Step>,
    /// Decided and not written yet.
    decided: Option<Vec<Record>>,
    /// Written and not merged yet.
    written: Option<Vec<Record>>,
    /// The keys another tab has put, as the browser tells them.
    told: Vec<String>,
}

impl Tab {
    fn on(shelf: &MemoryShelf, mut steps: Vec<Step>) -> Self {
        steps.reverse();
        let life = Life::of(book_on(shelf));
        Self { store: Store::new(shelf.clone()), life, steps, decided: None, written: None, told: vec![] }
    }

    /// Does the next small thing: merges what is written, writes what is decided, hears, or decides. Gives what it wrote.
    fn advance(&mut self, hears_first: bool) -> Vec<String> {
        if let Some(records) = self.written.take() {
            self.life.keep(records);
        } else if let Some(records) = self.decided.take() {
            self.store.write(&records).unwrap();
            let keys = records.iter().map(|record| keys::record(record.id)).collect();
            self.written = Some(records);
            return keys;
        } else if hears_first || self.steps.is_empty() {
            self.hear();
        } else if let Some(step) = self.steps.pop() {
            self.decided = self.life.decide(step).ok();
        }
        vec![]
    }

    fn hear(&mut self) {
        if !self.told.is_empty() {
            let key = self.told.remove(0);
            self.life.book.merge(self.store.record_at(&key));
        }
    }

    fn is_done(&self) -> bool {
        self.written.is_none() && self.decided.is_none() && self.steps.is_empty() && self.told.is_empty()
    }
}

proptest! {
    #![proptest_config(cases(96))]

    /// Deciding, writing, merging and hearing of each other, in any order.
    #[test]
    fn two_tabs_on_one_shelf_agree_when_they_have_heard_all(
        start in arbitrary::book(),
        steps in [busy_steps().boxed(), busy_steps().boxed()],
        turns in vec(any::<(bool, bool)>(), 0..120),
    ) {
        let shelf = shelf_of(start.records());
        let mut tabs = steps.map(|steps| Tab::on(&shelf, steps));
        // The ids that two tabs make never meet.
        tabs[1].life.skip_turns(1000);
        let mut turns = turns.into_iter();
        while !tabs.iter().all(Tab::is_done) {
            let (other, hears_first) = turns.next().unwrap_or((tabs[0].is_done(), false));
            let keys = tabs[usize::from(other)].advance(hears_first);
            tabs[usize::from(!other)].told.extend(keys);
        }
        prop_assert_eq!(&tabs[0].life.book, &tabs[1].life.book);
        let kept = book_on(&shelf);
        prop_assert_eq!(kept.records().collect::<Vec<_>>(), tabs[0].life.book.records().collect::<Vec<_>>());
    }

    /// Even where one tab puts a value between the other's looking and putting, so that the later one is not on the shelf:
    /// a tab that hears of it and writes its own back where its own stays makes good for it.
    #[test]
    fn what_one_tab_wrote_over_is_there_again_when_both_have_written_back(
        start in arbitrary::record(),
        versions in [(arbitrary::stamp(), arbitrary::body()), (arbitrary::stamp(), arbitrary::body())],
    ) {
        let shelf = shelf_of([&start]);
        let [one, other] = versions.map(|(stamp, body)| Record { id: start.id, stamp, body });
        let interrupted = Interrupted {
            shelf: shelf.clone(),
            other: RefCell::new(Some(|| Store::new(shelf.clone()).write(std::slice::from_ref(&other)).unwrap())),
        };
        // What was put last stands there, and is confirmed.
        prop_assert_eq!(Store::new(interrupted).write(std::slice::from_ref(&one)), Ok(()));
        let mut books = [&one, &other].map(|record| merged([start.clone(), record.clone()]));
        for tab in [0, 1, 0] {
            books[tab].merge(contents(&shelf).records);
            Store::new(shelf.clone()).write(&books[tab].records().cloned().collect::<Vec<_>>()).unwrap();
        }
        let all = merged([start.clone(), one, other]);
        prop_assert_eq!(books, [all.clone(), all.clone()]);
        prop_assert!(book_on(&shelf).records().eq(all.records()));
    }
}

/// Everything that can be ours, and keys of other pages of the origin.
fn full_shelf() -> (MemoryShelf, BTreeMap<String, String>) {
    let shelf = shelf();
    Person::arrives(Telling::of(&shelf)).visits();
    Person::arrives(Telling::of(&shelf)).brings_the_file();
    shelf.put(&keys::record(id(77)), "damaged and not found yet").unwrap();
    shelf.put(&keys::draft("note"), "damaged").unwrap();
    let later = format!("{}m/2026-10", keys::PREFIX);
    shelf.put(&later, &forged(2, &later, "{}")).unwrap();
    let others = ["todos", "little-thing", "little-thingsr/0", "r/0", "x/little-things/r/0", ""];
    for key in others {
        shelf.put(key, "of another page").unwrap();
    }
    (shelf, others.map(|key| (key.to_owned(), "of another page".to_owned())).into())
}

#[test]
fn erasing_leaves_nothing_of_ours_and_everything_of_others() {
    let (shelf, others) = full_shelf();
    let telling = Telling::of(&shelf);
    Store::new(telling.clone()).erase().unwrap();
    assert_eq!(everything(&shelf), others);
    assert_eq!(Store::new(shelf).open(), Opening::Fresh);
    let touched = telling.touched();
    assert!(touched.iter().all(|(touch, key)| *touch != Touch::Put && key.starts_with(keys::PREFIX)), "{touched:?}");
    assert_eq!(touched.last(), Some(&(Touch::Remove, keys::record(Names::ID))));
    assert_eq!(touched.iter().filter(|(_, key)| *key == keys::record(Names::ID)).count(), 1);
}

#[test]
fn erasing_may_die_at_any_write_and_is_finished_by_erasing_again() {
    let writes = {
        let telling = Telling::of(&full_shelf().0);
        Store::new(telling.clone()).erase().unwrap();
        telling.writes()
    };
    assert!(writes > 40, "{writes}");
    for writes in 0..writes {
        let (shelf, others) = full_shelf();
        let before = everything(&shelf);
        shelf.fail_after(writes);
        assert!(Store::new(shelf.clone()).erase().is_err(), "{writes}");
        shelf.recover();
        let after = everything(&shelf);
        assert_eq!(after.len(), before.len() - writes);
        assert!(after.iter().all(|(key, value)| before.get(key) == Some(value)), "{writes}");
        assert!(others.iter().all(|(key, value)| after.get(key) == Some(value)), "{writes}");
        // While anything stands, the page opens to what is left and not to the welcome.
        assert_eq!(shelf.get(&keys::record(Names::ID)).unwrap(), before.get(&keys::record(Names::ID)).cloned());
        assert!(book_on(&shelf).names().is_some(), "{writes}");
        Store::new(shelf.clone()).erase().unwrap();
        assert_eq!(everything(&shelf), others, "{writes}");
        assert_eq!(Store::new(shelf).open(), Opening::Fresh);
    }
}

/// One thing that would not go is not passed over: the person is told, and the names stay to say that something is left.
#[test]
fn erasing_stops_at_the_first_thing_that_would_not_go() {
    for writes in [0, 1, 17] {
        let (shelf, _) = full_shelf();
        let before = everything(&shelf).len();
        let telling = Telling::failing_once_after(&shelf, writes);
        assert_eq!(Store::new(telling.clone()).erase(), Err(ShelfError::Failed));
        assert_eq!((telling.writes(), everything(&shelf).len()), (writes + 1, before - writes));
        assert!(book_on(&shelf).names().is_some());
    }
}

#[test]
fn erasing_where_there_is_nothing_is_no_failure() {
    let shelf = MemoryShelf::default();
    Store::new(shelf.clone()).erase().unwrap();
    assert_eq!(Store::new(shelf).open(), Opening::Fresh);
}

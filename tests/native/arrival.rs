//! Arrivals: what taking in would change is told before, nothing that was kept here is lost by it, and it can be taken
//! back.

use std::collections::BTreeMap;

use little_things::domain::{Arrival, Body, Book, Command, Gone, Id, Names, Outcome, Practice, Record, Shown, Stamp};
use proptest::prelude::*;

use crate::{
    arbitrary::{self, cases},
    example::{TODAY, book, id, intention, merged, moment, noticed, noticed_in, now, record, words},
};

fn take_in(records: &[Record], ask_back: bool) -> Command {
    Command::TakeIn { records: records.to_vec(), ask_back }
}

/// The book after these came in.
fn after(book: &Book, records: &[Record], ask_back: bool) -> Book {
    let mut after = book.clone();
    after.merge(book.decide(take_in(records, ask_back), &now()).unwrap());
    after
}

/// The entries of a book.
fn entries(book: &Book) -> BTreeMap<Id, &Body> {
    book.records().filter(|record| record.body.is_entry()).map(|record| (record.id, &record.body)).collect()
}

fn records_of(book: &Book) -> Vec<Record> {
    book.records().cloned().collect()
}

/// The arrival as it shows in the book before and after, without a word about stamps.
fn seen(book: &Book, records: &[Record]) -> Arrival {
    let (left_alone, asked_back) = (after(book, records, false), after(book, records, true));
    let [before, after, asked_back] = [book, &left_alone, &asked_back].map(entries);
    let mut seen = Arrival::default();
    let theirs = merged(records.to_vec());
    for theirs in theirs.records() {
        let is_theirs = |body: Option<&&Body>| body == Some(&&theirs.body);
        let [before, after, asked_back] = [&before, &after, &asked_back].map(|entries| entries.get(&theirs.id));
        let count = match (before, after) {
            (Some(_), Some(_)) if is_theirs(before) => &mut seen.same,
            (Some(_), _) if is_theirs(after) => &mut seen.newer_there,
            (Some(_), Some(_)) => &mut seen.newer_here,
            (Some(_), None) => &mut seen.deleted_there,
            (None, Some(_)) => &mut seen.new,
            (None, None) if asked_back.is_some() => &mut seen.deleted_here,
            (None, None) => continue,
        };
        *count += 1;
    }
    seen
}

fn check_that_it_tells_what_happens(book: &Book, records: &[Record]) -> Result<(), TestCaseError> {
    let arrival = book.arrival(records);
    prop_assert_eq!(arrival, seen(book, records));
    for ask_back in [false, true] {
        let changed = after(book, records, ask_back);
        prop_assert_eq!(arrival.changes(ask_back), entries(&changed) != entries(book));
    }
    Ok(())
}

proptest! {
    #![proptest_config(cases(192))]

    #[test]
    fn taking_in_is_merging(book in arbitrary::book(), records in arbitrary::records()) {
        let mut merged = book.clone();
        merged.merge(records.clone());
        prop_assert_eq!(after(&book, &records, false), merged);
    }

    /// Only what is not here already is written.
    #[test]
    fn what_would_change_nothing_is_not_written(book in arbitrary::book(), theirs in arbitrary::book()) {
        let records = records_of(&theirs);
        let decided = book.decide(take_in(&records, false), &now()).unwrap();
        prop_assert!(decided.iter().all(|record| records.contains(record) && book.record(record.id) != Some(record)));
        let changed = after(&book, &records, false);
        let differs = changed.records().filter(|record| book.record(record.id) != Some(*record)).count();
        prop_assert_eq!(decided.len(), differs);
    }

    #[test]
    fn a_second_time_there_is_nothing_to_take_in(
        book in arbitrary::book_of_a_device(),
        theirs in arbitrary::book_of_a_device(),
        ask_back: bool,
    ) {
        let records = records_of(&theirs);
        let book = after(&book, &records, ask_back);
        prop_assert_eq!(book.decide(take_in(&records, ask_back), &now()), Ok(vec![]));
        prop_assert!(!book.arrival(&records).changes(ask_back));
    }

    #[test]
    fn an_arrival_tells_what_then_happens(book in arbitrary::book_of_a_device(), theirs in arbitrary::book_of_a_device()) {
        check_that_it_tells_what_happens(&book, &records_of(&theirs))?;
    }

    /// Whatever a hand has put under whichever id, and however often.
    #[test]
    fn an_arrival_of_anything_tells_what_then_happens(book in arbitrary::book(), records in arbitrary::records()) {
        check_that_it_tells_what_happens(&book, &records)?;
    }

    /// Not even with its older words, unless newer ones are there.
    #[test]
    fn what_is_here_goes_only_for_what_was_said_later(
        book in arbitrary::book(),
        records in arbitrary::records(),
        ask_back: bool,
    ) {
        let changed = after(&book, &records, ask_back);
        for (id, body) in entries(&book) {
            let here = book.record(id).unwrap();
            let later = records.iter().any(|theirs| theirs.id == id && !here.stays_against(theirs));
            prop_assert!(later || entries(&changed).get(&id) == Some(&body), "{:?}", here);
        }
    }

    #[test]
    fn what_is_asked_back_is_what_was_deleted_here_and_nothing_else(
        book in arbitrary::book_of_a_device(),
        theirs in arbitrary::book_of_a_device(),
    ) {
        let records = records_of(&theirs);
        let (left_alone, asked_back) = (after(&book, &records, false), after(&book, &records, true));
        for record in asked_back.records() {
            let deleted_here = book.record(record.id).is_some_and(|ours| matches!(ours.body, Body::Gone(_)));
            let theirs = theirs.record(record.id).filter(|theirs| theirs.body.is_entry());
            match theirs.filter(|_| deleted_here) {
                Some(theirs) => prop_assert_eq!(&record.body, &theirs.body),
                None => prop_assert_eq!(Some(record), left_alone.record(record.id)),
            }
        }
        prop_assert_eq!(asked_back.records().count(), left_alone.records().count());
    }

    /// On every device, whatever clocks they have.
    #[test]
    fn what_is_asked_back_is_later_than_everything_there_is(
        book in arbitrary::book_of_a_device(),
        theirs in arbitrary::book_of_a_device(),
        now in arbitrary::now(),
    ) {
        let records = records_of(&theirs);
        for record in book.decide(take_in(&records, true), &now).unwrap() {
            if !records.contains(&record) {
                prop_assert!(record.stamp > book.latest() && record.stamp > theirs.latest(), "{:?}", record);
                prop_assert!(record.stamp >= Stamp::from_millis(now.millis));
            }
        }
    }

    #[test]
    fn undo_gives_back_every_entry_as_it_was(
        book in arbitrary::book(),
        records in arbitrary::records(),
        ask_back: bool,
    ) {
        let decided = book.decide(take_in(&records, ask_back), &now()).unwrap();
        let way_back = book.before(&decided);
        let mut undone = book.clone();
        undone.merge(decided);
        undone.merge(undone.decide(Command::Undo(way_back), &now()).unwrap());
        prop_assert_eq!(entries(&undone), entries(&book));
        prop_assert_eq!(undone.moments().collect::<Vec<_>>(), book.moments().collect::<Vec<_>>());
        prop_assert_eq!(undone.names(), book.names());
    }

    #[test]
    fn what_was_taken_in_and_undone_can_be_asked_back(
        book in arbitrary::book_of_a_device(),
        theirs in arbitrary::book_of_a_device(),
        ask_back: bool,
    ) {
        let records = records_of(&theirs);
        let decided = book.decide(take_in(&records, ask_back), &now()).unwrap();
        let way_back = book.before(&decided);
        let mut undone = book.clone();
        undone.merge(decided);
        undone.merge(undone.decide(Command::Undo(way_back), &now()).unwrap());
        let again = after(&undone, &records, true);
        let is_here = |id| book.record(id).is_some_and(|ours| ours.body.is_entry());
        for (id, body) in entries(&theirs) {
            // What was here and is here again was said again by the undo, and so later than the file.
            let expected = if is_here(id) { book.record(id).map(|ours| &ours.body) } else { Some(body) };
            prop_assert_eq!(again.record(id).map(|record| &record.body), expected);
        }
    }

    /// Two devices that bring each other what they have end with the same.
    #[test]
    fn two_devices_that_take_in_each_others_backups_agree(one in arbitrary::book(), other in arbitrary::book()) {
        let here = after(&one, &records_of(&other), false);
        let there = after(&other, &records_of(&one), false);
        prop_assert_eq!(here, there);
    }
}

fn gone() -> Body {
    Body::Gone(Gone { bed: Some(Practice::Notice) })
}

fn tea() -> Body {
    moment(noticed_in("tea"), TODAY)
}

fn sea() -> Body {
    moment(noticed_in("the sea"), TODAY)
}

/// Checks what is told when `theirs` comes, of this stamp, where `ours` is, of stamp 5.
fn check(ours: Option<Body>, theirs: (u64, Body), expected: Arrival) {
    let book = merged(ours.map(|body| record(1, 5, body)));
    let records = [record(1, theirs.0, theirs.1)];
    assert_eq!(book.arrival(&records), expected, "{book:?}, {records:?}");
    assert_eq!(seen(&book, &records), expected, "{book:?}, {records:?}");
    for ask_back in [false, true] {
        let changes = entries(&after(&book, &records, ask_back)) != entries(&book);
        assert_eq!(expected.changes(ask_back), changes, "{book:?}, {records:?}");
    }
}

#[test]
fn each_way_two_devices_can_differ_is_told_by_its_name() {
    let nothing = Arrival::default();
    let new = Arrival { new: 1, ..nothing };
    let same = Arrival { same: 1, ..nothing };
    let newer_here = Arrival { newer_here: 1, ..nothing };
    let newer_there = Arrival { newer_there: 1, ..nothing };
    let deleted_here = Arrival { deleted_here: 1, ..nothing };
    let deleted_there = Arrival { deleted_there: 1, ..nothing };
    let names = || Body::Names(Names { me: Some(words("Kim")), partner: None });
    let shown = || Body::Shown(Shown { prompt: "ask-song".to_owned(), day: TODAY });
    for entry in [tea(), intention(TODAY, Outcome::Open), names()] {
        check(None, (5, entry.clone()), new);
        check(Some(gone()), (6, entry.clone()), new);
        check(Some(gone()), (4, entry.clone()), deleted_here);
        check(Some(entry.clone()), (6, gone()), deleted_there);
        check(Some(entry.clone()), (4, gone()), newer_here);
        for stamp in [4, 5, 6] {
            check(Some(entry.clone()), (stamp, entry.clone()), same);
        }
    }
    check(Some(tea()), (6, sea()), newer_there);
    check(Some(tea()), (4, sea()), newer_here);
    check(Some(intention(TODAY, Outcome::Open)), (6, intention(TODAY, Outcome::LetGo(TODAY))), newer_there);
    check(None, (5, gone()), nothing);
    check(Some(gone()), (6, Body::Gone(Gone { bed: None })), nothing);
    check(None, (5, shown()), nothing);
    check(Some(shown()), (6, Body::Shown(Shown { prompt: "ask-song".to_owned(), day: TODAY.plus(1) })), nothing);
}

#[test]
fn what_stands_twice_in_a_file_counts_once() {
    let twice = [record(1, 5, tea()), record(1, 5, tea())];
    assert_eq!(Book::default().arrival(&twice), Arrival { new: 1, ..Arrival::default() });
    let older_too = [record(1, 6, sea()), record(1, 5, tea())];
    assert_eq!(Book::default().arrival(&older_too), Arrival { new: 1, ..Arrival::default() });
    assert_eq!(after(&Book::default(), &older_too, false), merged([record(1, 6, sea())]));
}

#[test]
fn of_what_stands_twice_in_a_file_the_later_is_asked_back() {
    let book = merged([record(1, 9, gone())]);
    // The earlier one has the greater fields.
    for (earlier, later) in [(tea(), sea()), (sea(), tea())] {
        let file = [record(1, 5, earlier), record(1, 6, later.clone())];
        assert_eq!(after(&book, &file, true).record(id(1)).map(|record| &record.body), Some(&later));
    }
}

#[test]
fn what_was_deleted_here_stays_deleted_unless_it_is_asked_back() {
    let mut here = book([tea(), sea()]);
    let file = records_of(&here);
    here.merge(here.decide(Command::Delete(id(1)), &now()).unwrap());
    let arrival = Arrival { deleted_here: 1, same: 1, ..Arrival::default() };
    assert_eq!(here.arrival(&file), arrival);
    assert_eq!((arrival.changes(false), arrival.changes(true)), (false, true));
    assert_eq!(after(&here, &file, false), here);
    let back = after(&here, &file, true);
    assert_eq!((back.moment(id(1)), back.moments().count()), (merged(file).moment(id(1)), 2));
}

/// Asked back on one device, it is back on the other one too, whose clock is a century ahead.
#[test]
fn what_was_asked_back_holds_wherever_it_is_taken_in() {
    let mut here = book([tea()]);
    let file = records_of(&here);
    here.merge(here.decide(Command::Delete(id(1)), &now()).unwrap());
    let ahead = record(2, now().millis + 100 * 366 * 86_400_000, moment(noticed(), TODAY));
    let file = [&file[..], &[ahead]].concat();
    let back = after(&here, &file, true);
    let there = after(&here, &records_of(&back), false);
    assert_eq!(there.moment(id(1)), back.moment(id(1)));
    assert!(there.moment(id(1)).is_some());
}

#[test]
fn that_a_prompt_was_shown_is_taken_in_and_not_counted() {
    let day = TODAY.plus(-1);
    let shown = Body::Shown(Shown { prompt: "ask-song".to_owned(), day });
    let records = [Record { id: Shown::id("ask-song"), ..record(0, 5, shown) }];
    let book = Book::default();
    assert_eq!(book.arrival(&records), Arrival::default());
    assert_eq!(after(&book, &records, false).shown("ask-song"), Some((day, Stamp::from_millis(5))));
}

proptest! {
    #![proptest_config(cases(128))]

    #[test]
    fn entries_since_are_the_moments_and_intentions_that_are_later(
        book in arbitrary::book(),
        stamp in arbitrary::stamp(),
    ) {
        let later = book.records().filter(|record| record.stamp > stamp);
        let counts = |record: &&Record| matches!(record.body, Body::Moment(_) | Body::Intention(_));
        let expected = later.filter(counts).count();
        prop_assert_eq!(book.entries_since(stamp), expected);
        prop_assert_eq!(book.entries_since(book.latest()), 0);
        prop_assert!(book.entries_since(Stamp::default()) <= entries(&book).len());
    }
}

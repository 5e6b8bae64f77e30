//! Undo: a new record with the old body.

use little_things::domain::{Body, Command, Gone, Id, Now};
use proptest::prelude::*;

use crate::{
    arbitrary::{self, Life, cases},
    example::{TODAY, book, days_later, id, moment, noticed, now},
};

proptest! {
    #![proptest_config(cases(64))]

    #[test]
    fn undo_restores_every_body_and_leaves_what_was_new_gone(
        before in arbitrary::book(),
        command in arbitrary::command(),
        now in arbitrary::now(),
    ) {
        let Ok(records) = before.decide(command, &now) else { return Ok(()) };
        let way_back = before.before(&records);
        let mut book = before.clone();
        book.merge(records.clone());
        let undone = book.decide(Command::Undo(way_back), &now).unwrap();
        book.merge(undone);
        let changed: Vec<Id> = records.iter().map(|record| record.id).collect();
        for record in book.records() {
            let was = before.record(record.id).map(|record| record.body.clone());
            prop_assert_eq!(&record.body, &was.unwrap_or(Body::Gone(Gone { bed: None })));
            prop_assert!(changed.contains(&record.id) || before.record(record.id) == Some(record));
        }
        prop_assert_eq!(book.moments().collect::<Vec<_>>(), before.moments().collect::<Vec<_>>());
    }

    #[test]
    fn several_changes_are_taken_back_at_once(steps in arbitrary::steps(), more in arbitrary::steps()) {
        let mut life = Life::default();
        for step in steps {
            let _ = life.take(step);
        }
        let before = life.book.clone();
        let mut records = Vec::new();
        for step in more {
            records.extend(life.take(step).unwrap_or_default());
        }
        let way_back = before.before(&records);
        let undone = life.book.decide(Command::Undo(way_back), &now()).unwrap();
        life.book.merge(undone);
        prop_assert_eq!(life.book.moments().collect::<Vec<_>>(), before.moments().collect::<Vec<_>>());
        prop_assert_eq!(life.book.intentions().collect::<Vec<_>>(), before.intentions().collect::<Vec<_>>());
        prop_assert_eq!(life.book.names(), before.names());
    }
}

#[test]
fn an_undo_can_itself_be_undone() {
    let mut book = book([moment(noticed(), TODAY)]);
    let mut change = Command::Delete(id(1));
    for there in [false, true, false, true] {
        let records = book.decide(change, &now()).unwrap();
        change = Command::Undo(book.before(&records));
        book.merge(records);
        assert_eq!(book.moment(id(1)).is_some(), there);
    }
}

#[test]
fn undo_wins_over_the_change_even_when_the_clock_went_back() {
    let mut book = book([moment(noticed(), TODAY)]);
    let records = book.decide(Command::Delete(id(1)), &days_later(400)).unwrap();
    let way_back = book.before(&records);
    book.merge(records);
    let undone = book.decide(Command::Undo(way_back), &Now { millis: 0, ..days_later(-400) }).unwrap();
    book.merge(undone);
    assert!(book.moment(id(1)).is_some());
}

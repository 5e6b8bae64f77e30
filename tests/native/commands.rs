//! Commands: what each makes of the book, and when it is refused.

use little_things::domain::{
    Body, Book, Command, Gone, Id, Intention, Kind, Met, Minute, Moment, Names, NotWords, Outcome, Practice, Record,
    Refusal, Repair, Shown, Stamp, Words,
};
use proptest::prelude::*;

use crate::{
    arbitrary::{self, cases},
    example::{
        TODAY, asked, book, days_later, id, intention, merged, moment, noticed, now, one_of_each, record, theirs, words,
    },
};

/// A moment that uses every field beside its kind.
fn prompted(kind: Kind) -> Moment {
    let prompt = Some("notice-kettle".to_owned());
    Moment { day: TODAY.plus(-2), minute: Minute::at(21, 30), prompt, kind }
}

/// Checks what `command` makes of a book of one moment (id 1) and one intention (id 2), with the stamps 1 and 2.
fn check(command: Command, expected: Result<(Id, Body), Refusal>) {
    let book = book([Body::Moment(prompted(noticed())), intention(TODAY.plus(-1), Outcome::Open)]);
    let expected = expected.map(|(id, body)| vec![Record { id, stamp: Stamp::from_millis(now().millis), body }]);
    assert_eq!(book.decide(command.clone(), &now()), expected, "{command:?}");
}

#[test]
fn each_command_makes_its_record() {
    let names = Names { me: Some(words("Kim")), partner: None };
    let new = Id::new(now().millis, now().chance);
    let outcome = Outcome::Happened(TODAY);
    let settled = |outcome| intention(TODAY.plus(-1), outcome);
    check(Command::CallUs(names.clone()), Ok((Names::ID, Body::Names(names))));
    check(Command::CallUs(Names::default()), Ok((Names::ID, Body::Names(Names::default()))));
    check(
        Command::Intend { when: words("the kettle clicks"), then: words("I look up") },
        Ok((new, intention(TODAY, Outcome::Open))),
    );
    check(Command::Settle { id: id(2), outcome }, Ok((id(2), settled(outcome))));
    check(Command::Delete(id(1)), Ok((id(1), Body::Gone(Gone { bed: Some(Practice::Notice) }))));
    let shown = Body::Shown(Shown { prompt: "ask-song".to_owned(), day: TODAY });
    check(Command::Show { prompt: "ask-song".to_owned() }, Ok((Shown::id("ask-song"), shown)));
    for kind in one_of_each() {
        let prompt = Some("respond-sigh".to_owned());
        let noted = Moment { day: TODAY, minute: Minute::at(9, 0), prompt: prompt.clone(), kind: kind.clone() };
        check(Command::Note { kind, prompt }, Ok((new, Body::Moment(noted))));
    }
}

#[test]
fn what_cannot_be_done_is_refused_with_its_reason() {
    let rewrite = |number, kind, days| Command::Rewrite { id: id(number), kind, day: TODAY.plus(days) };
    let settle = |number| Command::Settle { id: id(number), outcome: Outcome::LetGo(TODAY) };
    for (command, refusal) in [
        (rewrite(3, noticed(), 0), Refusal::NotHere),
        (rewrite(2, noticed(), 0), Refusal::NotHere),
        (rewrite(1, asked(None), 0), Refusal::OtherPractice),
        (rewrite(1, theirs(Met::Away, Repair::None), 1), Refusal::OtherPractice),
        (rewrite(1, noticed(), 1), Refusal::InTheFuture),
        (rewrite(1, noticed(), 4000), Refusal::InTheFuture),
        (Command::Delete(id(2)), Refusal::NotHere),
        (Command::Delete(id(3)), Refusal::NotHere),
        (settle(1), Refusal::NotHere),
        (settle(3), Refusal::NotHere),
    ] {
        check(command, Err(refusal));
    }
}

#[test]
fn words_that_cannot_be_kept_are_a_refusal_that_says_the_same() {
    for not_words in [Words::new("  ").unwrap_err(), Words::new(&"x".repeat(Words::LONGEST + 1)).unwrap_err()] {
        let refusal = Refusal::from(not_words);
        assert_eq!(refusal, Refusal::Words(not_words));
        assert_eq!(refusal.to_string(), not_words.to_string());
    }
    assert_ne!(NotWords::Empty.to_string(), NotWords::TooLong.to_string());
}

#[test]
fn a_rewrite_keeps_the_minute_and_the_prompt() {
    for kind in one_of_each() {
        let was = prompted(kind.clone());
        for days in [-400, -2, -1, 0] {
            let day = TODAY.plus(days);
            let mut book = book([Body::Moment(was.clone())]);
            let records = book.decide(Command::Rewrite { id: id(1), kind: kind.clone(), day }, &now()).unwrap();
            book.merge(records);
            assert_eq!(book.moment(id(1)), Some(&Moment { day, ..was.clone() }));
        }
    }
}

#[test]
fn a_missed_bid_can_be_repaired_later() {
    let mut book = book([moment(theirs(Met::Missed, Repair::Wanted), TODAY.plus(-9))]);
    let repaired = theirs(Met::Missed, Repair::Made { day: TODAY, how: Some(words("asked what the sigh was")) });
    let rewrite = Command::Rewrite { id: id(1), kind: repaired.clone(), day: TODAY.plus(-9) };
    let records = book.decide(rewrite, &now()).unwrap();
    book.merge(records);
    assert_eq!(book.moment(id(1)).map(|moment| &moment.kind), Some(&repaired));
}

#[test]
fn a_moment_written_before_the_clock_was_set_back_may_keep_its_day_but_go_no_further() {
    let ahead = TODAY.plus(3);
    let book = book([moment(noticed(), ahead)]);
    for (days, refused) in [(-1, false), (0, false), (3, false), (4, true)] {
        let rewrite = Command::Rewrite { id: id(1), kind: noticed(), day: TODAY.plus(days) };
        let refusal = book.decide(rewrite, &now()).err();
        assert_eq!(refusal, refused.then_some(Refusal::InTheFuture), "{days}");
    }
}

#[test]
fn a_deletion_leaves_a_tombstone_with_the_bed_and_undo_brings_the_moment_back() {
    for kind in one_of_each() {
        let bed = Some(kind.practice());
        let mut book = book([moment(kind, TODAY)]);
        let whole = book.moment(id(1)).cloned();
        let deletion = book.decide(Command::Delete(id(1)), &now()).unwrap();
        let way_back = book.before(&deletion);
        book.merge(deletion);
        assert_eq!(book.record(id(1)).map(|record| &record.body), Some(&Body::Gone(Gone { bed })));
        assert_eq!((book.moment(id(1)), book.moments().count()), (None, 0));
        assert_eq!(book.decide(Command::Delete(id(1)), &now()), Err(Refusal::NotHere));
        let undone = book.decide(Command::Undo(way_back), &now()).unwrap();
        book.merge(undone);
        assert_eq!(book.moment(id(1)).cloned(), whole);
    }
}

#[test]
fn what_another_tab_deleted_cannot_be_changed_here() {
    let mut book = book([moment(noticed(), TODAY), intention(TODAY, Outcome::Open)]);
    let gone = Body::Gone(Gone { bed: None });
    book.merge([record(1, 9, gone.clone()), record(2, 9, gone)]);
    for command in [
        Command::Rewrite { id: id(1), kind: noticed(), day: TODAY },
        Command::Delete(id(1)),
        Command::Settle { id: id(2), outcome: Outcome::Happened(TODAY) },
    ] {
        assert_eq!(book.decide(command.clone(), &now()), Err(Refusal::NotHere), "{command:?}");
    }
}

#[test]
fn the_latest_showing_of_a_prompt_is_remembered() {
    let mut book = Book::default();
    for days in [0, 3] {
        let now = days_later(days);
        let records = book.decide(Command::Show { prompt: "ask-song".to_owned() }, &now).unwrap();
        book.merge(records);
        assert_eq!(book.shown("ask-song"), Some((now.day, Stamp::from_millis(now.millis))));
    }
    assert_eq!((book.shown("ask-tune"), book.records().count()), (None, 1));
}

proptest! {
    #![proptest_config(cases(256))]

    /// Refused exactly when the docs say, and what is refused makes nothing to merge.
    #[test]
    fn a_command_is_refused_only_for_its_reason(
        records in arbitrary::records(),
        command in arbitrary::command(),
        now in arbitrary::now(),
    ) {
        let book = merged(records);
        let body = |id| book.record(id).map(|record| &record.body);
        let expected = match &command {
            Command::Rewrite { id, kind, day } => match body(*id) {
                Some(Body::Moment(moment)) if moment.practice() != kind.practice() => Some(Refusal::OtherPractice),
                Some(Body::Moment(moment)) if *day > now.day && *day > moment.day => Some(Refusal::InTheFuture),
                Some(Body::Moment(_)) => None,
                _ => Some(Refusal::NotHere),
            },
            Command::Delete(id) => (!matches!(body(*id), Some(Body::Moment(_)))).then_some(Refusal::NotHere),
            Command::Settle { id, .. } => (!matches!(body(*id), Some(Body::Intention(_)))).then_some(Refusal::NotHere),
            _ => None,
        };
        let decided = book.decide(command, &now);
        prop_assert_eq!(decided.as_ref().err(), expected.as_ref());
        if let Ok(records) = decided {
            prop_assert_eq!(records.len(), 1);
        }
    }

    /// Settling says how it went and nothing else.
    #[test]
    fn an_intention_keeps_its_words_and_day_however_it_went(days in -40..0_i32) {
        let day = TODAY.plus(days);
        for outcome in [Outcome::Happened(TODAY), Outcome::NotYet(TODAY), Outcome::LetGo(TODAY), Outcome::Open] {
            let mut book = book([intention(day, Outcome::NotYet(day))]);
            let was = book.intention(id(1)).cloned().unwrap();
            let records = book.decide(Command::Settle { id: id(1), outcome }, &now()).unwrap();
            book.merge(records);
            prop_assert_eq!(book.intention(id(1)), Some(&Intention { outcome, ..was }));
        }
    }
}

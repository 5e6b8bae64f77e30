//! The laws of the heart.

use std::{cmp::Reverse, collections::BTreeMap};

use little_things::domain::{Body, Book, Command, Gone, Id, Names, Now, Outcome, Practice, Record, Stamp, Words};
use proptest::{collection::vec, prelude::*};

use crate::{
    arbitrary::{self, Life, Step, cases},
    example::{TODAY, intention, merged, moment, noticed, noticed_in, now, record, words},
};

/// What a book must be after `records` arrived, found the slow way.
fn newest(records: &[Record]) -> Vec<Record> {
    let rank = |record: &Record| (record.stamp, record.body.to_fields());
    let mut newest: BTreeMap<Id, Record> = BTreeMap::new();
    for record in records {
        let stays = newest.get(&record.id).is_some_and(|known| rank(known) >= rank(record));
        if !stays {
            newest.insert(record.id, record.clone());
        }
    }
    newest.into_values().collect()
}

/// Whether the timeline is exactly the moments among the records, the newest first, day by day too.
fn check_timeline(book: &Book) -> Result<(), TestCaseError> {
    let mut expected: Vec<_> = book
        .records()
        .filter_map(|record| match &record.body {
            Body::Moment(moment) => Some((record.id, moment)),
            _ => None,
        })
        .collect();
    expected.sort_by_key(|(id, moment)| Reverse((moment.day, moment.minute, *id)));
    prop_assert_eq!(book.moments().collect::<Vec<_>>(), expected.clone());
    for day in (-61..=6).map(|days| TODAY.plus(days)) {
        let on_day: Vec<_> = expected.iter().copied().filter(|(_, moment)| moment.day == day).collect();
        prop_assert_eq!(book.moments_on(day).collect::<Vec<_>>(), on_day);
    }
    Ok(())
}

/// One thing that may happen to a device.
#[derive(Clone, Debug)]
enum Event {
    Step(Step),
    Arrival(Vec<Record>),
}

fn events() -> impl Strategy<Value = Vec<Event>> {
    let arrival = vec(arbitrary::record(), 0..4).prop_map(Event::Arrival);
    let step = arbitrary::steps().prop_map(|steps| steps.into_iter().map(Event::Step).collect::<Vec<_>>());
    let part = prop_oneof![3 => step, 1 => arrival.prop_map(|arrival| vec![arrival])];
    vec(part, 0..3).prop_map(|parts| parts.concat())
}

proptest! {
    #![proptest_config(cases(128))]

    #[test]
    fn merging_is_commutative(one in arbitrary::records(), other in arbitrary::records()) {
        let (mut here, mut there) = (merged(one.clone()), merged(other.clone()));
        here.merge(other);
        there.merge(one);
        prop_assert_eq!(here, there);
    }

    #[test]
    fn merging_is_associative(
        one in arbitrary::records(),
        two in arbitrary::records(),
        three in arbitrary::records(),
    ) {
        let join = |left: &Book, right: &Book| {
            let mut joined = left.clone();
            joined.merge(right.records().cloned());
            joined
        };
        let [one, two, three] = [one, two, three].map(merged);
        prop_assert_eq!(join(&join(&one, &two), &three), join(&one, &join(&two, &three)));
    }

    #[test]
    fn merging_is_idempotent(records in arbitrary::records()) {
        let once = merged(records.clone());
        let mut twice = once.clone();
        twice.merge(records);
        prop_assert_eq!(&twice, &once);
        twice.merge(once.records().cloned());
        prop_assert_eq!(twice, once);
    }

    #[test]
    fn no_order_of_arrival_makes_another_book(
        (records, shuffled) in arbitrary::records().prop_flat_map(|records| {
            (Just(records.clone()), Just(records).prop_shuffle())
        }),
    ) {
        prop_assert_eq!(merged(records), merged(shuffled));
    }

    #[test]
    fn the_newest_of_each_id_stays(records in arbitrary::records()) {
        let book = merged(records.clone());
        prop_assert_eq!(book.records().cloned().collect::<Vec<_>>(), newest(&records));
        prop_assert_eq!(book.latest(), records.iter().map(|record| record.stamp).max().unwrap_or_default());
    }

    #[test]
    fn the_timeline_agrees_with_the_records(records in arbitrary::records()) {
        check_timeline(&merged(records))?;
    }

    #[test]
    fn the_timeline_agrees_with_the_records_after_every_step(steps in arbitrary::steps()) {
        let mut life = Life::default();
        for step in steps {
            let _ = life.take(step);
            check_timeline(&life.book)?;
        }
    }

    #[test]
    fn a_record_stays_against_itself_and_of_two_one_stays(
        id in arbitrary::id(),
        stamps in [arbitrary::stamp(), arbitrary::stamp()],
        bodies in [arbitrary::body(), arbitrary::body()],
    ) {
        let [body, other] = bodies;
        let one = Record { id, stamp: stamps[0], body };
        let other = Record { id, stamp: stamps[1], body: other };
        prop_assert!(one.stays_against(&one));
        prop_assert_eq!(one.stays_against(&other) && other.stays_against(&one), one == other);
        prop_assert!(one.stays_against(&other) || other.stays_against(&one));
    }

    #[test]
    fn a_stamp_never_goes_back_even_when_the_clock_does(events in events()) {
        let mut life = Life::default();
        let mut latest = None::<Stamp>;
        for event in events {
            match event {
                Event::Arrival(records) => {
                    latest = latest.max(records.iter().map(|record| record.stamp).max());
                    life.book.merge(records);
                }
                Event::Step(step) => {
                    let Ok(records) = life.take(step) else { continue };
                    for record in &records {
                        prop_assert!(Some(record.stamp) > latest, "{:?} after {:?}", record.stamp, latest);
                    }
                    latest = latest.max(records.iter().map(|record| record.stamp).max());
                }
            }
        }
    }

    #[test]
    fn a_stamp_is_never_behind_the_clock(book in arbitrary::book(), command in arbitrary::command(), now in arbitrary::now()) {
        for record in book.decide(command, &now).unwrap_or_default() {
            prop_assert!(record.stamp >= Stamp::from_millis(now.millis));
        }
    }

    #[test]
    fn the_same_book_command_and_present_give_the_same_records(
        (records, shuffled) in arbitrary::records().prop_flat_map(|records| {
            (Just(records.clone()), Just(records).prop_shuffle())
        }),
        command in arbitrary::command(),
        now in arbitrary::now(),
    ) {
        prop_assert_eq!(merged(records).decide(command.clone(), &now), merged(shuffled).decide(command, &now));
    }

    #[test]
    fn words_are_never_empty_or_untrimmed(text in arbitrary::text()) {
        let made = Words::new(&text).ok();
        prop_assert_eq!(made.is_none(), text.trim().is_empty());
        prop_assert_eq!(Words::optional(&text), Ok(made.clone()));
        if let Some(words) = made {
            prop_assert!(!words.as_str().is_empty());
            prop_assert_eq!(words.as_str(), text.trim());
        }
    }
}

/// Pinned, because two devices with different versions of the page must agree on it for ever.
#[test]
fn of_equal_stamps_the_one_whose_fields_come_later_stays() {
    let gone = |bed| Body::Gone(Gone { bed });
    let noticed = |text| moment(noticed_in(text), TODAY);
    let names = |me, partner| Body::Names(Names { me: Some(words(me)), partner });
    for (goes, stays) in [
        (noticed("tea"), noticed("teas")),
        (noticed("Tea"), noticed("tea")),
        (moment(noticed_in("tea"), TODAY.plus(-1)), moment(noticed_in("tea"), TODAY)),
        (intention(TODAY, Outcome::Open), noticed("tea")),
        (intention(TODAY, Outcome::Happened(TODAY)), intention(TODAY, Outcome::NotYet(TODAY))),
        (noticed("tea"), gone(None)),
        (gone(None), gone(Some(Practice::Notice))),
        (gone(Some(Practice::Acknowledge)), gone(Some(Practice::Ask))),
        (names("Kim", None), names("Kim", Some(words("Alex")))),
        (names("Kim", Some(words("Zoë"))), names("Lou", Some(words("Alex")))),
    ] {
        let [goes, stays] = [record(1, 5, goes), record(1, 5, stays)];
        assert!(stays.stays_against(&goes) && !goes.stays_against(&stays), "{stays:?} against {goes:?}");
        for order in [[&goes, &stays], [&stays, &goes]] {
            let book = merged(order.map(Record::clone));
            assert_eq!(book.record(stays.id), Some(&stays));
        }
    }
}

#[test]
fn what_was_made_later_has_the_greater_id_and_comes_first_within_a_minute() {
    let mut book = Book::default();
    let mut made = Vec::new();
    // The later the time the smaller the chance, so that it is the time that counts.
    for millis in [0, 1, 2, 999, 30_000] {
        let now = Now { millis: now().millis + millis, chance: u128::MAX - u128::from(millis), ..now() };
        let records = book.decide(Command::Note { kind: noticed(), prompt: None }, &now).unwrap();
        made.push(records[0].id);
        book.merge(records);
    }
    assert!(made.is_sorted_by(|one, next| one < next), "{made:?}");
    made.reverse();
    assert_eq!(book.moments().map(|(id, _)| id).collect::<Vec<_>>(), made);
}

#[test]
fn a_moment_moved_to_another_day_is_on_that_day_only() {
    let (old, new) = (TODAY.plus(-3), TODAY);
    let book = merged([record(1, 1, moment(noticed(), old)), record(1, 2, moment(noticed(), new))]);
    assert_eq!((book.moments_on(old).count(), book.moments_on(new).count(), book.moments().count()), (0, 1, 1));
}

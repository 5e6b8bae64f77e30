//! Today: what deserves a place on the first page.

use little_things::domain::{
    Body, Book, Command, Day, Kind, Met, Minute, Moment, Outcome, Practice, Repair, Today, today,
};
use proptest::prelude::*;

use crate::{
    arbitrary::{self, cases},
    example::{TODAY, asked, book, days_later, id, intention, moment, noticed, now, one_of_each, theirs},
};

fn on(bodies: impl IntoIterator<Item = Body>) -> Today {
    today(&book(bodies), &now())
}

#[test]
fn a_new_person_is_asked_for_nothing() {
    let expected = Today {
        returning: false,
        given: vec![],
        intention: None,
        planned: None,
        carried: None,
        unrepaired: None,
        driest: Practice::Notice,
        latest: vec![],
    };
    assert_eq!(today(&Book::default(), &now()), expected);
}

#[test]
fn an_intention_is_asked_about_only_on_a_later_day() {
    for (outcome, made, due) in [
        (Outcome::Open, 0, false),
        (Outcome::Open, -1, true),
        (Outcome::Open, -40, true),
        (Outcome::Open, 1, false),
        (Outcome::NotYet(TODAY), -40, false),
        (Outcome::NotYet(TODAY.plus(-1)), -40, true),
        (Outcome::NotYet(TODAY.plus(1)), -40, false),
        (Outcome::Happened(TODAY.plus(-3)), -40, false),
        (Outcome::LetGo(TODAY.plus(-3)), -40, false),
    ] {
        let found = on([intention(TODAY.plus(made), outcome)]).intention;
        assert_eq!(found, due.then_some(id(1)), "{outcome:?} made {made} days from now");
    }
}

#[test]
fn what_was_planned_today_can_be_read_again_until_something_was_said_about_it() {
    for (outcome, made, read) in [
        (Outcome::Open, 0, true),
        (Outcome::Open, -1, false),
        (Outcome::Open, 1, false),
        (Outcome::LetGo(TODAY), 0, false),
        (Outcome::Happened(TODAY), 0, false),
    ] {
        let found = on([intention(TODAY.plus(made), outcome)]).planned;
        assert_eq!(found, read.then_some(id(1)), "{outcome:?} made {made} days from now");
    }
    let two = [intention(TODAY, Outcome::Open), intention(TODAY, Outcome::Open)];
    assert_eq!(on(two).planned, Some(id(2)), "the newest");
}

#[test]
fn not_yet_is_asked_again_the_day_after_and_what_was_settled_never() {
    for (outcome, again) in [
        (Outcome::NotYet as fn(Day) -> Outcome, [false, true, true]),
        (Outcome::Happened, [false, false, false]),
        (Outcome::LetGo, [false, false, false]),
    ] {
        let mut book = book([intention(TODAY.plus(-1), Outcome::Open)]);
        assert_eq!(today(&book, &now()).intention, Some(id(1)));
        let records = book.decide(Command::Settle { id: id(1), outcome: outcome(TODAY) }, &now()).unwrap();
        book.merge(records);
        for (days, due) in (0..).zip(again) {
            assert_eq!(today(&book, &days_later(days)).intention, due.then_some(id(1)), "{days} days later");
        }
    }
}

#[test]
fn of_several_intentions_the_newest_that_is_due_is_asked_about() {
    let made = [(-9, Outcome::Open), (-2, Outcome::Open), (-1, Outcome::LetGo(TODAY)), (0, Outcome::Open)];
    let found = on(made.map(|(days, outcome)| intention(TODAY.plus(days), outcome))).intention;
    assert_eq!(found, Some(id(2)));
}

#[test]
fn a_return_after_fourteen_days_gets_a_warm_hello() {
    for (days, returning) in
        [(0, false), (-1, false), (-13, false), (-14, true), (-15, true), (-4000, true), (2, false)]
    {
        let other = moment(noticed(), TODAY.plus(-5000));
        assert_eq!(on([other, moment(noticed(), TODAY.plus(days))]).returning, returning, "{days}");
    }
}

#[test]
fn what_was_given_today_is_in_walking_order() {
    let [noticed, theirs, acknowledged, asked] = one_of_each();
    let bodies = [
        moment(asked.clone(), TODAY),
        moment(noticed.clone(), TODAY),
        moment(asked, TODAY),
        moment(theirs, TODAY.plus(-1)),
        moment(acknowledged, TODAY.plus(1)),
    ];
    assert_eq!(on(bodies).given, [Practice::Notice, Practice::Ask]);
}

#[test]
fn a_question_is_carried_until_it_is_answered() {
    let question = |days: i32, answer: Option<Day>| moment(asked(answer), TODAY.plus(days));
    assert_eq!(on([question(-8, None), question(-2, None), question(-1, Some(TODAY))]).carried, Some(id(2)));
    assert_eq!(on([question(-8, Some(TODAY))]).carried, None);
}

#[test]
fn only_a_reach_that_wants_repair_is_brought_up() {
    let reach = |days: i32, repair| moment(theirs(Met::Missed, repair), TODAY.plus(days));
    let made = || Repair::Made { day: TODAY, how: None };
    assert_eq!(on([reach(-8, Repair::Wanted), reach(-4, Repair::Wanted), reach(-1, made())]).unrepaired, Some(id(2)));
    assert_eq!(on([reach(-8, made()), reach(-1, Repair::None)]).unrepaired, None);
}

#[test]
fn the_driest_bed_is_where_a_tired_day_does_most() {
    let all = one_of_each();
    for dry in Practice::ALL {
        let watered = all.iter().filter(|kind| kind.practice() != dry).cloned();
        assert_eq!(on(watered.map(|kind: Kind| moment(kind, TODAY))).driest, dry);
        let days = |kind: &Kind| if kind.practice() == dry { -20 } else { -1 };
        assert_eq!(on(all.iter().map(|kind| moment(kind.clone(), TODAY.plus(days(kind))))).driest, dry);
    }
}

#[test]
fn the_latest_three_come_newest_first() {
    let at = |days: i32, hour| {
        Body::Moment(Moment { day: TODAY.plus(days), minute: Minute::at(hour, 0), prompt: None, kind: noticed() })
    };
    assert_eq!(on([at(-1, 8), at(0, 7), at(-30, 23), at(-1, 22), at(0, 6)]).latest, [id(2), id(5), id(4)]);
    assert_eq!(on([at(-1, 8)]).latest, [id(1)]);
}

proptest! {
    #![proptest_config(cases(128))]

    /// Whatever the page brings up can be opened, and is what it says it is.
    #[test]
    fn everything_on_the_page_is_in_the_book(book in arbitrary::book(), now in arbitrary::now()) {
        let page = today(&book, &now);
        prop_assert_eq!(page.latest.len(), book.moments().count().min(3));
        prop_assert!(page.latest.iter().all(|&id| book.moment(id).is_some()));
        let due = page.intention.and_then(|id| book.intention(id));
        prop_assert_eq!(due.is_some(), book.intentions().any(|(_, intention)| intention.is_due(now.day)));
        prop_assert!(due.is_none_or(|intention| intention.is_due(now.day)));
        for practice in Practice::ALL {
            let given = book.moments_on(now.day).any(|(_, moment)| moment.practice() == practice);
            prop_assert_eq!(page.given.contains(&practice), given);
        }
    }
}

//! The garden: what waters a bed, how it dries, and what stays.

use std::{collections::BTreeSet, f32::consts::LN_2};

use little_things::domain::{
    Bed, Body, Book, Command, Gone, Health, Id, Met, Minute, Names, Now, Outcome, Plainness, Practice, Record, Repair,
    Stamp, Told, garden, garden_seed,
};
use proptest::prelude::*;

use crate::{
    arbitrary::{self, Life, Step, cases},
    example::{
        TODAY, acknowledged, asked, book, days_later, id, intention, merged, mine, moment, noticed, now, one_of_each,
        record, theirs,
    },
};

/// Noon, when the moments of [`crate::example`] happen.
fn noon(days: i32) -> Now {
    Now { minute: Minute::at(12, 0), ..days_later(days) }
}

/// The last minute of a day: nothing dated that day is still to come.
fn end_of(days: i32) -> Now {
    Now { minute: Minute::at(23, 59), ..days_later(days) }
}

fn bed(book: &Book, practice: Practice, now: &Now) -> Bed {
    garden(book, now)[practice.index()]
}

/// How much water must be in a bed for it to be this vital: the way back from `1 - exp(-water)`.
fn water(bed: Bed) -> f32 {
    -(1.0 - bed.vitality).ln()
}

fn assert_close(one: f32, other: f32, what: &str) {
    assert!((one - other).abs() < 1e-4, "{one} is not {other}: {what}");
}

#[test]
fn an_empty_garden_is_bare_and_at_rest() {
    let beds = garden(&Book::default(), &noon(0));
    for (bed, practice) in beds.into_iter().zip(Practice::ALL) {
        assert_eq!(bed, Bed { practice, vitality: 0.0, growth: 0.0, last: None });
        assert_eq!(bed.health(), Health::Bare);
    }
}

#[test]
fn what_is_no_moment_grows_nothing() {
    let book = book([intention(TODAY, Outcome::Open), Body::Names(Names::default()), Body::Gone(Gone { bed: None })]);
    assert!(garden(&book, &noon(0)).iter().all(|bed| bed.health() == Health::Bare));
}

#[test]
fn each_moment_waters_its_own_bed_by_what_was_given() {
    let day = TODAY.plus(-5);
    let made = Repair::Made { day: TODAY, how: None };
    for (kind, expected) in [
        (noticed(), vec![(day, 1.0)]),
        (theirs(Met::Toward, Repair::None), vec![(day, 1.0)]),
        (theirs(Met::Away, Repair::None), vec![(day, 0.5)]),
        (theirs(Met::Against, Repair::Wanted), vec![(day, 0.5)]),
        (theirs(Met::Missed, Repair::Wanted), vec![(day, 0.5)]),
        (theirs(Met::Missed, made), vec![(day, 0.5), (TODAY, 1.0)]),
        (mine(Plainness::Plain), vec![(day, 0.7)]),
        (mine(Plainness::Hidden), vec![(day, 0.7)]),
        (acknowledged(Told::Said), vec![(day, 1.0)]),
        (acknowledged(Told::Written), vec![(day, 1.0)]),
        (acknowledged(Told::Later), vec![(day, 0.7)]),
        (acknowledged(Told::Kept), vec![(day, 0.7)]),
        (asked(None), vec![(day, 0.5)]),
        (asked(Some(TODAY)), vec![(day, 0.5), (TODAY, 0.8)]),
    ] {
        let practice = kind.practice();
        let book = book([moment(kind.clone(), day)]);
        let waterings = book.moments().flat_map(|(_, moment)| moment.waterings().collect::<Vec<_>>());
        let given: Vec<_> = waterings.map(|watering| (watering.day, watering.amount)).collect();
        assert_eq!(given, expected, "{kind:?}");
        for bed in garden(&book, &noon(-5)) {
            assert_eq!(bed.vitality > 0.0, bed.practice == practice, "{kind:?} in {:?}", bed.practice);
        }
    }
}

#[test]
fn half_of_a_single_acts_water_is_left_after_a_half_life() {
    for kind in one_of_each() {
        let practice = kind.practice();
        let book = book([moment(kind, TODAY)]);
        let amount =
            book.moments().flat_map(|(_, moment)| moment.waterings()).map(|watering| watering.amount).sum::<f32>();
        assert_close(water(bed(&book, practice, &noon(0))), amount, "at once");
        for halvings in 1..=3 {
            let days = practice.half_life() * halvings as f32;
            assert_eq!(days.fract(), 0.0);
            let vitality = bed(&book, practice, &noon(days as i32)).vitality;
            let expected = 1.0 - (-amount * 0.5_f32.powi(halvings)).exp();
            assert_close(vitality, expected, &format!("{practice:?} after {halvings} half-lives"));
        }
    }
}

#[test]
fn water_dries_by_the_minute_not_by_midnight() {
    let book = book([moment(noticed(), TODAY)]);
    let late = Now { minute: Minute::at(23, 0), ..days_later(0) };
    let early = Now { minute: Minute::at(1, 0), ..days_later(1) };
    for (now, hours) in [(late, 11.0), (early, 13.0)] {
        let expected = (-LN_2 * hours / 24.0 / Practice::Notice.half_life()).exp();
        assert_close(water(bed(&book, Practice::Notice, &now)), expected, &format!("{hours} hours"));
    }
}

#[test]
fn a_repair_waters_on_its_own_day_as_much_as_turning_toward() {
    let repair = Repair::Made { day: TODAY, how: None };
    let repaired = book([moment(theirs(Met::Missed, repair), TODAY.plus(-30))]);
    let unrepaired = book([moment(theirs(Met::Missed, Repair::Wanted), TODAY.plus(-30))]);
    let toward = book([moment(theirs(Met::Toward, Repair::None), TODAY)]);
    for days in [0, 1, 7] {
        let water = |book| water(bed(book, Practice::Respond, &noon(days)));
        assert_close(water(&repaired) - water(&unrepaired), water(&toward), &format!("after {days} days"));
    }
    assert_eq!(bed(&repaired, Practice::Respond, &noon(0)).last, Some((id(1), TODAY)));
}

#[test]
fn an_answer_waters_on_the_day_it_was_heard() {
    let heard = book([moment(asked(Some(TODAY)), TODAY.plus(-60))]);
    let waited = book([moment(asked(None), TODAY.plus(-60))]);
    let water = |book| water(bed(book, Practice::Ask, &noon(0)));
    assert_close(water(&heard) - water(&waited), 0.8, "an answer");
}

#[test]
fn the_bed_remembers_who_watered_it_last() {
    let days = [-4, -1, -9];
    let book = book(days.map(|days| moment(noticed(), TODAY.plus(days))));
    assert_eq!(bed(&book, Practice::Notice, &noon(0)).last, Some((id(2), TODAY.plus(-1))));
    assert_eq!(bed(&book, Practice::Ask, &noon(0)).last, None);
}

#[test]
fn the_first_days_show_and_something_is_left_to_grow_for_years() {
    for (acts, growth) in [(0, 0.0), (1, 0.221_20), (4, 0.393_47), (16, 0.632_12), (100, 0.917_92), (1000, 0.999_63)] {
        let book = book((0..acts).map(|_| moment(noticed(), TODAY)));
        assert_close(bed(&book, Practice::Notice, &noon(0)).growth, growth, &format!("{acts} acts"));
    }
}

#[test]
fn health_is_said_in_one_word() {
    for (growth, vitality, health) in [
        (0.0, 0.0, Health::Bare),
        (0.1, 0.0, Health::Resting),
        (1.0, 0.299, Health::Resting),
        (0.1, 0.3, Health::GoodHeart),
        (0.1, 0.599, Health::GoodHeart),
        (0.1, 0.6, Health::InFlower),
        (1.0, 1.0, Health::InFlower),
    ] {
        let bed = Bed { practice: Practice::Ask, vitality, growth, last: None };
        assert_eq!(bed.health(), health, "{growth} {vitality}");
    }
}

#[test]
fn after_a_long_absence_the_garden_rests_and_never_dies() {
    let book = book(one_of_each().map(|kind| moment(kind, TODAY)));
    for bed in garden(&book, &noon(20_000)) {
        assert_eq!(bed.health(), Health::Resting, "{:?}", bed.practice);
    }
}

#[test]
fn a_clock_far_off_waters_no_more_than_a_fresh_act() {
    let fresh = book([moment(noticed(), TODAY)]);
    let once = bed(&fresh, Practice::Notice, &noon(0)).vitality;
    for days in [-1, -400, -20_779, i32::MIN] {
        assert_eq!(bed(&fresh, Practice::Notice, &noon(days)).vitality, once, "{days} days back");
    }
    let ahead = book([moment(noticed(), TODAY.plus(i32::MAX))]);
    assert_eq!(bed(&ahead, Practice::Notice, &noon(0)).vitality, once);
    assert_eq!(bed(&fresh, Practice::Notice, &noon(i32::MAX)).vitality, 0.0);
}

proptest! {
    #![proptest_config(cases(128))]

    #[test]
    fn vitality_and_growth_are_between_nothing_and_whole(book in arbitrary::book(), now in arbitrary::now()) {
        for bed in garden(&book, &now) {
            prop_assert!((0.0..=1.0).contains(&bed.vitality), "{bed:?}");
            prop_assert!((0.0..=1.0).contains(&bed.growth), "{bed:?}");
            let moments = book.moments().filter(|(_, moment)| moment.practice() == bed.practice).count();
            prop_assert_eq!(bed.vitality > 0.0 || bed.last.is_some(), moments > 0);
        }
    }

    #[test]
    fn one_more_act_lifts_its_bed_and_no_other(
        before in arbitrary::book(),
        moment in arbitrary::moment(),
        now in arbitrary::now(),
    ) {
        let mut book = before.clone();
        let practice = moment.practice();
        book.merge([Record { id: id(99), stamp: Stamp::from_millis(1), body: Body::Moment(moment) }]);
        for (old, new) in garden(&before, &now).into_iter().zip(garden(&book, &now)) {
            if new.practice == practice {
                prop_assert!(new.growth > old.growth, "{old:?} {new:?}");
                prop_assert!(new.vitality >= old.vitality, "{old:?} {new:?}");
                // In the last of the two months what is left of an act is well above what f32 can tell apart.
                let fresh = book.moment(id(99)).is_some_and(|moment| now.day.since(moment.day) < 14);
                prop_assert!(!fresh || old.vitality > 0.99 || new.vitality > old.vitality, "{old:?} {new:?}");
            } else {
                prop_assert_eq!(new, old);
            }
        }
    }

    #[test]
    fn vitality_falls_with_time_while_there_is_any_and_growth_stays(book in arbitrary::book(), hours in 1..2000_u32) {
        // Five days on, nothing is dated ahead any more.
        let (early, mut late) = (end_of(5), end_of(5));
        late.day = early.day.plus((hours / 24) as i32 + 1);
        late.minute = Minute::at((hours % 24) as u16, 0);
        for (early, late) in garden(&book, &early).into_iter().zip(garden(&book, &late)) {
            prop_assert!(late.vitality <= early.vitality);
            let tellable = (0.001..0.999).contains(&early.vitality);
            prop_assert!(!tellable || late.vitality < early.vitality, "{early:?} {late:?}");
            prop_assert_eq!(late.growth, early.growth);
            prop_assert_eq!(late.last, early.last);
        }
    }

    #[test]
    fn growth_never_shrinks_but_by_undo(steps in arbitrary::steps()) {
        let mut life = Life::default();
        let mut growth = [0.0; 4];
        for step in steps {
            let (now, undo) = (step.now, step.command.is_none());
            let _ = life.take(step);
            let grown = garden(&life.book, &now).map(|bed| bed.growth);
            for (was, is) in growth.into_iter().zip(grown) {
                prop_assert!(undo || is >= was, "{growth:?} {grown:?}");
            }
            growth = grown;
        }
    }

    #[test]
    fn deleting_takes_the_water_and_leaves_the_growth(records in arbitrary::records(), now in arbitrary::now()) {
        let before = merged(records);
        let mut life = Life::of(before.clone());
        for (id, _) in before.moments() {
            let step = Step { command: Some(Command::Delete(id)), about: None, now };
            prop_assert!(life.take(step).is_ok());
        }
        for (old, new) in garden(&before, &now).into_iter().zip(garden(&life.book, &now)) {
            prop_assert_eq!((new.growth, new.vitality, new.last), (old.growth, 0.0, None));
        }
    }
}

#[test]
fn a_garden_is_the_same_for_years_and_on_every_device_and_no_two_are_alike() {
    let mut book = book([moment(noticed(), TODAY)]);
    let seed = garden_seed(&book);
    book.merge([record(9_999_999, 2, moment(noticed(), TODAY.plus(900)))]);
    assert_eq!(garden_seed(&book), seed, "what comes later changes nothing");
    book.merge([record(1, 3, Body::Gone(Gone { bed: Some(Practice::Notice) }))]);
    assert_eq!(garden_seed(&book), seed, "nor does deleting the first");
    let begun_at = |millis: u64| {
        garden_seed(&merged([Record { id: Id::new(millis, 5), ..record(0, 1, moment(noticed(), TODAY)) }]))
    };
    let seeds: BTreeSet<u32> = (1..=200).map(|second| begun_at(now().millis + second * 977)).collect();
    assert_eq!(seeds.len(), 200);
}

#[test]
fn what_grows_nothing_does_not_decide_which_garden_it_is() {
    let seed = garden_seed(&book([moment(noticed(), TODAY)]));
    let bodies = [moment(noticed(), TODAY), Body::Names(Names::default()), intention(TODAY, Outcome::Open)];
    assert_eq!(garden_seed(&book(bodies)), seed);
    let undone = merged([record(0, 1, Body::Gone(Gone { bed: None })), record(1, 1, moment(noticed(), TODAY))]);
    assert_eq!(garden_seed(&undone), seed);
}

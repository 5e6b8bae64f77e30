//! The sample garden: what the app itself would have made of a year, with something of everything in it.

use std::collections::{BTreeMap, BTreeSet};

use little_things::{
    domain::{
        Answer, Asked, Bid, Body, Book, Command, Day, Health, Id, Intention, Kind, Met, Minute, Moment, Now, Outcome,
        Plainness, Practice, Record, Repair, Stamp, Told, garden, today,
    },
    sample::sample,
    storage::{decode, encode},
};

use crate::example::{TODAY, merged, words};

const YEAR: usize = 1300;

/// That day and time, where clocks show UTC.
fn at(day: Day, hour: u16, minute: u16) -> Now {
    let minute = Minute::at(hour, minute);
    let minutes = u64::from(day.count().unsigned_abs()) * 1440 + u64::from(minute.count());
    Now { millis: minutes * 60_000, day, minute, chance: 0 }
}

fn evening() -> Now {
    at(TODAY, 19, 30)
}

/// The times of day at which something could go wrong.
fn times() -> impl Iterator<Item = Now> {
    [(0, 0), (6, 40), (7, 29), (7, 30), (12, 30), (19, 30), (23, 59)]
        .map(|(hour, minute)| at(TODAY, hour, minute))
        .into_iter()
}

fn moments(records: &[Record]) -> Vec<(Id, &Moment)> {
    let mut found = Vec::new();
    for record in records {
        if let Body::Moment(moment) = &record.body {
            found.push((record.id, moment));
        }
    }
    found
}

fn intentions(records: &[Record]) -> Vec<&Intention> {
    let mut found = Vec::new();
    for record in records {
        if let Body::Intention(intention) = &record.body {
            found.push(intention);
        }
    }
    found
}

/// The time an id was made, in milliseconds, and its chance.
fn made(id: Id) -> (u64, u128) {
    let alphabet = "0123456789abcdefghjkmnpqrstvwxyz";
    let digit = |letter| alphabet.find(letter).unwrap() as u128;
    let bits = id.to_string().chars().fold(0, |bits, letter| bits << 5 | digit(letter));
    ((bits >> 36) as u64, bits & ((1 << 36) - 1))
}

/// The date at that time, where clocks show UTC.
fn day_of(millis: u64) -> Day {
    Day::from_count((millis / 86_400_000) as i32)
}

#[test]
fn there_are_exactly_as_many_moments_as_asked_for() {
    let many = (0..=64).chain([100, 365, YEAR]).flat_map(|count| times().map(move |now| (count, now)));
    for (count, now) in many.chain([(40_000, evening())]) {
        assert_eq!(moments(&sample(7, count, &now)).len(), count, "at {:?}", now.minute);
    }
}

#[test]
fn without_a_moment_there_are_only_the_names() {
    for now in times() {
        let records = sample(7, 0, &now);
        let [Record { stamp, body: Body::Names(names), .. }] = &records[..] else { panic!("{records:?}") };
        assert_eq!(stamp.millis(), now.millis);
        assert_eq!((&names.me, &names.partner), (&Some(words("Ana")), &Some(words("Sam"))));
    }
}

#[test]
fn the_same_seed_gives_the_same_garden_and_another_another() {
    let of = |seed| sample(seed, 200, &evening());
    assert_eq!(of(7), of(7));
    let seen: Vec<_> = (0..20).map(of).collect();
    for (at, one) in seen.iter().enumerate() {
        let texts = |records| moments(records).iter().map(|(_, moment)| moment.kind.clone()).collect::<Vec<_>>();
        assert!(seen[..at].iter().all(|other| texts(other) != texts(one)), "seed {at}");
    }
}

/// Everything that was written, and everything that was changed later, done again at its time.
#[test]
fn a_person_with_the_app_could_have_made_every_record() {
    for seed in 0..3 {
        let records = sample(seed, YEAR, &evening());
        let mut steps = BTreeMap::new();
        for Record { id, stamp, body } in &records {
            let (then, chance) = made(*id);
            let mut make =
                |day, minute, command| steps.insert(then, (command, Now { millis: then, day, minute, chance }));
            let change =
                Now { millis: stamp.millis(), chance: 0, day: day_of(stamp.millis()), minute: Minute::at(12, 0) };
            let command = match body.clone() {
                Body::Moment(Moment { day, minute, prompt, kind }) => {
                    make(day, minute, Command::Note { kind: kind.clone(), prompt });
                    Command::Rewrite { id: *id, kind, day }
                }
                Body::Intention(Intention { day, when, then, outcome }) => {
                    make(day, Minute::at(12, 0), Command::Intend { when, then });
                    Command::Settle { id: *id, outcome }
                }
                Body::Names(names) => Command::CallUs(names),
                Body::Shown(shown) => Command::Show { prompt: shown.prompt },
                Body::Gone(gone) => panic!("{gone:?}"),
            };
            steps.entry(stamp.millis()).or_insert((command, change));
        }
        let mut book = Book::default();
        for (command, now) in steps.into_values() {
            let records = book.decide(command, &now).unwrap();
            book.merge(records);
        }
        assert_eq!(book, merged(records));
    }
}

#[test]
fn every_record_is_kept_as_it_is_and_stays_when_it_is_merged() {
    let records = sample(7, YEAR, &evening());
    let book = merged(records.clone());
    assert_eq!(book.records().count(), records.len());
    for record in records {
        assert_eq!(book.record(record.id), Some(&record));
        assert_eq!(decode(record.id, &encode(&record)), Ok(record));
    }
}

#[test]
fn ids_and_stamps_are_each_there_once_and_rise_with_their_days() {
    for seed in 0..3 {
        let records = sample(seed, YEAR, &evening());
        assert!(records.is_sorted_by(|one, next| one.stamp < next.stamp));
        let mut ids: Vec<_> = moments(&records).iter().map(|&(id, moment)| (id, moment.day, moment.minute)).collect();
        ids.sort();
        assert!(ids.is_sorted_by(|one, next| one.0 < next.0 && (one.1, one.2) <= (next.1, next.2)));
        for (id, day, minute) in ids {
            let minutes = made(id).0 / 60_000;
            assert_eq!((day_of(made(id).0), u64::from(minute.count())), (day, minutes % 1440), "{id}");
        }
    }
}

/// On whatever clock: one that never was set, and one whose person is half a day ahead of it.
#[test]
fn a_strange_clock_takes_nothing_from_a_garden() {
    for millis in [0, 1, evening().millis - 13 * 3_600_000, Stamp::LATEST.millis()] {
        let records = sample(7, 400, &Now { millis, ..evening() });
        assert_eq!(
            (moments(&records).len(), merged(records.clone()).records().count()),
            (400, records.len()),
            "{millis}"
        );
        assert!(records.iter().all(|record| decode(record.id, &encode(record)).as_ref() == Ok(record)), "{millis}");
    }
}

#[test]
fn nothing_is_later_than_now_nor_earlier_than_the_first_moment() {
    for (count, now) in [1, 2, 5, 40, 400].into_iter().flat_map(|count| times().map(move |now| (count, now))) {
        let records = sample(7, count, &now);
        let first = moments(&records).iter().map(|(_, moment)| moment.day).min().unwrap();
        let beginning = first.min(TODAY.plus(-1));
        assert!(matches!(records[0].body, Body::Names(_)) && day_of(records[0].stamp.millis()) == beginning);
        assert!(records.iter().all(|record| record.stamp.millis() < now.millis), "{count} at {:?}", now.minute);
        for (_, moment) in moments(&records) {
            assert!((moment.day, moment.minute) < (now.day, now.minute), "{moment:?}");
            let later = match &moment.kind {
                Kind::Bid(Bid::Theirs { repair: Repair::Made { day, .. }, .. })
                | Kind::Asked(Asked { answer: Some(Answer { day, .. }), .. }) => *day,
                _ => moment.day,
            };
            assert!((moment.day..=TODAY).contains(&later), "{moment:?}");
        }
        assert!(intentions(&records).iter().all(|intention| (beginning..TODAY).contains(&intention.day)));
    }
}

#[test]
fn what_is_come_back_to_has_the_day_on_which_that_was_written() {
    let mut found = [0; 3];
    for Record { id, stamp, body } in sample(7, YEAR, &evening()) {
        let (count, day) = match body {
            Body::Moment(Moment { kind: Kind::Bid(Bid::Theirs { repair: Repair::Made { day, .. }, .. }), .. }) => {
                (0, day)
            }
            Body::Moment(Moment { kind: Kind::Asked(Asked { answer: Some(Answer { day, .. }), .. }), .. }) => (1, day),
            Body::Intention(Intention {
                outcome: Outcome::Happened(day) | Outcome::NotYet(day) | Outcome::LetGo(day),
                ..
            }) => (2, day),
            _ => continue,
        };
        assert_eq!(day, day_of(stamp.millis()));
        found[count] += usize::from(day > day_of(made(id).0));
    }
    assert!(found.iter().all(|&later| later > 20), "{found:?}");
}

#[test]
fn a_year_has_about_thirteen_hundred_moments_and_ten_years_have_thirty_times_that() {
    let days = |seed, count| {
        let records = sample(seed, count, &evening());
        moments(&records).iter().map(|(_, moment)| TODAY.since(moment.day)).max().unwrap() + 1
    };
    for seed in 0..8 {
        assert!((340..=390).contains(&days(seed, YEAR)), "seed {seed}: {}", days(seed, YEAR));
    }
    let years = days(7, 40_000) as f32 / 365.25;
    assert!((29.0..33.0).contains(&years), "{years}");
}

#[test]
fn a_year_has_everything_in_it() {
    for seed in 0..3 {
        let records = sample(seed, YEAR, &evening());
        let mut found = BTreeSet::new();
        for (_, moment) in moments(&records) {
            found.insert(match &moment.kind {
                Kind::Noticed(_) => "noticed",
                Kind::Bid(Bid::Theirs { met: Met::Toward, .. }) => "toward",
                Kind::Bid(Bid::Theirs { met: Met::Away, repair: Repair::None, .. }) => "away",
                Kind::Bid(Bid::Theirs { met: Met::Away, .. }) => "away, and back",
                Kind::Bid(Bid::Theirs { met: Met::Against, .. }) => "against, and back",
                Kind::Bid(Bid::Theirs { met: Met::Missed, repair: Repair::None, .. }) => "missed",
                Kind::Bid(Bid::Theirs { met: Met::Missed, .. }) => "missed, and back",
                Kind::Bid(Bid::Mine { plainness: Plainness::Plain, .. }) => "plain",
                Kind::Bid(Bid::Mine { plainness: Plainness::Hinted, .. }) => "hinted",
                Kind::Bid(Bid::Mine { plainness: Plainness::Hidden, .. }) => "hidden",
                Kind::Acknowledged(acknowledged) => match acknowledged.told {
                    Told::Said => "said",
                    Told::Written => "written",
                    Told::Later => continue,
                    Told::Kept => "kept",
                },
                Kind::Asked(Asked { answer: None, .. }) => "carried",
                Kind::Asked(Asked { answer: Some(_), .. }) if moment.prompt.is_some() => "answered",
                Kind::Asked(_) => "a question of their own",
            });
        }
        for intention in intentions(&records) {
            found.insert(match intention.outcome {
                Outcome::Open => "open",
                Outcome::Happened(_) => "happened",
                Outcome::NotYet(_) => "not yet",
                Outcome::LetGo(_) => "let go",
            });
        }
        assert_eq!(found.len(), 20, "seed {seed}: {found:?}");
    }
}

#[test]
fn life_happens_there_are_quiet_weeks_and_a_pause_but_not_lately() {
    for seed in 0..8 {
        let records = sample(seed, YEAR, &evening());
        let mut days = vec![0; 400];
        for (_, moment) in moments(&records) {
            days[TODAY.since(moment.day) as usize] += 1;
        }
        let year = &days[..340];
        assert!(year.windows(14).any(|days| days.iter().sum::<i32>() == 0), "seed {seed} has no pause");
        assert!(year.windows(16).all(|days| days.iter().sum::<i32>() > 0), "seed {seed} has a longer pause");
        assert!(year.windows(7).any(|days| (1..=14).contains(&days.iter().sum())), "seed {seed} has no quiet week");
        assert!(year[..35].iter().all(|&there| there >= 2), "seed {seed} was away lately: {year:?}");
    }
}

#[test]
fn the_garden_stands_well() {
    for now in times() {
        for seed in 0..2 {
            for bed in garden(&merged(sample(seed, YEAR, &now)), &now) {
                assert!(bed.health() == Health::InFlower && bed.growth > 0.9, "seed {seed}: {bed:?}");
            }
        }
        for bed in garden(&merged(sample(7, 4, &now)), &now) {
            assert_ne!(bed.health(), Health::Bare, "{bed:?}");
        }
    }
}

#[test]
fn something_of_everything_is_waiting_today() {
    for (count, now) in [4, 5, 40, 400, YEAR].into_iter().flat_map(|count| times().map(move |now| (count, now))) {
        let book = merged(sample(7, count, &now));
        let found = today(&book, &now);
        let on = |id: Option<Id>| TODAY.since(book.moment(id.unwrap()).unwrap().day);
        assert_eq!(book.intention(found.intention.unwrap()).unwrap().day, TODAY.plus(-1));
        assert!(on(found.carried) <= 2 && on(found.unrepaired) <= 2, "{count} at {:?}", now.minute);
        assert!(!found.returning && found.given.len() <= 2);
    }
}

#[test]
fn all_that_was_to_be_come_back_to_was_but_for_one() {
    for seed in 0..8 {
        let records = sample(seed, YEAR, &evening());
        let wanted = |moment: &Moment| matches!(moment.kind, Kind::Bid(Bid::Theirs { repair: Repair::Wanted, .. }));
        assert_eq!(moments(&records).iter().filter(|(_, moment)| wanted(moment)).count(), 1, "seed {seed}");
    }
}

#[test]
fn nothing_is_said_in_the_same_words_again_for_a_month() {
    for seed in 0..8 {
        let records = sample(seed, YEAR, &evening());
        let mut last = BTreeMap::new();
        let mut found: Vec<_> = moments(&records);
        found.sort_by_key(|(id, _)| *id);
        for (_, moment) in found {
            let again = last.insert(moment.kind.gist().as_str().to_owned(), moment.day);
            let days = again.map(|day| moment.day.since(day));
            assert!(days.is_none_or(|days| days > 30), "seed {seed}: {:?} after {days:?}", moment.kind.gist());
        }
    }
}

#[test]
fn the_first_frost_comes_once_a_year_and_in_november() {
    let records = sample(7, 6000, &evening());
    let frost = |kind: &Kind| kind.gist().as_str().starts_with("First frost.");
    let days: Vec<Day> =
        moments(&records).iter().filter(|(_, moment)| frost(&moment.kind)).map(|(_, moment)| moment.day).collect();
    assert!(days.len() >= 3, "{days:?}");
    assert!(days.iter().all(|day| day.date().1 == 11), "{days:?}");
    assert_eq!(days.iter().map(|day| day.date().0).collect::<BTreeSet<_>>().len(), days.len(), "{days:?}");
}

#[test]
fn every_month_of_the_year_has_enough_to_tell() {
    for month in 1..=12 {
        let now = at(Day::from_date(2026, month, 20).unwrap(), 19, 30);
        let records = sample(7, 80, &now);
        assert_eq!(moments(&records).len(), 80, "month {month}");
        for practice in Practice::ALL {
            assert!(
                moments(&records).iter().any(|(_, moment)| moment.practice() == practice),
                "{practice:?} in {month}"
            );
        }
    }
}

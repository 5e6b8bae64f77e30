//! Fixed things to test with: a present, one moment of every kind, records and books made of them.

use little_things::domain::{
    Acknowledged, Answer, Asked, Bid, Body, Book, Day, Id, Intention, Kind, Met, Minute, Moment, Noticed, Now, Outcome,
    Plainness, Record, Repair, Stamp, Told, Words,
};

/// 22 November 2026, the day on which most tests happen.
pub(crate) const TODAY: Day = Day::from_count(20_779);

/// Nine in the morning of [`TODAY`].
pub(crate) fn now() -> Now {
    Now { millis: 1_795_338_000_000, day: TODAY, minute: Minute::at(9, 0), chance: 1_000_000 }
}

/// The same time of day, this many days later (earlier, when negative).
pub(crate) fn days_later(days: i32) -> Now {
    let millis = now().millis.saturating_add_signed(i64::from(days) * 86_400_000);
    Now { millis, day: TODAY.plus(days), ..now() }
}

pub(crate) fn words(text: &str) -> Words {
    Words::new(text).unwrap()
}

pub(crate) fn id(number: u128) -> Id {
    Id::from_chance(number)
}

pub(crate) fn noticed() -> Kind {
    noticed_in("the kettle, filled")
}

pub(crate) fn noticed_in(text: &str) -> Kind {
    Kind::Noticed(Noticed { what: words(text) })
}

pub(crate) fn theirs(met: Met, repair: Repair) -> Kind {
    Kind::Bid(Bid::Theirs { what: words("a sigh at the sink"), met, repair })
}

pub(crate) fn mine(plainness: Plainness) -> Kind {
    Kind::Bid(Bid::Mine { what: words("a hand on the stairs"), plainness })
}

pub(crate) fn acknowledged(told: Told) -> Kind {
    Kind::Acknowledged(Acknowledged { did: words("called my mother"), for_me: None, says: None, told })
}

pub(crate) fn asked(answered: Option<Day>) -> Kind {
    let answer = answered.map(|day| Answer { day, said: words("the one with the swings") });
    Kind::Asked(Asked { question: words("Which playground was yours?"), answer })
}

/// The plainest moment of each practice, in walking order.
pub(crate) fn one_of_each() -> [Kind; 4] {
    [noticed(), theirs(Met::Toward, Repair::None), acknowledged(Told::Said), asked(None)]
}

/// A moment of this kind, at noon of this day.
pub(crate) fn moment(kind: Kind, day: Day) -> Body {
    Body::Moment(Moment { day, minute: Minute::at(12, 0), prompt: None, kind })
}

pub(crate) fn intention(day: Day, outcome: Outcome) -> Body {
    Body::Intention(Intention { day, when: words("the kettle clicks"), then: words("I look up"), outcome })
}

pub(crate) fn record(number: u128, stamp: u64, body: Body) -> Record {
    Record { id: id(number), stamp: Stamp::from_millis(stamp), body }
}

/// The book of these bodies, with the ids and stamps 1, 2, 3 and so on.
pub(crate) fn book(bodies: impl IntoIterator<Item = Body>) -> Book {
    merged((1..).zip(bodies).map(|(number, body)| record(u128::from(number), number, body)))
}

pub(crate) fn merged(records: impl IntoIterator<Item = Record>) -> Book {
    let mut book = Book::default();
    book.merge(records);
    book
}

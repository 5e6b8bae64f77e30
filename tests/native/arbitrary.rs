//! Strategies: anything a person, another device or a bad day can bring. Ids and stamps come from small spaces, so that
//! collisions really happen.

use std::{collections::BTreeMap, ops::RangeInclusive};

use little_things::domain::{
    Acknowledged, Answer, Asked, Before, Bid, Body, Book, Command, Day, Gone, Id, Intention, Kind, Met, Minute, Moment,
    Names, Noticed, Now, Outcome, Plainness, Practice, Record, Refusal, Repair, Shown, Stamp, Told, Words,
};
use proptest::{
    collection::vec,
    option,
    prelude::*,
    sample::{Index, select},
    strategy::ValueTree,
    test_runner::TestRunner,
};

use crate::example::{self, TODAY};

/// This many cases, and no files written beside the sources when one fails: a found case becomes a test of its own.
pub(crate) fn cases(cases: u32) -> ProptestConfig {
    ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() }
}

/// Text that has broken programs before.
const AWKWARD: &[&str] = &[
    "",
    " \t\n",
    "tea",
    "  tea \r\n",
    "שלום, מה שלומך?",
    "\u{202e}turned around\u{202c}",
    "👩🏽‍🍼 🌱",
    "e\u{301}a\u{308}",
    "\"quoted\" \\ 'and' </script>",
    "one line\nanother\u{2028}a third",
    "nothing\0here\u{7f}",
    "\u{feff}\u{200b}",
    "# no heading\n- no list\n\n\n1. > no quote\n\t\tno code",
];

/// Any text at all, the awkward kinds often.
pub(crate) fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        2 => vec(any::<char>(), 0..12).prop_map(String::from_iter),
        1 => select(AWKWARD).prop_map(str::to_owned),
    ]
}

pub(crate) fn words() -> impl Strategy<Value = Words> {
    text().prop_filter_map("nothing is not words", |text| Words::new(&text).ok())
}

/// So many days from [`TODAY`].
pub(crate) type Days = RangeInclusive<i32>;

/// From two months ago to five days ahead.
const LATELY: Days = -60..=5;

/// From the first day that can be written, 0000-01-01, to the last, 9999-12-31.
pub(crate) const EVER: Days = -719_528 - TODAY.count()..=2_932_896 - TODAY.count();

fn day_in(days: Days) -> impl Strategy<Value = Day> {
    days.prop_map(|days| TODAY.plus(days))
}

pub(crate) fn day() -> impl Strategy<Value = Day> {
    day_in(LATELY)
}

pub(crate) fn minute() -> impl Strategy<Value = Minute> {
    (0..24_u16, 0..60_u16).prop_map(|(hour, minute)| Minute::at(hour, minute))
}

pub(crate) fn id() -> impl Strategy<Value = Id> {
    prop_oneof![
        6 => (0..6_u128).prop_map(Id::from_chance),
        1 => Just(Names::ID),
        1 => prompt().prop_map(|prompt| Shown::id(&prompt)),
    ]
}

pub(crate) fn stamp() -> impl Strategy<Value = Stamp> {
    (0..4_u64).prop_map(Stamp::from_millis)
}

fn prompt() -> impl Strategy<Value = String> {
    select(vec!["notice-kettle", "ask-song", ""]).prop_map(str::to_owned)
}

/// How a reach was met, and what came of it. One that was met needs no repair.
fn met(days: Days) -> impl Strategy<Value = (Met, Repair)> {
    let repair = prop_oneof![
        Just(Repair::None),
        Just(Repair::Wanted),
        (day_in(days), option::of(words())).prop_map(|(day, how)| Repair::Made { day, how }),
    ];
    let not_met = select(vec![Met::Away, Met::Against, Met::Missed]);
    prop_oneof![1 => Just((Met::Toward, Repair::None)), 3 => (not_met, repair)]
}

fn kind_in(days: Days) -> impl Strategy<Value = Kind> {
    let plainness = select(vec![Plainness::Plain, Plainness::Hinted, Plainness::Hidden]);
    let told = select(vec![Told::Said, Told::Written, Told::Later, Told::Kept]);
    let answer = (day_in(days.clone()), words()).prop_map(|(day, said)| Answer { day, said });
    prop_oneof![
        words().prop_map(|what| Kind::Noticed(Noticed { what })),
        (words(), met(days)).prop_map(|(what, (met, repair))| Kind::Bid(Bid::Theirs { what, met, repair })),
        (words(), plainness).prop_map(|(what, plainness)| Kind::Bid(Bid::Mine { what, plainness })),
        (words(), option::of(words()), option::of(words()), told)
            .prop_map(|(did, for_me, says, told)| { Kind::Acknowledged(Acknowledged { did, for_me, says, told }) }),
        (words(), option::of(answer)).prop_map(|(question, answer)| Kind::Asked(Asked { question, answer })),
    ]
}

pub(crate) fn kind() -> impl Strategy<Value = Kind> {
    kind_in(LATELY)
}

fn moment_in(days: Days) -> impl Strategy<Value = Moment> {
    (day_in(days.clone()), minute(), option::of(prompt()), kind_in(days))
        .prop_map(|(day, minute, prompt, kind)| Moment { day, minute, prompt, kind })
}

pub(crate) fn moment() -> impl Strategy<Value = Moment> {
    moment_in(LATELY)
}

fn outcome(days: Days) -> impl Strategy<Value = Outcome> {
    prop_oneof![
        Just(Outcome::Open),
        day_in(days.clone()).prop_map(Outcome::Happened),
        day_in(days.clone()).prop_map(Outcome::NotYet),
        day_in(days).prop_map(Outcome::LetGo),
    ]
}

fn names() -> impl Strategy<Value = Names> {
    (option::of(words()), option::of(words())).prop_map(|(me, partner)| Names { me, partner })
}

/// Any body that a person can make on these days.
pub(crate) fn body_in(days: Days) -> impl Strategy<Value = Body> {
    let intention = (day_in(days.clone()), words(), words(), outcome(days.clone()));
    prop_oneof![
        4 => moment_in(days.clone()).prop_map(Body::Moment),
        1 => intention.prop_map(|(day, when, then, outcome)| {
            Body::Intention(Intention { day, when, then, outcome })
        }),
        1 => names().prop_map(Body::Names),
        1 => (prompt(), day_in(days)).prop_map(|(prompt, day)| Body::Shown(Shown { prompt, day })),
        1 => option::of(select(&Practice::ALL[..])).prop_map(|bed| Body::Gone(Gone { bed })),
    ]
    // Unboxed, a few of these side by side fill the stack of a test.
    .boxed()
}

pub(crate) fn body() -> impl Strategy<Value = Body> {
    body_in(LATELY)
}

/// Any record that any day or clock can bring, between the first that can be written and the last.
pub(crate) fn record_of_any_time() -> impl Strategy<Value = Record> {
    let stamp = (0..=Stamp::LATEST.millis()).prop_map(Stamp::from_millis);
    (any::<u128>().prop_map(Id::from_chance), stamp, body_in(EVER)).prop_map(|(id, stamp, body)| Record {
        id,
        stamp,
        body,
    })
}

pub(crate) fn record() -> impl Strategy<Value = Record> {
    (id(), stamp(), body()).prop_map(|(id, stamp, body)| Record { id, stamp, body })
}

pub(crate) fn records() -> impl Strategy<Value = Vec<Record>> {
    vec(record(), 0..14)
}

pub(crate) fn book() -> impl Strategy<Value = Book> {
    records().prop_map(example::merged)
}

/// Records as a device has them: names and showings stand where they always stand, and nothing else stands there.
pub(crate) fn book_of_a_device() -> impl Strategy<Value = Book> {
    let placed = |record: Record| match &record.body {
        Body::Names(_) => Record { id: Names::ID, ..record },
        Body::Shown(shown) => Record { id: Shown::id(&shown.prompt), ..record },
        _ => record,
    };
    let number = (0..6_u128).prop_map(Id::from_chance);
    let record = (number, stamp(), body()).prop_map(move |(id, stamp, body)| placed(Record { id, stamp, body }));
    vec(record, 0..14).prop_map(example::merged)
}

/// Any present within two months, on a clock that is often wrong. Its chance is that of no [`id`].
pub(crate) fn now() -> impl Strategy<Value = Now> {
    (0..8_u64, day(), minute(), 100..200_u128).prop_map(|(millis, day, minute, chance)| Now {
        millis,
        day,
        minute,
        chance,
    })
}

/// Any command but undo, which only a change before it makes possible.
pub(crate) fn command() -> impl Strategy<Value = Command> {
    prop_oneof![
        1 => names().prop_map(Command::CallUs),
        4 => (kind(), option::of(prompt())).prop_map(|(kind, prompt)| Command::Note { kind, prompt }),
        3 => (id(), kind(), day()).prop_map(|(id, kind, day)| Command::Rewrite { id, kind, day }),
        2 => id().prop_map(Command::Delete),
        2 => (words(), words()).prop_map(|(when, then)| Command::Intend { when, then }),
        2 => (id(), outcome(LATELY)).prop_map(|(id, outcome)| Command::Settle { id, outcome }),
        1 => prompt().prop_map(|prompt| Command::Show { prompt }),
    ]
    .boxed()
}

/// One thing done in a life: a command, or taking the last change back.
#[derive(Clone, Debug)]
pub(crate) struct Step {
    /// None for undo.
    pub(crate) command: Option<Command>,
    /// Which of the things made before it is about; none for the one that the command says.
    pub(crate) about: Option<Index>,
    pub(crate) now: Now,
}

pub(crate) fn steps() -> impl Strategy<Value = Vec<Step>> {
    let step = (option::weighted(0.85, command()), option::weighted(0.8, any::<Index>()), now());
    vec(step.prop_map(|(command, about, now)| Step { command, about, now }), 0..24)
}

/// A life with the app, step by step.
#[derive(Default)]
pub(crate) struct Life {
    pub(crate) book: Book,
    before: Vec<Before>,
    made: Vec<Id>,
    turn: u128,
}

impl Life {
    /// A life that begins with this book.
    pub(crate) fn of(book: Book) -> Self {
        Self { book, ..Self::default() }
    }

    /// Makes nothing under the ids of the next so many turns.
    pub(crate) fn skip_turns(&mut self, turns: u128) {
        self.turn += turns;
    }

    /// Does one thing, and gives the records it made.
    pub(crate) fn take(&mut self, step: Step) -> Result<Vec<Record>, Refusal> {
        let records = self.decide(step)?;
        self.keep(records.clone());
        Ok(records)
    }

    /// The records that one thing would make.
    pub(crate) fn decide(&self, step: Step) -> Result<Vec<Record>, Refusal> {
        let now = Now { chance: self.turn, ..step.now };
        let about = step.about.filter(|_| !self.made.is_empty()).map(|about| *about.get(&self.made));
        let command = match step.command {
            Some(Command::Rewrite { id, kind, day }) => Command::Rewrite { id: about.unwrap_or(id), kind, day },
            Some(Command::Delete(id)) => Command::Delete(about.unwrap_or(id)),
            Some(Command::Settle { id, outcome }) => Command::Settle { id: about.unwrap_or(id), outcome },
            Some(other) => other,
            None => Command::Undo(self.before.clone()),
        };
        self.book.decide(command, &now)
    }

    /// Takes in what was decided, as far as it was written.
    pub(crate) fn keep(&mut self, records: Vec<Record>) {
        let is_made = |record: &&Record| {
            matches!(record.body, Body::Moment(_) | Body::Intention(_)) && self.book.record(record.id).is_none()
        };
        self.made.extend(records.iter().filter(is_made).map(|record| record.id));
        self.turn += 1;
        self.before = self.book.before(&records);
        self.book.merge(records);
    }
}

/// Otherwise every law of a life would hold because nothing happens in it.
#[test]
fn in_a_life_things_are_made_found_changed_and_refused() {
    let mut runner = TestRunner::deterministic();
    let mut done = BTreeMap::new();
    for _ in 0..100 {
        let mut life = Life::default();
        for step in steps().new_tree(&mut runner).unwrap().current() {
            let what = match &step.command {
                Some(Command::Rewrite { .. }) => "rewrite",
                Some(Command::Delete(_)) => "delete",
                Some(Command::Settle { .. }) => "settle",
                Some(_) => "make",
                None => "undo",
            };
            *done.entry((what, life.take(step).is_ok())).or_insert(0) += 1;
        }
    }
    let often = |what, done_so| done.get(&(what, done_so)).is_some_and(|count| *count > 8);
    assert!(["make", "rewrite", "delete", "settle", "undo"].into_iter().all(|what| often(what, true)), "{done:?}");
    assert!(["rewrite", "delete", "settle"].into_iter().all(|what| often(what, false)), "{done:?}");
}

//! A life with the app, lived in order: what is written each day, and what is come back to later.

use std::collections::BTreeMap;

use super::{chance::Chance, pile::Pile, texts::Text};
use crate::domain::{
    Book, Choice, Command, Day, Fields, Id, Kind, Minute, Names, Now, Outcome, Practice, Record, Told, Words,
    fields::{self, text},
};

/// What the two are called.
const ME: &str = "Ana";
const PARTNER: &str = "Sam";

/// A day of theirs, in minutes: when something can first be written, and from when nothing is.
const WAKING: usize = 6 * 60 + 40;
const ASLEEP: usize = 23 * 60;

/// When they plan, if they do: at the end of the day.
const PLANNING: u16 = 23 * 60 + 10;

/// When the names were written, on the first day.
const WELCOME: u16 = 6 * 60 + 30;

/// How many of a hundred moments are of each practice: a question lasts longer than a glance.
const SHARES: [(Practice, usize); 4] =
    [(Practice::Notice, 40), (Practice::Respond, 28), (Practice::Acknowledge, 24), (Practice::Ask, 8)];

/// The newest moments, from the last backwards, and whether they wait for something: a question still carried, a reach
/// still to come back to.
const ENDING: [(Practice, bool); 4] =
    [(Practice::Acknowledge, false), (Practice::Notice, false), (Practice::Ask, true), (Practice::Respond, true)];

/// How intentions went that were asked about, each as likely.
const OUTCOMES: [fn(Day) -> Outcome; 6] =
    [Outcome::Happened, Outcome::Happened, Outcome::Happened, Outcome::Happened, Outcome::NotYet, Outcome::LetGo];

/// A life, as far as it was lived.
pub(super) struct Life<'a> {
    now: &'a Now,
    chance: Chance,
    /// The texts of each practice, in walking order.
    moments: [Pile; 4],
    intentions: Pile,
    /// What is still to be done, by when. What was planned first comes first within a minute.
    agenda: BTreeMap<(Day, Minute, usize), Deed>,
    planned: usize,
    book: Book,
    /// When something was done last, in milliseconds: no two things are done in the same.
    clock: u64,
}

/// Something to do.
enum Deed {
    /// Say what to call the two.
    CallUs,
    /// Write a moment, which may be left waiting for something.
    Note { practice: Practice, waiting: bool },
    /// Come back to a moment, with its form as it is then.
    Return { id: Id, practice: Practice, day: Day, form: Fields },
    /// Plan a small next act.
    Intend,
    /// Say how it went.
    Settle { id: Id, outcome: fn(Day) -> Outcome },
}

/// What is written of a moment, and, when there is something to come back to, what it becomes and after how many days.
struct Course {
    first: Fields,
    later: Option<(Fields, i32)>,
}

impl<'a> Life<'a> {
    /// A life up to `now`, in these words.
    pub(super) fn new(now: &'a Now, texts: Vec<Text>, mut chance: Chance) -> Self {
        let mut sorts: BTreeMap<Option<Practice>, Vec<Text>> = BTreeMap::new();
        for text in texts {
            sorts.entry(text.practice).or_default().push(text);
        }
        let mut pile = |sort| Pile::new(sorts.remove(&sort).unwrap_or_default(), &mut chance);
        Self {
            now,
            moments: Practice::ALL.map(|practice| pile(Some(practice))),
            intentions: pile(None),
            chance,
            agenda: BTreeMap::new(),
            planned: 0,
            book: Book::default(),
            clock: 0,
        }
    }

    /// Lives these days, given by their numbers of moments from today backwards. What there is then, in the order of
    /// stamps.
    pub(super) fn live(mut self, days: &[usize]) -> Vec<Record> {
        self.plan_all(days);
        while let Some(((day, minute, _), deed)) = self.agenda.pop_first() {
            self.carry_out(deed, day, minute);
        }
        let mut records: Vec<Record> = self.book.records().cloned().collect();
        records.sort_by_key(|record| record.stamp);
        records
    }

    fn plan_all(&mut self, days: &[usize]) {
        let mut newer = 0;
        for (day, &moments) in (0..).map(|ago| self.now.day.plus(-ago)).zip(days) {
            let mut minutes: Vec<Minute> = (0..moments).filter_map(|_| self.some_minute(day)).collect();
            minutes.sort_unstable_by(|one, other| other.cmp(one));
            for minute in minutes {
                let (practice, waiting) = ENDING.get(newer).copied().unwrap_or_else(|| (self.some_practice(), false));
                self.plan(day, minute, Deed::Note { practice, waiting });
                newer += 1;
            }
        }
        let yesterday = self.now.day.plus(-1);
        let first = self.now.day.plus(1 - days.len() as i32);
        for day in (first.count()..yesterday.count()).map(Day::from_count) {
            if self.chance.happens(18) {
                self.plan_at(day, PLANNING, Deed::Intend);
            }
        }
        if days.is_empty() {
            self.plan(self.now.day, self.now.minute, Deed::CallUs);
        } else {
            self.plan_at(yesterday, PLANNING, Deed::Intend);
            self.plan_at(first.min(yesterday), WELCOME, Deed::CallUs);
        }
    }

    fn plan_at(&mut self, day: Day, minute: u16, deed: Deed) {
        if let Some(minute) = Minute::from_count(minute) {
            self.plan(day, minute, deed);
        }
    }

    fn plan(&mut self, day: Day, minute: Minute, deed: Deed) {
        self.agenda.insert((day, minute, self.planned), deed);
        self.planned += 1;
    }

    /// A time for a moment, rather later in the day than earlier; today, before now.
    fn some_minute(&mut self, day: Day) -> Option<Minute> {
        let now = usize::from(self.now.minute.count());
        let end = if day == self.now.day { now.min(ASLEEP) } else { ASLEEP };
        let waking = end.saturating_sub(WAKING);
        let minute = WAKING + self.chance.below(waking).max(self.chance.below(waking));
        Minute::from_count(minute as u16)
    }

    fn some_practice(&mut self) -> Practice {
        let mut lot = self.chance.below(100);
        for (practice, share) in SHARES {
            if lot < share {
                return practice;
            }
            lot -= share;
        }
        Practice::Notice
    }

    fn carry_out(&mut self, deed: Deed, day: Day, minute: Minute) -> Option<()> {
        match deed {
            Deed::CallUs => {
                let names = Names { me: Words::new(ME).ok(), partner: Words::new(PARTNER).ok() };
                self.decide(Command::CallUs(names), day, minute);
            }
            Deed::Note { practice, waiting } => self.note(practice, waiting, day, minute)?,
            Deed::Return { id, practice, day: happened, form } => {
                let kind = Kind::from_fields(practice, &form, day).ok()?;
                self.decide(Command::Rewrite { id, kind, day: happened }, day, minute);
            }
            Deed::Intend => self.intend(day, minute)?,
            Deed::Settle { id, outcome } => {
                self.decide(Command::Settle { id, outcome: outcome(day) }, day, minute);
            }
        }
        Some(())
    }

    fn note(&mut self, practice: Practice, waiting: bool, day: Day, minute: Minute) -> Option<()> {
        let wanted = |text: &Text| !waiting || practice != Practice::Respond || text.has(fields::HOW);
        let form = self.moments[practice.index()].draw(day, &mut self.chance, wanted)?;
        let prompt = form.get(fields::PROMPT).cloned();
        if let Some(prompt) = prompt.clone() {
            self.decide(Command::Show { prompt }, day, minute);
        }
        let Course { first, later } = self.course(practice, form, waiting, day, minute);
        let kind = Kind::from_fields(practice, &first, day).ok()?;
        let id = self.decide(Command::Note { kind, prompt }, day, minute)?;
        if let Some((form, days)) = later {
            self.plan(day.plus(days), minute, Deed::Return { id, practice, day, form });
        }
        Some(())
    }

    /// What becomes of a form: some things are written whole, some are come back to on a later day, and a few stay as
    /// they are. What the time until now is too short for is written whole.
    fn course(&mut self, practice: Practice, form: Fields, waiting: bool, day: Day, minute: Minute) -> Course {
        let days = 1 + self.chance.below(4) as i32;
        let in_time = (day.plus(days), minute) < (self.now.day, self.now.minute);
        let with = |name: &str, text: &str| {
            let mut form = form.clone();
            form.insert(name.to_owned(), text.to_owned());
            form
        };
        match practice {
            Practice::Respond if form.contains_key(fields::HOW) => {
                let (wanted, made) = (with(fields::REPAIR, fields::WANTED), with(fields::REPAIR, fields::MADE));
                match (waiting, in_time && self.chance.happens(60)) {
                    (true, _) => Course { first: wanted, later: None },
                    (false, true) => Course { first: wanted, later: Some((made, days)) },
                    (false, false) => Course { first: made, later: None },
                }
            }
            Practice::Acknowledge if text(&form, fields::TOLD) == Told::Later.code() && in_time => {
                let told = if self.chance.happens(80) { Told::Said } else { Told::Written };
                Course { later: Some((with(fields::TOLD, told.code()), days)), first: form }
            }
            Practice::Ask => {
                let carried = with(fields::ANSWER, "");
                match (waiting || self.chance.happens(6), in_time && self.chance.happens(35)) {
                    (true, _) => Course { first: carried, later: None },
                    (false, true) => Course { first: carried, later: Some((form, days)) },
                    (false, false) => Course { first: form, later: None },
                }
            }
            _ => Course { first: form, later: None },
        }
    }

    fn intend(&mut self, day: Day, minute: Minute) -> Option<()> {
        let form = self.intentions.draw(day, &mut self.chance, |_| true)?;
        let words = |name| Words::new(text(&form, name)).ok();
        let command = Command::Intend { when: words(fields::WHEN)?, then: words(fields::THEN)? };
        let id = self.decide(command, day, minute)?;
        let settled = day.plus(1 + self.chance.below(3) as i32);
        // Now and then nobody says.
        if settled < self.now.day && !self.chance.happens(12) {
            let outcome = OUTCOMES[self.chance.below(OUTCOMES.len())];
            self.plan(settled, minute, Deed::Settle { id, outcome });
        }
        Some(())
    }

    /// Does as the app does: decides, and takes in what was decided. The record that was made or changed.
    fn decide(&mut self, command: Command, day: Day, minute: Minute) -> Option<Id> {
        let now = self.present(day, minute);
        let records = self.book.decide(command, &now).ok()?;
        let id = records.first().map(|record| record.id);
        self.book.merge(records);
        id
    }

    /// The present at that time, as a clock shows it that never changes for the summer.
    fn present(&mut self, day: Day, minute: Minute) -> Now {
        let minutes =
            i64::from(self.now.day.since(day)) * 1440 + i64::from(self.now.minute.count()) - i64::from(minute.count());
        let seconds = if minutes > 0 { self.chance.below(60_000) as u64 } else { 0 };
        let then = self.now.millis.saturating_sub(minutes.max(0) as u64 * 60_000) + seconds;
        self.clock = then.max(self.clock + 1);
        Now { millis: self.clock, day, minute, chance: u128::from(self.chance.bits()) }
    }
}

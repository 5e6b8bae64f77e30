//! Fields: everything as a flat set of named texts. It is how a record is stored and exported, and what a form is while it
//! is being filled in; this file alone knows the names.
//!
//! Flat and all text on purpose: one small reader serves every kind of record, a file of records can be read by a person,
//! and a form, its draft and its record are the same thing at different times.

use std::collections::BTreeMap;

use super::{
    Acknowledged, Answer, Asked, Bid, Body, Day, Gone, Intention, Kind, Met, Minute, Moment, Names, NotWords, Noticed,
    Outcome, Plainness, Practice, Repair, Shown, Told, Words,
};

/// Texts by their names. What is not there is empty.
pub type Fields = BTreeMap<String, String>;

/// The id of a record, where it stands among others in a file.
pub const ID: &str = "id";
/// The stamp of a record, in milliseconds.
pub const STAMP: &str = "stamp";
/// What kind of record it is: `moment`, `intention`, `names`, `shown` or `gone`.
pub const IS: &str = "is";
/// The practice a moment belongs to; the bed that a thing deleted had grown.
pub const PRACTICE: &str = "practice";
/// The day it happened, was made, or was shown.
pub const DAY: &str = "day";
/// The minute of the day it was recorded.
pub const MINUTE: &str = "minute";
/// The prompt that brought it to mind; the prompt that was shown.
pub const PROMPT: &str = "prompt";
/// What was noticed; what a reach was.
pub const WHAT: &str = "what";
/// Whose reach: [`THEIRS`] or [`MINE`].
pub const WHOSE: &str = "whose";
/// How it was met.
pub const MET: &str = "met";
/// Whether to come back to it: [`NONE`], [`WANTED`] or [`MADE`].
pub const REPAIR: &str = "repair";
/// How I came back to it.
pub const HOW: &str = "how";
/// The day I came back to it.
pub const REPAIRED: &str = "repaired";
/// How plainly I reached.
pub const PLAINNESS: &str = "plainness";
/// What they did.
pub const DID: &str = "did";
/// What it did for me.
pub const FOR_ME: &str = "for-me";
/// What it says about them.
pub const SAYS: &str = "says";
/// How it reaches them.
pub const TOLD: &str = "told";
/// The question.
pub const QUESTION: &str = "question";
/// What they answered.
pub const ANSWER: &str = "answer";
/// The day they answered.
pub const ANSWERED: &str = "answered";
/// When X …
pub const WHEN: &str = "when";
/// … I will Y.
pub const THEN: &str = "then";
/// How an intention went: `open`, `happened`, `not-yet` or `let-go`.
pub const OUTCOME: &str = "outcome";
/// The day that was said.
pub const SETTLED: &str = "settled";
/// What to call the person who holds the device.
pub const ME: &str = "me";
/// What to call their partner.
pub const PARTNER: &str = "partner";

/// They reached for me.
pub const THEIRS: &str = "theirs";
/// I reached for them.
pub const MINE: &str = "mine";
/// I want to come back to it.
pub const WANTED: &str = "wanted";
/// I came back to it.
pub const MADE: &str = "made";
/// Nothing chosen.
pub const NONE: &str = "none";

/// Fields that do not make what they should: which one, and what it wants.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unready {
    /// The field's name.
    pub field: &'static str,
    /// What to say beside it.
    pub why: Why,
}

/// What a field wants.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Why {
    /// Its words cannot be kept as they are.
    #[error(transparent)]
    Words(NotWords),
    /// One of several has to be chosen.
    #[error("Choose the one that comes closest. Nobody is keeping score.")]
    Choose,
    /// A day has to be given.
    #[error("Choose the day it happened.")]
    Day,
}

/// A choice among a few, by the text that stands for it.
pub trait Choice: Copy + PartialEq + 'static {
    /// Every choice, in the order a form offers them, each with its text.
    const ALL: &'static [(&'static str, Self)];

    /// The choice this text stands for.
    fn from_code(code: &str) -> Option<Self> {
        Self::ALL.iter().find(|(known, _)| *known == code).map(|&(_, choice)| choice)
    }

    /// The text that stands for it.
    fn code(self) -> &'static str {
        Self::ALL.iter().find(|(_, choice)| *choice == self).map_or("", |&(code, _)| code)
    }
}

impl Choice for Met {
    const ALL: &'static [(&'static str, Self)] =
        &[("toward", Self::Toward), ("away", Self::Away), ("against", Self::Against), ("missed", Self::Missed)];
}

impl Choice for Plainness {
    const ALL: &'static [(&'static str, Self)] =
        &[("plain", Self::Plain), ("hinted", Self::Hinted), ("hidden", Self::Hidden)];
}

impl Choice for Told {
    const ALL: &'static [(&'static str, Self)] =
        &[("later", Self::Later), ("said", Self::Said), ("written", Self::Written), ("kept", Self::Kept)];
}

/// Fields with these texts. (They are put in one after the other: `Fields::from` would bring code to sort them.)
pub fn of(texts: &[(&str, &str)]) -> Fields {
    let mut fields = Fields::new();
    for &(name, text) in texts {
        fields.insert(name.to_owned(), text.to_owned());
    }
    fields
}

/// The text of a field; empty when there is none.
pub fn text<'a>(fields: &'a Fields, name: &str) -> &'a str {
    fields.get(name).map_or("", String::as_str)
}

/// The words of a field that may not stay empty.
///
/// # Errors
/// When they cannot be kept as they are.
pub fn words(fields: &Fields, field: &'static str) -> Result<Words, Unready> {
    Words::new(text(fields, field)).map_err(|why| Unready { field, why: Why::Words(why) })
}

/// The words of a field that may stay empty.
///
/// # Errors
/// When they are too long.
pub fn optional(fields: &Fields, field: &'static str) -> Result<Option<Words>, Unready> {
    Words::optional(text(fields, field)).map_err(|why| Unready { field, why: Why::Words(why) })
}

fn choice<C: Choice>(fields: &Fields, field: &'static str) -> Result<C, Unready> {
    C::from_code(text(fields, field)).ok_or(Unready { field, why: Why::Choose })
}

fn day(fields: &Fields, field: &'static str) -> Result<Day, Unready> {
    Day::parse(text(fields, field)).map_err(|_| Unready { field, why: Why::Day })
}

/// Fields being written.
struct Writing(Fields);

impl Writing {
    fn of(kind: &str) -> Self {
        Self(Fields::new()).with(IS, kind)
    }

    fn with(mut self, name: &str, text: &str) -> Self {
        self.0.insert(name.to_owned(), text.to_owned());
        self
    }

    fn day(self, name: &str, day: Day) -> Self {
        self.with(name, &day.to_string())
    }

    fn words(self, name: &str, words: &Words) -> Self {
        self.with(name, words.as_str())
    }

    fn maybe(self, name: &str, words: Option<&Words>) -> Self {
        match words {
            Some(words) => self.words(name, words),
            None => self,
        }
    }
}

impl Body {
    /// As fields.
    pub fn to_fields(&self) -> Fields {
        match self {
            Self::Moment(moment) => moment.to_fields(),
            Self::Intention(intention) => intention.to_fields(),
            Self::Names(Names { me, partner }) => {
                Writing::of("names").maybe(ME, me.as_ref()).maybe(PARTNER, partner.as_ref()).0
            }
            Self::Shown(Shown { prompt, day }) => Writing::of("shown").with(PROMPT, prompt).day(DAY, *day).0,
            Self::Gone(Gone { bed: None }) => Writing::of("gone").0,
            Self::Gone(Gone { bed: Some(practice) }) => Writing::of("gone").with(PRACTICE, practice.slug()).0,
        }
    }

    /// The record that these fields are.
    ///
    /// # Errors
    /// The first field that is not as it should be.
    pub fn from_fields(fields: &Fields) -> Result<Self, Unready> {
        match text(fields, IS) {
            "moment" => Moment::from_fields(fields).map(Self::Moment),
            "intention" => Intention::from_fields(fields).map(Self::Intention),
            "names" => Ok(Self::Names(Names { me: optional(fields, ME)?, partner: optional(fields, PARTNER)? })),
            "shown" => Ok(Self::Shown(Shown { prompt: text(fields, PROMPT).to_owned(), day: day(fields, DAY)? })),
            "gone" => Ok(Self::Gone(Gone { bed: Practice::from_slug(text(fields, PRACTICE)) })),
            _ => Err(Unready { field: IS, why: Why::Choose }),
        }
    }
}

impl Moment {
    /// As fields: those of its form, with the days and the minute.
    pub fn to_fields(&self) -> Fields {
        let Self { day, minute, prompt, kind } = self;
        let moment = Writing::of("moment")
            .with(PRACTICE, kind.practice().slug())
            .day(DAY, *day)
            .with(MINUTE, &minute.count().to_string());
        let moment = match prompt {
            Some(prompt) => moment.with(PROMPT, prompt),
            None => moment,
        };
        kind.write(moment).0
    }

    fn from_fields(fields: &Fields) -> Result<Self, Unready> {
        let day = day(fields, DAY)?;
        let minute = text(fields, MINUTE).parse().ok().and_then(Minute::from_count);
        let practice =
            Practice::from_slug(text(fields, PRACTICE)).ok_or(Unready { field: PRACTICE, why: Why::Choose })?;
        Ok(Self {
            day,
            minute: minute.ok_or(Unready { field: MINUTE, why: Why::Day })?,
            prompt: fields.get(PROMPT).cloned(),
            kind: Kind::from_fields(practice, fields, day)?,
        })
    }
}

impl Kind {
    fn write(&self, moment: Writing) -> Writing {
        match self {
            Self::Noticed(Noticed { what }) => moment.words(WHAT, what),
            Self::Bid(Bid::Mine { what, plainness }) => {
                moment.with(WHOSE, MINE).words(WHAT, what).with(PLAINNESS, plainness.code())
            }
            Self::Bid(Bid::Theirs { what, met, repair }) => {
                let moment = moment.with(WHOSE, THEIRS).words(WHAT, what).with(MET, met.code());
                match repair {
                    Repair::None => moment,
                    Repair::Wanted => moment.with(REPAIR, WANTED),
                    Repair::Made { day, how } => moment.with(REPAIR, MADE).day(REPAIRED, *day).maybe(HOW, how.as_ref()),
                }
            }
            Self::Acknowledged(Acknowledged { did, for_me, says, told }) => {
                let moment = moment.words(DID, did).maybe(FOR_ME, for_me.as_ref()).maybe(SAYS, says.as_ref());
                moment.with(TOLD, told.code())
            }
            Self::Asked(Asked { question, answer }) => {
                let moment = moment.words(QUESTION, question);
                match answer {
                    Some(Answer { day, said }) => moment.day(ANSWERED, *day).words(ANSWER, said),
                    None => moment,
                }
            }
        }
    }

    /// What these fields of a form or a record say of a practice. A repair or an answer that no day was kept for is of the
    /// day `today`.
    ///
    /// # Errors
    /// The first field that is not ready.
    pub fn from_fields(practice: Practice, fields: &Fields, today: Day) -> Result<Self, Unready> {
        let kept = |name| Day::parse(text(fields, name)).unwrap_or(today);
        Ok(match practice {
            Practice::Notice => Self::Noticed(Noticed { what: words(fields, WHAT)? }),
            Practice::Respond if text(fields, WHOSE) == MINE => {
                Self::Bid(Bid::Mine { what: words(fields, WHAT)?, plainness: choice(fields, PLAINNESS)? })
            }
            Practice::Respond => {
                let (what, met) = (words(fields, WHAT)?, choice(fields, MET)?);
                let repair = match (met, text(fields, REPAIR)) {
                    (Met::Toward, _) => Repair::None,
                    (_, WANTED) => Repair::Wanted,
                    (_, MADE) => Repair::Made { day: kept(REPAIRED), how: optional(fields, HOW)? },
                    _ => Repair::None,
                };
                Self::Bid(Bid::Theirs { what, met, repair })
            }
            Practice::Acknowledge => Self::Acknowledged(Acknowledged {
                did: words(fields, DID)?,
                for_me: optional(fields, FOR_ME)?,
                says: optional(fields, SAYS)?,
                told: Told::from_code(text(fields, TOLD)).unwrap_or(Told::Later),
            }),
            Practice::Ask => {
                let said = optional(fields, ANSWER)?;
                let answer = said.map(|said| Answer { day: kept(ANSWERED), said });
                Self::Asked(Asked { question: words(fields, QUESTION)?, answer })
            }
        })
    }
}

impl Intention {
    fn to_fields(&self) -> Fields {
        let Self { day, when, then, outcome } = self;
        let intention = Writing::of("intention").day(DAY, *day).words(WHEN, when).words(THEN, then);
        let (code, settled) = match outcome {
            Outcome::Open => return intention.with(OUTCOME, "open").0,
            Outcome::Happened(day) => ("happened", day),
            Outcome::NotYet(day) => ("not-yet", day),
            Outcome::LetGo(day) => ("let-go", day),
        };
        intention.with(OUTCOME, code).day(SETTLED, *settled).0
    }

    fn from_fields(fields: &Fields) -> Result<Self, Unready> {
        let settled = || day(fields, SETTLED);
        let outcome = match text(fields, OUTCOME) {
            "open" => Outcome::Open,
            "happened" => Outcome::Happened(settled()?),
            "not-yet" => Outcome::NotYet(settled()?),
            "let-go" => Outcome::LetGo(settled()?),
            _ => return Err(Unready { field: OUTCOME, why: Why::Choose }),
        };
        Ok(Self { day: day(fields, DAY)?, when: words(fields, WHEN)?, then: words(fields, THEN)?, outcome })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TODAY: &str = "2026-11-22";

    fn on(text: &str) -> Day {
        Day::parse(text).unwrap()
    }

    fn form(fields: &[(&str, &str)]) -> Fields {
        fields.iter().map(|&(field, text)| (field.to_owned(), text.to_owned())).collect()
    }

    fn check(practice: Practice, fields: &[(&str, &str)], expected: Result<Kind, (&'static str, Why)>) {
        let kind = Kind::from_fields(practice, &form(fields), on(TODAY));
        assert_eq!(kind.map_err(|unready| (unready.field, unready.why)), expected, "{fields:?}");
    }

    fn said(text: &str) -> Words {
        Words::new(text).unwrap()
    }

    #[test]
    fn an_empty_form_says_which_field_wants_words() {
        let empty = Why::Words(NotWords::Empty);
        check(Practice::Notice, &[], Err((WHAT, empty)));
        check(Practice::Respond, &[(MET, "toward")], Err((WHAT, empty)));
        check(Practice::Acknowledge, &[(SAYS, "kind")], Err((DID, empty)));
        check(Practice::Ask, &[(ANSWER, "yes")], Err((QUESTION, empty)));
    }

    #[test]
    fn how_a_reach_was_met_has_to_be_chosen() {
        check(Practice::Respond, &[(WHAT, "a sigh")], Err((MET, Why::Choose)));
        check(Practice::Respond, &[(WHAT, "a sigh"), (MET, "maybe")], Err((MET, Why::Choose)));
        check(Practice::Respond, &[(WHAT, "a walk"), (WHOSE, MINE), (MET, "toward")], Err((PLAINNESS, Why::Choose)));
    }

    #[test]
    fn a_missed_bid_can_be_repaired_and_one_that_was_met_needs_no_repair() {
        let made = |day| Repair::Made { day: on(day), how: Some(said("I asked about the heron")) };
        for (met, chosen, repaired, repair) in [
            ("missed", MADE, "", made(TODAY)),
            ("against", MADE, "2026-11-20", made("2026-11-20")),
            ("away", WANTED, "", Repair::Wanted),
            ("away", NONE, "", Repair::None),
            ("toward", MADE, "", Repair::None),
        ] {
            let how = "I asked about the heron";
            let fields = [(WHAT, "a heron"), (MET, met), (REPAIR, chosen), (REPAIRED, repaired), (HOW, how)];
            let met = Met::from_code(met).unwrap();
            check(Practice::Respond, &fields, Ok(Kind::Bid(Bid::Theirs { what: said("a heron"), met, repair })));
        }
    }

    #[test]
    fn an_answer_keeps_the_day_it_was_heard_when_it_is_edited() {
        let heard = Answer { day: on("2026-11-01"), said: said("the sea") };
        let kind = Kind::Asked(Asked { question: said("Where to?"), answer: Some(heard) });
        let moment = Moment { day: on("2026-10-30"), minute: Minute::at(9, 0), prompt: None, kind };
        let mut fields = moment.to_fields();
        fields.insert(ANSWER.to_owned(), "the sea, in May".to_owned());
        let answer = Some(Answer { day: on("2026-11-01"), said: said("the sea, in May") });
        let edited = Kind::from_fields(Practice::Ask, &fields, on(TODAY));
        assert_eq!(edited, Ok(Kind::Asked(Asked { question: said("Where to?"), answer })));
    }

    #[test]
    fn a_minute_no_day_has_and_a_day_no_calendar_has_are_not_read() {
        let good = [(IS, "moment"), (PRACTICE, "notice"), (DAY, TODAY), (MINUTE, "1439"), (WHAT, "the kettle")];
        assert!(Body::from_fields(&form(&good)).is_ok());
        for (name, text) in [(MINUTE, "1440"), (MINUTE, "-1"), (DAY, "2026-02-30"), (PRACTICE, "dance"), (IS, "thing")]
        {
            let mut fields = form(&good);
            fields.insert(name.to_owned(), text.to_owned());
            assert_eq!(Body::from_fields(&fields).map_err(|unready| unready.field), Err(name), "{name} = {text}");
        }
    }
}

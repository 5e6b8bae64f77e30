//! Entries: the fields of a form on their way to becoming a moment, and back again for editing.
//!
//! A form is nothing but named texts, so that one draft mechanism keeps every form. This file alone knows the names.

use crate::{
    domain::{
        Acknowledged, Answer, Asked, Bid, Day, Kind, Met, Moment, NotWords, Noticed, Plainness, Practice, Repair, Told,
        Words,
    },
    storage::Draft,
};

/// The names of the fields, which are also the ids of their elements on a page.
pub mod field {
    /// What was noticed; what a reach was.
    pub const WHAT: &str = "what";
    /// Whose reach: [`super::THEIRS`] or [`super::MINE`].
    pub const WHOSE: &str = "whose";
    /// How it was met.
    pub const MET: &str = "met";
    /// Whether to come back to it.
    pub const REPAIR: &str = "repair";
    /// How I came back to it.
    pub const HOW: &str = "how";
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
    /// The day it happened.
    pub const DAY: &str = "day";
    /// When X …
    pub const WHEN: &str = "when";
    /// … I will Y.
    pub const THEN: &str = "then";
}

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

/// A form that is not ready to be kept: which field, and what it wants.
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
}

/// A choice among a few, by the text that stands for it in a form.
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

/// The text of a field; empty when nothing was entered.
pub fn text<'a>(draft: &'a Draft, field: &str) -> &'a str {
    draft.get(field).map_or("", String::as_str)
}

/// Whether a form holds any words or choices at all.
pub fn is_blank(draft: &Draft) -> bool {
    draft.values().all(|text| text.trim().is_empty())
}

/// The moment's kind that a form of this practice makes. An answer or a repair written now is dated `today`, unless it
/// stood there before, in `old`.
///
/// # Errors
/// The first field that is not ready.
pub fn to_kind(practice: Practice, draft: &Draft, today: Day, old: Option<&Kind>) -> Result<Kind, Unready> {
    match practice {
        Practice::Notice => Ok(Kind::Noticed(Noticed { what: words(draft, field::WHAT)? })),
        Practice::Respond => bid(draft, today, old).map(Kind::Bid),
        Practice::Acknowledge => Ok(Kind::Acknowledged(Acknowledged {
            did: words(draft, field::DID)?,
            for_me: optional(draft, field::FOR_ME)?,
            says: optional(draft, field::SAYS)?,
            told: Told::from_code(text(draft, field::TOLD)).unwrap_or(Told::Later),
        })),
        Practice::Ask => {
            let said = optional(draft, field::ANSWER)?;
            let day = match old {
                Some(Kind::Asked(Asked { answer: Some(answer), .. })) => answer.day,
                _ => today,
            };
            Ok(Kind::Asked(Asked {
                question: words(draft, field::QUESTION)?,
                answer: said.map(|said| Answer { day, said }),
            }))
        }
    }
}

fn bid(draft: &Draft, today: Day, old: Option<&Kind>) -> Result<Bid, Unready> {
    let what = words(draft, field::WHAT)?;
    if text(draft, field::WHOSE) == MINE {
        return Ok(Bid::Mine { what, plainness: choice(draft, field::PLAINNESS)? });
    }
    let met = choice(draft, field::MET)?;
    let repair = match (met, text(draft, field::REPAIR)) {
        (Met::Toward, _) => Repair::None,
        (_, WANTED) => Repair::Wanted,
        (_, MADE) => {
            let day = match old {
                Some(Kind::Bid(Bid::Theirs { repair: Repair::Made { day, .. }, .. })) => *day,
                _ => today,
            };
            Repair::Made { day, how: optional(draft, field::HOW)? }
        }
        _ => Repair::None,
    };
    Ok(Bid::Theirs { what, met, repair })
}

/// The words of a field that may not stay empty.
///
/// # Errors
/// When they cannot be kept as they are.
pub fn words(draft: &Draft, field: &'static str) -> Result<Words, Unready> {
    Words::new(text(draft, field)).map_err(|why| Unready { field, why: Why::Words(why) })
}

fn optional(draft: &Draft, field: &'static str) -> Result<Option<Words>, Unready> {
    Words::optional(text(draft, field)).map_err(|why| Unready { field, why: Why::Words(why) })
}

fn choice<C: Choice>(draft: &Draft, field: &'static str) -> Result<C, Unready> {
    C::from_code(text(draft, field)).ok_or(Unready { field, why: Why::Choose })
}

/// The form that a moment fills.
pub fn from_moment(moment: &Moment) -> Draft {
    let mut draft = Draft::new();
    let mut put = |field: &str, text: &str| {
        draft.insert(field.to_owned(), text.to_owned());
    };
    match &moment.kind {
        Kind::Noticed(Noticed { what }) => put(field::WHAT, what.as_str()),
        Kind::Bid(Bid::Mine { what, plainness }) => {
            put(field::WHOSE, MINE);
            put(field::WHAT, what.as_str());
            put(field::PLAINNESS, plainness.code());
        }
        Kind::Bid(Bid::Theirs { what, met, repair }) => {
            put(field::WHOSE, THEIRS);
            put(field::WHAT, what.as_str());
            put(field::MET, met.code());
            match repair {
                Repair::None => {}
                Repair::Wanted => put(field::REPAIR, WANTED),
                Repair::Made { how, .. } => {
                    put(field::REPAIR, MADE);
                    put(field::HOW, how.as_ref().map_or("", Words::as_str));
                }
            }
        }
        Kind::Acknowledged(Acknowledged { did, for_me, says, told }) => {
            put(field::DID, did.as_str());
            put(field::FOR_ME, for_me.as_ref().map_or("", Words::as_str));
            put(field::SAYS, says.as_ref().map_or("", Words::as_str));
            put(field::TOLD, told.code());
        }
        Kind::Asked(Asked { question, answer }) => {
            put(field::QUESTION, question.as_str());
            put(field::ANSWER, answer.as_ref().map_or("", |answer| answer.said.as_str()));
        }
    }
    put(field::DAY, &moment.day.to_string());
    draft
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Minute;

    fn day(text: &str) -> Day {
        Day::parse(text).unwrap()
    }

    fn form(fields: &[(&str, &str)]) -> Draft {
        fields.iter().map(|&(field, text)| (field.to_owned(), text.to_owned())).collect()
    }

    fn check(practice: Practice, fields: &[(&str, &str)], expected: Result<Kind, (&'static str, Why)>) {
        let kind = to_kind(practice, &form(fields), day("2026-11-22"), None);
        assert_eq!(kind.map_err(|unready| (unready.field, unready.why)), expected, "{fields:?}");
    }

    fn words(text: &str) -> Words {
        Words::new(text).unwrap()
    }

    #[test]
    fn an_empty_form_says_which_field_wants_words() {
        let empty = Why::Words(NotWords::Empty);
        check(Practice::Notice, &[], Err((field::WHAT, empty)));
        check(Practice::Respond, &[(field::MET, "toward")], Err((field::WHAT, empty)));
        check(Practice::Acknowledge, &[(field::SAYS, "kind")], Err((field::DID, empty)));
        check(Practice::Ask, &[(field::ANSWER, "yes")], Err((field::QUESTION, empty)));
    }

    #[test]
    fn how_a_reach_was_met_has_to_be_chosen() {
        check(Practice::Respond, &[(field::WHAT, "a sigh")], Err((field::MET, Why::Choose)));
        check(Practice::Respond, &[(field::WHAT, "a sigh"), (field::MET, "maybe")], Err((field::MET, Why::Choose)));
        let mine = [(field::WHAT, "a walk"), (field::WHOSE, MINE), (field::MET, "toward")];
        check(Practice::Respond, &mine, Err((field::PLAINNESS, Why::Choose)));
    }

    #[test]
    fn a_missed_bid_can_be_repaired_and_one_that_was_met_needs_no_repair() {
        let today = day("2026-11-22");
        let repaired = Repair::Made { day: today, how: Some(words("I asked about the heron")) };
        for (met, chosen, repair) in [
            ("missed", MADE, repaired.clone()),
            ("against", MADE, repaired),
            ("away", WANTED, Repair::Wanted),
            ("away", NONE, Repair::None),
            ("toward", MADE, Repair::None),
        ] {
            let fields = [
                (field::WHAT, "a heron"),
                (field::MET, met),
                (field::REPAIR, chosen),
                (field::HOW, "I asked about the heron"),
            ];
            let met = Met::from_code(met).unwrap();
            check(Practice::Respond, &fields, Ok(Kind::Bid(Bid::Theirs { what: words("a heron"), met, repair })));
        }
    }

    #[test]
    fn an_answer_keeps_the_day_it_was_heard_when_it_is_edited() {
        let heard = Answer { day: day("2026-11-01"), said: words("the sea") };
        let old = Kind::Asked(Asked { question: words("Where to?"), answer: Some(heard) });
        let fields = form(&[(field::QUESTION, "Where to?"), (field::ANSWER, "the sea, in May")]);
        let Ok(Kind::Asked(asked)) = to_kind(Practice::Ask, &fields, day("2026-11-22"), Some(&old)) else {
            panic!("a question with an answer");
        };
        assert_eq!(asked.answer, Some(Answer { day: day("2026-11-01"), said: words("the sea, in May") }));
    }

    #[test]
    fn a_moment_opened_for_editing_and_kept_as_it_is_stays_as_it_is() {
        let on = day("2026-11-01");
        let made = Repair::Made { day: on, how: None };
        let theirs = |met, repair| Kind::Bid(Bid::Theirs { what: words("a sigh"), met, repair });
        let kinds = [
            Kind::Noticed(Noticed { what: words("the kettle") }),
            theirs(Met::Toward, Repair::None),
            theirs(Met::Missed, Repair::Wanted),
            theirs(Met::Against, made),
            Kind::Bid(Bid::Mine { what: words("a walk"), plainness: Plainness::Hidden }),
            Kind::Acknowledged(Acknowledged {
                did: words("rang her"),
                for_me: None,
                says: Some(words("brave")),
                told: Told::Kept,
            }),
            Kind::Asked(Asked { question: words("Where to?"), answer: None }),
            Kind::Asked(Asked {
                question: words("Where to?"),
                answer: Some(Answer { day: on, said: words("the sea") }),
            }),
        ];
        for kind in kinds {
            let moment = Moment { day: on, minute: Minute::at(9, 0), prompt: None, kind: kind.clone() };
            let back = to_kind(kind.practice(), &from_moment(&moment), day("2026-11-22"), Some(&kind));
            assert_eq!(back, Ok(kind));
        }
    }
}

//! Fields: everything as a flat set of named texts, read back as it was and never as anything a person could not have said.

use std::collections::BTreeSet;

use little_things::{
    domain::{
        Acknowledged, Bid, Body, Choice, Fields, Gone, Intention, Kind, Met, Moment, Names, NotWords, Outcome,
        Plainness, Practice, Repair, Shown, Told, Unready, Why, Words,
        fields::{self, *},
    },
    storage::{Motion, Theme},
};
use proptest::{collection::btree_map, prelude::*, sample::select};

use crate::{
    arbitrary::{self, EVER, cases},
    example::{TODAY, acknowledged, asked, intention, mine, moment, noticed, theirs, words},
};

/// The name of every field.
pub(crate) const NAMES: [&str; 25] = [
    IS, PRACTICE, DAY, MINUTE, PROMPT, WHAT, WHOSE, MET, REPAIR, HOW, REPAIRED, PLAINNESS, DID, FOR_ME, SAYS, TOLD,
    QUESTION, ANSWER, ANSWERED, WHEN, THEN, OUTCOME, SETTLED, ME, PARTNER,
];

/// What a field may well hold: something known, or anything at all.
fn likely() -> impl Strategy<Value = String> {
    let known = vec![
        "moment",
        "intention",
        "names",
        "shown",
        "gone",
        "notice",
        "respond",
        "acknowledge",
        "ask",
        "theirs",
        "mine",
        "none",
        "wanted",
        "made",
        "toward",
        "missed",
        "plain",
        "later",
        "kept",
        "open",
        "not-yet",
        "2026-11-22",
        "2026-02-30",
        "0",
        "1439",
        "1440",
    ];
    prop_oneof![3 => select(known).prop_map(str::to_owned), 1 => arbitrary::text()]
}

/// Any fields at all, the known names and texts often.
fn any_fields() -> impl Strategy<Value = Fields> {
    let name = prop_oneof![9 => select(&NAMES[..]).prop_map(str::to_owned), 1 => arbitrary::text()];
    btree_map(name, likely(), 0..20)
}

/// Fields that this version does not know.
fn unknown_fields() -> impl Strategy<Value = Fields> {
    let name = arbitrary::text().prop_filter("known", |name| !NAMES.contains(&&**name));
    btree_map(name, arbitrary::text(), 0..4)
}

proptest! {
    #![proptest_config(cases(512))]

    #[test]
    fn every_body_reads_back_from_its_fields(body in arbitrary::body_in(EVER)) {
        prop_assert_eq!(Body::from_fields(&body.to_fields()), Ok(body));
    }

    #[test]
    fn a_body_uses_the_known_names_only(body in arbitrary::body_in(EVER)) {
        let fields = body.to_fields();
        prop_assert!(fields.keys().all(|name| NAMES.contains(&&**name)), "{fields:?}");
    }

    /// Otherwise two records could be equal in rank and not the same, and merging would depend on the order.
    #[test]
    fn different_bodies_have_different_fields(one in arbitrary::body(), other in arbitrary::body()) {
        prop_assert_eq!(one.to_fields() == other.to_fields(), one == other);
    }

    #[test]
    fn fields_that_this_version_does_not_know_are_ignored(body in arbitrary::body(), unknown in unknown_fields()) {
        let mut fields = body.to_fields();
        fields.extend(unknown);
        prop_assert_eq!(Body::from_fields(&fields), Ok(body));
    }

    /// Whatever is read can be written and is then read the same; and what cannot be read says which field it is.
    #[test]
    fn any_fields_are_a_body_that_stays_what_it_is_or_say_what_they_want(fields in any_fields()) {
        match Body::from_fields(&fields) {
            Ok(body) => prop_assert_eq!(Body::from_fields(&body.to_fields()), Ok(body)),
            Err(Unready { field, why }) => {
                prop_assert!(NAMES.contains(&field), "{field}");
                prop_assert!(!why.to_string().is_empty());
            }
        }
    }

    /// A moment opened in its form and kept without a change is the same moment, on whatever day.
    #[test]
    fn a_moment_is_the_form_it_was_written_in(moment in arbitrary::moment(), today in arbitrary::day()) {
        let kind = Kind::from_fields(moment.practice(), &moment.to_fields(), today);
        prop_assert_eq!(kind, Ok(moment.kind));
    }
}

/// Each choice has a text of its own, and only that text stands for it.
fn check_choices<C: Choice + std::fmt::Debug>(codes: &[&str]) {
    assert_eq!(C::ALL.iter().map(|(code, _)| *code).collect::<Vec<_>>(), codes);
    assert_eq!(codes.iter().collect::<BTreeSet<_>>().len(), codes.len());
    for &(code, choice) in C::ALL {
        assert_eq!((C::from_code(code), choice.code()), (Some(choice), code));
    }
    for other in ["", " ", "Toward", "toward ", "7"] {
        assert_eq!(C::from_code(other), None, "{other:?}");
    }
}

#[test]
fn every_choice_has_its_own_text_for_ever() {
    check_choices::<Met>(&["toward", "away", "against", "missed"]);
    check_choices::<Plainness>(&["plain", "hinted", "hidden"]);
    check_choices::<Told>(&["later", "said", "written", "kept"]);
    check_choices::<Theme>(&["system", "light", "dusk"]);
    check_choices::<Motion>(&["system", "still"]);
}

/// The body, with one field changed (taken away, when there is nothing to change it to).
fn changed(body: &Body, name: &str, text: Option<&str>) -> Result<Body, (&'static str, Why)> {
    let mut fields = body.to_fields();
    match text {
        Some(text) => fields.insert(name.to_owned(), text.to_owned()),
        None => fields.remove(name),
    };
    Body::from_fields(&fields).map_err(|Unready { field, why }| (field, why))
}

#[test]
fn only_what_a_person_could_have_said_is_read() {
    let [empty, too_long] = [NotWords::Empty, NotWords::TooLong].map(Why::Words);
    let long = "é".repeat(Words::LONGEST + 1);
    let noticed = moment(noticed(), TODAY);
    let reach = moment(theirs(Met::Missed, Repair::Made { day: TODAY, how: Some(words("I asked")) }), TODAY);
    let mine = moment(mine(Plainness::Plain), TODAY);
    let thanks = moment(acknowledged(Told::Said), TODAY);
    let question = moment(asked(Some(TODAY)), TODAY);
    let intention = intention(TODAY, Outcome::NotYet(TODAY));
    let shown = Body::Shown(Shown { prompt: "ask-song".to_owned(), day: TODAY });
    let names = Body::Names(Names::default());
    for (body, name, text, why) in [
        (&noticed, IS, None, Why::Choose),
        (&noticed, IS, Some("thing"), Why::Choose),
        (&noticed, IS, Some("Moment"), Why::Choose),
        (&noticed, PRACTICE, None, Why::Choose),
        (&noticed, PRACTICE, Some("dance"), Why::Choose),
        (&noticed, DAY, None, Why::Day),
        (&noticed, DAY, Some("2026-11-31"), Why::Day),
        (&noticed, DAY, Some("2026-11-22T10:00"), Why::Day),
        (&noticed, DAY, Some("10000-01-01"), Why::Day),
        (&noticed, MINUTE, None, Why::Day),
        (&noticed, MINUTE, Some("-1"), Why::Day),
        (&noticed, MINUTE, Some("1440"), Why::Day),
        (&noticed, MINUTE, Some("65535"), Why::Day),
        (&noticed, MINUTE, Some("70000"), Why::Day),
        (&noticed, MINUTE, Some("7.5"), Why::Day),
        (&noticed, WHAT, None, empty),
        (&noticed, WHAT, Some(" \n"), empty),
        (&noticed, WHAT, Some(&long), too_long),
        (&reach, WHAT, None, empty),
        (&reach, MET, None, Why::Choose),
        (&reach, MET, Some("ignored"), Why::Choose),
        (&reach, HOW, Some(&long), too_long),
        (&mine, WHAT, None, empty),
        (&mine, PLAINNESS, None, Why::Choose),
        (&mine, PLAINNESS, Some("loud"), Why::Choose),
        (&thanks, DID, None, empty),
        (&thanks, FOR_ME, Some(&long), too_long),
        (&thanks, SAYS, Some(&long), too_long),
        (&question, QUESTION, None, empty),
        (&question, ANSWER, Some(&long), too_long),
        (&intention, DAY, None, Why::Day),
        (&intention, WHEN, None, empty),
        (&intention, THEN, None, empty),
        (&intention, OUTCOME, None, Why::Choose),
        (&intention, OUTCOME, Some("forgotten"), Why::Choose),
        (&intention, SETTLED, None, Why::Day),
        (&intention, SETTLED, Some("soon"), Why::Day),
        (&shown, DAY, None, Why::Day),
        (&names, ME, Some(&long), too_long),
        (&names, PARTNER, Some(&long), too_long),
    ] {
        assert_eq!(changed(body, name, text), Err((name, why)), "{name} = {:.20}", text.unwrap_or("nothing"));
    }
}

/// A form that is still open on these points is ready all the same.
#[test]
fn what_may_be_left_open_has_its_mildest_reading() {
    let made = |how| theirs(Met::Missed, Repair::Made { day: TODAY, how });
    let [how, reach, toward] =
        [made(Some(words("I asked"))), made(None), theirs(Met::Toward, Repair::None)].map(|kind| moment(kind, TODAY));
    let unrepaired = moment(theirs(Met::Missed, Repair::None), TODAY);
    let thanks = moment(acknowledged(Told::Later), TODAY);
    let told = moment(acknowledged(Told::Written), TODAY);
    let [asked, answered] = [None, Some(TODAY)].map(|answered| moment(asked(answered), TODAY));
    for (body, name, text, expected) in [
        (&how, HOW, None, &reach),
        (&how, HOW, Some("  "), &reach),
        (&reach, REPAIR, None, &unrepaired),
        (&reach, REPAIR, Some(NONE), &unrepaired),
        (&reach, REPAIRED, None, &reach),
        (&reach, MET, Some("toward"), &toward),
        (&reach, WHOSE, None, &reach),
        (&told, TOLD, None, &thanks),
        (&answered, ANSWER, Some(" "), &asked),
        (&answered, ANSWERED, None, &answered),
    ] {
        assert_eq!(changed(body, name, text).as_ref(), Ok(expected), "{name} = {text:?}");
    }
}

#[test]
fn no_more_words_are_read_than_may_be_written() {
    for (length, readable) in [(Words::LONGEST, true), (Words::LONGEST + 1, false)] {
        let read = changed(&moment(noticed(), TODAY), WHAT, Some(&"é".repeat(length)));
        assert_eq!(read.is_ok(), readable, "{length}");
    }
}

/// One body with every field that its kind can have, and then all of them together.
#[test]
fn the_names_of_the_fields_are_these_for_ever() {
    let some = || Some(words("x"));
    let prompted = |kind| {
        Body::Moment(Moment {
            day: TODAY,
            minute: little_things::domain::Minute::at(1, 0),
            prompt: Some(String::new()),
            kind,
        })
    };
    let thanks = Acknowledged { did: words("x"), for_me: some(), says: some(), told: Told::Kept };
    let reach = Bid::Theirs { what: words("x"), met: Met::Away, repair: Repair::Made { day: TODAY, how: some() } };
    let intention = Intention { day: TODAY, when: words("x"), then: words("x"), outcome: Outcome::LetGo(TODAY) };
    let mut found = BTreeSet::new();
    for (body, expected) in [
        (prompted(noticed()), "day is minute practice prompt what"),
        (prompted(Kind::Bid(reach)), "day how is met minute practice prompt repair repaired what whose"),
        (prompted(mine(Plainness::Plain)), "day is minute plainness practice prompt what whose"),
        (prompted(Kind::Acknowledged(thanks)), "day did for-me is minute practice prompt says told"),
        (prompted(asked(Some(TODAY))), "answer answered day is minute practice prompt question"),
        (Body::Intention(intention), "day is outcome settled then when"),
        (Body::Names(Names { me: some(), partner: some() }), "is me partner"),
        (Body::Shown(Shown { prompt: "x".to_owned(), day: TODAY }), "day is prompt"),
        (Body::Gone(Gone { bed: Some(Practice::Ask) }), "is practice"),
    ] {
        let names: Vec<String> = body.to_fields().into_keys().collect();
        assert_eq!(names.join(" "), expected);
        found.extend(names);
    }
    assert_eq!(found, NAMES.map(str::to_owned).into());
    assert_eq!(fields::text(&Fields::new(), WHAT), "", "what is not there is empty");
}

//! The real decks: enough of everything, for every hour.

use std::collections::BTreeSet;

use little_things::{
    content::{Energy, Prompt, deck, first_set, first_set_lacks_todays, first_set_will_do, prompt},
    domain::{Body, Minute, Practice, Shown},
};

use crate::example::{self, TODAY};

fn all() -> impl Iterator<Item = (Practice, &'static Prompt)> {
    Practice::ALL.into_iter().flat_map(|practice| deck(practice).iter().map(move |prompt| (practice, prompt)))
}

#[test]
fn there_are_prompts_for_two_months_and_questions_for_four() {
    for practice in [Practice::Notice, Practice::Respond, Practice::Acknowledge] {
        let for_everyone = deck(practice).iter().filter(|prompt| prompt.season.is_none()).count();
        assert!(for_everyone >= 60, "{practice:?} has {for_everyone}");
    }
    let questions = deck(Practice::Ask).len();
    assert!(questions >= 120, "there are {questions} questions");
}

#[test]
fn an_id_names_one_prompt_in_all_decks_and_says_which_deck() {
    let mut ids = BTreeSet::new();
    for (practice, prompt) in all() {
        assert!(ids.insert(prompt.id), "{} is there twice", prompt.id);
        assert!(prompt.id.starts_with(&format!("{}-", practice.slug())), "{} is not of {practice:?}", prompt.id);
    }
}

#[test]
fn a_prompt_is_found_by_its_id_in_its_own_deck_only() {
    for (practice, known) in all() {
        for other in Practice::ALL {
            assert_eq!(prompt(other, known.id), (other == practice).then_some(known), "{} in {other:?}", known.id);
        }
    }
    assert_eq!(prompt(Practice::Ask, "ask-what-has-left-the-deck"), None);
}

#[test]
fn every_practice_has_something_for_every_hour_at_the_energy_of_that_hour() {
    let mut short = Vec::new();
    for practice in Practice::ALL {
        for hour in 0..24 {
            let minute = Minute::at(hour, 0);
            let fits = |prompt: &&Prompt| {
                prompt.season.is_none() && prompt.energy <= Energy::at(minute) && prompt.occasions.suit(minute)
            };
            let fitting = deck(practice).iter().filter(fits).count();
            let light = deck(practice).iter().filter(fits).filter(|prompt| !prompt.is_heavy()).count();
            if fitting < 8 || light < 2 {
                short.push(format!("{practice:?} at {hour}: {fitting}, of which {light} may follow a heavy one"));
            }
        }
    }
    assert!(short.is_empty(), "{short:#?}");
}

#[test]
fn the_first_set_is_of_the_deck_and_has_another_and_another_at_every_hour_even_for_the_tired() {
    for practice in Practice::ALL {
        let first = first_set(practice);
        assert!(first.iter().all(|prompt| deck(practice).contains(prompt)), "{practice:?}");
        assert!(first.len() < deck(practice).len() / 2, "{practice:?} would come whole");
        for hour in 0..24 {
            let fits = |prompt: &&Prompt| prompt.occasions.suit(Minute::at(hour, 0)) && prompt.energy == Energy::Little;
            let fitting = first.iter().filter(fits).count();
            assert!(fitting >= 5, "{practice:?} at {hour}: {fitting}");
            assert!(first.iter().all(|prompt| prompt.season.is_none() && !prompt.is_heavy()), "{practice:?}");
        }
    }
}

/// The first set will do for a choice; and it lacks what was shown today.
#[test]
fn the_first_set_will_do_on_the_first_day_with_a_practice() {
    let (first, rest) = (first_set(Practice::Ask)[0].id, "ask-grown-easy");
    assert!(first_set(Practice::Ask).iter().all(|prompt| prompt.id != rest));
    let other = first_set(Practice::Acknowledge)[0].id;
    let yesterday = TODAY.plus(-1);
    for (shown, will_do, lacks_todays) in [
        (vec![], true, false),
        (vec![(first, TODAY)], true, false),
        (vec![(first, yesterday)], false, false),
        (vec![(first, TODAY.plus(1))], false, false),
        (vec![(rest, TODAY)], false, true),
        (vec![(rest, yesterday)], false, false),
        (vec![(first, TODAY), (rest, TODAY)], false, true),
        (vec![(first, TODAY), (rest, yesterday)], false, false),
        (vec![("ask-what-has-left-the-deck", TODAY)], false, true),
        (vec![(other, yesterday), ("notice-tuesday", TODAY)], true, false),
    ] {
        let body = |&(prompt, day): &(&str, _)| Body::Shown(Shown { prompt: prompt.to_owned(), day });
        let book = example::book(shown.iter().map(body));
        assert_eq!(first_set_will_do(Practice::Ask, &book, TODAY), will_do, "{shown:?}");
        assert_eq!(first_set_lacks_todays(Practice::Ask, &book, TODAY), lacks_todays, "{shown:?}");
    }
}

#[test]
fn every_question_has_a_follow_up_and_nothing_else_has() {
    for (practice, prompt) in all() {
        assert_eq!(prompt.follow.is_empty(), practice != Practice::Ask, "{}", prompt.id);
    }
}

#[test]
fn texts_are_typeset_whole_and_trimmed() {
    for (_, prompt) in all() {
        for text in [prompt.text, prompt.alone, prompt.follow] {
            assert!(!text.contains(['"', '\'', '!', '\n']), "{}: {text}", prompt.id);
            assert!(!text.contains("  ") && text.trim() == text, "{}: {text}", prompt.id);
        }
        assert!(!prompt.text.is_empty() && !prompt.alone.is_empty(), "{}", prompt.id);
    }
}

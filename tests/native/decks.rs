//! The real decks: enough of everything, for every hour.

use std::collections::BTreeSet;

use little_things::{
    content::{Energy, Prompt, deck, prompt},
    domain::{Minute, Practice},
};

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

//! Choosing a prompt: over any history, over small decks of any kind, and over the real ones for a year.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use little_things::{
    content::{Choosing, Energy, Occasions, Prompt, Season, Shelf, another, deck, for_now},
    domain::{Book, Command, Day, Minute, Now, Practice, Stamp},
};
use proptest::{collection::vec, option, prelude::*, sample::select};

use crate::{
    arbitrary::{self, cases},
    example::{self, TODAY},
};

/// For how many days a prompt is not repeated while others fit.
const FRESH_FOR: i32 = 30;

const IDS: [&str; 10] = ["t-ash", "t-bay", "t-cob", "t-dew", "t-elm", "t-fig", "t-gum", "t-hop", "t-ivy", "t-jay"];

/// When each prompt was last shown.
type History = BTreeMap<&'static str, (Day, Stamp)>;

/// A prompt that suits any time, asks little and is light.
const fn plain(id: &'static str) -> Prompt {
    Prompt {
        id,
        text: "",
        alone: "",
        follow: "",
        occasions: Occasions::from_bits(0),
        energy: Energy::Little,
        depth: 1,
        season: None,
        shelf: Shelf::Day,
    }
}

fn energy() -> impl Strategy<Value = Energy> {
    select(vec![Energy::Little, Energy::Some, Energy::Plenty])
}

/// Up to ten prompts of any kind; half of them suit any time of day.
fn prompts() -> impl Strategy<Value = Vec<Prompt>> {
    let occasions = prop_oneof![Just(0_u8), 1..64_u8].prop_map(Occasions::from_bits);
    let season = option::weighted(0.15, select(vec![Season::Grief, Season::Distance]));
    vec((occasions, energy(), 1..=5_u8, season), 0..=IDS.len()).prop_map(|tags| {
        let prompt =
            |(id, (occasions, energy, depth, season))| Prompt { occasions, energy, depth, season, ..plain(id) };
        IDS.into_iter().zip(tags).map(prompt).collect()
    })
}

/// Any history of these ids, much of it of today; no two showings have the same stamp.
fn history() -> impl Strategy<Value = History> {
    let days = prop_oneof![3 => -70..=1_i32, 1 => Just(0)];
    vec(option::weighted(0.6, days), IDS.len()).prop_shuffle().prop_map(|days| {
        let shown = |(number, days): (u64, Option<i32>)| Some((TODAY.plus(days?), Stamp::from_millis(number)));
        IDS.into_iter().zip((1..).zip(days).map(shown)).filter_map(|(id, shown)| Some((id, shown?))).collect()
    })
}

fn choosing<'a>(
    day: Day,
    minute: Minute,
    energy: Energy,
    shown: &'a dyn Fn(&str) -> Option<(Day, Stamp)>,
) -> Choosing<'a> {
    Choosing { day, minute, energy, shown }
}

/// The prompt of the deck that was shown last, whatever the calendar said.
fn last<'d>(deck: &'d [Prompt], history: &History) -> Option<&'d Prompt> {
    deck.iter().filter(|prompt| history.contains_key(prompt.id)).max_by_key(|prompt| (history[prompt.id].1, prompt.id))
}

/// Checks what another prompt may be after this history.
fn check_another(
    deck: &[Prompt],
    history: &History,
    today: Day,
    minute: Minute,
    energy: Energy,
) -> Result<(), TestCaseError> {
    let shown = |id: &str| history.get(id).copied();
    let chosen = another(deck, &choosing(today, minute, energy, &shown));
    let after_heavy = last(deck, history).is_some_and(|prompt| prompt.depth >= 4);
    let fits: Vec<&Prompt> = deck
        .iter()
        .filter(|prompt| prompt.season.is_none() && prompt.energy <= energy && prompt.occasions.suit(minute))
        .filter(|prompt| !(after_heavy && prompt.depth >= 4))
        .collect();
    let Some(chosen) = chosen else {
        prop_assert!(fits.is_empty());
        return Ok(());
    };
    prop_assert!(fits.contains(&chosen), "{chosen:?}");
    let unseen = |prompt: &Prompt| !history.contains_key(prompt.id);
    let rested = |prompt: &Prompt| history.get(prompt.id).is_some_and(|(day, _)| today.since(*day) >= FRESH_FOR);
    if fits.iter().any(|prompt| unseen(prompt)) {
        prop_assert!(unseen(chosen), "{chosen:?} was seen, and another was not");
    } else if fits.iter().any(|prompt| rested(prompt)) {
        prop_assert!(rested(chosen), "{chosen:?} was seen lately, and another was not");
    } else {
        let longest_ago = fits.iter().map(|prompt| history[prompt.id]).min();
        prop_assert_eq!(Some(history[chosen.id]), longest_ago);
    }
    Ok(())
}

/// Any history of a real deck, of which nearly all was shown.
fn real_history() -> impl Strategy<Value = (Practice, History)> {
    select(&Practice::ALL[..]).prop_flat_map(|practice| {
        let days = vec(option::weighted(0.97, -70..=0_i32), deck(practice).len());
        let shown = |(number, days): (u64, Option<i32>)| Some((TODAY.plus(days?), Stamp::from_millis(number)));
        days.prop_map(move |days| {
            let shown = deck(practice).iter().zip((1..).zip(days).map(shown));
            (practice, shown.filter_map(|(prompt, shown)| Some((prompt.id, shown?))).collect())
        })
    })
}

proptest! {
    #![proptest_config(cases(64))]

    #[test]
    fn the_real_decks_have_another_that_fits_after_any_history(
        (practice, history) in real_history(),
        minute in arbitrary::minute(),
        days in 0..400_i32,
    ) {
        for day in [TODAY, TODAY.plus(days)] {
            check_another(deck(practice), &history, day, minute, Energy::at(minute))?;
            let shown = |id: &str| history.get(id).copied();
            prop_assert!(another(deck(practice), &choosing(day, minute, Energy::at(minute), &shown)).is_some());
        }
    }
}

proptest! {
    #![proptest_config(cases(512))]

    #[test]
    fn another_fits_and_is_the_stalest_that_does(
        deck in prompts(),
        history in history(),
        minute in arbitrary::minute(),
        energy in energy(),
    ) {
        check_another(&deck, &history, TODAY, minute, energy)?;
    }

    #[test]
    fn the_choice_depends_on_nothing_else(
        mut deck in prompts(),
        history in history(),
        minute in arbitrary::minute(),
        energy in energy(),
    ) {
        let shown = |id: &str| history.get(id).copied();
        let choosing = choosing(TODAY, minute, energy, &shown);
        let ids = |deck: &[Prompt]| [for_now(deck, &choosing), another(deck, &choosing)].map(|prompt| Some(prompt?.id));
        let chosen = ids(&deck);
        prop_assert_eq!(ids(&deck), chosen);
        deck.reverse();
        prop_assert_eq!(ids(&deck), chosen, "the order of the deck does not matter");
    }

    #[test]
    fn the_prompt_stays_for_the_day_until_another_is_asked_for(
        deck in prompts(),
        mut history in history(),
        minutes in [arbitrary::minute(), arbitrary::minute(), arbitrary::minute()],
        energy in energy(),
    ) {
        let id = |prompt: Option<&Prompt>| prompt.map(|prompt| prompt.id);
        for (turn, minute) in (100..).zip(minutes) {
            let shown = |id: &str| history.get(id).copied();
            let choosing = choosing(TODAY, minute, energy, &shown);
            // The first time a new choice; then another, each time it is asked for.
            let chosen = if turn == 100 { for_now(&deck, &choosing) } else { another(&deck, &choosing) };
            let Some(chosen) = chosen.map(|prompt| prompt.id) else { return Ok(()) };
            history.insert(chosen, (TODAY, Stamp::from_millis(turn)));
            for later in minutes {
                for later_energy in [energy, Energy::Plenty] {
                    let shown = |id: &str| history.get(id).copied();
                    let choosing = self::choosing(TODAY, later, later_energy, &shown);
                    prop_assert_eq!(id(for_now(&deck, &choosing)), Some(chosen));
                }
            }
        }
    }

    #[test]
    fn the_prompt_for_now_is_the_last_one_of_today_or_else_another(
        deck in prompts(),
        history in history(),
        minute in arbitrary::minute(),
        energy in energy(),
    ) {
        let shown = |id: &str| history.get(id).copied();
        let choosing = choosing(TODAY, minute, energy, &shown);
        let of_today = |prompt: &&Prompt| history[prompt.id].0 == TODAY && prompt.energy <= energy;
        let expected = last(&deck, &history).filter(of_today).or_else(|| another(&deck, &choosing));
        prop_assert_eq!(for_now(&deck, &choosing), expected);
    }

    /// However the energy, the hour and the day change, even backwards, and however often another is asked for.
    #[test]
    fn no_heavy_prompt_is_followed_by_another_heavy_one(
        deck in prompts(),
        mut history in history(),
        visits in vec((prop_oneof![8 => Just(0), 1 => Just(1), 1 => Just(-1)], arbitrary::minute(), energy(), any::<bool>()), 0..30),
    ) {
        let mut day = TODAY;
        for (turn, (days, minute, energy, asked)) in (100..).zip(visits) {
            day = day.plus(days);
            let before = last(&deck, &history);
            let shown = |id: &str| history.get(id).copied();
            let choosing = choosing(day, minute, energy, &shown);
            let chosen = if asked { another(&deck, &choosing) } else { for_now(&deck, &choosing) };
            let Some(chosen) = chosen else { continue };
            let stays = !asked && before == Some(chosen) && history[chosen.id].0 == day;
            let two_heavy = chosen.depth >= 4 && before.is_some_and(|before| before.depth >= 4);
            prop_assert!(stays || !two_heavy, "{chosen:?} after {before:?}");
            history.insert(chosen.id, (day, Stamp::from_millis(turn)));
        }
    }

    #[test]
    fn what_is_shown_never_asks_for_more_than_there_is(
        deck in prompts(),
        history in history(),
        minute in arbitrary::minute(),
        energy in energy(),
    ) {
        let shown = |id: &str| history.get(id).copied();
        let chosen = for_now(&deck, &choosing(TODAY, minute, energy, &shown));
        prop_assert!(chosen.is_none_or(|prompt| prompt.energy <= energy));
    }
}

/// Which of two prompts, shown this many days ago, are chosen over two months of tries.
fn chosen_of(ash: Option<i32>, bay: Option<i32>) -> BTreeSet<&'static str> {
    let deck = [plain("t-ash"), plain("t-bay")];
    let choose = |day: Day| {
        let shown = |id: &str| {
            let (ago, stamp) = if id == "t-ash" { (ash, 1) } else { (bay, 2) };
            Some((day.plus(-ago?), Stamp::from_millis(stamp)))
        };
        another(&deck, &choosing(day, Minute::at(9, 0), Energy::Plenty, &shown)).unwrap().id
    };
    (0..60).map(|days| choose(TODAY.plus(days))).collect()
}

#[test]
fn a_prompt_rests_for_thirty_days_and_then_is_as_good_as_any_but_the_unseen() {
    for (ash, bay, expected) in [
        (None, None, &["t-ash", "t-bay"][..]),
        (None, Some(400), &["t-ash"]),
        (Some(0), Some(1), &["t-bay"]),
        (Some(29), Some(30), &["t-bay"]),
        (Some(29), Some(28), &["t-ash"]),
        (Some(30), Some(400), &["t-ash", "t-bay"]),
        (Some(-3), Some(2), &["t-bay"]),
        (Some(-3), Some(-4), &["t-ash"]),
    ] {
        assert_eq!(chosen_of(ash, bay), expected.iter().copied().collect(), "{ash:?} {bay:?}");
    }
}

#[test]
fn prompts_for_a_season_are_not_shown() {
    let deck = [Prompt { season: Some(Season::Illness), ..plain("t-ash") }];
    let choosing = choosing(TODAY, Minute::at(9, 0), Energy::Plenty, &|_| None);
    assert_eq!((for_now(&deck, &choosing), another(&deck, &choosing)), (None, None));
}

#[test]
fn each_time_of_day_begins_and_ends_on_its_hour_and_bedtime_lasts_until_five() {
    for (bit, from, to) in [(0, 5, 11), (1, 6, 10), (2, 9, 17), (3, 15, 20), (4, 17, 23), (5, 21, 29)] {
        let deck = [Prompt { occasions: Occasions::from_bits(1 << bit), ..plain("t-ash") }];
        for hour in 0..24 {
            let suits = (from..to).contains(&hour) || (from..to).contains(&(hour + 24));
            for minute in [Minute::at(hour, 0), Minute::at(hour, 59)] {
                let choosing = choosing(TODAY, minute, Energy::Plenty, &|_| None);
                assert_eq!(another(&deck, &choosing).is_some(), suits, "{bit} at {minute:?}");
            }
        }
    }
}

#[test]
fn each_day_shuffles_the_deck_anew() {
    let deck = IDS.map(plain);
    let choose = |days| another(&deck, &choosing(TODAY.plus(days), Minute::at(9, 0), Energy::Plenty, &|_| None));
    let chosen: BTreeSet<&str> = (0..120).map(|days| choose(days).unwrap().id).collect();
    assert_eq!(chosen, BTreeSet::from(IDS));
}

/// Shown today: ash, then another, bay, and another, cob. In the evening there is energy for ash only.
#[test]
fn less_energy_in_the_evening_does_not_bring_one_heavy_prompt_right_after_another() {
    let prompt = |id, depth, energy| Prompt { depth, energy, ..plain(id) };
    let deck = [
        prompt("t-ash", 4, Energy::Some),
        prompt("t-bay", 1, Energy::Plenty),
        prompt("t-cob", 4, Energy::Plenty),
        prompt("t-dew", 1, Energy::Some),
    ];
    let shown = |id: &str| {
        let turn = ["t-ash", "t-bay", "t-cob"].iter().position(|shown| *shown == id)?;
        Some((TODAY, Stamp::from_millis(turn as u64)))
    };
    let chosen = for_now(&deck, &choosing(TODAY, Minute::at(21, 0), Energy::Some, &shown)).unwrap();
    assert_eq!(chosen.id, "t-dew", "after the heavy t-cob");
}

/// What is shown is the latest there is, even when the calendar goes back: over the date line, or because a clock is set
/// right.
#[test]
fn on_a_day_that_comes_twice_the_prompt_stays_too_and_no_heavy_one_follows_another() {
    let deck =
        [("t-ash", 1), ("t-bay", 4), ("t-cob", 4), ("t-dew", 1)].map(|(id, depth)| Prompt { depth, ..plain(id) });
    // Ash was shown on the later day; then, a day back, bay.
    let shown = |id: &str| match id {
        "t-ash" => Some((TODAY.plus(1), Stamp::from_millis(1))),
        "t-bay" => Some((TODAY, Stamp::from_millis(2))),
        _ => None,
    };
    let choosing = choosing(TODAY, Minute::at(9, 0), Energy::Plenty, &shown);
    assert_eq!(for_now(&deck, &choosing).map(|prompt| prompt.id), Some("t-bay"));
    assert_eq!(another(&deck, &choosing).map(|prompt| prompt.id), Some("t-dew"));
}

/// The prompts that fit this hour.
fn fitting(practice: Practice, hour: u16) -> BTreeSet<&'static str> {
    let minute = Minute::at(hour, 30);
    let fits = |prompt: &&Prompt| {
        prompt.season.is_none() && prompt.energy <= Energy::at(minute) && prompt.occasions.suit(minute)
    };
    deck(practice).iter().filter(fits).map(|prompt| prompt.id).collect()
}

/// A year at every hour of the day; hours that the same prompts fit are lived once.
fn live_a_year_at_every_hour(practice: Practice) {
    let mut lived = BTreeSet::new();
    for hour in 0..24 {
        if lived.insert(fitting(practice, hour)) {
            live_a_year(practice, hour);
        }
    }
    assert!(lived.len() > 5, "{practice:?} is the same all day");
}

/// A year of one prompt a day at this hour, and another on every fifth day.
fn live_a_year(practice: Practice, hour: u16) {
    let deck = deck(practice);
    let (minute, energy) = (Minute::at(hour, 30), Energy::at(Minute::at(hour, 30)));
    let mut unseen = fitting(practice, hour);
    let mut history: HashMap<&str, (Day, Stamp)> = HashMap::new();
    let mut last_heavy = false;
    let mut turn = 0;
    for day in (0..365).map(|days| TODAY.plus(days)) {
        for extra in 0..=i32::from(day.count() % 5 == 0) {
            let shown = |id: &str| history.get(id).copied();
            let choosing = choosing(day, minute, energy, &shown);
            let chosen = if extra == 0 { for_now(deck, &choosing) } else { another(deck, &choosing) };
            let what = format!("{practice:?} at {hour} on {day}");
            let chosen = chosen.unwrap_or_else(|| panic!("no prompt: {what}"));
            assert!(chosen.season.is_none() && chosen.energy <= energy && chosen.occasions.suit(minute), "{what}");
            assert!(!(last_heavy && chosen.is_heavy()), "two heavy ones: {what}");
            let light_unseen = || deck.iter().any(|prompt| unseen.contains(prompt.id) && !prompt.is_heavy());
            let repeats = history.contains_key(chosen.id);
            assert!(!(repeats && light_unseen()), "{} again, with unseen ones left: {what}", chosen.id);
            unseen.remove(chosen.id);
            history.insert(chosen.id, (day, Stamp::from_millis(turn)));
            last_heavy = chosen.is_heavy();
            turn += 1;
        }
    }
}

#[test]
fn a_year_of_noticing_has_a_prompt_every_day_at_every_hour() {
    live_a_year_at_every_hour(Practice::Notice);
}

#[test]
fn a_year_of_responding_has_a_prompt_every_day_at_every_hour() {
    live_a_year_at_every_hour(Practice::Respond);
}

#[test]
fn a_year_of_acknowledging_has_a_prompt_every_day_at_every_hour() {
    live_a_year_at_every_hour(Practice::Acknowledge);
}

#[test]
fn a_year_of_asking_has_a_prompt_every_day_at_every_hour() {
    live_a_year_at_every_hour(Practice::Ask);
}

/// As the page does it: the book remembers what was shown, and the hour is another each day.
#[test]
fn a_month_with_the_book_shows_a_new_prompt_each_day_and_keeps_it_through_the_day() {
    for practice in Practice::ALL {
        let mut book = Book::default();
        let mut seen = BTreeSet::new();
        for days in 0..31 {
            let mut visits = BTreeSet::new();
            for (hour, millis) in [(9 + days as u16 % 8, 0), (17, 1)] {
                let now = Now { minute: Minute::at(hour, 0), ..example::days_later(days) };
                let now = Now { millis: now.millis + millis, ..now };
                let shown = |id: &str| book.shown(id);
                let choosing = choosing(now.day, now.minute, Energy::at(now.minute), &shown);
                let prompt = for_now(deck(practice), &choosing).unwrap().id;
                visits.insert(prompt);
                let records = book.decide(Command::Show { prompt: prompt.to_owned() }, &now).unwrap();
                book.merge(records);
            }
            assert_eq!(visits.len(), 1, "{practice:?} on day {days}");
            assert!(seen.insert(visits), "{practice:?} repeats on day {days}");
        }
    }
}

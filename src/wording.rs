//! Sentences made from what is known: greetings, dates, how the garden is.

use crate::{
    domain::{
        Acknowledged, Arrival, Asked, Bed, Bid, Day, Health, Hour, Intention, Kind, Met, Minute, Names, Noticed,
        Outcome, Plainness, Practice, Repair, Told, Weekday, Words,
    },
    storage::BackedUp,
};

/// The greeting of the first page.
pub fn greeting(minute: Minute, returning: bool, names: Option<&Names>) -> String {
    let hello = match (returning, minute.hour()) {
        (true, _) => "Welcome back",
        (_, Hour::Morning) => "Good morning",
        (_, Hour::Afternoon) => "Good afternoon",
        (_, Hour::Evening) => "Good evening",
        (_, Hour::Night) => "Still up",
    };
    let ending = if hello == "Still up" { "?" } else { "" };
    match names.and_then(|names| names.me.as_ref()) {
        Some(me) => format!("{hello}, {}{ending}", me.as_str()),
        None => format!("{hello}{ending}"),
    }
}

/// What to call the partner in a sentence: their name, or `otherwise`.
pub fn partner<'a>(names: Option<&'a Names>, otherwise: &'a str) -> &'a str {
    names.and_then(|names| names.partner.as_ref()).map_or(otherwise, |words| words.as_str())
}

/// A day as one would say it: “Today”, “Yesterday”, “Thursday”, “Thursday 3 March”, with the year when it is another.
pub fn day(day: Day, today: Day) -> String {
    let (year, month, date) = day.date();
    let weekday = weekday(day.weekday());
    match today.since(day) {
        0 => "Today".to_owned(),
        1 => "Yesterday".to_owned(),
        2..=6 => weekday.to_owned(),
        _ if year == today.date().0 => format!("{weekday} {date} {}", MONTHS[month as usize - 1]),
        _ => self::date(day),
    }
}

/// A day with all there is to it: “Thursday 3 March 2026”.
pub fn date(day: Day) -> String {
    let (year, month, date) = day.date();
    format!("{} {date} {} {year}", weekday(day.weekday()), MONTHS[month as usize - 1])
}

/// The same inside a sentence: “today”, “on Thursday”.
pub fn on_day(when: Day, today: Day) -> String {
    match today.since(when) {
        0 | 1 => since_day(when, today),
        _ => format!("on {}", day(when, today)),
    }
}

/// The same after “since”: “today”, “Thursday”.
pub fn since_day(when: Day, today: Day) -> String {
    match today.since(when) {
        0 => "today".to_owned(),
        1 => "yesterday".to_owned(),
        _ => day(when, today),
    }
}

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

const fn weekday(weekday: Weekday) -> &'static str {
    match weekday {
        Weekday::Monday => "Monday",
        Weekday::Tuesday => "Tuesday",
        Weekday::Wednesday => "Wednesday",
        Weekday::Thursday => "Thursday",
        Weekday::Friday => "Friday",
        Weekday::Saturday => "Saturday",
        Weekday::Sunday => "Sunday",
    }
}

/// An intention as a sentence.
pub fn intention(intention: &Intention) -> String {
    let without_stop = |words: &Words| words.as_str().trim_end_matches('.').to_owned();
    format!("When {}, I will {}.", without_stop(&intention.when).trim_end_matches(','), without_stop(&intention.then))
}

/// What is in a moment, part by part: the name of each, and its words. `on` says a day within a sentence.
pub fn parts(kind: &Kind, on: &dyn Fn(Day) -> String) -> Vec<(String, String)> {
    let part = |name: &str, words: &str| (name.to_owned(), words.to_owned());
    match kind {
        Kind::Noticed(Noticed { what }) => vec![part("What you noticed", what.as_str())],
        Kind::Bid(Bid::Mine { what, plainness }) => {
            vec![part("What you reached for", what.as_str()), part("How plainly", self::plainness(*plainness))]
        }
        Kind::Bid(Bid::Theirs { what, met, repair }) => {
            let mut parts = vec![part("What it was", what.as_str()), part("How you met it", self::met(*met))];
            match repair {
                Repair::None => {}
                Repair::Wanted => parts.push(part("The way back", "You want to come back to it")),
                Repair::Made { day, how } => {
                    let when = format!("You came back to it {}", on(*day));
                    let how = how.as_ref().map_or(when.clone(), |how| format!("{when}: {}", how.as_str()));
                    parts.push(part("The way back", &how));
                }
            }
            parts
        }
        Kind::Acknowledged(Acknowledged { did, for_me, says, told }) => {
            let mut parts = vec![part("What they did", did.as_str())];
            parts.extend(for_me.as_ref().map(|words| part("What it did for you", words.as_str())));
            parts.extend(says.as_ref().map(|words| part("What it says about them", words.as_str())));
            parts.push(part("Do they know?", self::told(*told)));
            parts
        }
        Kind::Asked(Asked { question, answer }) => {
            let mut parts = vec![part("The question", question.as_str())];
            parts.extend(
                answer
                    .as_ref()
                    .map(|answer| part(&format!("What they said, {}", on(answer.day)), answer.said.as_str())),
            );
            parts
        }
    }
}

/// How an intention went; nothing before anyone asked.
pub const fn outcome(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Open => "",
        Outcome::Happened(_) => "It happened.",
        Outcome::NotYet(_) => "Not yet.",
        Outcome::LetGo(_) => "Let go.",
    }
}

/// A share of something, in words where it is small.
pub fn share(percent: usize) -> String {
    if percent <= 1 { "less than a hundredth".to_owned() } else { format!("{percent}%") }
}

/// How long a stored value is.
pub fn length(value: &str) -> String {
    match value.chars().count() {
        1 => " · one character".to_owned(),
        count => format!(" · {count} characters"),
    }
}

/// When the last backup was made, and what is only here since.
pub fn backup_state(backed_up: Option<BackedUp>, since: usize, today: Day) -> String {
    let entries = |count: usize| match count {
        1 => "One entry".to_owned(),
        count => format!("{count} entries"),
    };
    match (backed_up, since) {
        (None, 0) => "There is nothing to save yet.".to_owned(),
        (None, since) => format!("There is no backup yet. {} can be lost with this browser.", entries(since)),
        (Some(last), 0) => format!("The last backup was made {}, and everything is in it.", on_day(last.day, today)),
        (Some(last), since) => {
            format!("The last backup was made {}. {} came or changed since.", on_day(last.day, today), entries(since))
        }
    }
}

/// Whether a backup is whole.
pub fn backup_check(unchanged: bool, unreadable: usize) -> String {
    match (unchanged, unreadable) {
        (true, _) => "It is whole, and just as it was when it was made.".to_owned(),
        (false, 0) => "It has changed since it was made. Everything in it can be read.".to_owned(),
        (false, 1) => "It has been damaged or cut short: one entry in it cannot be read. The others can.".to_owned(),
        (false, count) => {
            format!("It has been damaged or cut short: {count} entries in it cannot be read. The others can.")
        }
    }
}

/// What bringing a backup in would do, line by line; what would not happen is left out.
pub fn arrival(arrival: &Arrival) -> Vec<(&'static str, usize)> {
    let lines = [
        ("New here", arrival.new),
        ("Newer in the file, will be taken from it", arrival.newer_there),
        ("Newer here, will stay as they are", arrival.newer_here),
        ("Deleted in the file, will be deleted here", arrival.deleted_there),
        ("Deleted here, will stay deleted", arrival.deleted_here),
        ("The same", arrival.same),
    ];
    lines.into_iter().filter(|(_, count)| *count > 0).collect()
}

/// Said when a backup could not be brought in, or only the beginning of it.
pub fn not_brought_in(why: &str, some: bool) -> String {
    let kept = if some {
        "The first part of it is kept; the rest is safe in the file. "
    } else {
        "Nothing was changed; everything is safe in the file. "
    };
    format!("{why} {kept}Once that is put right, bring the same file in again: nothing is taken twice.")
}

/// The name of a practice.
pub const fn practice(practice: Practice) -> &'static str {
    match practice {
        Practice::Notice => "Notice",
        Practice::Respond => "Respond",
        Practice::Acknowledge => "Acknowledge",
        Practice::Ask => "Ask",
    }
}

/// A practice once it is done, for buttons and lists.
pub const fn practised(practice: Practice) -> &'static str {
    match practice {
        Practice::Notice => "Noticed",
        Practice::Respond => "Responded",
        Practice::Acknowledge => "Acknowledged",
        Practice::Ask => "Asked",
    }
}

/// How a reach of theirs was met.
pub const fn met(met: Met) -> &'static str {
    match met {
        Met::Toward => "I turned toward it",
        Met::Away => "I let it pass by",
        Met::Against => "I pushed it away",
        Met::Missed => "I only see it now",
    }
}

/// How plainly a reach of mine was made.
pub const fn plainness(plainness: Plainness) -> &'static str {
    match plainness {
        Plainness::Plain => "I said it plainly",
        Plainness::Hinted => "I hinted",
        Plainness::Hidden => "I kept it inside and hoped",
    }
}

/// How an acknowledgement reaches them.
pub const fn told(told: Told) -> &'static str {
    match told {
        Told::Later => "I’m going to tell them",
        Told::Said => "I said it to them",
        Told::Written => "I wrote it to them",
        Told::Kept => "It stays with me for now",
    }
}

/// What grows in the bed of a practice, and why.
pub const fn flower(practice: Practice) -> &'static str {
    match practice {
        Practice::Notice => "The forget-me-not: many and small",
        Practice::Respond => "The sunflower: it turns toward",
        Practice::Acknowledge => "The bellflower: an old sign of thanks",
        Practice::Ask => "The fern: it uncurls like a question mark",
    }
}

const fn bed_name(practice: Practice) -> &'static str {
    match practice {
        Practice::Notice => "noticing bed",
        Practice::Respond => "responding bed",
        Practice::Acknowledge => "acknowledging bed",
        Practice::Ask => "asking bed",
    }
}

const fn health(health: Health) -> &'static str {
    match health {
        Health::Bare => "waiting for a first seed",
        Health::Resting => "resting",
        Health::GoodHeart => "in good heart",
        Health::InFlower => "in flower",
    }
}

/// How one bed is, when it was last watered, and `with` what.
pub fn bed(bed: &Bed, with: Option<&str>, today: Day) -> String {
    let is = format!("The {} is {}.", bed_name(bed.practice), health(bed.health()));
    match (bed.last, with) {
        (Some((_, day)), Some(with)) => {
            format!("{is} It was last watered {}, with “{}”.", on_day(day, today), shortened(with, 72))
        }
        _ => is,
    }
}

/// A prompt for one practice, as a way to go.
pub const fn invitation(practice: Practice) -> &'static str {
    match practice {
        Practice::Notice => "Something to notice",
        Practice::Respond => "Something to respond to",
        Practice::Acknowledge => "Something to acknowledge",
        Practice::Ask => "Something to ask",
    }
}

/// The beginning of a text on one line, up to about `length` characters and to the end of a word.
fn shortened(text: &str, length: usize) -> String {
    let mut short = String::new();
    let mut words = text.split_whitespace().peekable();
    while let Some(word) = words.next() {
        let word: String = word.chars().take(length).collect();
        if !short.is_empty() {
            short.push(' ');
        }
        short.push_str(&word);
        if words.peek().is_some_and(|next| short.chars().count() + next.chars().count() >= length) {
            short.push_str(" …");
            break;
        }
    }
    short
}

/// How the garden is, for people who read it rather than look at it.
pub fn garden(beds: &[Bed; 4], today: Day) -> String {
    if beds.iter().all(|bed| bed.last.is_some_and(|(_, day)| day == today)) {
        return "All four beds have had their water today.".to_owned();
    }
    let of = |wanted: Health| -> Vec<&'static str> {
        beds.iter().filter(|bed| bed.health() == wanted).map(|bed| bed_name(bed.practice)).collect()
    };
    if of(Health::Bare).len() == beds.len() {
        return "Four beds, freshly dug. Each small thing you write down waters one of them.".to_owned();
    }
    let kinds = [Health::InFlower, Health::GoodHeart, Health::Resting, Health::Bare];
    let groups: Vec<(Health, Vec<&str>)> =
        kinds.map(|kind| (kind, of(kind))).into_iter().filter(|(_, beds)| !beds.is_empty()).collect();
    if let [(only, _)] = groups.as_slice() {
        return format!("All four beds are {}.", health(*only));
    }
    let sentence = |(index, (kind, names)): (usize, &(Health, Vec<&str>))| {
        let last = index + 1 == groups.len();
        let (who, verb) = match names.as_slice() {
            // The last group of several is simply what is left.
            _ if last && names.len() > 1 => ("The others".to_owned(), "are"),
            [one] => (format!("The {one}"), "is"),
            [most @ .., one] => (format!("The {} and the {one}", most.join(", the ")), "are"),
            [] => return String::new(),
        };
        format!("{who} {verb} {}.", health(*kind))
    };
    groups.iter().enumerate().map(sentence).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Id;

    #[test]
    fn a_bed_tells_how_it_is_and_what_watered_it_last() {
        let today = Day::parse("2026-11-22").unwrap();
        let bed = |vitality, last: Option<i32>| Bed {
            practice: Practice::Notice,
            vitality,
            growth: if last.is_some() { 0.4 } else { 0.0 },
            last: last.map(|ago| (Id::from_chance(1), today.plus(-ago))),
        };
        for (bed, with, said) in [
            (bed(0.0, None), None, "The noticing bed is waiting for a first seed."),
            (
                bed(0.9, Some(0)),
                Some("the second cup"),
                "The noticing bed is in flower. It was last watered today, with “the second cup”.",
            ),
            (
                bed(0.1, Some(3)),
                Some("one\n line, and  many more words than would fit into a short line about a bed of the garden"),
                "The noticing bed is resting. It was last watered on Thursday, with “one line, and many more words than would \
                 fit into a short line about a …”.",
            ),
        ] {
            assert_eq!(super::bed(&bed, with, today), said);
        }
        assert_eq!(shortened(&"é".repeat(200), 72).chars().count(), 72);
    }

    #[test]
    fn a_day_is_said_as_one_would_say_it() {
        let today = Day::parse("2026-11-22").unwrap();
        for (date, said, within) in [
            ("2026-11-22", "Today", "today"),
            ("2026-11-21", "Yesterday", "yesterday"),
            ("2026-11-19", "Thursday", "on Thursday"),
            ("2026-11-15", "Sunday 15 November", "on Sunday 15 November"),
            ("2025-12-31", "Wednesday 31 December 2025", "on Wednesday 31 December 2025"),
            ("2026-11-23", "Monday 23 November", "on Monday 23 November"),
        ] {
            let when = Day::parse(date).unwrap();
            assert_eq!((day(when, today), on_day(when, today)), (said.to_owned(), within.to_owned()), "{date}");
        }
    }

    #[test]
    fn the_greeting_knows_the_hour_and_the_name() {
        let names = Names { me: Words::optional("Ana").unwrap(), partner: None };
        for (hour, returning, names, said) in [
            (8, false, None, "Good morning"),
            (13, false, Some(&names), "Good afternoon, Ana"),
            (20, false, None, "Good evening"),
            (23, false, None, "Still up?"),
            (1, false, Some(&names), "Still up, Ana?"),
            (1, true, Some(&names), "Welcome back, Ana"),
        ] {
            assert_eq!(greeting(Minute::at(hour, 0), returning, names), said);
        }
    }

    fn today() -> Day {
        Day::parse("2026-11-22").unwrap()
    }

    fn beds(states: [(f32, f32); 4]) -> [Bed; 4] {
        Practice::ALL.map(|practice| {
            let (growth, vitality) = states[practice.index()];
            Bed { practice, vitality, growth, last: None }
        })
    }

    #[test]
    fn the_garden_reads_well() {
        for (states, said) in [
            ([(0.0, 0.0); 4], "Four beds, freshly dug. Each small thing you write down waters one of them."),
            ([(0.5, 0.1); 4], "All four beds are resting."),
            (
                [(0.5, 0.9), (0.5, 0.1), (0.5, 0.1), (0.5, 0.1)],
                "The noticing bed is in flower. The others are resting.",
            ),
            (
                [(0.5, 0.4), (0.5, 0.4), (0.5, 0.4), (0.5, 0.1)],
                "The noticing bed, the responding bed and the acknowledging bed are in good heart. The asking bed is resting.",
            ),
            (
                [(0.5, 0.9), (0.5, 0.4), (0.0, 0.0), (0.0, 0.0)],
                "The noticing bed is in flower. The responding bed is in good heart. The others are waiting for a first seed.",
            ),
        ] {
            assert_eq!(garden(&beds(states), today()), said);
        }
    }

    #[test]
    fn a_whole_walk_is_water_for_all_four_whatever_each_was_given() {
        let watered = |ago: [i32; 4]| {
            let mut beds = beds([(0.4, 0.6), (0.4, 0.4), (0.4, 0.5), (0.4, 0.4)]);
            for (bed, ago) in beds.iter_mut().zip(ago) {
                bed.last = Some((Id::from_chance(1), today().plus(-ago)));
            }
            garden(&beds, today())
        };
        assert_eq!(watered([0; 4]), "All four beds have had their water today.");
        assert!(watered([0, 0, 1, 0]).starts_with("The noticing bed is in flower."));
    }
}

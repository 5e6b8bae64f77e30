//! Decks: how the data files are read, the rules a machine can hold them to, and the compact text they become.
//!
//! Used by the build script, and by the native tests, which try the rules themselves.

use std::{collections::BTreeSet, fmt::Write, ops::RangeInclusive};

use serde::Deserialize;
use toml::Spanned;

/// One deck, read and found to keep its own rules.
#[derive(Debug)]
pub(crate) struct Deck {
    practice: String,
    prompts: Vec<Spanned<Entry>>,
}

/// A rule that is broken, and where in the file (an offset in bytes).
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Fault {
    pub(crate) at: usize,
    pub(crate) what: String,
}

#[derive(Deserialize)]
struct File {
    prompt: Vec<Spanned<Entry>>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    id: String,
    /// Whether it is of the first set, which comes with the first part of the program.
    #[serde(default)]
    first: bool,
    text: String,
    alone: String,
    #[serde(default)]
    follow: String,
    when: Vec<Occasion>,
    energy: Energy,
    depth: u8,
    #[serde(default)]
    season: Vec<Season>,
    #[serde(default)]
    shelf: Option<Shelf>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Occasion {
    Morning,
    Leaving,
    Apart,
    Return,
    Evening,
    Bed,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Energy {
    Little,
    Some,
    Plenty,
}

#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Season {
    Newborn,
    Distance,
    Grief,
    Illness,
    Quarrel,
    Money,
    JobLoss,
    Festivals,
}

#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Shelf {
    Day,
    Season,
    Lasting,
}

/// How long each kind of text may be, in characters.
const TEXT: RangeInclusive<usize> = 20..=150;
const ALONE: RangeInclusive<usize> = 15..=130;
const FOLLOW: RangeInclusive<usize> = 10..=110;

/// How many prompts of a deck are of its first set.
const FIRST: RangeInclusive<usize> = 8..=12;

/// Two prompts are near-duplicates when they share more than this part of their longer words.
const ALIKE: f32 = 0.5;

/// Words no prompt needs: they assume something about people, or they press.
const AVOIDED: [&str; 24] = [
    "husband",
    "wife",
    "spouse",
    "boyfriend",
    "girlfriend",
    "marriage",
    "married",
    "wedding",
    "anniversary",
    "kids",
    "children",
    "sex",
    "he",
    "she",
    "him",
    "her",
    "his",
    "hers",
    "soulmate",
    "always",
    "never",
    "should",
    "streak",
    "score",
];

impl Deck {
    /// Reads a deck and holds it to its rules.
    ///
    /// # Errors
    /// Every rule that is broken, or the first thing that is not a deck at all.
    pub(crate) fn parse(practice: &str, source: &str) -> Result<Self, Vec<Fault>> {
        let file: File = toml::from_str(source).map_err(|error| {
            let at = error.span().map_or(0, |span| span.start);
            vec![Fault { at, what: error.message().to_owned() }]
        })?;
        let deck = Self { practice: practice.to_owned(), prompts: file.prompt };
        let faults = deck.faults();
        if faults.is_empty() { Ok(deck) } else { Err(faults) }
    }

    fn faults(&self) -> Vec<Fault> {
        let mut faults = Vec::new();
        let mut ids = BTreeSet::new();
        for spanned in &self.prompts {
            let entry = spanned.get_ref();
            let mut whats = entry.faults(&self.practice);
            if !ids.insert(&entry.id) {
                whats.push(format!("the id `{}` is there twice", entry.id));
            }
            faults.extend(whats.into_iter().map(|what| Fault { at: spanned.span().start, what }));
        }
        faults
    }

    /// What the first set lacks for a first day: enough of it, and something for every time of day.
    pub(crate) fn faults_of_first_set(&self) -> Vec<Fault> {
        let first: Vec<&Entry> = self.prompts.iter().map(Spanned::get_ref).filter(|entry| entry.first).collect();
        let count = (!FIRST.contains(&first.len())).then(|| {
            format!("{} prompts are `first`, where {} to {} are meant", first.len(), FIRST.start(), FIRST.end())
        });
        let has = |occasion: &Occasion| first.iter().any(|entry| entry.when.contains(occasion));
        let missing = Occasion::ALL.into_iter().filter(|occasion| !has(occasion));
        let missing = missing.map(|occasion| format!("no `first` prompt is for {occasion:?}"));
        count.into_iter().chain(missing).map(|what| Fault { at: 0, what }).collect()
    }

    /// The first set, or the rest, as compact text, one line for each prompt: its tags, then `id`, `text`, `alone` and
    /// `follow`, with tabs between. `src/content/prompt.rs` reads it.
    pub(crate) fn to_compact(&self, first: bool) -> String {
        let mut lines = String::new();
        for entry in self.prompts.iter().map(Spanned::get_ref).filter(|entry| entry.first == first) {
            let Entry { id, text, alone, follow, energy, depth, .. } = entry;
            // Six bits from `0` up: all of it is one printable letter each.
            let when = char::from(b'0' + entry.when.iter().fold(0_u8, |bits, &occasion| bits | 1 << occasion as u8));
            let season = entry.season.first().map_or(0, |&season| season as u8 + 1);
            let shelf = entry.shelf.unwrap_or(Shelf::Day) as u8;
            // Writing to a String cannot fail.
            let _ = writeln!(lines, "{when}{}{depth}{season}{shelf}\t{id}\t{text}\t{alone}\t{follow}", *energy as u8);
        }
        lines
    }
}

impl Occasion {
    const ALL: [Self; 6] = [Self::Morning, Self::Leaving, Self::Apart, Self::Return, Self::Evening, Self::Bed];
}

impl Entry {
    fn faults(&self, practice: &str) -> Vec<String> {
        let question = practice == "ask";
        let mut faults = Vec::new();
        let mut rule = |kept: bool, what: String| {
            if !kept {
                faults.push(what);
            }
        };
        let name = self.id.strip_prefix(practice).and_then(|rest| rest.strip_prefix('-')).unwrap_or_default();
        let kebab = !name.is_empty()
            && name.split('-').all(|part| {
                !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
            });
        rule(kebab, format!("the id `{}` is not `{practice}-some-words`", self.id));
        let mut length = |field: &str, text: &str, range: RangeInclusive<usize>| {
            let count = text.chars().count();
            let what = format!("`{field}` has {count} characters, where {} to {} fit", range.start(), range.end());
            rule(range.contains(&count), what);
        };
        length("text", &self.text, TEXT);
        length("alone", &self.alone, ALONE);
        if question {
            length("follow", &self.follow, FOLLOW);
        }
        rule(question || self.follow.is_empty(), "only questions have a `follow`".to_owned());
        rule(!question || self.shelf.is_some(), "a question needs a `shelf` life".to_owned());
        rule((1..=5).contains(&self.depth), format!("`depth` is {}, where 1 to 5 are meant", self.depth));
        rule(self.season.len() <= 1, "one `season` at most".to_owned());
        let welcoming = self.depth <= 2 && self.energy == Energy::Little && self.season.is_empty();
        rule(welcoming || !self.first, "a `first` prompt asks little, is light and of no season".to_owned());
        rule(words(&self.text).next().as_deref() != Some("why"), "“why” is for oneself: ask what or how".to_owned());
        for text in [&self.text, &self.alone, &self.follow] {
            let found = text.chars().find(|letter| "!—\"'\t\n".contains(*letter));
            rule(found.is_none(), format!("`{}` has no place in `{text}`", found.unwrap_or_default()));
            let found = words(text).find(|word| AVOIDED.contains(&word.as_str()));
            rule(found.is_none(), format!("“{}” has no place in `{text}`", found.unwrap_or_default()));
        }
        faults
    }
}

/// The near-duplicates within and between decks: for each file that has any, where.
pub(crate) fn faults_between(decks: &[(String, String, Deck)]) -> Vec<(&str, &str, Vec<Fault>)> {
    let mut seen: Vec<(BTreeSet<String>, &str)> = Vec::new();
    let mut found = Vec::new();
    for (path, source, deck) in decks {
        let mut faults = Vec::new();
        for spanned in &deck.prompts {
            let entry = spanned.get_ref();
            let telling: BTreeSet<String> = words(&entry.text).filter(|word| word.chars().count() > 3).collect();
            if let Some((_, other)) = seen.iter().find(|(other, _)| are_alike(other, &telling)) {
                let what = format!("`{}` is nearly the same as `{other}`", entry.id);
                faults.push(Fault { at: spanned.span().start, what });
            }
            seen.push((telling, &entry.id));
        }
        if !faults.is_empty() {
            found.push((path.as_str(), source.as_str(), faults));
        }
    }
    found
}

pub(crate) fn are_alike(one: &BTreeSet<String>, other: &BTreeSet<String>) -> bool {
    let (shared, all) = (one.intersection(other).count(), one.union(other).count());
    all > 0 && shared as f32 / all as f32 > ALIKE
}

pub(crate) fn words(text: &str) -> impl Iterator<Item = String> {
    let parts = text.split(|letter: char| !letter.is_alphabetic() && letter != '’');
    parts.filter(|word| !word.is_empty()).map(str::to_lowercase)
}

/// The faults as lines of `file:line: what`.
pub(crate) fn report(path: &str, source: &str, faults: &[Fault]) -> String {
    let line = |at: usize| source.bytes().take(at).filter(|&byte| byte == b'\n').count() + 1;
    let lines: Vec<String> = faults.iter().map(|fault| format!("{path}:{}: {}", line(fault.at), fault.what)).collect();
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use super::{Deck, faults_between, report};

    const GOOD: &str = r#"
[[prompt]]
id = "notice-kettle"
text = "Who filled the kettle this morning?"
alone = "Picture the last cup they made."
when = ["morning"]
energy = "little"
depth = 1
"#;

    fn check(practice: &str, source: &str, expected: &str) {
        let faults = Deck::parse(practice, source).expect_err("a broken rule");
        assert_eq!(report("deck.toml", source, &faults), expected);
    }

    #[test]
    fn a_good_deck_becomes_compact_text() {
        let compact = Deck::parse("notice", GOOD).expect("a good deck").to_compact(false);
        let line = "10100\tnotice-kettle\tWho filled the kettle this morning?\tPicture the last cup they made.\t\n";
        assert_eq!(compact, line);
    }

    #[test]
    fn a_broken_rule_is_reported_with_file_and_line() {
        let cases = [
            ("depth = 1", "depth = 6", "`depth` is 6, where 1 to 5 are meant"),
            ("notice-kettle", "kettle", "the id `kettle` is not `notice-some-words`"),
            ("notice-kettle", "notice-Kettle", "the id `notice-Kettle` is not `notice-some-words`"),
            ("Who filled the kettle this morning?", "Tea?", "`text` has 4 characters, where 20 to 150 fit"),
            ("Who filled", "Why filled", "“why” is for oneself: ask what or how"),
            ("cup they", "cup she", "“she” has no place in `Picture the last cup she made.`"),
            ("made.", "made!", "`!` has no place in `Picture the last cup they made!`"),
            ("depth = 1", "depth = 1\nfollow = \"And then what?\"", "only questions have a `follow`"),
            ("depth = 1", "depth = 1\nseason = [\"grief\", \"money\"]", "one `season` at most"),
            ("depth = 1", "depth = 3\nfirst = true", "a `first` prompt asks little, is light and of no season"),
            (
                "depth = 1",
                "depth = 1\nfirst = true\nseason = [\"grief\"]",
                "a `first` prompt asks little, is light and of no season",
            ),
            (
                "energy = \"little\"",
                "energy = \"some\"\nfirst = true",
                "a `first` prompt asks little, is light and of no season",
            ),
        ];
        for (from, to, what) in cases {
            check("notice", &GOOD.replace(from, to), &format!("deck.toml:2: {what}"));
        }
    }

    #[test]
    fn what_is_no_deck_is_reported_where_it_stops_making_sense() {
        check(
            "notice",
            &GOOD.replace("\"little\"", "\"lots\""),
            "deck.toml:7: unknown variant `lots`, expected one of `little`, `some`, `plenty`",
        );
        check(
            "notice",
            &GOOD.replace("alone =", "aloud ="),
            "deck.toml:5: unknown field `aloud`, expected one of `id`, `first`, `text`, `alone`, `follow`, `when`, `energy`, `depth`, `season`, `shelf`",
        );
    }

    #[test]
    fn a_question_needs_a_follow_up_and_a_shelf_life() {
        let question = GOOD.replace("notice-", "ask-");
        check(
            "ask",
            &question,
            "deck.toml:2: `follow` has 0 characters, where 10 to 110 fit\ndeck.toml:2: a question needs a `shelf` life",
        );
    }

    #[test]
    fn the_first_set_is_apart_from_the_rest_large_enough_and_for_every_time_of_day() {
        let prompt = |number: usize| {
            let when = ["morning", "leaving", "apart", "return", "evening", "bed"][number % 6];
            let first = if number < 8 { "first = true\ndepth" } else { "depth" };
            GOOD.replace("kettle\"", &format!("kettle-{number}\"")).replace("morning", when).replace("depth", first)
        };
        let deck = |numbers: std::ops::Range<usize>| {
            let source: String = numbers.map(prompt).collect();
            Deck::parse("notice", &source).expect("a good deck")
        };
        let whats = |deck: &Deck| deck.faults_of_first_set().into_iter().map(|fault| fault.what).collect::<Vec<_>>();
        let whole = deck(0..10);
        assert!(whats(&whole).is_empty());
        assert_eq!([true, false].map(|first| whole.to_compact(first).lines().count()), [8, 2]);
        let small = ["5 prompts are `first`, where 8 to 12 are meant", "no `first` prompt is for Bed"];
        assert_eq!(whats(&deck(0..5)), small);
    }

    #[test]
    fn ids_are_unique_and_near_duplicates_are_found_across_decks() {
        check("notice", &GOOD.repeat(2), "deck.toml:10: the id `notice-kettle` is there twice");
        let again = GOOD.replace("notice-kettle", "respond-kettle").replace("Who", "Whoever");
        let decks = [("notice", GOOD), ("respond", again.as_str())].map(|(name, source)| {
            (format!("{name}.toml"), source.to_owned(), Deck::parse(name, source).expect("a good deck"))
        });
        let found = faults_between(&decks);
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].0, "respond.toml");
    }
}

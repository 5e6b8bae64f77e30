//! The sample garden's texts: how the data file is read, the rules a machine can hold it to, and the compact text it
//! becomes.
//!
//! Used by the build script, and by the native tests, which try the rules themselves.

use std::{collections::BTreeSet, ops::RangeInclusive};

use serde::Deserialize;
use toml::Spanned;

use super::deck::{Fault, are_alike, words};

/// The file: for each sort of moment, and for intentions, forms as a person fills them in. A text may have
/// `{several|ways}` in it of which one is taken.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    noticed: Vec<Spanned<Noticed>>,
    theirs: Vec<Spanned<Theirs>>,
    mine: Vec<Spanned<Mine>>,
    acknowledged: Vec<Spanned<Acknowledged>>,
    asked: Vec<Spanned<Asked>>,
    intention: Vec<Spanned<Intention>>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Noticed {
    what: String,
    #[serde(default)]
    months: Vec<u8>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Theirs {
    what: String,
    met: Met,
    how: Option<String>,
    #[serde(default)]
    months: Vec<u8>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Met {
    Toward,
    Away,
    Against,
    Missed,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Mine {
    what: String,
    plainness: Plainness,
    #[serde(default)]
    months: Vec<u8>,
}

#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Plainness {
    Plain,
    Hinted,
    Hidden,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct Acknowledged {
    did: String,
    for_me: Option<String>,
    says: Option<String>,
    told: Told,
    #[serde(default)]
    months: Vec<u8>,
}

#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Told {
    Later,
    Said,
    Written,
    Kept,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Asked {
    /// The id of a question of the decks, or else the words.
    prompt: Option<String>,
    question: Option<String>,
    answer: String,
    #[serde(default)]
    months: Vec<u8>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Intention {
    when: String,
    then: String,
    #[serde(default)]
    months: Vec<u8>,
}

/// How long a text may be, each way it can be put, in characters.
const TEXT: RangeInclusive<usize> = 4..=280;

/// What a form can be about, as the compact text names it.
const SLUGS: [&str; 5] = ["notice", "respond", "acknowledge", "ask", "intention"];

/// Words that would assume something about two people, or make an account of one.
const AVOIDED: [&str; 18] = [
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
    "he",
    "she",
    "him",
    "her",
    "his",
    "hers",
    "always",
    "never",
];

/// One form of the file, whatever its sort, as the compact text has it.
struct Form<'a> {
    at: usize,
    slug: &'static str,
    months: &'a [u8],
    fields: Vec<(&'static str, &'a str)>,
    /// A rule of its own sort that is broken.
    fault: Option<String>,
}

/// Reads the file, holds it to its rules, and writes it as compact text, one line for each form: what it is, its months
/// as letters from `a`, and `name=text` for each field, with tabs between. `src/sample/texts.rs` reads it. `questions`
/// are the ids of the decks' questions.
///
/// # Errors
/// Every rule that is broken, or the first thing that is not such a file at all.
pub(crate) fn compact(source: &str, questions: &BTreeSet<String>) -> Result<String, Vec<Fault>> {
    let file: File = toml::from_str(source).map_err(|error| {
        let at = error.span().map_or(0, |span| span.start);
        vec![Fault { at, what: error.message().to_owned() }]
    })?;
    let forms = file.forms(questions);
    let mut faults: Vec<Fault> = forms.iter().flat_map(Form::faults).collect();
    let seasonal = |slug: &&str| forms.iter().all(|form| form.slug != *slug || !form.months.is_empty());
    faults.extend(
        SLUGS
            .iter()
            .filter(|slug| seasonal(slug))
            .map(|slug| Fault { at: 0, what: format!("there is no `{slug}` that can be in any month") }),
    );
    faults.extend(faults_between(&forms));
    if faults.is_empty() { Ok(forms.iter().map(Form::line).collect()) } else { Err(faults) }
}

impl File {
    fn forms(&self, questions: &BTreeSet<String>) -> Vec<Form<'_>> {
        let noticed = self.noticed.iter().map(|spanned| {
            let Noticed { what, months } = spanned.get_ref();
            Form::new(spanned, "notice", months).with("what", what)
        });
        let theirs = self.theirs.iter().map(|spanned| {
            let Theirs { what, met, how, months } = spanned.get_ref();
            let needless = *met == Met::Toward && how.is_some();
            Form::new(spanned, "respond", months)
                .with("what", what)
                .with("met", met.code())
                .maybe("how", how.as_deref())
                .faulty(needless, || "what was met at once needs no way back".to_owned())
        });
        let mine = self.mine.iter().map(|spanned| {
            let Mine { what, plainness, months } = spanned.get_ref();
            Form::new(spanned, "respond", months)
                .with("whose", "mine")
                .with("what", what)
                .with("plainness", plainness.code())
        });
        let acknowledged = self.acknowledged.iter().map(|spanned| {
            let Acknowledged { did, for_me, says, told, months } = spanned.get_ref();
            Form::new(spanned, "acknowledge", months)
                .with("did", did)
                .maybe("for-me", for_me.as_deref())
                .maybe("says", says.as_deref())
                .with("told", told.code())
        });
        let asked = self.asked.iter().map(|spanned| {
            let Asked { prompt, question, answer, months } = spanned.get_ref();
            let unknown = prompt.as_ref().filter(|prompt| !questions.contains(*prompt));
            Form::new(spanned, "ask", months)
                .maybe("prompt", prompt.as_deref())
                .maybe("question", question.as_deref())
                .with("answer", answer)
                .faulty(prompt.is_some() == question.is_some(), || {
                    "either the `prompt` or a `question` of one’s own is needed".to_owned()
                })
                .faulty(unknown.is_some(), || {
                    format!("there is no question `{}` in the decks", unknown.map_or("", String::as_str))
                })
        });
        let intentions = self.intention.iter().map(|spanned| {
            let Intention { when, then, months } = spanned.get_ref();
            Form::new(spanned, "intention", months).with("when", when).with("then", then)
        });
        noticed.chain(theirs).chain(mine).chain(acknowledged).chain(asked).chain(intentions).collect()
    }
}

impl Met {
    const fn code(self) -> &'static str {
        match self {
            Self::Toward => "toward",
            Self::Away => "away",
            Self::Against => "against",
            Self::Missed => "missed",
        }
    }
}

impl Plainness {
    const fn code(self) -> &'static str {
        match self {
            Self::Plain => "plain",
            Self::Hinted => "hinted",
            Self::Hidden => "hidden",
        }
    }
}

impl Told {
    const fn code(self) -> &'static str {
        match self {
            Self::Later => "later",
            Self::Said => "said",
            Self::Written => "written",
            Self::Kept => "kept",
        }
    }
}

impl<'a> Form<'a> {
    fn new<T>(spanned: &Spanned<T>, slug: &'static str, months: &'a [u8]) -> Self {
        Self { at: spanned.span().start, slug, months, fields: Vec::new(), fault: None }
    }

    fn with(mut self, name: &'static str, text: &'a str) -> Self {
        self.fields.push((name, text));
        self
    }

    fn maybe(self, name: &'static str, text: Option<&'a str>) -> Self {
        match text {
            Some(text) => self.with(name, text),
            None => self,
        }
    }

    fn faulty(self, broken: bool, what: impl FnOnce() -> String) -> Self {
        if broken { Self { fault: Some(what()), ..self } } else { self }
    }

    /// What a person wrote in it: everything but what is chosen.
    fn texts(&self) -> impl Iterator<Item = (&'static str, &'a str)> {
        let chosen = ["whose", "met", "plainness", "told", "prompt"];
        self.fields.iter().copied().filter(move |(name, _)| !chosen.contains(name))
    }

    fn faults(&self) -> Vec<Fault> {
        let mut whats: Vec<String> = self.fault.clone().into_iter().collect();
        if let Some(month) = self.months.iter().find(|month| !(1..=12).contains(*month)) {
            whats.push(format!("the year has no month {month}"));
        }
        for (name, text) in self.texts() {
            whats.extend(faults_of(name, text));
        }
        whats.into_iter().map(|what| Fault { at: self.at, what }).collect()
    }

    fn line(&self) -> String {
        let mut line = format!("{}\t", self.slug);
        line.extend(self.months.iter().map(|month| char::from(b'a' + month - 1)));
        for (name, text) in &self.fields {
            line += &format!("\t{name}={text}");
        }
        line + "\n"
    }
}

fn faults_of(name: &str, text: &str) -> Vec<String> {
    let Some(ways) = ways(text) else {
        return vec![format!("the {{several|ways}} in `{text}` do not come out even")];
    };
    let mut faults = Vec::new();
    let length = |pick: fn(usize, usize) -> usize| -> usize {
        let count = |part: &Vec<&str>| part.iter().map(|way| way.chars().count()).reduce(pick).unwrap_or_default();
        ways.iter().map(count).sum()
    };
    let (least, most) = (length(usize::min), length(usize::max));
    if !TEXT.contains(&least) || !TEXT.contains(&most) {
        faults.push(format!("`{name}` has {least} to {most} characters, where {} to {} fit", TEXT.start(), TEXT.end()));
    }
    if let Some(letter) = text.chars().find(|letter| "!—\"'\t\n".contains(*letter)) {
        faults.push(format!("`{letter}` has no place in `{text}`"));
    }
    if let Some(word) = words(text).find(|word| AVOIDED.contains(&word.as_str())) {
        faults.push(format!("“{word}” has no place in `{text}`"));
    }
    if text.trim() != text || text.contains("  ") {
        faults.push(format!("there is a space too many in `{text}`"));
    }
    faults
}

/// A text in parts, each with the ways to put it: one for what stands for itself, several distinct ones within braces.
fn ways(text: &str) -> Option<Vec<Vec<&str>>> {
    let mut parts = Vec::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        let (within, after) = after.split_once('}')?;
        let ways: Vec<&str> = within.split('|').collect();
        let distinct = ways.iter().collect::<BTreeSet<_>>().len() == ways.len();
        if ways.len() < 2 || !distinct || within.contains('{') || before.contains(['|', '}']) {
            return None;
        }
        parts.push(vec![before]);
        parts.push(ways);
        rest = after;
    }
    parts.push(vec![rest]);
    (!rest.contains(['|', '}'])).then_some(parts)
}

/// The forms that say the same twice, or nearly.
fn faults_between(forms: &[Form<'_>]) -> Vec<Fault> {
    let mut seen: Vec<(BTreeSet<String>, &str)> = Vec::new();
    let mut prompts = BTreeSet::new();
    let mut faults = Vec::new();
    for form in forms {
        if let Some((_, prompt)) = form.fields.iter().find(|(name, _)| *name == "prompt")
            && !prompts.insert(*prompt)
        {
            faults.push(Fault { at: form.at, what: format!("`{prompt}` is asked twice") });
        }
        for (_, text) in form.texts() {
            let telling: BTreeSet<String> = words(text).filter(|word| word.chars().count() > 3).collect();
            if let Some((_, other)) = seen.iter().find(|(other, known)| *known == text || are_alike(other, &telling)) {
                faults.push(Fault { at: form.at, what: format!("`{text}` is nearly the same as `{other}`") });
            }
            seen.push((telling, text));
        }
    }
    faults
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::{super::deck::report, compact};

    const GOOD: &str = r#"
noticed = [
  { what = "hums on the {stairs|landing}" },
  { what = "First frost.", months = [1, 11] },
]
theirs = [{ what = "a sigh at the sink", met = "missed", how = "asked after supper" }]
mine = [{ what = "put two chairs out", plainness = "hinted" }]
acknowledged = [{ did = "oiled the door", for-me = "quiet at last", told = "later" }]
asked = [
  { prompt = "ask-song", answer = "The one with bells." },
  { question = "What would Pixel say?", answer = "More of that." },
]
intention = [{ when = "the kettle clicks", then = "look up" }]
"#;

    fn read(source: &str) -> Result<String, String> {
        let questions = BTreeSet::from(["ask-song".to_owned(), "ask-shoes".to_owned()]);
        compact(source, &questions).map_err(|faults| report("sample.toml", source, &faults))
    }

    #[test]
    fn forms_become_lines_of_compact_text() {
        let lines = [
            "notice\t\twhat=hums on the {stairs|landing}",
            "notice\tak\twhat=First frost.",
            "respond\t\twhat=a sigh at the sink\tmet=missed\thow=asked after supper",
            "respond\t\twhose=mine\twhat=put two chairs out\tplainness=hinted",
            "acknowledge\t\tdid=oiled the door\tfor-me=quiet at last\ttold=later",
            "ask\t\tprompt=ask-song\tanswer=The one with bells.",
            "ask\t\tquestion=What would Pixel say?\tanswer=More of that.",
            "intention\t\twhen=the kettle clicks\tthen=look up",
        ];
        assert_eq!(read(GOOD), Ok(lines.map(|line| format!("{line}\n")).concat()));
    }

    #[test]
    fn a_broken_rule_is_reported_with_file_and_line() {
        let even = |text: &str| format!("3: the {{several|ways}} in `{text}` do not come out even");
        let cases = [
            ("hums on the {stairs|landing}", "hums on the {stairs", even("hums on the {stairs")),
            ("hums on the {stairs|landing}", "hums on the {stairs}", even("hums on the {stairs}")),
            ("hums on the {stairs|landing}", "hums {a|a} bit", even("hums {a|a} bit")),
            ("hums on the {stairs|landing}", "hums {a|{b|c}} bit", even("hums {a|{b|c}} bit")),
            ("hums on the {stairs|landing}", "hums a|b bit", even("hums a|b bit")),
            ("hums on the {stairs|landing}", "hum", "3: `what` has 3 to 3 characters, where 4 to 280 fit".to_owned()),
            ("stairs|landing", "stairs!|landing", "3: `!` has no place in `hums on the {stairs!|landing}`".to_owned()),
            ("on the {", "on his {", "3: “his” has no place in `hums on his {stairs|landing}`".to_owned()),
            ("hums on", "hums  on", "3: there is a space too many in `hums  on the {stairs|landing}`".to_owned()),
            ("[1, 11]", "[1, 13]", "4: the year has no month 13".to_owned()),
            ("\"missed\"", "\"toward\"", "6: what was met at once needs no way back".to_owned()),
            ("\"ask-song\"", "\"ask-sing\"", "10: there is no question `ask-sing` in the decks".to_owned()),
            (
                "question = \"What would Pixel say?\", ",
                "",
                "11: either the `prompt` or a `question` of one’s own is needed".to_owned(),
            ),
            (
                "question = \"What would Pixel say?\"",
                "prompt = \"ask-song\"",
                "11: `ask-song` is asked twice".to_owned(),
            ),
            ("look up", "oiled the door", "13: `oiled the door` is nearly the same as `oiled the door`".to_owned()),
            (
                "First frost.",
                "the landing hums, the stairs",
                "4: `the landing hums, the stairs` is nearly the same as `hums on the {stairs|landing}`".to_owned(),
            ),
            (
                "then = \"look up\"",
                "then = \"look up\", months = [5]",
                "1: there is no `intention` that can be in any month".to_owned(),
            ),
        ];
        for (from, to, what) in cases {
            assert!(GOOD.contains(from), "{from}");
            assert_eq!(read(&GOOD.replacen(from, to, 1)), Err(format!("sample.toml:{what}")));
        }
    }

    #[test]
    fn what_is_no_form_is_reported_where_it_stops_making_sense() {
        let wrong = read(&GOOD.replace("told = \"later\"", "told = \"soon\"")).expect_err("no such choice");
        assert!(wrong.starts_with("sample.toml:8: unknown variant `soon`"), "{wrong}");
        let unknown = read(&GOOD.replace("for-me", "for-us")).expect_err("no such field");
        assert!(unknown.starts_with("sample.toml:8: unknown field `for-us`"), "{unknown}");
    }
}

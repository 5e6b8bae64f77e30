//! The texts of the sample, as the build script packed them: each line a form, filled in.

use crate::{
    content,
    domain::{Fields, Practice, fields},
};

/// One form, filled in, and the months it belongs to.
pub(super) struct Text {
    /// The practice it is about; none for an intention.
    pub(super) practice: Option<Practice>,
    /// The months of the year as bits from January up; none where it can be any.
    months: u16,
    /// In how many ways it can be put, counting only the part of it that has most.
    pub(super) ways: i32,
    fields: Vec<(&'static str, &'static str)>,
}

/// All of them, in the order of the file.
pub(super) fn all() -> Vec<Text> {
    include_str!(concat!(env!("OUT_DIR"), "/sample")).lines().filter_map(Text::read).collect()
}

impl Text {
    /// Reads a line: what it is, the letters of its months from `a` for January, then `name=text`, with tabs between.
    fn read(line: &'static str) -> Option<Self> {
        let mut parts = line.split('\t');
        let practice = Practice::from_slug(parts.next()?);
        let months = parts.next()?.bytes().fold(0, |months, letter| months | 1 << (letter.wrapping_sub(b'a') % 12));
        let fields: Vec<_> = parts.filter_map(|part| part.split_once('=')).collect();
        let ways = fields.iter().flat_map(|(_, text)| ways_in(text)).map(|ways| ways.split('|').count()).max();
        Some(Self { practice, months, ways: ways.unwrap_or(1) as i32, fields })
    }

    /// Whether it belongs to a time of the year.
    pub(super) const fn is_seasonal(&self) -> bool {
        self.months != 0
    }

    /// Whether it can be of this month, from 1 to 12.
    pub(super) const fn suits(&self, month: u32) -> bool {
        !self.is_seasonal() || self.months & 1 << (month - 1) != 0
    }

    /// Whether the form has something in this field.
    pub(super) fn has(&self, name: &str) -> bool {
        self.fields.iter().any(|(known, _)| *known == name)
    }

    /// The form, put as it is put this `turn`. A question of the decks is asked in their words.
    pub(super) fn form(&self, mut turn: usize) -> Fields {
        let mut form: Fields =
            self.fields.iter().map(|&(name, text)| (name.to_owned(), varied(text, &mut turn))).collect();
        let prompt = self.practice.and_then(|practice| content::prompt(practice, form.get(fields::PROMPT)?));
        if let Some(prompt) = prompt {
            form.insert(fields::QUESTION.to_owned(), prompt.text.to_owned());
        }
        form
    }
}

/// A text with one of each `{several|ways}` to put it, so that as many turns as there are ways all read differently.
fn varied(text: &str, turn: &mut usize) -> String {
    let mut said = String::new();
    let mut rest = text;
    while let Some((before, ways, after)) = next_ways(rest) {
        let count = ways.split('|').count();
        said.push_str(before);
        said.push_str(ways.split('|').nth(*turn % count).unwrap_or_default());
        *turn /= count;
        rest = after;
    }
    said + rest
}

/// What stands within braces, each with its bars.
fn ways_in(text: &str) -> impl Iterator<Item = &str> {
    text.split('{').skip(1).filter_map(|part| part.split('}').next())
}

fn next_ways(text: &str) -> Option<(&str, &str, &str)> {
    let (before, rest) = text.split_once('{')?;
    let (ways, after) = rest.split_once('}')?;
    Some((before, ways, after))
}

#[cfg(test)]
mod tests {
    use super::{Text, varied};
    use crate::domain::{Practice, fields};

    #[test]
    fn a_text_is_put_in_every_way_before_one_comes_back() {
        let all: Vec<String> = (0..5).map(|turn| varied("{a|b} cup of {tea|milk}.", &mut { turn })).collect();
        assert_eq!(all, ["a cup of tea.", "b cup of tea.", "a cup of milk.", "b cup of milk.", "a cup of tea."]);
    }

    #[test]
    fn a_line_is_a_form_with_its_months() {
        let text = Text::read("notice\tak\twhat=First frost. {Gloves|Hat} on the radiator.").unwrap();
        assert_eq!(text.practice, Some(Practice::Notice));
        assert!(text.is_seasonal());
        assert_eq!((1..=12).filter(|&month| text.suits(month)).collect::<Vec<_>>(), [1, 11]);
        assert_eq!(text.form(1)[fields::WHAT], "First frost. Hat on the radiator.");
        assert_eq!(text.ways, 2);
    }

    #[test]
    fn without_months_a_text_can_be_of_any_day() {
        let text = Text::read("intention\t\twhen=the kettle clicks\tthen=look up").unwrap();
        assert_eq!((text.practice, text.is_seasonal()), (None, false));
        assert!((1..=12).all(|month| text.suits(month)));
        assert!(text.has(fields::WHEN) && !text.has(fields::WHAT));
        assert_eq!(text.ways, 1);
    }
}

//! Everything remembered as a text to read and to print, in Markdown. It is for people; a backup is for the app.

use crate::{
    domain::{Book, Day, Intention, Moment, Words},
    wording,
};

/// The Book as Markdown, the oldest day first, as one reads a diary.
pub fn markdown(book: &Book, today: Day) -> String {
    let mut text = format!("# Little Things\n\n{}Kept on {}.\n", whose(book), wording::date(today));
    let mut moments: Vec<&Moment> = book.moments().map(|(_, moment)| moment).collect();
    moments.reverse();
    for of_day in moments.chunk_by(|one, next| one.day == next.day) {
        text += &format!("\n## {}\n", wording::date(of_day[0].day));
        for moment in of_day {
            text += &self::moment(moment);
        }
    }
    let mut intentions: Vec<&Intention> = book.intentions().map(|(_, intention)| intention).collect();
    intentions.sort_by_key(|intention| intention.day);
    if !intentions.is_empty() {
        text += "\n## What I meant to do\n";
    }
    for intention in intentions {
        text += &self::intention(intention);
    }
    text
}

/// What the file is called.
pub fn file_name(made: Day) -> String {
    format!("little-things-{made}.md")
}

/// Whose it is, as far as there are names.
fn whose(book: &Book) -> String {
    let names = book.names().map_or([None, None], |names| [names.me.as_ref(), names.partner.as_ref()]);
    let names: Vec<String> = names.into_iter().flatten().map(inline).collect();
    if names.is_empty() { String::new() } else { format!("Of {}. ", names.join(" and ")) }
}

fn moment(moment: &Moment) -> String {
    let parts = wording::parts(&moment.kind, &|day| format!("on {}", wording::date(day)));
    let parts = parts.iter().map(|(name, words)| format!("\n{name}:\n\n{}", quote(words)));
    format!("\n### {}\n{}", wording::practised(moment.practice()), parts.collect::<String>())
}

fn intention(intention: &Intention) -> String {
    let went = wording::outcome(intention.outcome);
    let made = format!("\n{}{}{went}\n", wording::date(intention.day), if went.is_empty() { "" } else { ": " });
    format!("{made}\n{}", quote(&wording::intention(intention)))
}

/// Words on lines of their own, set off from ours. A line break stays one.
fn quote(words: &str) -> String {
    let lines: Vec<String> = lines(words).map(|line| format!("> {}", literal(line))).collect();
    lines.join("  \n") + "\n"
}

/// Words within a line of ours.
fn inline(words: &Words) -> String {
    lines(words.as_str()).map(literal).collect::<Vec<_>>().join(" ")
}

/// The lines of a text, by any of the line ends that Markdown knows.
fn lines(text: &str) -> impl Iterator<Item = &str> {
    text.split('\n').flat_map(|line| line.strip_suffix('\r').unwrap_or(line).split('\r'))
}

/// A line that Markdown shows as it is: every mark that could mean something there loses its meaning, and spaces at its
/// beginning stay. (CommonMark 0.31: a backslash before ASCII punctuation takes its meaning away.)
fn literal(line: &str) -> String {
    let text = line.trim_start_matches([' ', '\t']);
    let mut shown: String = line[..line.len() - text.len()].replace('\t', "    ").replace(' ', "\u{a0}");
    // Only at the beginning of a line: a heading, a list, a rule, a table, a number of a list.
    let number = text.trim_start_matches(|letter: char| letter.is_ascii_digit());
    let at_the_beginning = text.starts_with(['#', '+', '-', '=', '>', ':']).then_some(0);
    let after_number = number.starts_with(['.', ')']).then_some(text.len() - number.len());
    for (at, letter) in text.char_indices() {
        let means = matches!(letter, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '&' | '~' | '|' | '$');
        // An address would become a link, and a backslash within it part of the address.
        let links =
            text[at..].starts_with("://") || (letter == '.' && text[..at].to_ascii_lowercase().ends_with("www"));
        if means || links || Some(at) == at_the_beginning || Some(at) == after_number {
            shown.push('\\');
        }
        shown.push(letter);
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::literal;

    #[test]
    fn a_line_keeps_no_meaning_for_markdown() {
        for (line, shown) in [
            ("a plain line - with 3. things", "a plain line - with 3. things"),
            ("# no heading", "\\# no heading"),
            ("- no list", "\\- no list"),
            ("12. March", "12\\. March"),
            (". and )", "\\. and )"),
            ("<b>*so* [x](y)</b> & a_b", "\\<b>\\*so\\* \\[x\\](y)\\</b> \\& a\\_b"),
            ("  two\tspaces", "\u{a0}\u{a0}two\tspaces"),
        ] {
            assert_eq!(literal(line), shown, "{line}");
        }
    }
}

//! Everything as Markdown: what a person wrote is shown as they wrote it, and never becomes markup.

use little_things::{
    domain::{Body, Book, Command, Day, Gone, Intention, Kind, Names, Noticed, Outcome, Record, Words},
    keepsake, wording,
};
use proptest::{collection::vec, option, prelude::*, sample::select};
use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};

use crate::{
    arbitrary::{self, cases},
    example::{TODAY, book, days_later, id, intention, merged, moment, noticed_in, now, record, words},
};

/// A part of the page as a reader sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Part {
    Heading(HeadingLevel, String),
    /// A line of ours.
    Line(String),
    /// Words set off from ours, with their line breaks.
    Quote(String),
}

/// Everything that Markdown may be read with, but for what changes letters of plain text.
fn all_there_is() -> Options {
    Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_GFM
        | Options::ENABLE_HEADING_ATTRIBUTES
        | Options::ENABLE_WIKILINKS
        | Options::ENABLE_SUBSCRIPT
        | Options::ENABLE_YAML_STYLE_METADATA_BLOCKS
        | Options::ENABLE_PLUSES_DELIMITED_METADATA_BLOCKS
}

/// And what only some readers know. (A definition begins as a table of one column without a bar does: `:-:`.)
fn even_more() -> Options {
    all_there_is() | Options::ENABLE_DEFINITION_LIST | Options::ENABLE_MATH
}

/// What a reader of Markdown sees; an error when there is anything but headings, lines, quotes and plain text.
fn seen(markdown: &str, options: Options) -> Result<Vec<Part>, String> {
    let mut parts = Vec::new();
    let (mut text, mut quotes): (String, Option<Vec<String>>) = (String::new(), None);
    for event in Parser::new_ext(markdown, options) {
        match event {
            Event::Start(Tag::Heading { .. } | Tag::Paragraph) => text.clear(),
            Event::End(TagEnd::Heading(level)) if quotes.is_none() => {
                parts.push(Part::Heading(level, text.clone()));
            }
            Event::End(TagEnd::Paragraph) => match &mut quotes {
                Some(quotes) => quotes.push(text.clone()),
                None => parts.push(Part::Line(folded(&text))),
            },
            Event::Start(Tag::BlockQuote(None)) if quotes.is_none() => quotes = Some(Vec::new()),
            Event::End(TagEnd::BlockQuote(None)) => {
                parts.push(Part::Quote(closed_up(&quotes.take().unwrap_or_default().join("\n\n"))));
            }
            Event::Text(more) => text += &more,
            Event::HardBreak => text.push('\n'),
            other => return Err(format!("{other:?} after {text:?}")),
        }
    }
    Ok(parts)
}

/// What every page shows as one space.
const SPACES: [char; 4] = [' ', '\t', '\u{b}', '\u{c}'];

fn folded(text: &str) -> String {
    text.split(SPACES).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// Lines as a page shows them: spaces at the beginning stay, as spaces that no page folds; at the end they cannot be seen.
fn lines(words: &str) -> Vec<String> {
    let words = words.replace("\r\n", "\n").replace('\r', "\n");
    let line = |line: &str| {
        let text = line.trim_start_matches([' ', '\t']);
        let before = line[..line.len() - text.len()].replace('\t', "    ").replace(' ', "\u{a0}");
        before + text.trim_end_matches(SPACES)
    };
    words.split('\n').map(line).collect()
}

/// Some empty lines one after the other are one.
fn closed_up(text: &str) -> String {
    let mut text = text.to_owned();
    while text.contains("\n\n\n") {
        text = text.replace("\n\n\n", "\n\n");
    }
    text
}

/// Words as a page shows them: line breaks stay, whichever they are.
fn shown(words: &str) -> String {
    closed_up(&lines(words).join("\n"))
}

/// What has to be seen of a book.
fn expected(book: &Book) -> Vec<Part> {
    let heading = |level, text: &str| Part::Heading(level, text.to_owned());
    let names = book.names().map_or([None, None], |names| [names.me.clone(), names.partner.clone()]);
    let names: Vec<String> = names.into_iter().flatten().map(|name| lines(name.as_str()).join(" ")).collect();
    let whose = if names.is_empty() { String::new() } else { format!("Of {}. ", names.join(" and ")) };
    let mut parts = vec![
        heading(HeadingLevel::H1, "Little Things"),
        Part::Line(folded(&format!("{whose}Kept on {}.", wording::date(TODAY)))),
    ];
    let mut moments: Vec<_> = book.moments().collect();
    moments.sort_by_key(|(id, moment)| (moment.day, moment.minute, *id));
    let mut last = None;
    for (_, moment) in moments {
        if last.replace(moment.day) != Some(moment.day) {
            parts.push(heading(HeadingLevel::H2, &wording::date(moment.day)));
        }
        parts.push(heading(HeadingLevel::H3, wording::practised(moment.practice())));
        for (name, words) in wording::parts(&moment.kind, &|day| format!("on {}", wording::date(day))) {
            parts.extend([Part::Line(format!("{name}:")), Part::Quote(shown(&words))]);
        }
    }
    let mut intentions: Vec<_> = book.intentions().collect();
    intentions.sort_by_key(|(id, intention)| (intention.day, *id));
    for (at, (_, intention)) in intentions.into_iter().enumerate() {
        if at == 0 {
            parts.push(heading(HeadingLevel::H2, "What I meant to do"));
        }
        let went = match intention.outcome {
            Outcome::Open => "",
            Outcome::Happened(_) => ": It happened.",
            Outcome::NotYet(_) => ": Not yet.",
            Outcome::LetGo(_) => ": Let go.",
        };
        parts.push(Part::Line(format!("{}{went}", wording::date(intention.day))));
        parts.push(Part::Quote(shown(&wording::intention(intention))));
    }
    parts
}

/// Checks what a reader sees of a book, by the core of Markdown alone and with all that others have added.
fn check(book: &Book) -> Result<(), TestCaseError> {
    let markdown = keepsake::markdown(book, TODAY);
    for options in [Options::empty(), all_there_is()] {
        prop_assert_eq!(seen(&markdown, options), Ok(expected(book)), "{}", markdown);
    }
    Ok(())
}

/// What means something to Markdown, and what it may stand beside.
const MARKS: &[&str] = &[
    "#",
    "##",
    "-",
    "+",
    "*",
    "**",
    "_",
    "__",
    "~",
    "~~",
    "~~~",
    "`",
    "```",
    "=",
    "===",
    "---",
    "***",
    "___",
    ">",
    "<",
    "|",
    "|--",
    "--|",
    ":-:",
    ":--",
    "--:",
    ":",
    "1.",
    "2)",
    "12.",
    ".",
    ")",
    "(",
    "[",
    "]",
    "![",
    "](",
    "[x]",
    "[ ]",
    "[^1]",
    "[^1]:",
    "[a]:",
    "/b",
    "<b>",
    "</b>",
    "<!--",
    "-->",
    "<a@b.de>",
    "<http://a.b>",
    "http://a.b",
    "&",
    "&amp;",
    "&#35;",
    "\\",
    "\\\n",
    "!",
    "\"",
    "'",
    "--",
    "...",
    "{#a}",
    "[!NOTE]",
    "[[a]]",
    "^",
    "a",
    "b",
    " b ",
    "a b",
    "tea",
    "é",
    "🌱",
    "\n",
    "\n",
    "\n",
    "\n\n",
    "\r\n",
    "\r",
    " ",
    " ",
    "  ",
    "    ",
    "\t",
    "\u{a0}",
    "\u{2003}",
    "\u{b}",
    "\u{c}",
    "\u{85}",
    "\u{2028}",
    "\u{feff}",
];

fn marked() -> impl Strategy<Value = Words> {
    let pieces = vec(select(MARKS), 1..9);
    pieces.prop_filter_map("nothing is not words", |pieces| Words::new(&pieces.concat()).ok())
}

proptest! {
    #![proptest_config(cases(256))]

    #[test]
    fn a_reader_sees_every_word_of_any_book_as_it_was_written(book in arbitrary::book()) {
        check(&book)?;
    }

    #[test]
    fn names_never_become_markup(me in option::of(marked()), partner in option::of(marked())) {
        let names = Record { id: Names::ID, ..record(0, 1, Body::Names(Names { me, partner })) };
        check(&merged([names]))?;
    }

    #[test]
    fn intentions_never_become_markup(when in marked(), then in marked()) {
        let intention = Intention { day: TODAY, when, then, outcome: Outcome::Happened(TODAY) };
        check(&book([Body::Intention(intention)]))?;
    }
}

proptest! {
    #![proptest_config(cases(1500))]

    #[test]
    fn words_never_become_markup(what in marked()) {
        check(&book([moment(Kind::Noticed(Noticed { what }), TODAY)]))?;
    }
}

#[test]
fn no_line_that_means_something_to_markdown_means_it_here() {
    for text in [
        "# no heading",
        "####### seven",
        "no heading\n===",
        "no heading\n---",
        "no heading\n- -",
        "- no list\n- at all",
        "* no list",
        "+ no list",
        "1. no list",
        "999999999) no list",
        "12.",
        "-",
        "-\ttab",
        "> no quote in the quote",
        "    no code",
        "\tno code",
        "tea\n\n    no code",
        "```\nno code\n```",
        "~~~ no code",
        "`no code`",
        "``no ` code``",
        "*no emphasis* **nor strong**",
        "_no emphasis_ __nor strong__",
        "~struck~ ~~out~~",
        "[no link](http://a.b)",
        "[no link][a]\n\n[a]: http://a.b",
        "![no picture](a.png)",
        "<http://a.b> <me@a.b>",
        "<b>no markup</b>",
        "<script>\nalert(1)\n</script>",
        "<!-- no comment -->",
        "&lt; &#35; &amp;copy;",
        "a line  \nand another\\\nand another",
        "---",
        "***",
        "_ _ _",
        "a | b\n--|--\n1 | 2",
        "| a |\n| - |",
        "tea\n:-:",
        "tea\n:--",
        "tea\n--:",
        "- [ ] no task",
        "[x] no task",
        "a[^1]\n\n[^1]: no note",
        "[!NOTE]\nno note",
        "\\# no escape \\* at \\\\ all \\",
        "\\",
        "1\\. no list",
        "a\n\n\n\nb",
        "a\n \nb",
        "  a\n   b\n\t c",
        "a \t \nb",
        "He said: \"well...\" -- 'and'",
        "a\u{2028}b\u{85}c\u{b}d\u{c}e",
        "a\r\nb\rc",
        "+++\na\n+++",
        "{#a} # b {.c}",
        "[[no link]]",
    ] {
        let markdown = check(&book([moment(noticed_in(text), TODAY)]));
        assert!(markdown.is_ok(), "{text:?}: {}", markdown.unwrap_err());
    }
}

/// GitHub's reader makes a table of `:-:` under a line; several make formulas of what stands between dollars.
#[test]
fn what_only_some_readers_know_means_nothing_either() {
    for text in ["tea\n:-:", "tea\n:--", "tea\n: with milk", "from $5 to $6", "$$tea$$"] {
        let book = book([moment(noticed_in(text), TODAY)]);
        let markdown = keepsake::markdown(&book, TODAY);
        assert_eq!(seen(&markdown, even_more()), Ok(expected(&book)), "{text:?}: {markdown}");
    }
}

/// GitHub's reader takes addresses as they stand, marks that were taken away from their meaning included: a backslash there
/// would be seen. Where the address is not one to it, it is the letters that were written.
#[test]
fn an_address_is_shown_without_a_backslash_of_ours_in_it() {
    for text in ["https://a.b/c_d", "see http://a.b/c~d*e", "www.a.b/c_d", "ftp://a.b/c_d"] {
        let markdown = keepsake::markdown(&book([moment(noticed_in(text), TODAY)]), TODAY);
        let quote = markdown.lines().find(|line| line.starts_with('>')).unwrap();
        let is_address = ["https://", "http://", "ftp://", "www."].iter().any(|begins| quote.contains(begins));
        assert!(!(is_address && quote.contains('\\')), "{quote}");
    }
}

#[test]
fn it_reads_as_a_diary_the_oldest_day_first() {
    let mut book = book([
        moment(noticed_in("second"), TODAY.plus(-1)),
        moment(noticed_in("third"), TODAY),
        moment(noticed_in("first"), TODAY.plus(-400)),
        intention(TODAY, Outcome::Happened(TODAY)),
        intention(TODAY.plus(-2), Outcome::Open),
    ]);
    let names = Names { me: Some(words("Kim")), partner: Some(words("Zoë")) };
    book.merge([Record { id: Names::ID, ..record(0, 9, Body::Names(names)) }]);
    let expected = "# Little Things

Of Kim and Zoë. Kept on Sunday 22 November 2026.

## Saturday 18 October 2025

### Noticed

What you noticed:

> first

## Saturday 21 November 2026

### Noticed

What you noticed:

> second

## Sunday 22 November 2026

### Noticed

What you noticed:

> third

## What I meant to do

Friday 20 November 2026

> When the kettle clicks, I will I look up.

Sunday 22 November 2026: It happened.

> When the kettle clicks, I will I look up.
";
    assert_eq!(keepsake::markdown(&book, TODAY), expected);
}

#[test]
fn what_was_deleted_is_not_in_it() {
    let mut book = book([moment(noticed_in("walrus"), TODAY), intention(TODAY.plus(-1), Outcome::LetGo(TODAY))]);
    let intended = Record { body: Body::Gone(Gone { bed: None }), ..record(2, 9, moment(noticed_in("x"), TODAY)) };
    assert!(keepsake::markdown(&book, TODAY).contains("walrus"));
    book.merge(book.decide(Command::Delete(id(1)), &now()).unwrap());
    book.merge([intended]);
    assert_eq!(keepsake::markdown(&book, TODAY), keepsake::markdown(&Book::default(), TODAY));
}

#[test]
fn a_book_of_nothing_says_when_it_was_kept() {
    let expected = "# Little Things\n\nKept on Tuesday 22 December 2026.\n";
    assert_eq!(keepsake::markdown(&Book::default(), days_later(30).day), expected);
}

#[test]
fn its_name_says_when_it_was_made_and_nothing_of_what_is_in_it() {
    assert_eq!(keepsake::file_name(Day::from_count(0)), "little-things-1970-01-01.md");
}

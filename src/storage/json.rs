//! JSON, as far as it is used here: flat objects of texts, and nothing else.
//!
//! Exactly the objects of RFC 8259 whose values all are strings are read; of two fields of one name, the later counts.

use std::str::Chars;

use crate::domain::Fields;

/// What has a short escape: what is meant, and the letter behind the backslash. (A slash may be escaped, and need not be.)
const SHORT: [(char, char); 8] =
    [('"', '"'), ('\\', '\\'), ('/', '/'), ('\u{8}', 'b'), ('\u{c}', 'f'), ('\n', 'n'), ('\r', 'r'), ('\t', 't')];

/// Fields as an object, always the same for the same fields.
pub(super) fn write(fields: &Fields) -> String {
    let mut json = String::new();
    for (name, text) in fields {
        json.push(if json.is_empty() { '{' } else { ',' });
        write_text(name, &mut json);
        json.push(':');
        write_text(text, &mut json);
    }
    json.push_str(if json.is_empty() { "{}" } else { "}" });
    json
}

fn write_text(text: &str, json: &mut String) {
    json.push('"');
    for letter in text.chars() {
        if is_plain(letter) {
            json.push(letter);
        } else if let Some((_, short)) = SHORT.iter().find(|(meant, _)| *meant == letter) {
            json.extend(['\\', *short]);
        } else {
            let digit = |shift: u32| char::from_digit(u32::from(letter) >> shift & 0xf, 16);
            json.push_str("\\u00");
            json.extend([4, 0].into_iter().filter_map(digit));
        }
    }
    json.push('"');
}

/// Whether a letter stands for itself in a text.
const fn is_plain(letter: char) -> bool {
    letter >= ' ' && letter != '"' && letter != '\\'
}

/// The fields of an object that is all of `json`.
pub(super) fn read(json: &str) -> Option<Fields> {
    let (fields, rest) = read_first(json)?;
    rest.trim_start_matches(is_space).is_empty().then_some(fields)
}

/// The fields of the object that `json` begins with, and what follows it.
pub(super) fn read_first(json: &str) -> Option<(Fields, &str)> {
    let mut reader = Reader { rest: json };
    let mut fields = Fields::new();
    reader.pass('{')?;
    if reader.pass('}').is_some() {
        return Some((fields, reader.rest));
    }
    loop {
        let name = reader.text()?;
        reader.pass(':')?;
        fields.insert(name, reader.text()?);
        if reader.pass('}').is_some() {
            return Some((fields, reader.rest));
        }
        reader.pass(',')?;
    }
}

const fn is_space(letter: char) -> bool {
    matches!(letter, ' ' | '\t' | '\n' | '\r')
}

/// How far the reading has come.
struct Reader<'a> {
    rest: &'a str,
}

impl<'a> Reader<'a> {
    /// Goes past this letter, if it is the next one but for white space.
    fn pass(&mut self, letter: char) -> Option<()> {
        let pass = |rest: &'a str| rest.strip_prefix(letter);
        self.rest = pass(self.rest).or_else(|| pass(self.rest.trim_start_matches(is_space)))?;
        Some(())
    }

    /// The text that comes next.
    fn text(&mut self) -> Option<String> {
        self.pass('"')?;
        let mut text = String::new();
        loop {
            let end = self.rest.bytes().position(|byte| !is_plain(char::from(byte)))?;
            let (plain, rest) = self.rest.split_at_checked(end)?;
            text.push_str(plain);
            let mut letters = rest.chars();
            match letters.next()? {
                '\\' => text.push(escaped(&mut letters)?),
                '"' => {
                    self.rest = letters.as_str();
                    return Some(text);
                }
                _ => return None,
            }
            self.rest = letters.as_str();
        }
    }
}

/// The letter that is meant by what follows a backslash.
fn escaped(letters: &mut Chars<'_>) -> Option<char> {
    match letters.next()? {
        'u' => {
            let unit = unit(letters)?;
            match char::from_u32(u32::from(unit)) {
                Some(letter) => Some(letter),
                None => beyond(unit, letters),
            }
        }
        short => SHORT.iter().find(|(_, known)| *known == short).map(|&(meant, _)| meant),
    }
}

/// The letter of which this is the first half, if the other one follows.
fn beyond(first: u16, letters: &mut Chars<'_>) -> Option<char> {
    *letters = letters.as_str().strip_prefix("\\u")?.chars();
    let second = unit(letters)?;
    char::decode_utf16([first, second]).next()?.ok()
}

/// Four hexadecimal digits.
fn unit(letters: &mut Chars<'_>) -> Option<u16> {
    let digit = |number: u16, letter: char| Some(number << 4 | letter.to_digit(16)? as u16);
    (0..4).try_fold(0, |number, _| digit(number, letters.next()?))
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use proptest::{collection::vec, prelude::*, sample::select};

    use super::{Fields, read, read_first, write};

    /// What is read the same by a library that everybody trusts.
    fn check(json: &str) {
        assert_eq!(read(json), serde_json::from_str(json).ok(), "{json}");
    }

    #[test]
    fn an_object_of_texts_is_read_with_all_its_escapes_and_nothing_else_is() {
        for json in [
            "{}",
            " \t\r\n{ \"a\" : \"b\" , \"c\" : \"d\" } \n",
            r#"{"a":"\"\\\/\b\f\n\r\t\u0000\u00e9\u00E9\uD83D\uDE00"}"#,
            r#"{"a":"1","b":"2","a":"3"}"#,
            "{\"a\":\"\u{7f}\u{2028}😀\"}",
            "",
            "{",
            "{}}",
            "{} {}",
            "\u{a0}{}",
            r#"{"a":"b",}"#,
            r#"{,"a":"b"}"#,
            r#"{"a" "b"}"#,
            r#"{"a":"b" "c":"d"}"#,
            r#"{"a":1}"#,
            r#"{"a":null}"#,
            r#"{"a":{}}"#,
            r#"["a"]"#,
            r#"{"a":"\x"}"#,
            r#"{"a":"\u12"}"#,
            r#"{"a":"\u+123"}"#,
            r#"{"a":"\uD83D"}"#,
            r#"{"a":"\uDE00"}"#,
            r#"{"a":"\uD83D\u0041"}"#,
            r#"{"a":"\uD83Dx"}"#,
            "{\"a\":\"\n\"}",
            "{\"a\":\"b",
            "{\"a\":\"b\\",
        ] {
            check(json);
        }
    }

    #[test]
    fn what_follows_the_first_object_is_left() {
        let fields = Fields::from([("a".to_owned(), "}".to_owned())]);
        assert_eq!(read_first(r#"{"a":"}"}, {"b":"c"}"#), Some((fields, r#", {"b":"c"}"#)));
        assert_eq!(read_first(r#"{"a":{"b":"c"}}"#), None);
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn fields_are_written_as_everybody_writes_them_and_read_back(fields: Fields) {
            let json = write(&fields);
            prop_assert_eq!(&json, &serde_json::to_string(&fields).unwrap());
            prop_assert_eq!(read(&json), Some(fields));
        }

        #[test]
        fn any_pieces_of_json_are_read_as_everybody_reads_them(
            pieces in vec(
                select(vec![
                    "{", "}", "[", ":", ",", "\"", "\"a\"", "\"a\":\"b\"", "\"c\":", "\"\"", " ", "\n", "\\", "\\\\", "\\\"",
                    "\\u", "\\ud83d", "\\ude00", "\\u0041", "00e9", "n", "x", "é", "😀", "\u{1}", "1", "null",
                ]),
                0..14,
            ),
            wrapped: bool,
        ) {
            let pieces = pieces.concat();
            check(&if wrapped { format!("{{\"a\":\"{pieces}\"}}") } else { pieces });
        }
    }
}

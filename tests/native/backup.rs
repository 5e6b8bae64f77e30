//! Backups: what is written reads back for ever, whatever befell the file on its way is told, and nothing else is taken
//! for one.

use crc::{CRC_32_ISO_HDLC, Crc};
use little_things::{
    domain::{
        Body, Book, Command, Day, Fields, Gone, Id, Met, Names, Now, Outcome, Record, Repair, Shown, Stamp, Told,
    },
    storage::backup::{self, BEGINNING, Backup, NotABackup},
};
use proptest::{collection::vec, prelude::*, sample::Index};
use serde_json::Value;

use crate::{
    arbitrary::{self, cases},
    example::{
        TODAY, acknowledged, asked, book, days_later, intention, merged, moment, noticed, noticed_in, now, record,
        theirs, words,
    },
};

/// The latest stamp that is taken in: a year before the end of the year 9999.
const LATEST_TAKEN: u64 = Stamp::LATEST.millis() - 366 * 24 * 60 * 60 * 1000;

/// Any book at all whose stamps are taken in again.
fn books() -> impl Strategy<Value = Book> {
    let of_any_time = arbitrary::record_of_any_time()
        .prop_map(|record| Record { stamp: record.stamp.min(Stamp::from_millis(LATEST_TAKEN)), ..record });
    vec(prop_oneof![arbitrary::record(), of_any_time], 0..10).prop_map(merged)
}

/// Five records, with letters of one to four bytes and everything that JSON escapes.
fn some_book() -> Book {
    let mut book = book([
        moment(noticed_in("“tea” é\n\"שלום\" 🌱 \\ \u{1}"), TODAY),
        moment(theirs(Met::Missed, Repair::Made { day: TODAY, how: Some(words("} or {, or ],")) }), TODAY.plus(-1)),
        intention(TODAY, Outcome::NotYet(TODAY)),
        Body::Gone(Gone { bed: None }),
    ]);
    let names = Names { me: Some(words("Zoë")), partner: None };
    book.merge([Record { id: Names::ID, ..record(0, 5, Body::Names(names)) }]);
    book
}

fn records_of(book: &Book) -> Vec<Record> {
    book.records().cloned().collect()
}

/// What is read when nothing has happened to the file.
fn whole(book: &Book) -> Backup {
    Backup { made: TODAY, records: records_of(book), unreadable: 0, unchanged: true }
}

fn beginning(file: &str) -> String {
    let bytes = file.as_bytes();
    String::from_utf8_lossy(&bytes[..bytes.len().min(BEGINNING as usize)]).into_owned()
}

/// Checks that a glance at a file finds what reading it finds, and gives that.
fn read(file: &str) -> Result<Backup, NotABackup> {
    let read = backup::read(file);
    let glance = backup::glance(&beginning(file));
    // The head is enough for a glance; the day in it is looked at later.
    assert!(
        glance == read.as_ref().map(|_| ()).map_err(|error| *error) || read == Err(NotABackup::Other),
        "{file:.200}"
    );
    read
}

/// The head of a file with another text in one of its fields.
fn head_with(field: &str, text: &str) -> String {
    let file = backup::write(&some_book(), TODAY);
    let head = file.lines().nth(1).unwrap().trim_end_matches(',');
    let mut fields: Fields = serde_json::from_str(head).unwrap();
    fields.insert(field.to_owned(), text.to_owned());
    serde_json::to_string(&fields).unwrap()
}

/// A file of this head and these lines.
fn file_of(head: &str, lines: &[String]) -> String {
    format!("[\n{}\n]\n", [&[head.to_owned()], lines].concat().join(",\n"))
}

/// The lines of the records of a book.
fn lines_of(book: &Book) -> Vec<String> {
    let file = backup::write(book, TODAY);
    let lines = file.lines().filter(|line| line.starts_with('{')).skip(1);
    lines.map(|line| line.trim_end_matches(',').to_owned()).collect()
}

/// Counted by another hand, as the docs of the format say: over the version, the day and every line, each ended by a line break.
fn checksum(lines: &[String]) -> String {
    let begin = [&1_u32.to_le_bytes()[..], format!("{TODAY}\n").as_bytes()].concat();
    let covered = lines.iter().fold(begin, |mut covered, line| {
        covered.extend_from_slice(line.as_bytes());
        covered.push(b'\n');
        covered
    });
    format!("{:08x}", Crc::<u32>::new(&CRC_32_ISO_HDLC).checksum(&covered))
}

/// What another tool makes of a file without changing what is in it.
fn by_other_tools(file: &str) -> Vec<(&'static str, String)> {
    let parsed: Value = serde_json::from_str(file).unwrap();
    let pretty = serde_json::to_string_pretty(&parsed).unwrap();
    let minified = serde_json::to_string(&parsed).unwrap();
    let escape = |letter: char| match letter {
        ' '..='~' | '\n' => letter.to_string(),
        _ => letter.encode_utf16(&mut [0; 2]).iter().map(|unit| format!("\\u{unit:04X}")).collect(),
    };
    let turned = |object: &Value| {
        let fields = object.as_object().unwrap().iter().rev();
        let fields: Vec<String> =
            fields.map(|(name, text)| format!("  {} :\t{text}  ", Value::from(&**name))).collect();
        format!(" {{ {} }} ", fields.join(" ,\r\n"))
    };
    let turned = parsed.as_array().unwrap().iter().map(turned).collect::<Vec<_>>().join("\n,\n\n");
    vec![
        ("as it was", file.to_owned()),
        ("line ends of Windows", file.replace('\n', "\r\n")),
        ("old line ends", file.replace('\n', "\r")),
        ("a byte order mark", format!("\u{feff}{file}")),
        ("white space around it", format!(" \n\t{file}\n\n ")),
        ("no line end", file.trim_end().to_owned()),
        ("indented with tabs", pretty.replace("  ", "\t")),
        ("all of it at once", format!("\u{feff}\r\n{}", pretty.replace('\n', "\r\n"))),
        ("everything escaped", file.chars().map(escape).collect()),
        ("fields turned around", format!("[{turned}]")),
        ("pretty", pretty),
        ("minified", minified),
    ]
}

/// Where the objects of a file end.
fn ends(file: &str) -> Vec<usize> {
    let (mut ends, mut within, mut escaped) = (vec![], false, false);
    for (at, byte) in file.bytes().enumerate() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = true,
            b'"' => within = !within,
            b'}' if !within => ends.push(at + 1),
            _ => {}
        }
    }
    ends
}

/// Checks what is read of a file of this book that ends after so many bytes.
fn check_cut(book: &Book, file: &str, at: usize) {
    let ends = ends(file);
    let whole = ends.iter().filter(|end| **end <= at).count();
    let cut = String::from_utf8_lossy(&file.as_bytes()[..at]);
    let records = records_of(book);
    let expected = match whole.checked_sub(1) {
        None => Err(NotABackup::Other),
        Some(whole) => Ok(Backup {
            made: TODAY,
            records: records[..whole].to_vec(),
            unreadable: records.len() - whole,
            unchanged: whole == records.len(),
        }),
    };
    assert_eq!(read(&cut), expected, "cut after {at} of {} bytes: {file}", file.len());
}

/// Checks what is read of a file that was changed by hand: these records, and not that it is as it was.
fn check_changed(what: &str, file: &str, records: &[Record], unreadable: usize) {
    let expected = Backup { made: TODAY, records: records.to_vec(), unreadable, unchanged: false };
    assert_eq!(read(file), Ok(expected), "{what}");
}

#[test]
fn a_backup_is_a_line_for_each_record_and_one_that_says_what_it_is() {
    for book in [Book::default(), some_book()] {
        let file = backup::write(&book, TODAY);
        let lines: Vec<&str> = file.lines().collect();
        assert!(file.ends_with("\n]\n") && lines[0] == "[", "{file}");
        let found: Vec<Fields> = serde_json::from_str(&file).unwrap();
        assert_eq!(lines.len(), found.len() + 2);
        for (line, fields) in lines[1..].iter().zip(&found) {
            assert_eq!(line.trim_end_matches(','), serde_json::to_string(fields).unwrap());
        }
        let head = [
            ("is", "backup"),
            ("of", "little-things"),
            ("version", "1"),
            ("made", "2026-11-22"),
            ("records", &*(found.len() - 1).to_string()),
            ("checksum", &*checksum(&lines_of(&book))),
        ];
        assert_eq!(found[0], head.map(|(name, text)| (name.to_owned(), text.to_owned())).into());
        for (fields, record) in found[1..].iter().zip(book.records()) {
            let mut expected = record.body.to_fields();
            expected.insert("id".to_owned(), record.id.to_string());
            expected.insert("stamp".to_owned(), record.stamp.millis().to_string());
            assert_eq!(*fields, expected);
        }
    }
}

#[test]
fn its_name_says_what_it_is_and_when_it_was_made_and_nothing_of_what_is_in_it() {
    assert_eq!(backup::file_name(TODAY), "little-things-2026-11-22.json");
}

proptest! {
    #![proptest_config(cases(96))]

    #[test]
    fn a_backup_reads_back_as_the_book_it_was_made_of(book in books(), days in arbitrary::EVER) {
        let made = TODAY.plus(days);
        prop_assert_eq!(read(&backup::write(&book, made)), Ok(Backup { made, ..whole(&book) }));
        let book_again = merged(read(&backup::write(&book, made)).unwrap().records);
        prop_assert_eq!(book_again.records().collect::<Vec<_>>(), book.records().collect::<Vec<_>>());
    }

    #[test]
    fn a_backup_that_another_tool_wrote_anew_is_unchanged(book in books()) {
        for (tool, file) in by_other_tools(&backup::write(&book, TODAY)) {
            prop_assert_eq!(read(&file), Ok(whole(&book)), "{}: {}", tool, file);
        }
    }

    #[test]
    fn of_any_backup_cut_off_anywhere_every_whole_record_is_read(book in books(), at in any::<Index>()) {
        for (_, file) in by_other_tools(&backup::write(&book, TODAY)) {
            check_cut(&book, &file, at.index(file.len() + 1));
        }
    }

    #[test]
    fn no_text_makes_reading_panic_or_passes_for_a_backup(text in any::<String>()) {
        prop_assert_eq!(read(&text), Err(NotABackup::Other));
    }

    /// Pieces of backups and of JSON in any order.
    #[test]
    fn no_mixture_makes_reading_panic_or_brings_a_record_that_was_not_in_it(
        pieces in vec(any::<Index>(), 0..24),
        head: bool,
    ) {
        let mut known: Vec<String> = lines_of(&some_book());
        known.push(head_with("records", "3"));
        let odd = [
            "[", "]", "{", "}", ",", "\n", "\r\n", "\"", "\\", ":", "{}", "\"a\":\"b\"", "{\"a\":", "null", "-1e999",
            "\u{feff}", "\u{a0}{", "{\"id\":\"0\"}", "\"\\ud800\"", "🌱",
        ];
        known.extend(odd.map(str::to_owned));
        let text: String = pieces.iter().map(|piece| piece.get(&known).as_str()).collect();
        let text = if head { format!("[\n{},\n{text}", head_with("records", "3")) } else { text };
        if let Ok(backup) = read(&text) {
            let sound = records_of(&some_book());
            prop_assert!(backup.records.iter().all(|record| sound.contains(record)), "{text}");
        }
    }
}

#[test]
fn of_a_backup_cut_off_anywhere_every_whole_record_is_read_and_the_others_are_counted() {
    let book = some_book();
    for (_, file) in by_other_tools(&backup::write(&book, TODAY)) {
        (0..=file.len()).for_each(|at| check_cut(&book, &file, at));
    }
}

/// Every file that differs from this one in one bit; what is no text then is read as the browser reads it.
fn flips(file: &str) -> impl Iterator<Item = String> {
    (0..file.len()).flat_map(move |at| (0..8).map(move |bit| (at, bit))).map(move |(at, bit)| {
        let mut bytes = file.as_bytes().to_owned();
        bytes[at] ^= 1 << bit;
        String::from_utf8_lossy(&bytes).into_owned()
    })
}

#[test]
fn no_flipped_bit_changes_a_record_unnoticed() {
    let book = some_book();
    let mut noticed = 0;
    for flipped in flips(&backup::write(&book, TODAY)) {
        match read(&flipped) {
            Ok(backup) if backup.unchanged => assert_eq!(backup.records, records_of(&book), "{flipped}"),
            Ok(_) | Err(_) => noticed += 1,
        }
    }
    assert!(noticed > 5000, "{noticed}");
}

#[test]
fn the_day_a_backup_was_made_does_not_change_unnoticed() {
    let book = some_book();
    for flipped in flips(&backup::write(&book, TODAY)) {
        if let Ok(backup) = read(&flipped)
            && backup.unchanged
        {
            assert_eq!(backup.made, TODAY, "{:.140}", flipped);
        }
    }
}

/// However one record is damaged, all the others are read.
#[test]
fn a_flipped_bit_costs_one_record_at_most() {
    let book = some_book();
    let file = backup::write(&book, TODAY);
    let head = ends(&file)[0];
    for flipped in flips(&file).skip(8 * (head + 1)) {
        let backup = read(&flipped).unwrap();
        let lost = book.records().filter(|record| !backup.records.contains(record)).count();
        assert!(lost <= 1, "{flipped}");
    }
}

#[test]
fn what_was_changed_by_hand_is_read_and_not_taken_for_unchanged() {
    let book = some_book();
    let (records, lines) = (records_of(&book), lines_of(&book));
    let head = head_with("records", &records.len().to_string());
    let with = |change: &dyn Fn(&mut Vec<String>)| {
        let mut lines = lines.clone();
        change(&mut lines);
        file_of(&head, &lines)
    };
    assert_eq!(read(&with(&|_| {})), Ok(whole(&book)));
    let swapped = [&[records[1].clone(), records[0].clone()], &records[2..]].concat();
    check_changed("swapped", &with(&|lines| lines.swap(0, 1)), &swapped, 0);
    check_changed("the first removed", &with(&|lines| drop(lines.remove(0))), &records[1..], 1);
    check_changed("the last removed", &with(&|lines| drop(lines.pop())), &records[..4], 1);
    check_changed("all removed", &with(&Vec::clear), &[], 5);
    let twice = [&records[..], &records[4..]].concat();
    check_changed("one twice", &with(&|lines| lines.push(lines[4].clone())), &twice, 0);
    let other = record(9, 9, moment(noticed(), TODAY));
    let another = lines_of(&merged([other.clone()])).remove(0);
    let added = [&records[..], std::slice::from_ref(&other)].concat();
    check_changed("one added", &with(&|lines| lines.push(another.clone())), &added, 0);
    let instead = [&[other], &records[1..]].concat();
    check_changed("one replaced", &with(&|lines| lines[0] = another.clone()), &instead, 0);
    let mut edited = records.clone();
    edited[2] = record(3, 3, intention(TODAY, Outcome::Happened(TODAY)));
    check_changed("edited", &with(&|lines| lines[2] = lines[2].replace("not-yet", "happened")), &edited, 0);
    let unknown = with(&|lines| lines[2] = lines[2].replacen('{', "{\"a\":\"b\",", 1));
    check_changed("a field that is not known", &unknown, &records, 0);
    for (field, text) in [("records", "4"), ("records", "0"), ("records", "-1"), ("records", ""), ("checksum", "")] {
        check_changed(field, &file_of(&head_with(field, text), &lines), &records, 0);
    }
    check_changed("records", &file_of(&head_with("records", "7"), &lines), &records, 2);
}

#[test]
fn a_record_that_cannot_be_read_is_counted_and_the_others_are_read() {
    let book = some_book();
    let records = records_of(&book);
    let rest = [&records[..1], &records[2..]].concat();
    for broken in [
        "",
        "{}",
        "{",
        "}",
        "null",
        "7",
        "\"tea\"",
        "[]",
        "{\"id\":\"0000000000000002\"}",
        "{\"id\":\"0000000000000002\",\"is\":\"gone\"}",
        "{\"is\":\"gone\",\"stamp\":\"2\"}",
        "{\"id\":\"2\",\"is\":\"gone\",\"stamp\":\"2\"}",
        "{\"id\":\"0000000000000002\",\"is\":\"walrus\",\"stamp\":\"2\"}",
        "{\"id\":\"0000000000000002\",\"is\":\"gone\",\"stamp\":2}",
        "{\"id\":\"0000000000000002\",\"is\":\"gone\",\"stamp\":\"2\"",
        "{\"id\":\"0000000000000002\",\"is\":\"gone\",\"stamp\":\"2\",}",
        "{\"id\":\"0000000000000002\",\"is\":\"gone\",\"stamp\":\"2\",\"a\":{}}",
        "{\"id\":\"0000000000000002\",\"is\":\"gone\",\"stamp\":\"2\",\"a\":null}",
        "{\"id\":\"0000000000000002\",\"is\":\"gone\",\"stamp\":\"2\",\"a\":\"\\ud800\"}",
        "{\"id\":\"0000000000000002\",\"is\":\"gone\",\"stamp\":\"2\",\"a\":\"\u{1}\"}",
        "{\"id\":\"0000000000000002\n\",\"is\":\"gone\",\"stamp\":\"2\"}",
        "{\"is\":\"backup\",\"of\":\"little-things\",\"version\":\"1\"}",
    ] {
        let mut lines = lines_of(&book);
        lines[1] = broken.to_owned();
        let file = file_of(&head_with("records", "5"), &lines);
        let found = read(&file).unwrap();
        assert_eq!((found.records, found.unchanged), (rest.clone(), false), "{broken}");
        assert!(found.unreadable >= 1, "{broken}");
    }
}

#[test]
fn records_of_a_time_that_cannot_be_meant_are_not_read() {
    for (stamp, readable) in [
        ("0", true),
        ("1795340000000", true),
        (&*(LATEST_TAKEN - 1).to_string(), true),
        (&*LATEST_TAKEN.to_string(), true),
        // Read as said a year before the end of time.
        (&*(LATEST_TAKEN + 1).to_string(), true),
        (&*Stamp::LATEST.millis().to_string(), true),
        (&*(Stamp::LATEST.millis() + 1).to_string(), false),
        (&*i64::MAX.to_string(), false),
        (&*u64::MAX.to_string(), false),
        ("18446744073709551616", false),
        ("-1", false),
        ("-0", false),
        ("1e3", false),
        (" 1", false),
        ("", false),
        ("2026-11-22", false),
    ] {
        let line = format!(r#"{{"id":"0000000000000001","is":"gone","stamp":"{stamp}"}}"#);
        let head = head_with("records", "1");
        let head = head.replace(&checksum(&lines_of(&some_book())), &checksum(std::slice::from_ref(&line)));
        let found = read(&file_of(&head, &[line])).unwrap();
        let counts = (found.records.len(), found.unreadable, found.unchanged);
        assert_eq!(counts, if readable { (1, 0, true) } else { (0, 1, false) }, "{stamp}");
        assert!(found.records.iter().all(|record| record.stamp.millis() <= LATEST_TAKEN), "{stamp}");
    }
}

#[test]
fn a_backup_of_a_newer_version_is_told_as_that() {
    for (version, expected) in [
        ("2", NotABackup::Newer),
        ("10", NotABackup::Newer),
        ("4294967295", NotABackup::Newer),
        ("0", NotABackup::Other),
        ("-2", NotABackup::Other),
        ("", NotABackup::Other),
        ("two", NotABackup::Other),
        ("1.5", NotABackup::Other),
    ] {
        let head = head_with("version", version);
        for file in [file_of(&head, &lines_of(&some_book())), format!("[{head}, whatever a newer version writes")] {
            assert_eq!((read(&file), backup::glance(&file)), (Err(expected), Err(expected)), "{version}: {file:.200}");
        }
    }
}

#[test]
fn a_backup_that_does_not_say_what_it_is_is_none() {
    for (field, text) in
        [("is", "moment"), ("is", ""), ("of", "big-things"), ("of", ""), ("made", ""), ("made", "2026-02-30")]
    {
        let file = file_of(&head_with(field, text), &lines_of(&some_book()));
        assert_eq!(read(&file), Err(NotABackup::Other), "{field}: {text}");
    }
}

#[test]
fn what_is_something_else_is_no_backup() {
    let png =
        String::from_utf8_lossy(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x01\0\0\0\x01\0\x08\x06\0\0\0\x5c\x72\xa8\x66");
    let sound = backup::write(&some_book(), TODAY);
    let wide: String = sound.chars().flat_map(|letter| [letter, '\0']).collect();
    for file in [
        "",
        " ",
        "\n\n",
        "\u{feff}",
        "[",
        "[]",
        "[\n]\n",
        "{}",
        "[{}]",
        "[[]]",
        "null",
        "7",
        "\"backup\"",
        "[null]",
        "[{\"is\":\"backup\"}]",
        "[{\"is\":\"backup\",\"of\":\"big-things\",\"version\":\"1\",\"made\":\"2026-11-22\"}]",
        "{\"type\":\"excalidraw\",\"version\":2,\"elements\":[]}",
        "[{\"id\":1,\"title\":\"Buy milk\",\"done\":false}]",
        "little-things/device\n1 cead3ef6 {\"motion\":\"system\",\"theme\":\"light\"}\n",
        "<!doctype html><html><head><title>Little Things</title></head><body>[{}]</body></html>",
        "# Little Things\n\nKept on Sunday 22 November 2026.\n",
        "day,practice,what\n2026-11-22,notice,the kettle\n",
        "%PDF-1.7\n%\u{fffd}\u{fffd}\n1 0 obj\n",
        &*png,
        &*wide,
        &sound[2..],
        &*format!("x{sound}"),
        &*format!("{{\"backup\":{sound}}}"),
        &*format!("[{sound}]"),
    ] {
        assert_eq!(read(file), Err(NotABackup::Other), "{file:.200}");
        assert_eq!(backup::glance(&beginning(file)), Err(NotABackup::Other), "{file:.200}");
    }
}

/// What some hundred thousand letters of no use do to the reader: it says so. It passes every byte at most twice, whatever
/// they are; a reader that began anew at every line would not come to an end here.
#[test]
fn a_long_file_of_no_use_is_read_to_its_end() {
    const LENGTH: usize = 400_000;
    let head = format!("[\n{},\n", head_with("records", "5"));
    let mut state = 7_u32;
    let noise = |letters: &[u8]| -> String {
        let mut letter = || {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            char::from(letters[(state >> 16) as usize % letters.len()])
        };
        (0..LENGTH).map(|_| letter()).collect()
    };
    let ascii: Vec<u8> = (b' '..=b'~').collect();
    let mut texts: Vec<String> = [&*ascii, b"{}[]\",:\n", b"{\n", b"{\"\n", b" \n\t\r,{"].map(noise).into();
    let over = |piece: &str| piece.repeat(LENGTH / piece.len());
    let pieces = [
        "[",
        "{",
        "}",
        "\n",
        "\r",
        " ",
        ",",
        "\"",
        "\\",
        "{\"",
        "{\"a",
        "{\"a\":\"",
        "[{\"a\":{\"a\":{",
        "{\"a\":{\n",
        "{}",
        "{},\n",
        "{}\n",
        "{\n",
        "{\"\n",
        "{\"a\":\"b\",\n",
        "{\"a\":\"\n",
        "{\"a\":1\n",
        "\u{a0}{\n",
        "{\n\n\n\"a\"\n",
        "1",
        "null\n",
        "{\"\\u0000",
        "\u{feff}",
        "{\"a\":[",
        "{\"a\":\"b\"}",
    ];
    texts.extend(pieces.map(over));
    // One object of very many fields, a string with no end, and a great distance before something breaks.
    let fields = (0..LENGTH / 16).map(|number| format!("\"{number}\":\"tea\""));
    texts.push(format!("{{{}}}", fields.collect::<Vec<_>>().join(",\n")));
    texts.push(format!("{{\"a\":\"{}", over("b")));
    texts.push(format!("{{{}{{{}", over("\n"), over("\n{")));
    for text in texts {
        assert_eq!(read(&text), Err(NotABackup::Other), "{text:.100}");
        assert_eq!(read(&format!("[{text}")), Err(NotABackup::Other), "{text:.100}");
        let found = read(&format!("{head}{text}")).unwrap();
        assert_eq!((found.records, found.unchanged), (vec![], false), "{text:.100}");
        assert!(found.unreadable >= 5, "{text:.100}");
    }
}

/// What any other device may have written, and what a hand may have put into the file: any ids, any stamps that are read.
fn any_arrival() -> impl Strategy<Value = Vec<Record>> {
    let last = Stamp::from_millis(LATEST_TAKEN);
    let late = (arbitrary::record(), any::<bool>())
        .prop_map(move |(record, late)| if late { Record { stamp: last, ..record } } else { record });
    vec(late, 0..8)
}

/// The book, and everything in the file, through the file.
fn through_a_file(records: &[Record]) -> Vec<Record> {
    let lines: Vec<String> = records.iter().flat_map(|record| lines_of(&merged([record.clone()]))).collect();
    let found = read(&file_of(&head_with("records", &records.len().to_string()), &lines)).unwrap();
    assert_eq!(found.records, records);
    found.records
}

/// What records say, whenever it was said.
fn said(records: &[Record]) -> Vec<(Id, Body)> {
    records.iter().map(|record| (record.id, record.body.clone())).collect()
}

/// What is said in a file in which everything can be read.
fn said_in(file: &str) -> Vec<(Id, Body)> {
    let found = read(file).unwrap();
    assert_eq!((found.unreadable, found.unchanged), (0, true), "{file}");
    said(&found.records)
}

proptest! {
    #![proptest_config(cases(128))]

    #[test]
    fn whatever_was_taken_in_the_book_can_still_be_changed(
        book in arbitrary::book(),
        arrival in any_arrival(),
        ask_back: bool,
        command in arbitrary::command(),
        now in arbitrary::now(),
    ) {
        let mut book = book;
        let records = through_a_file(&arrival);
        book.merge(book.decide(Command::TakeIn { records, ask_back }, &now).unwrap());
        // Once as it comes, and once about each thing there is.
        let about = book.records().map(|record| record.id).collect::<Vec<Id>>();
        let deletions = about.into_iter().map(Command::Delete);
        let shown = Command::Show { prompt: "notice-kettle".to_owned() };
        for command in [command, Command::CallUs(Names::default()), shown].into_iter().chain(deletions) {
            let latest = book.latest();
            let Ok(records) = book.decide(command, &now) else { continue };
            prop_assert!(records.iter().all(|record| record.stamp > latest), "{:?}", records);
            book.merge(records.clone());
            prop_assert!(records.iter().all(|record| book.record(record.id) == Some(record)), "{:?}", records);
        }
    }

    #[test]
    fn what_is_done_after_a_backup_was_brought_back_is_in_the_next_one(
        arrival in any_arrival(),
        command in arbitrary::command(),
        now in arbitrary::now(),
    ) {
        let mut book = Book::default();
        let records = through_a_file(&arrival);
        book.merge(book.decide(Command::TakeIn { records, ask_back: false }, &now).unwrap());
        book.merge(book.decide(command, &now).unwrap_or_default());
        prop_assert_eq!(said_in(&backup::write(&book, TODAY)), said(&records_of(&book)));
    }
}

/// A clock at the end of time writes records that are read at every opening; their backup is no less.
#[test]
fn what_opens_can_be_backed_up_whatever_the_clock_said() {
    for millis in [0, now().millis, LATEST_TAKEN, LATEST_TAKEN + 1, Stamp::LATEST.millis(), u64::MAX] {
        let mut book = some_book();
        let note = Command::Note { kind: acknowledged(Told::Said), prompt: None };
        book.merge(book.decide(note, &Now { millis, ..now() }).unwrap());
        assert_eq!(said_in(&backup::write(&book, TODAY)), said(&records_of(&book)), "{millis}");
    }
}

#[test]
fn a_backup_restores_everything_on_an_empty_device() {
    let mut old = some_book();
    old.merge([record(7, 7, moment(asked(Some(TODAY)), TODAY))]);
    let shown = Body::Shown(Shown { prompt: "ask-song".to_owned(), day: Day::from_count(0) });
    old.merge([Record { id: Shown::id("ask-song"), ..record(0, 8, shown) }]);
    let records = read(&backup::write(&old, TODAY)).unwrap().records;
    let mut new = Book::default();
    new.merge(new.decide(Command::TakeIn { records, ask_back: false }, &days_later(30)).unwrap());
    assert_eq!(new, old);
}

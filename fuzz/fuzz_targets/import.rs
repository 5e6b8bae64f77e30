//! Any file at all, brought as a backup: it is read or refused without a panic, nothing changes before the person agrees,
//! and what they then see is what they were told.
//!
//! ```sh
//! cargo install cargo-fuzz
//! mkdir -p fuzz/corpus/import && cp tests/native/golden/v*/backup.json fuzz/corpus/import
//! cargo +nightly fuzz run import -- -dict=fuzz/import.dict -max_len=4000 -max_total_time=300
//! ```

#![no_main]

use libfuzzer_sys::fuzz_target;
use little_things::{
    domain::{Body, Book, Command, Day, Gone, Id, Kind, Minute, Moment, Names, Noticed, Now, Record, Stamp, Words},
    keepsake,
    storage::{
        MemoryShelf, Opening, Store,
        backup::{self, BEGINNING, NotABackup},
    },
};

const TODAY: Day = Day::from_count(20_779);

fn now() -> Now {
    Now { millis: 1_795_338_000_000, day: TODAY, minute: Minute::at(12, 0), chance: 7 }
}

fn moment(text: &str) -> Option<Body> {
    let what = Words::new(text).ok()?;
    Some(Body::Moment(Moment {
        day: TODAY,
        minute: Minute::at(12, 0),
        prompt: None,
        kind: Kind::Noticed(Noticed { what }),
    }))
}

/// What is here before: a moment, one that was deleted, and the names.
fn here() -> Book {
    let bodies = [moment("tea"), Some(Body::Gone(Gone { bed: None })), Some(Body::Names(Names::default()))];
    let ids = [Id::from_chance(1), Id::from_chance(2), Names::ID];
    let mut book = Book::default();
    book.merge(
        ids.into_iter()
            .zip(bodies)
            .filter_map(|(id, body)| Some(Record { id, stamp: Stamp::from_millis(1_772_658_300_123), body: body? })),
    );
    book
}

fuzz_target!(|file: &[u8]| {
    // As the browser reads it.
    let file = String::from_utf8_lossy(file);
    let beginning = String::from_utf8_lossy(&file.as_bytes()[..file.len().min(BEGINNING as usize)]);
    let glance = backup::glance(&beginning);
    let backup = match backup::read(&file) {
        Ok(backup) => backup,
        Err(error) => {
            assert!(error == NotABackup::Other || glance == Err(error));
            return;
        }
    };
    let book = here();

    // Looked at, and not agreed to.
    let arrival = book.arrival(&backup.records);
    assert_eq!(book, here());

    for ask_back in [false, true] {
        let command = Command::TakeIn { records: backup.records.clone(), ask_back };
        let records = book.decide(command.clone(), &now()).expect("nothing refuses a backup");
        assert_eq!(book, here());
        assert!(!records.is_empty() || !arrival.changes(ask_back));

        // Written, and read again: the book is the same.
        let store = Store::new(MemoryShelf::default());
        store.write(&book.records().cloned().collect::<Vec<_>>()).expect("a shelf in memory takes everything");
        store.write(&records).expect("a shelf in memory takes everything");
        let mut after = book.clone();
        after.merge(records.clone());
        let Opening::Loaded(contents) = store.open() else { panic!("it does not open again") };
        assert_eq!((contents.set_aside, contents.newer), (0, None));
        let mut opened = Book::default();
        opened.merge(contents.records);
        assert!(opened.records().eq(after.records()));
        let _ = keepsake::markdown(&after, TODAY);

        // It can be changed, backed up and taken back.
        let first = after.moments().next().map(|(id, _)| id);
        if let Some(id) = first {
            let mut without = after.clone();
            without.merge(after.decide(Command::Delete(id), &now()).expect("it is here"));
            assert_eq!(without.moment(id), None);
        }
        let again = backup::read(&backup::write(&after, TODAY)).expect("it is a backup");
        assert!(again.unchanged && again.unreadable == 0);
        after.merge(after.decide(Command::Undo(book.before(&records)), &now()).expect("nothing refuses undo"));
        let entries = |book: &Book| -> Vec<(Id, Body)> {
            let entries = book.records().filter(|record| record.body.is_entry());
            entries.map(|record| (record.id, record.body.clone())).collect()
        };
        assert_eq!(entries(&after), entries(&book));
    }
});

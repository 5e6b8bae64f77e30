//! Golden files: what version 1 of the format looked like, for ever.
//!
//! Each file under `golden/v<version>/` holds a key on its first line and the value under it on its second, exactly as
//! stored; `backup.json` is a backup of all those records, as a person has it in a drawer. **These files are never edited, renamed or removed, only added to**: they stand for what is on people's
//! devices. A new kind of record gets a new file; its text is in the message of the test that misses it, and is looked
//! at before it is kept. When the format changes, [`VERSION`] goes up, a folder is added, and the files of the older
//! versions are only read any more.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::PathBuf,
};

use little_things::{
    domain::{
        Acknowledged, Answer, Asked, Bid, Body, Day, Fields, Gone, Id, Intention, Kind, Met, Minute, Moment, Names,
        Noticed, Outcome, Plainness, Practice, Record, Repair, Shown, Stamp, Told,
    },
    storage::{
        BackedUp, Device, MemoryShelf, Motion, Opening, Shelf, Store, Theme, VERSION,
        backup::{self, Backup},
        decode, encode, keys,
    },
};

use crate::{
    example::{merged, words},
    fields::NAMES,
    shelves::{Telling, contents, everything, shelf_with},
};

fn day(text: &str) -> Day {
    Day::parse(text).unwrap()
}

fn moment(kind: Kind) -> Body {
    let prompt = Some(format!("{}-kettle", kind.practice().slug()));
    Body::Moment(Moment { day: day("2026-03-04"), minute: Minute::at(21, 5), prompt, kind })
}

/// One body of every kind, using every field: emoji, text from right to left, quotes, line breaks, control characters.
fn bodies() -> Vec<(&'static str, Body)> {
    let what = || words("She said “tea?” and \"well…\"\nשלום 👩🏽‍🍼\t\\ </script> \u{1}\u{2028}end");
    let theirs = |met, repair| moment(Kind::Bid(Bid::Theirs { what: what(), met, repair }));
    let mine = |plainness| moment(Kind::Bid(Bid::Mine { what: what(), plainness }));
    let acknowledged = |told| {
        let (for_me, says) = (Some(words("I slept")), Some(words("كريم")));
        moment(Kind::Acknowledged(Acknowledged { did: what(), for_me, says, told }))
    };
    let intention = |outcome| {
        let (when, then) = (words("the kettle clicks"), words("I look up 👀"));
        Body::Intention(Intention { day: day("2026-03-04"), when, then, outcome })
    };
    let later = day("2028-02-29");
    let answer = Some(Answer { day: later, said: words("the one with the swings\r\nand the 🦆") });
    let made = Repair::Made { day: later, how: Some(words("“come, tell me”")) };
    let shortest = Moment {
        day: day("0000-01-01"),
        minute: Minute::at(0, 0),
        prompt: None,
        kind: Kind::Noticed(Noticed { what: words("x") }),
    };
    let plain = Acknowledged { did: what(), for_me: None, says: None, told: Told::Later };
    vec![
        ("moment-noticed", moment(Kind::Noticed(Noticed { what: what() }))),
        ("moment-noticed-shortest", Body::Moment(shortest)),
        ("moment-theirs-toward", theirs(Met::Toward, Repair::None)),
        ("moment-theirs-away-wanted", theirs(Met::Away, Repair::Wanted)),
        ("moment-theirs-against-made", theirs(Met::Against, Repair::Made { day: later, how: None })),
        ("moment-theirs-missed-made", theirs(Met::Missed, made)),
        ("moment-mine-plain", mine(Plainness::Plain)),
        ("moment-mine-hinted", mine(Plainness::Hinted)),
        ("moment-mine-hidden", mine(Plainness::Hidden)),
        ("moment-acknowledged-said", acknowledged(Told::Said)),
        ("moment-acknowledged-written", acknowledged(Told::Written)),
        ("moment-acknowledged-later-plain", moment(Kind::Acknowledged(plain))),
        ("moment-acknowledged-kept", acknowledged(Told::Kept)),
        ("moment-asked", moment(Kind::Asked(Asked { question: what(), answer: None }))),
        ("moment-asked-answered", moment(Kind::Asked(Asked { question: what(), answer }))),
        ("intention-open", intention(Outcome::Open)),
        ("intention-happened", intention(Outcome::Happened(later))),
        ("intention-not-yet", intention(Outcome::NotYet(later))),
        ("intention-let-go", intention(Outcome::LetGo(later))),
        ("names", Body::Names(Names { me: Some(words("Zoë")), partner: Some(words("עדי")) })),
        ("names-none", Body::Names(Names::default())),
        ("shown", Body::Shown(Shown { prompt: "ask-slow-minute".to_owned(), day: later })),
        ("gone-notice", Body::Gone(Gone { bed: Some(Practice::Notice) })),
        ("gone-respond", Body::Gone(Gone { bed: Some(Practice::Respond) })),
        ("gone-acknowledge", Body::Gone(Gone { bed: Some(Practice::Acknowledge) })),
        ("gone-ask", Body::Gone(Gone { bed: Some(Practice::Ask) })),
        ("gone-undone", Body::Gone(Gone { bed: None })),
    ]
}

fn records() -> Vec<(&'static str, Record)> {
    let id = |name: &str, body: &Body| match body {
        Body::Names(_) => Names::ID,
        Body::Shown(shown) => Shown::id(&shown.prompt),
        _ => Id::named(&format!("golden/{name}")),
    };
    let stamp = |name: &str| Stamp::from_millis(if name.ends_with("shortest") { 0 } else { 1_772_658_300_123 });
    bodies().into_iter().map(|(name, body)| (name, Record { id: id(name, &body), stamp: stamp(name), body })).collect()
}

fn draft() -> Fields {
    [("did", " half a sent\n"), ("says", ""), ("поле", "\"🌱\" \u{202e}")]
        .map(|(k, v)| (k.to_owned(), v.to_owned()))
        .into()
}

fn devices() -> [(&'static str, Device); 3] {
    let stamp = Stamp::from_millis(1_772_658_300_000);
    let backed_up = Some(BackedUp { day: day("2026-03-04"), stamp });
    [
        ("device-backed-up", Device { backed_up, quiet_since: stamp.next(0), ..Device::default() }),
        ("device-dusk-still", Device { theme: Theme::Dusk, motion: Motion::Still, ..Device::default() }),
        ("device-light", Device { theme: Theme::Light, motion: Motion::System, ..Device::default() }),
    ]
}

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/native/golden/v1")
}

/// The key and the value in the golden file of this name, which must be these.
fn check(name: &str, key: &str, value: &str) -> (String, String) {
    let file = folder().join(format!("{name}.txt"));
    let text = format!("{key}\n{value}\n");
    let golden = fs::read_to_string(&file).unwrap_or_else(|error| panic!("{}: {error}\n{text}", file.display()));
    assert_eq!(golden, text, "{name} is written in another way than version 1 did");
    let (key, rest) = golden.split_once('\n').unwrap();
    (key.to_owned(), rest.strip_suffix('\n').unwrap().to_owned())
}

#[test]
fn version_one_is_what_is_written_now() {
    assert_eq!(VERSION, 1, "add a folder for the new version, and let the files of version 1 be read only");
}

#[test]
fn the_keys_are_these_for_ever() {
    let table = [keys::PREFIX, keys::RECORDS, keys::DRAFTS, keys::QUARANTINE, keys::DEVICE];
    let expected =
        ["little-things/", "little-things/r/", "little-things/d/", "little-things/q/", "little-things/device"];
    assert_eq!(table, expected);
    let aside: Vec<String> = (1..4).map(|turn| keys::set_aside("little-things/r/0", turn)).collect();
    assert_eq!(aside, ["little-things/q/r/0", "little-things/q/r/0~2", "little-things/q/r/0~3"]);
}

#[test]
fn every_record_of_version_one_reads_back_and_is_written_the_same_today() {
    for (name, record) in records() {
        let (key, value) = check(name, &keys::record(record.id), &encode(&record));
        let id = key.strip_prefix(keys::RECORDS).unwrap().parse().unwrap();
        assert_eq!(decode(id, &value), Ok(record.clone()), "{name}");
        let shelf = shelf_with([(&*key, &*value)]);
        assert_eq!(contents(&shelf).records, [record], "{name}");
    }
}

#[test]
fn a_draft_of_version_one_reads_back_and_is_written_the_same_today() {
    let shelf = MemoryShelf::default();
    Store::new(shelf.clone()).keep_draft("acknowledge", &draft()).unwrap();
    let (key, value) = everything(&shelf).pop_first().unwrap();
    let (key, value) = check("draft", &key, &value);
    let shelf = shelf_with([(&*key, &*value)]);
    assert_eq!(Store::new(shelf).draft("acknowledge"), Some(draft()));
}

#[test]
fn preferences_of_version_one_read_back_and_are_written_the_same_today() {
    for (name, device) in devices() {
        let shelf = MemoryShelf::default();
        Store::new(shelf.clone()).keep_device(device).unwrap();
        let (key, value) = check(name, keys::DEVICE, &shelf.get(keys::DEVICE).unwrap().unwrap());
        let shelf = shelf_with([(&*key, &*value)]);
        assert_eq!(Store::new(shelf).device(), device, "{name}");
    }
}

#[test]
fn a_backup_of_version_one_reads_back_and_is_written_the_same_today() {
    let file = folder().join("backup.json");
    let (book, made) = (merged(records().into_iter().map(|(_, record)| record)), day("2028-03-01"));
    let text = backup::write(&book, made);
    let golden = fs::read_to_string(&file).unwrap_or_else(|error| panic!("{}: {error}\n{text}", file.display()));
    assert_eq!(golden, text, "a backup is written in another way than version 1 did");
    let records = book.records().cloned().collect();
    assert_eq!(backup::read(&golden), Ok(Backup { made, records, unreadable: 0, unchanged: true }));
}

/// Reading is not writing: an older value stays as it is until what it says is said anew.
#[test]
fn opening_what_version_one_wrote_writes_nothing() {
    let shelf = MemoryShelf::default();
    for file in fs::read_dir(folder()).unwrap().map(|file| file.unwrap().path()) {
        if file.extension().is_some_and(|extension| extension == "txt") {
            let text = fs::read_to_string(file).unwrap();
            let (key, value) = text.strip_suffix('\n').unwrap().split_once('\n').unwrap();
            shelf.put(key, value).unwrap();
        }
    }
    let before = everything(&shelf);
    let expected = records().into_iter().map(|(_, record)| (record.id, record)).collect::<BTreeMap<_, _>>();
    let telling = Telling::of(&shelf);
    let store = Store::new(telling.clone());
    for _ in 0..2 {
        let Opening::Loaded(found) = store.open() else { panic!("it does not open") };
        let read: BTreeMap<_, _> = found.records.into_iter().map(|record| (record.id, record)).collect();
        assert_eq!((&read, found.set_aside, found.newer), (&expected, 0, None));
        store.draft("acknowledge").unwrap();
        store.device();
        store.room().unwrap();
        assert_eq!(store.unreadable(), Ok(vec![]));
        // Nor is a backup of it, brought back, anything new.
        let same: Vec<Record> = read.into_values().collect();
        store.write(&same).unwrap();
    }
    assert_eq!(telling.writes(), 0);
    assert_eq!(everything(&shelf), before);
}

#[test]
fn every_field_is_in_a_golden_file() {
    let fields = records().into_iter().flat_map(|(_, record)| record.body.to_fields().into_keys());
    assert_eq!(fields.collect::<BTreeSet<_>>(), NAMES.map(str::to_owned).into());
}

#[test]
fn every_golden_file_is_read_by_a_test() {
    let known = records().into_iter().map(|(name, _)| name).chain(devices().map(|(name, _)| name)).chain(["draft"]);
    let known = known.map(|name| format!("{name}.txt")).chain(["backup.json".to_owned()]);
    let known: BTreeSet<String> = known.collect();
    let found: BTreeSet<String> =
        fs::read_dir(folder()).unwrap().map(|file| file.unwrap().file_name().into_string().unwrap()).collect();
    assert_eq!(found, known);
}

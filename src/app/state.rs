//! The state handle: the Book in one signal, what is derived from it, and the one way in.

use std::time::Duration;

use leptos_dom::helpers::{set_interval, set_timeout};
use reactive_graph::{
    computed::Memo,
    owner::{LocalStorage, StoredValue},
    prelude::*,
    signal::RwSignal,
};

use super::opening::{AnyStore, Opened};
use crate::{
    browser::{self, capture::CAPTURE},
    components::{Seen, Sight, light},
    domain::{
        Before, Book, Command, Day, Fields, Hemisphere, Id, Moment, Now, Practice, Record, Refusal, Season, Today,
        fields, garden, garden_seed, today,
    },
    drawing, keepsake,
    routes::Route,
    storage::{Device, Room, WriteError, backup, keys, record_in},
};

/// The handle every page works with. It is `Copy`: hand it to closures as it is.
#[derive(Clone, Copy)]
pub(crate) struct App {
    book: RwSignal<Book>,
    store: StoredValue<AnyStore, LocalStorage>,
    now: RwSignal<Now>,
    route: RwSignal<Route>,
    device: RwSignal<Device>,
    standing: RwSignal<Standing>,
    set_aside: usize,
    hemisphere: Option<Hemisphere>,
    /// How the beds were when they were last seen.
    pub(crate) seen: Seen,
    /// A thought that has no practice yet.
    captured: RwSignal<String>,
    /// The draft this tab has kept last.
    drafting: StoredValue<String>,
    /// Why something that no form stands behind is not kept; empty when all is well.
    pub(crate) trouble: RwSignal<String>,
    /// What is told in passing, with a way to take it back.
    pub(crate) toast: RwSignal<Option<Toast>>,
    /// A command that could not be carried out, kept for another try.
    pub(crate) unsaved: RwSignal<Option<(Command, String)>>,
    /// Said to people who do not see the page change.
    pub(crate) announcement: RwSignal<String>,
}

/// How things stand between the page and the browser.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Standing {
    /// What the browser and what is stored there allow.
    pub(crate) access: Access,
    /// Whether a new version of the page has come.
    pub(crate) update: bool,
    /// Whether something was kept here once and is there no more.
    pub(crate) missing: bool,
    /// Whether something else has cleared what was kept, while this tab still has it.
    pub(crate) cleared: bool,
    /// How much of the browser's room is taken.
    pub(crate) room: Room,
}

/// What the browser and what is stored there allow.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Access {
    /// Everything is kept.
    Full,
    /// The browser keeps nothing: what is written lasts as long as this tab.
    Unkept,
    /// A newer version of this page wrote here: reading only.
    ReadOnly,
    /// Everything was erased in another tab: nothing more is written by this one.
    Erased,
    /// It is a sample: what is written lasts as long as this tab, and the browser's shelf is not touched.
    Sample,
}

/// Something told in passing.
#[derive(Clone, PartialEq)]
pub(crate) struct Toast {
    pub(crate) text: &'static str,
    pub(crate) undo: Vec<Before>,
    /// Whether the person is still on the page, or on the way to the page, where it was told first.
    fresh: bool,
}

/// A command carried out: the records it made, and the way back.
pub(crate) struct Done {
    pub(crate) ids: Vec<Id>,
    pub(crate) undo: Vec<Before>,
}

/// A command not carried out. Nothing was lost: what was typed is still in its form and its draft.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub(crate) enum NotSaved {
    /// It makes no sense now.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// The browser did not write it.
    #[error(transparent)]
    Write(#[from] WriteError),
    /// Another tab has erased everything.
    #[error("Everything was erased in another tab. Nothing more is kept here: reload the page to begin again.")]
    Erased,
    /// A newer version wrote here.
    #[error("A newer version of Little Things has written here, so this one only reads. Reload the page to get it.")]
    ReadOnly,
}

impl App {
    /// Begins with what was opened, and follows the clock, the address and other tabs. Made once, in the shell.
    pub(super) fn open(opened: Opened) -> Self {
        let app = Self {
            book: RwSignal::new(opened.book),
            now: RwSignal::new(browser::clock::now()),
            route: RwSignal::new(browser::address::current()),
            device: RwSignal::new(opened.store.device()),
            store: StoredValue::new_local(opened.store),
            standing: RwSignal::new(Standing {
                access: opened.access,
                update: false,
                missing: false,
                cleared: false,
                room: Room::default(),
            }),
            set_aside: opened.set_aside,
            hemisphere: browser::clock::hemisphere(),
            seen: StoredValue::new(None),
            captured: RwSignal::new(String::new()),
            drafting: StoredValue::new(String::new()),
            trouble: RwSignal::new(String::new()),
            toast: RwSignal::new(None),
            unsaved: RwSignal::new(None),
            announcement: RwSignal::new(String::new()),
        };
        let words = app.draft(CAPTURE).map(|draft| fields::text(&draft, CAPTURE).to_owned());
        app.captured.set(words.unwrap_or_default());
        app.follow();
        app.remember(opened.fresh);
        app
    }

    fn follow(self) {
        let tick = move || self.now.set(browser::clock::now());
        set_interval(tick, Duration::from_secs(60));
        browser::document::on_show(tick);
        browser::address::on_change(move |route| {
            // It goes along to the page that follows an act, and no further.
            self.toast.update(|toast| {
                *toast = toast.take().filter(|toast| toast.fresh).map(|toast| Toast { fresh: false, ..toast })
            });
            browser::transitions::turn(move || self.route.set(route));
        });
        if !self.is_sample() {
            browser::tabs::on_write(move |key, value| match key {
                Some(keys::ERASED) => self.leave(),
                Some(key) => self.hear(key, &value.unwrap_or_default()),
                None => self.stand(|standing| standing.cleared = true),
            });
        }
        browser::updates::on_ready(move || {
            self.stand(|standing| standing.update = true);
            self.announcement.set("A new version is ready.".to_owned());
        });
        browser::document::dress(self.device.get_untracked());
        // It reads everything once more, which can wait until the page stands.
        set_timeout(move || self.stand(|standing| standing.room = self.room()), Duration::from_secs(1));
    }

    /// Sees to it that a later visit can tell whether something was here, and finds out whether that was so before this one.
    fn remember(self, fresh: bool) {
        if matches!(self.may(), Access::Unkept | Access::Sample) {
            return;
        }
        if fresh {
            browser::durable::if_here_before(move || self.stand(|standing| standing.missing = true));
        } else {
            browser::durable::plant_canary();
        }
    }

    /// Everything was erased in another tab: nothing more is written here, and the page begins anew. The last keystrokes may
    /// have been kept here after that, before it was heard; they go, too.
    fn leave(self) {
        self.stand(|standing| standing.access = Access::Erased);
        let _ = self.drafting.with_value(|name| self.store.with_value(|store| store.drop_draft(name)));
        self.go(Route::Today);
        browser::tabs::reload();
    }

    /// Takes in what another tab has just written under `key`. Where ours is the later one, it is put back: the shelf keeps
    /// what was put last, which need not be what stays. The earlier of the two can be brought back by undo.
    fn hear(self, key: &str, value: &str) {
        let Some(theirs) = record_in(key, value) else { return };
        let ours = self.book.with_untracked(|book| book.record(theirs.id).cloned());
        let earlier = match &ours {
            Some(ours) if *ours != theirs && ours.stays_against(&theirs) => {
                if self.may() == Access::Full {
                    // Where that fails, this tab still has it, and says so with the next change.
                    let _ = self.store.with_value(|store| store.write(std::slice::from_ref(ours)));
                }
                Some(theirs.clone())
            }
            Some(ours) if *ours != theirs => Some(ours.clone()),
            _ => None,
        };
        if let Some(earlier) = earlier {
            self.toast.update(|toast| {
                let undo = toast.as_mut().and_then(|toast| toast.undo.iter_mut().find(|undo| undo.id() == earlier.id));
                if let Some(undo) = undo {
                    *undo = Before::of(&earlier);
                }
            });
        }
        self.book.update(|book| book.merge([theirs]));
    }

    /// Carries a command out: decide, write and confirm, then merge. In that order, so that what is on screen as saved is.
    pub(crate) fn dispatch(self, command: Command) -> Result<Done, NotSaved> {
        self.may_write()?;
        let now = browser::clock::now();
        let (mut records, mut undo) = self.decide(command.clone(), &now)?;
        if self.catch_up(&records) {
            (records, undo) = self.decide(command, &now)?;
        }
        let ids = records.iter().map(|record| record.id).collect();
        let first = self.peek(|book| book.moments().next().is_none());
        let written = self.store.with_value(|store| store.write(&records));
        let safe = written.as_ref().map_or_else(|(written, _)| *written, |()| records.len());
        if safe > 0 {
            self.now.set(now);
            self.book.update(|book| book.merge(records.into_iter().take(safe)));
        }
        if first && self.may() == Access::Full && self.peek(|book| book.moments().next().is_some()) {
            browser::durable::ask_to_keep();
            browser::durable::plant_canary();
        }
        match written {
            Ok(()) => Ok(Done { ids, undo }),
            Err((_, error)) => Err(error.into()),
        }
    }

    fn may_write(self) -> Result<(), NotSaved> {
        match self.may() {
            Access::Full | Access::Unkept | Access::Sample => Ok(()),
            Access::ReadOnly => Err(NotSaved::ReadOnly),
            Access::Erased => Err(NotSaved::Erased),
        }
    }

    fn decide(self, command: Command, now: &Now) -> Result<(Vec<Record>, Vec<Before>), Refusal> {
        self.book.with_untracked(|book| {
            let records = book.decide(command, now)?;
            let undo = book.before(&records);
            Ok((records, undo))
        })
    }

    /// Takes in what other tabs wrote under the ids of these records and this tab has not heard of yet. Whether there was any.
    fn catch_up(self, records: &[Record]) -> bool {
        let unheard = |record: &Record| {
            let there = self.store.with_value(|store| store.record_at(&keys::record(record.id)))?;
            let is_news = self.peek(|book| book.record(there.id).is_none_or(|ours| !ours.stays_against(&there)));
            is_news.then_some(there)
        };
        let news: Vec<Record> = records.iter().filter_map(unheard).collect();
        let any = !news.is_empty();
        if any {
            self.book.update(|book| book.merge(news));
        }
        any
    }

    /// Carries out a command that no form stands behind. It is told in passing, with a way back; a failure stays on screen
    /// with another try.
    pub(crate) fn perform(self, command: Command, told: &'static str) -> bool {
        match self.dispatch(command.clone()) {
            Ok(done) => {
                self.unsaved.set(None);
                self.tell(done, told);
                true
            }
            Err(error) => {
                self.unsaved.set(Some((command, error.to_string())));
                false
            }
        }
    }

    /// Tells in passing what was done, with a way to take it back.
    pub(crate) fn tell(self, done: Done, told: &'static str) {
        self.toast.set(Some(Toast { text: told, undo: done.undo, fresh: true }));
    }

    /// Takes the last change back.
    pub(crate) fn undo(self) {
        if let Some(toast) = self.toast.get_untracked() {
            self.perform(Command::Undo(toast.undo), "Taken back.");
            self.toast.update(|toast| {
                if let Some(toast) = toast {
                    toast.undo.clear();
                }
            });
            browser::document::focus_heading();
        }
    }

    /// Tries the command again that could not be carried out.
    pub(crate) fn retry(self) {
        if let Some((command, _)) = self.unsaved.get_untracked() {
            self.perform(command, "Saved.");
            browser::document::focus_heading();
        }
    }

    /// Goes to a page.
    pub(crate) fn go(self, route: Route) {
        browser::address::go(route);
    }

    /// The page the person is on.
    pub(crate) fn route(self) -> Route {
        self.route.get()
    }

    /// The present, to the minute.
    pub(crate) fn now(self) -> Now {
        self.now.get()
    }

    /// The present as it was last looked at, read once.
    pub(crate) fn now_untracked(self) -> Now {
        self.now.get_untracked()
    }

    /// Today's date.
    pub(crate) fn day(self) -> Day {
        self.now.with(|now| now.day)
    }

    /// Something read from the Book; runs again when the Book changes.
    pub(crate) fn read<T>(self, look: impl FnOnce(&Book) -> T) -> T {
        self.book.with(look)
    }

    /// Something read from the Book, once.
    pub(crate) fn peek<T>(self, look: impl FnOnce(&Book) -> T) -> T {
        self.book.with_untracked(look)
    }

    /// The moment with this id.
    pub(crate) fn moment(self, id: Id) -> Memo<Option<Moment>> {
        Memo::new(move |_| self.book.with(|book| book.moment(id).cloned()))
    }

    /// What today's page shows.
    pub(crate) fn today(self) -> Memo<Today> {
        Memo::new(move |_| self.book.with(|book| self.now.with(|now| today(book, now))))
    }

    /// The practice that a tired day's one small thing serves best, read once.
    pub(crate) fn driest(self) -> Practice {
        self.peek(|book| today(book, &self.now_untracked()).driest)
    }

    /// The garden, in the light of the hour and the season.
    pub(crate) fn sight(self) -> Memo<Sight> {
        Memo::new(move |_| {
            let now = self.now.get();
            self.book.with(|book| Sight {
                seed: garden_seed(book),
                day: now.day,
                hour: light(now.minute),
                season: Season::on(now.day, self.hemisphere),
                beds: garden(book, &now),
            })
        })
    }

    /// The hour and the season outside.
    pub(crate) fn outside(self) -> (drawing::Hour, Season) {
        let now = self.now_untracked();
        (light(now.minute), Season::on(now.day, self.hemisphere))
    }

    /// How things stand between the page and the browser.
    pub(crate) fn standing(self) -> Standing {
        self.standing.get()
    }

    /// Whether this is the sample garden.
    pub(super) fn is_sample(self) -> bool {
        self.may() == Access::Sample
    }

    /// Puts an invented life into the sample garden.
    pub(super) fn live(self, life: Vec<Record>) {
        self.book.update(|book| book.merge(life));
    }

    fn may(self) -> Access {
        self.standing.with_untracked(|standing| standing.access)
    }

    /// Whether everything is kept, read once.
    pub(crate) fn is_kept(self) -> bool {
        self.may() == Access::Full
    }

    fn stand(self, change: impl FnOnce(&mut Standing)) {
        self.standing.update(change);
    }

    /// How many stored values could not be read.
    pub(crate) const fn set_aside(self) -> usize {
        self.set_aside
    }

    /// What could not be read, as it was found, with the keys it is under.
    pub(crate) fn unreadable(self) -> Vec<(String, String)> {
        self.store.with_value(|store| store.unreadable()).unwrap_or_default()
    }

    /// How much of the browser's room is taken.
    pub(crate) fn room(self) -> Room {
        self.store.with_value(|store| store.room()).unwrap_or_default()
    }

    /// Hands over a backup of everything, and remembers when that was.
    pub(crate) fn save_backup(self) {
        let day = self.now_untracked().day;
        let (file, device) =
            self.peek(|book| (backup::write(book, day), self.device_untracked().after_backup(book, day)));
        browser::files::save_text(&backup::file_name(day), &file);
        self.prefer(device);
    }

    /// Hands over everything as a text to read and print.
    pub(crate) fn save_keepsake(self) {
        let day = self.now_untracked().day;
        let text = self.peek(|book| keepsake::markdown(book, day));
        browser::files::save_text(&keepsake::file_name(day), &text);
    }

    /// Puts everything this tab has where it is kept, after something else has cleared it.
    pub(crate) fn keep_again(self) {
        let records: Vec<Record> = self.peek(|book| book.records().cloned().collect());
        match self.store.with_value(|store| store.write(&records)) {
            Ok(()) => {
                browser::durable::plant_canary();
                self.trouble.set(String::new());
                self.stand(|standing| standing.cleared = false);
            }
            Err((_, error)) => self.trouble.set(error.to_string()),
        }
    }

    /// Removes everything of ours from this browser.
    pub(crate) fn erase(self) -> Result<(), NotSaved> {
        self.store.with_value(|store| store.erase()).map_err(WriteError::from)?;
        self.store.with_value(|store| store.tell_erased());
        if !self.is_sample() {
            browser::durable::remove_canary();
        }
        self.toast.set(None);
        self.unsaved.set(None);
        self.captured.set(String::new());
        self.device.set(Device::default());
        browser::document::dress(Device::default());
        self.book.set(Book::default());
        Ok(())
    }

    /// A thought that has no practice yet.
    pub(crate) fn captured(self) -> String {
        self.captured.get()
    }

    /// The same, read once.
    pub(crate) fn captured_untracked(self) -> String {
        self.captured.get_untracked()
    }

    /// Goes on with what was typed before the program was there. It is kept already, unless the browser keeps nothing.
    pub(super) fn take_over(self, typed: &str) {
        if !typed.is_empty() && self.captured.with_untracked(|known| known != typed) {
            self.capture(typed.to_owned());
        }
    }

    /// Keeps a thought as it is typed. Where the browser does not keep it, it stays on screen, and the page says so.
    pub(crate) fn capture(self, text: String) {
        let kept = if text.is_empty() {
            self.drop_draft(CAPTURE);
            Ok(())
        } else {
            self.keep_draft(CAPTURE, &fields::of(&[(CAPTURE, &text)]))
        };
        self.trouble.set(kept.err().map_or(String::new(), |error| error.to_string()));
        self.captured.set(text);
    }

    /// Lets a thought go that has become a moment; another one stays.
    pub(crate) fn let_go(self, thought: &str) {
        if self.captured.with_untracked(|captured| captured == thought) {
            self.capture(String::new());
        }
    }

    /// This device's preferences.
    pub(crate) fn device(self) -> Device {
        self.device.get()
    }

    /// This device's preferences, read once.
    pub(crate) fn device_untracked(self) -> Device {
        self.device.get_untracked()
    }

    /// Changes this device's preferences, at once and for the next time.
    pub(crate) fn prefer(self, device: Device) {
        self.device.set(device);
        browser::document::dress(device);
        if self.may_write().is_ok() {
            // A preference that could not be kept still holds until the tab is closed; the next change tries again.
            let _ = self.store.with_value(|store| store.keep_device(device));
        }
    }

    /// The draft of this name, if there is one.
    pub(crate) fn draft(self, name: &str) -> Option<Fields> {
        self.store.with_value(|store| store.draft(name))
    }

    pub(super) fn keep_draft(self, name: &str, draft: &Fields) -> Result<(), NotSaved> {
        self.may_write()?;
        self.drafting.set_value(name.to_owned());
        Ok(self.store.with_value(|store| store.keep_draft(name, draft))?)
    }

    pub(super) fn drop_draft(self, name: &str) {
        if self.may_write().is_ok() {
            // A draft that stays behind is offered again: a nuisance, and no loss.
            let _ = self.store.with_value(|store| store.drop_draft(name));
        }
    }
}

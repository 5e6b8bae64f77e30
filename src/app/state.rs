//! The state handle: the Book in one signal, what is derived from it, and the one way in.

use leptos_dom::helpers::set_interval;
use reactive_graph::{
    computed::Memo,
    owner::{LocalStorage, StoredValue},
    prelude::*,
    signal::RwSignal,
};

use super::opening::{self, AnyStore};
use crate::{
    browser,
    components::{Sight, light},
    domain::{Before, Book, Command, Day, Fields, Id, Moment, Now, Practice, Refusal, Today, garden, today},
    routes::Route,
    storage::{Device, WriteError},
};

/// The handle every page works with. It is `Copy`: hand it to closures as it is.
#[derive(Clone, Copy)]
pub(crate) struct App {
    book: RwSignal<Book>,
    store: StoredValue<AnyStore, LocalStorage>,
    now: RwSignal<Now>,
    route: RwSignal<Route>,
    device: RwSignal<Device>,
    access: Access,
    set_aside: usize,
    /// What is told in passing, with a way to take it back.
    pub(crate) toast: RwSignal<Option<Toast>>,
    /// A command that could not be carried out, kept for another try.
    pub(crate) unsaved: RwSignal<Option<(Command, String)>>,
    /// Said to people who do not see the page change.
    pub(crate) announcement: RwSignal<String>,
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
    /// A newer version wrote here.
    #[error("A newer version of Little Things has written here, so this one only reads. Reload the page to get it.")]
    ReadOnly,
}

impl App {
    /// Opens what is kept and follows the clock, the address and other tabs. Made once, in the shell.
    pub(super) fn open() -> Self {
        let opened = opening::open();
        let app = Self {
            book: RwSignal::new(opened.book),
            now: RwSignal::new(browser::clock::now()),
            route: RwSignal::new(browser::address::current()),
            device: RwSignal::new(opened.store.device()),
            store: StoredValue::new_local(opened.store),
            access: opened.access,
            set_aside: opened.set_aside,
            toast: RwSignal::new(None),
            unsaved: RwSignal::new(None),
            announcement: RwSignal::new(String::new()),
        };
        app.follow();
        app
    }

    fn follow(self) {
        let tick = move || self.now.set(browser::clock::now());
        set_interval(tick, std::time::Duration::from_secs(60));
        browser::document::on_show(tick);
        browser::address::on_change(move |route| {
            // It goes along to the page that follows an act, and no further.
            self.toast.update(|toast| {
                *toast = toast.take().filter(|toast| toast.fresh).map(|toast| Toast { fresh: false, ..toast })
            });
            self.route.set(route);
        });
        browser::tabs::on_write(move |key| {
            if let Some(record) = self.store.with_value(|store| store.record_at(key)) {
                self.book.update(|book| book.merge([record]));
            }
        });
        browser::document::dress(self.device.get_untracked());
    }

    /// Carries a command out: decide, write and confirm, then merge. In that order, so that what is on screen as saved is.
    pub(crate) fn dispatch(self, command: Command) -> Result<Done, NotSaved> {
        if self.access == Access::ReadOnly {
            return Err(NotSaved::ReadOnly);
        }
        let now = browser::clock::now();
        let (records, undo) = self.book.with_untracked(|book| {
            let records = book.decide(command, &now)?;
            let undo = book.before(&records);
            Ok::<_, Refusal>((records, undo))
        })?;
        let ids = records.iter().map(|record| record.id).collect();
        let written = self.store.with_value(|store| store.write(&records));
        let safe = written.as_ref().map_or_else(|(written, _)| *written, |()| records.len());
        if safe > 0 {
            self.now.set(now);
            self.book.update(|book| book.merge(records.into_iter().take(safe)));
        }
        match written {
            Ok(()) => Ok(Done { ids, undo }),
            Err((_, error)) => Err(error.into()),
        }
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

    /// How the beds are, in the light of the hour.
    pub(crate) fn sight(self) -> Memo<Sight> {
        Memo::new(move |_| self.book.with(|book| self.now.with(|now| (light(now.minute), garden(book, now)))))
    }

    /// What the browser allows.
    pub(crate) const fn access(self) -> Access {
        self.access
    }

    /// How many stored values could not be read.
    pub(crate) const fn set_aside(self) -> usize {
        self.set_aside
    }

    /// What could not be read, as it was found, ready to be kept as a file.
    pub(crate) fn unreadable(self) -> String {
        let found = self.store.with_value(|store| store.unreadable()).unwrap_or_default();
        found.into_iter().map(|(key, value)| format!("{key}\n{value}\n\n")).collect()
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
        if self.access != Access::ReadOnly {
            // A preference that could not be kept still holds until the tab is closed; the next change tries again.
            let _ = self.store.with_value(|store| store.keep_device(device));
        }
    }

    /// The draft of this name, if there is one.
    pub(crate) fn draft(self, name: &str) -> Option<Fields> {
        self.store.with_value(|store| store.draft(name))
    }

    pub(super) fn keep_draft(self, name: &str, draft: &Fields) -> Result<(), NotSaved> {
        if self.access == Access::ReadOnly {
            return Err(NotSaved::ReadOnly);
        }
        Ok(self.store.with_value(|store| store.keep_draft(name, draft))?)
    }

    pub(super) fn drop_draft(self, name: &str) {
        if self.access != Access::ReadOnly {
            // A draft that stays behind is offered again: a nuisance, and no loss.
            let _ = self.store.with_value(|store| store.drop_draft(name));
        }
    }
}

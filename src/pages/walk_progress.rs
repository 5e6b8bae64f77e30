//! How far today's walk has come: where the person is, and which moments it has given.

use crate::{
    app::{App, Done, DraftForm},
    domain::{Day, Id, Practice, fields},
    routes::Route,
};

/// The name of its draft.
const NAME: &str = "walk";
/// The day it was begun.
const DAY: &str = "day";
/// The last page of it that was open.
const AT: &str = "at";

/// Today's walk. It is kept like a draft, because that is what it is: unfinished, and of this device.
#[derive(Clone, Copy)]
pub(super) struct WalkProgress {
    app: App,
    form: DraftForm,
}

impl WalkProgress {
    /// Today's walk as far as it has come. Yesterday's is over; what was half written in it is still in its drafts.
    pub(super) fn open(app: App) -> Self {
        let today = app.now_untracked().day.to_string();
        let fresh = || fields::of(&[(DAY, &today)]);
        let form = DraftForm::open(app, NAME.to_owned(), fresh());
        if form.fields().get(DAY) != Some(&today) {
            form.restart(fresh());
        }
        Self { app, form }
    }

    /// Remembers that this page of it is open.
    pub(super) fn is_at(self, route: Route) {
        self.form.set(AT, route.to_string());
    }

    /// The moment that a practice of this walk has given.
    pub(super) fn given(self, practice: Practice) -> Option<Id> {
        let id = self.form.fields().get(practice.slug())?.parse().ok()?;
        self.app.peek(|book| book.moment(id).is_some()).then_some(id)
    }

    /// A practice has given a moment.
    pub(super) fn give(self, practice: Practice, done: &Done) {
        if let Some(id) = done.ids.first() {
            self.form.set(practice.slug(), id.to_string());
        }
    }

    /// The walk is over.
    pub(super) fn finish(self) {
        self.form.clear();
    }

    /// Where to go on, if today's walk was begun and not finished. Whoever has come to its close and leaves it has finished.
    pub(super) fn resume(app: App) -> Option<Route> {
        let kept = app.draft(NAME)?;
        let begun = kept.get(DAY).and_then(|day| Day::parse(day).ok())?;
        let at = (begun == app.now_untracked().day).then(|| kept.get(AT).map(|at| Route::parse(at))).flatten();
        if at == Some(Route::Close) {
            Self::open(app).finish();
            return None;
        }
        at
    }
}

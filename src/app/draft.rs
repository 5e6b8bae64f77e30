//! Drafts: every keystroke of an unfinished entry is kept within 300 ms, until its words are in a record.

use std::time::Duration;

use leptos_dom::helpers::{TimeoutHandle, set_timeout_with_handle};
use reactive_graph::{
    owner::{StoredValue, on_cleanup},
    prelude::*,
    signal::RwSignal,
};

use super::App;
use crate::{
    browser,
    domain::{Fields, Unready, fields},
};

/// How long a keystroke may wait to be kept. Writing at every one would have a long entry use up the share of disk writes
/// a browser gives a page in an hour.
const WAIT: Duration = Duration::from_millis(250);

/// The fields of a form, kept as they are typed.
#[derive(Clone, Copy)]
pub(crate) struct DraftForm {
    app: App,
    name: StoredValue<String>,
    fields: RwSignal<Fields>,
    waiting: StoredValue<Option<TimeoutHandle>>,
    unready: RwSignal<Option<Unready>>,
    /// Why it is not saved, when it should have been.
    not_saved: RwSignal<Option<String>>,
    /// Why the last keystrokes are not kept.
    not_kept: RwSignal<Option<String>>,
}

impl DraftForm {
    /// Opens the draft of this name as it was left; `fresh` where there is none.
    pub(crate) fn open(app: App, name: String, fresh: Fields) -> Self {
        let form = Self {
            fields: RwSignal::new(app.draft(&name).unwrap_or(fresh)),
            app,
            name: StoredValue::new(name),
            waiting: StoredValue::new(None),
            unready: RwSignal::new(None),
            not_saved: RwSignal::new(None),
            not_kept: RwSignal::new(None),
        };
        browser::document::on_hide(move || form.keep_what_waits());
        on_cleanup(move || form.keep_what_waits());
        form
    }

    /// The text of a field.
    pub(crate) fn text(self, field: &str) -> String {
        self.fields.with(|fields| fields::text(fields, field).to_owned())
    }

    /// Whether a field holds exactly this text.
    pub(crate) fn is(self, field: &str, text: &str) -> bool {
        self.fields.with(|fields| fields::text(fields, field) == text)
    }

    /// All fields as they are now.
    pub(crate) fn fields(self) -> Fields {
        self.fields.get_untracked()
    }

    /// Takes what was just typed or chosen.
    pub(crate) fn set(self, field: &str, text: String) {
        self.fields.update(|fields| {
            fields.insert(field.to_owned(), text);
        });
        if self.unready.with_untracked(|unready| unready.is_some_and(|unready| unready.field == field)) {
            self.unready.set(None);
        }
        if self.waiting.with_value(Option::is_none) {
            self.waiting.set_value(set_timeout_with_handle(move || self.keep_what_waits(), WAIT).ok());
        }
    }

    /// Adds text below what is in a field, and keeps it at once. Whether it is kept.
    pub(crate) fn add(self, field: &str, text: &str) -> bool {
        let old = self.text(field);
        self.set(field, if old.trim().is_empty() { text.to_owned() } else { format!("{old}\n{text}") });
        self.keep_what_waits();
        self.not_kept.with_untracked(Option::is_none)
    }

    /// Hands the words over as a file, for when the browser will not keep them.
    pub(crate) fn save_copy(self) {
        let fields = self.fields().into_values();
        browser::files::save_text("little-things-words.txt", &fields.collect::<Vec<_>>().join("\n\n"));
    }

    /// Says beside the field what it wants, and leads there.
    pub(crate) fn want(self, unready: Unready) {
        self.say_wanted(unready);
        browser::document::focus(unready.field);
    }

    /// Says beside the field what it wants.
    pub(crate) fn say_wanted(self, unready: Unready) {
        self.unready.set(Some(unready));
    }

    /// What a field wants, if the form was not ready because of it.
    pub(crate) fn wanted(self, field: &str) -> Option<String> {
        self.unready.get().filter(|unready| unready.field == field).map(|unready| unready.why.to_string())
    }

    /// Says why it could not be saved; the words stay.
    pub(crate) fn is_not_saved(self, why: impl ToString) {
        self.not_saved.set(Some(why.to_string()));
    }

    /// Why it is not saved, when it should have been, or why the last keystrokes are not even kept.
    pub(crate) fn trouble(self) -> Option<String> {
        self.not_saved.get().or_else(|| self.not_kept.get())
    }

    /// Drops the draft: its words are in a record now.
    pub(crate) fn clear(self) {
        self.stop_waiting();
        self.name.with_value(|name| self.app.drop_draft(name));
        self.not_saved.set(None);
        self.not_kept.set(None);
    }

    /// Drops the draft and empties the form.
    pub(crate) fn restart(self, fresh: Fields) {
        self.clear();
        self.fields.set(fresh);
    }

    fn keep_what_waits(self) {
        if self.stop_waiting() {
            let kept =
                self.name.with_value(|name| self.fields.with_untracked(|fields| self.app.keep_draft(name, fields)));
            self.not_kept.set(kept.err().map(|error| error.to_string()));
        }
    }

    /// Whether something was waiting.
    fn stop_waiting(self) -> bool {
        let waiting = self.waiting.try_update_value(Option::take).flatten();
        if let Some(timeout) = &waiting {
            timeout.clear();
        }
        waiting.is_some()
    }
}

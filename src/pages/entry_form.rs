//! The form of a moment, the same in the walk, in a quick note and when editing.

use leptos::{ev::SubmitEvent, prelude::*};

use super::prompting::Prompting;
use crate::{
    app::{App, Done, DraftForm, NotSaved},
    browser,
    components::{Choices, Trouble, WordsField},
    domain::{Command, Day, Id, Met, Moment, Practice, Told},
    entry::{self, Choice, MADE, MINE, NONE, THEIRS, Unready, WANTED, field},
    storage::Draft,
    wording,
};

/// An entry on its way to becoming a moment, or a moment being changed.
#[derive(Clone, Copy)]
pub(super) struct Entry {
    app: App,
    practice: Practice,
    /// The moment it changes; none for a new one.
    old: Option<Id>,
    /// The fields.
    pub(super) form: DraftForm,
    prompting: Prompting,
    unready: RwSignal<Option<Unready>>,
    not_saved: RwSignal<Option<NotSaved>>,
}

/// How much of the form is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Length {
    /// Everything.
    Full,
    /// What can be done in thirty seconds.
    Brief,
    /// Everything, with the day it happened.
    Dated,
}

impl Entry {
    /// A new moment, as far as its draft of this name has come.
    pub(super) fn new(app: App, practice: Practice, draft: &str, prompting: Prompting) -> Self {
        Self::open(app, practice, None, draft.to_owned(), Draft::new(), prompting)
    }

    /// A moment to be changed, as far as that has come.
    pub(super) fn of(app: App, id: Id, moment: &Moment) -> Self {
        let practice = moment.practice();
        let prompting = Prompting::fixed(app, practice, moment.prompt.as_deref());
        Self::open(app, practice, Some(id), format!("moment-{id}"), entry::from_moment(moment), prompting)
    }

    fn open(app: App, practice: Practice, old: Option<Id>, draft: String, fresh: Draft, prompting: Prompting) -> Self {
        let form = DraftForm::open(app, draft, fresh);
        Self { app, practice, old, form, prompting, unready: RwSignal::new(None), not_saved: RwSignal::new(None) }
    }

    /// The prompt above it.
    pub(super) fn prompting(self) -> Prompting {
        self.prompting
    }

    /// Keeps it: what was done once it is written; otherwise says on the page what it wants, and changes nothing.
    pub(super) fn save(self) -> Option<Done> {
        self.not_saved.set(None);
        match self.command() {
            Ok(None) => {
                self.form.clear();
                Some(Done { ids: self.old.into_iter().collect(), undo: Vec::new() })
            }
            Ok(Some(command)) => match self.app.dispatch(command) {
                Ok(done) => {
                    self.form.clear();
                    Some(done)
                }
                Err(error) => {
                    self.not_saved.set(Some(error));
                    None
                }
            },
            Err(unready) => {
                self.unready.set(Some(unready));
                browser::document::focus(&format!("#{}", unready.field));
                None
            }
        }
    }

    /// Keeps it when it is ready, and says nothing when it is not.
    pub(super) fn save_if_ready(self) -> Option<Done> {
        self.command().is_ok().then(|| self.save()).flatten()
    }

    /// Whether it is a new moment.
    pub(super) const fn is_new(self) -> bool {
        self.old.is_none()
    }

    /// What keeping it means; nothing when a moment was not changed.
    fn command(self) -> Result<Option<Command>, Unready> {
        let mut fields = self.form.fields();
        let prompt = self.prompting.get_untracked();
        if let (Practice::Ask, Some(prompt)) = (self.practice, prompt)
            && entry::text(&fields, field::QUESTION).trim().is_empty()
        {
            fields.insert(field::QUESTION.to_owned(), prompt.text.to_owned());
        }
        let today = self.app.now_untracked().day;
        let old = self.old.and_then(|id| self.app.peek(|book| book.moment(id).cloned()));
        let kind = entry::to_kind(self.practice, &fields, today, old.as_ref().map(|moment| &moment.kind))?;
        Ok(match (self.old, old) {
            (None, _) => Some(Command::Note { kind, prompt: prompt.map(|prompt| prompt.id.to_owned()) }),
            (Some(id), Some(old)) => {
                let day = Day::parse(entry::text(&fields, field::DAY)).unwrap_or(old.day);
                (kind != old.kind || day != old.day).then_some(Command::Rewrite { id, kind, day })
            }
            // It was deleted meanwhile; the refusal says so, and the words stay in the form.
            (Some(id), None) => Some(Command::Rewrite { id, kind, day: today }),
        })
    }

    fn trouble(self) -> Option<String> {
        let not_kept = || self.form.trouble.get();
        self.not_saved.get().or_else(not_kept).map(|error| error.to_string())
    }

    fn wants(self, name: &'static str) -> MaybeProp<String> {
        let error =
            move || self.unready.get().filter(|unready| unready.field == name).map(|unready| unready.why.to_string());
        MaybeProp::derive(error)
    }

    fn value(self, name: &'static str) -> Signal<String> {
        Signal::derive(move || self.form.text(name))
    }

    fn take(self, name: &'static str, text: String) {
        self.form.set(name, text);
        if self.unready.with_untracked(|unready| unready.is_some_and(|unready| unready.field == name)) {
            self.unready.set(None);
        }
    }
}

/// The fields, what may be wrong with them, and the button that keeps them.
#[component]
pub(super) fn EntryForm(
    entry: Entry,
    length: Length,
    /// What the button says.
    #[prop(into)]
    submit: Signal<String>,
    /// Called once it is written.
    on_saved: Callback<Done>,
) -> impl IntoView {
    let app = entry.app;
    let save = move |event: SubmitEvent| {
        event.prevent_default();
        if let Some(done) = entry.save() {
            on_saved.run(done);
        }
    };
    let fields = match entry.practice {
        Practice::Notice => notice_fields(entry),
        Practice::Respond => respond_fields(entry, length),
        Practice::Acknowledge => acknowledge_fields(entry, length),
        Practice::Ask => ask_fields(entry, length),
    };
    let day = (length == Length::Dated).then(|| {
        view! {
            <div class="field">
                <label for=field::DAY>"When it happened"</label>
                <input
                    id=field::DAY
                    type="date"
                    max=move || app.day().to_string()
                    prop:value=entry.value(field::DAY)
                    on:input:target=move |event| entry.take(field::DAY, event.target().value())
                />
            </div>
        }
    });
    view! {
        <form class="entry" on:submit=save novalidate>
            {fields}
            {day}
            <Trouble why=Signal::derive(move || entry.trouble()) on_copy=Callback::new(move |()| entry.form.save_copy()) />
            <button class="button" type="submit">{move || submit.get()}</button>
        </form>
    }
    .into_any()
}

fn words(entry: Entry, name: &'static str, label: impl Into<Signal<String>>, hint: &'static str, rows: u8) -> AnyView {
    let take = Callback::new(move |text| entry.take(name, text));
    view! { <WordsField name label hint rows value=entry.value(name) error=entry.wants(name) on_input=take /> }
        .into_any()
}

fn choices(
    entry: Entry,
    name: &'static str,
    legend: impl Into<Signal<String>>,
    options: Vec<(&'static str, String)>,
    unset: &'static str,
) -> AnyView {
    let chosen = Signal::derive(move || {
        let text = entry.form.text(name);
        if text.is_empty() { unset.to_owned() } else { text }
    });
    let choose = Callback::new(move |code: &'static str| entry.take(name, code.to_owned()));
    view! { <Choices name legend options chosen error=entry.wants(name) on_choose=choose /> }.into_any()
}

fn options<C: Choice>(label: fn(C) -> &'static str) -> Vec<(&'static str, String)> {
    C::ALL.iter().map(|&(code, choice)| (code, label(choice).to_owned())).collect()
}

fn notice_fields(entry: Entry) -> AnyView {
    words(entry, field::WHAT, "What you noticed", "", 4)
}

fn respond_fields(entry: Entry, length: Length) -> AnyView {
    let mine = Memo::new(move |_| entry.form.is(field::WHOSE, MINE));
    let met = Memo::new(move |_| Met::from_code(&entry.form.text(field::MET)));
    let made = Memo::new(move |_| entry.form.is(field::REPAIR, MADE));
    let whose = (length != Length::Brief).then(|| {
        let sides = vec![(THEIRS, "They reached for me".to_owned()), (MINE, "I reached for them".to_owned())];
        choices(entry, field::WHOSE, "Whose reach was it?", sides, THEIRS)
    });
    let label = Signal::derive(move || if mine.get() { "What you reached for" } else { "What it was" }.to_owned());
    let repair = move || {
        met.get().filter(|met| *met != Met::Toward).map(|_| {
            let ways = vec![
                (WANTED, "I want to come back to it".to_owned()),
                (MADE, "I came back to it".to_owned()),
                (NONE, "I’ll leave this one".to_owned()),
            ];
            view! {
                <div class="repair">
                    <p class="hint">
                        "Everyone misses some. Coming back counts as much: “You showed me something earlier and I was miles away.
                        Tell me again?”"
                    </p>
                    {choices(entry, field::REPAIR, "Is there a way back to it?", ways, NONE)}
                    {move || made.get().then(|| words(entry, field::HOW, "How you came back (if you like)", "", 2))}
                </div>
            }
        })
    };
    let how = move || {
        if mine.get() {
            choices(entry, field::PLAINNESS, "How plainly did you reach?", options(wording::plainness), "")
        } else {
            view! {
                {choices(entry, field::MET, "How did you meet it?", options(wording::met), "")}
                {repair}
            }
            .into_any()
        }
    };
    view! {
        {whose}
        {words(entry, field::WHAT, label, "", 3)}
        {how}
    }
    .into_any()
}

fn acknowledge_fields(entry: Entry, length: Length) -> AnyView {
    let partner = entry.app.peek(|book| wording::partner(book.names(), "They").to_owned());
    let rest = (length != Length::Brief).then(|| {
        view! {
            {words(entry, field::FOR_ME, "What it did for you", "A feeling, a worry less, an hour more.", 2)}
            {words(entry, field::SAYS, "What it says about them", "Patient, quick, brave, funny: the person behind it.", 2)}
        }
    });
    view! {
        {words(entry, field::DID, format!("{partner} did"), "One thing, as a camera would have seen it.", 2)}
        {rest}
        {choices(entry, field::TOLD, "Do they know?", options(wording::told), Told::Later.code())}
    }
    .into_any()
}

fn ask_fields(entry: Entry, length: Length) -> AnyView {
    let own = words(entry, field::QUESTION, "The question, in your own words", "", 2);
    // Without a prompt above it, the question itself is the form's first field.
    let own = if entry.prompting.get_untracked().is_some() {
        view! {
            <details class="own-words" open=!entry.form.is(field::QUESTION, "")>
                <summary>"Ask it in your own words"</summary>
                {own}
            </details>
        }
        .into_any()
    } else {
        own
    };
    let follow = move || {
        let follow = entry.prompting.get().map(|prompt| prompt.follow).filter(|follow| !follow.is_empty());
        follow.map(|follow| view! { <p class="hint follow">"And then, perhaps: “" {follow} "”"</p> })
    };
    let answer = (length != Length::Brief).then(|| {
        words(
            entry,
            field::ANSWER,
            "What did they say?",
            "Leave this empty to carry the question with you. Their answer can wait until they give it.",
            3,
        )
    });
    view! {
        {own}
        {follow}
        {answer}
    }
    .into_any()
}

/// What the button of a new entry says when it is kept on its own.
pub(super) fn keep_label(entry: Entry) -> Signal<String> {
    Signal::derive(move || {
        let carried = entry.practice == Practice::Ask && entry.form.text(field::ANSWER).trim().is_empty();
        if carried { "Carry it with me" } else { "Keep it" }.to_owned()
    })
}

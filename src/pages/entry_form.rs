//! The form of a moment, the same in the walk, in a quick note and when editing.

use std::rc::Rc;

use super::prompting::Prompting;
use crate::{
    app::{App, Done, DraftForm},
    components::{Choosing, Field, choices, trouble, words_field},
    content::Prompt,
    dom::{El, el},
    domain::{
        Choice, Command, Day, Fields, Id, Kind, Met, Moment, Practice, Told, Unready,
        fields::{self, MADE, MINE, NONE, THEIRS, WANTED},
    },
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
}

/// What leaving an entry came to.
pub(super) enum Left {
    /// There was nothing to keep, or it was not ready.
    AsItWas,
    /// It was kept.
    Kept(Done),
    /// It was ready and could not be written. The page says so.
    NotSaved,
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
        Self::open(app, practice, None, draft.to_owned(), Fields::new(), prompting)
    }

    /// A moment to be changed, as far as that has come.
    pub(super) fn of(app: App, id: Id, moment: &Moment) -> Self {
        let practice = moment.practice();
        let prompting = Prompting::fixed(app, practice, moment.prompt.as_deref());
        Self::open(app, practice, Some(id), format!("moment-{id}"), moment.to_fields(), prompting)
    }

    fn open(app: App, practice: Practice, old: Option<Id>, draft: String, fresh: Fields, prompting: Prompting) -> Self {
        Self { app, practice, old, form: DraftForm::open(app, draft, fresh), prompting }
    }

    /// Takes a thought that was typed before it had a practice into the first field, below what may be there.
    /// Gives it back, for when it has become a moment.
    pub(super) fn take_thought(self) -> String {
        let thought = self.app.captured_untracked();
        if thought.trim().is_empty() {
            return thought;
        }
        let field = match self.practice {
            Practice::Notice | Practice::Respond => fields::WHAT,
            Practice::Acknowledge => fields::DID,
            Practice::Ask => fields::QUESTION,
        };
        // Until it is kept here it stays kept there.
        if self.form.add(field, &thought) {
            self.app.capture(String::new());
        }
        thought
    }

    /// The prompt above it.
    pub(super) fn prompting(self) -> Prompting {
        self.prompting
    }

    /// Keeps it: what was done once it is written; otherwise says on the page what it wants, and changes nothing.
    pub(super) fn save(self) -> Option<Done> {
        match self.command() {
            Ok(command) => self.carry_out(command),
            Err(unready) => {
                self.form.want(unready);
                None
            }
        }
    }

    /// Leaves it: what is ready is kept; what is not stays in its draft for the next time, without a word.
    pub(super) fn leave(self) -> Left {
        let untouched = self.is_new() && self.form.fields().values().all(|text| text.trim().is_empty());
        match self.command() {
            Ok(command) if !untouched => self.carry_out(command).map_or(Left::NotSaved, Left::Kept),
            _ => Left::AsItWas,
        }
    }

    /// Carries out what keeping it means; a failure is said in the form.
    fn carry_out(self, command: Option<Command>) -> Option<Done> {
        let nothing = || Ok(Done { ids: self.old.into_iter().collect(), undo: Vec::new() });
        let done = command.map_or_else(nothing, |command| self.app.dispatch(command));
        done.inspect(|_| self.form.clear()).map_err(|error| self.form.is_not_saved(error)).ok()
    }

    /// Whether it is a new moment.
    pub(super) const fn is_new(self) -> bool {
        self.old.is_none()
    }

    /// Whose reach it is: as chosen, or else as the prompt has it.
    fn whose(self) -> String {
        let chosen = self.form.text(fields::WHOSE);
        if chosen.is_empty() { self.whose_by_prompt().to_owned() } else { chosen }
    }

    fn whose_by_prompt(self) -> &'static str {
        if self.prompting.get().is_some_and(Prompt::is_my_reach) { MINE } else { THEIRS }
    }

    /// What keeping it means; nothing when a moment was not changed.
    fn command(self) -> Result<Option<Command>, Unready> {
        let mut fields = self.form.fields();
        let prompt = self.prompting.get_untracked();
        if let (Practice::Ask, Some(prompt)) = (self.practice, prompt)
            && fields::text(&fields, fields::QUESTION).trim().is_empty()
        {
            fields.insert(fields::QUESTION.to_owned(), prompt.text.to_owned());
        }
        if self.practice == Practice::Respond {
            fields.insert(fields::WHOSE.to_owned(), self.whose());
        }
        let today = self.app.now_untracked().day;
        let kind = Kind::from_fields(self.practice, &fields, today)?;
        let old = self.old.and_then(|id| self.app.peek(|book| book.moment(id).cloned()));
        Ok(match (self.old, old) {
            (None, _) => Some(Command::Note { kind, prompt: prompt.map(|prompt| prompt.id.to_owned()) }),
            (Some(id), Some(old)) => {
                let day = Day::parse(fields::text(&fields, fields::DAY)).unwrap_or(old.day);
                (kind != old.kind || day != old.day).then_some(Command::Rewrite { id, kind, day })
            }
            // It was deleted meanwhile; the refusal says so, and the words stay in the form.
            (Some(id), None) => Some(Command::Rewrite { id, kind, day: today }),
        })
    }
}

/// The fields, what may be wrong with them, and the button that keeps them. `on_saved` is called once it is written.
pub(super) fn entry_form(
    entry: Entry,
    length: Length,
    submit: impl Fn() -> &'static str + 'static,
    on_saved: impl Fn(Done) + 'static,
) -> El {
    let fields = match entry.practice {
        Practice::Notice => vec![words(entry, fields::WHAT, "What you noticed", "", 4)],
        Practice::Respond => respond_fields(entry, length),
        Practice::Acknowledge => acknowledge_fields(entry, length),
        Practice::Ask => ask_fields(entry, length),
    };
    let day = (length == Length::Dated).then(|| day_field(entry));
    let button = el("button").class("button").attr("type", "submit").text_by(move || submit().to_owned());
    el("form").class("entry").flag("novalidate").add(fields).add(day).add([trouble(entry.form), button]).on(
        "submit",
        move |event| {
            event.prevent_default();
            if let Some(done) = entry.save() {
                on_saved(done);
            }
        },
    )
}

/// What the button of a new entry says when it is kept on its own.
pub(super) fn keep_label(entry: Entry) -> impl Fn() -> &'static str {
    move || {
        let carried = entry.practice == Practice::Ask && entry.form.text(fields::ANSWER).trim().is_empty();
        if carried { "Carry it with me" } else { "Keep it" }
    }
}

fn words(entry: Entry, name: &'static str, label: &str, hint: &'static str, rows: u8) -> El {
    words_field(entry.form, &Field { name, label, hint, rows })
}

/// Cards for one of a few; `unset` says which counts while none was chosen.
fn cards(
    entry: Entry,
    name: &'static str,
    legend: &'static str,
    options: Vec<(&'static str, &'static str)>,
    unset: fn(Entry) -> &'static str,
) -> El {
    let form = entry.form;
    choices(Choosing {
        name,
        legend,
        options,
        is_chosen: Rc::new(move |code| form.is(name, code) || (code == unset(entry) && form.is(name, ""))),
        error: Rc::new(move || form.wanted(name)),
        on_choose: Rc::new(move |code| form.set(name, code.to_owned())),
    })
}

fn options<C: Choice>(label: fn(C) -> &'static str) -> Vec<(&'static str, &'static str)> {
    C::ALL.iter().map(|&(code, choice)| (code, label(choice))).collect()
}

fn respond_fields(entry: Entry, length: Length) -> Vec<El> {
    let form = entry.form;
    let is_mine = move || entry.whose() == MINE;
    let is_unmet = move || !is_mine() && Met::from_code(&form.text(fields::MET)).is_some_and(|met| met != Met::Toward);
    let whose = (length != Length::Brief).then(|| {
        let sides = vec![(THEIRS, "They reached for me"), (MINE, "I reached for them")];
        cards(entry, fields::WHOSE, "Whose reach was it?", sides, Entry::whose_by_prompt)
    });
    let met = move || cards(entry, fields::MET, "How did you meet it?", options(wording::met), |_| "");
    let plainness =
        move || cards(entry, fields::PLAINNESS, "How plainly did you reach?", options(wording::plainness), |_| "");
    let how = el("div")
        .class("entry")
        .part_if(is_mine, plainness)
        .part_if(move || !is_mine(), met)
        .part_if(is_unmet, move || repair(entry));
    whose.into_iter().chain([words(entry, fields::WHAT, "What was it?", "", 3), how]).collect()
}

/// The way back to a reach that was not met.
fn repair(entry: Entry) -> El {
    let ways = vec![(WANTED, "I want to come back to it"), (MADE, "I came back to it"), (NONE, "I’ll leave this one")];
    el("div")
        .class("repair")
        .add(el("p").class("hint").text(
            "Everyone misses some, and coming back counts as much: “You showed me something earlier and I was miles away. Tell \
             me again?”",
        ))
        .add(cards(entry, fields::REPAIR, "Is there a way back to it?", ways, |_| NONE))
        .part_if(
            move || entry.form.is(fields::REPAIR, MADE),
            move || words(entry, fields::HOW, "How you came back, if you like", "", 2),
        )
}

fn acknowledge_fields(entry: Entry, length: Length) -> Vec<El> {
    let partner = entry.app.peek(|book| wording::partner(book.names(), "They").to_owned());
    let mut fields =
        vec![words(entry, fields::DID, &format!("{partner} did"), "One thing, as a camera would have seen it.", 2)];
    if length != Length::Brief {
        fields.push(words(entry, fields::FOR_ME, "What it did for you", "A worry less, an hour more, a laugh.", 2));
        fields.push(words(
            entry,
            fields::SAYS,
            "What it says about them",
            "Patient, quick, brave, funny: the person behind it.",
            2,
        ));
    }
    fields.push(cards(entry, fields::TOLD, "Do they know?", options(wording::told), |_| Told::Later.code()));
    fields
}

fn ask_fields(entry: Entry, length: Length) -> Vec<El> {
    let own = words(entry, fields::QUESTION, "The question, in your own words", "", 2);
    let answer = |hint| words(entry, fields::ANSWER, "What did they say?", hint, 3);
    // A question that was asked is there to be answered first.
    if length == Length::Dated {
        return vec![answer(""), own];
    }
    // Without a prompt above it, the question itself is the form's first field.
    let own = match entry.prompting.get_untracked() {
        Some(_) => {
            let details = el("details").add([el("summary").text("Ask it in your own words"), own]);
            if entry.form.is(fields::QUESTION, "") { details } else { details.flag("open") }
        }
        None => own,
    };
    let follow = move |prompt: &'static Prompt| {
        el("p").class("hint follow").text("And then, perhaps: “").text(prompt.follow).text("”")
    };
    let prompting = entry.prompting;
    let question = el("div").class("question").add(own).part(move || prompting.get().map(follow));
    let carry = "Leave this empty to carry the question with you. The answer can wait until you have it.";
    let answer = (length != Length::Brief).then(|| answer(carry));
    [question].into_iter().chain(answer).collect()
}

fn day_field(entry: Entry) -> El {
    let input = el("input")
        .attr("type", "date")
        .attr("id", fields::DAY)
        .attr("max", &entry.app.now_untracked().day.to_string())
        .value_by(move || entry.form.text(fields::DAY))
        .on_text(move |text| entry.form.set(fields::DAY, text));
    el("div").class("field").add([el("label").attr("for", fields::DAY).text("When it happened"), input])
}

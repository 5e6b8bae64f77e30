//! One step of the walk.

use leptos::prelude::*;

use super::{
    entry_form::{Entry, EntryForm, Length},
    prompting::{Alone, Prompting},
    walk_progress::WalkProgress,
};
use crate::{
    app::{Done, expect_app},
    components::Flower,
    domain::Practice,
    routes::Route,
    wording,
};

/// The step of one practice: a prompt, the words it brings, and on to the next.
#[component]
pub(crate) fn Walk(practice: Practice) -> impl IntoView {
    let app = expect_app();
    let progress = WalkProgress::open(app);
    progress.is_at(Route::Walk(practice));
    let given = progress.given(practice).and_then(|id| Some((id, app.peek(|book| book.moment(id).cloned())?)));
    let entry = match given {
        Some((id, moment)) => Entry::of(app, id, &moment),
        None => {
            let prompting = Prompting::open(app, practice, None);
            Entry::new(app, practice, &format!("walk-{}", practice.slug()), prompting)
        }
    };
    let next = practice.next().map_or(Route::Close, Route::Walk);
    let go_on = Callback::new(move |done: Done| {
        progress.give(practice, &done);
        app.go(next);
    });
    let end_here = move |_| {
        // What is ready is kept; what is not stays in its draft for the next time.
        if !entry.form.is_blank()
            && let Some(done) = entry.save_if_ready()
        {
            progress.give(practice, &done);
        }
        app.go(Route::Close);
    };
    let back = practice.previous().map(|previous| {
        view! { <a class="quiet" href=Route::Walk(previous).to_string()>"Back"</a> }
    });
    view! {
        <article class=format!("step step-{}", practice.slug())>
            <div class="step-top">
                <button class="quiet" type="button" on:click=end_here>"End here"</button>
                <Steps practice />
            </div>
            <StepHeading practice prompting=entry.prompting() />
            <EntryForm entry length=Length::Full submit=onward(practice) on_saved=go_on />
            <div class="step-foot">
                {back}
                {another_prompt(entry)}
                <a class="quiet" href=next.to_string()>"Skip this one"</a>
            </div>
        </article>
    }
    .into_any()
}

/// Another prompt, unless this step has already given a moment.
fn another_prompt(entry: Entry) -> Option<impl IntoView> {
    entry.is_new().then(|| {
        let another = move |_| entry.prompting().another();
        view! { <button class="quiet" type="button" on:click=another>"Another prompt"</button> }
    })
}

/// What the button of a step says: where it leads.
const fn onward(practice: Practice) -> &'static str {
    match practice {
        Practice::Notice => "On to responding",
        Practice::Respond => "On to acknowledging",
        Practice::Acknowledge => "On to asking",
        Practice::Ask => "To the end of the walk",
    }
}

/// How far the walk has come.
#[component]
fn Steps(practice: Practice) -> impl IntoView {
    let here = practice.index();
    view! {
        <div class="steps" aria-hidden="true">
            {Practice::ALL.map(|step| view! { <i class:step-done=move || step.index() <= here></i> })}
        </div>
        <p class="steps-words">{format!("{} of {}", here + 1, Practice::ALL.len())}</p>
    }
    .into_any()
}

/// The practice's name and the prompt, which is the heading of the page.
#[component]
pub(super) fn StepHeading(practice: Practice, prompting: Prompting) -> impl IntoView {
    let text = move || prompting.get().map_or(plain_question(practice), |prompt| prompt.text);
    view! {
        <header class="step-heading">
            <p class="eyebrow"><Flower practice />{wording::practice(practice)}</p>
            <h1 class="prompt" tabindex="-1">{text}</h1>
            <Alone prompting />
        </header>
    }
    .into_any()
}

/// The question of a practice when no prompt asks it.
const fn plain_question(practice: Practice) -> &'static str {
    match practice {
        Practice::Notice => "What did you notice?",
        Practice::Respond => "Who reached for whom?",
        Practice::Acknowledge => "What deserves to be said?",
        Practice::Ask => "What do you want to ask?",
    }
}

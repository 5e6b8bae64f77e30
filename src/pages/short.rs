//! One small thing, for a tired day: one practice, thirty seconds.

use leptos::prelude::*;

use super::{
    entry_form::{Entry, EntryForm, Length, keep_label},
    note::noted,
    prompting::Prompting,
    walk::StepHeading,
};
use crate::{app::expect_app, content::Energy, routes::Route};

/// The practice whose bed is driest, with a prompt that asks little and a form that asks less.
#[component]
pub(crate) fn Short() -> impl IntoView {
    let app = expect_app();
    let practice = app.today().get_untracked().driest;
    let prompting = Prompting::open(app, practice, Some(Energy::Little));
    let entry = Entry::new(app, practice, &format!("short-{}", practice.slug()), prompting);
    let saved = Callback::new(move |done| {
        app.tell_noted(done, noted(practice));
        app.go(Route::Today);
    });
    view! {
        <article class=format!("step step-{}", practice.slug())>
            <div class="step-top">
                <a class="quiet" href=Route::Today.to_string()>"Back to today"</a>
                <p class="steps-words">"Just one small thing"</p>
            </div>
            <StepHeading practice prompting />
            <EntryForm entry length=Length::Brief submit=keep_label(entry) on_saved=saved />
            <div class="step-foot">
                <button class="quiet" type="button" on:click=move |_| prompting.another()>"Another prompt"</button>
                <a class="quiet" href=Route::Today.to_string()>"Not today"</a>
            </div>
        </article>
    }
    .into_any()
}

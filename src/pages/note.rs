//! One moment, noted quickly.

use leptos::prelude::*;

use super::{
    entry_form::{Entry, EntryForm, Length, keep_label},
    prompting::Prompting,
    walk::StepHeading,
};
use crate::{app::expect_app, domain::Practice, routes::Route};

/// A single moment of one practice. Someone who comes here has something to write, so the prompt only helps out; a question
/// to ask is the exception.
#[component]
pub(crate) fn Note(practice: Practice) -> impl IntoView {
    let app = expect_app();
    let prompting = match practice {
        Practice::Ask => Prompting::open(app, practice, None),
        _ => Prompting::fixed(app, practice, None),
    };
    let entry = Entry::new(app, practice, &format!("note-{}", practice.slug()), prompting);
    let saved = Callback::new(move |done| {
        app.tell_noted(done, noted(practice));
        app.go(Route::Today);
    });
    let another = (practice == Practice::Ask).then(|| {
        view! { <button class="quiet" type="button" on:click=move |_| prompting.another()>"Another question"</button> }
    });
    view! {
        <article class=format!("step step-{}", practice.slug())>
            <div class="step-top">
                <a class="quiet" href=Route::Today.to_string()>"Back to today"</a>
            </div>
            <StepHeading practice prompting />
            <EntryForm entry length=Length::Full submit=keep_label(entry) on_saved=saved />
            <div class="step-foot">{another}</div>
        </article>
    }
    .into_any()
}

/// What is said once it is kept.
pub(super) const fn noted(practice: Practice) -> &'static str {
    match practice {
        Practice::Notice => "Noticed, and kept. The noticing bed has had its water.",
        Practice::Respond => "Kept. The responding bed has had its water.",
        Practice::Acknowledge => "Kept. The acknowledging bed has had its water.",
        Practice::Ask => "Kept. The asking bed has had its water.",
    }
}

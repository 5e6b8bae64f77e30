//! Changing a moment.

use leptos::prelude::*;

use super::entry_form::{Entry, EntryForm, Length};
use crate::{
    app::{App, expect_app},
    components::Flower,
    domain::{Id, Moment},
    routes::Route,
    wording,
};

/// The form of a moment, filled with what it is.
#[component]
pub(crate) fn EditMoment(id: Id) -> impl IntoView {
    let app = expect_app();
    match app.peek(|book| book.moment(id).cloned()) {
        Some(moment) => view! { <Changing app id moment /> }.into_any(),
        None => view! { <super::MomentPage id /> }.into_any(),
    }
}

#[component]
fn Changing(app: App, id: Id, moment: Moment) -> impl IntoView {
    let practice = moment.practice();
    let entry = Entry::of(app, id, &moment);
    let saved = Callback::new(move |done| {
        app.tell_noted(done, "Kept as it is now.");
        app.go(Route::Moment(id));
    });
    let discard = move |_| {
        entry.form.clear();
        app.go(Route::Moment(id));
    };
    view! {
        <article class="page page-narrow">
            <p class="eyebrow"><Flower practice />{wording::practised(practice)}</p>
            <h1 tabindex="-1">"Change this moment"</h1>
            <EntryForm entry length=Length::Dated submit="Keep the change" on_saved=saved />
            <p><button class="quiet" type="button" on:click=discard>"Leave it as it was"</button></p>
        </article>
    }
    .into_any()
}

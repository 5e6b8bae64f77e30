//! No such page.

use leptos::prelude::*;

use crate::routes::Route;

/// A kind word, and the way home.
#[component]
pub(crate) fn NotFound() -> impl IntoView {
    view! {
        <article class="page page-narrow">
            <h1 tabindex="-1">"Nothing grows here"</h1>
            <p>"This address leads to no page. Perhaps a letter slipped, or the page has moved. Everything you wrote is safe."</p>
            <p><a class="button" href=Route::Today.to_string()>"Back to today"</a></p>
        </article>
    }
    .into_any()
}

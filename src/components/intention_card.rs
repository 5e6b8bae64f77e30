//! An intention, and the question how it went.

use leptos::prelude::*;

use crate::{domain::Intention, wording};

/// Asks whether an intention happened, without a wrong answer.
#[component]
pub(crate) fn IntentionCard(
    /// The intention.
    intention: Intention,
    /// When it was made, in words that fit after “You meant to,”.
    made: String,
    /// It happened.
    on_happened: Callback<()>,
    /// Not yet.
    on_not_yet: Callback<()>,
    /// Let it go.
    on_let_go: Callback<()>,
) -> impl IntoView {
    view! {
        <section class="card" aria-labelledby="intention-heading">
            <h2 class="card-heading" id="intention-heading">{format!("You meant to, {made}")}</h2>
            <p class="words" dir="auto">{wording::intention(&intention)}</p>
            <p>"Did it happen?"</p>
            <div class="row">
                <button class="button-quiet" on:click=move |_| on_happened.run(())>"Yes"</button>
                <button class="button-quiet" on:click=move |_| on_not_yet.run(())>"Not yet"</button>
                <button class="button-quiet" on:click=move |_| on_let_go.run(())>"Let it go"</button>
            </div>
        </section>
    }
    .into_any()
}

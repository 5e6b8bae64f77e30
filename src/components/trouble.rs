//! What is said when words are not saved yet.

use leptos::prelude::*;

/// Says that something was not saved, why, and what to do. The words are still in the form above it.
#[component]
pub(crate) fn Trouble(
    /// Why, if there is trouble.
    #[prop(into)]
    why: Signal<Option<String>>,
    /// Called to have the words as a file.
    on_copy: Callback<()>,
) -> impl IntoView {
    let notice = move || {
        why.get().map(|why| {
            view! {
                <div class="notice notice-trouble" role="alert">
                    <p><strong>"Not saved yet. "</strong>{why}</p>
                    <p>"Your words are still here. Try again in a moment, or take a copy with you first."</p>
                    <div class="row">
                        <button class="button-quiet" type="submit">"Try again"</button>
                        <button class="button-quiet" type="button" on:click=move |_| on_copy.run(())>"Keep a copy as a file"</button>
                    </div>
                </div>
            }
        })
    };
    notice.into_any()
}

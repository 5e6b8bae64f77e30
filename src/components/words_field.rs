//! A field for words.

use leptos::prelude::*;

/// A labelled text field that grows with what is written. Its id is its name: a page has one form.
#[component]
pub(crate) fn WordsField(
    /// Its name and id.
    name: &'static str,
    /// What it is for.
    #[prop(into)]
    label: Signal<String>,
    /// A line of help under the label.
    #[prop(optional)]
    hint: &'static str,
    /// How many lines it shows when empty; one line is a field that takes no line breaks.
    #[prop(default = 3)]
    rows: u8,
    /// What is in it.
    #[prop(into)]
    value: Signal<String>,
    /// What it wants, if it was not ready.
    #[prop(into, optional)]
    error: MaybeProp<String>,
    /// Called with what is in it at every keystroke.
    on_input: Callback<String>,
) -> impl IntoView {
    let hint_id = format!("{name}-hint");
    let error_id = format!("{name}-error");
    let described = {
        let (hint_id, error_id) = (hint_id.clone(), error_id.clone());
        move || match (hint.is_empty(), error.get().is_none()) {
            (true, true) => None,
            (false, true) => Some(hint_id.clone()),
            (true, false) => Some(error_id.clone()),
            (false, false) => Some(format!("{hint_id} {error_id}")),
        }
    };
    let invalid = move || error.get().map(|_| "true");
    let control = if rows > 1 {
        view! {
            <textarea
                id=name
                name=name
                rows=rows
                dir="auto"
                prop:value=value
                aria-describedby=described
                aria-invalid=invalid
                on:input:target=move |event| on_input.run(event.target().value())
            ></textarea>
        }
        .into_any()
    } else {
        view! {
            <input
                id=name
                name=name
                type="text"
                dir="auto"
                autocomplete="off"
                prop:value=value
                aria-describedby=described
                aria-invalid=invalid
                on:input:target=move |event| on_input.run(event.target().value())
            />
        }
        .into_any()
    };
    view! {
        <div class="field">
            <label for=name>{move || label.get()}</label>
            {(!hint.is_empty()).then(|| view! { <p class="hint" id=hint_id>{hint}</p> })}
            {control}
            {move || error.get().map(|error| view! { <p class="field-error" id=error_id.clone()>{error}</p> })}
        </div>
    }
    .into_any()
}

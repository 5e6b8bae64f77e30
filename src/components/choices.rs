//! One of a few, as cards.

use leptos::prelude::*;

/// Radio cards in a fieldset. The id of the first is the fieldset's name, so that an error can bring the focus there.
#[component]
pub(crate) fn Choices(
    /// The name they share.
    name: &'static str,
    /// What is being chosen.
    #[prop(into)]
    legend: Signal<String>,
    /// The codes and what is said for each.
    options: Vec<(&'static str, String)>,
    /// The code that is chosen now.
    #[prop(into)]
    chosen: Signal<String>,
    /// What is wanted, if nothing was chosen.
    #[prop(into, optional)]
    error: MaybeProp<String>,
    /// Called with the code of the one chosen.
    on_choose: Callback<&'static str>,
) -> impl IntoView {
    let error_id = format!("{name}-error");
    let described = {
        let error_id = error_id.clone();
        move || error.get().map(|_| error_id.clone())
    };
    let card = move |(index, (code, label)): (usize, (&'static str, String))| {
        let id = if index == 0 { name.to_owned() } else { format!("{name}-{code}") };
        view! {
            <label class="choice">
                <input
                    id=id
                    type="radio"
                    name=name
                    value=code
                    prop:checked=move || chosen.with(|chosen| chosen == code)
                    on:change=move |_| on_choose.run(code)
                />
                <span>{label}</span>
            </label>
        }
    };
    view! {
        <fieldset class="choices" aria-describedby=described>
            <legend>{move || legend.get()}</legend>
            {options.into_iter().enumerate().map(card).collect_view()}
            {move || error.get().map(|error| view! { <p class="field-error" id=error_id.clone()>{error}</p> })}
        </fieldset>
    }
    .into_any()
}

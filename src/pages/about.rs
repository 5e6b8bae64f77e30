//! About: the ideas, where they come from, what this is not.

use leptos::prelude::*;

use crate::routes::Route;

/// What stands behind the practice.
#[component]
pub(crate) fn About() -> impl IntoView {
    view! {
        <article class="page page-narrow prose">
            <h1 tabindex="-1">"About Little Things"</h1>
            <p class="lead">
                "Love is fed or left hungry in ordinary minutes. Four small verbs feed it: notice, respond, acknowledge, ask. This
                page walks you through them and remembers what you found."
            </p>
            <h2>"The ideas, and where they come from"</h2>
            <ul>
                <li>
                    "People reach for each other many times a day, mostly in passing. The psychologists John and Julie Gottman call
                    these reaches bids for connection, and describe turning toward, away from or against them. Numbers are told in
                    different ways in different places, so there are none here to live up to."
                </li>
                <li>
                    "A warm answer to good news matters at least as much as comfort in bad times (Shelly Gable and colleagues,
                    2006)."
                </li>
                <li>"Thanks that say what exactly, and see the person behind it, bind people together (Sara Algoe)."</li>
                <li>
                    "Questions that take turns and go deeper little by little build closeness, also between people who know each
                    other well (Arthur Aron and colleagues, 1997)."
                </li>
                <li>
                    "A plan of the form “when this happens, I will do that” helps with things one already wants to do (Peter
                    Gollwitzer, 1999)."
                </li>
                <li>"One missed day does not undo a habit (Phillippa Lally and colleagues, 2010)."</li>
                <li>
                    "Acts done to come closer do good; the same acts done to keep the peace wear one out (Emily Impett and
                    colleagues)."
                </li>
                <li>
                    "Everyone is difficult, and everyone can choose not to be too difficult: fairness and care that go both ways
                    make two people safe with each other (Stan Tatkin, PACT Institute)."
                </li>
            </ul>
            <p>
                "It began with an article by Hilary Jackson, “Love Lives in the Little Things”, and its picture of a garden that
                needs watering."
            </p>
            <h2>"What it is not"</h2>
            <p>
                "It is a practice and not a therapy. It keeps no score, of you or of anyone. There are no streaks to lose: a garden
                left alone for a month is a garden at rest. And it is not for everyone: "
                <a href=Route::Care.to_string()>"when this is the wrong tool"</a> "."
            </p>
            <h2>"Where your words are"</h2>
            <p>
                "In this browser, on this device, and nowhere else. The page sends nothing and asks for nothing once it has
                loaded. What that protects you from, and what not, is said in "
                <a href=Route::Settings.to_string()>"Settings"</a> "."
            </p>
            <h2>"Made with"</h2>
            <p>
                "Rust and Leptos, as WebAssembly. Little Things is free software under the MIT licence or the Apache License 2.0,
                at your choice; so are the libraries in it (Leptos, wasm-bindgen, serde and theirs), each under MIT, Apache 2.0 or
                both."
            </p>
        </article>
    }
    .into_any()
}

//! Settings: names, how the page looks and moves, and where the words are.

use leptos::prelude::*;

use super::welcome::NamesForm;
use crate::{
    app::{App, expect_app},
    browser,
    components::Choices,
    storage::{Device, Motion, Theme},
};

/// What can be set.
#[component]
pub(crate) fn Settings() -> impl IntoView {
    let app = expect_app();
    let kept = Callback::new(move |done| app.tell_noted(done, "Names kept."));
    view! {
        <article class="page page-narrow settings">
            <h1 tabindex="-1">"Settings"</h1>
            <section aria-labelledby="names-heading">
                <h2 id="names-heading">"Names"</h2>
                <NamesForm app draft="names" submit="Keep the names" on_kept=kept />
            </section>
            <section aria-labelledby="look-heading">
                <h2 id="look-heading">"On this device"</h2>
                <Look app />
            </section>
            <section aria-labelledby="words-heading">
                <h2 id="words-heading">"Your words"</h2>
                <p>
                    "Everything you write stays in this browser, on this device. It is not sent anywhere, and nobody can open it
                    for you elsewhere. If you clear this browser’s data for this site, your words go with it."
                </p>
                <p>"They are not locked: someone who can open this browser can read them."</p>
                {(app.set_aside() > 0).then(|| view! { <SetAside app /> })}
            </section>
        </article>
    }
    .into_any()
}

#[component]
fn Look(app: App) -> impl IntoView {
    let theme = Signal::derive(move || code(THEMES, app.device().theme).to_owned());
    let motion = Signal::derive(move || code(MOTIONS, app.device().motion).to_owned());
    let set_theme = Callback::new(move |chosen| {
        if let Some(theme) = meant(THEMES, chosen) {
            app.prefer(Device { theme, ..app.device_untracked() });
        }
    });
    let set_motion = Callback::new(move |chosen| {
        if let Some(motion) = meant(MOTIONS, chosen) {
            app.prefer(Device { motion, ..app.device_untracked() });
        }
    });
    view! {
        <Choices name="theme" legend="Theme" options=options(THEMES) chosen=theme on_choose=set_theme />
        <Choices name="motion" legend="Motion" options=options(MOTIONS) chosen=motion on_choose=set_motion />
    }
    .into_any()
}

/// The choices of a preference: its code, what is said for it, and what it means.
type Preference<T> = &'static [(&'static str, &'static str, T)];

const THEMES: Preference<Theme> = &[
    ("system", "As the system has it", Theme::System),
    ("light", "Light", Theme::Light),
    ("dusk", "Dusk", Theme::Dusk),
];

const MOTIONS: Preference<Motion> =
    &[("system", "A little, where the system allows it", Motion::System), ("still", "None", Motion::Still)];

fn options<T>(choices: Preference<T>) -> Vec<(&'static str, String)> {
    choices.iter().map(|&(code, label, _)| (code, label.to_owned())).collect()
}

fn code<T: PartialEq>(choices: Preference<T>, wanted: T) -> &'static str {
    choices.iter().find(|(_, _, choice)| *choice == wanted).map_or("", |&(code, _, _)| code)
}

fn meant<T: Copy>(choices: Preference<T>, wanted: &str) -> Option<T> {
    choices.iter().find(|(code, _, _)| *code == wanted).map(|&(_, _, choice)| choice)
}

/// What could not be read.
#[component]
fn SetAside(app: App) -> impl IntoView {
    let save = move |_| browser::files::save_text("little-things-set-aside.txt", &app.unreadable());
    view! {
        <div class="notice">
            <p>
                {match app.set_aside() {
                    1 => "One stored entry could not be read.".to_owned(),
                    several => format!("{several} stored entries could not be read."),
                }}
                " Nothing of it was changed or deleted; it is set aside as it was found. You can keep a copy as a file."
            </p>
            <button class="button-quiet" on:click=save>"Keep a copy as a file"</button>
        </div>
    }
    .into_any()
}

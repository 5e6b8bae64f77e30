//! Welcome: one calm screen, then two questions that may stay unanswered.

use leptos::{ev::SubmitEvent, prelude::*};

use crate::{
    app::{App, Done, DraftForm, NotSaved, expect_app},
    browser::{
        self,
        device::{PhoneTab, phone_tab},
    },
    components::{Trouble, WordsField},
    domain::{Command, Names, Words},
    entry,
    routes::Route,
    storage::Draft,
};

const ME: &str = "me";
const PARTNER: &str = "partner";

/// The first page someone sees who was never here.
#[component]
pub(crate) fn Welcome() -> impl IntoView {
    let app = expect_app();
    // Someone who had begun to answer goes on there.
    let asking = RwSignal::new(app.draft("welcome").is_some());
    let begin = move |_| {
        asking.set(true);
        request_animation_frame(|| browser::document::focus("h1"));
    };
    let page = move || {
        if asking.get() {
            view! { <Questions app /> }.into_any()
        } else {
            view! {
                <h1 tabindex="-1">"Little Things"</h1>
                <p class="lead">
                    "Closeness lives in small moments: a look that is met, a thank-you that is said, a story that is asked about
                    again. This page helps you give four of them a day to someone you love. It takes two minutes."
                </p>
                <p>
                    "What you write stays in this browser, on this device. There is no account, and nothing is sent anywhere."
                </p>
                {phone_tab().map(home_screen)}
                <button class="button" type="button" on:click=begin>"Begin"</button>
                <p class="hint">
                    "This is a practice for two people who are safe with each other. "
                    <a href=Route::Care.to_string()>"When it is the wrong tool"</a>
                </p>
            }
            .into_any()
        }
    };
    view! { <article class="page welcome">{page}</article> }.into_any()
}

#[component]
fn Questions(app: App) -> impl IntoView {
    let kept = Callback::new(move |_| app.go(Route::Today));
    view! {
        <h1 tabindex="-1">"Two names, if you like"</h1>
        <p>"They are only used to speak to you. Leave them empty, or change them later in Settings."</p>
        <NamesForm app draft="welcome" submit="Into the garden" on_kept=kept />
    }
    .into_any()
}

/// Why and how to put the page on the home screen before anything is written.
fn home_screen(phone: PhoneTab) -> AnyView {
    let (why, how) = match phone {
        PhoneTab::Apple => (
            "Before you write: Safari clears what a page keeps after seven days without a visit, unless the page is on your home \
             screen. A page there keeps its own words, so put it there first.",
            "Tap Share, then “Add to Home Screen”, and open it from there.",
        ),
        PhoneTab::Other => (
            "Before you write: a page on your home screen opens with one tap, and the browser takes better care of what it keeps.",
            "Open the browser’s menu, then “Add to Home screen” or “Install”.",
        ),
    };
    view! {
        <aside class="notice" aria-label="Your home screen">
            <p>{why}</p>
            <p>{how}</p>
        </aside>
    }
    .into_any()
}

/// What to call the two of them; both may stay empty.
#[component]
pub(super) fn NamesForm(
    app: App,
    /// The name of its draft.
    draft: &'static str,
    submit: &'static str,
    /// Called once they are written.
    on_kept: Callback<Done>,
) -> impl IntoView {
    let names = app.peek(|book| book.names().cloned()).unwrap_or_default();
    let known = |words: Option<Words>| words.map_or(String::new(), |words| words.as_str().to_owned());
    let fresh = Draft::from([(ME.to_owned(), known(names.me)), (PARTNER.to_owned(), known(names.partner))]);
    let form = DraftForm::open(app, draft.to_owned(), fresh);
    let not_saved = RwSignal::new(None::<NotSaved>);
    let keep = move |event: SubmitEvent| {
        event.prevent_default();
        let fields = form.fields();
        let words = |name| Words::optional(entry::text(&fields, name));
        let names = words(ME).and_then(|me| Ok(Names { me, partner: words(PARTNER)? }));
        let done = names
            .map_err(|error| NotSaved::Refused(error.into()))
            .and_then(|names| app.dispatch(Command::CallUs(names)));
        match done {
            Ok(done) => {
                form.clear();
                not_saved.set(None);
                on_kept.run(done);
            }
            Err(error) => not_saved.set(Some(error)),
        }
    };
    let why = move || not_saved.get().or_else(|| form.trouble.get()).map(|error| error.to_string());
    let value = move |name| Signal::derive(move || form.text(name));
    let take = move |name| Callback::new(move |text| form.set(name, text));
    view! {
        <form class="entry" on:submit=keep novalidate>
            <WordsField name=ME label="What shall this page call you?" rows=1 value=value(ME) on_input=take(ME) />
            <WordsField name=PARTNER label="And your partner?" rows=1 value=value(PARTNER) on_input=take(PARTNER) />
            <Trouble why=Signal::derive(why) on_copy=Callback::new(move |()| form.save_copy()) />
            <button class="button" type="submit">{submit}</button>
        </form>
    }
    .into_any()
}

//! The close of the walk: what was given today, the garden watered, one small next act.

use leptos::{ev::SubmitEvent, prelude::*};

use super::walk_progress::WalkProgress;
use crate::{
    app::{App, DraftForm, NotSaved, expect_app},
    browser,
    components::{GardenPicture, MomentRow, Trouble, WordsField},
    domain::{Command, Id},
    entry::{self, Unready, field},
    routes::Route,
    storage::Draft,
    wording,
};

/// The last page of the walk.
#[component]
pub(crate) fn Close() -> impl IntoView {
    let app = expect_app();
    let progress = WalkProgress::open(app);
    progress.is_at(Route::Close);
    let done = move |_| {
        progress.finish();
        app.go(Route::Today);
    };
    let minute = Memo::new(move |_| app.now().minute);
    let made = RwSignal::new(None::<Id>);
    let next_act = move || match made.get() {
        Some(id) => view! { <Made app id /> }.into_any(),
        None => view! { <IntentionForm app on_made=Callback::new(move |id| made.set(Some(id))) /> }.into_any(),
    };
    view! {
        <article class="page close">
            <GardenPicture beds=app.garden() minute wide=browser::device::is_wide() />
            <div class="close-body">
                <h1 tabindex="-1">"That was today’s walk"</h1>
                <Given app />
                {next_act}
                <button class=move || if made.get().is_some() { "button" } else { "button-quiet" } type="button" on:click=done>
                    {move || if made.get().is_some() { "Done" } else { "Done, without a plan" }}
                </button>
            </div>
        </article>
    }
    .into_any()
}

/// What was given today.
#[component]
fn Given(app: App) -> impl IntoView {
    let ids = Memo::new(move |_| {
        let day = app.day();
        app.read(|book| book.moments_on(day).map(|(id, _)| id).collect::<Vec<_>>())
    });
    let given = move || {
        if ids.with(Vec::is_empty) {
            view! { <p>"Nothing is written down today, and that is all right. You looked; that counts."</p> }.into_any()
        } else {
            view! {
                <p>"This is what you gave today, and the garden has had its water."</p>
                <ul class="moment-list">
                    <For each=move || ids.get() key=|id| *id let:id>
                        <li><MomentRow id moment=app.moment(id) /></li>
                    </For>
                </ul>
            }
            .into_any()
        }
    };
    given.into_any()
}

/// “When X, I will Y.”
#[component]
fn IntentionForm(app: App, on_made: Callback<Id>) -> impl IntoView {
    let form = DraftForm::open(app, "intention".to_owned(), Draft::new());
    let unready = RwSignal::new(None::<Unready>);
    let not_saved = RwSignal::new(None::<NotSaved>);
    let keep = move |event: SubmitEvent| {
        event.prevent_default();
        not_saved.set(None);
        let fields = form.fields();
        let command = entry::words(&fields, field::WHEN)
            .and_then(|when| Ok(Command::Intend { when, then: entry::words(&fields, field::THEN)? }));
        match command.map(|command| app.dispatch(command)) {
            Ok(Ok(done)) => {
                form.restart(Draft::new());
                if let Some(&id) = done.ids.first() {
                    on_made.run(id);
                }
            }
            Ok(Err(error)) => not_saved.set(Some(error)),
            Err(missing) => {
                unready.set(Some(missing));
                browser::document::focus(&format!("#{}", missing.field));
            }
        }
    };
    let wants = move |name| {
        MaybeProp::derive(move || {
            unready.get().filter(|unready| unready.field == name).map(|unready| unready.why.to_string())
        })
    };
    let take = move |name| {
        Callback::new(move |text| {
            form.set(name, text);
            unready.set(None);
        })
    };
    let value = move |name| Signal::derive(move || form.text(name));
    let why = move || not_saved.get().or_else(|| form.trouble.get()).map(|error| error.to_string());
    view! {
        <section class="card" aria-labelledby="next-heading">
            <h2 class="card-heading" id="next-heading">"One small next act"</h2>
            <p>"Tie it to a moment that will come anyway. Next time, you will be asked how it went."</p>
            <form on:submit=keep novalidate>
                <WordsField name=field::WHEN label="When …" hint="we sit down to eat; the key turns in the door; I put out the light"
                    rows=1 value=value(field::WHEN) error=wants(field::WHEN) on_input=take(field::WHEN) />
                <WordsField name=field::THEN label="… I will" hint="put the phone face down; ask how the call went; say thank you for the lift"
                    rows=1 value=value(field::THEN) error=wants(field::THEN) on_input=take(field::THEN) />
                <Trouble why=Signal::derive(why) on_copy=Callback::new(move |()| form.save_copy()) />
                <button class="button" type="submit">"I’ll try that"</button>
            </form>
        </section>
    }
    .into_any()
}

/// The intention just made.
#[component]
fn Made(app: App, id: Id) -> impl IntoView {
    let intention = app.peek(|book| book.intention(id).cloned())?;
    Some(view! {
        <section class="card" aria-labelledby="made-heading">
            <h2 class="card-heading" id="made-heading">"Your next small act"</h2>
            <p class="words" dir="auto">{wording::intention(&intention)}</p>
        </section>
    })
}

//! One moment, whole.

use leptos::prelude::*;

use crate::{
    app::{App, expect_app},
    components::Flower,
    content,
    domain::{Acknowledged, Asked, Bid, Command, Day, Id, Kind, Moment, Noticed, Repair},
    routes::Route,
    wording,
};

/// A moment with everything in it, and what can be done with it.
#[component]
pub(crate) fn MomentPage(id: Id) -> impl IntoView {
    let app = expect_app();
    let moment = app.moment(id);
    let page = move || match moment.get() {
        Some(moment) => whole(app, id, &moment),
        None => gone(),
    };
    view! { <article class="page page-narrow">{page}</article> }.into_any()
}

fn whole(app: App, id: Id, moment: &Moment) -> AnyView {
    let practice = moment.practice();
    let prompt = moment.prompt.as_deref().and_then(|prompt| content::prompt(practice, prompt));
    let prompt = prompt.filter(|prompt| prompt.text != moment.kind.gist().as_str());
    let delete = move |_| {
        if app.perform(Command::Delete(id), "Deleted.") {
            app.go(Route::Moments(None));
        }
    };
    view! {
        <p class="eyebrow"><Flower practice />{wording::practised(practice)}</p>
        <h1 class="moment-day" tabindex="-1">{wording::day(moment.day, app.day())}</h1>
        {prompt.map(|prompt| view! { <p class="hint">{prompt.text}</p> })}
        <dl class="moment-parts">{parts(&moment.kind, app.day())}</dl>
        {open_end(id, &moment.kind)}
        <div class="row">
            <a class="button-quiet" href=Route::EditMoment(id).to_string()>"Change it"</a>
            <button class="button-quiet" on:click=delete>"Delete it"</button>
        </div>
        <p><a href=Route::Moments(None).to_string()>"All moments"</a></p>
    }
    .into_any()
}

fn gone() -> AnyView {
    view! {
        <h1 tabindex="-1">"This moment is not here"</h1>
        <p>"It was deleted, or it was never on this device."</p>
        <p><a class="button-quiet" href=Route::Moments(None).to_string()>"All moments"</a></p>
    }
    .into_any()
}

/// What is in it, part by part.
fn parts(kind: &Kind, today: Day) -> Vec<AnyView> {
    match kind {
        Kind::Noticed(Noticed { what }) => vec![part("What you noticed", what.as_str())],
        Kind::Bid(Bid::Mine { what, plainness }) => {
            vec![part("What you reached for", what.as_str()), part("How plainly", wording::plainness(*plainness))]
        }
        Kind::Bid(Bid::Theirs { what, met, repair }) => {
            let mut parts = vec![part("What it was", what.as_str()), part("How you met it", wording::met(*met))];
            match repair {
                Repair::None => {}
                Repair::Wanted => parts.push(part("The way back", "You want to come back to it")),
                Repair::Made { day, how } => {
                    let when = format!("You came back to it {}", wording::on_day(*day, today));
                    parts.push(part(
                        "The way back",
                        &how.as_ref().map_or(when.clone(), |how| format!("{when}: {}", how.as_str())),
                    ));
                }
            }
            parts
        }
        Kind::Acknowledged(Acknowledged { did, for_me, says, told }) => {
            let mut parts = vec![part("What they did", did.as_str())];
            parts.extend(for_me.as_ref().map(|words| part("What it did for you", words.as_str())));
            parts.extend(says.as_ref().map(|words| part("What it says about them", words.as_str())));
            parts.push(part("Do they know?", wording::told(*told)));
            parts
        }
        Kind::Asked(Asked { question, answer }) => {
            let mut parts = vec![part("The question", question.as_str())];
            parts.extend(answer.as_ref().map(|answer| {
                part(&format!("What they said, {}", wording::on_day(answer.day, today)), answer.said.as_str())
            }));
            parts
        }
    }
}

fn part(name: &str, words: &str) -> AnyView {
    view! {
        <div class="part">
            <dt>{name.to_owned()}</dt>
            <dd class="words" dir="auto">{words.to_owned()}</dd>
        </div>
    }
    .into_any()
}

/// What is still open about it.
fn open_end(id: Id, kind: &Kind) -> Option<AnyView> {
    let label = match kind {
        Kind::Asked(Asked { answer: None, .. }) => "They answered",
        Kind::Bid(Bid::Theirs { repair: Repair::Wanted, .. }) => "I came back to it",
        _ => return None,
    };
    Some(view! { <p><a class="button" href=Route::EditMoment(id).to_string()>{label}</a></p> }.into_any())
}

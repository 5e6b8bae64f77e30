//! Today: the garden, one way to begin, and what waits for a word.

use leptos::prelude::*;

use super::walk_progress::WalkProgress;
use crate::{
    app::{App, expect_app},
    browser,
    components::{Flower, GardenPicture, IntentionCard, MomentRow},
    domain::{Command, Id, Outcome, Practice},
    routes::Route,
    wording,
};

/// The first page.
#[component]
pub(crate) fn TodayPage() -> impl IntoView {
    let app = expect_app();
    let (today, names) = (app.today(), app.names());
    let minute = Memo::new(move |_| app.now().minute);
    let greeting = move || {
        names.with(|names| wording::greeting(minute.get(), today.with(|today| today.returning), names.as_ref()))
    };
    view! {
        <article class="page today">
            <GardenPicture beds=app.garden() minute wide=browser::device::is_wide() />
            <div class="today-begin">
                <h1 tabindex="-1">{greeting}</h1>
                <Begin app />
                <QuickNotes />
            </div>
            <div class="today-waiting">
                {move || today.with(|today| today.intention).map(|id| view! { <DueIntention app id /> })}
                {move || today.with(|today| today.carried).map(|id| view! { <Carried app id /> })}
                {move || today.with(|today| today.unrepaired).map(|id| view! { <Unrepaired app id /> })}
                <Latest app />
            </div>
        </article>
    }
    .into_any()
}

/// The one primary way: begin the walk, or go on with it.
#[component]
fn Begin(app: App) -> impl IntoView {
    let resume = WalkProgress::resume(app);
    let label = match resume {
        Some(_) => "Go on with today’s walk",
        None if app.today().get_untracked().given.len() == Practice::ALL.len() => "Walk once more",
        None => "Begin today’s walk",
    };
    let start = resume.unwrap_or(Route::Walk(Practice::Notice));
    view! {
        <a class="button" href=start.to_string()>{label}</a>
        <p class="under-button">"two minutes · or " <a href=Route::Short.to_string()>"just one small thing"</a></p>
    }
    .into_any()
}

/// A single moment of any practice, one tap away.
#[component]
fn QuickNotes() -> impl IntoView {
    let chip = |practice| {
        view! {
            <li>
                <a class="chip" href=Route::Note(practice).to_string()>
                    <Flower practice />
                    {wording::practised(practice)}
                </a>
            </li>
        }
    };
    view! {
        <section class="quick" aria-labelledby="quick-heading">
            <h2 class="quick-heading" id="quick-heading">"Something just now?"</h2>
            <ul class="chips">{Practice::ALL.map(chip)}</ul>
        </section>
    }
    .into_any()
}

#[component]
fn DueIntention(app: App, id: Id) -> impl IntoView {
    let intention = app.peek(|book| book.intention(id).cloned())?;
    let day = app.day();
    let settle = move |outcome, told| {
        Callback::new(move |()| {
            app.perform(Command::Settle { id, outcome }, told);
        })
    };
    Some(view! {
        <IntentionCard
            made=wording::on_day(intention.day, day)
            intention
            on_happened=settle(Outcome::Happened(day), "Good. That one is in the ground now.")
            on_not_yet=settle(Outcome::NotYet(day), "Not yet, then. It will be asked about again another day.")
            on_let_go=settle(Outcome::LetGo(day), "Let go. There is room for another.")
        />
    })
}

/// A question on its way to them.
#[component]
fn Carried(app: App, id: Id) -> impl IntoView {
    let moment = app.peek(|book| book.moment(id).cloned())?;
    let partner = app.peek(|book| wording::partner(book.names(), "they").to_owned());
    Some(view! {
        <section class="card" aria-labelledby="carried-heading">
            <h2 class="card-heading" id="carried-heading">{format!("You carry a question, since {}", wording::since_day(moment.day, app.day()))}</h2>
            <p class="words" dir="auto">{moment.kind.gist().as_str().to_owned()}</p>
            <div class="row">
                <a class="button-quiet" href=Route::EditMoment(id).to_string()>{format!("Write what {partner} said")}</a>
            </div>
        </section>
    })
}

/// A missed reach the person wanted to come back to.
#[component]
fn Unrepaired(app: App, id: Id) -> impl IntoView {
    let moment = app.peek(|book| book.moment(id).cloned())?;
    Some(view! {
        <section class="card" aria-labelledby="unrepaired-heading">
            <h2 class="card-heading" id="unrepaired-heading">"You wanted to come back to this"</h2>
            <p class="words" dir="auto">{moment.kind.gist().as_str().to_owned()}</p>
            <div class="row">
                <a class="button-quiet" href=Route::EditMoment(id).to_string()>"Say how it went"</a>
            </div>
        </section>
    })
}

/// The latest moments.
#[component]
fn Latest(app: App) -> impl IntoView {
    let today = app.today();
    let ids = Memo::new(move |_| today.with(|today| today.latest.clone()));
    let list = move || {
        if ids.with(Vec::is_empty) {
            view! { <p class="empty">"What you write down will gather here: the small things, in your own words."</p> }
                .into_any()
        } else {
            view! {
                <ul class="moment-list">
                    <For each=move || ids.get() key=|id| *id let:id>
                        <li><MomentRow id moment=app.moment(id) /></li>
                    </For>
                </ul>
                <p><a href=Route::Moments(None).to_string()>"All moments"</a></p>
            }
            .into_any()
        }
    };
    view! {
        <section class="latest" aria-labelledby="latest-heading">
            <h2 class="card-heading" id="latest-heading">"Lately"</h2>
            {list}
        </section>
    }
    .into_any()
}

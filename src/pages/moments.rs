//! Moments: what was recorded, by day, the newest first.

use leptos::prelude::*;

use crate::{
    app::{App, expect_app},
    components::{Flower, MomentRow},
    domain::{Day, Id, Practice},
    routes::Route,
    wording,
};

/// How many moments are shown at first, and how many more each time.
const BATCH: usize = 50;

/// The moments of one day.
type DayGroup = (Day, Vec<Id>);

/// The list, of one practice or of all.
#[component]
pub(crate) fn Moments(filter: Option<Practice>) -> impl IntoView {
    let app = expect_app();
    let shown = RwSignal::new(BATCH);
    let found = Memo::new(move |_| {
        app.read(|book| {
            let wanted =
                book.moments().filter(|(_, moment)| filter.is_none_or(|practice| moment.practice() == practice));
            // One more than shown tells whether there are earlier ones.
            wanted.map(|(id, moment)| (moment.day, id)).take(shown.get() + 1).collect::<Vec<_>>()
        })
    });
    let days = move || found.with(|found| by_day(&found[..found.len().min(shown.get())]));
    let list = move || {
        if found.with(Vec::is_empty) {
            empty(filter)
        } else {
            view! {
                <For each=days key=|(day, ids)| (*day, ids.clone()) let((day, ids))>
                    <DayMoments app day ids />
                </For>
            }
            .into_any()
        }
    };
    let earlier = move || {
        (found.with(Vec::len) > shown.get()).then(|| {
            view! {
                <button class="button-quiet" on:click=move |_| shown.update(|shown| *shown += BATCH)>"Show earlier ones"</button>
            }
        })
    };
    view! {
        <article class="page page-narrow moments">
            <h1 tabindex="-1">"Moments"</h1>
            <Filters filter />
            {list}
            {earlier}
        </article>
    }
    .into_any()
}

/// Moments that follow one another, gathered by day.
fn by_day(found: &[(Day, Id)]) -> Vec<DayGroup> {
    let days = found.chunk_by(|one, next| one.0 == next.0);
    days.map(|day| (day[0].0, day.iter().map(|&(_, id)| id).collect())).collect()
}

#[component]
fn DayMoments(app: App, day: Day, ids: Vec<Id>) -> impl IntoView {
    let heading = format!("day-{day}");
    view! {
        <section aria-labelledby=heading.clone()>
            <h2 class="day-heading" id=heading.clone()>{move || wording::day(day, app.day())}</h2>
            <ul class="moment-list">
                {ids.into_iter().map(|id| view! { <li><MomentRow id moment=app.moment(id) /></li> }).collect_view()}
            </ul>
        </section>
    }
    .into_any()
}

#[component]
fn Filters(filter: Option<Practice>) -> impl IntoView {
    let link = move |practice: Option<Practice>| {
        let current = (practice == filter).then_some("true");
        let name = practice.map_or("All", wording::practised);
        view! {
            <li>
                <a class="chip" href=Route::Moments(practice).to_string() aria-current=current>
                    {practice.map(|practice| view! { <Flower practice /> })}
                    {name}
                </a>
            </li>
        }
    };
    view! {
        <nav aria-label="Which moments">
            <ul class="chips">
                {link(None)}
                {Practice::ALL.map(|practice| link(Some(practice)))}
            </ul>
        </nav>
    }
    .into_any()
}

fn empty(filter: Option<Practice>) -> AnyView {
    let (line, route, label) = match filter {
        None => (
            "Nothing is written down yet. The first small thing can be very small.",
            Route::Walk(Practice::Notice),
            "Begin a walk",
        ),
        Some(practice) => ("Nothing of this kind yet. There is no hurry.", Route::Note(practice), "Write one down"),
    };
    view! {
        <div class="empty">
            <p>{line}</p>
            <p><a class="button-quiet" href=route.to_string()>{label}</a></p>
        </div>
    }
    .into_any()
}

//! The shell: navigation, notices, and the page the address names.

use leptos::prelude::*;

use super::{Access, App};
use crate::{
    browser,
    components::{Mark, Place},
    pages::{
        About, Care, Close, EditMoment, MomentPage, Moments, NotFound, Note, Settings, Short, TodayPage, Walk, Welcome,
    },
    routes::Route,
};

/// The whole app.
#[component]
pub(super) fn Shell() -> impl IntoView {
    let app = App::open();
    provide_context(app);
    let place = Memo::new(move |_| place(app));
    Effect::new(move |before: Option<Route>| {
        let route = place.get();
        // The first page is announced by its load; after that, the new heading takes the focus.
        if before.is_some_and(|before| before != route) {
            browser::document::scroll_to_top();
            browser::document::focus("h1");
        }
        route
    });
    let alone = move || one_thing_per_page(place.get());
    view! {
        <a class="skip-link" href="#main" on:click=|event| {
            event.prevent_default();
            browser::document::focus("h1");
        }>"Skip to the page"</a>
        <div class="shell" class:shell-alone=alone>
            {move || (!alone()).then(|| view! { <Navigation place /> })}
            <main id="main">
                <Notices app />
                {move || page(place.get())}
            </main>
        </div>
        <Messages app />
    }
}

/// The page to show: the one the address names, or the welcome to someone who was never here.
fn place(app: App) -> Route {
    match app.route() {
        Route::Today if app.read(|book| book.names().is_none()) => Route::Welcome,
        route => route,
    }
}

/// Whether a page is one thing to do, without navigation beside it.
const fn one_thing_per_page(route: Route) -> bool {
    matches!(route, Route::Welcome | Route::Walk(_) | Route::Close | Route::Short | Route::Note(_))
}

fn page(route: Route) -> AnyView {
    match route {
        Route::Today => view! { <TodayPage /> }.into_any(),
        Route::Welcome => view! { <Welcome /> }.into_any(),
        Route::Walk(practice) => view! { <Walk practice /> }.into_any(),
        Route::Close => view! { <Close /> }.into_any(),
        Route::Short => view! { <Short /> }.into_any(),
        Route::Note(practice) => view! { <Note practice /> }.into_any(),
        Route::Moments(filter) => view! { <Moments filter /> }.into_any(),
        Route::Moment(id) => view! { <MomentPage id /> }.into_any(),
        Route::EditMoment(id) => view! { <EditMoment id /> }.into_any(),
        Route::Settings => view! { <Settings /> }.into_any(),
        Route::About => view! { <About /> }.into_any(),
        Route::Care => view! { <Care /> }.into_any(),
        Route::NotFound => view! { <NotFound /> }.into_any(),
    }
}

#[component]
fn Navigation(place: Memo<Route>) -> impl IntoView {
    let entry = move |route: Route, here: fn(Route) -> bool, name: &'static str, mark: Place| {
        let current = move || here(place.get()).then_some("page");
        view! {
            <li>
                <a class="nav-link" href=route.to_string() aria-current=current>
                    <Mark place=mark />
                    <span>{name}</span>
                </a>
            </li>
        }
    };
    view! {
        <nav class="nav" aria-label="Pages">
            <a class="nav-brand" href=Route::Today.to_string() aria-hidden="true" tabindex="-1">"Little Things"</a>
            <ul>
                {entry(Route::Today, |route| matches!(route, Route::Today), "Today", Place::Today)}
                {entry(
                    Route::Moments(None),
                    |route| matches!(route, Route::Moments(_) | Route::Moment(_) | Route::EditMoment(_)),
                    "Moments",
                    Place::Moments,
                )}
                {entry(Route::Settings, |route| matches!(route, Route::Settings), "Settings", Place::Settings)}
                {entry(Route::About, |route| matches!(route, Route::About | Route::Care), "About", Place::About)}
            </ul>
        </nav>
    }
    .into_any()
}

/// What a person has to know before they write.
#[component]
fn Notices(app: App) -> impl IntoView {
    let unkept = (app.access() == Access::Unkept).then(|| {
        view! {
            <p class="notice">
                "This browser keeps nothing for this page, perhaps because the window is private. You can walk and write, but it
                will be gone when this tab closes."
            </p>
        }
    });
    let read_only = (app.access() == Access::ReadOnly).then(|| {
        view! {
            <p class="notice">
                "A newer version of Little Things has written on this device. So that nothing is harmed, this one only reads.
                Reload the page to get the newer one."
            </p>
        }
    });
    let set_aside = (app.set_aside() > 0).then(|| {
        view! {
            <p class="notice">
                "Something stored here could not be read. It was set aside untouched, and everything else is open. "
                <a href=Route::Settings.to_string()>"See what you can do"</a>
            </p>
        }
    });
    (unkept, read_only, set_aside).into_any()
}

/// What is told in passing, in the one polite live region, and what was not saved.
#[component]
fn Messages(app: App) -> impl IntoView {
    let toast = move || {
        app.toast.get().map(|toast| {
            let undo = (!toast.undo.is_empty()).then(|| {
                view! { <button class="quiet" on:click=move |_| app.undo()>"Undo"</button> }
            });
            view! {
                <div class="toast">
                    <p>{toast.text}</p>
                    {undo}
                    <button class="quiet" on:click=move |_| app.toast.set(None)>"Close"</button>
                </div>
            }
        })
    };
    let unsaved = move || {
        app.unsaved.get().map(|(_, error)| {
            view! {
                <div class="toast toast-trouble">
                    <p><strong>"Not saved yet. "</strong>{error.to_string()}</p>
                    <button class="quiet" on:click=move |_| app.retry()>"Try again"</button>
                    <button class="quiet" on:click=move |_| app.unsaved.set(None)>"Let it be"</button>
                </div>
            }
        })
    };
    view! {
        <div class="messages" role="status">
            <p class="visually-hidden">{move || app.announcement.get()}</p>
            {unsaved}
            {toast}
        </div>
    }
    .into_any()
}

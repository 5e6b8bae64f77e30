//! The part of the program that is loaded later: asking for it, and what stands while a page waits for it.

use std::{
    pin::pin,
    task::{Context, Poll, Waker},
    time::Duration,
};

use leptos_dom::helpers::{set_timeout, set_timeout_with_handle};
use reactive_graph::{owner::on_cleanup, prelude::*, signal::RwSignal};
use split_runtime::NotHere;

use super::App;
use crate::{
    components::button,
    dom::{El, el},
    pages,
    routes::Route,
};

/// How far it is with the later part, and with a page that may need something of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stage {
    /// Not here yet.
    Coming,
    /// Here; of a page: all it needs is.
    Here,
    /// Asked for, and did not come.
    Missing,
}

/// When the later part is asked for, if no page needs it sooner: the page is usable then, and has settled.
const AT_REST: Duration = Duration::from_secs(1);

/// How long a page waits for prompts that it can do without.
const PATIENCE: Duration = Duration::from_secs(3);

/// How far it is with the later part, from now on. It is asked for soon, so that it is here when it is needed.
pub(super) fn part(app: App) -> RwSignal<Stage> {
    let part = RwSignal::new(Stage::Coming);
    split_runtime::on_end(move |here| {
        if here {
            call(pages::complete_decks());
            if app.is_sample() {
                app.live(call(pages::sample_garden(app.now_untracked())).unwrap_or_default());
            }
        }
        part.set(if here { Stage::Here } else { Stage::Missing });
    });
    set_timeout(move || ask(part), AT_REST);
    part
}

/// How far it is with the page that the address names. `before` is how far it was, none when the page is just being opened:
/// one that stands is never made anew. Opening a page tries again what has failed before.
pub(super) fn stage(app: App, route: Route, before: Option<Stage>, part: Stage) -> Stage {
    let needs_part = pages::is_later(route) || app.is_sample();
    match before {
        Some(Stage::Here) => Stage::Here,
        // It goes on with the prompts that are here.
        Some(_) if part == Stage::Missing && !needs_part => Stage::Here,
        Some(_) => part,
        None if part == Stage::Here || !(needs_part || pages::awaits_prompts(app, route)) => Stage::Here,
        None => Stage::Coming,
    }
}

/// What stands while a page waits.
pub(super) fn waiting(app: App, route: Route, part: RwSignal<Stage>) -> El {
    ask(part);
    if !pages::is_later(route) && !app.is_sample() {
        let go_on = move || {
            if part.get_untracked() == Stage::Coming {
                part.set(Stage::Missing);
            }
        };
        if let Ok(patience) = set_timeout_with_handle(go_on, PATIENCE) {
            on_cleanup(move || patience.clear());
        }
    }
    el("p").class("loading").text("One moment …")
}

/// A page of the later part, which is here.
pub(super) fn page(app: App, route: Route) -> El {
    call(pages::later_page(app, route)).unwrap_or_else(pages::not_found)
}

/// What stands in place of a page of the later part when that did not come.
pub(super) fn not_loaded(part: RwSignal<Stage>) -> El {
    let why = "Perhaps there is no connection just now, or a newer version has come out. Try again, or reload the page. \
               Everything you wrote is safe.";
    el("article").class("page page-narrow").add([
        el("h1").attr("tabindex", "-1").text("This page did not load"),
        el("p").text(why),
        el("p").add(button("Try again", move || part.set(Stage::Coming))),
    ])
}

/// Sees to it that the part is on its way, if it is not here.
fn ask(part: RwSignal<Stage>) {
    if call(pages::complete_decks()).is_none() && part.get_untracked() == Stage::Missing {
        part.set(Stage::Coming);
    }
}

/// What a function of the later part gives, if that is here; and if not, it is on its way now. (Nothing waits in these futures.)
fn call<T>(function: impl Future<Output = Result<T, NotHere>>) -> Option<T> {
    match pin!(function).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(result) => result.ok(),
        Poll::Pending => None,
    }
}

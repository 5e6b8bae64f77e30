//! Opening a page whose code is loaded later.

use std::{
    pin::pin,
    task::{Context, Poll, Waker},
};

use reactive_graph::{prelude::*, signal::RwSignal};

use super::App;
use crate::{
    components::button,
    dom::{El, el},
    pages,
    routes::Route,
};

/// Whether the code of the later pages was asked for and did not come. Who reads it is told of every end of an attempt.
pub(super) fn missing() -> RwSignal<bool> {
    let missing = RwSignal::new(false);
    split_runtime::on_end(move |here| missing.set(!here));
    missing
}

/// The page; while its code is not here, what there is to say about that. To be made anew when `missing` tells something.
pub(super) fn later_page(app: App, route: Route, missing: RwSignal<bool>) -> El {
    if missing.get_untracked() {
        return not_loaded(missing);
    }
    let page = pin!(pages::later_page(app, route)).poll(&mut Context::from_waker(Waker::noop()));
    match page {
        Poll::Ready(Ok(page)) => page,
        // It is on its way: asking for the page has seen to that.
        _ => el("p").class("loading").text("One moment …"),
    }
}

fn not_loaded(missing: RwSignal<bool>) -> El {
    let why = "Perhaps there is no connection just now, or a newer version of Little Things has come out; then reload the page. \
               Everything you wrote is safe.";
    el("article").class("page page-narrow").add([
        el("h1").attr("tabindex", "-1").text("This page did not load"),
        el("p").text(why),
        el("p").add(button("Try again", move || missing.set(false))),
    ])
}

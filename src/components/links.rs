//! Links and buttons.

use crate::{
    dom::{El, el},
    routes::Route,
};

/// A link to a page.
pub(crate) fn link(route: Route, text: &str) -> El {
    el("a").attr("href", &route.to_string()).text(text)
}

/// The one way on from a page, as a link.
pub(crate) fn next_step(route: Route, text: &str) -> El {
    link(route, text).class("button")
}

/// A button that does something on this page.
pub(crate) fn button(text: &str, clicked: impl Fn() + 'static) -> El {
    el("button").class("button-quiet").attr("type", "button").text(text).on_click(clicked)
}

/// A button that stays in the background.
pub(crate) fn quiet_button(text: &str, clicked: impl Fn() + 'static) -> El {
    button(text, clicked).class("quiet")
}

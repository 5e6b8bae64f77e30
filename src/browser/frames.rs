//! Things that move: frame by frame, and only where that is wanted.

use leptos_dom::helpers::{document, request_animation_frame, window};

/// Whether nothing may move, as the system or the person wants it.
pub(crate) fn is_still() -> bool {
    let chosen = document().document_element().is_some_and(|root| root.has_attribute("data-motion"));
    let system = window().match_media("(prefers-reduced-motion: reduce)").ok().flatten();
    chosen || system.is_some_and(|wish| wish.matches())
}

/// Calls `show` at every frame with how many milliseconds have passed, for as long as it wants another one.
pub(crate) fn play(show: impl Fn(f64) -> bool + 'static) {
    let begin = now();
    next(begin, Box::new(show));
}

fn next(begin: f64, show: Box<dyn Fn(f64) -> bool>) {
    request_animation_frame(move || {
        if show(now() - begin) {
            next(begin, show);
        }
    });
}

fn now() -> f64 {
    window().performance().map_or(0.0, |clock| clock.now())
}

//! An intention, and the question how it went.

use super::{button, card};
use crate::{
    dom::{El, el},
    domain::{Intention, Outcome},
    wording,
};

/// Asks whether an intention happened, without a wrong answer. `made` says when, after “You planned this”; `outcomes` are
/// what happened, not yet, and let go mean today.
pub(crate) fn intention_card(
    intention: &Intention,
    made: &str,
    outcomes: [Outcome; 3],
    settle: impl Fn(Outcome) + Clone + 'static,
) -> El {
    let answers = ["Yes", "Not yet", "Let it go"].into_iter().zip(outcomes).map(|(text, outcome)| {
        let settle = settle.clone();
        button(text, move || settle(outcome))
    });
    card("intention-heading", &format!("You planned this {made}")).add([
        el("p").class("words").attr("dir", "auto").text(&wording::intention(intention)),
        el("p").text("Did it happen?"),
        el("div").class("row").add(answers.collect::<Vec<_>>()),
    ])
}

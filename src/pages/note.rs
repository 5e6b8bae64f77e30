//! One moment, noted quickly.

use super::{
    entry_form::{Entry, Length, entry_form, keep_label},
    prompting::Prompting,
    step::step,
};
use crate::{
    app::App,
    components::{link, quiet_button},
    dom::El,
    domain::Practice,
    routes::Route,
};

/// A single moment of one practice. Someone who comes here has something to write, and needs no prompt; a question to ask
/// is the exception.
pub(crate) fn note(app: App, practice: Practice) -> El {
    let asks = practice == Practice::Ask;
    let prompting = if asks { Prompting::open(app, practice, None) } else { Prompting::fixed(app, practice, None) };
    let entry = Entry::new(app, practice, &format!("note-{}", practice.slug()), prompting);
    let thought = entry.take_thought();
    let form = entry_form(entry, Length::Full, keep_label(entry), move |done| {
        app.let_go(&thought);
        app.tell(done, noted(practice));
        app.go(Route::Today);
    });
    let back = link(Route::Today, "Back to today").class("quiet");
    let another = asks.then(|| quiet_button("Another question", move || prompting.another()));
    step(app, practice, vec![back], prompting, form, another.into_iter().collect())
}

/// What is said once it is kept.
pub(super) const fn noted(practice: Practice) -> &'static str {
    match practice {
        Practice::Notice => "Kept. The noticing bed has had its water.",
        Practice::Respond => "Kept. The responding bed has had its water.",
        Practice::Acknowledge => "Kept. The acknowledging bed has had its water.",
        Practice::Ask => "Kept. The asking bed has had its water.",
    }
}

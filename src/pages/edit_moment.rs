//! Changing a moment.

use super::{
    entry_form::{Entry, Length, entry_form},
    heading, moment_page,
};
use crate::{
    app::App,
    components::{flower, quiet_button},
    dom::{El, el},
    domain::{Asked, Id, Kind},
    routes::Route,
    wording,
};

/// The form of a moment, filled with what it is.
pub(crate) fn edit_moment(app: App, id: Id) -> El {
    let Some(moment) = app.peek(|book| book.moment(id).cloned()) else { return moment_page(app, id) };
    let practice = moment.practice();
    let entry = Entry::of(app, id, &moment);
    let form = entry_form(
        entry,
        Length::Dated,
        || "Keep it like this",
        move |done| {
            app.tell(done, "Change kept.");
            app.go(Route::Moment(id));
        },
    );
    let leave = quiet_button("Leave it as it was", move || {
        entry.form.clear();
        app.go(Route::Moment(id));
    });
    el("article").class("page page-narrow").add([
        el("p").class("eyebrow").add(flower(practice)).text(wording::practised(practice)),
        heading(&heading_of(app, &moment.kind)),
        form,
        el("p").add(leave),
    ])
}

/// Whoever comes to a question without an answer has come to answer it.
fn heading_of(app: App, kind: &Kind) -> String {
    match kind {
        Kind::Asked(Asked { answer: None, .. }) => {
            let partner = app.peek(|book| wording::partner(book.names(), "they").to_owned());
            format!("What did {partner} say?")
        }
        _ => "Change this moment".to_owned(),
    }
}

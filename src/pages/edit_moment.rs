//! Changing a moment.

use super::{
    entry_form::{Entry, Length, entry_form},
    heading, moment_page,
};
use crate::{
    app::App,
    components::{flower, quiet_button},
    dom::{El, el},
    domain::Id,
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
        heading("Change this moment"),
        form,
        el("p").add(leave),
    ])
}

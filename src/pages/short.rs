//! One small thing, for a tired day: one practice, thirty seconds.

use super::{
    entry_form::{Entry, Length, entry_form, keep_label},
    note::noted,
    prompting::Prompting,
    step::step,
};
use crate::{
    app::App,
    components::{link, quiet_button},
    content::Energy,
    dom::{El, el},
    domain::Practice,
    routes::Route,
};

/// The practice whose bed is driest, or the one that was chosen, with a prompt that asks little and a form that asks less.
pub(crate) fn short(app: App, chosen: Option<Practice>) -> El {
    let practice = chosen.unwrap_or_else(|| app.driest());
    let prompting = Prompting::open(app, practice, Some(Energy::Little));
    let entry = Entry::new(app, practice, &format!("short-{}", practice.slug()), prompting);
    let form = entry_form(entry, Length::Brief, keep_label(entry), move |done| {
        app.tell(done, noted(practice));
        app.go(Route::Today);
    });
    let top =
        vec![link(Route::Today, "Back to today").class("quiet"), el("p").class("steps-words").text("One small thing")];
    let another = quiet_button("Another prompt", move || prompting.another());
    step(app, practice, top, prompting, form, vec![another, link(Route::Today, "Not today").class("quiet")])
}

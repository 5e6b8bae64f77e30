//! Erasing everything, in two steps.

use reactive_graph::{prelude::*, signal::RwSignal};

use super::{heading, paragraph};
use crate::{
    app::App,
    browser,
    components::{button, link},
    dom::{El, el},
    routes::Route,
};

/// Removes everything from this browser, after a second word.
pub(crate) fn erase(app: App) -> El {
    let sure = RwSignal::new(false);
    el("article")
        .class("page page-narrow")
        .part(move || if sure.get() { second_step(app, sure) } else { first_step(app, sure) })
}

fn first_step(app: App, sure: RwSignal<bool>) -> Vec<El> {
    let go_on = button("Go on", move || {
        sure.set(true);
        browser::document::focus_heading();
    });
    vec![
        heading("Erase everything"),
        paragraph(
            "This removes every moment, plan, name and unfinished entry from this browser, and what could not be read. Other \
             pages are not touched, nor are backups you saved as files.",
        ),
        paragraph("It cannot be taken back. If in doubt, save a backup first."),
        el("div").class("row").add([button("Save a backup first", move || app.save_backup()), go_on]),
        el("p").add(link(Route::Settings, "Back to Settings").class("more")),
    ]
}

fn second_step(app: App, sure: RwSignal<bool>) -> Vec<El> {
    let trouble = RwSignal::new(String::new());
    let really = button("Erase everything now", move || match app.erase() {
        Ok(()) => app.go(Route::Today),
        Err(error) => trouble.set(error.to_string()),
    });
    let keep = button("Keep everything", move || {
        sure.set(false);
        browser::document::focus_heading();
    });
    vec![
        heading("Really erase everything?"),
        paragraph("After this, nothing of your garden is left in this browser."),
        el("div").class("row").add([keep, really.class("button-quiet button-grave")]),
        el("p").attr("role", "alert").text_by(move || trouble.get()),
    ]
}

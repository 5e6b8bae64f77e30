//! Erasing everything, in two steps.

use reactive_graph::{prelude::*, signal::RwSignal};

use super::{heading, paragraph};
use crate::{
    app::App,
    components::{button, link, open_sheet, sheet},
    dom::{El, el},
    routes::Route,
};

/// The id of the second step.
const SURE: &str = "sure";

/// Removes everything from this browser, after a second word.
pub(crate) fn erase(app: App) -> El {
    el("article").class("page page-narrow").add([
        heading("Erase everything"),
        paragraph(
            "This removes every moment, plan, name and unfinished entry from this browser, and what could not be read. Other \
             pages are not touched, nor are backups you saved as files.",
        ),
        paragraph("It cannot be taken back. If in doubt, save a backup first."),
        el("div").class("row").add([
            button("Save a backup first", move || app.save_backup()),
            button("Go on", || open_sheet(SURE)),
        ]),
        el("p").add(link(Route::Settings, "Back to Settings").class("more")),
        second_step(app),
    ])
}

fn second_step(app: App) -> El {
    let trouble = RwSignal::new(String::new());
    let really = button("Erase everything now", move || match app.erase() {
        Ok(()) => app.go(Route::Today),
        Err(error) => trouble.set(error.to_string()),
    });
    let parts = vec![
        paragraph("After this, nothing of your garden is left in this browser."),
        el("p").attr("role", "alert").text_by(move || trouble.get()),
    ];
    sheet(SURE, "Really erase everything?", parts, "Keep everything", vec![really.class("button-quiet button-grave")])
}

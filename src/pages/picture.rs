//! A picture to keep: the garden as it is today, as a file.

use std::rc::Rc;

use reactive_graph::{prelude::*, signal::RwSignal};

use super::{heading, paragraph};
use crate::{
    app::App,
    browser,
    components::{Choosing, button, choices, garden_still, link},
    dom::{El, el},
    drawing::Frame,
    routes::Route,
};

/// The id of the drawing.
const DRAWING: &str = "picture";

/// The formats, by their codes.
const FORMATS: [(&str, &str); 2] = [("wide", "Wide, for a desk or a wall"), ("small", "Small, for a phone or a card")];

/// The garden as it is today, and ways to keep it.
pub(crate) fn picture(app: App) -> El {
    let format = RwSignal::new(FORMATS[0].0);
    let failed = RwSignal::new(false);
    let sight = app.sight();
    let frame = move || if format.get() == FORMATS[0].0 { Frame::Wide } else { Frame::Phone };
    let drawing =
        move || sight.with(|sight| garden_still(sight, frame())).attr("id", DRAWING).attr("aria-hidden", "true");
    let name = move |end: &str| format!("little-things-garden-{}.{end}", app.now_untracked().day);
    let pixels = el("button").class("button").attr("type", "button").text("Save it as a picture").on_click(move || {
        failed.set(false);
        browser::picture::save_pixels(DRAWING, &name("png"), move || failed.set(true));
    });
    let paths = button("Save it as a drawing (SVG)", move || {
        failed.set(!browser::picture::save_drawing(DRAWING, &name("svg")));
    });
    let trouble = move || {
        failed.get().then(|| {
            paragraph("This browser could not make the file. Try the other kind, or take a screenshot.")
                .class("notice notice-trouble")
                .attr("role", "alert")
        })
    };
    el("article").class("page picture").add([
        heading("A picture to keep"),
        paragraph(
            "The garden as it stands at this hour. There is not a word of yours in it, so you can show it to anyone.",
        ),
        el("figure").class("framed picture-figure").attr("role", "img").attr("aria-label", "Your garden").part(drawing),
        choices(Choosing {
            name: "format",
            legend: "Which format?",
            options: FORMATS.to_vec(),
            is_chosen: Rc::new(move |code| format.get() == code),
            error: Rc::new(|| None),
            on_choose: Rc::new(move |code| format.set(code)),
        }),
        el("div").class("row").add([pixels, paths]),
        el("div").part(trouble),
        el("p").add(link(Route::Today, "Back to today").class("more")),
    ])
}

//! Moments: what was recorded, by day, the newest first.

use reactive_graph::{computed::Memo, prelude::*, signal::RwSignal};

use super::heading;
use crate::{
    app::App,
    components::{button, empty, flower, link, moment_list},
    dom::{El, el},
    domain::{Day, Id, Practice},
    routes::Route,
    wording,
};

/// How many moments are shown at first, and how many more each time.
const BATCH: usize = 50;

/// The list, of one practice or of all.
pub(crate) fn moments(app: App, filter: Option<Practice>) -> El {
    let shown = RwSignal::new(BATCH);
    let found = Memo::new(move |_| {
        app.read(|book| {
            let wanted =
                book.moments().filter(|(_, moment)| filter.is_none_or(|practice| moment.practice() == practice));
            // One more than shown tells whether there are earlier ones.
            wanted.map(|(id, moment)| (moment.day, id)).take(shown.get() + 1).collect::<Vec<_>>()
        })
    });
    let list = move || {
        found.with(|found| match found.as_slice() {
            [] => vec![nothing(filter)],
            found => by_day(app, &found[..found.len().min(shown.get())]),
        })
    };
    el("article").class("page page-narrow moments").add([heading("Moments"), filters(filter)]).part(list).part_if(
        move || found.with(Vec::len) > shown.get(),
        move || button("Show earlier ones", move || shown.update(|shown| *shown += BATCH)),
    )
}

/// Moments that follow one another, gathered by day.
fn by_day(app: App, found: &[(Day, Id)]) -> Vec<El> {
    let days = found.chunk_by(|one, next| one.0 == next.0).map(|moments| {
        let day = moments[0].0;
        let ids: Vec<Id> = moments.iter().map(|&(_, id)| id).collect();
        let heading_id = format!("day-{day}");
        let heading = el("h2").class("day-heading").attr("id", &heading_id);
        let heading = heading.text_by(move || wording::day(day, app.day()));
        el("section").attr("aria-labelledby", &heading_id).add([heading, moment_list(app, &ids)])
    });
    days.collect()
}

fn filters(filter: Option<Practice>) -> El {
    let chip = |practice: Option<Practice>| {
        let link = el("a").class("chip").attr("href", &Route::Moments(practice).to_string()).add(practice.map(flower));
        let link = if practice == filter { link.attr("aria-current", "true") } else { link };
        el("li").add(link.text(practice.map_or("All", wording::practised)))
    };
    let chips: Vec<El> = [None].into_iter().chain(Practice::ALL.map(Some)).map(chip).collect();
    el("nav").attr("aria-label", "Which moments").add(el("ul").class("chips").add(chips))
}

fn nothing(filter: Option<Practice>) -> El {
    let (line, way) = match filter {
        None => (
            "Nothing is written down yet. The first small thing can be very small.",
            link(Route::Walk(Practice::Notice), "Begin a walk"),
        ),
        Some(practice) => {
            ("Nothing of this kind yet. There is no hurry.", link(Route::Note(practice), "Write one down"))
        }
    };
    empty(filter.unwrap_or(Practice::Notice), line, Some(way.class("button-quiet")))
}

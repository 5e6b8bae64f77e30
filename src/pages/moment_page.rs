//! One moment, whole.

use reactive_graph::prelude::*;

use super::{heading, paragraph};
use crate::{
    app::App,
    components::{button, flower, link, next_step},
    content,
    dom::{El, el},
    domain::{Asked, Bid, Command, Id, Kind, Moment, Repair},
    routes::Route,
    wording,
};

/// A moment with everything in it, and what can be done with it.
pub(crate) fn moment_page(app: App, id: Id) -> El {
    let moment = app.moment(id);
    el("article").class("page page-narrow").part(move || match moment.get() {
        Some(moment) => whole(app, id, &moment),
        None => gone(),
    })
}

fn whole(app: App, id: Id, moment: &Moment) -> Vec<El> {
    let (practice, today) = (moment.practice(), app.now_untracked().day);
    let prompt = moment.prompt.as_deref().and_then(|prompt| content::prompt(practice, prompt));
    let prompt = prompt.filter(|prompt| prompt.text != moment.kind.gist().as_str());
    let delete = move || {
        if app.perform(Command::Delete(id), "Deleted.") {
            app.go(Route::Moments(None));
        }
    };
    let parts = wording::parts(&moment.kind, &|day| wording::on_day(day, today)).into_iter().map(|(name, words)| {
        el("div").class("part").add([el("dt").text(&name), el("dd").class("words").attr("dir", "auto").text(&words)])
    });
    let ways = el("div")
        .class("row")
        .add([link(Route::EditMoment(id), "Change it").class("button-quiet"), button("Delete it", delete)]);
    [
        Some(el("p").class("eyebrow").add(flower(practice)).text(wording::practised(practice))),
        Some(heading(&wording::day(moment.day, today))),
        prompt.map(|prompt| el("p").class("hint").text(prompt.text)),
        Some(el("dl").class("moment-parts").add(parts.collect::<Vec<_>>())),
        open_end(&moment.kind).map(|way| el("p").add(next_step(Route::EditMoment(id), way))),
        Some(ways),
        Some(el("p").add(link(Route::Moments(None), "All moments").class("more"))),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn gone() -> Vec<El> {
    vec![
        heading("This moment is not here"),
        paragraph("It was deleted, or it was never on this device."),
        el("p").add(link(Route::Moments(None), "All moments").class("button-quiet")),
    ]
}

/// What is still open about it.
const fn open_end(kind: &Kind) -> Option<&'static str> {
    match kind {
        Kind::Asked(Asked { answer: None, .. }) => Some("They answered"),
        Kind::Bid(Bid::Theirs { repair: Repair::Wanted, .. }) => Some("I came back to it"),
        _ => None,
    }
}

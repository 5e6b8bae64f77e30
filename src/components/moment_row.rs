//! Moments as lines in a list.

use reactive_graph::{computed::Memo, prelude::*};

use super::flower;
use crate::{
    app::App,
    dom::{El, el},
    domain::{Acknowledged, Asked, Bid, Id, Kind, Met, Moment, Repair, Told},
    routes::Route,
    wording,
};

/// A list of moments.
pub(crate) fn moment_list(app: App, ids: &[Id]) -> El {
    let rows: Vec<El> = ids.iter().map(|&id| el("li").add(moment_row(id, app.moment(id)))).collect();
    el("ul").class("moment-list").add(rows)
}

/// One line: what it was, and one small word on how it stands. Nothing is shown once the moment is gone.
fn moment_row(id: Id, moment: Memo<Option<Moment>>) -> El {
    let line = move |moment: Moment| {
        let practice = moment.practice();
        let stands = format!("{}{}", wording::practised(practice), aside(&moment.kind));
        let gist = el("span").class("moment-gist").attr("dir", "auto").text(moment.kind.gist().as_str());
        let text = el("span").class("moment-text").add([el("span").class("moment-practice").text(&stands), gist]);
        el("a").class("moment").attr("href", &Route::Moment(id).to_string()).add([flower(practice), text])
    };
    el("div").part(move || moment.get().map(line))
}

/// How it stands, after the practice's name.
const fn aside(kind: &Kind) -> &'static str {
    match kind {
        Kind::Noticed(_) => "",
        Kind::Bid(Bid::Mine { .. }) => " · a reach of mine",
        Kind::Bid(Bid::Theirs { met: Met::Toward, .. }) => " · turned toward",
        Kind::Bid(Bid::Theirs { repair: Repair::Made { .. }, .. }) => " · came back to it",
        Kind::Bid(Bid::Theirs { repair: Repair::Wanted, .. }) => " · to come back to",
        Kind::Bid(Bid::Theirs { .. }) => " · a reach of theirs",
        Kind::Acknowledged(Acknowledged { told: Told::Later, .. }) => " · to tell them",
        Kind::Acknowledged(Acknowledged { told: Told::Kept, .. }) => "",
        Kind::Acknowledged(Acknowledged { .. }) => " · told them",
        Kind::Asked(Asked { answer: None, .. }) => " · carried along",
        Kind::Asked(Asked { answer: Some(_), .. }) => " · they answered",
    }
}

//! A moment as a line in a list.

use leptos::prelude::*;

use super::Flower;
use crate::{
    domain::{Acknowledged, Asked, Bid, Id, Kind, Met, Moment, Repair, Told},
    routes::Route,
    wording,
};

/// One line: what it was, and one small word on how it stands.
#[component]
pub(crate) fn MomentRow(
    /// Its id, for the link.
    id: Id,
    /// The moment; nothing is shown once it is gone.
    #[prop(into)]
    moment: Signal<Option<Moment>>,
) -> impl IntoView {
    let row = move || {
        moment.get().map(|moment| {
            let practice = moment.practice();
            view! {
                <a class="moment" href=Route::Moment(id).to_string()>
                    <Flower practice />
                    <span class="moment-text">
                        <span class="moment-practice">{format!("{}{}", wording::practised(practice), aside(&moment.kind))}</span>
                        <span class="moment-gist" dir="auto">{moment.kind.gist().as_str().to_owned()}</span>
                    </span>
                </a>
            }
        })
    };
    row.into_any()
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

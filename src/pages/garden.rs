//! The garden on a page: what its beds tell, and where they lead.

use std::rc::Rc;

use reactive_graph::prelude::*;

use crate::{
    app::App,
    browser,
    components::{GardenPicture, garden_picture, link},
    dom::El,
    domain::Practice,
    routes::Route,
    wording,
};

/// The garden as it is now.
pub(super) fn garden(app: App) -> El {
    let sight = app.sight();
    let bed = move |practice: Practice| sight.with(|sight| sight.beds[practice.index()]);
    let said = move |practice: Practice| {
        let bed = bed(practice);
        app.read(|book| {
            let with = bed.last.and_then(|(id, _)| book.moment(id)).map(|moment| moment.kind.gist().as_str());
            wording::bed(&bed, with, app.day())
        })
    };
    let ways = move |practice: Practice| {
        let prompt = link(Route::Short(Some(practice)), wording::invitation(practice)).class("more");
        let moment = bed(practice).last.map(|(id, _)| link(Route::Moment(id), "See that moment").class("more"));
        [prompt].into_iter().chain(moment).collect()
    };
    garden_picture(GardenPicture {
        sight,
        wide: browser::device::is_wide(),
        seen: app.seen,
        said: Rc::new(said),
        ways: Rc::new(ways),
    })
}

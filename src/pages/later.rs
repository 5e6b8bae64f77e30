//! What a first visit does without: the code of some pages and most of the prompts. It is a part of its own, loaded later.

use split_runtime::{NotHere, wasm_split};

use super::{about, backup, edit_moment, erase, moment_page, moments, not_found, parts_page, picture, settings};
use crate::{
    app::App,
    content,
    dom::El,
    domain::{Now, Record},
    routes::Route,
    sample::sample,
};

/// Whether the code of a page is loaded later.
pub(crate) const fn is_later(route: Route) -> bool {
    matches!(
        route,
        Route::Moments(_)
            | Route::Moment(_)
            | Route::EditMoment(_)
            | Route::Picture
            | Route::Parts
            | Route::Settings
            | Route::Backup
            | Route::Erase
            | Route::About
    )
}

/// One of those pages. The build cuts here: what only this function leads to goes into the other part. (Called from outside
/// it is `async`, and loads the part first. It is the only way in: naming one of these pages anywhere else brings that page
/// back into the first part.)
#[wasm_split(later, fallible, wasm_split_path = split_runtime)]
pub(crate) fn later_page(app: App, route: Route) -> Result<El, NotHere> {
    Ok(match route {
        Route::Moments(filter) => moments(app, filter),
        Route::Moment(id) => moment_page(app, id),
        Route::EditMoment(id) => edit_moment(app, id),
        Route::Picture => picture(app),
        Route::Parts => parts_page(app),
        Route::Settings => settings(app),
        Route::Backup => backup(app),
        Route::Erase => erase(app),
        Route::About => about(),
        _ => not_found(),
    })
}

/// Puts the prompts that come with the later part beside those that are here. The build cuts here, too.
#[wasm_split(later, fallible, wasm_split_path = split_runtime)]
pub(crate) fn complete_decks() -> Result<(), NotHere> {
    content::complete();
    Ok(())
}

/// A year in a garden of two people who do not exist. The build cuts here, too.
#[wasm_split(later, fallible, wasm_split_path = split_runtime)]
pub(crate) fn sample_garden(now: Now) -> Result<Vec<Record>, NotHere> {
    const SEED: u32 = 7;
    const YEAR: usize = 1_300;
    Ok(sample(SEED, YEAR, &now))
}

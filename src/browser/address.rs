//! The fragment of the address: where the person is.

use leptos_dom::helpers::window;

use super::events;
use crate::routes::Route;

/// What stands in the address of the sample garden; pwa/boot/shelf.js knows it, too.
const SAMPLE: &str = "?sample";

/// The address of the sample garden.
pub(crate) const SAMPLE_GARDEN: &str = "?sample#/";

/// The page the address names now.
pub(crate) fn current() -> Route {
    Route::parse(&window().location().hash().unwrap_or_default())
}

/// Calls `changed` whenever the address names another page, for as long as the page lives.
pub(crate) fn on_change(changed: impl Fn(Route) + 'static) {
    events::on("hashchange", move |_| changed(current()));
}

/// Goes to a page; Back leads here again.
pub(crate) fn go(route: Route) {
    // A browser refuses only when flooded with hundreds of changes a second.
    let _ = window().location().set_hash(&route.to_string());
}

/// Whether the address asks for the sample garden: `?sample`, before the fragment.
pub(crate) fn is_sample() -> bool {
    window().location().search().is_ok_and(|search| search == SAMPLE)
}

//! Keeping what is kept: asking the browser not to clear it, and finding out when it did.

use any_spawner::Executor;
use js_sys::Promise;
use leptos_dom::helpers::window;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::CacheStorage;

/// An empty cache of this name says that something was kept here once. It is apart from local storage: it stays when only
/// that was lost (another page of the same host cleared it, or the browser could not read it any more), and goes when
/// someone clears everything.
const CANARY: &str = "little-things/canary";

/// Asks the browser to keep what is here even when the device runs out of room. Some browsers ask the person.
pub(crate) fn ask_to_keep() {
    let storage = window().navigator().storage();
    if !storage.is_undefined() {
        ignore(storage.persist());
    }
}

/// Remembers, apart from local storage, that something is kept here.
pub(crate) fn plant_canary() {
    if let Some(caches) = caches() {
        ignore(Ok(caches.open(CANARY)));
    }
}

/// Forgets that something was kept here.
pub(crate) fn remove_canary() {
    if let Some(caches) = caches() {
        ignore(Ok(caches.delete(CANARY)));
    }
}

/// Calls `was` if something was kept here once.
pub(crate) fn if_here_before(was: impl FnOnce() + 'static) {
    let Some(caches) = caches() else { return };
    Executor::spawn_local(async move {
        if JsFuture::from(caches.has(CANARY)).await.is_ok_and(|has| has.is_truthy()) {
            was();
        }
    });
}

/// None where the browser has none: on addresses without https, and in some private windows.
fn caches() -> Option<CacheStorage> {
    window().caches().ok().filter(|caches| !caches.is_undefined())
}

/// Lets it happen. Whatever the browser answers, there is nothing more to be done.
fn ignore(promise: Result<Promise, JsValue>) {
    if let Ok(promise) = promise {
        Executor::spawn_local(async move {
            let _ = JsFuture::from(promise).await;
        });
    }
}

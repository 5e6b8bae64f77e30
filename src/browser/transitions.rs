//! One page turning into the next, where the browser can show that.

use any_spawner::Executor;
use js_sys::{Function, Promise, Reflect};
use leptos_dom::helpers::{document, window};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::JsFuture;
use web_sys::Document;

use super::frames;

/// Changes the page with `change`, as a view transition where there are any and things may move; otherwise at once.
pub(crate) fn turn(change: impl FnOnce() + 'static) {
    let document = document();
    match start_of(&document).filter(|_| !frames::is_still()) {
        Some(start) => {
            let change = Closure::once_into_js(move || {
                change();
                after_what_follows()
            });
            // It throws only where the document is no longer shown.
            if let Ok(transition) = start.call1(&document, &change) {
                let_be_skipped(&transition);
            }
        }
        None => change(),
    }
}

/// A page that is left while it still turns is turned no further: that is no error.
fn let_be_skipped(transition: &JsValue) {
    let ready = Reflect::get(transition, &"ready".into()).ok().and_then(|ready| ready.dyn_into::<Promise>().ok());
    if let Some(ready) = ready {
        Executor::spawn_local(async move {
            let _ = JsFuture::from(ready).await;
        });
    }
}

/// Comes true with the next task: what follows a change does so before that.
fn after_what_follows() -> Promise {
    Promise::new(&mut |resolve, _| {
        let _ = window().set_timeout_with_callback(&resolve);
    })
}

fn start_of(document: &Document) -> Option<Function> {
    Reflect::get(document, &"startViewTransition".into()).ok()?.dyn_into().ok()
}

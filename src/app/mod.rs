//! The app: the state handle with its one way in, drafts, and the shell around the pages.

mod draft;
mod opening;
mod shell;
mod state;

pub(crate) use draft::DraftForm;
pub(crate) use state::{Access, App, Done, NotSaved};

use any_spawner::Executor;
use reactive_graph::owner::Owner;

use crate::{browser, dom::El};

/// Puts the app into the page, in place of what stood there while it loaded.
pub fn mount() {
    browser::panic::show_notice();
    // It fails only where it was done before.
    let _ = Executor::init_wasm_bindgen();
    let owner = Owner::new();
    owner.with(|| {
        if let Some(root) = El::by_id("app") {
            root.replace(shell::shell(App::open()));
        }
    });
    // Everything above lives as long as the page.
    std::mem::forget(owner);
    browser::document::mark_usable();
}

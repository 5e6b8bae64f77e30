//! The app: the state handle with its one way in, drafts, and the shell around the pages.

mod draft;
mod later;
mod opening;
mod shell;
mod state;

pub(crate) use draft::DraftForm;
pub(crate) use state::{Access, App, Done, NotSaved};

use any_spawner::Executor;
use reactive_graph::owner::Owner;

use crate::{
    browser::{self, capture::Captured},
    dom::El,
};
use opening::Opened;

/// Puts the app into the page, in place of what stood there while it loaded, and goes on where someone was already typing.
pub fn mount() {
    browser::panic::show_notice();
    // It fails only where it was done before.
    let _ = Executor::init_wasm_bindgen();
    if browser::address::is_sample() {
        begin(opening::sample(), None);
        return;
    }
    browser::capture::when_at_rest(|| {
        let captured = browser::capture::take();
        begin(opening::open(), captured);
    });
}

fn begin(opened: Opened, captured: Option<Captured>) {
    let owner = Owner::new();
    owner.with(|| {
        let app = App::open(opened);
        if let Some(captured) = &captured {
            app.take_over(&captured.text);
        }
        if let Some(root) = El::by_id("app") {
            root.replace(shell::shell(app));
        }
        if let Some(captured) = &captured {
            browser::capture::put_caret(captured);
        }
    });
    // Everything above lives as long as the page.
    std::mem::forget(owner);
    browser::document::mark_usable();
}

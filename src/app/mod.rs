//! The app: the state handle with its one way in, drafts, and the shell around the pages.

mod draft;
mod opening;
mod shell;
mod state;

pub(crate) use draft::DraftForm;
pub(crate) use state::{Access, App, Done, NotSaved};

use leptos::mount::mount_to_body;

use crate::{browser, dom::El};

/// Puts the app into the page, in place of what stood there while it loaded.
pub fn mount() {
    browser::panic::show_notice();
    // Leptos starts its reactive system and keeps the owner of everything below; it has nothing to render itself.
    mount_to_body(|| {
        if let Some(root) = El::by_id("app") {
            root.replace(shell::shell(App::open()));
        }
    });
    browser::document::mark_usable();
}

//! The app: the state handle with its one way in, drafts, and the shell around the pages.

mod draft;
mod opening;
#[allow(unreachable_pub, reason = "a component's properties are a public struct, made by Leptos's macro")]
mod shell;
mod state;

pub(crate) use draft::DraftForm;
pub(crate) use state::{Access, App, Done, NotSaved, expect_app};

use leptos::{mount::mount_to, prelude::document};
use shell::Shell;
use wasm_bindgen::JsCast;

use crate::browser;

/// Puts the app into the page, in place of what stood there while it loaded.
pub fn mount() {
    browser::panic::show_notice();
    let Some(root) = document().get_element_by_id("app") else { return };
    root.set_text_content(None);
    mount_to(root.unchecked_into(), Shell).forget();
    browser::document::mark_usable();
}

//! The pages, one file each.

mod about;
mod backup;
mod care;
mod close;
mod edit_moment;
mod entry_form;
mod erase;
mod flowers;
mod garden;
mod later;
mod moment_page;
mod moments;
mod not_found;
mod note;
mod parts_page;
mod picture;
mod prompting;
mod settings;
mod short;
mod step;
mod today_page;
mod walk;
mod walk_progress;
mod welcome;

use about::about;
use backup::backup;
pub(crate) use care::care;
pub(crate) use close::close;
use edit_moment::edit_moment;
use erase::erase;
pub(crate) use later::{complete_decks, is_later, later_page, sample_garden};
use moment_page::moment_page;
use moments::moments;
pub(crate) use not_found::not_found;
pub(crate) use note::note;
use parts_page::parts_page;
use picture::picture;
pub(crate) use prompting::awaits_prompts;
use settings::settings;
pub(crate) use short::short;
pub(crate) use today_page::today_page;
pub(crate) use walk::walk;
pub(crate) use welcome::welcome;

use crate::dom::{El, el};

/// The heading of a page; the focus goes to it when the page opens.
fn heading(text: &str) -> El {
    el("h1").attr("tabindex", "-1").text(text)
}

fn paragraph(text: &str) -> El {
    el("p").text(text)
}

//! The pages, one file each.

mod about;
mod care;
mod close;
mod edit_moment;
mod entry_form;
mod moment_page;
mod moments;
mod not_found;
mod note;
mod prompting;
mod settings;
mod short;
mod today_page;
mod walk;
mod walk_progress;
mod welcome;

pub(crate) use about::About;
pub(crate) use care::Care;
pub(crate) use close::Close;
pub(crate) use edit_moment::EditMoment;
pub(crate) use moment_page::MomentPage;
pub(crate) use moments::Moments;
pub(crate) use not_found::NotFound;
pub(crate) use note::Note;
pub(crate) use settings::Settings;
pub(crate) use short::Short;
pub(crate) use today_page::TodayPage;
pub(crate) use walk::Walk;
pub(crate) use welcome::Welcome;

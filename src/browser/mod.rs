//! The thin hands: the only place with web APIs, one file for each.

pub(crate) mod address;
pub(crate) mod capture;
pub(crate) mod clock;
pub(crate) mod device;
pub(crate) mod dialog;
pub(crate) mod document;
pub(crate) mod durable;
pub(crate) mod events;
pub(crate) mod files;
pub(crate) mod frames;
pub(crate) mod local_shelf;
pub(crate) mod panic;
pub(crate) mod picture;
pub(crate) mod tabs;
pub(crate) mod transitions;
pub(crate) mod updates;

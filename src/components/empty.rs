//! Where nothing is yet.

use super::plate::seedling;
use crate::{
    dom::{El, el},
    domain::Practice,
};

/// An invitation: a seedling of the practice it is about, a line, and perhaps a way to begin.
pub(crate) fn empty(practice: Practice, line: &str, way: Option<El>) -> El {
    el("div").class("empty").add([seedling(practice, 0), el("p").text(line)]).add(way)
}

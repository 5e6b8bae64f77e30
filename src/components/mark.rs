//! The small marks of the navigation.

use crate::dom::{El, svg};

/// What a mark stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    Today,
    Moments,
    Settings,
    About,
}

/// A line drawing beside a name. It says nothing that the name does not.
pub(crate) fn mark(place: Place) -> El {
    // One path each, on a field of 24: a sprout; an open notebook; a watering can; a lantern.
    let d = match place {
        Place::Today => "M12 21v-9M12 13C12 8 9 6 4 6c0 5 3 7 8 7M12 10c0-4 3-6 8-6 0 5-3 7-8 7M7 21h10",
        Place::Moments => {
            "M12 7c-2-1.500-4.500-2-8-2v13c3.500 0 6 .5 8 2 2-1.500 4.500-2 8-2V5c-3.500 0-6 .5-8 2zM12 7v13"
        }
        Place::Settings => "M6 10h9v10H6zM15 13l5-6M18.500 5.500l3 3M6 12H4.500a2 2 0 0 0 0 6H6M8 10c0-4 5-4 5 0",
        Place::About => "M12 3v2M8 9c0-5 8-5 8 0M7 9h10l-1 10H8zM9 22h6M12 12v4",
    };
    svg("svg").class("mark").attr("viewBox", "0 0 24 24").attr("aria-hidden", "true").add(svg("path").attr("d", d))
}

//! The renderer: elements, and the parts of them that follow Leptos's signals.
//!
//! Leptos brings the reactive system; its own `view!` is not used. Its views are typed down to every attribute, and each
//! type brings its own code to build, change, move and remove it: our first pages came to 220 kB brotli that way, where the
//! whole first visit may weigh 150. An [`El`] is one type. What a page says of it is a chain of calls with the code behind
//! them shared, and text is always set as text: nothing here takes markup.

mod element;
mod follow;

pub(crate) use element::{El, el, svg};

//! Little Things: two minutes a day of attention for the person you love.
//!
//! The map of the house, from the heart outwards:
//!
//! - [`domain`]: what the practice is. Pure: time and randomness are parameters.
//! - [`content`]: the decks of prompts, and choosing one for now. Pure.
//! - [`drawing`]: the garden as a picture, from seeds and numbers. Pure.
//! - [`storage`]: records on a [`Shelf`](storage::Shelf): format, versions, what to do with what cannot be read. Pure over
//!   the trait.
//! - [`routes`]: the pages' addresses, parsed and printed. [`wording`]: sentences made from what is
//!   known. [`keepsake`]: everything as a text to read and print. Pure.
//! - [`sample`]: a year of invented moments, to look around in. Pure.
//!
//! and only when compiled for the browser:
//!
//! - `browser`: the thin hands, one file for each web API.
//! - `app`: the state handle, the one way in (`dispatch`), the shell around the pages.
//! - `dom`: elements, and the parts of them that follow the signals.
//! - `pages`, `components`: what people see.
//!
//! # Invariants
//!
//! 1. `domain` has no IO, no clock, no web types.
//! 2. Only `dispatch` changes the Book; only `storage` through a `Shelf` touches saved data; only
//!    `browser` and `dom` touch the web.
//! 3. Unreadable data is never overwritten or deleted: it is set aside and the person is told.
//! 4. Nothing acknowledged as saved may be lost by any later step.
//! 5. Every key is under `little-things/`; storage is never cleared.
//! 6. No request leaves the origin; nothing a person typed appears in an address, the title or the console.
//! 7. No text a person typed becomes markup.
//! 8. Every stored format opens for ever; a newer one makes the app read-only.

pub mod content;
pub mod domain;
pub mod drawing;
pub mod keepsake;
pub mod routes;
pub mod sample;
pub mod storage;
pub mod wording;

#[cfg(target_arch = "wasm32")]
pub mod app;
#[cfg(target_arch = "wasm32")]
mod browser;
#[cfg(target_arch = "wasm32")]
mod components;
#[cfg(target_arch = "wasm32")]
mod dom;
#[cfg(target_arch = "wasm32")]
mod pages;

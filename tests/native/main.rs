//! What holds on any machine, without a browser.
//!
//! - the heart: [`laws`], [`fields`], [`undo`], [`commands`], [`arrival`], [`garden`], [`today`]
//! - the decks: [`choice`], [`decks`]
//! - the shelf: [`store`], [`damage`], [`crash`], [`drafts`], [`device`], [`format`], [`golden`]
//! - what leaves it as a file: [`backup`], [`keepsake`]
//! - the sample garden: [`sample`], and the [`rules`] of its texts
//! - the drawing: [`plants`]
//!
//! and what they are made from: [`example`] (fixed things), [`arbitrary`] (anything at all), [`shelves`] (shelves that
//! tell, forget or fail).

// What the tests need does not all build for the browser.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "a test may fail loudly")]

mod arbitrary;
mod arrival;
mod backup;
mod choice;
mod commands;
mod crash;
mod damage;
mod decks;
mod device;
mod drafts;
mod example;
mod fields;
mod format;
mod garden;
mod golden;
mod keepsake;
mod laws;
mod plants;
mod round_trips;
mod sample;
mod shelves;
mod store;
mod today;
mod undo;

#[path = "../../build"]
mod rules {
    mod deck;
    mod sample;
}

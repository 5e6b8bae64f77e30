//! What the practice is: records, the Book they make, the commands that change it, and what can be seen from it.
//!
//! Everything here is pure. There is no clock, no randomness and no device: [`Now`] brings the present in from outside,
//! and [`Book::decide`] turns what a person did into [`Record`]s without writing anything anywhere.

mod arrival;
mod book;
mod command;
pub mod fields;
mod garden;
mod id;
mod intention;
mod moment;
mod practice;
mod record;
mod season;
mod time;
mod today;
mod words;

pub use arrival::Arrival;
pub use book::Book;
pub use command::{Before, Command, Refusal};
pub use fields::{Choice, Fields, Unready, Why};
pub use garden::{Bed, Health, Watering, garden, garden_seed};
pub use id::{Id, NotAnId};
pub use intention::{Intention, Outcome};
pub use moment::{Acknowledged, Answer, Asked, Bid, Kind, Met, Moment, Noticed, Plainness, Repair, Told};
pub use practice::Practice;
pub use record::{Body, Gone, Names, Record, Shown, Stamp};
pub use season::{Hemisphere, Season};
pub use time::{Day, Hour, Minute, NotADay, Now, Weekday};
pub use today::{Today, today};
pub use words::{NotWords, Words};

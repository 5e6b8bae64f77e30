//! Parts used by several pages: values in, callbacks out.

mod choices;
mod flower;
mod garden_picture;
mod intention_card;
mod links;
mod mark;
mod moment_row;
mod trouble;
mod words_field;

pub(crate) use choices::{Choosing, choices};
pub(crate) use flower::flower;
pub(crate) use garden_picture::{Sight, garden_picture, light};
pub(crate) use intention_card::intention_card;
pub(crate) use links::{button, link, next_step, quiet_button};
pub(crate) use mark::{Place, mark};
pub(crate) use moment_row::moment_list;
pub(crate) use trouble::trouble;
pub(crate) use words_field::{Field, words_field};

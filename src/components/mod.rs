//! Parts used by several pages: values in, callbacks out.

mod card;
mod choices;
mod empty;
mod flower;
mod garden_picture;
mod intention_card;
mod links;
mod mark;
mod moment_row;
mod plate;
mod sheet;
mod toast;
mod trouble;
mod words_field;

pub(crate) use card::card;
pub(crate) use choices::{Choosing, choices};
pub(crate) use empty::empty;
pub(crate) use flower::flower;
pub(crate) use garden_picture::{GardenPicture, Seen, Sight, garden_cover, garden_picture, garden_still, light};
pub(crate) use intention_card::intention_card;
pub(crate) use links::{button, link, next_step, quiet_button};
pub(crate) use mark::{Place, mark};
pub(crate) use moment_row::moment_list;
pub(crate) use plate::{plate, plate_in};
pub(crate) use sheet::{open_sheet, sheet};
pub(crate) use toast::{toast, toast_trouble};
pub(crate) use trouble::trouble;
pub(crate) use words_field::{Field, words_field};

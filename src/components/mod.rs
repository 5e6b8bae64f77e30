//! Parts used by several pages: props in, callbacks out, no context.

mod choices;
mod flower;
mod garden_picture;
mod intention_card;
mod mark;
mod moment_row;
mod trouble;
mod words_field;

pub(crate) use choices::Choices;
pub(crate) use flower::Flower;
pub(crate) use garden_picture::GardenPicture;
pub(crate) use intention_card::IntentionCard;
pub(crate) use mark::{Mark, Place};
pub(crate) use moment_row::MomentRow;
pub(crate) use trouble::Trouble;
pub(crate) use words_field::WordsField;

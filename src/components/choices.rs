//! One of a few, as cards.

use std::rc::Rc;

use crate::dom::{El, el};

/// What is being chosen, and what becomes of it.
pub(crate) struct Choosing {
    /// The name the cards share.
    pub(crate) name: &'static str,
    /// What is being chosen.
    pub(crate) legend: &'static str,
    /// The codes and what is said for each.
    pub(crate) options: Vec<(&'static str, &'static str)>,
    /// Whether this code is the one chosen now.
    pub(crate) is_chosen: Rc<dyn Fn(&str) -> bool>,
    /// What is wanted, if nothing was chosen.
    pub(crate) error: Rc<dyn Fn() -> Option<String>>,
    /// Called with the code of the one chosen.
    pub(crate) on_choose: Rc<dyn Fn(&'static str)>,
}

/// Radio cards in a fieldset. The id of the first is their name, so that an error can lead there.
pub(crate) fn choices(choosing: Choosing) -> El {
    let Choosing { name, legend, options, is_chosen, error, on_choose } = choosing;
    let error_id = format!("{name}-error");
    let cards = options.into_iter().enumerate().map(|(index, (code, label))| {
        let id = if index == 0 { name.to_owned() } else { format!("{name}-{code}") };
        let (is_chosen, on_choose) = (is_chosen.clone(), on_choose.clone());
        let radio = el("input").attr("type", "radio").attr("id", &id).attr("name", name).attr("value", code);
        let radio = radio.checked_by(move || is_chosen(code)).on("change", move |_| on_choose(code));
        el("label").class("choice").add(radio).add(el("span").text(label))
    });
    let described = {
        let (error, error_id) = (error.clone(), error_id.clone());
        move || error().map(|_| error_id.clone())
    };
    el("fieldset")
        .class("choices")
        .attr_by("aria-describedby", described)
        .add(el("legend").text(legend))
        .add(cards.collect::<Vec<_>>())
        .part(move || error().map(|error| el("p").class("field-error").attr("id", &error_id).text(&error)))
}

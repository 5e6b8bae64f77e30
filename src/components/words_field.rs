//! A field for words.

use crate::{
    app::DraftForm,
    dom::{El, el},
};

/// What a field for words is called and looks like. Its id is its name: a page has one form.
pub(crate) struct Field<'a> {
    /// Its name in the form.
    pub(crate) name: &'static str,
    /// What it is for.
    pub(crate) label: &'a str,
    /// A line of help under the label; may be empty.
    pub(crate) hint: &'static str,
    /// How many lines it shows when empty; a field of one line takes no line breaks.
    pub(crate) rows: u8,
}

/// A labelled text field that grows with what is written, and says what it wants.
pub(crate) fn words_field(form: DraftForm, field: &Field<'_>) -> El {
    let &Field { name, label, hint, rows } = field;
    let (hint_id, error_id) = (format!("{name}-hint"), format!("{name}-error"));
    let control = if rows > 1 {
        el("textarea").attr("rows", &rows.to_string())
    } else {
        el("input").attr("type", "text").attr("autocomplete", "off")
    };
    let described = {
        let (hint_id, error_id) = (hint_id.clone(), error_id.clone());
        move || {
            let hint = (!hint.is_empty()).then(|| hint_id.clone());
            let ids: Vec<String> = hint.into_iter().chain(form.wanted(name).map(|_| error_id.clone())).collect();
            (!ids.is_empty()).then(|| ids.join(" "))
        }
    };
    let control = control
        .attr("id", name)
        .attr("name", name)
        .attr("dir", "auto")
        .attr_by("aria-describedby", described)
        .attr_by("aria-invalid", move || form.wanted(name).map(|_| "true".to_owned()))
        .value_by(move || form.text(name))
        .on_text(move |text| form.set(name, text));
    let hint = (!hint.is_empty()).then(|| el("p").class("hint").attr("id", &hint_id).text(hint));
    el("div")
        .class("field")
        .add(el("label").attr("for", name).text(label))
        .add(hint)
        .add(control)
        .part(move || form.wanted(name).map(|error| el("p").class("field-error").attr("id", &error_id).text(&error)))
}

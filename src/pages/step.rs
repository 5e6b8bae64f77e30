//! A step: one practice, one prompt, one form. The walk, a quick note and the short form are made of them.

use reactive_graph::prelude::*;

use super::{heading, paragraph, prompting::Prompting};
use crate::{
    app::App,
    components::{flower, plate},
    dom::{El, el},
    domain::Practice,
    wording,
};

/// A step of this practice: what stands above it, its prompt, its form, and what stands below. Its plant stands above it as
/// well, or on a page of its own beside it.
pub(super) fn step(app: App, practice: Practice, top: Vec<El>, prompting: Prompting, form: El, foot: Vec<El>) -> El {
    let seed = app.sight().with_untracked(|sight| sight.seed);
    let panel = el("figure")
        .class("step-panel")
        .add([plate(practice, seed), el("figcaption").class("step-legend").text(wording::flower(practice))]);
    el("article").class(&format!("page step step-{}", practice.slug())).add([
        panel,
        el("div").class("step-top").add(top).add(el("div").class("step-plate").add(plate(practice, seed))),
        step_heading(practice, prompting),
        form,
        el("div").class("step-foot").add(foot),
    ])
}

/// The practice's name and the prompt, which is the heading of the page.
fn step_heading(practice: Practice, prompting: Prompting) -> El {
    let text = move || prompting.get().map_or(plain_question(practice), |prompt| prompt.text).to_owned();
    let prompt = heading("").class("prompt").text_by(text);
    let alone = move || {
        prompting.get().map(|prompt| {
            let summary = el("summary").text("Apart, or doing this alone?");
            el("details").class("alone").add([summary, paragraph(prompt.alone)])
        })
    };
    let eyebrow = el("p").class("eyebrow").add(flower(practice)).text(wording::practice(practice));
    el("header").class("step-heading").add([eyebrow, prompt]).part(alone)
}

/// The question of a practice when no prompt asks it.
const fn plain_question(practice: Practice) -> &'static str {
    match practice {
        Practice::Notice => "What did you notice?",
        Practice::Respond => "Who reached for whom?",
        Practice::Acknowledge => "What deserves to be said?",
        Practice::Ask => "What do you want to ask?",
    }
}

//! About: the ideas, where they come from, what this is not.

use super::{flowers::four_flowers, heading, paragraph};
use crate::{
    browser::address::SAMPLE_GARDEN,
    components::link,
    dom::{El, el},
    routes::Route,
};

/// What stands behind the practice.
pub(crate) fn about() -> El {
    el("article").class("page page-narrow prose").add([
        heading("About Little Things"),
paragraph("Closeness is made and mended in ordinary minutes. Four small verbs help: notice, respond, acknowledge, ask. This page walks you through them and remembers what you found.").class("lead"),
el("h2").text("The ideas, and where they come from"),
el("ul").add(vec![el("li").text("People reach for each other many times a day, mostly in passing. The psychologists John and Julie Gottman call these reaches bids for connection, and describe turning toward, away from or against them. The numbers differ with the telling, so there are none here to live up to."),
el("li").text("A warm answer to good news matters at least as much as comfort in bad times (Shelly Gable and colleagues, 2006)."),
el("li").text("Thanks that say exactly what for, and see the person behind it, bind people together (Sara Algoe)."),
el("li").text("Questions asked in turn, each going a little deeper, build closeness, even between people who know each other well (Arthur Aron and colleagues, 1997)."),
el("li").text("A plan of the form “when this happens, I will do that” helps with things you already want to do (Peter Gollwitzer, 1999)."),
el("li").text("One missed day does not undo a habit (Phillippa Lally and colleagues, 2010)."),
el("li").text("Acts done to come closer do good; the same acts done to keep the peace wear you out (Emily Impett and colleagues)."),
el("li").text("Everyone is difficult, and everyone can choose not to be too difficult: fairness and care that go both ways make two people safe with each other (Stan Tatkin, PACT Institute).")]),
paragraph("It began with an article by Hilary Jackson, “Love Lives in the Little Things”, and its picture of a garden that needs watering."),
paragraph("If you would like to see a garden after a year, ").add(el("a").attr("href", SAMPLE_GARDEN).text("look around a sample one")).text(": invented, kept nowhere, and gone when you leave it."),
el("h2").text("The four flowers"),
four_flowers(),
el("h2").text("What it is not"),
paragraph("It is a practice, not therapy. It keeps no score, of you or of anyone. There are no streaks to lose: a garden left alone for a month is a garden at rest. And it is not for everyone: ").add(link(Route::Care, "when this is the wrong tool")).text("."),
el("h2").text("Where your words are"),
paragraph("In this browser, on this device, and nowhere else. The page sends nothing. Once loaded, all it asks for is more of itself: its second part, its fonts, new versions. What that protects you from, and what it does not, is in ").add(link(Route::Settings, "Settings")).text("."),
el("h2").text("Made with"),
paragraph("Rust and Leptos, as WebAssembly. Little Things is free software under the MIT licence or the Apache License 2.0, at your option; so are the libraries in it (Leptos, wasm-bindgen and theirs), each under MIT, Apache 2.0 or both."),
paragraph("Set in Ibarra Real Nova, by José María Ribagorda and Octavio Pardo after a Spanish type of the eighteenth century, and in Buenard, by Gustavo Ibarra. Both are free under the SIL Open Font License 1.1, whose text is ").add(el("a").attr("href", "fonts/OFL.txt").text("beside the fonts")).text("."),
    ])
}

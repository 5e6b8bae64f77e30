//! Every part of the interface in all its states, for those who work on it. Nothing leads here.

use std::rc::Rc;

use reactive_graph::{owner::on_cleanup, prelude::*, signal::RwSignal};

use super::{heading, paragraph};
use crate::{
    app::{App, DraftForm},
    components::{
        Choosing, Field, Place, Sight, button, card, choices, empty, flower, garden_still, intention_card, link, mark,
        next_step, open_sheet, plate_in, quiet_button, sheet, toast, toast_trouble, trouble, words_field,
    },
    dom::{El, el},
    domain::{Bed, Day, Fields, Intention, NotWords, Outcome, Practice, Season, Unready, Why, Words},
    drawing::{Frame, Hour, PlantState},
    routes::Route,
};

/// The id of the example of a sheet.
const SHEET: &str = "example-sheet";

/// All of them, on one page.
pub(crate) fn parts_page(app: App) -> El {
    let sections = [
        ("Type", letters()),
        ("Colours", colours()),
        ("Buttons and links", buttons()),
        ("Fields", fields(app)),
        ("Choices", chosen()),
        ("Chips and marks", chips()),
        ("Cards", cards()),
        ("Notices and toasts", notices()),
        ("Sheets", sheets()),
        ("Nothing yet", nothing()),
        ("Plates", plates()),
        ("Growth and vitality", growth()),
        ("Hours and seasons", hours()),
    ];
    let sections = sections.into_iter().enumerate().map(|(place, (name, parts))| {
        let id = format!("part-{place}");
        el("section").attr("aria-labelledby", &id).add(el("h2").attr("id", &id).text(name)).add(parts)
    });
    el("article")
        .class("page parts")
        .add([heading("The parts"), paragraph("Everything the pages are made of, in every state.").class("lead")])
        .add(sections.collect::<Vec<_>>())
}

fn row(parts: impl IntoIterator<Item = El>) -> El {
    el("div").class("row").add(parts.into_iter().collect::<Vec<_>>())
}

fn letters() -> Vec<El> {
    vec![
        el("h2").class("as-title").text("A page’s heading"),
        el("h2").class("prompt").text("A prompt: what did their hands do today that nobody asked for?"),
        el("h2").text("A section’s heading"),
        paragraph("A first line that leads into a page.").class("lead"),
        paragraph("What is read: the second cup, warmed before pouring; 15 November 2026; Zoë, Łukasz, “quoted”."),
        paragraph("Their words, or yours, as they were written.").class("words"),
        paragraph("A hint under a question.").class("hint"),
        el("p").class("eyebrow").add(flower(Practice::Notice)).text("A practice’s name"),
    ]
}

fn colours() -> Vec<El> {
    let names = [
        "paper",
        "paper-deep",
        "card",
        "tint",
        "clay-tint",
        "line",
        "line-strong",
        "ink",
        "ink-soft",
        "accent",
        "accent-deep",
        "clay",
        "focus",
        "notice",
        "respond",
        "acknowledge",
        "ask",
    ];
    let swatch = |name| el("li").class("swatch").add(el("i").class(&format!("swatch-{name}"))).text(name);
    vec![el("ul").class("swatches").add(names.map(swatch))]
}

fn buttons() -> Vec<El> {
    vec![
        row([next_step(Route::Parts, "The one way on")]),
        row([button("Another way", || {}), button("A grave one", || {}).class("button-quiet button-grave")]),
        row([quiet_button("In the background", || {}), link(Route::Parts, "A link on its own").class("more")]),
        paragraph("And a ").add(link(Route::Parts, "link within a sentence")).text(", as links are."),
    ]
}

/// A form whose draft goes with the page: what is typed here is nobody's.
fn form(app: App, name: &str, fields: &[(&str, &str)]) -> DraftForm {
    let fields = fields.iter().map(|&(name, text)| (name.to_owned(), text.to_owned()));
    let form = DraftForm::open(app, format!("parts-{name}"), fields.collect::<Fields>());
    on_cleanup(move || form.clear());
    form
}

fn fields(app: App) -> Vec<El> {
    let filled = form(app, "filled", &[("filled", "A short line of words"), ("long", &"Many words. ".repeat(24))]);
    let wanting = form(app, "wanting", &[]);
    wanting.say_wanted(Unready { field: "wanting", why: Why::Words(NotWords::Empty) });
    let lost = form(app, "lost", &[]);
    lost.is_not_saved("This browser has no room left for this page.");
    let field = |form, name, label, hint, rows| words_field(form, &Field { name, label, hint, rows });
    vec![
        field(filled, "nothing", "Empty", "", 1),
        field(filled, "filled", "Filled, with a hint", "One thing, as a camera would have seen it.", 1),
        field(filled, "long", "Long", "", 3),
        field(wanting, "wanting", "Wanting", "", 2),
        trouble(lost),
    ]
}

fn chosen() -> Vec<El> {
    let group = |name: &'static str, legend, error: Option<&'static str>| {
        let chosen = RwSignal::new(if error.is_some() { "" } else { "one" });
        choices(Choosing {
            name,
            legend,
            options: vec![
                ("one", "The first"),
                ("two", "The second, with a label that needs more than one line on a narrow page"),
            ],
            is_chosen: Rc::new(move |code| chosen.get() == code),
            error: Rc::new(move || error.map(str::to_owned)),
            on_choose: Rc::new(move |code| chosen.set(code)),
        })
    };
    let tick =
        el("label").class("choice").add([el("input").attr("type", "checkbox"), el("span").text("A box to tick")]);
    vec![group("chosen", "One of two", None), group("open", "Nothing chosen yet", Some("Choose one of these.")), tick]
}

fn chips() -> Vec<El> {
    let chip = |practice: Practice| {
        let chip = el("a").class("chip").attr("href", &Route::Parts.to_string()).add(flower(practice));
        let chip = if practice == Practice::Respond { chip.attr("aria-current", "true") } else { chip };
        el("li").add(chip.text(crate::wording::practised(practice)))
    };
    let places = [Place::Today, Place::Moments, Place::Settings, Place::About];
    vec![el("ul").class("chips").add(Practice::ALL.map(chip)), row(places.map(mark))]
}

fn cards() -> Vec<El> {
    let words = |text: &str| Words::new(text).ok();
    let intention = words("the kettle sings").zip(words("ask how the call went")).map(|(when, then)| Intention {
        day: Day::from_count(0),
        when,
        then,
        outcome: Outcome::Open,
    });
    let outcomes = [Outcome::Open; 3];
    let asked = intention.map(|intention| intention_card(&intention, "yesterday", outcomes, |_| {}));
    let plain =
        card("card-example", "A card’s heading").add(paragraph("Which minute of today went slowest?").class("words"));
    [plain].into_iter().chain(asked).collect()
}

fn notices() -> Vec<El> {
    let way = |text| quiet_button(text, || {});
    let wrong = el("p").add(el("strong").text("Not saved yet. ")).text("This browser has no room left for this page.");
    vec![
        paragraph("Something a person has to know, with a ")
            .class("notice")
            .add(link(Route::Parts, "way to go"))
            .text("."),
        paragraph("Something went wrong; what is safe, and what to do.").class("notice notice-trouble"),
        toast(paragraph("Kept. The asking bed has had its water."), vec![way("Undo"), way("Close")]),
        toast_trouble(wrong, vec![way("Try again"), way("Let it be")]),
    ]
}

fn sheets() -> Vec<El> {
    let parts = vec![paragraph("Something small that is done or left at once.")];
    let ways = vec![button("Do it", || {})];
    vec![row([button("Open a sheet", || open_sheet(SHEET))]), sheet(SHEET, "A sheet", parts, "Leave it", ways)]
}

fn nothing() -> Vec<El> {
    vec![empty(Practice::Ask, "Nothing of this kind yet. There is no hurry.", Some(button("Write one down", || {})))]
}

fn plates() -> Vec<El> {
    vec![super::flowers::four_flowers()]
}

fn growth() -> Vec<El> {
    let steps = [0.0, 0.33, 0.66, 1.0];
    let of = move |practice| {
        let states =
            steps.into_iter().flat_map(move |growth| steps.map(move |vitality| PlantState { growth, vitality }));
        el("div").class("plate-grid").add(states.map(|state| plate_in(practice, 7, state)).collect::<Vec<_>>())
    };
    Practice::ALL.map(of).into()
}

fn hours() -> Vec<El> {
    let bed = |practice| Bed { practice, vitality: 0.85, growth: 0.8, last: None };
    let seasons = [Season::Spring, Season::Summer, Season::Autumn, Season::Winter];
    let hours = [Hour::Dawn, Hour::Day, Hour::Evening, Hour::Night];
    let sights = hours.into_iter().flat_map(|hour| seasons.map(|season| (hour, season)));
    let pictures = sights.map(|(hour, season)| {
        garden_still(
            &Sight { seed: 7, day: Day::from_count(0), hour, season, beds: Practice::ALL.map(bed) },
            Frame::Phone,
        )
        .attr("aria-hidden", "true")
    });
    vec![el("div").class("garden-grid").add(pictures.collect::<Vec<_>>())]
}

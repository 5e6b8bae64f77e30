//! Settings: names, how the page looks and moves, and where the words are.

use std::rc::Rc;

use super::{heading, paragraph, welcome::names_form};
use crate::{
    app::App,
    browser,
    components::{Choosing, button, choices, link},
    dom::{El, el},
    domain::Choice,
    routes::Route,
    storage::{Device, Motion, Theme},
    wording,
};

/// What can be set.
pub(crate) fn settings(app: App) -> El {
    let section =
        |id: &str, name: &str| el("section").attr("aria-labelledby", id).add(el("h2").attr("id", id).text(name));
    let names = names_form(app, "names", "Keep the names", move |done| app.tell(done, "Names kept."));
    let kept = [
        paragraph(
            "Everything you write stays in this browser, on this device. It is not sent anywhere, and cannot be opened from anywhere \
             else. If you clear this browser’s data for this page, your words go with it.",
        ),
        paragraph("They are not locked: anyone who can open this browser can read them."),
    ];
    el("article").class("page page-narrow settings").add([
        heading("Settings"),
        section("names-heading", "Names").add(names),
        section("look-heading", "On this device").add([theme(app), motion(app)]),
        section("words-heading", "Your words")
            .add(kept)
            .add(room(app))
            .add((app.set_aside() > 0).then(|| set_aside(app)))
            .add(el("div").class("row").add([
                link(Route::Backup, "Backup").class("button-quiet"),
                link(Route::Erase, "Erase everything").class("button-quiet"),
            ])),
    ])
}

fn theme(app: App) -> El {
    let label = |theme| match theme {
        Theme::System => "Follow the system",
        Theme::Light => "Light",
        Theme::Dusk => "Dusk",
    };
    preference(app, "theme", "Theme", label, |device| device.theme, |device, theme| Device { theme, ..device })
}

fn motion(app: App) -> El {
    let label = |motion| match motion {
        Motion::System => "A little, where the system allows it",
        Motion::Still => "None",
    };
    preference(app, "motion", "Motion", label, |device| device.motion, |device, motion| Device { motion, ..device })
}

/// Cards for one preference of this device; a choice holds at once.
fn preference<C: Choice>(
    app: App,
    name: &'static str,
    legend: &'static str,
    label: fn(C) -> &'static str,
    get: fn(Device) -> C,
    with: fn(Device, C) -> Device,
) -> El {
    choices(Choosing {
        name,
        legend,
        options: C::ALL.iter().map(|&(code, choice)| (code, label(choice))).collect(),
        is_chosen: Rc::new(move |code| get(app.device()).code() == code),
        error: Rc::new(|| None),
        on_choose: Rc::new(move |code| {
            if let Some(choice) = C::from_code(code) {
                app.prefer(with(app.device_untracked(), choice));
            }
        }),
    })
}

/// How much room is taken.
fn room(app: App) -> [El; 2] {
    let room = app.room();
    let said = format!("They take {} of the room this browser gives a page.", wording::share(room.percent()));
    let meter = el("meter").attr("min", "0").attr("max", "100").attr("high", "70").attr("aria-labelledby", "room");
    [el("p").attr("id", "room").text(&said), meter.attr("value", &room.percent().to_string())]
}

/// What could not be read, one by one.
fn set_aside(app: App) -> El {
    let found = app.unreadable();
    let count = match found.len() {
        1 => "One stored entry could not be read.".to_owned(),
        several => format!("{several} stored entries could not be read."),
    };
    let safe = " Nothing was changed or deleted: what was found is kept as it is. You can keep a copy as a file.";
    let items = found.iter().map(|(key, value)| el("li").add(el("code").text(key)).text(&wording::length(value)));
    let list = el("details").add([el("summary").text("What it is"), el("ul").add(items.collect::<Vec<_>>())]);
    let keep = button("Keep a copy as a file", move || {
        let text = found.iter().map(|(key, value)| format!("{key}\n{value}\n\n"));
        browser::files::save_text("little-things-set-aside.txt", &text.collect::<String>());
    });
    el("div").class("notice").add([paragraph(&count).text(safe), list, keep])
}

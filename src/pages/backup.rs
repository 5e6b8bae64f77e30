//! Backup: saving one, checking one, bringing one back.

use reactive_graph::{prelude::*, signal::RwSignal};

use super::{heading, paragraph};
use crate::{
    app::App,
    browser,
    components::{button, link},
    dom::{El, el},
    domain::Command,
    routes::Route,
    storage::backup::{self, Backup, NotABackup},
    wording,
};

/// What the chosen file turned out to be.
#[derive(Clone)]
enum Chosen {
    /// Nothing was chosen yet, or it was put away.
    Nothing,
    /// It is no backup that can be read.
    Refused(NotABackup),
    /// It is a backup.
    Checked(Backup),
    /// It could not be brought in, or not wholly.
    NotIn(String),
    /// It was brought in.
    In,
}

/// Everything as a file, and back.
pub(crate) fn backup(app: App) -> El {
    let chosen = RwSignal::new(Chosen::Nothing);
    let section =
        |id: &str, name: &str| el("section").attr("aria-labelledby", id).add(el("h2").attr("id", id).text(name));
    el("article").class("page page-narrow settings").add([
        heading("Backup"),
        section("save-heading", "Save one").add(save(app)),
        section("bring-heading", "Check one, or bring one back")
            .add(bring(chosen))
            .part(move || chosen.with(|file| found(app, chosen, file))),
        el("p").add(link(Route::Settings, "Back to Settings").class("more")),
    ])
}

fn save(app: App) -> [El; 4] {
    let state = el("p").text_by(move || {
        let (day, device) = (app.day(), app.device());
        app.read(|book| wording::backup_state(device.backed_up, device.entries_since_backup(book), day))
    });
    let save = el("button").class("button").attr("type", "button").text("Save a backup");
    [
        paragraph(
            "A backup is one file with everything you wrote. Keep it outside this browser: on another device, on a drive, with \
             someone you trust. It is not locked: whoever opens it can read it.",
        ),
        state,
        save.on_click(move || app.save_backup()),
        el("div").class("row").add(button("Save it as text to read or print", move || app.save_keepsake())),
    ]
}

fn bring(chosen: RwSignal<Chosen>) -> [El; 2] {
    let field = el("input").attr("type", "file").attr("id", "file").attr("accept", ".json,application/json");
    let field = field.on("change", move |event| {
        browser::files::read_chosen(&event, move |text| {
            chosen.set(text.and_then(|text| backup::read(&text)).map_or_else(Chosen::Refused, Chosen::Checked));
            browser::document::focus("found");
        });
    });
    [
        paragraph(
            "Choose a backup, and you will see what is in it before anything happens. Bringing it back adds it to what is \
             here; the later version of each entry stays.",
        ),
        el("div").class("field").add([el("label").attr("for", "file").text("A backup file"), field]),
    ]
}

fn found(app: App, chosen: RwSignal<Chosen>, file: &Chosen) -> El {
    let region = el("div").class("found").attr("id", "found").attr("tabindex", "-1");
    let notice = |kind: &str, said: &str| el("p").class(kind).text(said);
    match file {
        Chosen::Nothing => region,
        Chosen::Refused(error) => region.add(notice("notice notice-trouble", &error.to_string())),
        Chosen::NotIn(why) => region.add(notice("notice notice-trouble", why)),
        Chosen::In => region.add(notice(
            "notice",
            "It is in. Keep the file all the same: after writing so much at once, a browser may take some minutes to have it all \
             safely on disk.",
        )),
        Chosen::Checked(backup) => region.add(preview(app, chosen, backup)),
    }
}

/// What is in the file, what bringing it in would change, and the way to do so.
fn preview(app: App, chosen: RwSignal<Chosen>, backup: &Backup) -> Vec<El> {
    let arrival = app.peek(|book| book.arrival(&backup.records));
    let ask_back = RwSignal::new(false);
    let lines = wording::arrival(&arrival)
        .into_iter()
        .map(|(name, count)| el("div").class("count").add([el("dt").text(name), el("dd").text(&count.to_string())]));
    let state = wording::backup_check(backup.unchanged, backup.unreadable);
    let again = (arrival.deleted_here > 0).then(|| {
        let check = el("input").attr("type", "checkbox").checked_by(move || ask_back.get());
        let check = check.on("change", move |_| ask_back.update(|ask| *ask = !*ask));
        el("label").class("choice").add([check, el("span").text("Also bring back what was deleted here")])
    });
    let records = backup.records.clone();
    let bring = move || {
        let taking = Command::TakeIn { records: records.clone(), ask_back: ask_back.get_untracked() };
        match app.dispatch(taking) {
            Ok(done) => {
                chosen.set(Chosen::In);
                app.tell(done, "Brought in.");
            }
            Err(error) => {
                // What is in already is not new any more.
                let some = app.peek(|book| book.arrival(&records)) != arrival;
                chosen.set(Chosen::NotIn(wording::not_brought_in(&error.to_string(), some)));
            }
        }
        browser::document::focus("found");
    };
    let ways = el("div").class("row").part_if(
        move || arrival.changes(ask_back.get()),
        move || {
            let bring = bring.clone();
            el("button").class("button").attr("type", "button").text("Bring it in").on_click(bring)
        },
    );
    let away = button("Put it away", move || {
        chosen.set(Chosen::Nothing);
        browser::document::focus("file");
    });
    let nothing = move || !arrival.changes(ask_back.get());
    [
        Some(el("h3").text(&format!("The backup of {}", wording::date(backup.made)))),
        Some(paragraph(&state)),
        Some(el("dl").class("counts").add(lines.collect::<Vec<_>>())),
        again,
        Some(el("div").part_if(nothing, || paragraph("Bringing it in would change nothing."))),
        Some(ways.add(away)),
    ]
    .into_iter()
    .flatten()
    .collect()
}

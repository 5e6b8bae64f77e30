//! Today: the garden, one way to begin, and what waits for a word.

use reactive_graph::prelude::*;

use super::{garden::garden, heading, paragraph, walk_progress::WalkProgress};
use crate::{
    app::App,
    browser::{self, capture::CAPTURE},
    components::{button, card, empty, flower, intention_card, link, moment_list, next_step},
    dom::{El, el},
    domain::{Book, Command, Id, Outcome, Practice, Today},
    routes::Route,
    storage::Device,
    wording,
};

/// The first page.
pub(crate) fn today_page(app: App) -> El {
    let today = app.today();
    let greeting = move || {
        let returning = today.with(|today| today.returning);
        app.read(|book| wording::greeting(app.now().minute, returning, book.names()))
    };
    let begin = el("div").class("today-begin").add(heading("").text_by(greeting)).add(begin(app)).add(quick_notes(app));
    let waiting = el("div").class("today-waiting").part(move || today.with(|today| waiting(app, today)));
    el("article").class("page today").add([garden(app), begin, waiting])
}

/// The one primary way: begin the walk, or go on with it.
fn begin(app: App) -> [El; 2] {
    let resume = WalkProgress::resume(app);
    let given = app.today().with_untracked(|today| today.given.len());
    let label = match resume {
        Some(_) => "Go on with today’s walk",
        None if given == Practice::ALL.len() => "Walk once more",
        None => "Begin today’s walk",
    };
    let short = link(Route::Short(None), "just one small thing");
    [
        next_step(resume.unwrap_or(Route::Walk(Practice::Notice)), label),
        el("p").class("under-button").text("two minutes · or ").add(short),
    ]
}

/// A thought, and a single moment of any practice one tap away. What was typed goes along. The same field stands in the page
/// before the program has come (index.html).
fn quick_notes(app: App) -> El {
    let chips = Practice::ALL.map(|practice| {
        let chip = el("a").class("chip").attr("href", &Route::Note(practice).to_string()).add(flower(practice));
        el("li").add(chip.text(wording::practised(practice)))
    });
    let field = el("textarea").attr("id", CAPTURE).class("capture").attr("rows", "1").attr("dir", "auto");
    let field =
        field.attr("autocomplete", "off").value_by(move || app.captured()).on_text(move |text| app.capture(text));
    let not_kept = el("div").part_if(
        move || app.trouble.with(|why| !why.is_empty()),
        move || {
            let why = app.trouble.get_untracked();
            let safe = " Your words stay here as long as this page is open.";
            el("p").class("field-error").attr("role", "alert").text("Not kept yet. ").text(&why).text(safe)
        },
    );
    el("section").class("quick").attr("aria-labelledby", "quick-heading").add([
        el("label").class("quick-heading").attr("id", "quick-heading").attr("for", CAPTURE).text("Something just now?"),
        field,
        not_kept,
        el("ul").class("chips").add(chips),
    ])
}

/// What waits for a word, and the latest moments.
fn waiting(app: App, today: &Today) -> Vec<El> {
    let cards = [
        today.intention.and_then(|id| due_intention(app, id)),
        today.planned.and_then(|id| planned(app, id)),
        today.carried.and_then(|id| carried(app, id)),
        today.unrepaired.and_then(|id| unrepaired(app, id)),
        Some(latest(app, &today.latest)),
        reminder(app),
    ];
    cards.into_iter().flatten().collect()
}

fn due_intention(app: App, id: Id) -> Option<El> {
    let intention = app.peek(|book| book.intention(id).cloned())?;
    let day = app.now_untracked().day;
    let outcomes = [Outcome::Happened(day), Outcome::NotYet(day), Outcome::LetGo(day)];
    Some(intention_card(&intention, &wording::on_day(intention.day, day), outcomes, move |outcome| {
        app.perform(Command::Settle { id, outcome }, settled(outcome));
        browser::document::focus_heading();
    }))
}

/// What was planned today, to be read again on the way there.
fn planned(app: App, id: Id) -> Option<El> {
    let sentence = app.peek(|book| book.intention(id).map(wording::intention))?;
    let outcome = Outcome::LetGo(app.now_untracked().day);
    let let_go = button("Let it go", move || {
        app.perform(Command::Settle { id, outcome }, settled(outcome));
        browser::document::focus_heading();
    });
    Some(
        card("planned-heading", "Your next small act")
            .add([el("p").class("words words-clamped").attr("dir", "auto").text(&sentence), let_go]),
    )
}

const fn settled(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Open | Outcome::NotYet(_) => "Not yet, then. It will come up again another day.",
        Outcome::Happened(_) => "Good. That one is in the ground now.",
        Outcome::LetGo(_) => "Let go. There is room for another.",
    }
}

/// A question on its way to them.
fn carried(app: App, id: Id) -> Option<El> {
    let (day, question) = app.peek(|book| {
        let moment = book.moment(id)?;
        Some((moment.day, moment.kind.gist().as_str().to_owned()))
    })?;
    let partner = app.peek(|book| wording::partner(book.names(), "they").to_owned());
    let heading = match app.now_untracked().day {
        today if today == day => "A question you carry".to_owned(),
        today => format!("A question you have carried since {}", wording::since_day(day, today)),
    };
    Some(open_card("carried-heading", &heading, &question, id, &format!("Write what {partner} said")))
}

/// A missed reach the person wanted to come back to.
fn unrepaired(app: App, id: Id) -> Option<El> {
    let what = app.peek(|book| Some(book.moment(id)?.kind.gist().as_str().to_owned()))?;
    Some(open_card("unrepaired-heading", "You wanted to come back to this", &what, id, "Say how it went"))
}

/// A word about a backup, once enough has been written since the last one or since it was put off.
fn reminder(app: App) -> Option<El> {
    let device = app.device();
    let since = app.peek(|book| device.reminder(book)).filter(|_| app.is_kept())?;
    let later = button("Not now", move || {
        let quiet_since = app.peek(Book::latest);
        app.prefer(Device { quiet_since, ..app.device_untracked() });
        browser::document::focus_heading();
    });
    let said =
        format!("{since} entries are in this browser and nowhere else. A backup is one file, saved in a moment.");
    Some(card("backup-heading", "A copy somewhere safe?").add([
        paragraph(&said),
        el("div").class("row").add([link(Route::Backup, "Save a backup").class("button-quiet"), later]),
    ]))
}

/// A moment with an open end, and the way to it.
fn open_card(heading_id: &str, heading: &str, words: &str, id: Id, way: &str) -> El {
    card(heading_id, heading).add([
        el("p").class("words words-clamped").attr("dir", "auto").text(words),
        link(Route::EditMoment(id), way).class("button-quiet"),
    ])
}

fn latest(app: App, ids: &[Id]) -> El {
    let heading = el("h2").class("card-heading").attr("id", "latest-heading").text("Lately");
    let section = el("section").class("latest").attr("aria-labelledby", "latest-heading").add(heading);
    if ids.is_empty() {
        let line = "What you write down will gather here: the small things, in your own words.";
        return section.add(empty(Practice::Notice, line, None));
    }
    let ways = [(Route::Moments(None), "All moments"), (Route::Picture, "A picture of the garden")];
    let ways = ways.map(|(route, text)| link(route, text).class("more"));
    section.add([moment_list(app, ids), el("p").class("latest-ways").add(ways)])
}

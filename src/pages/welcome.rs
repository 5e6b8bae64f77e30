//! Welcome: one calm screen, then two questions that may stay unanswered.

use reactive_graph::{prelude::*, signal::RwSignal};

use super::{heading, paragraph};
use crate::{
    app::{App, Done, DraftForm, NotSaved},
    browser::{
        self,
        address::SAMPLE_GARDEN,
        device::{Tab, tab},
    },
    components::{Field, garden_cover, link, trouble, words_field},
    dom::{El, el},
    domain::{
        Command, Fields, Names, NotWords, Words,
        fields::{self, ME, PARTNER},
    },
    routes::Route,
};

const DRAFT: &str = "welcome";

/// The first page someone sees who was never here.
pub(crate) fn welcome(app: App) -> El {
    // Someone who had begun to answer goes on there.
    let asking = RwSignal::new(app.draft(DRAFT).is_some());
    let (hour, season) = app.outside();
    let cover = garden_cover(hour, season, browser::device::is_wide());
    let body = el("div").class("welcome-body");
    el("article")
        .class("page welcome")
        .add([cover, body.part(move || if asking.get() { questions(app) } else { hello(app, asking) })])
}

fn hello(app: App, asking: RwSignal<bool>) -> Vec<El> {
    let begin = el("button").class("button").text("Begin").on_click(move || {
        asking.set(true);
        browser::document::focus_heading();
    });
    let care = el("p")
        .class("hint")
        .text("This is a practice for two people who are safe with each other. ")
        .add(link(Route::Care, "When it is the wrong tool"));
    let sample = el("p").class("hint").text("Would you rather look around first? ");
    let sample = sample.add(el("a").attr("href", SAMPLE_GARDEN).text("Open a sample garden"));
    let restore = el("p").class("hint").text("Been here before, on another device or in another browser? ");
    let restore = restore.add(link(Route::Backup, "Bring your words back"));
    // A part of its own: what else is found out later leaves the page, and the focus, as they are.
    let missing = el("div").part_if(
        move || app.standing().missing,
        || {
            let said = "Something was kept here before, and it is gone now: this browser has lost or cleared it. With a \
                        backup you can get it back. ";
            let notice = el("p").class("notice notice-trouble").attr("role", "status").text(said);
            notice.add(link(Route::Backup, "Bring your words back"))
        },
    );
    let words = [
        heading("Little Things"),
        missing,
        paragraph(
            "Closeness lives in small moments: a look met, a thank-you said, a story remembered. This page helps you give \
             someone you love four of them a day. It takes two minutes.",
        )
        .class("lead"),
        paragraph("What you write stays in this browser, on this device. There is no account, and nothing is sent anywhere."),
    ];
    let ways = tab().map(home_screen).into_iter().chain([begin, sample, care, restore]);
    spread(words.into(), ways.collect())
}

fn questions(app: App) -> Vec<El> {
    let words = [
        heading("Two names, if you like"),
        paragraph("They are only used to speak to you. Leave them empty, or change them later in Settings."),
    ];
    spread(words.into(), vec![names_form(app, DRAFT, "Into the garden", move |_| app.go(Route::Today))])
}

/// What there is to read, and what to do, side by side where there is room.
fn spread(words: Vec<El>, ways: Vec<El>) -> Vec<El> {
    vec![el("div").class("welcome-words").add(words), el("div").class("welcome-ways").add(ways)]
}

/// Why and how to put the page on the home screen before anything is written.
fn home_screen(tab: Tab) -> El {
    let (why, how) = match tab {
        Tab::AppleMac => (
            "Before you write: Safari clears what a page keeps after seven days without a visit, unless the page is in your Dock. \
             There it keeps its own words, apart from this tab’s. So put it there first.",
            "Choose “File”, then “Add to Dock”, and open it from there.",
        ),
        Tab::ApplePhone => (
            "Before you write: Safari clears what a page keeps after seven days without a visit, unless the page is on your home \
             screen. There it keeps its own words, apart from this tab’s. So put it there first.",
            "Tap Share, then “Add to Home Screen”, and open it from there.",
        ),
        Tab::OtherPhone => (
            "Before you write: a page on your home screen opens with one tap, and browsers take better care of what it keeps.",
            "Open the browser’s menu, then “Add to Home screen” or “Install”.",
        ),
    };
    el("aside").class("notice").attr("aria-label", "Your home screen").add([paragraph(why), paragraph(how)])
}

/// What to call the two of them; both may stay empty. `on_kept` is called once they are written.
pub(super) fn names_form(app: App, draft: &str, submit: &str, on_kept: impl Fn(Done) + 'static) -> El {
    let names = app.peek(|book| book.names().cloned()).unwrap_or_default();
    let [me, partner] = [&names.me, &names.partner].map(|name| name.as_ref().map_or("", Words::as_str));
    let fresh = fields::of(&[(ME, me), (PARTNER, partner)]);
    let form = DraftForm::open(app, draft.to_owned(), fresh);
    let field = |name, label| words_field(form, &Field { name, label, hint: "", rows: 1 });
    let fields = [
        field(ME, "What shall this page call you?"),
        field(PARTNER, "And your partner?"),
        trouble(form),
        el("button").class("button").attr("type", "submit").text(submit),
    ];
    el("form").class("entry").flag("novalidate").add(fields).on("submit", move |event| {
        event.prevent_default();
        let names = names_in(&form.fields()).map_err(|error| NotSaved::Refused(error.into()));
        match names.and_then(|names| app.dispatch(Command::CallUs(names))) {
            Ok(done) => {
                form.clear();
                on_kept(done);
            }
            Err(error) => form.is_not_saved(error),
        }
    })
}

fn names_in(fields: &Fields) -> Result<Names, NotWords> {
    let words = |name| Words::optional(fields::text(fields, name));
    Ok(Names { me: words(ME)?, partner: words(PARTNER)? })
}

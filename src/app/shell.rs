//! The shell: navigation, notices, and the page the address names.

use reactive_graph::{computed::Memo, effect::Effect, graph::untrack, prelude::*, signal::RwSignal};

use super::{
    Access, App,
    later::{self, Stage},
};
use crate::{
    browser,
    components::{Place, button, link, mark, quiet_button, toast, toast_trouble},
    dom::{El, el},
    pages,
    routes::Route,
    storage::Fullness,
};

/// The whole app.
pub(super) fn shell(app: App) -> [El; 3] {
    let place = Memo::new(move |_| place(app));
    let part = later::part(app);
    // The page, and how far it is with it: what makes it anew.
    let shown = Memo::new(move |before: Option<&(Route, Stage)>| {
        let route = place.get();
        let before = before.filter(|(old, _)| *old == route).map(|&(_, stage)| stage);
        (route, later::stage(app, route, before, part.get()))
    });
    let skip = el("a").class("skip-link").attr("href", "#main").text("Skip to the page").on("click", |event| {
        event.prevent_default();
        browser::document::focus_heading();
    });
    let main =
        el("main").attr("id", "main").part(move || notices(app, one_thing_per_page(place.get()))).part(move || {
            let (route, stage) = shown.get();
            untrack(move || page(app, route, stage, part))
        });
    Effect::new(move |before: Option<(Route, bool)>| {
        let (route, _) = shown.get();
        // The first page is announced by its load; after that, the new heading takes the focus, also when it comes late.
        let moved = before.is_some_and(|(before, moved)| moved || before != route);
        if moved {
            browser::document::scroll_to_top();
            browser::document::focus_heading();
        }
        (route, moved)
    });
    let alone = move || one_thing_per_page(place.get());
    let frame = el("div")
        .attr_by("class", move || Some(if alone() { "shell shell-alone" } else { "shell" }.to_owned()))
        .part_if(move || !alone(), move || navigation(place))
        .add(main);
    [skip, frame, messages(app)]
}

/// The page to show: the one the address names, or the welcome to someone who was never here.
fn place(app: App) -> Route {
    match app.route() {
        Route::Today if !app.is_sample() && app.read(|book| book.names().is_none()) => Route::Welcome,
        route => route,
    }
}

/// Whether a page is one thing to do, without navigation beside it.
const fn one_thing_per_page(route: Route) -> bool {
    matches!(route, Route::Welcome | Route::Walk(_) | Route::Close | Route::Short(_) | Route::Note(_))
}

fn page(app: App, route: Route, stage: Stage, part: RwSignal<Stage>) -> El {
    match (stage, route) {
        (Stage::Coming, _) => later::waiting(app, route, part),
        (Stage::Missing, _) => later::not_loaded(part),
        (Stage::Here, Route::Today) => pages::today_page(app),
        (Stage::Here, Route::Welcome) => pages::welcome(app),
        (Stage::Here, Route::Walk(practice)) => pages::walk(app, practice),
        (Stage::Here, Route::Close) => pages::close(app),
        (Stage::Here, Route::Short(practice)) => pages::short(app, practice),
        (Stage::Here, Route::Note(practice)) => pages::note(app, practice),
        (Stage::Here, Route::Care) => pages::care(),
        (Stage::Here, _) if pages::is_later(route) => later::page(app, route),
        (Stage::Here, _) => pages::not_found(),
    }
}

fn navigation(place: Memo<Route>) -> El {
    let entry = |route: Route, mark_of: Place, name: &str, is_here: fn(Route) -> bool| {
        let current = move || is_here(place.get()).then(|| "page".to_owned());
        let link = el("a").class("nav-link").attr("href", &route.to_string()).attr_by("aria-current", current);
        el("li").add(link.add([mark(mark_of), el("span").text(name)]))
    };
    let entries = [
        entry(Route::Today, Place::Today, "Today", |route| matches!(route, Route::Today)),
        entry(Route::Moments(None), Place::Moments, "Moments", |route| {
            matches!(route, Route::Moments(_) | Route::Moment(_) | Route::EditMoment(_))
        }),
        entry(Route::Settings, Place::Settings, "Settings", |route| {
            matches!(route, Route::Settings | Route::Backup | Route::Erase)
        }),
        entry(Route::About, Place::About, "About", |route| matches!(route, Route::About | Route::Care)),
    ];
    let brand = el("p").class("nav-brand").text("Little Things");
    el("nav").class("nav").attr("aria-label", "Pages").add([brand, el("ul").add(entries)])
}

/// What a person has to know before they write. In the middle of one thing, only what concerns their words.
fn notices(app: App, in_the_middle: bool) -> Vec<El> {
    let notice = |text: &str| el("p").class("notice notice-page").text(text);
    let standing = app.standing();
    let access = match standing.access {
        Access::Full | Access::Erased => None,
        Access::Unkept => Some(notice(
            "This browser keeps nothing for this page, perhaps because the window is private. You can walk and write, but your \
             words go when this tab closes, unless you save a backup first. ",
        ).add(link(Route::Backup, "Save a backup"))),
        Access::Sample => Some(
            el("p")
                .class("band")
                .text("A sample garden, all invented. Nothing you do here is kept. ")
                .add(el("a").attr("href", "./").text("Leave it")),
        ),
        Access::ReadOnly => Some(notice(
            "A newer version of Little Things has written on this device. To be safe, this one only reads. Reload the \
             page to get the newer one.",
        )),
    };
    let set_aside = (app.set_aside() > 0).then(|| {
        let said = "Something stored here could not be read. It is kept exactly as it was, and the rest is open. ";
        notice(said).add(link(Route::Settings, "See what you can do"))
    });
    let cleared = standing.cleared.then(|| {
        let said = "Something has just cleared what this browser kept for this page. This tab still has everything. ";
        let again = button("Keep it again", move || app.keep_again());
        let ways = [again, link(Route::Backup, "Save a backup").class("button-quiet")];
        let why = el("strong").text_by(move || app.trouble.get());
        notice(said).add(why).add(el("span").class("row").add(ways))
    });
    let percent = standing.room.percent();
    let full = match standing.room.fullness() {
        Fullness::Plenty => None,
        fullness => Some(
            notice(&format!(
                "The room this browser gives a page is {percent}% full. {} ",
                if fullness == Fullness::Filling {
                    "There is still some left; a backup is a good idea now."
                } else {
                    "Soon nothing more can be kept here. Save a backup."
                },
            ))
            .add(link(Route::Backup, "Save a backup")),
        ),
    };
    let update = standing.update.then(|| {
        notice("A new version is ready. What you are writing stays. ")
            .add(el("span").class("row").add(button("Open the new version", browser::updates::take)))
    });
    let mut notices: Vec<El> = [access, set_aside, cleared].into_iter().flatten().collect();
    if !in_the_middle {
        notices.extend([full, update].into_iter().flatten());
    }
    notices
}

/// What is told in passing, in the one polite live region, and what was not saved.
fn messages(app: App) -> El {
    let told = move || {
        app.toast.get().map(|told| {
            let undo = (!told.undo.is_empty()).then(|| quiet_button("Undo", move || app.undo()));
            let close = quiet_button("Close", move || {
                app.toast.set(None);
                browser::document::focus_heading();
            });
            toast(el("p").text(told.text), undo.into_iter().chain([close]).collect())
        })
    };
    let unsaved = move || {
        app.unsaved.get().map(|(_, why)| {
            let said = el("p").add(el("strong").text("Not saved yet. ")).text(&why);
            let again = quiet_button("Try again", move || app.retry());
            let leave = quiet_button("Let it be", move || {
                app.unsaved.set(None);
                browser::document::focus_heading();
            });
            toast_trouble(said, vec![again, leave])
        })
    };
    let spoken = el("p").class("visually-hidden").text_by(move || app.announcement.get());
    el("div").class("messages").attr("role", "status").add(spoken).part(unsaved).part(told)
}

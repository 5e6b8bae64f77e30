//! One step of the walk.

use super::{
    entry_form::{Entry, Left, Length, entry_form},
    prompting::Prompting,
    step::step,
    walk_progress::WalkProgress,
};
use crate::{
    app::App,
    components::{link, quiet_button},
    dom::{El, el},
    domain::Practice,
    routes::Route,
};

/// The step of one practice: a prompt, the words it brings, and on to the next.
pub(crate) fn walk(app: App, practice: Practice) -> El {
    let progress = WalkProgress::open(app);
    progress.is_at(Route::Walk(practice));
    let given = progress.given(practice).and_then(|id| Some((id, app.peek(|book| book.moment(id).cloned())?)));
    let entry = match given {
        Some((id, moment)) => Entry::of(app, id, &moment),
        None => Entry::new(app, practice, &format!("walk-{}", practice.slug()), Prompting::open(app, practice, None)),
    };
    let prompting = entry.prompting();
    let next = practice.next().map_or(Route::Close, Route::Walk);
    let end_here = move || {
        match entry.leave() {
            Left::AsItWas => {}
            Left::Kept(done) => progress.give(practice, &done),
            Left::NotSaved => return,
        }
        app.go(Route::Close);
    };
    let form = entry_form(
        entry,
        Length::Full,
        move || onward(practice),
        move |done| {
            progress.give(practice, &done);
            app.go(next);
        },
    );
    let back = practice.previous().map(|previous| link(Route::Walk(previous), "Back").class("quiet"));
    let another = entry.is_new().then(|| quiet_button("Another prompt", move || prompting.another()));
    let skip = link(next, "Skip this one").class("quiet");
    let top = vec![quiet_button("End here", end_here), steps(practice)];
    step(app, practice, top, prompting, form, back.into_iter().chain(another).chain([skip]).collect())
}

/// What the button of a step says: where it leads.
const fn onward(practice: Practice) -> &'static str {
    match practice {
        Practice::Notice => "On to responding",
        Practice::Respond => "On to acknowledging",
        Practice::Acknowledge => "On to asking",
        Practice::Ask => "To the end of the walk",
    }
}

/// How far the walk has come, as a picture and in words.
fn steps(practice: Practice) -> El {
    let marks = Practice::ALL.map(|step| el("i").class(if step <= practice { "step-done" } else { "" }));
    let words = format!("{} of {}", practice.index() + 1, Practice::ALL.len());
    let marks = el("div").class("steps").attr("aria-hidden", "true").add(marks);
    el("div").class("steps-far").add([marks, el("p").class("steps-words").text(&words)])
}

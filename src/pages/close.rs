//! The close of the walk: what was given today, the garden watered, one small next act.

use reactive_graph::{computed::Memo, prelude::*, signal::RwSignal};

use super::{garden::garden, heading, paragraph, walk_progress::WalkProgress};
use crate::{
    app::{App, DraftForm},
    browser,
    components::{Field, card, moment_list, quiet_button, trouble, words_field},
    dom::{El, el},
    domain::{
        Command, Fields, Id, Unready,
        fields::{self, words},
    },
    routes::Route,
    wording,
};

/// The id of the heading over the intention just made.
const MADE: &str = "made-heading";

/// The last page of the walk.
pub(crate) fn close(app: App) -> El {
    let progress = WalkProgress::open(app);
    progress.is_at(Route::Close);
    let done = move || {
        progress.finish();
        app.go(Route::Today);
    };
    // Someone who comes back finds the plan that was made.
    let made = RwSignal::new(app.today().with_untracked(|today| today.planned));
    let given = Memo::new(move |_| {
        let day = app.day();
        // In the order of the walk.
        let mut given = app.read(|book| book.moments_on(day).map(|(id, _)| id).collect::<Vec<_>>());
        given.reverse();
        given
    });
    let next_act = move || match made.get().and_then(|id| app.peek(|book| book.intention(id).map(wording::intention))) {
        Some(sentence) => {
            vec![made_card(&sentence), el("button").class("button").text("Done").on_click(done)]
        }
        None => vec![intention_form(app, made), quiet_button("Done, without a plan", done)],
    };
    let body = el("div")
        .class("close-body")
        .add(heading("That was today’s walk"))
        .part(move || given.with(|ids| given_today(app, ids)))
        .part(next_act);
    el("article").class("page close").add([garden(app), body])
}

fn given_today(app: App, ids: &[Id]) -> Vec<El> {
    if ids.is_empty() {
        return vec![paragraph(
            "Nothing is written down today, and that is all right. You stopped and looked; that counts.",
        )];
    }
    vec![paragraph("This is what you gave today, and the garden has had its water."), moment_list(app, ids)]
}

/// “When X, I will Y.”
fn intention_form(app: App, made: RwSignal<Option<Id>>) -> El {
    let form = DraftForm::open(app, "intention".to_owned(), Fields::new());
    let field = |name, label, hint| words_field(form, &Field { name, label, hint, rows: 1 });
    let fields = [
        field(fields::WHEN, "When …", "we sit down to eat; the phone rings; I put out the light"),
        field(fields::THEN, "… I will", "put the phone face down; ask how the call went; say thank you for the lift"),
        trouble(form),
        el("button").class("button").attr("type", "submit").text("I’ll try that"),
    ];
    let intention = el("form").flag("novalidate").add(fields).on("submit", move |event| {
        event.prevent_default();
        match intend(&form.fields()).map(|command| app.dispatch(command)) {
            Ok(Ok(done)) => {
                form.restart(Fields::new());
                made.set(done.ids.first().copied());
                browser::document::focus(MADE);
            }
            Ok(Err(error)) => form.is_not_saved(error),
            Err(unready) => form.want(unready),
        }
    });
    card("next-heading", "One small next act").add([
        paragraph("Tie it to a moment that will come anyway. Next time, you will be asked how it went."),
        intention,
    ])
}

fn intend(fields: &Fields) -> Result<Command, Unready> {
    Ok(Command::Intend { when: words(fields, fields::WHEN)?, then: words(fields, fields::THEN)? })
}

/// The intention just made.
fn made_card(sentence: &str) -> El {
    card(MADE, "Your next small act").add(el("p").class("words").attr("dir", "auto").text(sentence))
}

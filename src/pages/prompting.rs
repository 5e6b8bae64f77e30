//! The prompt of a page: chosen for now, the same for the day, another when asked for.

use reactive_graph::{owner::StoredValue, prelude::*, signal::RwSignal};

use crate::{
    app::App,
    content::{self, Choosing, Energy, Prompt},
    domain::{Command, Practice, Stamp},
    routes::Route,
};

/// Whether a page cannot choose its prompt yet: it shows one, and those that are here are not enough to go by.
pub(crate) fn awaits_prompts(app: App, route: Route) -> bool {
    let practice = match route {
        Route::Walk(practice) => practice,
        Route::Note(Practice::Ask) => Practice::Ask,
        Route::Short(practice) => practice.unwrap_or_else(|| app.driest()),
        _ => return false,
    };
    let today = app.now_untracked().day;
    !content::is_whole() && app.peek(|book| !content::first_set_will_do(practice, book, today))
}

/// The prompt a page shows.
#[derive(Clone, Copy)]
pub(super) struct Prompting {
    app: App,
    practice: Practice,
    /// The most a prompt may ask; none for what the hour suggests.
    at_most: Option<Energy>,
    current: RwSignal<Option<&'static Prompt>>,
    /// What this page has shown, in case the browser would not keep that.
    shown_here: StoredValue<Vec<&'static str>>,
}

impl Prompting {
    /// The prompt for now.
    pub(super) fn open(app: App, practice: Practice, at_most: Option<Energy>) -> Self {
        let prompting =
            Self { app, practice, at_most, current: RwSignal::new(None), shown_here: StoredValue::new(Vec::new()) };
        if let Some(prompt) = prompting.choose(content::for_now) {
            prompting.show(prompt);
            if !prompting.lacks_todays() {
                prompting.write_down(prompt);
            }
        }
        prompting
    }

    /// The prompt with this id, if the deck still has it.
    pub(super) fn fixed(app: App, practice: Practice, id: Option<&str>) -> Self {
        let prompt = id.and_then(|id| content::prompt(practice, id));
        Self { app, practice, at_most: None, current: RwSignal::new(prompt), shown_here: StoredValue::new(Vec::new()) }
    }

    /// What is shown.
    pub(super) fn get(self) -> Option<&'static Prompt> {
        self.current.get()
    }

    /// What is shown, read once.
    pub(super) fn get_untracked(self) -> Option<&'static Prompt> {
        self.current.get_untracked()
    }

    /// Shows another, and says so to people who do not see it change.
    pub(super) fn another(self) {
        if let Some(prompt) = self.choose(content::another) {
            self.show(prompt);
            self.write_down(prompt);
            self.app.announcement.set(prompt.text.to_owned());
        }
    }

    fn choose(
        self,
        choose: fn(&'static [Prompt], &Choosing<'_>) -> Option<&'static Prompt>,
    ) -> Option<&'static Prompt> {
        let now = self.app.now_untracked();
        self.app.peek(|book| {
            let here = |id: &str| self.shown_here.with_value(|shown| shown.iter().position(|known| *known == id));
            // What was shown here is the latest, whether or not the Book knows.
            let latest = |place: usize| Stamp::from_millis(u64::MAX - u64::from(u32::MAX) + place as u64);
            let shown = |id: &str| here(id).map(|place| (now.day, latest(place))).or_else(|| book.shown(id));
            let energy = self.at_most.unwrap_or(Energy::at(now.minute));
            choose(content::deck(self.practice), &Choosing { day: now.day, minute: now.minute, energy, shown: &shown })
        })
    }

    /// Whether today's prompt is among those that did not come. What is shown for want of it is not written down, so that it
    /// stays today's.
    fn lacks_todays(self) -> bool {
        let today = self.app.now_untracked().day;
        !content::is_whole() && self.app.peek(|book| content::first_set_lacks_todays(self.practice, book, today))
    }

    fn show(self, prompt: &'static Prompt) {
        self.current.set(Some(prompt));
        self.shown_here.update_value(|shown| {
            shown.retain(|id| *id != prompt.id);
            shown.push(prompt.id);
        });
    }

    /// Makes it the prompt of the day, where it is not that already.
    fn write_down(self, prompt: &Prompt) {
        let day = self.app.peek(|book| book.shown(prompt.id).map(|(day, _)| day));
        if day != Some(self.app.now_untracked().day) {
            // Nothing a person wrote: were it not kept, the worst is the same prompt again.
            let _ = self.app.dispatch(Command::Show { prompt: prompt.id.to_owned() });
        }
    }
}

//! Commands: what a person did, and the pure decision about what that makes of the Book.

use super::{Body, Book, Day, Gone, Id, Intention, Kind, Moment, Names, NotWords, Now, Outcome, Record, Shown, Words};

/// Something a person did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command {
    /// They said what to call the two of them.
    CallUs(Names),
    /// They recorded a moment, now.
    Note {
        /// What it was.
        kind: Kind,
        /// The prompt that brought it to mind.
        prompt: Option<String>,
    },
    /// They changed a moment.
    Rewrite {
        /// Which.
        id: Id,
        /// What it is now.
        kind: Kind,
        /// When it happened.
        day: Day,
    },
    /// They deleted a moment.
    Delete(Id),
    /// They chose a small next act.
    Intend {
        /// When X …
        when: Words,
        /// … I will Y.
        then: Words,
    },
    /// They said how an intention went.
    Settle {
        /// Which.
        id: Id,
        /// How it went.
        outcome: Outcome,
    },
    /// A prompt came before their eyes.
    Show {
        /// Its id in the decks.
        prompt: String,
    },
    /// They took in a backup, or what another device had.
    TakeIn {
        /// What came.
        records: Vec<Record>,
        /// Whether what was deleted here since comes back too.
        ask_back: bool,
    },
    /// They took the last change back.
    Undo(Vec<Before>),
}

/// What a record was before a change: the way back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Before {
    id: Id,
    body: Option<Body>,
}

/// A command that cannot be carried out. Nothing was changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// The words cannot be kept as they are.
    #[error(transparent)]
    Words(#[from] NotWords),
    /// The thing is not there (any more).
    #[error("This is not here any more. It may have been deleted in another tab. Nothing else was changed.")]
    NotHere,
    /// An edit would turn one kind of moment into another.
    #[error("A moment stays with its practice. Nothing was changed: write a new moment instead.")]
    OtherPractice,
    /// A date that has not come yet.
    #[error("That day has not come yet. Choose today or an earlier day; your words are still here.")]
    InTheFuture,
}

impl Book {
    /// What `command` makes of the Book: the records to write and then to merge. Pure: the same Book, command and present
    /// give the same records.
    ///
    /// # Errors
    /// When the command cannot be carried out; nothing is changed then.
    pub fn decide(&self, command: Command, now: &Now) -> Result<Vec<Record>, Refusal> {
        let stamp = self.latest().next(now.millis);
        let one = |id, body| Ok(vec![Record { id, stamp, body }]);
        match command {
            Command::CallUs(names) => one(Names::ID, Body::Names(names)),
            Command::Note { kind, prompt } => {
                let moment = Moment { day: now.day, minute: now.minute, prompt, kind };
                one(Id::new(now.millis, now.chance), Body::Moment(moment))
            }
            Command::Rewrite { id, kind, day } => one(id, Body::Moment(self.rewritten(id, kind, day, now)?)),
            Command::Delete(id) => {
                let moment = self.moment(id).ok_or(Refusal::NotHere)?;
                one(id, Body::Gone(Gone { bed: Some(moment.practice()) }))
            }
            Command::Intend { when, then } => {
                let intention = Intention { day: now.day, when, then, outcome: Outcome::Open };
                one(Id::new(now.millis, now.chance), Body::Intention(intention))
            }
            Command::Settle { id, outcome } => {
                let intention = self.intention(id).ok_or(Refusal::NotHere)?.clone();
                one(id, Body::Intention(Intention { outcome, ..intention }))
            }
            Command::Show { prompt } => one(Shown::id(&prompt), Body::Shown(Shown { prompt, day: now.day })),
            // Later than all that comes with it, so that asking back holds whatever clock the other device had.
            Command::TakeIn { records, ask_back } => {
                let latest = records.iter().map(|record| record.stamp).max().unwrap_or_default();
                Ok(self.taken_in(&records, ask_back, stamp.max(latest.next(now.millis))))
            }
            Command::Undo(before) => Ok(before.into_iter().map(|before| before.restored(stamp)).collect()),
        }
    }

    fn rewritten(&self, id: Id, kind: Kind, day: Day, now: &Now) -> Result<Moment, Refusal> {
        let moment = self.moment(id).ok_or(Refusal::NotHere)?;
        if moment.practice() != kind.practice() {
            return Err(Refusal::OtherPractice);
        }
        if day > now.day.max(moment.day) {
            return Err(Refusal::InTheFuture);
        }
        Ok(Moment { day, kind, ..moment.clone() })
    }

    /// The way back from `records`, asked for before they are merged.
    pub fn before(&self, records: &[Record]) -> Vec<Before> {
        let before =
            |record: &Record| Before { id: record.id, body: self.record(record.id).map(|known| known.body.clone()) };
        records.iter().map(before).collect()
    }
}

impl Before {
    /// The way back to what this record says.
    pub fn of(record: &Record) -> Self {
        Self { id: record.id, body: Some(record.body.clone()) }
    }

    /// The record it leads back from.
    pub const fn id(&self) -> Id {
        self.id
    }

    /// Undo is a new record with the old body; what was new is gone, and has grown nothing.
    fn restored(self, stamp: super::Stamp) -> Record {
        let body = self.body.unwrap_or(Body::Gone(Gone { bed: None }));
        Record { id: self.id, stamp, body }
    }
}

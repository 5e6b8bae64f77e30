//! Today: what deserves a place on the first page, derived from the Book and the present.

use super::{Asked, Bid, Book, Id, Kind, Moment, Now, Practice, Repair, garden};

/// How many days without a moment make a return worth a warm hello.
const AWAY: i32 = 14;

/// What the first page shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Today {
    /// Whether there was a long time without a moment.
    pub returning: bool,
    /// The practices already given something today.
    pub given: Vec<Practice>,
    /// An intention to ask about: the newest that is due.
    pub intention: Option<Id>,
    /// An intention made today, to be read again: the newest. It is asked about another day.
    pub planned: Option<Id>,
    /// A question carried to them and not answered yet: the newest.
    pub carried: Option<Id>,
    /// A missed reach the person wanted to come back to: the newest.
    pub unrepaired: Option<Id>,
    /// The practice that a tired day's one small thing serves best: the driest bed.
    pub driest: Practice,
    /// The latest moments, the newest first.
    pub latest: Vec<Id>,
}

/// How many of the latest moments the first page shows.
const LATEST: usize = 3;

/// What today's page shows.
pub fn today(book: &Book, now: &Now) -> Today {
    let given = |practice: &Practice| book.moments_on(now.day).any(|(_, moment)| moment.practice() == *practice);
    let due = book.intentions().filter(|(_, intention)| intention.is_due(now.day));
    let planned = book.intentions().filter(|(_, intention)| intention.is_planned_on(now.day));
    let newest = |wanted: fn(&Moment) -> bool| book.moments().find(|(_, moment)| wanted(moment)).map(|(id, _)| id);
    let last_day = book.moments().next().map(|(_, moment)| moment.day);
    let dryness = |bed: &super::Bed| bed.vitality;
    let driest = garden(book, now).into_iter().min_by(|one, other| dryness(one).total_cmp(&dryness(other)));
    Today {
        returning: last_day.is_some_and(|day| now.day.since(day) >= AWAY),
        given: Practice::ALL.into_iter().filter(given).collect(),
        intention: due.max_by_key(|&(id, intention)| (intention.day, id)).map(|(id, _)| id),
        planned: planned.map(|(id, _)| id).max(),
        carried: newest(|moment| matches!(&moment.kind, Kind::Asked(Asked { answer: None, .. }))),
        unrepaired: newest(|moment| matches!(&moment.kind, Kind::Bid(Bid::Theirs { repair: Repair::Wanted, .. }))),
        driest: driest.map_or(Practice::Notice, |bed| bed.practice),
        latest: book.moments().take(LATEST).map(|(id, _)| id).collect(),
    }
}

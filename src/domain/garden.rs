//! The garden: how each bed is, derived from the moments and the present. Nothing of it is stored.

use super::{
    Acknowledged, Asked, Bid, Body, Book, Day, Gone, Id, Kind, Met, Minute, Moment, Now, Practice, Repair, Told,
};

/// How one bed is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bed {
    /// Whose bed.
    pub practice: Practice,
    /// From 0 (resting) to 1 (fresh from the can): rises with every act, dries exponentially.
    pub vitality: f32,
    /// From 0 (bare earth) to 1: grows with every act and never shrinks with time.
    pub growth: f32,
    /// The moment that watered it last.
    pub last: Option<(Id, Day)>,
}

/// How a bed is, in one word. A practice bed is never thirsty and never dies: it rests.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Health {
    /// Nothing was planted yet.
    Bare,
    /// It has had little water lately.
    Resting,
    /// It stands well.
    GoodHeart,
    /// It has had much care lately.
    InFlower,
}

/// One act of care, as water.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Watering {
    /// The person's own date.
    pub day: Day,
    /// The person's own time of day.
    pub minute: Minute,
    /// How much; 1 is one whole act of attention.
    pub amount: f32,
}

/// After the square of this many acts a plant is about two thirds grown. The root lets the first days show, and leaves
/// something to grow for years: 1 act makes 22 %, 16 make 63 %, 100 make 92 %, a thousand 99.96 %.
const ROOT_ACTS_TO_GROW: f32 = 4.0;

impl Practice {
    /// Days until half of a bed's water has dried. Noticing wants to be fresh every few days; a good question lasts longer.
    pub const fn half_life(self) -> f32 {
        match self {
            Self::Notice | Self::Respond => 3.0,
            Self::Acknowledge => 4.0,
            Self::Ask => 6.0,
        }
    }
}

impl Moment {
    /// The acts of care in this moment. Coming back to a missed reach is an act of its own on its own day, worth as much
    /// as meeting it at once; so is hearing an answer.
    pub fn waterings(&self) -> impl Iterator<Item = Watering> {
        let at = |day, amount| Watering { day, minute: self.minute, amount };
        let (first, later) = match &self.kind {
            Kind::Noticed(_) => (1.0, None),
            Kind::Bid(Bid::Theirs { met, repair, .. }) => {
                let first = if *met == Met::Toward { 1.0 } else { 0.5 };
                let later = if let Repair::Made { day, .. } = repair { Some(at(*day, 1.0)) } else { None };
                (first, later)
            }
            Kind::Bid(Bid::Mine { .. }) => (0.7, None),
            Kind::Acknowledged(Acknowledged { told, .. }) => {
                (if matches!(told, Told::Said | Told::Written) { 1.0 } else { 0.7 }, None)
            }
            Kind::Asked(Asked { answer, .. }) => (0.5, answer.as_ref().map(|answer| at(answer.day, 0.8))),
        };
        [Some(at(self.day, first)), later].into_iter().flatten()
    }
}

impl Watering {
    /// How much of it is left in the bed of `practice` now. What is dated ahead of now counts as just poured.
    fn left(&self, practice: Practice, now: &Now) -> f32 {
        let minutes = f32::from(now.minute.count()) - f32::from(self.minute.count());
        let age = (now.day.since(self.day) as f32 + minutes / 1440.0).max(0.0);
        self.amount * (-std::f32::consts::LN_2 * age / practice.half_life()).exp()
    }
}

impl Bed {
    /// In one word.
    pub fn health(&self) -> Health {
        match self {
            Self { growth, .. } if *growth == 0.0 => Health::Bare,
            Self { vitality, .. } if *vitality >= 0.6 => Health::InFlower,
            Self { vitality, .. } if *vitality >= 0.3 => Health::GoodHeart,
            _ => Health::Resting,
        }
    }
}

/// The four beds, in walking order.
pub fn garden(book: &Book, now: &Now) -> [Bed; 4] {
    let mut water = [0.0_f32; 4];
    let mut acts = [0_u32; 4];
    let mut last = [None::<(Id, Day)>; 4];
    for (id, moment) in book.moments() {
        let bed = moment.practice().index();
        acts[bed] += 1;
        for watering in moment.waterings() {
            water[bed] += watering.left(moment.practice(), now);
            if last[bed].is_none_or(|(_, day)| watering.day > day) {
                last[bed] = Some((id, watering.day));
            }
        }
    }
    for practice in book.beds_of_the_gone() {
        acts[practice.index()] += 1;
    }
    Practice::ALL.map(|practice| {
        let bed = practice.index();
        Bed {
            practice,
            vitality: filled(water[bed]),
            growth: filled((acts[bed] as f32).sqrt() / ROOT_ACTS_TO_GROW),
            last: last[bed],
        }
    })
}

/// Which individuals grow in the garden of this Book: the id of the first thing that ever grew there, deleted or not, decides.
/// So every garden is its own, and stays the same for years and on every device. (Where two are joined, the older one stays.)
pub fn garden_seed(book: &Book) -> u32 {
    let grew = |body: &Body| matches!(body, Body::Moment(_) | Body::Gone(Gone { bed: Some(_) }));
    book.records().find(|record| grew(&record.body)).map_or(0, |record| record.id.seed())
}

/// 0 at nothing, toward 1 with plenty: the first drops show most.
fn filled(amount: f32) -> f32 {
    (1.0 - (-amount).exp()).clamp(0.0, 1.0)
}

//! When exercises for couples are the wrong tool.

use super::{heading, paragraph};
use crate::dom::{El, el};

/// Plain words on when to put this away.
pub(crate) fn care() -> El {
    el("article").class("page page-narrow prose").add([
        heading("When this is the wrong tool"),
paragraph("This practice is for two people who are safe with each other. Where there is fear, giving more attention is not the answer, and exercises for couples can do harm.").class("lead"),
el("h2").text("Put it away if"),
el("ul").add(vec![el("li").text("you are afraid of how your partner will react when you say no, are late, or spend money;"),
el("li").text("you have been hit, pushed, held, threatened, or forced into anything, in bed or out of it;"),
el("li").text("your phone, your messages, your way home or your money are being watched or taken;"),
el("li").text("you are kept from friends, family, work, a doctor, or your faith;"),
el("li").text("people, animals or things you love are hurt or threatened to make you give in.")]),
paragraph("None of this is caused by noticing too little, and none of it is yours to mend."),
el("h2").text("What may help instead"),
paragraph("If you are in danger now, call the emergency number where you are. If not, turn to someone outside: a friend who believes you, a doctor, a service for people who live with violence or control. Searching for “domestic abuse helpline” with the name of your country or town finds one; many answer by chat, and most will talk with you even if you are not sure."),
paragraph("A device that someone else can open is not a safe place to search or to write. A friend’s phone, a library or a doctor’s waiting room is safer."),
el("h2").text("What this page can and cannot hide"),
paragraph("What you write here stays in this browser and is not locked: anyone who can open this browser can read it. The browser’s history shows that the page was visited."),
el("h2").text("What this is not for"),
paragraph("It does not treat anything, and it does not take the place of a therapist, a doctor, or a good night’s sleep. It is not for keeping an account of what your partner does wrong: it has no place to write that down."),
    ])
}

//! When exercises for couples are the wrong tool.

use leptos::prelude::*;

/// Plain words on when to put this away.
#[component]
pub(crate) fn Care() -> impl IntoView {
    view! {
        <article class="page page-narrow prose">
            <h1 tabindex="-1">"When this is the wrong tool"</h1>
            <p class="lead">
                "This practice is for two people who are safe with each other. Where there is fear, giving more attention is not
                the answer, and exercises for couples can do harm."
            </p>
            <h2>"Put it away if"</h2>
            <ul>
                <li>"you are afraid of how your partner will react when you say no, are late, or spend money;"</li>
                <li>"you have been hit, pushed, held, threatened, or forced into anything, in bed or out of it;"</li>
                <li>"your phone, your messages, your way home or your money are being watched or taken;"</li>
                <li>"you are kept from friends, family, work, a doctor, or your faith;"</li>
                <li>"things, animals or people you love are hurt or threatened to make you give in."</li>
            </ul>
            <p>"None of this is caused by noticing too little, and none of it is yours to mend alone."</p>
            <h2>"What may help instead"</h2>
            <p>
                "Someone outside: a friend who believes you, a doctor, a service for people who live with violence or control.
                Searching for “domestic abuse helpline” with the name of your country or town finds one; many answer by chat, and
                most will talk with you even if you are not sure. If you are in danger now, call the emergency number where you
                are."
            </p>
            <p>
                "A device that someone else can open is not a safe place to search or to write. A friend’s phone, a library or a
                doctor’s waiting room is safer."
            </p>
            <h2>"What this page can and cannot hide"</h2>
            <p>
                "What you write here stays in this browser and is not locked: anyone who can open this browser can read it. The
                browser’s history shows that the page was visited."
            </p>
            <h2>"Also not what this is for"</h2>
            <p>
                "It does not treat anything, and it does not take the place of a therapist, a doctor, or a good night’s sleep. It
                is not for keeping an account of what your partner does wrong: it has no place to write that down."
            </p>
        </article>
    }
    .into_any()
}

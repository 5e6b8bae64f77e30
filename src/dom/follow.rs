//! What follows the signals: Leptos's render effects, with one type for everything.

use reactive_graph::{computed::Memo, effect::RenderEffect, owner::StoredValue, prelude::*};
use web_sys::Text;

use super::El;

/// Elements side by side: one, several, or none.
#[derive(Default)]
pub(crate) struct Nodes(pub(super) Vec<El>);

impl From<El> for Nodes {
    fn from(element: El) -> Self {
        Self(vec![element])
    }
}

impl From<Option<El>> for Nodes {
    fn from(element: Option<El>) -> Self {
        Self(element.into_iter().collect())
    }
}

impl<const N: usize> From<[El; N]> for Nodes {
    fn from(elements: [El; N]) -> Self {
        Self(elements.into())
    }
}

impl From<Vec<El>> for Nodes {
    fn from(elements: Vec<El>) -> Self {
        Self(elements)
    }
}

/// Runs `change` now and whenever a signal it read has changed, for as long as the part lives in which this is said.
pub(super) fn follow(change: Box<dyn Fn()>) {
    // The value lives in the current owner, and an effect ends with its value.
    StoredValue::new_local(RenderEffect::new(move |_| change()));
}

/// Keeps before `anchor` what `make` makes, anew whenever a signal it read has changed. What followed the signals in the
/// old nodes has ended by then: the effect's owner is cleaned up before each run.
pub(super) fn follow_part(anchor: Text, make: Box<dyn Fn() -> Nodes>) {
    let effect = RenderEffect::new(move |old: Option<Nodes>| {
        for El(node) in old.unwrap_or_default().0 {
            node.remove();
        }
        let nodes = make();
        if let Some(parent) = anchor.parent_node() {
            for El(node) in &nodes.0 {
                let _ = parent.insert_before(node, Some(&anchor));
            }
        }
        nodes
    });
    StoredValue::new_local(effect);
}

/// Keeps before `anchor` what `make` makes while `condition` holds; a condition that stays the same leaves it untouched.
pub(super) fn follow_part_if(
    anchor: Text,
    condition: Box<dyn Fn() -> bool + Send + Sync>,
    make: Box<dyn Fn() -> Nodes>,
) {
    let holds = Memo::new(move |_| condition());
    follow_part(anchor, Box::new(move || if holds.get() { make() } else { Nodes::default() }));
}

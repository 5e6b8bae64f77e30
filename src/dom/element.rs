//! Elements, and building them.

use leptos_dom::helpers::document;
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{Event, HtmlInputElement, HtmlTextAreaElement, KeyboardEvent, SvgElement};

use super::follow::{Nodes, follow, follow_part, follow_part_if};

/// An element of the page. Every call adds something to it and hands it back.
#[derive(Clone)]
pub(crate) struct El(pub(super) web_sys::Element);

/// A new element of this name.
pub(crate) fn el(name: &str) -> El {
    El::made(document().create_element(name))
}

/// A new element of a drawing.
pub(crate) fn svg(name: &str) -> El {
    El::made(document().create_element_ns(Some("http://www.w3.org/2000/svg"), name))
}

impl El {
    fn made(made: Result<web_sys::Element, wasm_bindgen::JsValue>) -> Self {
        // A document refuses only names that are no names; all of ours are constants.
        Self(made.unwrap_or_else(|_| document().create_element("div").unwrap_or_else(|_| unreachable!())))
    }

    /// The element on the page with this id.
    pub(crate) fn by_id(id: &str) -> Option<Self> {
        document().get_element_by_id(id).map(Self)
    }

    /// Gives it a class, or several.
    pub(crate) fn class(self, class: &str) -> Self {
        self.attr("class", class)
    }

    /// Gives it an attribute.
    pub(crate) fn attr(self, name: &str, value: &str) -> Self {
        self.set(name, Some(value));
        self
    }

    /// Gives it an attribute that is simply there.
    pub(crate) fn flag(self, name: &str) -> Self {
        self.attr(name, "")
    }

    /// Gives it a custom property of the style sheet. (Through the object model: a content security policy may forbid style
    /// attributes.)
    pub(crate) fn property(self, name: &str, value: &str) -> Self {
        if let Some(element) = self.0.dyn_ref::<SvgElement>() {
            let _ = element.style().set_property(name, value);
        }
        self
    }

    /// Gives it an attribute that follows what it is made from; nothing removes it.
    pub(crate) fn attr_by(self, name: &'static str, value: impl Fn() -> Option<String> + 'static) -> Self {
        let element = self.clone();
        follow(Box::new(move || element.set(name, value().as_deref())));
        self
    }

    fn set(&self, name: &str, value: Option<&str>) {
        // It throws for names that are no names; all of ours are constants.
        let _ = match value {
            Some(value) => self.0.set_attribute(name, value),
            None => self.0.remove_attribute(name),
        };
    }

    /// Adds text at its end.
    pub(crate) fn text(self, text: &str) -> Self {
        self.append(&document().create_text_node(text));
        self
    }

    /// Adds text at its end that follows what it is made from.
    pub(crate) fn text_by(self, text: impl Fn() -> String + 'static) -> Self {
        let node = document().create_text_node("");
        self.append(&node);
        follow(Box::new(move || node.set_data(&text())));
        self
    }

    /// Adds an element, several, or perhaps none.
    pub(crate) fn add(self, nodes: impl Into<Nodes>) -> Self {
        self.add_all(nodes.into());
        self
    }

    fn add_all(&self, nodes: Nodes) {
        for node in nodes.0 {
            self.append(&node.0);
        }
    }

    fn append(&self, node: &web_sys::Node) {
        // It throws for a node within itself; a page is built from the leaves.
        let _ = self.0.append_child(node);
    }

    /// Adds a part that is made anew whenever what it reads has changed. What it had made before, with all that follows in
    /// it, goes first.
    pub(crate) fn part<N: Into<Nodes>>(self, make: impl Fn() -> N + 'static) -> Self {
        let anchor = document().create_text_node("");
        self.append(&anchor);
        follow_part(anchor, Box::new(move || make().into()));
        self
    }

    /// Adds a part that is there while `condition` holds, and is left alone while that stays the same.
    pub(crate) fn part_if<N: Into<Nodes>>(
        self,
        condition: impl Fn() -> bool + Send + Sync + 'static,
        make: impl Fn() -> N + 'static,
    ) -> Self {
        let anchor = document().create_text_node("");
        self.append(&anchor);
        follow_part_if(anchor, Box::new(condition), Box::new(move || make().into()));
        self
    }

    /// Calls `heard` at every event of this name.
    pub(crate) fn on(self, name: &str, heard: impl FnMut(Event) + 'static) -> Self {
        self.listen(name, Box::new(heard));
        self
    }

    fn listen(&self, name: &str, heard: Box<dyn FnMut(Event)>) {
        // The browser's garbage collector frees it with the element.
        let heard = Closure::wrap(heard).into_js_value();
        let _ = self.0.add_event_listener_with_callback(name, heard.unchecked_ref());
    }

    /// Calls `clicked` when it is clicked, tapped, or pressed by key.
    pub(crate) fn on_click(self, clicked: impl Fn() + 'static) -> Self {
        self.on("click", move |_| clicked())
    }

    /// Calls `pressed` with the name of every key that is pressed while this or something in it has the focus; where it
    /// returns true, the key does nothing else.
    pub(crate) fn on_key(self, pressed: impl Fn(&str) -> bool + 'static) -> Self {
        self.on("keydown", move |event| {
            if event.dyn_ref::<KeyboardEvent>().is_some_and(|event| pressed(&event.key())) {
                event.prevent_default();
            }
        })
    }

    /// Runs `change` on it now and whenever a signal that it read has changed.
    pub(crate) fn keep(self, change: impl Fn(&Self) + 'static) -> Self {
        let element = self.clone();
        follow(Box::new(move || change(&element)));
        self
    }

    /// Calls `entered` with what is in this field at every keystroke.
    pub(crate) fn on_text(self, entered: impl Fn(String) + 'static) -> Self {
        let field = self.clone();
        self.on("input", move |_| entered(field.value()))
    }

    /// Keeps what is in this field the same as `value`, unless it already is: the caret stays where it was.
    pub(crate) fn value_by(self, value: impl Fn() -> String + 'static) -> Self {
        let field = self.clone();
        follow(Box::new(move || field.set_value(&value())));
        self
    }

    fn value(&self) -> String {
        let area = |area: &HtmlTextAreaElement| area.value();
        let input = || self.0.dyn_ref().map_or(String::new(), |input: &HtmlInputElement| input.value());
        self.0.dyn_ref().map_or_else(input, area)
    }

    fn set_value(&self, value: &str) {
        if self.value() == value {
            return;
        }
        if let Some(area) = self.0.dyn_ref::<HtmlTextAreaElement>() {
            area.set_value(value);
        } else if let Some(input) = self.0.dyn_ref::<HtmlInputElement>() {
            input.set_value(value);
        }
    }

    /// Keeps this radio button chosen while `chosen` holds.
    pub(crate) fn checked_by(self, chosen: impl Fn() -> bool + 'static) -> Self {
        let field = self.clone();
        follow(Box::new(move || {
            if let Some(input) = field.0.dyn_ref::<HtmlInputElement>() {
                input.set_checked(chosen());
            }
        }));
        self
    }

    /// Puts these in the place of everything in it.
    pub(crate) fn replace(self, nodes: impl Into<Nodes>) -> Self {
        self.0.set_text_content(None);
        self.add(nodes)
    }
}

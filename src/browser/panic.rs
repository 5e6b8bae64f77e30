//! What a person sees should the program ever break.

/// When the program breaks, shows the notice that stands ready in the page. Nothing is written to the console: a message
/// could hold something a person typed.
pub(crate) fn show_notice() {
    std::panic::set_hook(Box::new(|_| {
        if let Some(root) = web_sys::window().and_then(|window| window.document()?.document_element()) {
            let _ = root.set_attribute("data-broken", "");
        }
    }));
}

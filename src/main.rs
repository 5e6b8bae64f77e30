//! Mounts the app; nothing else.

#[cfg(target_arch = "wasm32")]
fn main() {
    leptos::mount::mount_to_body(|| {
        use leptos::prelude::*;
        view! { <p>"hello"</p> }
    });
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {}

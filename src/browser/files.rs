//! Files handed to the person, and files they choose.

use any_spawner::Executor;
use leptos_dom::helpers::{document, set_timeout};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, Event, File, HtmlAnchorElement, HtmlInputElement, Url};

use crate::storage::backup::{self, NotABackup};

/// Offers `text` as a file to keep. The name is neutral; nothing a person wrote belongs in it.
pub(crate) fn save_text(name: &str, text: &str) {
    // Every step can only fail in a browser that has no files at all; the words are still on screen then.
    let _ = save(name, "text/plain;charset=utf-8", &JsValue::from_str(text));
}

/// Offers a text or a blob as a file of this kind.
pub(super) fn save(name: &str, kind: &str, content: &JsValue) -> Result<(), JsValue> {
    let address = address_of(kind, content)?;
    let link: HtmlAnchorElement = document().create_element("a")?.unchecked_into();
    link.set_href(&address);
    link.set_download(name);
    link.click();
    // The browser reads the blob after the click; a minute is ample.
    set_timeout(move || forget(&address), std::time::Duration::from_secs(60));
    Ok(())
}

/// An address within this page for a text or a blob.
pub(super) fn address_of(kind: &str, content: &JsValue) -> Result<String, JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    let blob = Blob::new_with_str_sequence_and_options(&js_sys::Array::of1(content), &options)?;
    Url::create_object_url_with_blob(&blob)
}

/// Lets the browser drop what is behind an address of this page.
pub(super) fn forget(address: &str) {
    // It throws for no address.
    let _ = Url::revoke_object_url(address);
}

/// Reads the file just chosen in a file field, and calls `done` with its text. Its length and its beginning are looked at
/// first, so that a wrong file is told at once. Nothing is called when no file was chosen.
pub(crate) fn read_chosen(chosen: &Event, done: impl FnOnce(Result<String, NotABackup>) + 'static) {
    let field = chosen.target().and_then(|field| field.dyn_into::<HtmlInputElement>().ok());
    let Some(file) = field.as_ref().and_then(|field| field.files()?.get(0)) else { return };
    Executor::spawn_local(async move {
        done(read(&file).await);
        // The same file may be chosen again.
        if let Some(field) = field {
            field.set_value("");
        }
    });
}

async fn read(file: &File) -> Result<String, NotABackup> {
    if file.size() > f64::from(backup::LONGEST) {
        return Err(NotABackup::TooLong);
    }
    let beginning = file.slice_with_i32_and_i32(0, backup::BEGINNING as i32).map_err(|_| NotABackup::Unreadable)?;
    backup::glance(&text(&beginning).await?)?;
    text(file).await
}

async fn text(blob: &Blob) -> Result<String, NotABackup> {
    let text = JsFuture::from(blob.text()).await.map_err(|_| NotABackup::Unreadable)?;
    text.as_string().ok_or(NotABackup::Unreadable)
}

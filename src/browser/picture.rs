//! A drawing of the page as a file of its own, as it looks here: every colour is written into it, and nothing else is.

use std::{cell::RefCell, collections::BTreeMap};

use leptos_dom::helpers::{document, window};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{CanvasRenderingContext2d, CssStyleDeclaration, Element, HtmlCanvasElement, HtmlImageElement};

use super::files;

const KIND: &str = "image/svg+xml";
const SVG: &str = "http://www.w3.org/2000/svg";

/// How many pixels a unit of the drawing gets in a picture made of pixels.
const PIXELS: u32 = 4;

/// What of a line is looked up in the style sheet and written into the file, besides its colour.
const LINE: [&str; 3] = ["stroke-width", "stroke-linecap", "stroke-linejoin"];

/// Offers the drawing with this id as an SVG file. Whether there was one.
pub(crate) fn save_drawing(id: &str, name: &str) -> bool {
    let drawing = standalone(id).map(|(text, _)| files::save(name, KIND, &JsValue::from_str(&text)));
    drawing.is_some_and(|saved| saved.is_ok())
}

/// Offers the drawing with this id as a PNG file; `failed` is called where the browser cannot make one.
pub(crate) fn save_pixels(id: &str, name: &str, failed: impl Fn() + Clone + 'static) {
    let refused = failed.clone();
    if standalone(id).and_then(|(text, size)| paint(&text, size, name, failed).ok()).is_none() {
        refused();
    }
}

/// Paints the text of a drawing onto a canvas, and offers what is on it.
fn paint(text: &str, size: (u32, u32), name: &str, failed: impl Fn() + Clone + 'static) -> Result<(), JsValue> {
    let image = HtmlImageElement::new()?;
    let address = files::address_of(KIND, &JsValue::from_str(text))?;
    let refused = failed.clone();
    let painted = {
        let (image, address, name) = (image.clone(), address.clone(), name.to_owned());
        move || {
            let canvas = blank(size.0 * PIXELS, size.1 * PIXELS)?;
            let (w, h) = (f64::from(canvas.width()), f64::from(canvas.height()));
            context(&canvas)?.draw_image_with_html_image_element_and_dw_and_dh(&image, 0.0, 0.0, w, h)?;
            files::forget(&address);
            let kept = move |blob: JsValue| {
                if blob.is_null() || files::save(&name, "image/png", &blob).is_err() {
                    failed();
                }
            };
            canvas.to_blob(Closure::once_into_js(kept).unchecked_ref())
        }
    };
    let also_refused = refused.clone();
    let loaded = Closure::once_into_js(move || painted().unwrap_or_else(|_: JsValue| also_refused()));
    image.set_onload(Some(loaded.unchecked_ref()));
    image.set_onerror(Some(Closure::once_into_js(refused).unchecked_ref()));
    image.set_src(&address);
    Ok(())
}

/// The text of the drawing with this id as a file of its own, and its width and height in its own units.
fn standalone(id: &str) -> Option<(String, (u32, u32))> {
    let shown = document().get_element_by_id(id)?;
    let view_box = shown.get_attribute("viewBox")?;
    let size: Vec<u32> = view_box.split(' ').filter_map(|number| number.parse().ok()).collect();
    let &[_, _, width, height] = size.as_slice() else { return None };
    let colours = Colours::new().ok()?;
    let out = new("svg")?;
    set(&out, "viewBox", &view_box);
    set(&out, "width", &width.to_string());
    set(&out, "height", &height.to_string());
    sky(&shown, &out, &colours, width, height)?;
    let paths = shown.query_selector_all("path").ok()?;
    for index in 0..paths.length() {
        let path: Element = paths.item(index)?.dyn_into().ok()?;
        let style = style_of(&path)?;
        let copy = new("path")?;
        set(&copy, "d", &path.get_attribute("d")?);
        for name in ["fill", "stroke"] {
            colours.paint(&copy, name, &value(&style, name));
        }
        if value(&style, "stroke") != "none" {
            for name in LINE {
                set(&copy, name, value(&style, name).trim_end_matches("px"));
            }
        }
        out.append_child(&copy).ok()?;
    }
    let text = web_sys::XmlSerializer::new().ok()?.serialize_to_string(&out).ok()?;
    Some((text, (width, height)))
}

/// The sky is the ground of the drawing on the page, and a rectangle in the file.
fn sky(shown: &Element, out: &Element, colours: &Colours, width: u32, height: u32) -> Option<()> {
    let painted = value(&style_of(shown)?, "background-image");
    let gradient = new("linearGradient")?;
    for (name, text) in [("id", "sky"), ("x1", "0"), ("y1", "0"), ("x2", "0"), ("y2", "1")] {
        set(&gradient, name, text);
    }
    let stops = stops(&painted);
    let last = stops.len().saturating_sub(1).max(1);
    for (index, (colour, offset)) in stops.iter().enumerate() {
        let stop = new("stop")?;
        let even = || format!("{}%", 100 * index / last);
        set(&stop, "offset", &offset.map_or_else(even, str::to_owned));
        colours.paint(&stop, "stop-color", colour);
        gradient.append_child(&stop).ok()?;
    }
    let ground = new("rect")?;
    set(&ground, "width", &width.to_string());
    set(&ground, "height", &height.to_string());
    set(&ground, "fill", "url(#sky)");
    out.append_child(&gradient).ok()?;
    out.append_child(&ground).ok()?;
    Some(())
}

/// The colours of `linear-gradient(rgb(…), rgb(…) 40%)` from above to below, each with its place, where one is said.
fn stops(painted: &str) -> Vec<(&str, Option<&str>)> {
    let inside = painted.strip_prefix("linear-gradient(").and_then(|stops| stops.strip_suffix(')'));
    let mut stops = Vec::new();
    let mut rest = inside.unwrap_or_default();
    while let Some(end) = rest.find(')') {
        let colour = rest[..=end].trim_start_matches([',', ' ']);
        let after = &rest[end + 1..];
        let next = after.find(',').unwrap_or(after.len());
        let offset = after[..next].trim();
        stops.push((colour, (!offset.is_empty()).then_some(offset)));
        rest = &after[next..];
    }
    stops
}

/// Turns colours of any notation into the one that every program reads, by looking at what the browser paints.
struct Colours {
    pixel: CanvasRenderingContext2d,
    /// The red, green, blue and alpha of each notation met so far.
    known: RefCell<BTreeMap<String, [u8; 4]>>,
}

impl Colours {
    fn new() -> Result<Self, JsValue> {
        Ok(Self { pixel: context(&blank(1, 1)?)?, known: RefCell::default() })
    }

    /// Gives an element a colour, and its opacity where it lets something through.
    fn paint(&self, element: &Element, name: &str, colour: &str) {
        let Some([red, green, blue, alpha]) = self.look(colour) else { return set(element, name, colour) };
        set(element, name, &format!("#{red:02x}{green:02x}{blue:02x}"));
        if alpha < 255 {
            let opacity = format!(".{:03}", u32::from(alpha) * 1000 / 255);
            set(element, &format!("{}-opacity", name.trim_end_matches("-color")), &opacity);
        }
    }

    /// What the browser paints for a colour; none where it is the word `none`.
    fn look(&self, colour: &str) -> Option<[u8; 4]> {
        if colour == "none" {
            return None;
        }
        let known = self.known.borrow().get(colour).copied();
        known.or_else(|| {
            self.pixel.clear_rect(0.0, 0.0, 1.0, 1.0);
            self.pixel.set_fill_style_str(colour);
            self.pixel.fill_rect(0.0, 0.0, 1.0, 1.0);
            let data = self.pixel.get_image_data(0.0, 0.0, 1.0, 1.0).ok()?.data();
            let seen = [0, 1, 2, 3].map(|place| data.get(place).copied().unwrap_or(0));
            self.known.borrow_mut().insert(colour.to_owned(), seen);
            Some(seen)
        })
    }
}

fn blank(width: u32, height: u32) -> Result<HtmlCanvasElement, JsValue> {
    let canvas: HtmlCanvasElement = document().create_element("canvas")?.unchecked_into();
    canvas.set_width(width);
    canvas.set_height(height);
    Ok(canvas)
}

fn context(canvas: &HtmlCanvasElement) -> Result<CanvasRenderingContext2d, JsValue> {
    let context = canvas.get_context("2d")?.ok_or(JsValue::NULL)?;
    Ok(context.unchecked_into())
}

fn new(name: &str) -> Option<Element> {
    document().create_element_ns(Some(SVG), name).ok()
}

fn set(element: &Element, name: &str, value: &str) {
    // It throws for names that are no names; all of ours are constants.
    let _ = element.set_attribute(name, value);
}

fn style_of(element: &Element) -> Option<CssStyleDeclaration> {
    window().get_computed_style(element).ok().flatten()
}

fn value(style: &CssStyleDeclaration, name: &str) -> String {
    style.get_property_value(name).unwrap_or_default()
}

//! The sheet that is drawn on: outlines in, SVG path text out.
//!
//! Coordinates are written as fixed-point tenths, relative where that is shorter; the rounded
//! position is carried along, so that rounding never adds up.

use super::geometry::{Point, at};
use super::{Ink, Paint, Shape};

/// A drawing in the making. Within one *sheet* everything of the same paint and ink becomes one
/// path, in order of first use; [`Canvas::new_sheet`] starts the next one on top.
pub(crate) struct Canvas {
    shapes: Vec<Shape>,
    sheet: usize,
    current: usize,
    origin: Point,
    scale: f32,
    position: (i32, i32),
    command: u8,
    after_fraction: bool,
}

impl Canvas {
    pub(crate) fn new() -> Canvas {
        Canvas {
            shapes: Vec::new(),
            sheet: 0,
            current: 0,
            origin: at(0.0, 0.0),
            scale: 1.0,
            position: (0, 0),
            command: 0,
            after_fraction: false,
        }
    }

    /// From here on (0, 0) lies at `origin` and everything is drawn `scale` times as large.
    pub(crate) fn place(&mut self, origin: Point, scale: f32) {
        (self.origin, self.scale) = (origin, scale);
    }

    /// What is drawn from here on lies above everything before.
    pub(crate) fn new_sheet(&mut self) {
        self.sheet = self.shapes.len();
    }

    pub(crate) fn finish(self) -> Vec<Shape> {
        self.shapes
    }

    /// Starts an outline to be filled. Outlines run clockwise, because several share one path and
    /// opposite ones would cut holes into each other.
    pub(crate) fn fill(&mut self, paint: Paint, from: Point) {
        self.start(paint, Ink::Fill, from);
    }

    /// Starts a line of `width` tenths of a unit.
    pub(crate) fn stroke(&mut self, paint: Paint, width: u8, from: Point) {
        self.start(paint, Ink::Stroke(width), from);
    }

    /// A round dot of `width` tenths across: a line that goes nowhere, with round ends.
    pub(crate) fn dot(&mut self, paint: Paint, width: u8, centre: Point) {
        self.stroke(paint, width, centre);
        self.line_to(centre);
    }

    pub(crate) fn line_to(&mut self, to: Point) {
        self.draw(b'l', &[to]);
    }

    pub(crate) fn quad_to(&mut self, control: Point, to: Point) {
        self.draw(b'q', &[control, to]);
    }

    pub(crate) fn cubic_to(&mut self, control: Point, second: Point, to: Point) {
        self.draw(b'c', &[control, second, to]);
    }

    pub(crate) fn close(&mut self) {
        self.push('z');
        self.command = 0;
    }

    fn start(&mut self, paint: Paint, ink: Ink, from: Point) {
        let known = self.shapes[self.sheet..]
            .iter()
            .position(|shape| shape.paint == paint && shape.ink == ink);
        self.current = match known {
            Some(index) => self.sheet + index,
            None => {
                self.shapes.push(Shape { paint, ink, d: String::new() });
                self.shapes.len() - 1
            }
        };
        self.position = (0, 0);
        self.command = 0;
        self.draw(b'M', &[from]);
    }

    /// One command and its points. A repeated command is left unsaid, as SVG allows.
    fn draw(&mut self, command: u8, points: &[Point]) {
        if self.command != command {
            self.push(char::from(command));
            self.after_fraction = false;
        }
        let repeated = self.command == command;
        self.command = command;
        let start = self.position;
        for (index, &point) in points.iter().enumerate() {
            let place = self.origin + point * self.scale;
            self.position = (tenths(place.x), tenths(place.y));
            self.number(self.position.0 - start.0, repeated || index > 0);
            self.number(self.position.1 - start.1, true);
        }
    }

    /// Writes tenths as the shortest decimal, with a space only where the next number would run
    /// into the one before.
    fn number(&mut self, tenths: i32, follows: bool) {
        let size = tenths.unsigned_abs();
        let (whole, fraction) = (size / 10, size % 10);
        let starts_with_point = whole == 0 && fraction != 0;
        if tenths < 0 {
            self.push('-');
        } else if follows && !(starts_with_point && self.after_fraction) {
            self.push(' ');
        }
        if whole != 0 || fraction == 0 {
            self.digits(whole);
        }
        if fraction != 0 {
            self.push('.');
            self.digits(fraction);
        }
        self.after_fraction = fraction != 0;
    }

    fn digits(&mut self, number: u32) {
        if number >= 10 {
            self.digits(number / 10);
        }
        self.push(char::from(b'0' + (number % 10) as u8));
    }

    fn push(&mut self, character: char) {
        if let Some(shape) = self.shapes.get_mut(self.current) {
            shape.d.push(character);
        }
    }
}

fn tenths(units: f32) -> i32 {
    (units * 10.0 + 0.5).floor() as i32
}

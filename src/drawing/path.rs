//! The sheet that is drawn on: outlines in, SVG path text out.
//!
//! Coordinates are written as fixed-point tenths, relative where that is shorter; the rounded
//! position is carried along, so that rounding never adds up.

use super::geometry::{Point, at, nearest};
use super::{Ink, Paint, Shape};

/// A drawing in the making. Within one *sheet* everything of the same paint and ink becomes one
/// path, stacked in the order in which [`Paint`] names the paints; [`Canvas::new_sheet`] starts the
/// next one on top.
pub(crate) struct Canvas {
    traces: Vec<Trace>,
    sheet: usize,
    current: usize,
    origin: Point,
    scale: f32,
}

/// A path being written.
struct Trace {
    shape: Shape,
    /// Where the outline being drawn began, and where the pen is now, in tenths.
    begin: (i32, i32),
    position: (i32, i32),
    command: u8,
    after_fraction: bool,
}

impl Canvas {
    pub(crate) fn new() -> Canvas {
        Canvas { traces: Vec::new(), sheet: 0, current: 0, origin: at(0.0, 0.0), scale: 1.0 }
    }

    /// From here on (0, 0) lies at `origin` and everything is drawn `scale` times as large.
    pub(crate) fn place(&mut self, origin: Point, scale: f32) {
        (self.origin, self.scale) = (origin, scale);
    }

    /// Back to picture units.
    pub(crate) fn unplace(&mut self) {
        self.place(at(0.0, 0.0), 1.0);
    }

    /// What is drawn from here on lies above everything before.
    pub(crate) fn new_sheet(&mut self) {
        self.sheet = self.traces.len();
    }

    pub(crate) fn finish(self) -> Vec<Shape> {
        self.traces.into_iter().map(|trace| trace.shape).collect()
    }

    /// Starts an outline to be filled. Outlines run clockwise, because several share one path and
    /// opposite ones would cut holes into each other.
    pub(crate) fn fill(&mut self, paint: Paint, from: Point) {
        self.start(paint, Ink::Fill, from);
    }

    /// Starts a line of `width` tenths of a unit.
    pub(crate) fn stroke(&mut self, paint: Paint, width: u8, from: Point) {
        let width = nearest(f32::from(width) * self.scale) as u8;
        self.start(paint, Ink::Stroke(width), from);
    }

    /// A round dot of `width` tenths across: a line that goes nowhere, with round ends.
    pub(crate) fn dot(&mut self, paint: Paint, width: u8, centre: Point) {
        self.stroke(paint, width, centre);
        let trace = self.trace();
        trace.shape.d.push_str("h0");
        trace.command = 0;
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
        let trace = self.trace();
        trace.shape.d.push('z');
        trace.command = 0;
        trace.position = trace.begin;
    }

    fn start(&mut self, paint: Paint, ink: Ink, from: Point) {
        let rank = |trace: &Trace| trace.shape.paint as u8;
        let sheet = &self.traces[self.sheet..];
        let known = sheet.iter().position(|trace| trace.shape.paint == paint && trace.shape.ink == ink);
        let index = known.unwrap_or_else(|| sheet.iter().filter(|trace| rank(trace) <= paint as u8).count());
        self.current = self.sheet + index;
        if known.is_none() {
            let trace = Trace {
                shape: Shape { paint, ink, d: String::new() },
                begin: (0, 0),
                position: (0, 0),
                command: 0,
                after_fraction: false,
            };
            self.traces.insert(self.current, trace);
        }
        self.draw(b'm', &[from]);
        let trace = self.trace();
        trace.begin = trace.position;
        // Points that follow a move without a command are lines.
        trace.command = b'l';
    }

    fn draw(&mut self, command: u8, points: &[Point]) {
        let (origin, scale) = (self.origin, self.scale);
        let trace = self.trace();
        let from = trace.position;
        for &point in points {
            let place = origin + point * scale;
            trace.position = (nearest(place.x * 10.0), nearest(place.y * 10.0));
            trace.number(command, trace.position.0 - from.0);
            trace.number(command, trace.position.1 - from.1);
        }
    }

    fn trace(&mut self) -> &mut Trace {
        &mut self.traces[self.current]
    }
}

impl Trace {
    /// Writes a number of `command`: the command itself only if it is not still the last one, and a
    /// space only where the number would run into the one before.
    fn number(&mut self, command: u8, tenths: i32) {
        let leads_with_point = (1..10).contains(&tenths);
        if self.command != command {
            self.command = command;
            self.shape.d.push(char::from(command));
        } else if tenths >= 0 && !(leads_with_point && self.after_fraction) {
            self.shape.d.push(' ');
        }
        write_decimal(&mut self.shape.d, tenths);
        self.after_fraction = tenths % 10 != 0;
    }
}

/// Tenths as the shortest decimal: 125 is `12.5`, -3 is `-.3`.
pub(crate) fn decimal(tenths: i32) -> String {
    let mut text = String::new();
    write_decimal(&mut text, tenths);
    text
}

fn write_decimal(text: &mut String, tenths: i32) {
    let size = tenths.unsigned_abs();
    let (whole, fraction) = (size / 10, size % 10);
    if tenths < 0 {
        text.push('-');
    }
    if whole != 0 || fraction == 0 {
        write_digits(text, whole);
    }
    if fraction != 0 {
        text.push('.');
        write_digits(text, fraction);
    }
}

fn write_digits(text: &mut String, number: u32) {
    if number >= 10 {
        write_digits(text, number / 10);
    }
    text.push(char::from(b'0' + (number % 10) as u8));
}

/// Reads back what a canvas has written, for the tests of what is drawn with it.
#[cfg(test)]
pub(crate) mod reading {
    use super::super::geometry::{Point, at};

    /// One outline of a path.
    pub(crate) struct Outline {
        /// The commands, with a dot for every point.
        pub(crate) commands: String,
        /// The points the outline goes through or is pulled towards, in absolute units.
        pub(crate) points: Vec<Point>,
    }

    pub(crate) fn outlines(d: &str) -> Vec<Outline> {
        let mut outlines: Vec<Outline> = Vec::new();
        let (mut pen, mut start) = (at(0.0, 0.0), at(0.0, 0.0));
        let (mut command, mut points_left) = (' ', 0);
        let mut rest = d.trim_start();
        while let Some(c) = rest.chars().next() {
            if c.is_ascii_alphabetic() {
                command = c;
                rest = &rest[1..];
                if c == 'm' {
                    outlines.push(Outline { commands: String::new(), points: Vec::new() });
                }
                let outline = outlines.last_mut().expect("a path starts with a move");
                outline.commands.push(c);
                match c {
                    'z' => pen = outline.points[0],
                    'h' => assert_eq!(number(&mut rest), 0.0),
                    _ => points_left = 0,
                }
                continue;
            }
            if points_left == 0 {
                points_left = match command {
                    'c' => 3,
                    'q' => 2,
                    _ => 1,
                };
                start = pen;
            }
            pen = start + at(number(&mut rest), number(&mut rest));
            points_left -= 1;
            let outline = outlines.last_mut().expect("a path starts with a move");
            outline.points.push(pen);
            outline.commands.push('.');
        }
        outlines
    }

    /// Takes the next number off the front of `text`: it ends at a space, a sign, a letter, or the
    /// point of a number that already has one.
    fn number(text: &mut &str) -> f32 {
        let number = text.trim_start();
        let mut has_point = false;
        let ends = |(index, c): (usize, char)| match c {
            '-' => index > 0,
            '.' => std::mem::replace(&mut has_point, true),
            _ => !c.is_ascii_digit(),
        };
        let end = number.char_indices().position(ends).unwrap_or(number.len());
        *text = number[end..].trim_start();
        number[..end].parse().expect("a number")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_as_short_as_they_can_be() {
        for (tenths, text) in [(0, "0"), (5, ".5"), (-3, "-.3"), (120, "12"), (-1005, "-100.5")] {
            assert_eq!(decimal(tenths), text);
        }
    }

    #[test]
    fn outlines_of_one_paint_share_a_path_until_the_next_sheet() {
        let mut canvas = Canvas::new();
        for x in [0.0, 10.0] {
            canvas.fill(Paint::Leaf, at(x, 0.5));
            canvas.line_to(at(x + 1.25, 0.0));
            canvas.line_to(at(x, -4.0));
            canvas.close();
            canvas.dot(Paint::Seed, 8, at(x, 0.0));
            canvas.fill(Paint::Stem, at(x, 0.0));
            canvas.close();
        }
        canvas.new_sheet();
        canvas.fill(Paint::Stem, at(0.0, 0.0));
        let shapes = canvas.finish();
        let paints: Vec<Paint> = shapes.iter().map(|shape| shape.paint).collect();
        assert_eq!(paints, [Paint::Stem, Paint::Leaf, Paint::Seed, Paint::Stem]);
        assert_eq!(shapes[1].d, "m0 .5 1.3-.5-1.3-4zm10 0 1.3-.5-1.3-4z");
        assert_eq!(shapes[2].d, "m0 0h0m10 0h0");
    }

    #[test]
    fn what_is_written_can_be_read_back() {
        let mut canvas = Canvas::new();
        canvas.place(at(100.0, 50.0), 2.0);
        canvas.fill(Paint::Leaf, at(1.0, 0.0));
        canvas.quad_to(at(2.0, -0.1), at(3.05, -4.0));
        canvas.cubic_to(at(0.3, 0.2), at(-0.4, 0.05), at(-5.0, 6.0));
        canvas.close();
        let outlines = reading::outlines(&canvas.finish()[0].d);
        let expected = [at(102.0, 50.0), at(104.0, 49.8), at(106.1, 42.0)];
        for (read, drawn) in outlines[0].points.iter().zip(expected) {
            assert!((*read - drawn).length() < 0.001, "{read:?} for {drawn:?}");
        }
        assert_eq!(outlines[0].points.len(), 6);
    }
}

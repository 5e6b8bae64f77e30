//! What people and robins have put into the garden: cut out by hand, point by point.

use super::Paint;
use super::geometry::{Point, at};
use super::ground::mound;
use super::path::Canvas;

/// An outline by hand: where it begins, then a handle and an end for each curve of it.
type Cutting = [[i8; 2]];

/// A cottage far off, of which the wall is 14 units long.
pub(crate) fn cottage(canvas: &mut Canvas, foot: Point, scale: f32, snow: bool) {
    canvas.place(foot, scale * 0.1);
    cut(canvas, Paint::Wall, &[[-70, 0], [-70, -40], [-70, -80], [0, -80], [70, -80], [70, -40], [70, 0]]);
    cut(canvas, Paint::WallShade, &[[-70, 0], [-70, -40], [-70, -80], [-50, -80], [-30, -80], [-30, -40], [-30, 0]]);
    cut(canvas, Paint::Roof, &[[32, -100], [32, -114], [32, -128], [41, -128], [50, -128], [50, -110], [50, -90]]);
    cut(
        canvas,
        Paint::Roof,
        &[[-85, -68], [-70, -100], [-46, -126], [0, -126], [60, -126], [76, -100], [86, -68], [0, -74]],
    );
    if snow {
        cut(
            canvas,
            Paint::Snow,
            &[[-76, -84], [-64, -106], [-46, -128], [0, -128], [60, -128], [70, -106], [78, -84], [0, -94]],
        );
    }
    for x in [-8, 34] {
        cut(
            canvas,
            Paint::Window,
            &[[x, -28], [x, -40], [x, -54], [x + 9, -54], [x + 18, -54], [x + 18, -40], [x + 18, -28]],
        );
    }
    canvas.place(foot + at(4.0, -13.0) * scale, scale * 0.2);
    line(canvas, Paint::Smoke, 95, &[[0, 0], [26, -28], [14, -50], [2, -72], [16, -94]]);
}

/// The watering can, about 42 units long, that stands on `foot`.
pub(crate) fn watering_can(canvas: &mut Canvas, foot: Point, scale: f32, snow: bool) {
    canvas.place(foot, scale * 0.2);
    mound(canvas, Paint::Shadow, at(-15.0, 3.0), 85.0, 15.0);
    line(canvas, Paint::Handle, 90, &[[-18, -96], [-8, -127], [24, -128], [62, -126], [66, -84], [64, -54], [50, -30]]);
    // The spout and its rose.
    cut(canvas, Paint::Tin, &[[-36, -14], [-74, -36], [-104, -100], [-98, -104], [-92, -106], [-66, -62], [-36, -52]]);
    cut(canvas, Paint::TinDeep, &[[-122, -92], [-120, -122], [-84, -124], [-90, -100], [-122, -92]]);
    // The body with its neck, the shade on it, and the light.
    cut(
        canvas,
        Paint::Tin,
        &[[-48, -2], [-46, -60], [-40, -88], [-24, -98], [0, -106], [24, -98], [40, -88], [46, -60], [48, -2], [0, 12]],
    );
    cut(canvas, Paint::TinDeep, &[[-26, -97], [0, -108], [26, -97], [0, -88], [-26, -97]]);
    cut(canvas, Paint::West, &[[-48, -2], [-46, -60], [-40, -88], [-26, -60], [-26, 3], [-40, 2]]);
    cut(canvas, Paint::East, &[[22, -80], [34, -84], [38, -78], [42, -40], [42, -10], [34, -6], [24, -4], [28, -50]]);
    if snow {
        mound(canvas, Paint::Snow, at(0.0, -95.0), 30.0, 17.0);
        mound(canvas, Paint::Snow, at(26.0, -126.0), 22.0, 12.0);
    }
}

/// A spade that was left standing in the ground, 56 units high.
pub(crate) fn spade(canvas: &mut Canvas, foot: Point, scale: f32, snow: bool) {
    canvas.place(foot, scale * 0.5);
    mound(canvas, Paint::Shadow, at(0.0, 0.0), 20.0, 5.0);
    cut(canvas, Paint::Steel, &[[-9, -2], [-10, -16], [-9, -26], [0, -28], [9, -26], [10, -16], [9, -2], [0, 2]]);
    cut(canvas, Paint::East, &[[2, -2], [2, -14], [2, -27], [8, -26], [9, -14], [8, -2]]);
    line(canvas, Paint::Wood, 56, &[[0, -24], [0, -70], [1, -108]]);
    line(canvas, Paint::Wood, 56, &[[-10, -110], [1, -112], [12, -110]]);
    if snow {
        mound(canvas, Paint::Snow, at(1.0, -111.0), 13.0, 5.0);
    }
}

/// Where the feet of a robin are that sits on a spade at (0, 0).
pub(crate) const PERCH: Point = at(1.0, -56.5);

/// A robin that has come to see what was dug up, 25 units long, its feet at `foot`.
pub(crate) fn robin(canvas: &mut Canvas, foot: Point, scale: f32) {
    canvas.new_sheet();
    canvas.place(foot + at(0.0, -2.6) * scale, scale * 0.22);
    for x in [-4, 8] {
        line(canvas, Paint::Beak, 40, &[[x, 0], [x + 2, 6], [x + 2, 12]]);
    }
    cut(
        canvas,
        Paint::Feather,
        &[
            [-66, 10],
            [-44, -14],
            [-26, -46],
            [-14, -78],
            [14, -82],
            [40, -84],
            [44, -62],
            [54, -36],
            [36, -12],
            [22, 6],
            [-4, 5],
            [-24, 3],
            [-36, -4],
            [-48, 8],
            [-62, 20],
        ],
    );
    cut(
        canvas,
        Paint::Belly,
        &[[38, -18], [26, 6], [-4, 5], [-20, 3], [-28, -3], [-2, -10], [6, -24], [20, -12], [38, -18]],
    );
    cut(
        canvas,
        Paint::Breast,
        &[
            [22, -76],
            [42, -80],
            [44, -62],
            [54, -36],
            [38, -16],
            [22, -8],
            [10, -20],
            [2, -40],
            [14, -56],
            [14, -68],
            [22, -76],
        ],
    );
    cut(canvas, Paint::Wing, &[[-16, -50], [6, -50], [4, -30], [-4, -8], [-52, 2], [-36, -22], [-16, -50]]);
    cut(canvas, Paint::Beak, &[[42, -67], [50, -64], [60, -58], [50, -57], [43, -56], [44, -62]]);
    canvas.dot(Paint::Beak, 80, at(29.0, -65.0));
}

/// A seed label on its stick at `foot`, with a dot in the colour of what is sown there.
pub(crate) fn label(canvas: &mut Canvas, foot: Point, scale: f32) {
    canvas.place(foot, scale * 0.5);
    line(canvas, Paint::Wood, 28, &[[1, 3], [0, -12], [-2, -24]]);
    cut(
        canvas,
        Paint::Label,
        &[[-14, -20], [-15, -26], [-16, -32], [-3, -35], [10, -37], [11, -31], [12, -25], [-1, -22]],
    );
    canvas.dot(Paint::Mark, 76, at(-2.0, -28.5));
}

/// A cloud with a flat foot, 200 units long.
pub(crate) fn cloud(canvas: &mut Canvas, middle: Point, scale: f32) {
    canvas.place(middle, scale);
    cut(
        canvas,
        Paint::Cloud,
        &[
            [-100, 0],
            [-99, -16],
            [-76, -17],
            [-64, -18],
            [-56, -12],
            [-50, -36],
            [-26, -36],
            [-2, -36],
            [8, -20],
            [16, -31],
            [32, -29],
            [50, -28],
            [54, -10],
            [64, -15],
            [78, -13],
            [98, -10],
            [100, 0],
        ],
    );
}

/// Birds on their way home.
pub(crate) fn birds(canvas: &mut Canvas, middle: Point, scale: f32) {
    canvas.place(middle, scale);
    for [x, y] in [[-24, 6], [0, -4], [14, 10], [34, -10]] {
        line(canvas, Paint::Bird, 18, &[[x, y], [x + 3, y - 6], [x + 7, y], [x + 11, y - 6], [x + 14, y]]);
    }
}

/// Cuts out an outline. It is closed with a straight line where it does not come back by itself.
fn cut(canvas: &mut Canvas, paint: Paint, cutting: &Cutting) {
    canvas.fill(paint, spot(cutting[0]));
    follow(canvas, &cutting[1..]);
    canvas.close();
}

/// Draws a line of `width` tenths of a unit.
fn line(canvas: &mut Canvas, paint: Paint, width: u8, cutting: &Cutting) {
    canvas.stroke(paint, width, spot(cutting[0]));
    follow(canvas, &cutting[1..]);
}

fn follow(canvas: &mut Canvas, cutting: &Cutting) {
    for curve in cutting.chunks(2) {
        match *curve {
            [handle, to] => canvas.quad_to(spot(handle), spot(to)),
            _ => canvas.line_to(spot(curve[0])),
        }
    }
}

fn spot([x, y]: [i8; 2]) -> Point {
    at(f32::from(x), f32::from(y))
}

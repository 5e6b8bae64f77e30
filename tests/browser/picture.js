// Whether two pictures of a page show the same: whatever a person would notice has to be told apart, and what only a machine
// does differently, one pixel of place or the smoothing of an edge, has not.
//
// Pixel by pixel this cannot be decided: a paragraph that moved by one pixel changes more pixels than an icon that is gone.
// So each pixel of the one picture is explained by the other when its colour lies among the colours found there within
// one pixel, each picture having been softened a little before, so that the smoothing of edges weighs less than what is
// between them. A thing that is missing, moved or of another colour leaves pixels that nothing explains; they are summed up
// over a window of about a letter's size, and the worst window decides. Both directions count: what is gone is seen from the
// one side, what is new from the other.
//
// Colours are compared in OKLab (B. Ottosson, 2020), where the same distance looks about equally far everywhere, in dusk as
// in the light; times 100, so that 2 is about the step one can just see between two surfaces side by side.

import sharp from "sharp";

/** How far a pixel may have moved. */
const REACH = 1;
/** What has come in over the edge, as far as a pixel may have moved and the softening reaches: nothing within can explain it. */
const EDGE = REACH + 2;
/** The side of the window, in pixels. */
const WINDOW = 12;
/** The mean distance in the worst window, up to which two pictures show the same. See picture.spec.js for what lies on either side. */
export const LIMIT = 1.1;

const CHANNELS = [0, 1, 2];
const MARK = [226, 0, 122];

/**
 * What differs between two pictures, given as files: `worst` is the mean distance in the worst window (or more than that, up to
 * half the limit), `places` are the rectangles where it is above the limit, the worst first, `reshaped` says so when one
 * picture is larger than the other.
 */
export async function compare(one, other) {
  const [stored, seen] = await Promise.all([decode(one), decode(other)]);
  const width = Math.min(stored.width, seen.width);
  const height = Math.min(stored.height, seen.height);
  const [before, now] = [stored, seen].map((picture) => inOklab(picture, width, height));
  const isReshaped = stored.width !== seen.width || Math.abs(stored.height - seen.height) > REACH;
  const reshaped = isReshaped ? `${seen.width} × ${seen.height} instead of ${stored.width} × ${stored.height}` : "";
  const found = (all, limit) => {
    const distances = withoutEdge(all, width, height);
    const means = windowMeans(distances, width, height);
    const places = placesAbove(limit, means);
    const worst = means.values.reduce((most, mean) => Math.max(most, mean), 0);
    return { same: places.length === 0 && !isReshaped, worst, places, reshaped, drawn: () => drawn(seen, distances, width, height) };
  };
  // What is near enough where it stands is no further after a look around: only the rest needs that look.
  const standing = found(softened(distancesInPlace(before, now), width, height), LIMIT / 2);
  if (standing.places.length === 0) return standing;
  const part = around(standing.places, width, height);
  const [partBefore, partNow] = [before, now].map((channels) => channels.map((channel) => softened(cut(channel, width, part), part.width, part.height)));
  const whole = new Float32Array(width * height);
  paste(distances(partBefore, partNow, part.width, part.height), part, whole, width);
  return found(whole, LIMIT);
}

/** The rectangle around all of these, with enough around it that what it is cut from makes no difference within them. */
function around(places, width, height) {
  const left = Math.max(Math.min(...places.map(({ x }) => x)) - WINDOW, 0);
  const top = Math.max(Math.min(...places.map(({ y }) => y)) - WINDOW, 0);
  const right = Math.min(Math.max(...places.map((place) => place.x + place.width)) + WINDOW, width);
  const bottom = Math.min(Math.max(...places.map((place) => place.y + place.height)) + WINDOW, height);
  return { left, top, width: right - left, height: bottom - top };
}

function cut(channel, width, part) {
  const values = new Float32Array(part.width * part.height);
  for (let y = 0; y < part.height; y += 1) {
    const from = (part.top + y) * width + part.left;
    values.set(channel.subarray(from, from + part.width), y * part.width);
  }
  return values;
}

function paste(values, part, whole, width) {
  for (let y = 0; y < part.height; y += 1) {
    whole.set(values.subarray(y * part.width, (y + 1) * part.width), (part.top + y) * width + part.left);
  }
}

/** A difference in words. */
export function inWords({ places, reshaped }) {
  const shape = reshaped ? [`it is ${reshaped} pixels`] : [];
  const named = places.slice(0, 8).map(({ x, y, width, height, worst }) => `${width} × ${height} at (${x}, ${y}), by ${worst.toFixed(1)}`);
  const more = places.length > 8 ? [`and ${places.length - 8} places more`] : [];
  return [...shape, ...named, ...more].join("; ");
}

async function decode(png) {
  const { data, info } = await sharp(png).toColourspace("srgb").removeAlpha().raw().toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

const LINEAR = Float32Array.from({ length: 256 }, (_, value) => {
  const part = value / 255;
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
});

/** The three channels of a picture's upper left part. */
function inOklab({ data, width: stride }, width, height) {
  const channels = CHANNELS.map(() => new Float32Array(width * height));
  const [lightness, greenRed, blueYellow] = channels;
  let [before, L, A, B] = [-1, 0, 0, 0];
  for (let y = 0, at = 0; y < height; y += 1) {
    for (let x = 0, from = y * stride * 3; x < width; x += 1, at += 1, from += 3) {
      const colour = (data[from] << 16) | (data[from + 1] << 8) | data[from + 2];
      if (colour !== before) {
        before = colour;
        const [r, g, b] = [LINEAR[data[from]], LINEAR[data[from + 1]], LINEAR[data[from + 2]]];
        const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
        const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
        const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
        L = 100 * (0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s);
        A = 100 * (1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s);
        B = 100 * (0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s);
      }
      lightness[at] = L;
      greenRed[at] = A;
      blueYellow[at] = B;
    }
  }
  return channels;
}

/** Under a bell about one pixel wide (binomial 1 4 6 4 1). */
const softened = (channel, width, height) => eased(eased(channel, width, height), width, height);

/** How far each pixel's colour is from that in the same place of the other picture. */
function distancesInPlace([L, A, B], [otherL, otherA, otherB]) {
  const distances = new Float32Array(L.length);
  for (let at = 0; at < distances.length; at += 1) {
    const [l, a, b] = [L[at] - otherL[at], A[at] - otherA[at], B[at] - otherB[at]];
    distances[at] = Math.sqrt(l * l + a * a + b * b);
  }
  return distances;
}

/** The same, with nothing at the edge of the picture. */
function withoutEdge(distances, width, height) {
  return distances.map((distance, at) => {
    const [x, y] = [at % width, Math.floor(at / width)];
    const isInside = x >= EDGE && y >= EDGE && x < width - EDGE && y < height - EDGE;
    return isInside ? distance : 0;
  });
}

/** Each pixel with its neighbours, ¼ ½ ¼ in both directions. */
function eased(channel, width, height) {
  return overLines(channel, width, height, (from, to, start, step, last) => {
    to[start] = (3 * from[start] + from[start + step]) / 4;
    for (let at = start + step; at < last; at += step) to[at] = (from[at - step] + 2 * from[at] + from[at + step]) / 4;
    to[last] = (from[last - step] + 3 * from[last]) / 4;
  });
}

/** The largest value within one pixel. */
function highest(channel, width, height) {
  return overLines(channel, width, height, (from, to, start, step, last) => {
    to[start] = Math.max(from[start], from[start + step]);
    for (let at = start + step; at < last; at += step) to[at] = Math.max(from[at - step], from[at], from[at + step]);
    to[last] = Math.max(from[last - step], from[last]);
  });
}

/** The smallest value within one pixel. */
function lowest(channel, width, height) {
  return overLines(channel, width, height, (from, to, start, step, last) => {
    to[start] = Math.min(from[start], from[start + step]);
    for (let at = start + step; at < last; at += step) to[at] = Math.min(from[at - step], from[at], from[at + step]);
    to[last] = Math.min(from[last - step], from[last]);
  });
}

/** A filter along every row, then along every column. */
function overLines(channel, width, height, filter) {
  const across = new Float32Array(channel.length);
  for (let y = 0; y < height; y += 1) filter(channel, across, y * width, 1, (y + 1) * width - 1);
  const down = new Float32Array(channel.length);
  for (let x = 0; x < width; x += 1) filter(across, down, x, width, (height - 1) * width + x);
  return down;
}

/** For each pixel, how far its colour is from those the other picture has around it; the larger of the two directions. */
function distances(one, other, width, height) {
  const [there, back] = [beyond(one, other, width, height), beyond(other, one, width, height)];
  for (let at = 0; at < there.length; at += 1) there[at] = Math.sqrt(Math.max(there[at], back[at]));
  return there;
}

/** The square of how far each pixel of `from` lies outside the colours that `to` has around it. */
function beyond(from, to, width, height) {
  const squares = new Float32Array(width * height);
  for (const channel of CHANNELS) {
    const values = from[channel];
    const high = highest(to[channel], width, height);
    const low = lowest(to[channel], width, height);
    for (let at = 0; at < squares.length; at += 1) {
      const outside = Math.max(values[at] - high[at], low[at] - values[at], 0);
      squares[at] += outside * outside;
    }
  }
  return squares;
}

/** The means of windows over a picture, each half a window from the next. */
function windowMeans(values, width, height) {
  const step = WINDOW / 2;
  const columns = Math.ceil(width / step);
  const rows = Math.ceil(height / step);
  const cells = new Float32Array(columns * rows);
  for (let y = 0, at = 0; y < height; y += 1) {
    const row = Math.floor(y / step) * columns;
    for (let x = 0; x < width; x += 1, at += 1) cells[row + Math.floor(x / step)] += values[at];
  }
  const cell = (column, row) => (column < columns && row < rows ? cells[row * columns + column] : 0);
  const means = cells.map((_, at) => {
    const column = at % columns;
    const row = (at - column) / columns;
    const sum = cell(column, row) + cell(column + 1, row) + cell(column, row + 1) + cell(column + 1, row + 1);
    return sum / (WINDOW * WINDOW);
  });
  return { values: means, columns, rows, step };
}

/** The rectangles around windows above a limit that touch each other. */
function placesAbove(limit, { values, columns, rows, step }) {
  const left = new Set([...values.keys()].filter((at) => values[at] > limit));
  const places = [];
  for (const first of left) {
    const place = { left: columns, right: 0, top: rows, bottom: 0, worst: 0 };
    const waiting = [first];
    left.delete(first);
    while (waiting.length > 0) {
      const at = waiting.pop();
      const column = at % columns;
      const row = (at - column) / columns;
      place.left = Math.min(place.left, column);
      place.right = Math.max(place.right, column);
      place.top = Math.min(place.top, row);
      place.bottom = Math.max(place.bottom, row);
      place.worst = Math.max(place.worst, values[at]);
      for (const near of [at - 1, at + 1, at - columns, at + columns]) {
        if (left.delete(near)) waiting.push(near);
      }
    }
    const extent = (from, to) => (to - from) * step + WINDOW;
    places.push({
      x: place.left * step,
      y: place.top * step,
      width: extent(place.left, place.right),
      height: extent(place.top, place.bottom),
      worst: place.worst,
    });
  }
  return places.sort((a, b) => b.worst - a.worst);
}

/** The picture seen, pale, with what nothing explains in a colour that the page does not have. */
function drawn({ data, width: stride }, unexplained, width, height) {
  const out = Buffer.alloc(width * height * 3);
  unexplained.forEach((distance, at) => {
    const from = (Math.floor(at / width) * stride + (at % width)) * 3;
    const grey = 200 + (data[from] + data[from + 1] + data[from + 2]) / 14;
    const share = Math.min(distance / 8, 1);
    for (const channel of CHANNELS) out[at * 3 + channel] = grey + (MARK[channel] - grey) * share;
  });
  return sharp(out, { raw: { width, height, channels: 3 } }).png().toBuffer();
}

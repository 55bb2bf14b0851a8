// Painting the surfaces, and finding room for the regions' names.

import { contour } from "../../js/grid.js";
import { clamp } from "../../js/numbers.js";
import { contextOf, packed, pixelRatio } from "../../js/theme.js";
import { CODES } from "./surfaces.js";

export const RAMPS = {
  entropy: { low: 0, high: 1, ticks: [0, 0.25, 0.5, 0.75, 1] },
  relative_variety: { low: 0, high: 1, ticks: [0, 0.25, 0.5, 0.75, 1] },
  variety: { low: 0.01, high: 1000, log: true, ticks: [0.01, 0.1, 1, 10, 100, 1000] },
  gradient: { low: 1e-4, high: 100, log: true, ticks: [1e-4, 1e-3, 0.01, 0.1, 1, 10, 100] },
};

export const shareOf = ({ low, high, log }, value) => {
  const share = log ? Math.log(value / low) / Math.log(high / low) : (value - low) / (high - low);
  return clamp(share, 0, 1);
};

export const REGIONS = ["neither", "rank", "entropy", "both"]; // 1 for rank collapse, and 2 for entropy collapse

// What painting needs, once for a size: the picture with its hatched outside, and where in the surfaces' grid
// the other pixels lie. Beyond the grid's largest spread nothing was computed, and nothing is painted.
export function makePicture(frame, canvas, surfaces, { mute }) {
  const image = contextOf(canvas).createImageData(canvas.width, canvas.height),
    pixels = new Uint32Array(image.data.buffer);
  const where = new Int32Array(pixels.length),
    at = new Int32Array(pixels.length),
    u = new Float32Array(pixels.length),
    v = new Float32Array(pixels.length);
  const line = Math.round(pixelRatio()),
    hatch = packed(mute, 70);
  let count = 0;
  frame.eachPixel(canvas, (x, y, mean, spread) => {
    const i = y * canvas.width + x;
    if (Number.isNaN(spread)) {
      if ((x + y) % (8 * line) < line) pixels[i] = hatch;
    } else if (spread <= surfaces.far) {
      const cell = surfaces.cellAt(mean, spread);
      where[count] = i;
      at[count] = cell.at;
      u[count] = cell.u;
      v[count++] = cell.v;
    }
  });
  return { canvas, image, pixels, where: where.slice(0, count), at, u, v };
}

// Calls colour(at, u, v, pixel) for every pixel that the surfaces cover.
function paintPicture({ canvas, image, pixels, where, at, u, v }, colour) {
  for (let i = 0; i < where.length; i++) pixels[where[i]] = colour(at[i], u[i], v[i], where[i]);
  contextOf(canvas).putImageData(image, 0, 0);
}

// Which of the two collapses, as an index of REGIONS; limits in codes
export function regionReader({ between }, entropy, variety, limits) {
  return (at, u, v) => {
    const rank = between(variety, at, u, v) < limits.variety ? 1 : 0;
    return between(entropy, at, u, v) < limits.entropy ? rank + 2 : rank;
  };
}

// Collapse has a colour and a hatching: rank lies, entropy stands.
export function paintRegions(picture, colours, regionAt) {
  const line = Math.round(pixelRatio()),
    every = 7 * line,
    columns = picture.canvas.width,
    fills = REGIONS.map((name) => packed(colours.regions[name])),
    strokes = REGIONS.map((name) => packed(colours.strokes[name]));
  paintPicture(picture, (at, u, v, pixel) => {
    const region = regionAt(at, u, v);
    if (!region) return fills[0];
    const x = pixel % columns,
      stands = region & 2 && x % every < line,
      lies = region & 1 && ((pixel - x) / columns) % every < line;
    return stands || lies ? strokes[region] : fills[region];
  });
}

export function paintRamp(picture, colours, surfaces, quantity, codes) {
  const scale = RAMPS[quantity],
    shadeOf = (code) => colours.ramp[Math.round(255 * shareOf(scale, surfaces.decode(quantity, code)))],
    shades = Uint32Array.from({ length: CODES + 1 }, (_, code) => shadeOf(code));
  paintPicture(picture, (at, u, v) => shades[Math.round(surfaces.between(codes, at, u, v))]);
}

// Segments of (mean, spread) where a surface crosses a level, both in codes
export function levelLines(surfaces, codes, level) {
  const finer = 4,
    columns = (surfaces.columns - 1) * finer,
    rows = (surfaces.rows - 1) * finer,
    values = [];
  for (let j = 0; j <= rows; j++) {
    for (let i = 0; i <= columns; i++) {
      const column = Math.min(surfaces.columns - 2, Math.floor(i / finer)),
        row = Math.min(surfaces.rows - 2, Math.floor(j / finer)),
        at = row * surfaces.columns + column;
      values.push(surfaces.between(codes, at, i / finer - column, j / finer - row) - level);
    }
  }
  return contour(values, columns, rows, (i, j) => [
    Math.sinh(((2 * i) / columns - 1) * surfaces.reach),
    Math.sinh((j / rows) * surfaces.high),
  ]);
}

// Where a box of words fits into a region, as roomily as it can: its centre, or null.
// `lattice` holds the regions' indices, row by row; the box is measured in its cells.
/**
 * @param {number} region
 * @param {Int8Array} lattice
 * @param {number} columns
 * @param {number} rows
 * @param {number[]} box width and height
 */
export function roomFor(region, lattice, columns, rows, [boxWidth, boxHeight]) {
  const sums = new Int32Array((columns + 1) * (rows + 1)),
    at = (x, y) => y * (columns + 1) + x;
  for (let y = 0; y < rows; y++) {
    for (let x = 0; x < columns; x++) {
      const here = lattice[y * columns + x] === region ? 1 : 0;
      sums[at(x + 1, y + 1)] = here + sums[at(x, y + 1)] + sums[at(x + 1, y)] - sums[at(x, y)];
    }
  }
  for (const roomy of [3, 2.4, 1.9, 1.5, 1.2, 1]) {
    const w = Math.ceil(boxWidth * roomy),
      h = Math.ceil(boxHeight * roomy),
      fits = [];
    for (let y = 0; y + h <= rows; y++) {
      for (let x = 0; x + w <= columns; x++) {
        const filled = sums[at(x + w, y + h)] - sums[at(x, y + h)] - sums[at(x + w, y)] + sums[at(x, y)];
        if (filled === w * h) fits.push([x + w / 2, y + h / 2]);
      }
    }
    if (!fits.length) continue;
    const middle = [0, 1].map((k) => fits.reduce((sum, fit) => sum + fit[k], 0) / fits.length),
      away = ([x, y]) => (x - middle[0]) ** 2 + (y - middle[1]) ** 2;
    return fits.reduce((best, fit) => (away(fit) < away(best) ? fit : best));
  }
  return null;
}

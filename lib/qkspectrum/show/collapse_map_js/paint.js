// Painting the surfaces, and finding room for the regions' names.

const RAMPS = {
  entropy: { low: 0, high: 1, ticks: [0, 0.25, 0.5, 0.75, 1] },
  relative_variety: { low: 0, high: 1, ticks: [0, 0.25, 0.5, 0.75, 1] },
  variety: { low: 0.01, high: 100, log: true, ticks: [0.01, 0.1, 1, 10, 100] },
  gradient: { low: 1e-4, high: 100, log: true, ticks: [1e-4, 1e-3, 0.01, 0.1, 1, 10, 100] },
};
const shareOf = ({ low, high, log }, value) => {
  const share = log ? Math.log(value / low) / Math.log(high / low) : (value - low) / (high - low);
  return Math.max(0, Math.min(1, share));
};

const REGIONS = ["neither", "rank", "entropy", "both"]; // 1 for rank collapse, and 2 for entropy collapse
const OUTSIDE = -1,
  UNKNOWN = -2;

// Where every pixel lies in the surfaces' grid, once for a size: painting then reads few numbers a pixel.
function pixelCells(frame, canvas, surfaces) {
  const size = canvas.width * canvas.height,
    cells = { at: new Int32Array(size), u: new Float32Array(size), v: new Float32Array(size) };
  frame.eachPixel(canvas, (x, y, mean, spread) => {
    const i = y * canvas.width + x;
    if (Number.isNaN(spread)) cells.at[i] = OUTSIDE;
    else if (spread > surfaces.far) cells.at[i] = UNKNOWN; // beyond the grid: nothing was computed
    else {
      const cell = surfaces.cellAt(mean, spread);
      cells.at[i] = cell.at;
      cells.u[i] = cell.u;
      cells.v[i] = cell.v;
    }
  });
  return cells;
}

const packed = ([r, g, b], alpha = 255) => ((alpha << 24) | (b << 16) | (g << 8) | r) >>> 0;

// Calls colour(at, u, v, x, y) for every pixel that the surfaces cover.
function paintCanvas(canvas, cells, colours, colour) {
  const context = canvas.getContext("2d"),
    { width, height } = canvas,
    image = context.createImageData(width, height),
    pixels = new Uint32Array(image.data.buffer);
  const line = Math.round(pixelRatio()),
    hatch = packed(colours.mute, 70);
  for (let y = 0, i = 0; y < height; y++) {
    for (let x = 0; x < width; x++, i++) {
      const at = cells.at[i];
      if (at >= 0) pixels[i] = colour(at, cells.u[i], cells.v[i], x, y);
      else if (at === OUTSIDE && (x + y) % (8 * line) < line) pixels[i] = hatch;
    }
  }
  context.putImageData(image, 0, 0);
}

// Which of the two collapses, as an index of REGIONS; limits in codes
function regionReader({ between }, entropy, variety, limits) {
  return (at, u, v) =>
    (between(variety, at, u, v) < limits.variety ? 1 : 0) + (between(entropy, at, u, v) < limits.entropy ? 2 : 0);
}

// Collapse has a colour and a hatching: rank lies, entropy stands.
function paintRegions(canvas, cells, colours, regionAt) {
  const every = 7 * Math.round(pixelRatio()),
    line = Math.round(pixelRatio()),
    fills = REGIONS.map((name) => packed(colours.regions[name])),
    strokes = REGIONS.map((name) => packed(colours.strokes[name]));
  paintCanvas(canvas, cells, colours, (at, u, v, x, y) => {
    const region = regionAt(at, u, v),
      stroke = (region & 1 && y % every < line) || (region & 2 && x % every < line);
    return stroke ? strokes[region] : fills[region];
  });
}

function paintRamp(canvas, cells, colours, surfaces, quantity, codes) {
  const scale = RAMPS[quantity],
    shadeOf = (code) => colours.ramp[Math.round(255 * shareOf(scale, surfaces.decode(quantity, code)))],
    shades = Uint32Array.from({ length: CODES + 1 }, (_, code) => shadeOf(code));
  paintCanvas(canvas, cells, colours, (at, u, v) => shades[Math.round(surfaces.between(codes, at, u, v))]);
}

// Segments of (mean, spread) where a surface crosses a level, both in codes
function levelLines(surfaces, codes, level) {
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
// `cellOf(x, y)` is a region's index on a lattice of `columns` x `rows`; boxes are in lattice cells.
function roomFor(region, cellOf, columns, rows, [boxWidth, boxHeight]) {
  const sums = new Int32Array((columns + 1) * (rows + 1)),
    at = (x, y) => y * (columns + 1) + x;
  for (let y = 0; y < rows; y++) {
    for (let x = 0; x < columns; x++) {
      const here = cellOf(x, y) === region ? 1 : 0;
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

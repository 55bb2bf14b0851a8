// The map: its painting, its lines, and the names of what collapses where.

import { assign, label, shape } from "../../js/dom.js";
import { total } from "../../js/linear-algebra.js";
import { phaseBorders } from "../../js/phases.js";
import { drawPhases, MAP_LEFT, MAP_TOP, mapFrame, segmentPath, spreadPath } from "../../js/plane.js";
import { kernelMoments } from "../../js/tokens.js";
import { levelLines, makePicture, paintRamp, paintRegions, regionReader, roomFor } from "./paint.js";
import { levelOf } from "./panels.js";
import { describePlane } from "./words.js";

const STEP = [8, 5], // pixels of a cell of the lattice on which names find room
  TAKEN = -1;

export const REGION_NAMES = [
  ["neither collapses", "neither"],
  ["rank collapse", "rank"],
  ["entropy collapse", "entropy"],
  ["both collapse", "both"],
];

// Of the last query's logits, from the walk's kernel: their mean square around the row's mean is 2 log T where
// size^2 (A + B) + d B mean^2 = 2 log T, with A = mean(a) v and B = mean(b^2). Random energies freeze there.
export function freezingLine(T, d) {
  const { a, b, v } = kernelMoments(T, null),
    A = (total(a) / T) * v,
    B = total(b.map((x) => x * x)) / T,
    level = 2 * Math.log(T);
  const furthest = Math.sqrt(level / (A + B + d * B)); // where size = |mean|: no spread is left
  return Array.from({ length: 121 }, (_, i) => {
    const mean = furthest * Math.sin((i / 120 - 0.5) * Math.PI); // dense where it falls steeply
    return [mean, Math.sqrt((level - d * B * mean * mean) / (A + B))];
  });
}

export function collapsePlane(host, surfaces, move) {
  const frame = mapFrame(host, { far: surfaces.far, tallest: 460, move }),
    { px, py } = frame;
  let canvas, svg, lines, names, picture, colours;
  /** @type {{ phases: import("../../js/grid.js").Segment[][], freezing: number[][] } | undefined} */
  let overlays;

  function resize(hostWidth, draw, newColours) {
    colours = newColours;
    ({ canvas, svg } = frame.resize(hostWidth, draw));
    picture = makePicture(frame, canvas, surfaces, colours);
    lines = shape("g", {}, svg);
    names = shape("g", {}, svg);
  }

  function drawWalk(draw, depth) {
    overlays ??= {
      phases: phaseBorders(draw.T, draw.d, surfaces.reach),
      freezing: freezingLine(draw.T, draw.d),
    };
    drawPhases(lines, frame, overlays.phases);
    if (depth > 1) return;
    const points = overlays.freezing.map(([mean, size]) => `${px(mean).toFixed(1)} ${py(size).toFixed(1)}`);
    shape("path", { d: `M${points.join("L")}`, class: "qkc-freezing" }, lines);
  }

  // Where the spread is as large as the grid's largest, and nothing beyond is known
  function drawEnd() {
    const d = spreadPath(surfaces.far, surfaces.reach, frame);
    shape("path", { d, class: "qks-mute-line" }, lines);
  }

  const drawLevel = (codes, level) =>
    shape("path", { d: segmentPath(levelLines(surfaces, codes, level), frame), class: "qkc-level" }, lines);

  // Names go where they fit best, clear of one another and of the words that stand on the map already.
  function nameRegions(regionAt) {
    const columns = Math.floor(parseFloat(canvas.style.width) / STEP[0]),
      rows = Math.floor(parseFloat(canvas.style.height) / STEP[1]),
      lattice = new Int8Array(columns * rows).fill(TAKEN);
    frame.eachPixel({ width: columns, height: rows }, (x, y, mean, spread) => {
      if (!(spread <= surfaces.far)) return;
      const { at, u, v } = surfaces.cellAt(mean, spread);
      lattice[y * columns + x] = regionAt(at, u, v);
    });
    for (const text of lines.querySelectorAll("text")) {
      const { x, y, width, height } = text.getBBox(),
        [left, top] = [(x - MAP_LEFT) / STEP[0] - 1, (y - MAP_TOP) / STEP[1]];
      for (let j = Math.max(0, Math.floor(top)); j < Math.min(rows, top + height / STEP[1]); j++) {
        const from = Math.max(0, Math.floor(left)),
          to = Math.min(columns, left + width / STEP[0] + 2);
        if (from < to) lattice.fill(TAKEN, j * columns + from, j * columns + Math.ceil(to));
      }
    }
    names.replaceChildren();
    REGION_NAMES.forEach(([words], region) => {
      const kind = region ? "qks-bad" : "qks-bold",
        text = label(names, 0, 0, words, { "text-anchor": "middle", class: `qks-halo ${kind}` });
      const box = [(text.getComputedTextLength() + 8) / STEP[0], 20 / STEP[1]];
      const room = roomFor(region, lattice, columns, rows, box);
      if (!room) return text.remove();
      return assign(text, { x: MAP_LEFT + room[0] * STEP[0], y: MAP_TOP + room[1] * STEP[1] + 4.5 });
    });
  }

  function paint(state, draw) {
    const code = (quantity) => surfaces.surface(state, quantity),
      variety = state.residual === "relative" ? "relative_variety" : "variety";
    const limit = (quantity) => surfaces.encode(quantity, levelOf(quantity, state)),
      limits = { entropy: limit("entropy"), variety: limit(variety) };
    lines.replaceChildren();
    names.replaceChildren();
    drawEnd();
    const shown = state.quantity === "variety" ? variety : state.quantity;
    if (shown === "neither") {
      drawLevel(surfaces.lowestEntropy(state), limits.entropy);
      drawLevel(code(variety), limits.variety);
    } else drawLevel(code(shown), limit(shown));
    if (state.tokens === "walk") drawWalk(draw, state.depth);
    if (shown === "neither") {
      const regionAt = regionReader(surfaces, surfaces.lowestEntropy(state), code(variety), limits);
      paintRegions(picture, colours, regionAt);
      nameRegions(regionAt);
    } else paintRamp(picture, colours, surfaces, shown, code(shown));
  }

  function draw(view) {
    const at = frame.place(view);
    canvas.setAttribute("aria-label", describePlane(view, at));
  }
  return { resize, paint, draw };
}

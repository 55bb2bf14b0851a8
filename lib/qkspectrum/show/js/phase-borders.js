// The borders of the law's phases over (mean, spread).

import { contour, segmentPath } from "./contour.js";
import { label, shape } from "./dom.js";
import { gaussianLaw } from "./laws.js";
import { MAP_TOP } from "./plane.js";
import { kernelMoments } from "./tokens.js";

// Zero where one phase ends; thresholds as in localization.py
export function phaseOf({ a, b, v }, T, d, lambda, mean, spread) {
  const square = d * (mean * mean + spread * spread),
    half = a.length / 2;
  const law = gaussianLaw({ a, b, v }, T, lambda, d * mean, square);
  const sum = (part) => part.reduce((total, p) => total + p, 1e-12);
  const late = sum(law.slice(half)) / sum(law),
    end = mean > 0 ? law.at(-1) : law[0];
  return { side: Math.max(late, 1 - late) - 2 / 3, end: end / Math.max(...law, 1e-9) - 1 / 2 };
}

// For a random walk over sqrt(T): segments of the two borders, means to sinh(reach) on both sides
export function phases(T, d, reach) {
  const lambda = Math.sqrt(d),
    columns = 96,
    rows = 56;
  const { a, b, v } = kernelMoments(T, null),
    some = (_, i) => i % 4 === 2; // 16 positions are enough for a border
  const moments = { a: a.filter(some), b: b.filter(some), v };
  const at = (i, j) => [Math.sinh(((2 * i) / columns - 1) * reach), Math.sinh((j / rows) * reach)];
  const side = [],
    end = [];
  for (let j = 0; j <= rows; j++) {
    for (let i = 0; i <= columns; i++) {
      const phase = phaseOf(moments, T, d, lambda, ...at(i, j));
      side.push(phase.side);
      end.push(phase.side < 0 ? NaN : phase.end);
    }
  }
  return [side, end].map((values) => contour(values, columns, rows, at));
}

// The borders and the phases' names; the outer ones stand at the sides, means of 40, and point inwards.
export function drawPhases(svg, { px, py }, lines) {
  const site = (x, y, words, extra) => label(svg, x, y, words, { class: "qks-halo qks-site", ...extra });
  for (const segments of lines) {
    shape("path", { d: segmentPath(segments, { px, py }), class: "qks-phase" }, svg);
  }
  site(px(0), py(2.7), "uniform", { "text-anchor": "middle" });
  for (const side of [-1, 1]) {
    const x = px(side * 40),
      y = py(5.6),
      dot = px(side * 4.1),
      anchor = { "text-anchor": side > 0 ? "end" : "start" };
    const text = site(x - side * 2, y + 4.5, side > 0 ? "late-site" : "early-site", anchor),
      from = x - side * (text.getComputedTextLength() + 6);
    shape("path", { d: `M${from} ${y}H${dot}`, class: "qks-mute-line" }, svg);
    shape("circle", { cx: dot, cy: y, r: 2.2, class: "qks-mute-dot" }, svg);
    label(svg, x, MAP_TOP - 7, "mid-site", { ...anchor, class: "qks-site" });
    shape("path", { d: `M${px(side * 33)} ${MAP_TOP - 4}v16`, class: "qks-mute-line" }, svg);
  }
}

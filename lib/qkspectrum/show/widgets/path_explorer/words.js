// Shares as people write them, and what the figure says.

import { NBSP, superscript } from "../../js/numbers.js";
import { TOKENS, WIDTH } from "./network.js";

export const power = (n) => `10${superscript(n)}`;

// 82 %, 3.4 %, 0.02 %, and below a hundredth of a percent the power of ten
function percent(share) {
  const value = 100 * share;
  if (value === 0) return `0${NBSP}%`;
  if (value < 0.0095) return `less than 0.01${NBSP}%`;
  if (value > 99 && value < 100) return `${Math.floor(value * 10) / 10}${NBSP}%`;
  return `${value >= 9.95 ? Math.round(value) : value.toPrecision(value < 0.095 ? 1 : 2)}${NBSP}%`;
}

// The same in a few characters, under a bar or beside a layer
export const brief = (share) => (share > 0 && 100 * share < 0.0095 ? `<.01${NBSP}%` : percent(share));

export const many = (n) => n.toLocaleString("en").replaceAll(",", "\u202f");

// ---- the headline, as pieces [text, kind]; kind is "", "strong", "bad" or "good"
/** @returns {import("../../js/dom.js").Piece[]} */
function pathSentence(view) {
  const { length, layers, onTheWay } = view,
    last = onTheWay[layers];
  if (!length)
    return [["This path takes no head: it hands on "], ["the tokens as they came in", "strong"], [". "]];
  const share = length === layers ? "all" : `${length} of`,
    where = layers === 1 ? "the only layer" : `${share} ${layers} layers`;
  const start = [`This path takes a head in ${where}: `];
  if (view.collapsed(last)) {
    const rest = last.residual > 0 ? `, but for ${percent(last.residual)} of the norm. ` : ". ";
    return [start, ["its tokens are all alike", "bad"], [rest]];
  }
  return [start, ["its tokens still differ", "good"], [`, by ${percent(last.residual)} of the norm. `]];
}

/** @returns {import("../../js/dom.js").Piece[]} */
function wholeSentence(view) {
  const { lengths, total, whole, skip } = view,
    bad = lengths.filter((one) => one.count && view.collapsed(one)),
    share = bad.reduce((sum, one) => sum + one.share, 0);
  const kept = percent(whole.residual),
    fallen = view.collapsed(whole);
  if (!skip) {
    const start = [`Without skip connections all ${many(total)} paths are that long: `];
    if (fallen) return [start, ["rank collapse", "bad"], ["."]];
    return [start, [`the output’s tokens differ, by ${kept}.`]];
  }
  const first = share
    ? [`${percent(share)} of the ${many(total)} paths are of lengths that collapse.`]
    : [`None of the lengths of the ${many(total)} paths collapses.`];
  if (fallen) return [first, [" So does "], ["the output", "bad"], [`: its tokens differ by ${kept}.`]];
  return [first, [" The output "], ["does not", "good"], [`: its tokens differ by ${kept}.`]];
}

export const headlineOf = (view) => [...pathSentence(view), ...wholeSentence(view)];

// ---- what a listener hears in place of the pictures
export function describeStrip(name, { norm, residual }) {
  return (
    `${name}: ${TOKENS} tokens of ${WIDTH} numbers, norm ${norm.toPrecision(3)}; ` +
    `${percent(residual)} of it differs between tokens.`
  );
}

export function describeLengths(view) {
  const said = view.lengths
    .map(
      (one, k) =>
        one.count &&
        `length ${k}: ${many(one.count)} path${one.count === 1 ? "" : "s"}, ` +
          `norm ${percent(one.normShare)} of the output’s, ${percent(one.residual)} of it differs`,
    )
    .filter(Boolean);
  return `Paths by length. ${said.join("; ")}. Lengths below ${percent(view.threshold)} count as collapsed.`;
}

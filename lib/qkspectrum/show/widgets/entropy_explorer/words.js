// The stops and the words of the figure. No DOM in this file.

import { digits, grouped } from "../../js/numbers.js";
import { COLLAPSE_SHARE, MOST_KEYS } from "./row.js";

const TYPICAL = 44; // a draw that is worth, past the edge, about what the mean entropy of many is

/** @type {import("../../js/controls.js").Stop<{ count: number, spread: number, shape: string, seed?: number }>[]} */
export const ROW_STOPS = [
  ["At the start of training", { count: 64, spread: 0.5, shape: "gaussian", seed: TYPICAL }],
  ["Past the edge", { count: 64, spread: 10, shape: "gaussian", seed: TYPICAL }],
  ["… with 1,024 keys", { count: 1024, spread: 10, shape: "gaussian", seed: TYPICAL }],
  ["On the bound", { count: 64, spread: 1, shape: "one above" }],
];

/** @param {number} n */
export const keysWorth = (n) => (n < 99.95 ? digits(n, n < 9.995 ? 2 : 1) : grouped(Math.round(n)));

/**
 * @param {{ count: number, spread: number, shape: string }} state
 * @param {ReturnType<typeof import("./row.js").rowView>} view
 * @returns {import("../../js/dom.js").Piece[]}
 */
export function rowHeadline({ count: keys, spread, shape }, view) {
  const kind = view.share < COLLAPSE_SHARE ? "bad" : "strong",
    pieces = [[`At a spread of ${digits(spread, 2)}, ${grouped(keys)} keys are worth `]];
  pieces.push([keysWorth(view.effective), kind], [` (H = ${digits(view.entropy, 2)} nats, `]);
  pieces.push([`${Math.round(100 * view.share)} % of log K`, kind], ["). "]);
  if (shape === "one above") pieces.push(["No logits of this spread have less: this is the bound."]);
  else if (shape === "two camps") {
    const shared =
      keys > 2 ? "However far the camps part, the upper one stays shared." : "The upper camp is one key.";
    pieces.push([shared]);
  } else if (keys < MOST_KEYS) {
    const typical = shape === "gaussian" ? " on average" : "";
    pieces.push([`1,024 keys would be worth ${keysWorth(view.most)}${typical}.`]);
  }
  return pieces;
}

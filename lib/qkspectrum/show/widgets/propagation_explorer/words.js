// The stops and the words of the figure. No DOM in this file.

import CONVENTIONS from "../../js/conventions.json" with { type: "json" };
import { digits } from "../../js/numbers.js";

/** @type {import("../../js/controls.js").Stop<{ process: string, xi: number, eta: number, length: number, dim: number }>[]} */
export const STOPS = [
  ["T = 50, d = 8", { process: "random walk", xi: 2, eta: 1, length: 50, dim: 8 }],
  ["Uniform", { process: "random walk", xi: 0.5, eta: 3, length: 128, dim: 128 }],
  ["Late-site", { process: "random walk", xi: 1.5, eta: 0.2, length: 128, dim: 128 }],
  ["Mid-site", { process: "random walk", xi: 5, eta: 0.5, length: 128, dim: 128 }],
  ["Early-site", { process: "random walk", xi: -1.5, eta: 0.2, length: 128, dim: 128 }],
];

const PHASE_WORDS = {
  "late-site": "mostly late ones",
  "mid-site": "around one place",
  "early-site": "mostly early ones",
  none: "none",
};

function whereabouts({ phase, late }) {
  if (phase !== "uniform") return PHASE_WORDS[phase];
  const [early, later] = CONVENTIONS.words.rather;
  return late > later ? "rather late ones" : late < early ? "rather early ones" : "late and early alike";
}

/** @returns {import("../../js/dom.js").Piece[]} */
export function headlineOf(view, deviation) {
  const off = (distance) => [distance < 0.005 ? "less than 0.01" : digits(distance, 2), "strong"],
    share = view.share < 0.005 ? "less than 1 %" : `${Math.round(100 * view.share)} %`;
  const pieces = [["A signal can reach "], [`${share} of the tokens`, "strong"]];
  pieces.push([`, ${whereabouts(view)}. `]);
  if (view.limit) pieces.push(["The limit law is off by "], off(view.limitOff), [", the Gaussian law by "]);
  else pieces.push(["The Gaussian law is off by "]);
  pieces.push(off(view.gaussianOff), ["; the exact law "]);
  pieces.push([deviation < 5 ? "agrees with the simulation." : "and the simulation disagree!"]);
  return pieces;
}

// Where a law of signal propagation has its mass, and the phases that this makes; the same definitions as the
// library's `localization` and `propagation_phase`. No DOM in this file.

import CONVENTIONS from "./conventions.json" with { type: "json" };
import { contour } from "./grid.js";
import { gaussianLaw } from "./laws.js";
import { total } from "./linear-algebra.js";
import { clamp } from "./numbers.js";
import { kernelMoments } from "./tokens.js";

/** @typedef {"none" | "uniform" | "late-site" | "mid-site" | "early-site"} Phase */
/** @typedef {import("./tokens.js").Moments} Moments */

/**
 * A law's share of tokens that propagate, and centre, width and later half of what does.
 * @param {Float64Array} rho the chance of every token
 */
export function localizationOf(rho) {
  const T = rho.length,
    sum = total(rho),
    theta = (/** @type {number} */ i) => (i + 0.5) / T,
    mean = (/** @type {(i: number) => number} */ value) => total(rho.map((p, i) => (p / sum) * value(i)));
  const centre = mean(theta),
    variance = mean((i) => (theta(i) - centre) ** 2),
    late = mean((i) => clamp(i + 1 - T / 2, 0, 1));
  return { share: sum / T, centre, width: Math.sqrt(12 * variance + 1 / (T * T)), late };
}

/**
 * How far a law is from the borders of its phase: `side` is negative where it is uniform; elsewhere `end` is
 * negative where it is mid-site. NaN where nothing propagates.
 * @param {Float64Array} rho
 */
export function phaseMargins(rho) {
  const { late } = localizationOf(rho),
    end = late > 0.5 ? rho[rho.length - 1] : rho[0];
  return {
    late,
    side: Math.max(late, 1 - late) - CONVENTIONS.phase.oneSided,
    end: end / Math.max(...rho) - CONVENTIONS.phase.end,
  };
}

/**
 * @param {Float64Array} rho
 * @returns {Phase}
 */
export function phaseOf(rho) {
  const { late, side, end } = phaseMargins(rho);
  if (Number.isNaN(side)) return "none";
  if (side < 0) return "uniform";
  return end < 0 ? "mid-site" : late > 0.5 ? "late-site" : "early-site";
}

/**
 * The Gaussian law of a symmetric W at one place of the plane, with λ = √d.
 * @param {Moments} moments
 * @param {number} T
 * @param {number} d
 * @param {number} mean
 * @param {number} spread
 */
export const lawAt = (moments, T, d, mean, spread) =>
  gaussianLaw(moments, T, Math.sqrt(d), d * mean, d * (mean * mean + spread * spread));

/**
 * The borders of the phases over (mean, spread), for a random walk over √T: between uniform and one-sided, and
 * between those and mid-site.
 * @param {number} T
 * @param {number} d
 * @param {number} reach means lie within ±sinh(reach), spreads up to it
 */
export function phaseBorders(T, d, reach) {
  const columns = 96,
    rows = 56,
    { a, b, v } = kernelMoments(T, null),
    some = (/** @type {number} */ _, /** @type {number} */ i) => i % 4 === 2, // 16 positions are enough for a border
    moments = { a: a.filter(some), b: b.filter(some), v };
  /** @type {(i: number, j: number) => import("./grid.js").Place} */
  const at = (i, j) => [Math.sinh(((2 * i) / columns - 1) * reach), Math.sinh((j / rows) * reach)];
  /** @type {number[]} */
  const side = [],
    /** @type {number[]} */
    end = [];
  for (let j = 0; j <= rows; j++) {
    for (let i = 0; i <= columns; i++) {
      const margins = phaseMargins(lawAt(moments, T, d, ...at(i, j)));
      side.push(margins.side);
      end.push(margins.side < 0 ? Number.NaN : margins.end);
    }
  }
  return [side, end].map((values) => contour(values, columns, rows, at));
}

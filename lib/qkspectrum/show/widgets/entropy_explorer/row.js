// Everything the figure computes: one row of logits u = s z, its softmax, and what bounds it. No DOM here.

import CONVENTIONS from "../../js/conventions.json" with { type: "json" };
import { makeGaussian } from "../../js/random.js";
import { softmaxInto } from "../../js/rows.js";
import { standardise } from "../../js/tokens.js";

const { keys, spreads, draws: TYPICAL_DRAWS } = CONVENTIONS.entropyExplorer,
  CURVE_POINTS = 120;
export const MOST_KEYS = keys,
  [LOWEST_SPREAD, HIGHEST_SPREAD] = spreads,
  COLLAPSE_SHARE = CONVENTIONS.collapse.entropy;

/** @typedef {"gaussian" | "one above" | "two camps" | "ramp"} Shape */

/**
 * z: mean 0, standard deviation 1 over the keys, falling
 * @param {Float64Array} values
 */
const standardRow = (values) => standardise(values).sort().reverse();

/** @param {Shape} shape @param {number} K @param {number} seed */
export function shapeRow(shape, K, seed) {
  /** @type {Record<Shape, (value: unknown, i: number) => number>} */
  const heights = {
    gaussian: makeGaussian(seed),
    "one above": (_, i) => (i ? 0 : 1),
    "two camps": (_, i) => (2 * i < K ? 1 : 0),
    ramp: (_, i) => -i,
  };
  return standardRow(Float64Array.from({ length: K }, heights[shape]));
}

/**
 * log Z and the weighted mean give the entropy without a logarithm for every key; z[0] is the largest
 * @param {Float64Array} z
 * @param {number} s
 */
export function rowAt(z, s) {
  const p = z.map((value) => s * value),
    partition = softmaxInto(p, 0, p.length);
  let mean = 0,
    squares = 0;
  for (let i = 0; i < p.length; i++) {
    mean += p[i] * s * (z[i] - z[0]);
    squares += p[i] * p[i];
  }
  return { p, entropy: Math.log(partition) - mean, jacobian: 1 - squares };
}

/**
 * Z23's bound at sigma = s sqrt(K), the norm of the centred logits
 * @param {number} s
 * @param {number} K
 */
export function leastEntropy(s, K) {
  const others = K - 1,
    beta = Math.exp((-s * K) / Math.sqrt(others));
  return Math.log1p(others * beta) + (s * K * Math.sqrt(others) * beta) / (1 + others * beta);
}

/** @param {number} s @param {number} K */
export const lawOf = (s, K) => Math.max(0, Math.log(K) - (s * s) / 2);

/** @param {number} K */
export const edgeOf = (K) => Math.sqrt(2 * Math.log(K));

/** @param {number} s @param {number} K */
export const jacobianLaw = (s, K) => Math.min(1, edgeOf(K) / s);

/** @param {number} share @param {Float64Array} p */
function keysThatHold(share, p) {
  let held = 0;
  for (let n = 0; n < p.length; n++) {
    held += p[n];
    if (held >= share - 1e-12) return n + 1;
  }
  return p.length;
}

export const SPREADS = Float64Array.from(
  { length: CURVE_POINTS + 1 },
  (_, i) => LOWEST_SPREAD * (HIGHEST_SPREAD / LOWEST_SPREAD) ** (i / CURVE_POINTS),
);

/** @param {Float64Array} z */
export function curveOf(z) {
  const rows = Array.from(SPREADS, (s) => rowAt(z, s));
  return { s: SPREADS, entropy: rows.map((r) => r.entropy), jacobian: rows.map((r) => r.jacobian) };
}

/**
 * Rows of a shape to average over: one draw after another for Gaussian logits, else the only one
 * @param {Shape} shape
 * @param {number} K
 */
export function typicalRows(shape, K) {
  const draws = shape === "gaussian" ? TYPICAL_DRAWS : 1;
  return Array.from({ length: draws }, (_, seed) => shapeRow(shape, K, seed));
}

/** @param {Float64Array[]} rows @param {number} s */
function meanEntropy(rows, s) {
  return rows.reduce((sum, z) => sum + rowAt(z, s).entropy, 0) / rows.length;
}

/**
 * Entropy over the spread, at every fourth point: enough for a background
 * @param {Float64Array[]} rows
 */
export function typicalCurve(rows) {
  const s = SPREADS.filter((_, i) => i % 4 === 0);
  return { s, entropy: Array.from(s, (value) => meanEntropy(rows, value)) };
}

/**
 * @param {{ count: number, spread: number }} traits
 * @param {Float64Array} z
 * @param {Float64Array[]} most rows to average over
 */
export function rowView({ count: keys, spread }, z, most) {
  const row = rowAt(z, spread);
  return {
    ...row,
    share: row.entropy / Math.log(keys),
    effective: Math.exp(row.entropy),
    peak: row.p[0],
    half: keysThatHold(0.5, row.p),
    bound: leastEntropy(spread, keys),
    law: lawOf(spread, keys),
    edge: edgeOf(keys),
    most: Math.exp(meanEntropy(most, spread)),
  };
}

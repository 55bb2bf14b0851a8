// Rows of attention: both softmaxes, and what is read off the rows. No DOM in this file.

import CONVENTIONS from "./conventions.json" with { type: "json" };

/** @typedef {"softmax" | "piecewise-linear"} Softmax */
/** @typedef {Float64Array | number[]} Numbers */

/**
 * The softmax of `count` logits from `from` on; returns the sum of exp(logit − largest).
 * @param {Numbers} logits
 * @param {number} from
 * @param {number} count
 * @param {Numbers} [out] where the weights go, at the same places: by default over the logits
 */
export function softmaxInto(logits, from, count, out = logits) {
  let top = -Infinity,
    total = 0;
  for (let j = from; j < from + count; j++) if (logits[j] > top) top = logits[j];
  for (let j = from; j < from + count; j++) {
    out[j] = Math.exp(logits[j] - top);
    total += out[j];
  }
  for (let j = from; j < from + count; j++) out[j] /= total;
  return total;
}

/**
 * The piecewise-linear softmax before its clip, (1 + logit − mean)/n: outside [0, 1] no derivative passes.
 * @param {Numbers} logits
 * @param {number} from
 * @param {number} count
 * @param {Numbers} [out]
 */
export function linearInto(logits, from, count, out = logits) {
  let mean = 0;
  for (let j = from; j < from + count; j++) mean += logits[j] / count;
  for (let j = from; j < from + count; j++) out[j] = (1 + logits[j] - mean) / count;
}

/**
 * The piecewise-linear softmax with the row divided by its sum.
 * @param {Numbers} logits
 * @param {number} from
 * @param {number} count
 * @param {Numbers} [out]
 */
export function piecewiseInto(logits, from, count, out = logits) {
  let total = 0;
  linearInto(logits, from, count, out);
  for (let j = from; j < from + count; j++) {
    out[j] = Math.min(Math.max(out[j], 0), 1);
    total += out[j];
  }
  for (let j = from; j < from + count; j++) out[j] /= total;
}

/**
 * Causal attention, row by row.
 * @param {Float64Array} logits (T × T)
 * @param {number} T
 * @param {Softmax} softmax
 * @param {Float64Array} out
 */
export function attentionRows(logits, T, softmax, out) {
  const into = softmax === "softmax" ? softmaxInto : piecewiseInto;
  for (let i = 0; i < T; i++) into(logits, i * T, i + 1, out);
}

/**
 * Causal attention times the tokens.
 * @param {Float64Array} attention (T × T)
 * @param {Float64Array} X (T × d)
 * @param {number} T
 * @param {number} d
 * @param {Float64Array} out
 */
export function mixTokens(attention, X, T, d, out) {
  out.fill(0);
  for (let i = 0; i < T; i++) {
    for (let j = 0; j <= i; j++) {
      const p = attention[i * T + j];
      if (p !== 0) for (let k = 0; k < d; k++) out[i * d + k] += p * X[j * d + k];
    }
  }
}

/**
 * The fewest keys from one end of a row that hold the share by which the figures say "looks at".
 * @param {Float64Array} P
 * @param {number} row where it starts
 * @param {number} keys
 * @param {boolean} fromEnd
 */
function keysHolding(P, row, keys, fromEnd) {
  let share = 0,
    n = 0;
  while (share < CONVENTIONS.gaze.share && n < keys) {
    share += P[row + (fromEnd ? keys - 1 - n : n)];
    n++;
  }
  return n;
}

/**
 * How many keys three quarters of the rows get along with. A mean would let a few scattered rows pass unseen.
 * @param {number[]} counts
 */
const mostRows = (counts) =>
  counts.sort((a, b) => a - b)[Math.ceil(CONVENTIONS.gaze.rows * counts.length) - 1];

/**
 * What is read off causal attention.
 * @typedef {object} RowStatistics
 * @property {number} entropy mean over queries of the entropy as a share of log keys
 * @property {number} diagonal mean weight of the later half of the queries on themselves
 * @property {number} effective exp(entropy) of the last query
 * @property {number} late of the later queries most hold their weight on at most so many latest keys
 * @property {number} early the same of the first keys
 * @property {number} lateLast the same of the last query
 * @property {number} earlyLast
 */

/**
 * @param {Float64Array} P (T × T)
 * @param {number} T
 * @returns {RowStatistics}
 */
export function rowStatistics(P, T) {
  const half = Math.floor(T / 2),
    lateRows = T - half;
  /** @type {number[]} */
  const fromEnd = [],
    /** @type {number[]} */
    fromStart = [];
  let share = 0,
    diagonal = 0,
    effective = 1;
  for (let i = 0; i < T; i++) {
    const row = i * T;
    let entropy = 0;
    for (let j = 0; j <= i; j++) if (P[row + j] > 0) entropy -= P[row + j] * Math.log(P[row + j]);
    if (i > 0) share += entropy / Math.log(i + 1) / (T - 1);
    if (i >= half) {
      diagonal += P[row + i] / lateRows;
      fromEnd.push(keysHolding(P, row, i + 1, true));
      fromStart.push(keysHolding(P, row, i + 1, false));
    }
    if (i === T - 1) effective = Math.exp(entropy);
  }
  return {
    entropy: share,
    diagonal,
    effective,
    late: mostRows(fromEnd),
    early: mostRows(fromStart),
    lateLast: keysHolding(P, (T - 1) * T, T, true),
    earlyLast: keysHolding(P, (T - 1) * T, T, false),
  };
}

// Everything the figure computes. No DOM in this file.
//
// Tokens are rows of X (T x d), written in W's eigenbasis, where W = mean I + spread diag(z).

import CONVENTIONS from "../../js/conventions.json" with { type: "json" };
import { deeperLogits, firstLogits, prepareDraw, spectrumAt } from "../../js/draw.js";
import { gaussianLaw } from "../../js/laws.js";
import { norms, ratio, rowProduct, scaleColumns, total } from "../../js/linear-algebra.js";
import { clamp } from "../../js/numbers.js";
import { makeGaussian } from "../../js/random.js";
import { attentionRows, mixTokens, rowStatistics } from "../../js/rows.js";
import { fillTokens, isWalk, kernelMoments, standardise } from "../../js/tokens.js";

export const { layers: LAYERS } = CONVENTIONS.walk;
const [LEAST_ROWS, MOST_ROWS] = CONVENTIONS.spectrumExplorer.simulatedRows;

/** @typedef {{ count: number, G: Float64Array, H: Float64Array }} LastRows the last query's logits of more draws */

/**
 * @typedef {import("../../js/draw.js").Draw & {
 *   fixed: boolean, walk: boolean, scratch: [Float64Array, Float64Array],
 *   process: { moments: import("../../js/tokens.js").Moments, simulated: LastRows } | null,
 * }} ExplorerDraw `process` is null where the tokens are given
 */

/**
 * @param {object} asked
 * @param {number} asked.seed
 * @param {number} asked.length
 * @param {number} asked.dim
 * @param {number} asked.temperature
 * @param {Float64Array | null} asked.factor
 * @param {Float64Array | null} asked.tokens
 * @param {Float64Array | null} asked.deviations
 * @returns {ExplorerDraw}
 */
export function makeDraw({ seed, length: T, dim: d, factor, tokens, deviations, temperature }) {
  const gaussian = makeGaussian(seed),
    X = tokens ?? new Float64Array(T * d);
  if (!tokens) fillTokens(X, T, d, factor, gaussian);
  const z = deviations ?? standardise(Float64Array.from({ length: d }, gaussian)).sort(),
    draw = prepareDraw({ T, d, X, z, lambda: temperature });
  return {
    ...draw,
    fixed: tokens !== null,
    walk: !tokens && isWalk(factor, T),
    scratch: [new Float64Array(T * T), new Float64Array(T * T)],
    process: tokens
      ? null
      : { moments: kernelMoments(T, factor), simulated: simulateLastRows(draw, factor, gaussian) },
  };
}

/**
 * Many more token draws, of which only the last query's logits are kept.
 * @param {import("../../js/draw.js").Draw} draw
 * @param {Float64Array | null} factor
 * @param {() => number} gaussian
 * @returns {LastRows}
 */
function simulateLastRows({ T, d, z, lambda }, factor, gaussian) {
  const work = factor ? (T * T * d) / 2 : T * d * 4,
    count = clamp(Math.round(1e8 / work), LEAST_ROWS, MOST_ROWS);
  const G = new Float64Array(count * T),
    H = new Float64Array(count * T),
    Y = new Float64Array(T * d);
  for (let n = 0; n < count; n++) {
    fillTokens(Y, T, d, factor, gaussian);
    const weighted = scaleColumns(Y.subarray((T - 1) * d), z);
    for (let j = 0; j < T; j++) {
      G[n * T + j] = rowProduct(Y, T - 1, Y, j, d) / lambda;
      H[n * T + j] = rowProduct(weighted, 0, Y, j, d) / lambda;
    }
  }
  return { count, G, H };
}

/**
 * Calls pass(j) for every token that passes signal: its weight is in the linear part, -1 <= logit - mean <= T - 1.
 * @param {Float64Array} row logits of all T keys
 * @param {(j: number) => void} pass
 */
function eachPassing(row, pass) {
  const T = row.length,
    mean = total(row) / T;
  for (let j = 0; j < T; j++) if (row[j] - mean >= -1 && row[j] - mean <= T - 1) pass(j);
}

/** @param {LastRows} simulated @param {number} T @param {number} mean @param {number} spread */
function simulatedLaw({ count, G, H }, T, mean, spread) {
  const share = new Float64Array(T),
    row = new Float64Array(T);
  for (let n = 0; n < count; n++) {
    for (let j = 0; j < T; j++) row[j] = mean * G[n * T + j] + spread * H[n * T + j];
    eachPassing(row, (j) => {
      share[j] += 1 / count;
    });
  }
  return share;
}

/**
 * All the figure shows at one position of the sliders.
 * @typedef {import("../../js/rows.js").RowStatistics & {
 *   mean: number, spread: number, softmax: import("../../js/rows.js").Softmax, draw: ExplorerDraw,
 *   variety: number[], absolute: number[], relative: number[], relativeTokens: number, xi: number, eta: number, passing: number,
 *   law: Float64Array | null, lawCount: number | null, simulated: Float64Array | null,
 * }} View after each layer: relative residual, and both residuals over those of the tokens
 */

/**
 * @param {ExplorerDraw} draw
 * @param {number} mean
 * @param {number} spread
 * @param {import("../../js/rows.js").Softmax} softmax
 * @returns {View}
 */
export function measure(draw, mean, spread, softmax) {
  const { T, d, X, logits, attention, lambda, process } = draw;
  firstLogits(draw, mean, spread, logits);
  attentionRows(logits, T, softmax, attention);
  const start = norms(X, T, d),
    absolute = [],
    relative = [];
  let [from, to] = draw.layers;
  mixTokens(attention, X, T, d, from);
  for (let layer = 1; ; layer++) {
    const now = norms(from, T, d);
    absolute.push(ratio(now.residual, start.residual));
    relative.push(now.relative);
    if (layer === LAYERS) break;
    deeperLogits(from, draw, mean, spread, draw.scratch[0]);
    attentionRows(draw.scratch[0], T, softmax, draw.scratch[1]);
    mixTokens(draw.scratch[1], from, T, d, to);
    [from, to] = [to, from];
  }
  const { trace, traceOfSquare, xi, eta } = spectrumAt(draw, mean, spread),
    law = process && gaussianLaw(process.moments, T, lambda, trace, traceOfSquare);
  let passing = 0;
  eachPassing(logits.subarray((T - 1) * T), () => {
    passing++;
  });
  return {
    ...rowStatistics(attention, T),
    mean,
    spread,
    softmax,
    draw,
    variety: relative.map((one) => ratio(one, start.relative)),
    absolute,
    relative,
    relativeTokens: start.relative,
    xi,
    eta,
    passing,
    law,
    lawCount: law && total(law),
    simulated: process && simulatedLaw(process.simulated, T, mean, spread),
  };
}

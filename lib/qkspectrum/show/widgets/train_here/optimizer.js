// Adam, and what remedies do to its gradients, its rates and the weights after its steps. No DOM in this file.

import { addProduct, rowsOf, transposed } from "../../js/products.js";

const BETA1 = 0.9, // torch's defaults
  BETA2 = 0.999,
  EPSILON = 1e-8;

/**
 * Adam as torch computes it.
 * @param {Float64Array} weights changed in place
 * @param {Float64Array} gradients
 * @param {Float64Array} rates one for each weight
 */
export function makeAdam(weights, gradients, rates) {
  const first = new Float64Array(weights.length),
    second = new Float64Array(weights.length);
  let steps = 0;
  return () => {
    steps++;
    const part1 = 1 - BETA1 ** steps,
      root2 = Math.sqrt(1 - BETA2 ** steps);
    for (let i = 0; i < weights.length; i++) {
      const gradient = gradients[i];
      first[i] += (1 - BETA1) * (gradient - first[i]);
      second[i] = BETA2 * second[i] + (1 - BETA2) * gradient * gradient;
      weights[i] -= ((rates[i] / part1) * first[i]) / (Math.sqrt(second[i]) / root2 + EPSILON);
    }
  };
}

/**
 * The learning rate of every weight: query and key weights get their share of it.
 * @param {Record<string, import("./parameters.js").Place>} places
 * @param {number} size
 * @param {number} rate
 * @param {number} share
 */
export function ratesOf(places, size, rate, share) {
  const rates = new Float64Array(size).fill(rate);
  for (const [name, { at, rows, columns }] of Object.entries(places)) {
    if (/\.[qk]_proj\.weight$/.test(name)) rates.fill(rate * share, at, at + rows * columns);
  }
  return rates;
}

/**
 * W = w_qᵀ w_k of one head.
 * @param {Float64Array} q
 * @param {Float64Array} k
 * @param {number} width
 * @param {Float64Array} [out]
 */
export function queryKeyMatrix(q, k, width, out = new Float64Array(width * width)) {
  out.fill(0);
  addProduct(rowsOf(out, width), transposed(rowsOf(q, width)), rowsOf(k, width), width, width, width);
  return out;
}

/**
 * Adds the gradients of LocAteR's penalty κ (‖W‖_F² + (tr W − τ)²) to those of query and key weights.
 * @param {{ q: Float64Array, k: Float64Array }} w
 * @param {{ q: Float64Array, k: Float64Array }} of
 * @param {number} width
 * @param {number} strength κ
 * @param {number} trace τ
 */
export function addLocaterGradient(w, of, width, strength, trace) {
  const slope = queryKeyMatrix(w.q, w.k, width);
  let excess = -trace;
  for (let i = 0; i < width; i++) excess += slope[i * width + i];
  for (let i = 0; i < width; i++) slope[i * width + i] += excess;
  const down = rowsOf(slope, width),
    scale = 2 * strength;
  addProduct(rowsOf(of.k, width), rowsOf(w.q, width), down, width, width, width, scale);
  addProduct(rowsOf(of.q, width), rowsOf(w.k, width), transposed(down), width, width, width, scale);
}

/**
 * QK-clip: where the largest logit exceeded the threshold, query and key weights shrink by the root of their ratio.
 * @param {{ q: Float64Array, k: Float64Array }} w changed in place
 * @param {number} largest
 * @param {number} threshold
 */
export function clipQueriesAndKeys({ q, k }, largest, threshold) {
  if (!(largest > threshold && Number.isFinite(largest))) return;
  const factor = Math.sqrt(threshold / largest);
  for (const weight of [q, k]) for (let i = 0; i < weight.length; i++) weight[i] *= factor;
}

// Causal attention of one head, forwards and backwards, for a batch of sequences. No DOM in this file.

import { addProduct, rowsOf, transposed } from "../../js/products.js";
import { softmaxInto } from "../../js/rows.js";
import { normalise, normaliseBack } from "./norms.js";

/**
 * x Wᵀ, as torch applies a weight.
 * @param {Float64Array} x
 * @param {Float64Array} weight (width × width)
 * @param {number} width
 * @param {Float64Array} out
 */
export function linear(x, weight, width, out) {
  out.fill(0);
  addProduct(
    rowsOf(out, width),
    rowsOf(x, width),
    transposed(rowsOf(weight, width)),
    x.length / width,
    width,
    width,
  );
}

/**
 * Adds the gradients of `linear`.
 * @param {Float64Array} gradient with respect to its result
 * @param {Float64Array} x
 * @param {Float64Array} weight
 * @param {number} width
 * @param {Float64Array} ofX
 * @param {Float64Array} ofWeight
 */
export function linearBack(gradient, x, weight, width, ofX, ofWeight) {
  const rows = x.length / width,
    down = rowsOf(gradient, width);
  addProduct(rowsOf(ofX, width), down, rowsOf(weight, width), rows, width, width);
  addProduct(rowsOf(ofWeight, width), transposed(down), rowsOf(x, width), width, rows, width);
}

/**
 * @param {number} batch
 * @param {number} T
 * @param {number} width
 * @param {{ cap?: number, hasNorm?: boolean }} kind the bound of the logits; whether queries and keys are normalised
 */
export function makeAttention(batch, T, width, { cap, hasNorm }) {
  const room = () => new Float64Array(batch * T * width),
    maps = () => new Float64Array(batch * T * T);
  const [q, k, v, mixed, ofQ, ofK, ofV, ofMixed] = Array.from({ length: 8 }, room),
    [qUnit, kUnit, ofQUnit, ofKUnit] = hasNorm ? Array.from({ length: 4 }, room) : [q, k, ofQ, ofK],
    [qSizes, kSizes] = [new Float64Array(batch * T), new Float64Array(batch * T)],
    weights = maps(), // attention's, zero above the diagonal
    capped = maps(), // the logits that the softmax reads
    ofLogits = maps(),
    scale = 1 / Math.sqrt(width);
  let largest = -Infinity;

  // one sequence's rows, and one sequence's map
  const tokens = (/** @type {Float64Array} */ data, /** @type {number} */ b) =>
      rowsOf(data, width, b * T * width),
    map = (/** @type {Float64Array} */ data, /** @type {number} */ b) => rowsOf(data, T, b * T * T);

  /**
   * @param {Float64Array} x
   * @param {Record<string, Float64Array>} w
   * @param {Float64Array} out
   */
  function forward(x, w, out) {
    linear(x, w.q, width, q);
    linear(x, w.k, width, k);
    linear(x, w.v, width, v);
    if (hasNorm) {
      normalise(q, width, w.qGain, null, qUnit, qSizes);
      normalise(k, width, w.kGain, null, kUnit, kSizes);
    }
    capped.fill(0);
    weights.fill(0);
    mixed.fill(0);
    largest = -Infinity;
    for (let b = 0; b < batch; b++) {
      addProduct(map(capped, b), tokens(qUnit, b), transposed(tokens(kUnit, b)), T, width, T, scale, "out");
      for (let t = 0; t < T; t++) {
        const row = b * T * T + t * T;
        for (let i = row; i <= row + t; i++) {
          if (capped[i] > largest) largest = capped[i];
          if (cap) capped[i] = cap * Math.tanh(capped[i] / cap);
        }
        softmaxInto(capped, row, t + 1, weights);
      }
      addProduct(tokens(mixed, b), map(weights, b), tokens(v, b), T, T, width, 1, "lower");
    }
    linear(mixed, w.out, width, out);
  }

  /**
   * Adds the gradients with respect to x and the weights.
   * @param {Float64Array} gradient with respect to `out`
   * @param {Float64Array} x
   * @param {Record<string, Float64Array>} w
   * @param {Float64Array} ofX
   * @param {Record<string, Float64Array>} ofW
   */
  function backward(gradient, x, w, ofX, ofW) {
    for (const one of [ofQ, ofK, ofV, ofMixed, ofQUnit, ofKUnit, ofLogits]) one.fill(0);
    linearBack(gradient, mixed, w.out, width, ofMixed, ofW.out);
    for (let b = 0; b < batch; b++) {
      addProduct(tokens(ofV, b), transposed(map(weights, b)), tokens(ofMixed, b), T, T, width, 1, "upper");
      addProduct(map(ofLogits, b), tokens(ofMixed, b), transposed(tokens(v, b)), T, width, T, 1, "out");
      for (let t = 0; t < T; t++) {
        const row = b * T * T + t * T;
        let mean = 0;
        for (let i = row; i <= row + t; i++) mean += weights[i] * ofLogits[i];
        for (let i = row; i <= row + t; i++) {
          const slope = cap ? 1 - (capped[i] / cap) ** 2 : 1;
          ofLogits[i] = weights[i] * (ofLogits[i] - mean) * slope;
        }
        for (let i = row + t + 1; i < row + T; i++) ofLogits[i] = 0;
      }
      addProduct(tokens(ofQUnit, b), map(ofLogits, b), tokens(kUnit, b), T, T, width, scale, "lower");
      addProduct(
        tokens(ofKUnit, b),
        transposed(map(ofLogits, b)),
        tokens(qUnit, b),
        T,
        T,
        width,
        scale,
        "upper",
      );
    }
    if (hasNorm) {
      normaliseBack(ofQUnit, q, width, w.qGain, qSizes, ofQ, ofW.qGain, null);
      normaliseBack(ofKUnit, k, width, w.kGain, kSizes, ofK, ofW.kGain, null);
    }
    linearBack(ofQ, x, w.q, width, ofX, ofW.q);
    linearBack(ofK, x, w.k, width, ofX, ofW.k);
    linearBack(ofV, x, w.v, width, ofX, ofW.v);
  }

  return { forward, backward, weights, largest: () => largest };
}

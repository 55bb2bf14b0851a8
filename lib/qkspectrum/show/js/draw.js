// Tokens in W's eigenbasis, where W = mean I + spread diag(z), and their logits. No DOM in this file.

import { lowerProduct, scaleColumns } from "./linear-algebra.js";

/**
 * One draw, and room for what is computed of it. Logits are linear in both sliders: L = mean G + spread H.
 * @typedef {object} Draw
 * @property {number} T
 * @property {number} d
 * @property {Float64Array} X tokens (T × d)
 * @property {Float64Array} z deviations of the eigenvalues (d), with mean 0 and variance 1
 * @property {number} lambda
 * @property {Float64Array} G lower triangle of X X' / λ
 * @property {Float64Array} H lower triangle of X diag(z) X' / λ
 * @property {Float64Array} logits (T × T), lower triangle
 * @property {Float64Array} attention (T × T), lower triangle
 * @property {[Float64Array, Float64Array]} layers room for the tokens of two layers
 */

/**
 * @param {{ T: number, d: number, X: Float64Array, z: Float64Array, lambda: number }} drawn
 * @returns {Draw}
 */
export function prepareDraw({ T, d, X, z, lambda }) {
  return {
    T,
    d,
    X,
    z,
    lambda,
    G: lowerProduct(X, X, T, d, lambda),
    H: lowerProduct(scaleColumns(X, z), X, T, d, lambda),
    logits: new Float64Array(T * T),
    attention: new Float64Array(T * T),
    layers: [new Float64Array(T * d), new Float64Array(T * d)],
  };
}

/**
 * Logits of the first layer.
 * @param {Draw} draw
 * @param {number} mean
 * @param {number} spread
 * @param {Float64Array} out
 */
export function firstLogits({ G, H }, mean, spread, out) {
  for (let i = 0; i < out.length; i++) out[i] = mean * G[i] + spread * H[i];
}

/**
 * Logits of tokens X that another layer left.
 * @param {Float64Array} X
 * @param {Draw} draw
 * @param {number} mean
 * @param {number} spread
 * @param {Float64Array} out
 */
export function deeperLogits(X, { T, d, z, lambda }, mean, spread, out) {
  const eigenvalues = z.map((deviation) => mean + spread * deviation);
  lowerProduct(scaleColumns(X, eigenvalues), X, T, d, lambda, out);
}

/**
 * tr W and tr W² at one position, with ξ = tr W/λ and η = √(tr W²)/λ.
 * @param {Draw} draw
 * @param {number} mean
 * @param {number} spread
 */
export function spectrumAt({ z, lambda }, mean, spread) {
  let trace = 0,
    traceOfSquare = 0;
  for (const deviation of z) {
    const eigenvalue = mean + spread * deviation;
    trace += eigenvalue;
    traceOfSquare += eigenvalue * eigenvalue;
  }
  return { trace, traceOfSquare, xi: trace / lambda, eta: Math.sqrt(traceOfSquare) / lambda };
}

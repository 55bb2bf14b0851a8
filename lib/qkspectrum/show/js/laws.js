// The three laws of signal propagation at every token. No DOM in this file.
//
// z = (logit - mean logit)/T of a token is a weighted sum of 2d squares of normal numbers; the token propagates
// when -1/T <= z <= 1 - 1/T. Positions are the middles of cells, theta = (i - 1/2)/T.

import { alongAxis, alongRay } from "./inversion.js";
import { chanceBetween } from "./normal.js";
import { clamp } from "./numbers.js";

const FEW = 12; // up to this many eigenvalues: along the ray

/**
 * Exact mean and variance of z, taken as Gaussian. W is symmetric, so its squared Frobenius norm is tr W².
 * @param {import("./tokens.js").Moments} moments
 * @param {number} T
 * @param {number} lambda
 * @param {number} trace
 * @param {number} traceOfSquare
 */
export function gaussianLaw({ a, b, v }, T, lambda, trace, traceOfSquare) {
  return a.map((ai, i) => {
    const mean = (b[i] * trace) / (lambda * T),
      deviation = Math.sqrt((ai * v + b[i] * b[i]) * traceOfSquare) / (lambda * T);
    return chanceBetween(mean, deviation, -1 / T, 1 - 1 / T);
  });
}

/**
 * The exact law, to about 1e-9.
 * @param {import("./tokens.js").Moments} moments
 * @param {number} T
 * @param {Float64Array} eigenvalues W's over λ
 */
export function exactLaw({ a, b, v }, T, eigenvalues) {
  const d = eigenvalues.length,
    weights = new Float64Array(2 * d),
    low = -1 / T,
    high = 1 - 1 / T;
  return a.map((ai, i) => {
    const root = Math.sqrt(ai * v),
      plus = Math.max(0, root + b[i]) / (2 * T),
      minus = Math.max(0, root - b[i]) / (2 * T);
    let mean = 0,
      square = 0,
      largest = 0;
    for (let k = 0; k < d; k++) {
      weights[k] = eigenvalues[k] * plus;
      weights[d + k] = -eigenvalues[k] * minus;
    }
    for (const w of weights) {
      mean += w;
      square += w * w;
      largest = Math.max(largest, Math.abs(w));
    }
    if (largest === 0) return 1; // low < 0 < high
    const deviation = Math.sqrt(2 * square);
    const chance =
      d > FEW
        ? alongAxis(weights, low, high, mean, square, largest)
        : alongRay(weights, high, deviation) - alongRay(weights, low, deviation);
    return clamp(chance, 0, 1);
  });
}

/**
 * B24's limit, for the walk only.
 * @param {number} theta
 * @param {number} xi
 * @param {number} eta
 */
export function limitLaw(theta, xi, eta) {
  return chanceBetween(xi * (theta - 0.5), eta * Math.sqrt(2 * theta * theta - 2 * theta + 7 / 12), 0, 1);
}

// Gaussian tokens with a given kernel, and the moments of it that the laws need. No DOM in this file.

import { total } from "./linear-algebra.js";

/**
 * Moments of a kernel C about its last token: a = e'Ce, b = e'C δ_last and v = C(last, last), with e = δ_i − 1/T.
 * @typedef {{ a: Float64Array, b: Float64Array, v: number }} Moments
 */
/** @typedef {"random walk" | "autoregressive" | "independent"} Process */

/**
 * Mean 0 and variance 1; zeros where all are equal.
 * @param {Float64Array} z
 */
export function standardise(z) {
  const mean = total(z) / z.length,
    scale = Math.sqrt(total(z.map((value) => (value - mean) ** 2)) / z.length);
  return z.map((value) => (scale > 1e-12 ? (value - mean) / scale : 0));
}

/**
 * A lower factor of a process's kernel, unscaled.
 * @param {Process} process
 * @param {number} T
 * @param {number} correlation of neighbouring autoregressive tokens
 */
export function factorOf(process, T, correlation) {
  const fresh = Math.sqrt(1 - correlation * correlation);
  return Float64Array.from({ length: T * T }, (_, at) => {
    const t = Math.floor(at / T),
      u = at % T;
    if (u > t) return 0;
    if (process === "random walk") return 1;
    if (process === "independent") return Number(u === t);
    return correlation ** (t - u) * (u ? fresh : 1);
  });
}

/**
 * Draws tokens X = F g.
 * @param {Float64Array} X filled (T × d)
 * @param {number} T
 * @param {number} d
 * @param {Float64Array | null} factor F (T × T), lower; null for a random walk over √T
 * @param {() => number} gaussian
 */
export function fillTokens(X, T, d, factor, gaussian) {
  if (!factor) {
    // the factor is all ones below the diagonal
    const step = 1 / Math.sqrt(T);
    for (let k = 0; k < d; k++) {
      for (let t = 0, at = 0; t < T; t++) {
        at += gaussian() * step;
        X[t * d + k] = at;
      }
    }
    return;
  }
  const noise = Float64Array.from({ length: T * d }, gaussian);
  X.fill(0);
  for (let t = 0; t < T; t++) {
    for (let u = 0; u <= t; u++) {
      const f = factor[t * T + u];
      if (f !== 0) for (let k = 0; k < d; k++) X[t * d + k] += f * noise[u * d + k];
    }
  }
}

/**
 * @param {number} T
 * @param {Float64Array | null} factor lower factor of the kernel (T × T); null for a random walk over √T
 * @returns {Moments}
 */
export function kernelMoments(T, factor) {
  const kernel = new Float64Array(T * T),
    rowMean = new Float64Array(T);
  for (let s = 0; s < T; s++) {
    for (let t = s; t < T; t++) {
      let c = 0;
      if (factor) for (let u = 0; u <= s; u++) c += factor[s * T + u] * factor[t * T + u];
      else c = (s + 1) / T;
      kernel[s * T + t] = c;
      kernel[t * T + s] = c;
    }
  }
  let mean = 0;
  for (let s = 0; s < T; s++) {
    for (let t = 0; t < T; t++) rowMean[s] += kernel[s * T + t] / T;
    mean += rowMean[s] / T;
  }
  const last = T - 1;
  const a = rowMean.map((m, i) => Math.max(kernel[i * T + i] - 2 * m + mean, 0));
  const b = rowMean.map((_m, i) => kernel[i * T + last] - rowMean[last]);
  return { a, b, v: kernel[last * T + last] };
}

/**
 * Whether a factor is that of a random walk over √T.
 * @param {Float64Array | null} factor
 * @param {number} T
 */
export function isWalk(factor, T) {
  if (!factor) return true;
  const step = 1 / Math.sqrt(T);
  return factor.every((f, i) => Math.abs(f - (i % T <= Math.floor(i / T) ? step : 0)) < 1e-9);
}

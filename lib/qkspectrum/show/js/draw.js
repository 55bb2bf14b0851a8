// One draw: tokens, deviations of the eigenvalues, and what every later step needs of them.

import { makeGaussian } from "./random.js";
import { fillTokens, isWalk, kernelMoments, standardise } from "./tokens.js";

export function makeDraw({ seed, length: T, dim: d, factor, tokens, deviations, temperature }) {
  const gaussian = makeGaussian(seed),
    fixed = tokens !== null;
  const X = fixed ? tokens : new Float64Array(T * d),
    noise = new Float64Array(T * d);
  if (!fixed) fillTokens(X, T, d, factor, gaussian, noise);
  const z = deviations ?? standardise(Float64Array.from({ length: d }, gaussian)).sort();
  const draw = {
    T,
    d,
    X,
    z,
    fixed,
    lambda: temperature,
    walk: !fixed && isWalk(factor, T),
    G: new Float64Array(T * T),
    H: new Float64Array(T * T),
    logits: new Float64Array(T * T),
    attention: new Float64Array(T * T),
    scratch: [new Float64Array(T * T), new Float64Array(T * T)],
    layers: [new Float64Array(T * d), new Float64Array(T * d)],
  };
  for (let i = 0; i < T; i++) {
    for (let j = 0; j <= i; j++) {
      let g = 0,
        h = 0;
      for (let k = 0; k < d; k++) {
        const product = X[i * d + k] * X[j * d + k];
        g += product;
        h += z[k] * product;
      }
      draw.G[i * T + j] = g / temperature;
      draw.H[i * T + j] = h / temperature;
    }
  }
  if (!fixed) {
    draw.kernel = kernelMoments(T, factor);
    draw.simulated = simulateLastRows(draw, factor, gaussian, noise);
  }
  return draw;
}

// ---- many more token draws, of which only the last query's logits are kept
function simulateLastRows({ T, d, z, lambda }, factor, gaussian, noise) {
  const work = factor ? (T * T * d) / 2 : T * d * 4;
  const count = Math.max(20, Math.min(200, Math.round(1e8 / work)));
  const G = new Float64Array(count * T),
    H = new Float64Array(count * T),
    Y = new Float64Array(T * d);
  for (let n = 0; n < count; n++) {
    fillTokens(Y, T, d, factor, gaussian, noise);
    const query = (T - 1) * d;
    for (let j = 0; j < T; j++) {
      let g = 0,
        h = 0;
      for (let k = 0; k < d; k++) {
        const product = Y[query + k] * Y[j * d + k];
        g += product;
        h += z[k] * product;
      }
      G[n * T + j] = g / lambda;
      H[n * T + j] = h / lambda;
    }
  }
  return { count, G, H };
}

export function deeperLogits(X, { T, d, z, lambda }, mean, spread, out) {
  for (let i = 0; i < T; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = 0;
      for (let k = 0; k < d; k++) sum += X[i * d + k] * (mean + spread * z[k]) * X[j * d + k];
      out[i * T + j] = sum / lambda;
    }
  }
}

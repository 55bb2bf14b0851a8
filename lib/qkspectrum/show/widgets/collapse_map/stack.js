// The network at one point of the map: attention of its last layer, what is left of the tokens' differences,
// and how much the last layer's outputs move when W does. No DOM in this file.

import { deeperLogits, firstLogits, prepareDraw, spectrumAt } from "../../js/draw.js";
import { lowerProduct, norms, ratio, residual, rowProduct } from "../../js/linear-algebra.js";
import { makeGaussian } from "../../js/random.js";
import { attentionRows, mixTokens, rowStatistics } from "../../js/rows.js";
import { fillTokens, standardise } from "../../js/tokens.js";

// Tokens of a random walk as chapter 1 draws them, or given ones; `u` is the all-ones direction of LayerNorm's
// mean, seen in W's eigenbasis, where a random one is as good as any.
export function makeStack({ seed, length: T, dim: d, given }) {
  let { X, z, u } = given ?? {};
  if (!given) {
    const gaussian = makeGaussian(seed);
    X = new Float64Array(T * d);
    fillTokens(X, T, d, null, gaussian);
    z = standardise(Float64Array.from({ length: d }, gaussian)).sort();
    u = Float64Array.from({ length: d }, gaussian);
    const size = Math.hypot(...u);
    u = u.map((value) => value / size);
  }
  const draw = prepareDraw({ T, d, X, z, lambda: Math.sqrt(d) }),
    even = new Float64Array(T * T);
  attentionRows(new Float64Array(T * T), T, "softmax", even);
  return { ...draw, u, start: norms(X, T, d), evenGradient: gradientNorm(X, even, draw) };
}

// sqrt(sum_t |x_t|^2 |C_t|^2) / lambda: the Frobenius norm of the derivative of P X by W, where the covariance
// C_t = sum_i p_ti (x_i - y_t)(x_i - y_t)' has |C_t|^2 = sum_ij p_i p_j ((x_i - y) . (x_j - y))^2.
function gradientNorm(X, P, { T, d, lambda }) {
  // Shifting all tokens leaves C alone; nearly equal ones must not drown in what they share.
  const centred = residual(X, T, d),
    sizes = new Float64Array(T),
    gram = lowerProduct(centred, centred, T, d),
    toMean = new Float64Array(T);
  for (let t = 0; t < T; t++) {
    sizes[t] = rowProduct(X, t, X, t, d);
    for (let j = 0; j < t; j++) gram[j * T + t] = gram[t * T + j];
  }
  let total = 0;
  for (let t = 0; t < T; t++) {
    const row = t * T;
    let square = 0;
    for (let i = 0; i <= t; i++) {
      let sum = 0;
      for (let j = 0; j <= t; j++) sum += P[row + j] * gram[i * T + j];
      toMean[i] = sum;
      square += P[row + i] * sum;
    }
    let spread = 0;
    for (let i = 0; i <= t; i++) {
      const p = P[row + i];
      if (p === 0) continue;
      let sum = 0;
      for (let j = 0; j < i; j++) sum += P[row + j] * (gram[i * T + j] - toMean[i] - toMean[j] + square) ** 2;
      spread += p * (2 * sum + p * (gram[i * T + i] - 2 * toMean[i] + square) ** 2);
    }
    total += sizes[t] * spread;
  }
  return Math.sqrt(total) / lambda;
}

// LayerNorm without weights: away with the mean, then to norm sqrt(d).
function normalizeTokens(X, u, T, d) {
  for (let t = 0; t < T; t++) {
    let along = 0,
      square = 0;
    for (let k = 0; k < d; k++) along += X[t * d + k] * u[k];
    for (let k = 0; k < d; k++) {
      X[t * d + k] -= along * u[k];
      square += X[t * d + k] ** 2;
    }
    const scale = square > 0 ? Math.sqrt(d / square) : 1; // 0 stays 0
    for (let k = 0; k < d; k++) X[t * d + k] *= scale;
  }
}

export function measureStack(draw, { mean, spread, depth, skip, norm }) {
  const { T, d, logits, attention, start } = draw,
    entropies = [],
    variety = [],
    relative = [];
  let from = draw.X,
    [to, spare] = draw.layers,
    gradient,
    mixed;
  for (let layer = 1; ; layer++) {
    if (layer === 1) firstLogits(draw, mean, spread, logits);
    else deeperLogits(from, draw, mean, spread, logits);
    attentionRows(logits, T, "softmax", attention);
    entropies.push(rowStatistics(attention, T).entropy);
    mixTokens(attention, from, T, d, to);
    if (layer === depth) {
      gradient = ratio(gradientNorm(from, attention, draw), draw.evenGradient);
      mixed = ratio(norms(to, T, d).residual, norms(from, T, d).residual);
    }
    if (skip) for (let i = 0; i < T * d; i++) to[i] += from[i];
    if (norm === "post") normalizeTokens(to, draw.u, T, d);
    const now = norms(to, T, d);
    variety.push(ratio(now.residual, start.residual));
    relative.push(ratio(now.relative, start.relative));
    if (layer === depth) break;
    [from, to] = [to, layer === 1 ? spare : from];
  }
  return {
    ...rowStatistics(attention, T),
    draw,
    mean,
    spread,
    entropies,
    variety,
    relative,
    gradient,
    mixed,
    ...spectrumAt(draw, mean, spread),
  };
}

// Everything the figure computes. No DOM in this file.
//
// Tokens are rows of X (T x d), written in W's eigenbasis, where W = mean I + spread diag(z).
// Logits are linear in the two sliders: L = (mean G + spread H) / lambda.

import { deeperLogits } from "../../js/draw.js";
import { gaussianLaw } from "../../js/laws.js";
import { mixTokens, norms, ratio } from "../../js/linear-algebra.js";
import { attentionRows, rowStatistics } from "../../js/rows.js";

export const LAYERS = 6;

// A token passes signal where its weight is in the linear part: -1 <= logit - mean <= T - 1.
function countPassing(logits, offset, T) {
  let mean = 0,
    count = 0;
  for (let j = 0; j < T; j++) mean += logits[offset + j] / T;
  for (let j = 0; j < T; j++) {
    const v = logits[offset + j] - mean;
    if (v >= -1 && v <= T - 1) count++;
  }
  return count;
}

function simulatedLaw({ count, G, H }, T, mean, spread) {
  const share = new Float64Array(T),
    row = new Float64Array(T);
  for (let n = 0; n < count; n++) {
    let centre = 0;
    for (let j = 0; j < T; j++) {
      row[j] = mean * G[n * T + j] + spread * H[n * T + j];
      centre += row[j] / T;
    }
    for (let j = 0; j < T; j++) {
      const v = row[j] - centre;
      if (v >= -1 && v <= T - 1) share[j] += 1 / count;
    }
  }
  return share;
}

// ---- all the figure shows at one position of the sliders
export function measure(draw, mean, spread, softmax) {
  const { T, d, X, z, G, H, logits, attention, lambda } = draw;
  for (let i = 0; i < T * T; i++) logits[i] = mean * G[i] + spread * H[i];
  attentionRows(logits, T, softmax, attention);
  const view = { mean, spread, softmax, draw, ...rowStatistics(attention, T) };

  const start = norms(X, T, d);
  let [from, to] = draw.layers;
  mixTokens(attention, X, T, d, from);
  view.variety = [];
  view.relative = [];
  for (let layer = 1; ; layer++) {
    const now = norms(from, T, d);
    view.variety.push(ratio(now.residual, start.residual));
    view.relative.push(ratio(now.residual, now.norm));
    if (layer === LAYERS) break;
    deeperLogits(from, draw, mean, spread, draw.scratch[0]);
    attentionRows(draw.scratch[0], T, softmax, draw.scratch[1]);
    mixTokens(draw.scratch[1], from, T, d, to);
    [from, to] = [to, from];
  }
  view.relativeTokens = ratio(start.residual, start.norm);

  let trace = 0,
    traceOfSquare = 0;
  for (const deviation of z) {
    const eigenvalue = mean + spread * deviation;
    trace += eigenvalue;
    traceOfSquare += eigenvalue * eigenvalue;
  }
  view.xi = trace / lambda;
  view.eta = Math.sqrt(traceOfSquare) / lambda;
  view.passing = countPassing(logits, (T - 1) * T, T);
  if (draw.kernel) {
    view.law = gaussianLaw(draw.kernel, T, lambda, trace, traceOfSquare);
    view.lawCount = view.law.reduce((sum, p) => sum + p, 0);
    view.simulated = simulatedLaw(draw.simulated, T, mean, spread);
  }
  return view;
}

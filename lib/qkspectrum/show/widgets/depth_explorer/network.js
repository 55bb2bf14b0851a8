// A stack of attention layers and its switches, in doubles. No DOM in this file.
//
// Tokens are rows of X (T x d); weights act as in torch, x W^T. One head, so d_head = d.

import CONVENTIONS from "../../js/conventions.json" with { type: "json" };
import { frobenius, multiplyTransposed, norms, residual } from "../../js/linear-algebra.js";
import { makeGaussian } from "../../js/random.js";
import { softmaxInto } from "../../js/rows.js";

export const { tokens: T, width: WIDTH, hidden: HIDDEN, layers: DEPTH } = CONVENTIONS.depthExplorer;
const NORM_EPSILON = 1e-5; // torch's

export const ROUNDING = 1e-15; // relative residuals below are rounding errors of doubles

function gaussianMatrix(gaussian, rows, columns, gain) {
  const scale = Math.sqrt(gain / columns);
  return Float64Array.from({ length: rows * columns }, () => scale * gaussian());
}

// Tokens share a common part as large as what differs between them; weights keep norms on average.
export function makeDraw(seed) {
  const gaussian = makeGaussian(seed);
  const common = Float64Array.from({ length: WIDTH }, gaussian);
  const X = Float64Array.from({ length: T * WIDTH }, (_, i) => common[i % WIDTH] + gaussian());
  const layers = Array.from({ length: DEPTH }, () => ({
    q: gaussianMatrix(gaussian, WIDTH, WIDTH, 1),
    k: gaussianMatrix(gaussian, WIDTH, WIDTH, 1),
    v: gaussianMatrix(gaussian, WIDTH, WIDTH, 1),
    w1: gaussianMatrix(gaussian, HIDDEN, WIDTH, 2), // 2: a ReLU halves the second moment
    w2: gaussianMatrix(gaussian, WIDTH, HIDDEN, 1),
  }));
  return { X, layers, plane: principalPlane(X) };
}

// Logits are x_t W x_i / sqrt(d), where `size` multiplies the drawn W = w_q^T w_k.
function logitsOf(x, { q, k }, size) {
  const queries = multiplyTransposed(x, q, T, WIDTH, WIDTH),
    keys = multiplyTransposed(x, k, T, WIDTH, WIDTH);
  return multiplyTransposed(queries, keys, T, WIDTH, T).map((value) => (value * size) / Math.sqrt(WIDTH));
}

function attend(x, layer, { size, causal }) {
  const logits = logitsOf(x, layer, size),
    values = multiplyTransposed(x, layer.v, T, WIDTH, WIDTH),
    out = new Float64Array(T * WIDTH);
  for (let t = 0; t < T; t++) {
    const keys = causal ? t + 1 : T;
    softmaxInto(logits, t * T, keys);
    for (let i = 0; i < keys; i++) {
      for (let c = 0; c < WIDTH; c++) out[t * WIDTH + c] += logits[t * T + i] * values[i * WIDTH + c];
    }
  }
  return out;
}

function feedForward(x, { w1, w2 }) {
  const hidden = multiplyTransposed(x, w1, T, WIDTH, HIDDEN).map((value) => Math.max(value, 0));
  return multiplyTransposed(hidden, w2, T, HIDDEN, WIDTH);
}

function normalise(x) {
  const out = new Float64Array(x.length);
  for (let at = 0; at < x.length; at += WIDTH) {
    const row = x.subarray(at, at + WIDTH),
      mean = row.reduce((a, b) => a + b) / WIDTH;
    const variance = row.reduce((sum, value) => sum + (value - mean) ** 2, 0) / WIDTH;
    for (let c = 0; c < WIDTH; c++) out[at + c] = (row[c] - mean) / Math.sqrt(variance + NORM_EPSILON);
  }
  return out;
}

// One layer: attention, then the MLP if there is one, each with its skip connection and LayerNorm.
function block(x, layer, network) {
  const { skip, mlp, norm } = network;
  /** @type {((x: Float64Array, layer: any, network: any) => Float64Array)[]} */
  const parts = mlp ? [attend, feedForward] : [attend];
  for (const part of parts) {
    let out = part(norm === "before" ? normalise(x) : x, layer, network);
    if (skip) out = out.map((value, i) => value + x[i]);
    x = norm === "after" ? normalise(out) : out;
  }
  return x;
}

export const residualOf = (x) => residual(x, T, WIDTH);

// The tokens that enter the first layer and leave each layer, with the size of what differs between them.
export function run(draw, network) {
  const states = [draw.X];
  for (const layer of draw.layers) states.push(block(states.at(-1), layer, network));
  const sizes = states.map((x) => norms(x, T, WIDTH));
  return {
    states,
    norms: sizes.map((one) => one.norm),
    absolute: sizes.map((one) => one.residual),
    relative: sizes.map((one) => one.relative),
  };
}

// Root mean square of what the first layer's logits differ by within a row.
export function logitSpread(draw, size) {
  const logits = logitsOf(draw.X, draw.layers[0], size);
  let sum = 0;
  for (let t = 0; t < T; t++) {
    const row = logits.subarray(t * T, (t + 1) * T),
      mean = row.reduce((a, b) => a + b) / T;
    for (const value of row) sum += (value - mean) ** 2;
  }
  return Math.sqrt(sum / (T * T));
}

// ---- the plane in which the input's tokens differ most, kept for all layers
function principalPlane(X) {
  const residual = residualOf(X);
  let covariance = new Float64Array(WIDTH * WIDTH);
  for (let a = 0; a < WIDTH; a++) {
    for (let b = 0; b < WIDTH; b++) {
      for (let t = 0; t < T; t++)
        covariance[a * WIDTH + b] += residual[t * WIDTH + a] * residual[t * WIDTH + b];
    }
  }
  return [0, 1].map(() => {
    const { vector, value } = topEigenvector(covariance);
    covariance = covariance.map((c, i) => c - value * vector[Math.floor(i / WIDTH)] * vector[i % WIDTH]);
    return vector;
  });
}

// Power iteration on ever higher powers: squaring sixteen times takes the 65,536th power.
function topEigenvector(matrix) {
  let power = matrix;
  for (let i = 0; i < 16; i++) {
    const size = frobenius(power),
      next = new Float64Array(WIDTH * WIDTH);
    for (let a = 0; a < WIDTH; a++) {
      for (let b = 0; b < WIDTH; b++) {
        for (let c = 0; c < WIDTH; c++)
          next[a * WIDTH + b] += (power[a * WIDTH + c] / size) * (power[c * WIDTH + b] / size);
      }
    }
    power = next;
  }
  const columns = Array.from({ length: WIDTH }, (_, a) => power.slice(a * WIDTH, (a + 1) * WIDTH));
  const best = columns.reduce((a, b) => (frobenius(b) > frobenius(a) ? b : a));
  const size = frobenius(best),
    sign = Math.sign(best.reduce((a, b) => (Math.abs(b) > Math.abs(a) ? b : a)));
  const vector = best.map((value) => (sign * value) / size);
  let value = 0;
  for (let a = 0; a < WIDTH; a++) {
    for (let b = 0; b < WIDTH; b++) value += vector[a] * matrix[a * WIDTH + b] * vector[b];
  }
  return { vector, value };
}

// Tokens (or what differs between them) seen in the plane: pairs, in units of `unit`.
export function seenIn(plane, x, unit) {
  return Array.from({ length: T }, (_, t) =>
    plane.map((axis) => axis.reduce((sum, value, c) => sum + value * x[t * WIDTH + c], 0) / unit),
  );
}

// A stack of attention layers and its switches, in doubles. No DOM in this file.
//
// Tokens are rows of X (T x d); weights act as in torch, x W^T. One head, so d_head = d.

import { makeGaussian } from "../../js/random.js";

export const T = 24,
  WIDTH = 8,
  HIDDEN = 2 * WIDTH,
  DEPTH = 24;

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

// x W^T for x (T x columns) and W (rows x columns)
function times(x, w, rows, columns) {
  const out = new Float64Array(T * rows);
  for (let t = 0; t < T; t++) {
    for (let r = 0; r < rows; r++) {
      let sum = 0;
      for (let c = 0; c < columns; c++) sum += x[t * columns + c] * w[r * columns + c];
      out[t * rows + r] = sum;
    }
  }
  return out;
}

// Logits are x_t W x_i / sqrt(d), where `size` multiplies the drawn W = w_q^T w_k.
function logitsOf(x, { q, k }, size) {
  const queries = times(x, q, WIDTH, WIDTH),
    keys = times(x, k, WIDTH, WIDTH);
  return times(queries, keys, T, WIDTH).map((value) => (value * size) / Math.sqrt(WIDTH));
}

function attend(x, layer, { size, causal }) {
  const logits = logitsOf(x, layer, size),
    values = times(x, layer.v, WIDTH, WIDTH),
    out = new Float64Array(T * WIDTH);
  for (let t = 0; t < T; t++) {
    const keys = causal ? t + 1 : T,
      row = logits.subarray(t * T, t * T + keys),
      top = row.reduce((a, b) => Math.max(a, b));
    let total = 0;
    for (let i = 0; i < keys; i++) total += row[i] = Math.exp(row[i] - top);
    for (let i = 0; i < keys; i++) {
      for (let c = 0; c < WIDTH; c++) out[t * WIDTH + c] += (row[i] / total) * values[i * WIDTH + c];
    }
  }
  return out;
}

const feedForward = (x, { w1, w2 }) =>
  times(
    times(x, w1, HIDDEN, WIDTH).map((value) => Math.max(value, 0)),
    w2,
    WIDTH,
    HIDDEN,
  );

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
  for (const part of mlp ? [attend, feedForward] : [attend]) {
    let out = part(norm === "before" ? normalise(x) : x, layer, network);
    if (skip) out = out.map((value, i) => value + x[i]);
    x = norm === "after" ? normalise(out) : out;
  }
  return x;
}

const meanToken = (x) =>
  Float64Array.from({ length: WIDTH }, (_, c) => {
    let sum = 0;
    for (let t = 0; t < T; t++) sum += x[t * WIDTH + c];
    return sum / T;
  });

export function residualOf(x) {
  const mean = meanToken(x);
  return x.map((value, i) => value - mean[i % WIDTH]);
}

const frobenius = (x) => Math.sqrt(x.reduce((sum, value) => sum + value * value, 0));

// The tokens that enter the first layer and leave each layer, with the size of what differs between them.
export function run(draw, network) {
  const states = [draw.X];
  for (const layer of draw.layers) states.push(block(states.at(-1), layer, network));
  const norms = states.map(frobenius),
    absolute = states.map((x) => frobenius(residualOf(x)));
  return {
    states,
    norms,
    absolute,
    relative: absolute.map((size, l) => (norms[l] > 0 ? size / norms[l] : 0)),
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

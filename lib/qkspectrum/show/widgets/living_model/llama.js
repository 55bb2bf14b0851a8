// A small Llama on one sentence, with the spectra of its query-key matrices moved. No DOM in this file.

import { norms } from "../../js/linear-algebra.js";
import { timesTransposed } from "../../js/products.js";

/** @typedef {import("./weights.js").Model} Model */
/**
 * How a head's query-key matrix is moved: W' = gain (stretch (W − mean I) + (mean + c) I), where c is such that a token
 * of the layer's usual size gets `shift` on its logit for itself.
 * @typedef {{ stretch: number, shift: number, gain: number }} Move
 */
/** @typedef {{ attention: Float32Array[][], residual: number[], logits: Float32Array }} Passed by layer and head */

export const AS_TRAINED = Object.freeze({ stretch: 1, shift: 0, gain: 1 });

/**
 * Logits of the next word after every position, the attention of every head, and the relative residual of the stream
 * before the first layer and after each.
 * @param {Model} model
 * @param {number[]} ids
 * @param {Move[][]} moves by layer and head
 * @param {boolean} skip whether each part's input is added to its output
 * @returns {Passed}
 */
export function pass(model, ids, moves, skip) {
  const { shape, embedding, layers } = model,
    { width, epsilon } = shape,
    T = ids.length,
    turn = rotation(T, width / shape.heads, shape.base);
  /** @type {Float32Array} */
  let stream = new Float32Array(T * width);
  ids.forEach((id, t) => stream.set(embedding.subarray(id * width, (id + 1) * width), t * width));
  const attention = [],
    residual = [norms(stream, T, width).relative];
  for (let l = 0; l < layers.length; l++) {
    const layer = layers[l],
      read = normed(stream, layer.readNorm, epsilon),
      attended = attend(model, l, read, T, moves[l], turn);
    attention.push(attended.weights);
    stream = joined(stream, attended.output, skip);
    stream = joined(stream, feedForward(normed(stream, layer.hiddenNorm, epsilon), layer, shape, T), skip);
    residual.push(norms(stream, T, width).relative);
  }
  const logits = timesTransposed(normed(stream, model.norm, epsilon), embedding, T, width, model.words);
  return { attention, residual, logits };
}

/**
 * @param {Float32Array} stream
 * @param {Float32Array} output
 * @param {boolean} skip
 */
function joined(stream, output, skip) {
  if (skip) for (let i = 0; i < output.length; i++) output[i] += stream[i];
  return output;
}

/**
 * Every row over its root mean square, times the gains.
 * @param {Float32Array} x
 * @param {Float32Array} gains
 * @param {number} epsilon
 */
function normed(x, gains, epsilon) {
  const width = gains.length,
    out = new Float32Array(x.length);
  for (let at = 0; at < x.length; at += width) {
    let square = 0;
    for (let k = 0; k < width; k++) square += x[at + k] ** 2;
    const over = 1 / Math.sqrt(square / width + epsilon);
    for (let k = 0; k < width; k++) out[at + k] = x[at + k] * over * gains[k];
  }
  return out;
}

/**
 * Cosines and sines of the rotary positions: an angle for each position and pair of coordinates.
 * @param {number} T
 * @param {number} size of a head
 * @param {number} base
 */
function rotation(T, size, base) {
  const half = size / 2,
    cos = new Float32Array(T * half),
    sin = new Float32Array(T * half);
  for (let t = 0; t < T; t++) {
    for (let k = 0; k < half; k++) {
      const angle = t * base ** (-k / half);
      cos[t * half + k] = Math.cos(angle);
      sin[t * half + k] = Math.sin(angle);
    }
  }
  return { half, cos, sin };
}

/**
 * One head's rows of queries or keys, turned by their positions: coordinate k pairs with k + half.
 * @param {Float32Array} x all heads' (T × width)
 * @param {number} head
 * @param {number} T
 * @param {ReturnType<typeof rotation>} turn
 */
function turned(x, head, T, { half, cos, sin }) {
  const size = 2 * half,
    width = x.length / T,
    out = new Float32Array(T * size);
  for (let t = 0; t < T; t++) {
    for (let k = 0; k < half; k++) {
      const from = t * width + head * size + k,
        angle = t * half + k;
      out[t * size + k] = x[from] * cos[angle] - x[from + half] * sin[angle];
      out[t * size + k + half] = x[from + half] * cos[angle] + x[from] * sin[angle];
    }
  }
  return out;
}

/**
 * Attention of layer l on what it reads, after its norm.
 * @param {Model} model
 * @param {number} l
 * @param {Float32Array} read
 * @param {number} T
 * @param {Move[]} moves
 * @param {ReturnType<typeof rotation>} turn
 */
function attend({ shape, layers, means, sizes }, l, read, T, moves, turn) {
  const { width, heads } = shape,
    size = width / heads,
    root = Math.sqrt(size),
    { q, k, v, o } = layers[l];
  const [queries, keys, values] = [q, k, v].map((weight) => timesTransposed(read, weight, T, width, width)),
    gram = timesTransposed(read, read, T, width, T),
    mixed = new Float32Array(T * width);
  const weights = moves.map((move, head) => {
    const rows = timesTransposed(turned(queries, head, T, turn), turned(keys, head, T, turn), T, size, T);
    // all that the move adds is the same likeness of contents: c + (1 − stretch) mean, times x·x over the temperature
    const likeness = move.shift / sizes[l] + ((1 - move.stretch) * means[l][head]) / root;
    for (let i = 0; i < rows.length; i++) {
      rows[i] = move.gain * ((move.stretch * rows[i]) / root + likeness * gram[i]);
    }
    causalSoftmax(rows, T);
    for (let t = 0; t < T; t++) {
      for (let i = 0; i <= t; i++) {
        const weight = rows[t * T + i];
        for (let c = head * size; c < (head + 1) * size; c++)
          mixed[t * width + c] += weight * values[i * width + c];
      }
    }
    return rows;
  });
  return { weights, output: timesTransposed(mixed, o, T, width, width) };
}

/** @param {Float32Array} rows logits (T × T), which become weights; the future gets none @param {number} T */
function causalSoftmax(rows, T) {
  for (let t = 0; t < T; t++) {
    const row = rows.subarray(t * T, (t + 1) * T);
    softmax(row.subarray(0, t + 1));
    row.fill(0, t + 1);
  }
}

/** @param {Float32Array} row logits, which become probabilities */
export function softmax(row) {
  let largest = -Infinity,
    sum = 0;
  for (const value of row) largest = Math.max(largest, value);
  for (let i = 0; i < row.length; i++) {
    row[i] = Math.exp(row[i] - largest);
    sum += row[i];
  }
  for (let i = 0; i < row.length; i++) row[i] /= sum;
}

/**
 * down(silu(gate x) · up x)
 * @param {Float32Array} x
 * @param {import("./weights.js").Layer} layer
 * @param {import("./weights.js").Shape} shape
 * @param {number} T
 */
function feedForward(x, { gate, up, down }, { width, hidden }, T) {
  const gates = timesTransposed(x, gate, T, width, hidden),
    inner = timesTransposed(x, up, T, width, hidden);
  for (let i = 0; i < inner.length; i++) inner[i] *= gates[i] / (1 + Math.exp(-gates[i]));
  return timesTransposed(inner, down, T, hidden, width);
}

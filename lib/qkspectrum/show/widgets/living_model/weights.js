// The stored model: int8 weights with one scale a row, read into single precision. No DOM in this file.

/**
 * What the file of the model hands over. `numbers` holds, in base64, the int8 weights of all matrices, then their
 * scales and the norms' gains as float32; matrices are in the order of `matrixSizes`.
 * @typedef {object} Stored
 * @property {string} words the vocabulary, a word a line; the first stands for all others
 * @property {Shape} shape
 * @property {string} numbers
 * @property {[number, number][][][]} eigenvalues of every layer's heads: those that are not 0, as [real, imaginary]
 * @property {number[]} sizes of every layer: mean squared norm of what its attention reads, on validation text
 */
/** @typedef {{ width: number, hidden: number, layers: number, heads: number, base: number, epsilon: number }} Shape */
/** @typedef {Record<"q" | "k" | "v" | "o" | "gate" | "up" | "down" | "readNorm" | "hiddenNorm", Float32Array>} Layer */
/** @typedef {{ shape: Shape, words: number, embedding: Float32Array, layers: Layer[], norm: Float32Array, means: number[][], sizes: number[] }} Model */

const LAYER = /** @type {const} */ (["q", "k", "v", "o", "gate", "up", "down"]);

/**
 * Rows and columns of all matrices in their order: the embedding, then seven for each layer.
 * @param {Shape} shape
 * @param {number} words
 * @returns {[rows: number, columns: number][]}
 */
export function matrixSizes({ width, hidden, layers }, words) {
  /** @type {[number, number][]} */
  const square = [
      [width, width],
      [width, width],
      [width, width],
      [width, width],
    ],
    /** @type {[number, number][]} */
    mlp = [
      [hidden, width],
      [hidden, width],
      [width, hidden],
    ];
  return [[words, width], ...Array.from({ length: layers }, () => [...square, ...mlp]).flat()];
}

/**
 * @param {Stored} stored
 * @returns {Model}
 */
export function readModel({ words, shape, numbers, sizes }) {
  const bytes = bytesOf(atob(numbers)),
    count = words.split("\n").length,
    matrices = matrixSizes(shape, count);
  const weights = matrices.reduce((sum, [rows, columns]) => sum + rows * columns, 0),
    floats = new Float32Array(bytes.slice(weights).buffer),
    whole = new Int8Array(bytes.buffer, 0, weights);
  let at = 0,
    scale = 0;
  const read = matrices.map(([rows, columns]) => {
    const made = new Float32Array(rows * columns);
    for (let i = 0; i < made.length; i += columns) {
      const size = floats[scale++];
      for (let j = i; j < i + columns; j++) made[j] = whole[at++] * size;
    }
    return made;
  });
  const gains = Array.from({ length: 2 * shape.layers + 1 }, (_, i) =>
    floats.slice(scale + i * shape.width, scale + (i + 1) * shape.width),
  );
  return assemble(shape, count, read, gains, sizes);
}

/** @param {string} text a character for each byte; a loop, since a million calls of a function take a phone a second */
function bytesOf(text) {
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < bytes.length; i++) bytes[i] = text.charCodeAt(i);
  return bytes;
}

/**
 * A model of its matrices, in the order of `matrixSizes`, and its norms' gains: two for each layer, then the last.
 * @param {Shape} shape
 * @param {number} words
 * @param {Float32Array[]} matrices
 * @param {Float32Array[]} gains
 * @param {number[]} sizes
 * @returns {Model}
 */
export function assemble(shape, words, matrices, gains, sizes) {
  const layers = Array.from({ length: shape.layers }, (_, l) => {
    const parts = Object.fromEntries(LAYER.map((name, i) => [name, matrices[1 + 7 * l + i]]));
    return /** @type {Layer} */ ({ ...parts, readNorm: gains[2 * l], hiddenNorm: gains[2 * l + 1] });
  });
  const means = layers.map(({ q, k }) => headTraces(q, k, shape).map((trace) => trace / shape.width));
  return { shape, words, embedding: matrices[0], layers, norm: gains[gains.length - 1], means, sizes };
}

/**
 * tr W of every head, W = w_qᵀ w_k: the sum of the products of the two weights' entries.
 * @param {Float32Array} q
 * @param {Float32Array} k
 * @param {Shape} shape
 */
function headTraces(q, k, { width, heads }) {
  const each = (width / heads) * width;
  return Array.from({ length: heads }, (_, h) => {
    let trace = 0;
    for (let i = h * each; i < (h + 1) * each; i++) trace += q[i] * k[i];
    return trace;
  });
}

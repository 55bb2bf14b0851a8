// The transformer's weights: one flat array, and where each of them lies in it. No DOM in this file.
//
// Names, shapes and initial values are those of the library's Transformer.

import { makeGaussian, makeUniform } from "../../js/random.js";

/**
 * @typedef {object} Shape
 * @property {number} letters
 * @property {number} tokens
 * @property {number} width
 * @property {number} layers
 * @property {boolean} skip
 * @property {"pre" | "post" | "none"} norm
 * @property {string} remedy
 */
/** @typedef {{ at: number, rows: number, columns: number }} Place columns is 0 for a vector */

/**
 * Where every weight lies, by torch's name for it.
 * @param {Shape} shape
 */
export function placesOf({ letters, width, layers, norm, remedy }) {
  /** @type {Record<string, Place>} */
  const places = {};
  let size = 0;
  const add = (/** @type {string} */ name, /** @type {number} */ rows, columns = 0) => {
    places[name] = { at: size, rows, columns };
    size += rows * (columns || 1);
  };
  const addNorm = (/** @type {string} */ name) => {
    add(`${name}.weight`, width);
    add(`${name}.bias`, width);
  };
  add("embedding.weight", letters, width);
  for (let l = 0; l < layers; l++) {
    const block = `blocks.${l}`;
    for (const one of ["q", "k", "v", "out"]) add(`${block}.attention.${one}_proj.weight`, width, width);
    if (remedy === "QK-norm") {
      for (const one of ["q", "k"]) add(`${block}.attention.${one}_norm.weight`, width);
    }
    for (const part of [0, 2]) {
      add(`${block}.mlp.${part}.weight`, width, width);
      add(`${block}.mlp.${part}.bias`, width);
    }
    if (norm !== "none") for (const part of [0, 1]) addNorm(`${block}.norms.${part}`);
  }
  if (norm === "pre") addNorm("final_norm");
  return { places, size };
}

/**
 * Initial weights as the library draws them: N(0, 1/width) embeddings, Xavier-uniform matrices with a gain of 1/√2 for
 * queries, keys and values, norms of gain 1, biases of 0.
 * @param {Shape} shape
 * @param {number} seed
 */
export function initialWeights(shape, seed) {
  const { places, size } = placesOf(shape),
    weights = new Float64Array(size),
    gaussian = makeGaussian(seed),
    uniform = makeUniform(seed + 1);
  for (const [name, { at, rows, columns }] of Object.entries(places)) {
    if (!columns) {
      if (name.endsWith("weight")) weights.fill(1, at, at + rows);
      continue;
    }
    const gain = /\.[qkv]_proj\./.test(name) ? Math.SQRT1_2 : 1,
      reach = gain * Math.sqrt(6 / (rows + columns));
    for (let i = at; i < at + rows * columns; i++) {
      weights[i] = name.startsWith("embedding")
        ? gaussian() / Math.sqrt(shape.width)
        : reach * (2 * uniform() - 1);
    }
  }
  return weights;
}

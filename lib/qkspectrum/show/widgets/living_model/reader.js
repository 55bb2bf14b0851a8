// What is read off a sentence that went through the model: attention, the next word, and how surprised it was.

import { AS_TRAINED, pass, softmax } from "./llama.js";

const CANDIDATES = 8;

/**
 * @typedef {object} Request
 * @property {number[]} ids
 * @property {import("./llama.js").Move} move
 * @property {{ layer?: number, head?: number }} scope which heads are moved, counted from 0: without a head all of the layer
 * @property {boolean} skip
 */
/**
 * @typedef {object} Reading
 * @property {Float32Array[][]} attention by layer and head, T × T
 * @property {number[][]} entropy of every head, over its largest value: mean over the queries with more than one key
 * @property {number[][]} first mean weight on the first token, over the later queries
 * @property {number[][]} keys exp of the last query's entropy
 * @property {number[]} residual of the stream, relative, before the first layer and after each
 * @property {number} perplexity of the words after the first token; NaN if there are none
 * @property {[id: number, probability: number][]} next
 */

/** @param {import("./weights.js").Model} model */
export function makeReader(model) {
  const { layers, heads } = model.shape;
  let sentence = "";
  /** @type {Reading} */
  let trained;

  /** @param {Request} request */
  function answer({ ids, move, scope, skip }) {
    if (sentence !== ids.join()) {
      sentence = ids.join();
      trained = reading(model, ids, movesOf({}, AS_TRAINED), true);
    }
    return { now: reading(model, ids, movesOf(scope, move), skip), trained };
  }

  /** @param {Request["scope"]} scope @param {import("./llama.js").Move} move */
  function movesOf({ layer, head }, move) {
    return Array.from({ length: layers }, (_, l) =>
      Array.from({ length: heads }, (_, h) =>
        (layer === undefined || layer === l) && (head === undefined || head === h) ? move : AS_TRAINED,
      ),
    );
  }
  return answer;
}

/**
 * @param {import("./weights.js").Model} model
 * @param {number[]} ids
 * @param {import("./llama.js").Move[][]} moves
 * @param {boolean} skip
 * @returns {Reading}
 */
function reading(model, ids, moves, skip) {
  const T = ids.length,
    { attention, residual, logits } = pass(model, ids, moves, skip),
    each = attention.map((layer) => layer.map((weights) => measureHead(weights, T)));
  let surprise = 0;
  const row = (/** @type {number} */ t) => {
    const one = logits.subarray(t * model.words, (t + 1) * model.words);
    softmax(one);
    return one;
  };
  for (let t = 0; t < T - 1; t++) surprise -= Math.log(Math.max(row(t)[ids[t + 1]], 1e-30));
  return {
    attention,
    entropy: each.map((layer) => layer.map((head) => head.entropy)),
    first: each.map((layer) => layer.map((head) => head.first)),
    keys: each.map((layer) => layer.map((head) => head.keys)),
    residual,
    perplexity: Math.exp(surprise / (T - 1)),
    next: largest(row(T - 1), CANDIDATES),
  };
}

/** @param {Float32Array} weights @param {number} T */
function measureHead(weights, T) {
  let share = 0,
    first = 0,
    entropy = 0;
  for (let t = 1; t < T; t++) {
    entropy = 0;
    for (let i = 0; i <= t; i++) {
      const weight = weights[t * T + i];
      if (weight > 0) entropy -= weight * Math.log(weight);
    }
    share += entropy / Math.log(t + 1) / (T - 1);
    first += weights[t * T] / (T - 1);
  }
  return { entropy: share, first, keys: Math.exp(entropy) };
}

/**
 * @param {Float32Array} row
 * @param {number} count
 * @returns {Reading["next"]}
 */
function largest(row, count) {
  /** @type {Reading["next"]} */
  const found = [];
  row.forEach((probability, id) => {
    if (found.length === count && probability <= found[count - 1][1]) return;
    const at = found.findIndex(([, other]) => other < probability);
    found.splice(at < 0 ? found.length : at, 0, [id, probability]);
    if (found.length > count) found.pop();
  });
  return found;
}

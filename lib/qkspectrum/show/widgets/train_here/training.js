// One training run: its steps, and what is read off on the way. No DOM in this file.

import CONVENTIONS from "../../js/conventions.json" with { type: "json" };
import { eigenvalues } from "../../js/eigenvalues.js";
import { frobenius, norms } from "../../js/linear-algebra.js";
import { LETTERS, makeLetters, T } from "./letters.js";
import { makeNetwork } from "./network.js";
import { addLocaterGradient, clipQueriesAndKeys, makeAdam, queryKeyMatrix, ratesOf } from "./optimizer.js";
import { initialWeights } from "./parameters.js";

const { batch: BATCH, width: WIDTH, remedies: REMEDIES } = CONVENTIONS.trainHere;
const TRACE = 1; // that LocAteR holds

/**
 * @typedef {object} Settings
 * @property {number} learning_rate
 * @property {number} layers
 * @property {boolean} skip
 * @property {"pre" | "post" | "none"} norm
 * @property {string} remedy
 */

/**
 * A network and its optimizer; `step` is one update on the given sequences.
 * @param {Settings} settings
 * @param {{ letters: number, tokens: number, width: number, batch: number }} sizes
 */
export function makeTrainer(settings, { letters, tokens, width, batch }) {
  const { layers, skip, norm, remedy } = settings,
    shape = { letters, tokens, width, layers, skip, norm, remedy },
    network = makeNetwork(shape, batch, remedy === "soft-cap" ? REMEDIES["soft-cap"] : undefined),
    { weights, gradients, places, views, gradientViews, attentions } = network,
    share = remedy === "query–key rate" ? REMEDIES["query–key rate"] : 1,
    update = makeAdam(weights, gradients, ratesOf(places, weights.length, settings.learning_rate, share));

  /** @param {Int32Array} seen @param {Int32Array} targets */
  function gradientsOf(seen, targets) {
    const found = network.forward(seen, targets);
    network.backward(seen, targets);
    if (remedy === "LocAteR") {
      views.blocks.forEach(({ attention }, l) =>
        addLocaterGradient(attention, gradientViews.blocks[l].attention, width, REMEDIES.LocAteR, TRACE),
      );
    }
    return found;
  }

  /** @param {Int32Array} seen @param {Int32Array} targets */
  function step(seen, targets) {
    const found = gradientsOf(seen, targets);
    update();
    if (remedy === "QK-clip") {
      views.blocks.forEach(({ attention }, l) =>
        clipQueriesAndKeys(attention, attentions[l].largest(), REMEDIES["QK-clip"]),
      );
    }
    return found;
  }
  return { shape, network, gradientsOf, step };
}

/**
 * Mean entropy share of the rows that see more than one key.
 * @param {Float64Array} weights (sequences × tokens × tokens)
 * @param {number} tokens
 */
export function entropyShare(weights, tokens) {
  let sum = 0,
    rows = 0;
  for (let row = 0; row < weights.length / tokens; row++) {
    const keys = (row % tokens) + 1;
    if (keys === 1) continue;
    let entropy = 0;
    for (let i = row * tokens; i < row * tokens + keys; i++) {
      if (weights[i] > 0) entropy -= weights[i] * Math.log(weights[i]);
    }
    sum += entropy / Math.log(keys);
    rows++;
  }
  return sum / rows;
}

/**
 * What is read off a network after a forward pass.
 * @typedef {object} Reading
 * @property {number[]} share entropy share of every layer's head
 * @property {number} largest the largest logit of all layers
 * @property {number} variety relative residual of the last hidden states over that of the embeddings
 * @property {number[]} mean of every layer's eigenspectrum, tr(W)/d
 * @property {number[]} spread ‖W − (tr(W)/d) I‖_F/√d
 */

/**
 * @param {ReturnType<typeof makeTrainer>} trainer
 * @returns {Reading}
 */
export function read({ shape: { tokens, width }, network }) {
  const { attentions, views, input, last } = network,
    sequences = input.length / (tokens * width);
  let variety = 0;
  for (let b = 0; b < sequences; b++) {
    const of = (/** @type {Float64Array} */ x) =>
      norms(x.subarray(b * tokens * width, (b + 1) * tokens * width), tokens, width).relative;
    variety += of(last) / of(input) / sequences;
  }
  const spectra = views.blocks.map(({ attention }) => {
    const W = queryKeyMatrix(attention.q, attention.k, width);
    let trace = 0;
    for (let i = 0; i < width; i++) trace += W[i * width + i];
    return {
      mean: trace / width,
      spread: Math.sqrt(Math.max(0, frobenius(W) ** 2 / width - (trace / width) ** 2)),
    };
  });
  return {
    share: attentions.map(({ weights }) => entropyShare(weights, tokens)),
    largest: Math.max(...attentions.map(({ largest }) => largest())),
    variety,
    mean: spectra.map(({ mean }) => mean),
    spread: spectra.map(({ spread }) => spread),
  };
}

/**
 * Eigenvalues of every layer's W.
 * @param {ReturnType<typeof makeTrainer>} trainer
 */
export const spectraOf = ({ shape: { width }, network: { views } }) =>
  views.blocks.map(({ attention }) => eigenvalues(queryKeyMatrix(attention.q, attention.k, width), width));

/**
 * A run on fresh letters, from its first weights on.
 * @param {Settings} settings
 * @param {number} seed decides initial weights and letters
 */
export function makeRun(settings, seed) {
  const trainer = makeTrainer(settings, { letters: LETTERS, tokens: T, width: WIDTH, batch: BATCH }),
    letters = makeLetters(seed + 2),
    seen = new Int32Array(BATCH * T),
    targets = new Int32Array(BATCH * T);
  trainer.network.weights.set(initialWeights(trainer.shape, seed));
  let steps = 0;

  /** What is read off before the first step. */
  function begin() {
    letters(seen, targets);
    return { step: 0, ...trainer.network.forward(seen, targets), ...read(trainer) };
  }

  /**
   * Steps as many times as asked; what is read off is that of the last step's sequences, before its update.
   * @param {number} count
   */
  function advance(count) {
    let loss = 0,
      right = 0;
    for (let i = 0; i < count; i++) {
      letters(seen, targets);
      const found = trainer.step(seen, targets);
      loss += found.loss / count;
      right += found.right / count;
    }
    steps += count;
    return { step: steps, loss, right, ...read(trainer) };
  }
  return { begin, advance, spectra: () => spectraOf(trainer) };
}

/** @typedef {ReturnType<ReturnType<typeof makeRun>["advance"]>} Point */

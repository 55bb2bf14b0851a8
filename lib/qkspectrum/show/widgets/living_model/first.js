// What the compact figure shows before a reader's first move: a stored reading of the model, so that none is loaded.
// first.json is what the model computes there: node lib/qkspectrum/show/widgets/living_model/make-first.js

import FIRST from "./first.json" with { type: "json" };

/** @typedef {import("./reader.js").Reading} Reading */
/**
 * What is drawn: a sentence, and what the model makes of it, moved and as trained.
 * @typedef {object} View
 * @property {Omit<Reading, "next"> & { next: (readonly [word: string, probability: number])[] }} now
 * @property {Omit<Reading, "next" | "attention" | "first">} trained
 * @property {{ tokens: import("./vocabulary.js").Token[], cut: boolean }} sentence
 */

export { FIRST };

/** @returns {View} of which one head's attention is stored: the one that is shown */
export function firstView() {
  const { state, tokens, attention, now, trained } = FIRST,
    shown = new Float32Array(tokens.length ** 2);
  attention.forEach((row, t) => shown.set(row, t * tokens.length));
  /** @type {Float32Array[][]} */
  const heads = [];
  heads[state.layer - 1] = [];
  heads[state.layer - 1][state.head - 1] = shown;
  const next = now.next.map(([word, probability]) => /** @type {[string, number]} */ ([word, probability]));
  return { now: { ...now, attention: heads, next }, trained, sentence: { tokens, cut: false } };
}

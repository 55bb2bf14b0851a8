// The words of the figure: its headline, what listeners hear, and what the sliders do.

import CONVENTIONS from "../../js/conventions.json" with { type: "json" };
import { digits, NBSP, percent, signed } from "../../js/numbers.js";

/** @typedef {import("./first.js").View["now"]} Reading */
/** @typedef {import("./first.js").View["trained"]} Measured */
/** @typedef {{ variance: number, mean: number, gain: number, skip: boolean, scope: string, layer: number, head: number }} Moved */

const { speaks, stumbles, lost } = CONVENTIONS.livingModel,
  { uniform } = CONVENTIONS.gaze,
  { relativeVariety } = CONVENTIONS.collapse;

/** @param {readonly number[]} values */
export const average = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** @param {Moved} state */
export const isTrained = ({ variance, mean, gain, skip }) =>
  variance === 1 && mean === 0 && gain === 1 && skip;

/**
 * A perplexity: whole from 10 on, and no more than anybody can read.
 * @param {number} value
 */
export const perplexityWords = (value) =>
  value < 9.95 ? value.toFixed(1) : value < 1e6 ? Math.round(value).toLocaleString("en") : "over a million";

/**
 * Entropy shares of the heads that are moved.
 * @param {number[][]} entropy
 * @param {Moved} state
 */
export function chosen(entropy, { scope, layer, head }) {
  if (scope === "all") return entropy.flat();
  return scope === "layer" ? entropy[layer - 1] : [entropy[layer - 1][head - 1]];
}

/** @param {Moved} state */
export const scopeWords = ({ scope, layer, head }) =>
  scope === "all" ? "all heads" : scope === "layer" ? `layer ${layer}` : `head ${head} of layer ${layer}`;

/** Variety that the stack leaves: relative residual after it, over that before. @param {number[]} residual */
export const variety = (residual) => residual[residual.length - 1] / (residual[0] || 1);

/**
 * Whether the moved heads look everywhere alike, at hardly anything, or neither; and whether all words have become alike.
 * @param {Measured} now
 * @param {Measured} trained
 * @param {Moved} state
 */
export function collapses(now, trained, state) {
  const share = average(chosen(now.entropy, state)),
    before = average(chosen(trained.entropy, state));
  return {
    uniform: share > uniform && share > before,
    entropy: share < before / 2,
    rank: variety(now.residual) < relativeVariety * variety(trained.residual),
    share,
  };
}

/**
 * @param {Measured} now
 * @param {Measured} trained
 * @param {Moved} state
 * @returns {import("../../js/dom.js").Piece[]}
 */
export function headline(now, trained, state) {
  if (Number.isNaN(now.perplexity)) return [["Type a sentence: the model will read it, and go on."]];
  const { uniform: even, entropy, rank } = collapses(now, trained, state),
    times = now.perplexity / trained.perplexity;
  /** @type {import("../../js/dom.js").Piece[]} */
  const because = rank
    ? [["all words have become nearly the same vector, "], ["rank collapse", "bad"]]
    : even
      ? [["every word looks at every word alike", "bad"]]
      : entropy
        ? [["each word stares at few words, "], ["entropy collapse", "bad"]]
        : [["its words look at other words than in training"]];
  if (isTrained(state))
    return [["This is the model ", ""], ["as trained", "strong"], [": it speaks its best English."]];
  if (times < speaks) {
    const still = even || entropy || rank ? [[", although in what you moved "], ...because] : [];
    return [["It "], ["still speaks English", "good"], ...still, ["."]];
  }
  const verdict =
    times < stumbles
      ? "It stumbles"
      : times < lost
        ? "It has lost the thread"
        : "It no longer speaks English";
  return [[verdict, "strong"], [": "], ...because, ["."]];
}

/**
 * What the sliders did, as a formula with its numbers.
 * @param {Moved} state
 */
export function formula({ variance, mean, gain }) {
  const a = digits(Math.sqrt(variance), 2),
    c = mean === 0 ? "" : ` ${mean < 0 ? "−" : "+"} ${digits(Math.abs(mean), 1)} · x·x′/‖x‖²`,
    moved = `ω′ = ${a} ω${c}`;
  return gain === 1 ? moved : `${moved}, all × ${digits(gain, 2)}`;
}

/**
 * The attention of one head in words.
 * @param {Reading} now
 * @param {import("./vocabulary.js").Token[]} tokens
 * @param {Moved} state
 */
export function describeMap(now, tokens, { layer, head }) {
  const T = tokens.length,
    weights = now.attention[layer - 1][head - 1],
    row = [...weights.subarray((T - 1) * T)];
  const best = row
    .map((weight, i) => ({ weight, text: tokens[i].text }))
    .sort((one, other) => other.weight - one.weight)
    .slice(0, 3);
  const list = best.map(({ weight, text }) => `“${text}” ${percent(weight)}`).join(", ");
  return (
    `Attention of head ${head} in layer ${layer} over ${T} tokens. ` +
    `Its entropy is ${percent(now.entropy[layer - 1][head - 1])} of the largest. ` +
    `The last word, “${tokens[T - 1].text}”, looks at ${list}.`
  );
}

/** @param {number} factor */
export const times = (factor) => `×${NBSP}${signed(factor)}`;

// What the figure says: where attention looks, why, and what collapses of it.

import CONVENTIONS from "../../js/conventions.json" with { type: "json" };
import { looksAtItself, looksEarly, looksEverywhere, looksLate, scattered, tokensOf } from "../../js/gaze.js";
import { NBSP, percent, plain, signed } from "../../js/numbers.js";
import { REGIONS } from "./paint.js";
import { factor, times } from "./panels.js";

const capital = (words) => words[0].toUpperCase() + words.slice(1);

const looksBack = (view) => looksEarly(view, view.mixed);

const some = (side, n) => (n === 1 ? `${side} token` : `${side} ${tokensOf(n)}`);

/** @returns {import("../../js/dom.js").Piece[]} */
function looking(view) {
  const { mean, draw, depth, relative } = view,
    where = depth > 1 ? "in the last layer " : "",
    sign = mean > 0 ? "positive mean: " : mean < 0 ? "negative mean: " : "",
    start = (words) => capital(sign + where + words);
  if (looksEverywhere(view)) {
    const alike = depth > 1 && relative[depth - 2] < CONVENTIONS.gaze.alike,
      when = alike ? "by the last layer tokens are so alike that " : where;
    const all = `all ${draw.T}${NBSP}tokens`;
    return [[`${capital(`${when}logits hardly differ`)}: every query averages `], [all, "strong"]];
  }
  if (looksAtItself(view) || (looksLate(view) && view.lateLast === 1))
    return [[start("each token looks almost only at ")], ["itself", "strong"]];
  if (looksLate(view))
    return [[start("every query looks at the ")], [some("latest", view.lateLast), "strong"]];
  if (looksBack(view))
    return [[start("every query looks back at the ")], [some("first", view.earlyLast), "strong"]];
  const n = Math.round(view.effective);
  if (view.entropy < view.entropy_threshold) {
    const spikes = depth > 1 ? "in the last layer attention" : "widely spread logits: attention";
    return [[`${capital(spikes)} spikes on `], [scattered(n), "strong"]];
  }
  return [[`${capital(`${where}attention`)} spreads over `], [tokensOf(n), "strong"], [", anywhere"]];
}

// With skip connections the absolute residual grows: 16 times is not 1600 %.
export const varietyWords = (value) => (value < 1.995 ? percent(value) : times(value));

function keptWords(depth, value) {
  const s = depth === 1 ? "s" : "",
    layers = depth === 1 ? "one layer" : `${depth} layers`;
  return value < 1.995
    ? `${layers} keep${s} ${percent(value)} of the variety`
    : `${depth === 1 ? "one layer multiplies" : `${layers} multiply`} the variety by ${factor(value)}`;
}

const VERDICTS = {
  neither: "neither collapses",
  rank: "rank collapses",
  entropy: "entropy collapses",
  both: "both collapse",
};

const regionOf = ({ rank, entropy }) => REGIONS[(rank ? 1 : 0) + (entropy ? 2 : 0)];

const gradientWords = (value) =>
  value < 1e-12
    ? `falls ${factor(value)}`
    : `${value < CONVENTIONS.words.stays[0] ? "falls to" : value > CONVENTIONS.words.stays[1] ? "grows to" : "stays at"} ${factor(value)}`;

/** @returns {import("../../js/dom.js").Piece[]} */
function consequence(view) {
  const { depth, shown, collapsed } = view,
    kept = keptWords(depth, shown.at(-1)),
    back = looksBack(view),
    here = regionOf(collapsed),
    average = regionOf(view.onAverage);
  const start = {
    neither: `; ${kept}: `,
    rank: `${back ? ", so rows agree; " : looksEverywhere(view) ? ", so outputs agree; " : "; "}${kept}: `,
    entropy: `; ${kept}, the gradient ${gradientWords(view.gradient)}: `,
    both: `${back ? ", so rows agree and are sharp; " : "; "}${kept}: `,
  }[here];
  const { entropies, entropy_threshold } = view,
    lowest = entropies.indexOf(Math.min(...entropies)) + 1,
    earlier = collapsed.entropy && view.entropy >= entropy_threshold ? ` in layer ${lowest}` : "",
    end = here === average ? "." : ` in this draw, ${average} on average.`;
  return [[start], [VERDICTS[here], here === "neither" ? "good" : "bad"], [earlier + end]];
}

export const mapHeadline = (view) => [...looking(view), ...consequence(view)];

// ---- what a listener hears in place of the pictures
const PAINTED = {
  neither: "where entropy, rank, both or neither collapses",
  entropy: "attention entropy",
  variety: "variety of tokens",
  gradient: "the gradient",
};

export function describePlane(view, { mean, spread }) {
  const { map, varietyName, quantity, draws } = view;
  return (
    `Map of ${PAINTED[quantity]} over mean and spread of the eigenvalues. The point is at mean ` +
    `${signed(mean)} and spread ${plain(spread)}. Over ${draws} draws the map says entropy ` +
    `${percent(map.entropy)}, variety ${varietyWords(map[varietyName])}, gradient ${factor(map.gradient)}.`
  );
}

export function describeGaze(view) {
  const place = looksLate(view)
    ? `on the ${some("latest", view.lateLast)}`
    : `over about ${tokensOf(Math.round(view.effective))}`;
  return (
    `Causal attention map of ${view.draw.T} tokens, one row a query: the last query’s weight lies ` +
    `${place}; entropy is ${percent(view.entropy)} of its largest value.`
  );
}

// The words of the figure: the danger zones, the headline, and what is to be seen at each stop.

import { looksAtItself, looksEarly, looksEverywhere, looksLate, scattered, tokensOf } from "../../js/gaze.js";
import { NBSP, percent } from "../../js/numbers.js";
import { LAYERS } from "./physics.js";
import { entropyCollapsed, rankCollapsed, ZONE_WORDS, zoneAt, zoneName, zonesApply } from "./zones.js";

/** Why it is so, at each of the stops of a random walk. @type {Record<string, string>} */
export const STOP_WORDS = {
  Uniform:
    "Small eigenvalues around 0 make all logits tiny and all weights even. Each layer averages, six layers leave a fifth of the variety.",
  Localized:
    "A small variance around a positive mean: logits favour tokens that resemble the query, which in a random walk are the recent ones.",
  "Entropy collapse":
    "Widely spread eigenvalues make large logits with random signs: each query spikes on a few tokens, wherever they are.",
  "Identity-like":
    "Too large a positive mean: every token resembles itself most and sees little else. Tokens stay apart, entropy collapses.",
  "Looks back":
    "The wrong sign: all queries favour the same few early tokens, so their outputs agree although the weights are far from even.",
};

// ---- the headline, as pieces [text, kind]; kind is "", "strong", "bad" or "good"
/** @returns {import("../../js/dom.js").Piece[]} */
function ending(view) {
  const rank = rankCollapsed(view),
    entropy = entropyCollapsed(view);
  if (rank && entropy)
    return [["entropy collapse", "bad"], [" and "], ["rank collapse", "bad"], [" at once."]];
  if (rank) {
    const kept = percent(view.variety[LAYERS - 1]);
    return [[`six layers keep ${kept} of their variety: `], ["rank collapse", "bad"], ["."]];
  }
  if (entropy) return [["entropy collapse", "bad"], ["."]];
  const zone = zonesApply(view.draw) ? zoneName(zoneAt(view.mean, view.spread, view.softmax)) : "safe";
  return [["nothing collapses", "good"], [zone === "safe" ? "." : " in this draw."]];
}

/** @returns {import("../../js/dom.js").Piece[]} */
export function headline(view) {
  const {
      draw: { T },
    } = view,
    rank = rankCollapsed(view),
    entropy = entropyCollapsed(view);
  if (looksAtItself(view) && !looksEverywhere(view)) {
    const start = [["Each token looks almost only at "], ["itself", "strong"]];
    if (entropy && !rank) return [...start, [": rank survives, "], ["entropy collapses", "bad"], ["."]];
    return [...start, ["; "], ...ending(view)];
  }
  if (looksEverywhere(view)) {
    return [
      ["Attention averages "],
      [T === 2 ? "both tokens" : `all ${T}${NBSP}tokens`, "strong"],
      [rank ? "; " : "; still, "],
      ...ending(view),
    ];
  }
  if (looksLate(view)) {
    const n = view.lateLast;
    if (n === 1) return [["The last query looks mostly at "], ["itself", "strong"], ["; "], ...ending(view)];
    return [["Attention looks at the last "], [tokensOf(n), "strong"], ["; "], ...ending(view)];
  }
  if (looksEarly(view, view.absolute[0])) {
    const start = [
      ["Every query looks at the first "],
      [tokensOf(view.earlyLast), "strong"],
      [", so outputs agree: "],
    ];
    if (rank && entropy)
      return [...start, ["rank collapse", "bad"], [" and "], ["entropy collapse", "bad"], ["."]];
    return rank ? [...start, ["rank collapse", "bad"], ["."]] : [...start, ...ending(view)];
  }
  const n = Math.round(view.effective);
  if (entropy) {
    return [["Attention spikes on "], [scattered(n), "strong"], [": "], ...ending(view)];
  }
  return [["Attention spreads over "], [tokensOf(n), "strong"], [", anywhere; "], ...ending(view)];
}

// ---- what a listener hears in place of the pictures
export function describeMap(view, painted) {
  const place = `The point is at mean ${view.mean.toFixed(2)} and spread ${view.spread.toFixed(2)}`;
  if (!painted) return `Map over mean and spread of the eigenvalues, without danger zones. ${place}.`;
  return (
    "Map over mean and spread of the eigenvalues. Rank collapses at a small spread unless the mean is a few " +
    "units above zero, entropy collapses at a large spread or a large mean; a safe region lies between. " +
    `${place}: ${ZONE_WORDS[zoneName(zoneAt(view.mean, view.spread, view.softmax))][0]} there.`
  );
}

export function describeAttention(view) {
  const T = view.draw.T,
    place = looksLate(view)
      ? `the last query puts 80 % of its weight on the last ${tokensOf(view.lateLast)}`
      : looksEarly(view, view.absolute[0])
        ? `the last query puts 80 % of its weight on the first ${tokensOf(view.earlyLast)}`
        : `the last query spreads over about ${tokensOf(Math.round(view.effective))}`;
  return (
    `Causal attention map of ${T} tokens, one row a query: ${place}; ` +
    `entropy is ${percent(view.entropy)} of its largest value.`
  );
}

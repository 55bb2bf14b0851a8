// The words of the figure: the verdict, what is read off a run, and what listeners hear.

import CONVENTIONS from "../../js/conventions.json" with { type: "json" };
import { grouped, NBSP, plain, wholePercent } from "../../js/numbers.js";
import { bestFilter, LETTERS, makeLetters, SEEN, STAYS, T } from "./letters.js";

export const { entropy: LOW_ENTROPY, relativeVariety: LOW_VARIETY } = CONVENTIONS.collapse;

const RECENT = 5, // reports that a verdict is the mean of
  SEQUENCES = 2000; // of which the best filter's results are the mean

/** What the best filter, which knows the channel, reaches; and what naming the letter as seen does. */
export const REFERENCE = (() => {
  const seen = new Int32Array(SEQUENCES * T),
    letters = new Int32Array(SEQUENCES * T);
  makeLetters(0)(seen, letters);
  return { ...bestFilter(seen, letters), guess: 1 / LETTERS, guessLoss: Math.log(LETTERS) };
})();

/** @typedef {import("./training.js").Point} Point */
/** @typedef {Point & { entropy: number, entropyCollapse: boolean, rankCollapse: boolean }} Verdict */

/**
 * The mean of a run's last reports, and what it means.
 * @param {Point[]} points
 * @returns {Verdict}
 */
export function verdictOf(points) {
  const recent = points.slice(-RECENT),
    mean = (/** @type {(point: Point) => number} */ of) =>
      recent.reduce((sum, one) => sum + of(one), 0) / recent.length,
    last = recent[recent.length - 1],
    share = last.share.map((_, l) => mean((point) => point.share[l])),
    entropy = share.reduce((sum, one) => sum + one, 0) / share.length,
    variety = mean((point) => point.variety);
  return {
    ...last,
    loss: mean((point) => point.loss),
    right: mean((point) => point.right),
    share,
    entropy,
    variety,
    entropyCollapse: entropy < LOW_ENTROPY,
    rankCollapse: variety < LOW_VARIETY,
  };
}

/** @param {Verdict} verdict @returns {import("../../js/dom.js").Piece[]} */
function collapses({ entropyCollapse, rankCollapse, entropy }) {
  const keys = Math.max(1, Math.round(T ** entropy)),
    looks = `attention is worth about ${keys} of ${T} tokens`;
  if (entropyCollapse && rankCollapse) {
    return [["entropy collapse and rank collapse", "bad"], [`: ${looks}, and all outputs are alike`]];
  }
  if (entropyCollapse) return [["entropy collapse", "bad"], [`: ${looks}`]];
  if (rankCollapse) return [["rank collapse", "bad"], [": its outputs are alike, whatever the letters"]];
  return [["nothing collapses", "good"]];
}

/** @param {import("./runs.js").Settings} settings @param {import("./runs.js").Settings} other */
export function difference(settings, other) {
  /** @type {string[]} */
  const words = [];
  if (other.remedy !== settings.remedy) {
    words.push(other.remedy === "none" ? "without a remedy" : `with ${REMEDY_WORDS[other.remedy]}`);
  }
  if (other.skip !== settings.skip) words.push(`with${other.skip ? "" : "out"} skip connections`);
  if (other.norm !== settings.norm) words.push(NORM_WORDS[other.norm]);
  if (other.layers !== settings.layers) words.push(`with ${layersOf(other.layers)}`);
  if (other.learning_rate !== settings.learning_rate)
    words.push(`at a rate of ${rateText(other.learning_rate)}`);
  return words.join(", ") || "with the same settings";
}

const REMEDY_WORDS = {
  LocAteR: "LocAteR",
  "QK-norm": "QK-norm",
  "QK-clip": "QK-clip",
  "soft-cap": "a soft-cap",
  "query–key rate": "a lower query–key rate",
};
const NORM_WORDS = { pre: "LayerNorm first", post: "LayerNorm last", none: "without LayerNorm" };

export const layersOf = (/** @type {number} */ n) => `${n}${NBSP}layer${n === 1 ? "" : "s"}`;

export const rateText = (/** @type {number} */ rate) => String(Number(rate.toPrecision(2)));

/**
 * @param {import("./runs.js").Run[]} runs
 * @returns {import("../../js/dom.js").Piece[]}
 */
export function headline(runs) {
  const [first, second] = runs,
    step = Math.min(...runs.map(({ points }) => points.at(-1)?.step ?? 0));
  if (!step) {
    return [
      ["Press "],
      ["Train", "strong"],
      [
        `: a transformer of ${layersOf(first.settings.layers)} learns here to name letters that it sees through noise.`,
      ],
    ];
  }
  const found = verdictOf(first.points),
    after = `After ${step} steps `;
  if (!second) {
    return [
      [`${after}it names `],
      [wholePercent(found.right), "strong"],
      [" of the letters; "],
      ...collapses(found),
      ["."],
    ];
  }
  const other = verdictOf(second.points);
  return [
    [`${after}run A names `],
    [wholePercent(found.right), "strong"],
    [" of the letters; "],
    ...collapses(found),
    [`. Run B, ${difference(first.settings, second.settings)}, names `],
    [wholePercent(other.right), "strong"],
    ["; "],
    ...collapses(other),
    ["."],
  ];
}

/** @param {number} value */
export const large = (value) => (value >= 999.5 ? grouped(Number(value.toPrecision(2))) : plain(value));

/** @param {import("./runs.js").Run[]} runs */
export const describeSpectra = (runs) =>
  runs
    .filter(({ points }) => points.length)
    .map(({ points }, i) => {
      const { mean, spread } = points[points.length - 1],
        layers = mean.map((one, l) => `${plain(one)} ± ${plain(spread[l])}`).join(", ");
      return `Run ${"AB"[i]}: eigenvalues of every layer’s W, mean and spread ${layers}.`;
    })
    .join(" ") || "Eigenvalues of W in the complex plane.";

const { remedies: AMOUNTS, batch: BATCH, width: WIDTH, steps: STEPS } = CONVENTIONS.trainHere;

export const NOTES = [
  `The task. One of ${LETTERS} letters stays the same from token to token with a probability of ${100 * STAYS} % and
  is drawn anew otherwise; it is seen as it is with a probability of ${100 * SEEN} % and as a random letter otherwise.
  For each of ${T} tokens the transformer names the present letter, from what it has seen up to there. Guessing is
  right ${wholePercent(REFERENCE.guess)} of the time, naming the letter as it is seen ${wholePercent(REFERENCE.asSeen)}, and
  the best filter, which knows the channel, ${wholePercent(REFERENCE.right)}: it looks at several sightings, and not at
  those from before the letter changed.`,
  `The model is the book’s Transformer: width ${WIDTH}, one head and an MLP of ${WIDTH} ReLUs in each layer, sinusoidal
  positions, a readout that shares the embedding’s weights (so that it begins by naming letters as they are seen). Adam with torch’s defaults and a constant rate, ${BATCH} fresh
  sequences in every step. Gradients and steps agree with PyTorch’s to nine digits. Both runs have the same seed, and so the same
  letters and, where their weights have the same names, the same first weights.`,
  `Remedies: LocAteR adds κ(‖W‖² + (tr W − 1)²) with κ = ${AMOUNTS.LocAteR} to the loss. QK-norm divides queries and keys by
  their root mean square and learns a gain. QK-clip scales W after a step in which a logit passed ${AMOUNTS["QK-clip"]}. The
  soft-cap bounds logits by ${AMOUNTS["soft-cap"]} · tanh(ω/${AMOUNTS["soft-cap"]}); the largest logit is read before it. The lower
  query–key rate is ${AMOUNTS["query–key rate"]} of the others’. These amounts, and the rates of the presets, were
  chosen on seeds that the chapter’s table does not report.`,
  `Entropy collapse: the mean entropy share of all heads is below ${LOW_ENTROPY}. Rank collapse: the relative residual of the
  last hidden states is below ${LOW_VARIETY === 1 / 3 ? "a third" : LOW_VARIETY} of that of the embeddings. Both thresholds are conventions. The verdict is
  the mean of the last ${5 * RECENT} steps. Eigenvalues are those of every layer’s W = W_Qᵀ W_K; the spread is
  ‖W − (tr W/d) I‖/√d, which for a symmetric W is their standard deviation.`,
  `${STEPS} steps are one press of “Train”. The run is computed in this page, in double precision, by a worker for each
  run; nothing is loaded and nothing is sent.`,
];

// The figure's empty parts, its stops and its fine print.

import CONVENTIONS from "../../js/conventions.json" with { type: "json" };
import { button, div, figureParts, figureSection, heading, node, note } from "../../js/dom.js";

const asStops = (stops) => stops.map(([words, mean, spread]) => [words, { mean, spread }]);
export const MAP_STOPS = {
  walk: asStops([...CONVENTIONS.stops, ["Both collapse", -40, 0]]),
  text: asStops([
    ["Uniform", 0, 0.3],
    ["Small mean", 0.8, 0.2],
    ["The walk’s “Localized”", 3.5, 1],
    ["Entropy collapse", 0, 36],
    ["Identity-like", 40, 0],
    ["Negative mean", -3, 0.2],
  ]),
};

const OFF_ON = [
  [false, "off"],
  [true, "on"],
];

export const CHOICES = {
  tokens: [
    "Tokens",
    [
      ["walk", "random walk"],
      ["text", "real text"],
    ],
  ],
  skip: ["Skip connection", OFF_ON],
  norm: [
    "LayerNorm",
    [
      ["none", "off"],
      ["post", "on"],
    ],
  ],
  quantity: [
    "Paint with",
    [
      ["neither", "collapses"],
      ["entropy", "entropy"],
      ["variety", "variety"],
      ["gradient", "gradient"],
    ],
  ],
  residual: [
    "Residual",
    [
      ["relative", "relative"],
      ["absolute", "absolute"],
    ],
  ],
};

export function collapseSkeleton() {
  const parts = {
    ...figureParts("Stops", MAP_NOTES),
    network: div("qkc-options qkc-network"),
    painting: div("qkc-options qkc-painting"),
    map: div("qks-pane qks-map-pane qkc-map"),
    legend: div("qkc-legend"),
    reading: node("p", { class: "qks-sub qkc-reading" }),
    thresholds: div("qkc-thresholds"),
    attentionTitle: heading(""),
    redraw: button("↻ New draw"),
    attention: div("qks-pane"),
    meters: div(""),
    draws: note(),
  };
  const root = figureSection(
    "qks qkc",
    "both collapses on one map",
    div("qks-headline", parts.caption),
    parts.chips,
    parts.live,
    div(
      "qkc-grid",
      parts.network,
      parts.painting,
      parts.map,
      parts.reading,
      parts.legend,
      parts.thresholds,
      div(
        "qkc-side",
        div("qkc-gaze", div("qks-header", parts.attentionTitle, parts.redraw), parts.attention),
        div("qkc-meters", parts.draws, parts.meters),
      ),
    ),
    parts.notes,
  );
  return { ...parts, root };
}

const MAP_NOTES = [
  `W is symmetric with eigenvalues mean + spread·z and the same in every layer; logits are xᵀW x / λ with λ =
  √d, a token attends to itself and the past, values are the tokens themselves. A layer is x ← P x, with the
  skip connection x + P x; LayerNorm comes after it and has no weights.`,
  `The map paints means over many draws of tokens and eigenvectors on a stored grid of means and spreads,
  read between the grid’s points; they were computed once, and not selected. Attention and meters are
  computed in the page, for one draw: they differ from the map as one draw differs from the mean of many.`,
  `Entropy is that of the last layer’s rows as a share of log keys; it counts as collapsed where any layer’s
  is (on the map, any of those stored up to that depth). Variety is the norm of what differs
  between tokens after the last layer, over the same of the input: the norm itself, or relative to the
  tokens’ whole norm, which does not fall when tokens merely shrink. The thresholds are conventions; move
  them.`,
  `The gradient is the Frobenius norm of the derivative of the last layer’s attention outputs by W, over that
  of uniform attention on the input tokens. Where every query is stuck on one key it vanishes, and where the
  tokens are alike too.`,
  `Thin lines part the phases of the law of signal propagation, as in chapter 1: late-site or early-site
  where one half of the positions has at least twice the other’s chance to pass signal, mid-site where the
  near end falls below half of the peak. They hold for the first layer of the walk. The dashed line is where
  the last query’s logits, whose mean square around their mean follows from the walk’s kernel, reach a
  variance of 2 log T: a softmax over that many independent Gaussian logits would freeze onto a few of them.
  The walk’s neighbouring logits are alike, and its entropy collapses only at larger spreads.`,
];

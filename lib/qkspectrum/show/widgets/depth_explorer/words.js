// The words of the figure: numbers as people write them, the headline, and what listeners hear.

import CONVENTIONS from "../../js/conventions.json" with { type: "json" };
import { NBSP, superscript } from "../../js/numbers.js";
import { ROUNDING, T } from "./network.js";

const { relativeVariety, onePoint } = CONVENTIONS.collapse;

// The relative residual below which the figure speaks of rank collapse
export const collapsedBelow = ({ relative }) => relativeVariety * relative[0];

// 0.38, 4.1 · 10⁻⁶, 2.0 · 10⁴
export function scientific(value) {
  if (value === 0) return "0";
  if (value >= 0.00995 && value < 9995) return value >= 99.5 ? value.toFixed(0) : value.toPrecision(2);
  const [digits, exponent] = value.toExponential(1).split("e");
  return `${digits}${NBSP}·${NBSP}10${superscript(Number(exponent))}`;
}

const share = (value) => (value >= 0.00995 ? `${(100 * value).toPrecision(2)}${NBSP}%` : scientific(value));

export const layersOf = (n) => `${n}${NBSP}layer${n === 1 ? "" : "s"}`;

export const VARIANTS = [
  { name: "attention alone", skip: false, mlp: false },
  { name: "+ skip", skip: true, mlp: false },
  { name: "+ MLP", skip: false, mlp: true },
  { name: "+ skip + MLP", skip: true, mlp: true },
];

export const variantOf = ({ skip, mlp }) => VARIANTS.findIndex((one) => one.skip === skip && one.mlp === mlp);

export const verdict = (view) => {
  const now = view.relative[view.layers];
  return now < ROUNDING ? "rounding" : now < collapsedBelow(view) ? "collapsed" : "alive";
};

/** @returns {import("../../js/dom.js").Piece[]} */
export function headline(view) {
  const { layers, relative } = view,
    now = relative[layers],
    start = layers ? `After ${layersOf(layers)} the ${T} tokens ` : `Before the first layer the ${T} tokens `;
  const kinds = {
    rounding: [["agree to the "], ["last digit", "strong"], [": "], ["rank collapse", "bad"], ["."]],
    collapsed: [
      ["differ by "],
      [share(now), "strong"],
      [" of their size: "],
      ["rank collapse", "bad"],
      ["."],
    ],
    alive: [[layers ? "still differ by " : "differ by "], [share(now), "strong"], [" of their size."]],
  };
  return [[start], ...kinds[verdict(view)]];
}

export function lastStep({ layers, relative, absolute, measure }) {
  if (!layers) return "Add layers: each takes what the one before it left.";
  const values = measure === "relative" ? relative : absolute,
    [before, after] = [values[layers - 1], values[layers]];
  if (relative[layers - 1] < ROUNDING) return "Nothing is left but rounding errors.";
  return `Layer ${layers} took it from ${scientific(before)} to ${scientific(after)}.`;
}

export function describeChart(view) {
  const { measure, skip, mlp, norm, causal } = view,
    values = measure === "relative" ? view.relative : view.absolute;
  const shown = [0, 1, 2, 3, 4, 6, 8, 12, 18, 24]
    .map((l) => `${scientific(values[l])} after ${l}`)
    .join(", ");
  return (
    `The ${measure} residual against depth on a logarithmic axis, for ` +
    VARIANTS[variantOf({ skip, mlp })].name +
    `${norm === "none" ? "" : `, LayerNorm ${norm} each part`}${causal ? ", causal" : ""}: ${shown} layers. ` +
    `Faint: the other three of attention alone, with skip connections, with MLPs, with both.`
  );
}

export function describePlane(view) {
  const { layers, relative } = view,
    point = relative[layers] < onePoint;
  const kind = {
    rounding: "all lie on one point",
    collapsed: point ? "lie on what looks like one point" : "lie close together",
    alive: "are spread out",
  };
  return `The ${T} tokens after ${layersOf(layers)}, seen in the input’s principal plane: they ${kind[verdict(view)]}.`;
}

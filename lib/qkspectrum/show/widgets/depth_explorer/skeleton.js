// The figure's empty parts, its stops and its fine print.

import CONVENTIONS from "../../js/conventions.json" with { type: "json" };
import { button, div, figureParts, figureSection, group, node, note, press } from "../../js/dom.js";
import { HIDDEN, T, WIDTH } from "./network.js";

const PLAIN = { skip: false, mlp: false, norm: "none", causal: false, size: 1 };

/** @type {import("../../js/controls.js").Stop<{ skip: boolean, mlp: boolean, norm: string, causal: boolean, size: number, layers: number }>[]} */
export const STOPS = [
  ["Attention alone", { ...PLAIN, layers: 3 }],
  ["+ skip", { ...PLAIN, skip: true, layers: 3 }],
  ["+ MLP, no skip", { ...PLAIN, mlp: true, layers: 3 }],
  ["+ LayerNorm, no skip", { ...PLAIN, norm: "after", layers: 3 }],
  ["Large logits", { ...PLAIN, size: 16, layers: 4 }],
  ["Causal", { ...PLAIN, causal: true, layers: 12 }],
  ["As built in practice", { ...PLAIN, skip: true, mlp: true, norm: "before", layers: 24 }],
];

export const { logits: SIZES } = CONVENTIONS.depthExplorer;

/** @type {[string, string][]} */
export const NORMS = [
  ["none", "none"],
  ["before", "before"],
  ["after", "after"],
];

export function toggle(host, name, flip) {
  const one = button(name, flip);
  host.append(one);
  return (on) => press(one, on);
}

export function skeleton() {
  const parts = {
    ...figureParts("Stops of the story", NOTES),
    redraw: button("↻ New draw"),
    chart: div("qks-pane qkd-chart"),
    step: note(),
    measures: div("qkd-measures"),
    tokens: div("qkd-plane"),
    magnified: div("qkd-plane"),
    sliders: div("qks-sliders"),
    sizeNote: node("p", { class: "qks-sub qkd-size-note" }),
    switches: group("qks-chips", "Parts of a layer"),
    options: div("qkd-options"),
  };
  const root = figureSection(
    "qks qkd",
    "layers and what they leave of the tokens’ differences",
    div(
      "qkd-grid",
      div("qkd-top", div("qks-headline", parts.caption), parts.chips, parts.live),
      div("qkd-planes", parts.tokens, parts.magnified),
      div("qkd-right", div("qks-header", parts.measures, parts.redraw), parts.chart, parts.step),
      div("qkd-controls", parts.switches, parts.options),
      parts.sliders,
      parts.notes,
    ),
  );
  return { ...parts, root };
}

const NOTES = [
  `${T} tokens in ${WIDTH} dimensions: a common part plus independent parts, all standard normal. Weights
  are Gaussian and independent from layer to layer, scaled so that norms are kept on average; one head, no
  biases; the MLP has ${HIDDEN} ReLUs. The size of the logits multiplies every layer’s query–key matrix. The
  first draw is seed 0; nobody chose it.`,
  `The residual is every token minus the mean token, measured in the Frobenius norm; the relative residual
  divides it by the norm of all tokens. Below a third of the input’s the figure speaks of rank
  collapse: a convention.`,
  `Everything is computed in this page in double precision, which keeps about 16 digits. Below a relative
  residual of 10⁻¹⁵ what is left are rounding errors, and the curve says nothing more.`,
  `The order within a layer: attention, then the MLP. A skip connection adds each part’s input to its output;
  LayerNorm comes before each part (its input) or after it (after the skip connection, if there is one).`,
];

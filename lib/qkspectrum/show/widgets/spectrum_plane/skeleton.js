// The figure's empty parts, its sliders, its presets and its fine print.

import { steppedSlider } from "../../js/controls.js";
import CONVENTIONS from "../../js/conventions.json" with { type: "json" };
import { div, figureParts, figureSection, heading, node, note } from "../../js/dom.js";
import { signed, withMinus } from "../../js/numbers.js";

/** @type {import("../../js/controls.js").Stop<{ mean: number, spread: number, asymmetry: number }>[]} */
export const STOPS = [
  ["Only a mean", { mean: 3.5, spread: 0, asymmetry: 0 }],
  ["Only a spread", { mean: 0, spread: 10, asymmetry: 0 }],
  ["Both", { mean: 3.5, spread: 6, asymmetry: 0 }],
  ["Half turned", { mean: 3.5, spread: 6, asymmetry: 45 }],
  ["All turned", { mean: 3.5, spread: 6, asymmetry: 90 }],
];
const { mean: MEANS, spread: SPREADS } = CONVENTIONS.spectrumPlane;

export function planeSliders(host, set) {
  /** @type {(value: number) => import("../../js/controls.js").Tick} */
  const numeral = (value) => [value, withMinus(value)];
  const mean = steppedSlider({
    name: "Mean",
    unit: "shifts the eigenvalues",
    min: MEANS[0],
    max: MEANS[1],
    step: 0.1,
    ticks: [-6, -3, 0, 3, 6].map(numeral),
    text: (value) => signed(value),
    say: (value) => `mean ${signed(value)}`,
    move: (value) => set({ mean: value }),
  });
  const spread = steppedSlider({
    name: "Spread",
    unit: "stretches them",
    min: SPREADS[0],
    max: SPREADS[1],
    step: 0.1,
    ticks: [0, 2, 4, 6, 8, 10].map(numeral),
    text: (value) => `±${signed(value)}`,
    say: (value) => `spread ${signed(value)}`,
    move: (value) => set({ spread: value }),
  });
  const asymmetry = steppedSlider({
    name: "Asymmetry",
    unit: "turns them off the real axis",
    min: 0,
    max: 90,
    step: 1,
    ticks: [
      [8, "symmetric"],
      [45, "half and half"],
      [79, "antisymmetric"],
    ],
    text: (value) => `${value}°`,
    say: (value) => `asymmetry ${value} degrees of 90`,
    move: (value) => set({ asymmetry: value }),
  });
  host.append(mean.element, spread.element, asymmetry.element);
  return {
    draw(view) {
      mean.draw(view.mean, view);
      spread.draw(view.spread, view);
      asymmetry.draw(view.asymmetry, view);
    },
  };
}

export function planeFrame() {
  const parts = {
    ...figureParts("Presets", FINE_PRINT),
    plane: node("div", { class: "qks-pane", role: "img" }),
    sliders: div("qks-sliders"),
    attention: div("qks-pane"),
    entropy: node("p", { class: "qks-sub qkp-entropy" }),
    logits: div("qks-pane"),
    legend: note(),
    parts: div("qkp-part"),
    matrix: div("qks-pane qkp-matrix"),
    numbers: div("qkp-numbers"),
  };
  const root = figureSection(
    "qks qkp",
    "eigenvalues in the complex plane",
    div(
      "qkp-grid",
      div("qkp-top", div("qks-headline", parts.caption), parts.chips, parts.live),
      div(
        "qkp-plane",
        heading("The eigenvalues of W"),
        note("bars: their deviation along each axis; dashed: their edge for large d"),
        parts.plane,
      ),
      parts.sliders,
      div(
        "qkp-stack",
        heading("Attention under this W"),
        parts.entropy,
        parts.attention,
        heading("The last query’s logits"),
        parts.legend,
        parts.logits,
      ),
      div(
        "qkp-right",
        div("qkp-where", heading("Where is the spread?"), note("Spread² divides into:"), parts.parts),
        div("qkp-w", heading("W itself"), note("blue +, grey −"), parts.matrix),
        parts.numbers,
      ),
      parts.notes,
    ),
  );
  return { ...parts, root };
}

const FINE_PRINT = [
  `W = m I + s (cos α S + sin α A), 32 by 32. S is symmetric with trace 0, A antisymmetric, both
  Gaussian and scaled to ‖S‖² = ‖A‖² = d; the first draw is seed 0, nobody chose it. So at every α
  exactly: mean m, ‖W‖²/d = m² + s², variance s² cos 2α. The eigenvalues were computed beforehand at
  every degree of α.`,
  `The parts of s² are the mean squares of the eigenvalues’ real parts around m and of their imaginary
  parts, and the normality gap (‖W‖² − Σ|λ|²)/d. The dashed ellipse, with half-axes s(1 ± cos 2α), is
  the edge of the eigenvalues’ cloud as d grows.`,
  `Tokens are a random walk over the square root of its length, logits are xᵀW x / √d, attention is
  causal. The band is the exact mean and standard deviation of the last query’s logits over all such
  walks; the dots are the one walk that the map shows. Dashed: the same with tr(W²) in the place of
  ‖W‖², all that eigenvalues can tell. “±” in the headline is the root mean square of the band’s
  half-width, over keys; the rise is that of its middle.`,
];

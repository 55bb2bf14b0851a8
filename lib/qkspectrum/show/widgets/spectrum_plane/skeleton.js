// The figure's empty parts, its sliders, its presets and its fine print.

import {
  div,
  figureSection,
  finePrint,
  group,
  heading,
  node,
  note,
  setText,
  sliderTitle,
  spokenRegion,
} from "../../js/dom.js";
import { MINUS, signed } from "../../js/numbers.js";

export const STOPS = [
  ["Only a mean", 3.5, 0, 0],
  ["Only a spread", 0, 10, 0],
  ["Both", 3.5, 6, 0],
  ["Half turned", 3.5, 6, 45],
  ["All turned", 3.5, 6, 90],
];

function planeSlider(host, { name, unit, min, max, step, ticks, text, say, move }) {
  const input = node("input", { type: "range", min, max, step, "aria-label": name });
  const output = node("output", {}),
    scale = node("div", { class: "qks-ticks", "aria-hidden": "true" });
  for (const [value, words] of ticks) {
    const share = (value - min) / (max - min),
      tick = node("span", {}, words);
    tick.style.left = `calc(6px + ${share} * (100% - 12px))`;
    scale.append(tick);
  }
  host.append(
    div(
      "qks-slider",
      div("qks-row", sliderTitle(name, unit), output),
      div("qks-ruler qkp-ruler", input),
      scale,
    ),
  );
  input.addEventListener("input", () => move(Number(input.value)));
  return {
    draw(view, value) {
      input.value = value;
      input.setAttribute("aria-valuetext", say(view));
      setText(output, text(view));
    },
  };
}

export function planeSliders(host, set) {
  const numeral = (value) => [value, value < 0 ? MINUS + -value : `${value}`];
  const mean = planeSlider(host, {
    name: "Mean",
    unit: "shifts the eigenvalues",
    min: -6,
    max: 6,
    step: 0.1,
    ticks: [-6, -3, 0, 3, 6].map(numeral),
    text: (view) => signed(view.mean),
    say: (view) => `mean ${signed(view.mean)}`,
    move: (value) => set({ mean: value }),
  });
  const spread = planeSlider(host, {
    name: "Spread",
    unit: "stretches them",
    min: 0,
    max: 10,
    step: 0.1,
    ticks: [0, 2, 4, 6, 8, 10].map(numeral),
    text: (view) => `±${signed(view.spread)}`,
    say: (view) => `spread ${signed(view.spread)}`,
    move: (value) => set({ spread: value }),
  });
  const asymmetry = planeSlider(host, {
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
    text: (view) => `${view.asymmetry}°`,
    say: (view) => `asymmetry ${view.asymmetry} degrees of 90`,
    move: (value) => set({ asymmetry: value }),
  });
  return {
    draw(view) {
      mean.draw(view, view.mean);
      spread.draw(view, view.spread);
      asymmetry.draw(view, view.asymmetry);
    },
  };
}

export function planeFrame() {
  const parts = {
    caption: node("p", { class: "qks-caption" }),
    live: spokenRegion(),
    chips: group("qks-chips", "Presets"),
    plane: node("div", { class: "qks-pane", role: "img" }),
    sliders: div("qks-sliders"),
    attention: div("qks-pane"),
    entropy: node("p", { class: "qks-sub qkp-entropy" }),
    logits: div("qks-pane"),
    legend: note(),
    parts: div("qkp-part"),
    matrix: div("qks-pane qkp-matrix"),
    numbers: div("qkp-numbers"),
    notes: finePrint(FINE_PRINT),
  };
  parts.root = figureSection(
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
  return parts;
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

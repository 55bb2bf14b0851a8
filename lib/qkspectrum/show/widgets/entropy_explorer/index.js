// State, parts, and what is read off.

import { isAt, keyRow, logarithmic, scaledSlider, segments, stopButtons } from "../../js/controls.js";
import { button, div, figureParts, figureSection, heading, node, writePieces } from "../../js/dom.js";
import { followState, makeLife, stateOf } from "../../js/life.js";
import { digits, grouped, threeDigits } from "../../js/numbers.js";
import { nextSeed } from "../../js/random.js";
import { entropyPlot } from "./plot.js";
import {
  curveOf,
  HIGHEST_SPREAD,
  LOWEST_SPREAD,
  MOST_KEYS,
  rowView,
  shapeRow,
  typicalCurve,
  typicalRows,
} from "./row.js";
import { plainPercent, weightStrip } from "./strip.js";
import { keysWorth, ROW_STOPS, rowHeadline } from "./words.js";

const ROW_TRAITS = ["count", "spread", "shape", "seed"],
  GHOST_KEYS = [4, 16, 64, 256, 1024];

/** @type {[string, string][]} */
const SHAPE_WORDS = [
  ["gaussian", "Gaussian"],
  ["one above", "one above"],
  ["two camps", "two camps"],
  ["ramp", "ramp"],
];

const ROW_NOTES = [
  `One query looks at K keys. Its logits are u = s·z, where z has mean 0 and standard deviation 1 over the
  keys, so the norm in Zhai et al.’s bound is σ = ‖u − ū‖₂ = s√K. p is their softmax, H = −Σ p log p in nats,
  and exp H the number of keys that would give this entropy if they shared evenly. Keys with a share too thin to
  draw are one pale piece.`,
  `Gaussian: K draws, standardised; the same draw whatever the spread. Thin lines: the same shape with 4, 16,
  64, 256 and 1,024 keys; for Gaussian logits the mean of H over 32 such draws. Least possible: Zhai et al.’s
  bound at this s and K, attained by one key above the rest.`,
  `log K − s²/2 is the second-order law near uniform, for every shape. For Gaussian logits it holds, as K grows,
  all the way to s = √(2 log K), where it meets zero (Derrida’s random-energy model); beyond, H stays of order
  one however many keys there are. It is asymptotic: at K = 1,024 the corner is still round.`,
  `Σ p(1 − p) is the trace of the softmax’s Jacobian, ∂p/∂u = diag(p) − ppᵀ: what of a learning signal reaches
  the logits. Its dotted law for Gaussian logits is 1 before the edge and √(2 log K)/s beyond, the mean over
  draws as K grows.`,
];

function rowSkeleton() {
  const parts = {
    ...figureParts("Stops", ROW_NOTES),
    strip: node("div", { class: "qks-pane", role: "img" }),
    key: div("qkr-key"),
    plot: node("div", { class: "qks-pane qke-plot", role: "img" }),
    sliders: div("qkr-sliders"),
    options: div("qkr-options"),
  };
  const root = figureSection(
    "qks qkr qke",
    "one row of attention and its entropy",
    div("qks-headline", parts.caption),
    parts.chips,
    parts.live,
    div("qke-strip", heading("One query’s attention, cut into its keys"), parts.strip),
    div(
      "qkr-grid",
      div("qkr-figure", parts.plot),
      div("qkr-controls", parts.sliders, parts.options, parts.key),
    ),
    parts.notes,
  );
  return { ...parts, root };
}

function rowSliders(host, set) {
  return {
    spread: scaledSlider(host, {
      name: "Spread",
      unit: "s of the logits",
      ticks: [0.05, 0.2, 1, 5, 20].map((v) => [v, `${v}`]),
      ...logarithmic(LOWEST_SPREAD, HIGHEST_SPREAD, threeDigits),
      text: (v) => digits(v, 2),
      say: (v) => `spread ${digits(v, 2)}`,
      move: (spread) => set({ spread }),
    }),
    count: scaledSlider(host, {
      name: "Keys",
      unit: "K",
      ticks: [2, 8, 32, 128, 1024].map((v) => [v, grouped(v)]),
      ...logarithmic(2, MOST_KEYS, Math.round),
      text: (v) => grouped(v),
      say: (v) => `${v} keys`,
      move: (count) => set({ count }),
    }),
  };
}

/** @param {import("../../js/life.js").Host} host */
function render({ model, el }) {
  const parts = rowSkeleton(),
    { root } = parts,
    state = stateOf(model, ROW_TRAITS);
  const life = makeLife({
    model,
    el,
    root,
    live: parts.live,
    refresh,
    stale: { layout: true, curves: true },
    listeners: followState(model, state, set),
    told: () => ({ ...state, readings }),
  });
  const plot = entropyPlot(parts.plot, (spread) => set({ spread })),
    strip = weightStrip(parts.strip),
    controls = rowSliders(parts.sliders, set);
  const key = Object.fromEntries(
    [
      ["measured", "These logits"],
      ["bound", "Least possible"],
      ["law", "H = log K − s²/2"],
      ["signal", "Signal Σ p(1 − p)"],
    ].map(([kind, words]) => [kind, keyRow(parts.key, kind, words)]),
  );
  /** @type {Float64Array} */
  let z;
  /** @type {ReturnType<typeof curveOf>} */
  let curve;
  /** @type {ReturnType<typeof typicalCurve>[]} */
  let ghosts;
  /** @type {Float64Array[]} */
  let most;
  /** @type {ReturnType<typeof rowView>} */
  let view;
  let ghostsOf = "",
    readings = {},
    milliseconds = 0,
    width = 0;

  /** @param {import("../../js/life.js").Stale} stale */
  function refresh({ layout: relayout, curves }) {
    const started = performance.now();
    if (relayout) layout();
    if (curves) computeCurves();
    view = rowView(state, z, most);
    if (width >= 50) {
      if (relayout || curves) plot.drawCurves(state, curve, ghosts);
      draw();
    }
    tell();
    milliseconds = performance.now() - started;
  }

  function layout() {
    width = life.measure();
    for (const one of Object.values(controls)) one.resize();
    if (width < 50) return;
    plot.resize(parts.plot.clientWidth);
    strip.resize(parts.strip.clientWidth);
  }

  function computeCurves() {
    z = shapeRow(state.shape, state.count, state.seed);
    curve = curveOf(z);
    if (ghostsOf === state.shape) return;
    const rows = GHOST_KEYS.map((keys) => typicalRows(state.shape, keys));
    ghosts = rows.map(typicalCurve);
    most = rows[rows.length - 1];
    ghostsOf = state.shape;
  }

  function draw() {
    for (const [name, one] of Object.entries(controls)) one.draw(state[name], state);
    plot.drawPoint(state, view);
    strip.draw(view);
    /** @type {["measured" | "bound" | "law", number][]} */
    const lines = [
      ["measured", view.entropy],
      ["bound", view.bound],
      ["law", view.law],
    ];
    for (const [kind, entropy] of lines) {
      key[kind](`${keysWorth(Math.exp(entropy))} keys`);
    }
    key.signal(digits(view.jacobian, view.jacobian < 0.1 ? 4 : 2));
    choose(state.shape);
    again.disabled = state.shape !== "gaussian";
    chips.mark((stop) => isAt(state, stop));
  }

  function tell() {
    const words = writePieces(parts.caption, rowHeadline(state, view));
    const about = "Effective keys and learning signal over the spread of the logits",
      held = view.half === 1 ? "One key holds half" : `${view.half} keys hold half`,
      largest = plainPercent(view.peak);
    parts.plot.setAttribute("aria-label", `${about}. ${words}`);
    parts.strip.setAttribute("aria-label", `${held} of the attention; the largest has ${largest}.`);
    const { p: _, ...numbers } = view;
    readings = { ...state, ...numbers, headline: words };
    life.report(words);
  }

  // ---- the reader's hand
  function set(change) {
    Object.assign(state, change);
    life.request("spread" in change && Object.keys(change).length === 1 ? {} : { curves: true });
  }

  const chips = stopButtons(ROW_STOPS, set);
  parts.chips.append(...chips.buttons);
  const choose = segments(parts.options, "Logits", SHAPE_WORDS, (chosen) => set({ shape: chosen }));
  const again = button("Draw again", () => set({ seed: nextSeed(state.seed) }));
  parts.options.append(again);

  return life.start("entropy", {
    state: () => ({ ...state }),
    readings: () => readings,
    view: () => view,
    z: () => z,
    milliseconds: () => milliseconds, // what the last redraw took
  });
}

export default { render };

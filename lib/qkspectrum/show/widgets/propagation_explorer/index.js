// State, parts, and what is read off.

import { isAt, keyRow, segments, stopButtons } from "../../js/controls.js";
import CONVENTIONS from "../../js/conventions.json" with { type: "json" };
import { button, div, figureParts, figureSection, node, writePieces } from "../../js/dom.js";
import { followState, makeLife, stateOf } from "../../js/life.js";
import { grouped } from "../../js/numbers.js";
import { factorOf, kernelMoments } from "../../js/tokens.js";
import { largestDistance, lawsAt } from "./laws.js";
import { plotPanel } from "./plot.js";
import { largestDeviation, runSimulation, simulated, startSimulation } from "./simulation.js";
import { sliders } from "./sliders.js";
import { headlineOf, STOPS } from "./words.js";

const { draws: DRAWS } = CONVENTIONS.propagationExplorer,
  FIRST = 40, // draws at once; then a few percent more each frame, to let the error bars be seen shrinking
  SLICE = 5, // milliseconds of simulation a frame, at most
  TRAITS = ["xi", "eta", "length", "dim", "process", "correlation", "spectrum"];

const NOTES = [
  `ξ = tr(W)/λ and η² = tr(W²)/λ² of a symmetric W with λ = √d. Its eigenvalues are the quantiles of a normal
  distribution (bell-shaped) or of an exponential one (skewed) at d even levels, shifted and scaled to ξ and η;
  nothing about them is random. The query is the last token. A token propagates when its piecewise-linear weight
  clip(1/T + (ω − mean)/T, 0, 1) is not clipped.`,
  `Tokens are not scaled: a step of the walk, or an independent or autoregressive token, has covariance I. The
  walk’s logits are then of the order of Tξ and Tη. A distance is the largest over all tokens, θ = (i − ½)/T.`,
  `Exact: Gil-Pelaez’ inversion of the characteristic function, to about 1e−9, as in the library.
  Gaussian: the exact mean and variance, and a normal distribution. Limit: B24’s theorem, which exists for the
  walk only; the pale band is its window for vanishing η.`,
  `Simulation: the query is drawn; given it, every logit is exactly Gaussian, and its chance to propagate is
  averaged over draws. Whiskers are two standard errors (s.e.). “Off by” is the largest distance from the exact
  law over all tokens; an s.e. is taken as at least one in the number of draws. Chance alone seldom passes 4.`,
];

function skeleton() {
  const parts = {
    ...figureParts("Stops", NOTES),
    key: div("qkr-key"),
    plot: node("div", { class: "qks-pane", role: "img" }),
    sliders: div("qkr-sliders"),
    options: div("qkr-options"),
  };
  const root = figureSection(
    "qks qkr",
    "laws of signal propagation and a simulation",
    div("qks-headline", parts.caption),
    parts.chips,
    parts.live,
    div(
      "qkr-grid",
      div("qkr-figure", parts.key, parts.plot),
      div("qkr-controls", parts.sliders, parts.options),
    ),
    parts.notes,
  );
  return { ...parts, root };
}

/** @param {import("../../js/life.js").Host} host */
function render({ model, el }) {
  const parts = skeleton(),
    { root } = parts;
  const state = stateOf(model, TRAITS);
  const life = makeLife({
    model,
    el,
    root,
    live: parts.live,
    refresh,
    stale: { layout: true, laws: true },
    listeners: { seed: () => life.request({ laws: true }), ...followState(model, state, set) },
    told: () => ({ ...state, readings }),
  });
  const plot = plotPanel(parts.plot),
    controls = sliders(parts.sliders, set);
  const key = Object.fromEntries(
    [
      ["dots", "Simulation"],
      ["exact", "Exact law"],
      ["gaussian", "Gaussian law"],
      ["limit", "Limit law"],
    ].map(([kind, words]) => [kind, keyRow(parts.key, kind, words)]),
  );
  /** @type {any} */
  let view;
  /** @type {import("../../js/tokens.js").Moments} */
  let kernel;
  /** @type {ReturnType<typeof startSimulation>} */
  let simulation;
  let kernelOf = "",
    target = DRAWS,
    readings = {},
    milliseconds = 0,
    width = 0;

  /** @param {import("../../js/life.js").Stale} stale */
  function refresh({ layout: relayout, laws }) {
    if (relayout) layout();
    if (laws) computeLaws();
    if (width >= 50 && (laws || relayout)) drawLaws();
    runSimulation(simulation, Math.min(target, Math.max(FIRST, 1.07 * simulation.draws)), SLICE);
    showSimulation();
    if (simulation.draws < target) life.request();
  }

  function layout() {
    controls.correlation.show(state.process === "autoregressive");
    width = life.measure();
    for (const one of Object.values(controls)) one.resize();
    if (width >= 50) plot.resize(parts.plot.clientWidth);
  }

  function computeLaws() {
    const started = performance.now(),
      name = [state.process, state.length, state.correlation].join();
    if (name !== kernelOf) {
      kernel = kernelMoments(state.length, factorOf(state.process, state.length, state.correlation));
      kernelOf = name;
    }
    view = lawsAt(state, kernel);
    view.held = view.eta !== state.eta;
    const none = { distance: 0, at: 0 },
      limit = view.limit ? largestDistance(view.limit, view.exact) : none,
      gaussian = largestDistance(view.gaussian, view.exact);
    Object.assign(view, { limitOff: limit.distance, limitAt: limit.at, gaussianOff: gaussian.distance });
    Object.assign(view, { gaussianAt: gaussian.at, worst: Math.max(limit.distance, gaussian.distance) });
    simulation = startSimulation(kernel, state.length, view.eigenvalues, model.get("seed"));
    target = DRAWS;
    milliseconds = performance.now() - started;
  }

  function drawLaws() {
    const shown = { ...state, eta: view.eta, held: view.held };
    for (const [name, one] of Object.entries(controls)) one.draw(shown[name], shown);
    plot.draw(view, state);
    const off = (distance, at) => `off by ${distance.toFixed(3)} at token ${at + 1}`;
    key.exact(`the reference; ${view.phase} here`);
    key.gaussian(off(view.gaussianOff, view.gaussianAt));
    key.limit(view.limit ? off(view.limitOff, view.limitAt) : "for the walk only");
    choose.process(state.process);
    choose.spectrum(state.spectrum);
    chips.mark((stop) => isAt(state, stop));
  }

  function showSimulation() {
    const sample = simulated(simulation),
      deviation = largestDeviation(sample, view.exact, simulation.draws);
    view.simulated = sample;
    if (width >= 50) plot.drawSimulation(view, sample);
    key.dots(`${grouped(simulation.draws)} draws, off by ${deviation.toFixed(1)} s.e.`);
    more.disabled = simulation.draws < target;
    const words = writePieces(parts.caption, headlineOf(view, deviation));
    parts.plot.setAttribute("aria-label", `Chance to propagate over the position of a token. ${words}`);
    readings = {
      ...state,
      eta: view.eta,
      phase: view.phase,
      share: view.share,
      centre: view.centre,
      width: view.width,
      limit_distance: view.limit ? view.limitOff : null,
      gaussian_distance: view.gaussianOff,
      draws: simulation.draws,
      deviation,
      headline: words,
    };
    life.report(words);
  }

  // ---- the reader's hand
  function set(change) {
    Object.assign(state, change);
    life.request({ laws: true, layout: "process" in change });
  }

  const chips = stopButtons(STOPS, set);
  parts.chips.append(...chips.buttons);
  const choose = {
    process: segments(
      parts.options,
      "Tokens",
      [
        ["random walk", "walk"],
        ["autoregressive", "AR(1)"],
        ["independent", "independent"],
      ],
      (process) => set({ process }),
    ),
    spectrum: segments(
      parts.options,
      "Eigenvalues",
      [
        ["bell", "bell-shaped"],
        ["skewed", "skewed"],
      ],
      (spectrum) => set({ spectrum }),
    ),
  };
  const more = button(`Draw ${grouped(DRAWS)} more`, () => {
    target += DRAWS;
    life.request();
  });
  parts.options.append(more);

  return life.start("propagation", {
    state: () => ({ ...state }),
    readings: () => readings,
    view: () => view,
    milliseconds: () => milliseconds, // what the last laws took
  });
}

export default { render };

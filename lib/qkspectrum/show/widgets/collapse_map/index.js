// State, controls, and what is read off.

import { attentionPanel, sharedAxis } from "../../js/attention-panel.js";
import { isNear, linear, scaledSlider, segments, stopButtons } from "../../js/controls.js";
import CONVENTIONS from "../../js/conventions.json" with { type: "json" };
import { setText, writePieces } from "../../js/dom.js";
import { doubles, flyTo, followSpectrum, makeLife, given as present, stateOf } from "../../js/life.js";
import { plain, signed } from "../../js/numbers.js";
import { lawAt, phaseOf } from "../../js/phases.js";
import { nextSeed } from "../../js/random.js";
import { colourReader, readColours } from "../../js/theme.js";
import { kernelMoments } from "../../js/tokens.js";
import { REGIONS } from "./paint.js";
import { asFraction, collapseMeters, drawLegend } from "./panels.js";
import { collapsePlane, freezingLine } from "./plane.js";
import { CHOICES, collapseSkeleton, MAP_STOPS } from "./skeleton.js";
import { makeStack, measureStack } from "./stack.js";
import { QUANTITIES, readSurfaces } from "./surfaces.js";
import { describeGaze, mapHeadline } from "./words.js";

const { collapse: LIMITS } = CONVENTIONS;
const MAP_STATE = [
  "tokens",
  "depth",
  "skip",
  "norm",
  "quantity",
  "residual",
  "entropy_threshold",
  "variety_threshold",
]; // fmt: skip

/** @param {import("../../js/life.js").Host} host */
function render({ model, el }) {
  const parts = collapseSkeleton(),
    { root } = parts,
    catalogue = model.get("catalogue"),
    surfaces = readSurfaces(model);
  const state = { mean: 0, spread: 0, ...stateOf(model, MAP_STATE) },
    spectrumTraits = followSpectrum(model, state, set);
  /** @type {ReturnType<typeof makeStack>} */
  let draw;
  /** @type {import("../../js/tokens.js").Moments} */
  let moments;
  /** @type {ReturnType<typeof measureHere>} */
  let view;
  let readings = {},
    colours,
    milliseconds = 0,
    width = 0,
    stay = () => {}; // ends a flight

  // ---- Python's hand
  const listeners = {
    ...spectrumTraits.listeners,
    seed: () => life.request({ draw: true }),
  };
  for (const name of MAP_STATE) {
    listeners[name] = () => model.get(name) !== state[name] && set({ [name]: model.get(name) });
  }
  const told = () => {
    const { spread: _, ...traits } = state;
    return { ...traits, ...spectrumTraits.told(), readings };
  };
  const life = makeLife({
    model,
    el,
    root,
    live: parts.live,
    refresh,
    listeners,
    told,
    stale: { draw: true, layout: true, stops: true },
    ended: () => stay(),
  });

  const plane = collapsePlane(parts.map, surfaces, (change) => set(change)),
    meters = collapseMeters(parts.meters);
  const attention = attentionPanel(parts.attention, () => sharedAxis(parts.attention.clientWidth, draw.T));
  let chips = stopButtons(MAP_STOPS.walk, goTo);
  const marks = {};
  /** @type {(host: Element, name: string, choice: any[]) => void} */
  const choice = (host, name, [words, options]) => {
    marks[name] = segments(host, words, options, (value) => set({ [name]: value }));
  };
  const depths = catalogue.depths.map((depth) => [depth, String(depth)]);
  choice(parts.network, "tokens", CHOICES.tokens);
  choice(parts.network, "depth", ["Layers", depths]);
  choice(parts.network, "skip", CHOICES.skip);
  choice(parts.network, "norm", CHOICES.norm);
  choice(parts.painting, "quantity", CHOICES.quantity);
  choice(parts.painting, "residual", CHOICES.residual);
  const thresholds = {
    entropy_threshold: threshold(
      "Entropy collapses below",
      LIMITS.entropyRange,
      [0.25, 0.5, 0.75],
      "entropy_threshold",
    ),
    variety_threshold: threshold(
      "Rank collapses below",
      LIMITS.varietyRange,
      [0.1, 1 / 3, 0.6],
      "variety_threshold",
    ),
  };

  /**
   * @param {string} name
   * @param {number[]} range
   * @param {number[]} ticks
   * @param {"entropy_threshold" | "variety_threshold"} trait
   */
  function threshold(name, [low, high], ticks, trait) {
    const scale = linear(low, high, 0.01),
      { relativeVariety: third } = LIMITS;
    // a third is no multiple of a hundredth, and the convention
    const rounded = (value) => (Math.abs(value - third) < 0.006 ? third : Number(value.toFixed(2)));
    return scaledSlider(parts.thresholds, {
      name,
      unit: trait === "entropy_threshold" ? "share of log keys" : "variety",
      ticks: ticks.map((value) => [value, asFraction(value)]),
      share: scale.share,
      value: (share) => rounded(scale.value(share)),
      text: (value) => value.toFixed(2),
      say: (value) => value.toFixed(2),
      move: (value) => set({ [trait]: value }),
    });
  }

  function refresh(stale) {
    if (stale.draw) {
      const before = draw;
      draw = drawOf();
      stale.layout ||= before?.T !== draw.T || before?.d !== draw.d;
    }
    if (stale.stops) placeChips();
    if (stale.layout) layout();
    if ((stale.layout || stale.paint) && width >= 50) repaint();
    update();
  }

  function drawOf() {
    const [T, d] = catalogue.sizes[state.tokens];
    /** @type {{ X: Float64Array, z: Float64Array, u: Float64Array } | null} */
    let given = null;
    if (state.tokens === "text") {
      const numbers = present(doubles(model, "text"), "text");
      given = {
        X: numbers.slice(0, T * d),
        z: numbers.slice(T * d, T * d + d),
        u: numbers.slice(T * d + d, T * d + 2 * d),
      };
    }
    moments ??= kernelMoments(catalogue.sizes.walk[0], null);
    return makeStack({ seed: model.get("seed"), length: T, dim: d, given });
  }

  function layout() {
    width = life.measure();
    const given = state.tokens === "text";
    parts.redraw.disabled = given;
    parts.redraw.title = given ? "These tokens are given: there is nothing to draw" : "";
    if (width < 50) return; // not on screen yet: the observer calls again
    const colour = colourReader(root),
      named = (kind) => Object.fromEntries(REGIONS.map((name) => [name, colour(`${kind}-${name}`)]));
    colours = { ...readColours(root), regions: named("map"), strokes: named("hatch") };
    attention.resize(draw, colours);
    plane.resize(parts.map.clientWidth, draw, colours);
    for (const one of Object.values(thresholds)) one.resize();
  }

  function repaint() {
    plane.paint(state, draw);
    meters.resize(state);
    drawLegend(parts.legend, state, catalogue.draws);
    const { depth } = state;
    setText(
      parts.attentionTitle,
      depth > 1 ? `Attention in layer ${depth}` : `Attention of ${draw.T} tokens`,
    );
  }

  function measureHere() {
    const { mean, spread } = state,
      measured = measureStack(draw, state),
      varietyName = state.residual === "relative" ? "relative_variety" : "variety",
      shown = state.residual === "relative" ? measured.relative : measured.variety,
      at = (get) => Object.fromEntries(QUANTITIES.map((name) => [name, get(state, name, mean, spread)])),
      map = at(surfaces.read),
      deviation = at(surfaces.readDeviation);
    const below = (entropy, variety) => ({
      entropy: entropy < state.entropy_threshold,
      rank: variety < state.variety_threshold,
    });
    const collapsed = below(Math.min(...measured.entropies), shown.at(-1)),
      onAverage = below(surfaces.readLowestEntropy(state, mean, spread), map[varietyName]);
    const phase = state.tokens === "walk" ? phaseOf(lawAt(moments, draw.T, draw.d, mean, spread)) : null;
    const { draws } = catalogue;
    return { ...measured, ...state, varietyName, shown, map, deviation, collapsed, onAverage, phase, draws };
  }

  function update() {
    const started = performance.now();
    view = measureHere();
    const words = writePieces(parts.caption, mapHeadline(view));
    if (width >= 50) {
      attention.draw(draw);
      attention.describe(describeGaze(view));
      meters.draw(view);
      plane.draw(view);
    }
    const { xi, eta, phase } = view;
    setText(
      parts.reading,
      `At the point: ξ = ${signed(xi)}, η = ${plain(eta)}, mean ${signed(state.mean)}, variance ` +
        `${plain(state.spread ** 2)}${phase ? `; phase of the law: ${phase}` : ""}.`,
    );
    setText(parts.draws, `One draw. Map: ${catalogue.draws} draws at this point, mean ± standard deviation.`);
    for (const name of Object.keys(marks)) marks[name](state[name]);
    for (const name of Object.keys(thresholds)) thresholds[name].draw(state[name], state);
    chips.mark((stop) => isNear(state, stop));
    readings = {
      ...state,
      variance: state.spread ** 2,
      seed: model.get("seed"),
      xi,
      eta,
      phase,
      entropy: [...view.entropies],
      variety: [...view.variety],
      relative_variety: [...view.relative],
      gradient: view.gradient,
      map: view.map,
      map_deviation: view.deviation,
      entropy_collapse: view.collapsed.entropy,
      rank_collapse: view.collapsed.rank,
      headline: words,
    };
    life.report(words);
    milliseconds = performance.now() - started;
  }

  // ---- the reader's hand
  function set(change) {
    stay();
    Object.assign(state, change);
    const moved = Object.keys(change).every((name) => name === "mean" || name === "spread");
    life.request({
      ...(!moved && { paint: true }),
      ...("tokens" in change && { draw: true, layout: true, stops: true }),
    });
  }

  function goTo(stop) {
    stay();
    stay = flyTo(state, stop, life.request, () => set(stop), [Math.asinh, Math.sinh]);
  }

  function placeChips() {
    chips = stopButtons(MAP_STOPS[state.tokens], goTo);
    parts.chips.replaceChildren(...chips.buttons);
  }

  parts.redraw.addEventListener("click", () => {
    model.set("seed", nextSeed(model.get("seed")));
    life.request({ draw: true });
  });

  return life.start("collapse", {
    state: () => ({ ...state, seed: model.get("seed") }),
    readings: () => readings,
    draw: () => draw,
    view: () => view,
    surfaces: () => surfaces,
    freezing: () => freezingLine(...catalogue.sizes.walk),
    milliseconds: () => milliseconds, // what the last redraw took
  });
}

export default { render };

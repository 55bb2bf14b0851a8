// State, controls, and what is read off.

import { isAt, segments, steppedSlider, stopButtons } from "../../js/controls.js";
import { setText, writePieces } from "../../js/dom.js";
import { followState, makeLife, stateOf } from "../../js/life.js";
import { nextSeed } from "../../js/random.js";
import { chartPanel } from "./chart.js";
import { DEPTH, logitSpread, makeDraw, run } from "./network.js";
import { magnifiedPanel, tokensPanel } from "./panels.js";
import { NORMS, SIZES, STOPS, skeleton, toggle } from "./skeleton.js";
import { collapsedBelow, headline, lastStep, layersOf, scientific, VARIANTS, variantOf } from "./words.js";

const LAYER_EVERY = 260; // ms, while a stop adds its layers one by one

const STATE = ["layers", "skip", "mlp", "norm", "causal", "size", "measure"];

function readingsOf(view, words) {
  const pick = ({ relative, absolute }) => ({ relative: [...relative], absolute: [...absolute] });
  return {
    ...Object.fromEntries(STATE.map((name) => [name, view[name]])),
    seed: view.seed,
    ...pick(view),
    variants: Object.fromEntries(VARIANTS.map(({ name }, i) => [name, pick(view.variants[i])])),
    logit_spread: view.spread,
    rank_collapse: view.relative[view.layers] < collapsedBelow(view),
    headline: words,
  };
}

/** @param {import("../../js/life.js").Host} host */
function render({ model, el }) {
  const parts = skeleton(),
    { root } = parts;
  const state = stateOf(model, STATE);
  /** @type {ReturnType<typeof makeDraw>} */
  let draw;
  /** @type {ReturnType<typeof run>[]} */
  let variants;
  /** @type {any} */
  let view;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let flight;
  let readings = {},
    width = 0;

  const life = makeLife({
    model,
    el,
    root,
    live: parts.live,
    refresh,
    stale: { draw: true, layout: true },
    listeners: { seed: () => life.request({ draw: true }), ...followState(model, state, set) },
    told: () => ({ ...state, readings }),
    ended: () => clearTimeout(flight),
  });
  const chart = chartPanel(parts.chart, (layers) => set({ layers }));
  const planes = [tokensPanel(parts.tokens), magnifiedPanel(parts.magnified)];
  /** @type {(values: number[]) => import("../../js/controls.js").Tick[]} */
  const asTicks = (values) => values.map((value) => [value, `${value}`]);
  const layersSlider = steppedSlider({
    name: "Layers",
    unit: "how deep the stack is",
    min: 0,
    max: DEPTH,
    step: 1,
    ticks: asTicks([0, 4, 8, 12, 16, 20, 24]),
    text: (layers) => `${layers}`,
    say: layersOf,
    move: (layers) => set({ layers }),
  });
  const spreadWords = ({ spread }) =>
    `In the first layer, a query’s logits differ by about ${scientific(spread)}.`;
  const sizeSlider = steppedSlider({
    name: "Size of the logits",
    unit: "factor",
    min: Math.log(SIZES[0]),
    max: Math.log(SIZES[1]),
    step: 0.05,
    ticks: asTicks([0.1, 0.3, 1, 3, 10, 30]),
    place: Math.log,
    text: (size) => `× ${scientific(size)}`,
    say: (size, state) => `${scientific(size)} times. ${spreadWords(state)}`,
    move: (value) => set({ size: Math.abs(value) < 0.02 ? 1 : Math.exp(value) }), // the step nearest to 1 is 1
  });
  parts.sliders.append(layersSlider.element, sizeSlider.element, parts.sizeNote);
  /** @type {["skip" | "mlp" | "causal", string][]} */
  const parted = [
    ["skip", "Skip connection"],
    ["mlp", "MLP"],
    ["causal", "Causal"],
  ];
  const switches = parted.map(([name, words]) => ({
    name,
    show: toggle(parts.switches, words, () => set({ [name]: !state[name] })),
  }));
  const norms = segments(parts.options, "LayerNorm", NORMS, (norm) => set({ norm }));
  /** @type {[string, string][]} */
  const kinds = [
      ["relative", "relative"],
      ["absolute", "absolute"],
    ],
    measures = segments(parts.measures, "Residual", kinds, (measure) => set({ measure }));

  function refresh(stale) {
    if (stale.draw) draw = makeDraw(model.get("seed"));
    if (stale.draw || stale.numbers) {
      variants = VARIANTS.map((variant) => run(draw, { ...state, ...variant }));
    }
    if (stale.layout) layout();
    update();
  }

  function layout() {
    width = life.measure();
    if (width < 50) return; // not on screen yet: the observer calls again
    for (const one of [chart, ...planes]) one.resize(width);
  }

  function update() {
    view = {
      ...state,
      ...variants[variantOf(state)],
      variants,
      draw,
      seed: model.get("seed"),
      spread: logitSpread(draw, state.size),
    };
    const words = writePieces(parts.caption, headline(view));
    readings = readingsOf(view, words);
    if (width >= 50) for (const panel of [chart, ...planes]) panel.draw(view);
    layersSlider.draw(view.layers, view);
    sizeSlider.draw(view.size, view);
    setText(parts.sizeNote, spreadWords(view));
    for (const { name, show } of switches) show(state[name]);
    norms(state.norm);
    measures(state.measure);
    setText(parts.step, lastStep(view));
    chips.mark((stop) => isAt(state, stop));
    life.report(words);
  }

  // ---- the reader's hand
  function set(change, byHand = true) {
    if (byHand) clearTimeout(flight);
    const numbers = Object.keys(change).some((name) => !["layers", "measure"].includes(name));
    Object.assign(state, change);
    life.request(numbers ? { numbers } : {});
  }

  function goTo({ layers, ...rest }) {
    if (matchMedia("(prefers-reduced-motion: reduce)").matches) return set({ ...rest, layers });
    set({ ...rest, layers: 0 });
    const climb = () => {
      set({ layers: state.layers + 1 }, false);
      if (state.layers < layers) flight = setTimeout(climb, LAYER_EVERY * Math.min(1, 4 / layers));
    };
    flight = setTimeout(climb, LAYER_EVERY);
  }

  const chips = stopButtons(STOPS, goTo);
  parts.chips.append(...chips.buttons);
  parts.redraw.addEventListener("click", () => model.set("seed", nextSeed(model.get("seed"))));

  return life.start("explorer", {
    readings: () => readings,
    view: () => view,
    draw: () => draw,
  });
}

export default { render };

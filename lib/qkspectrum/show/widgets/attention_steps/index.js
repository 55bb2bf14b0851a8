// The figure's parts and its controls.

import { isAt, steppedSlider, stopButtons } from "../../js/controls.js";
import CONVENTIONS from "../../js/conventions.json" with { type: "json" };
import {
  button,
  figureSection,
  group,
  heading,
  node,
  note,
  part,
  setText,
  spokenRegion,
  writePieces,
} from "../../js/dom.js";
import { followState, makeLife, same, stateOf } from "../../js/life.js";
import { chain } from "./chain.js";
import { compute, two } from "./model.js";
import { planePanel } from "./plane.js";
import { asText, eigenvalueWords, explain, varietyWords } from "./words.js";

const { weight: FAR } = CONVENTIONS.attentionSteps;
/** @type {["mean" | "spread" | "turn", string, string, number][]} */
const SLIDERS = [
  ["mean", "Mean", "of the eigenvalues", -FAR],
  ["spread", "Spread", "of them, before the turn", 0],
  ["turn", "Turn", "antisymmetric part", -FAR],
];

/** @type {import("../../js/controls.js").Stop<{ mean: number, spread: number, turn: number }>[]} */
const PRESETS = [
  ["Alike", { mean: 1.5, spread: 0, turn: 0 }],
  ["Opposite", { mean: -1.5, spread: 0, turn: 0 }],
  ["One axis", { mean: 1, spread: 1, turn: 0 }],
  ["Quarter turn", { mean: 0, spread: 0, turn: 1.5 }],
  ["No preference", { mean: 0, spread: 0, turn: 0 }],
];

const COUNTS = ["", "", "Two", "Three", "Four", "Five", "Six"];

const STATE = ["tokens", "mean", "spread", "turn", "selected"];

/** @param {import("../../js/life.js").Host} host */
function render({ model, el }) {
  const state = stateOf(model, STATE),
    first = { ...state };
  /** @type {ReturnType<typeof compute>} */
  let view;
  /** @type {ReturnType<typeof chain> & { count: number }} */
  let matrices;
  let readings = {},
    width = 0;

  const explanation = { name: node("b", {}), words: node("span", {}), formula: note() },
    live = spokenRegion(),
    plane = part("plane-pane"),
    left = note(),
    eigenvalues = note(),
    chainPlace = part("chain-place");
  explanation.formula.className = "qks-formula";
  const sentence = node("p", {}, explanation.name, " ", explanation.words),
    explained = part("explained", sentence, explanation.formula);
  const title = heading("");
  const sliders = SLIDERS.map(([trait, name, unit, min]) => ({
    trait,
    ...steppedSlider({
      name,
      unit,
      label: `${name}, ${unit}`,
      min,
      max: FAR,
      step: 0.05,
      centred: min < 0,
      text: two,
      say: (value) => `${name} ${two(value)}`,
      move: (value) => set({ [trait]: value }),
    }),
  }));
  const rulers = sliders.map(({ element }) => element);
  const chips = stopButtons(PRESETS, set);
  const again = button("↺ Start over", () => set(first));
  const choices = group("qks-chips", "Presets", ...chips.buttons, again);
  const legend = note(
    "Drag a token. Lines lead to its outputs: ",
    node("b", {}, "solid"),
    " by softmax, ",
    node("b", {}, "dashed"),
    " piecewise-linear.",
  );
  const root = figureSection(
    "qks qks-steps",
    "attention step by step",
    part(
      "steps-grid",
      part("see", title, legend, plane, left),
      part("set", heading("The query–key matrix W"), choices, ...rulers, eigenvalues),
      part("follow", explained, chainPlace),
      live,
    ),
  );
  const life = makeLife({
    model,
    el,
    root,
    live,
    refresh,
    stale: { layout: true },
    listeners: followState(model, state, set),
    told: () => ({ ...state, readings }),
  });
  const panel = planePanel(plane, (t, point) =>
    set({ tokens: state.tokens.map((token, other) => (other === t ? point : token)) }),
  );

  function refresh(stale) {
    if (stale.layout) {
      width = life.measure();
      if (width >= 50) panel.resize(plane.clientWidth);
    }
    if (matrices?.count !== state.tokens.length) {
      matrices = { ...chain(state.tokens, select), count: state.tokens.length };
      chainPlace.replaceChildren(matrices.element);
      setText(title, `${COUNTS[state.tokens.length]} tokens in a plane`);
    }
    view = compute(state);
    const told = explain(view, cellOf(state.selected));
    matrices.draw(view, cellOf(state.selected), told.from);
    if (width >= 50) panel.draw(view, cellOf(state.selected));
    for (const { trait, draw } of sliders) draw(state[trait]);
    chips.mark((change) => isAt(state, change));
    setText(left, `${varietyWords(view)}.`);
    setText(eigenvalues, `${eigenvalueWords(view)}.`);
    setText(explanation.name, told.name);
    setText(explanation.words, told.words);
    writePieces(
      explanation.formula,
      told.formula.map((piece) => (Array.isArray(piece) ? piece : [piece])),
    );
    const { queries, logits, softmax, piecewise, clipped, outputs, piecewiseOutputs } = view;
    readings = {
      weight: view.weight,
      queries,
      logits,
      softmax,
      clipped,
      outputs,
      piecewise_linear: piecewise,
      piecewise_linear_outputs: piecewiseOutputs,
      variety: view.variety,
      piecewise_linear_variety: view.piecewiseVariety,
      explanation: `${told.name}. ${told.words} ${asText(told.formula)}`,
    };
    life.report(readings.explanation);
  }

  // Python counts from 1, as the book does; with fewer tokens than before, the last cell stands in
  function cellOf([name, row, place]) {
    const count = state.tokens.length,
      columns = ["logits", "softmax", "piecewise"].includes(name) ? count : 2;
    return [name, Math.min(row, name === "weight" ? 2 : count) - 1, Math.min(place, columns) - 1];
  }

  function select([name, row, place]) {
    set({ selected: [name, row + 1, place + 1] });
  }

  function set(change) {
    if (Object.keys(change).every((name) => same(state[name], change[name]))) return;
    Object.assign(state, change);
    life.request();
  }

  return life.start("steps", {
    state: () => ({ ...state }),
    readings: () => readings,
  });
}

export default { render };

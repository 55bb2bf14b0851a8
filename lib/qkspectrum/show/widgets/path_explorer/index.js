// The figure's parts, its controls, and what joins the page to Python.

import { choiceRow, steppedSlider } from "../../js/controls.js";
import CONVENTIONS from "../../js/conventions.json" with { type: "json" };
import {
  button,
  figureSection,
  finePrint,
  group,
  heading,
  node,
  note,
  part,
  press,
  spokenRegion,
  writePieces,
} from "../../js/dom.js";
import { followState, makeLife, same, stateOf } from "../../js/life.js";
import { clamp, NBSP } from "../../js/numbers.js";
import { makeUniform, nextSeed } from "../../js/random.js";
import { colourReader } from "../../js/theme.js";
import { drawNetwork, MOST_LAYERS, measurePaths, TOKENS, WIDTH } from "./network.js";
import { ladderPanel, lengthsPanel, stripPanel } from "./panels.js";
import { headlineOf } from "./words.js";

const STATE = ["layers", "heads", "skip", "logit_scale", "value_scale", "seed", "path"];

const { logits: LOGITS, values: VALUES } = CONVENTIONS.pathExplorer;

const timesWords = (value) => `${Number(value.toFixed(2))}${NBSP}×`;
/** @type {[string, string, string, number, number, number, (value: number) => string][]} */
const RANGES = [
  ["layers", "Layers", "", 1, MOST_LAYERS, 1, String],
  ["logit_scale", "Query–key weights", "times the initial", LOGITS[0], LOGITS[1], 0.1, timesWords],
  ["value_scale", "Value weights", "times the initial", VALUES[0], VALUES[1], 0.05, timesWords],
];

const NOTES = [
  `The network: ${TOKENS} tokens of ${WIDTH} numbers, drawn from N(0, 1); attention over all tokens, no
  LayerNorm, no MLP. Weights are drawn with the variances of the library’s initial ones; the two sliders
  multiply the logits and the heads’ outputs. Draw 0 comes first; nobody chose it. Everything is computed in
  this page, in double precision.`,
  `A path takes the skip or one head in each layer. Its attention maps are those of the whole network, so that
  all paths add up to the output exactly. “Differs” is the relative residual: the norm of what differs between
  tokens (each token minus the mean token), over the norm of all. Below a third of that of the tokens that came
  in, a convention, the figure speaks of rank collapse and turns orange.`,
  `Sums over all paths of a length come from the recursion of this chapter, not from walking them. Their norms
  do not add up to 100: sums of different lengths point in different directions.`,
];

/** @param {import("../../js/life.js").Host} host */
function render({ model, el }) {
  const state = stateOf(model, STATE);
  /** @type {ReturnType<typeof drawNetwork>} */
  let drawn;
  /** @type {number | undefined} */
  let drawnSeed;
  /** @type {ReturnType<typeof measurePaths>} */
  let view;
  /** @type {Record<"above" | "below" | "paper", import("../../js/theme.js").Colour>} */
  let colours;
  let readings = {},
    width = 0;
  const random = makeUniform(977);

  const caption = node("p", { class: "qks-caption" }),
    live = spokenRegion(),
    ladderPlace = part("ladder"),
    lengthsPlace = part("lengths"),
    strips = part("strips");
  const names = ["Tokens in", "This path", "All paths"];
  const places = names.map(() => part("strip"));
  strips.append(...places);
  const stripPanels = places.map((place, i) => stripPanel(place, names[i]));
  const sliders = RANGES.map(([trait, name, unit, min, max, step, text]) => ({
    trait,
    ...steppedSlider({
      name,
      unit,
      min,
      max,
      step,
      text,
      say: text,
      move: (value) => set({ [trait]: value }),
    }),
  }));
  const everywhere = (choice) => set({ path: state.path.map(choice) });
  const lowest = () => (state.skip ? 0 : 1);
  const anyChoice = () => lowest() + Math.floor(random() * (state.heads + 1 - lowest()));
  const chips = {
    none: button("Shortest", () => everywhere(() => 0)),
    random: button("Random", () => everywhere(anyChoice)),
    all: button("Longest", () => everywhere((choice) => choice || 1)),
    redraw: button("↻ Another network", () => set({ seed: nextSeed(state.seed) })),
  };
  const routes = group("qks-chips", "Paths", chips.none, chips.random, chips.all);
  const skips = choiceRow(
    "Skip connections",
    [
      [true, "with skips"],
      [false, "without"],
    ],
    (skip) => set({ skip }),
  );
  const hint = note("Tap a box in each layer, or take a path that is"),
    legend = note("Each row is a token. Blue: above zero, grey: below.");
  const root = figureSection(
    "qks qks-routes",
    "paths through a network",
    part(
      "routes-grid",
      part("routes-top", part("headline", caption), live),
      part("route", heading("One path"), hint, routes, ladderPlace),
      part("tokens", heading("Its tokens"), legend, strips),
      part(
        "sums",
        heading("All paths, by length"),
        note(
          "The ring is your path, the dots are the exact sums. ",
          node("b", { class: "qks-bad" }, "Orange"),
          ": tokens all alike.",
        ),
        lengthsPlace,
      ),
      part(
        "network",
        heading("The network"),
        part("switches", skips.row, chips.redraw),
        ...sliders.map(({ element }) => element),
      ),
      finePrint(NOTES),
    ),
  );
  const ladder = ladderPanel(ladderPlace, (layer, choice) => set({ path: state.path.with(layer, choice) })),
    lengths = lengthsPanel(lengthsPlace);

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

  function refresh(stale) {
    if (drawnSeed !== state.seed) drawn = drawNetwork(state.seed);
    drawnSeed = state.seed;
    view = measurePaths(drawn, state);
    if (stale.layout) {
      width = life.measure();
      const colour = colourReader(root);
      colours = { above: colour("ramp-3"), below: colour("mute"), paper: colour("paper") };
      if (width >= 50) {
        const wide = [ladderPlace.clientWidth, lengthsPlace.clientWidth];
        ladder.resize(wide[0], view);
        lengths.resize(wide[1], view);
      }
    }
    if (width >= 50) {
      ladder.draw(view);
      lengths.draw(view);
    }
    const path = view.onTheWay[view.layers];
    const strip = (i, z, size) => stripPanels[i].draw(z, size, view.collapsed(size), colours);
    strip(0, view.x, view.input);
    strip(1, view.carried[view.layers], path);
    strip(2, view.output, view.whole);
    for (const { trait, draw } of sliders) draw(state[trait]);
    press(chips.none, view.length === 0);
    press(chips.all, view.length === view.layers);
    chips.none.disabled = !state.skip;
    skips.mark(state.skip);
    const words = writePieces(caption, headlineOf(view));
    readings = {
      paths: view.total,
      counts: view.lengths.map((one) => one.count),
      share: view.lengths.map((one) => one.share),
      norm: view.lengths.map((one) => one.norm),
      norm_share: view.lengths.map((one) => one.normShare),
      relative_residual: view.lengths.map((one) => one.residual),
      path: {
        length: view.length,
        norm: path.norm,
        relative_residual: path.residual,
        on_the_way: view.onTheWay.slice(1).map((one) => one.residual),
      },
      output: { norm: view.whole.norm, relative_residual: view.whole.residual },
      input: { norm: view.input.norm, relative_residual: view.input.residual },
      headline: words,
    };
    life.report(words);
  }

  // ---- the reader's hand and Python's
  function set(change) {
    const before = { ...state };
    Object.assign(state, change);
    // a path has one choice for each layer, of those the network has
    state.path = Array.from({ length: state.layers }, (_, layer) =>
      clamp(state.path[layer] ?? 1, state.skip ? 0 : 1, state.heads),
    );
    if (same(before, state)) return;
    life.request(before.layers !== state.layers || before.heads !== state.heads ? { layout: true } : {});
  }

  return life.start("paths", {
    state: () => ({ ...state }),
    readings: () => readings,
    view: () => view,
    drawn: () => drawn,
  });
}

export default { render };

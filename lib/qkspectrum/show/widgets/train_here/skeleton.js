// The figure's empty parts and its stops.

import CONVENTIONS from "../../js/conventions.json" with { type: "json" };
import {
  button,
  div,
  figureParts,
  figureSection,
  group,
  heading,
  node,
  note,
  readOut,
} from "../../js/dom.js";
import { NOTES } from "./words.js";

const { presets: PRESETS } = CONVENTIONS.trainHere;

/** @typedef {import("./training.js").Settings} Settings */
/** @typedef {import("../../js/controls.js").Stop<Settings & { other: Settings | {} }>} RunStop */

/** @type {(settings: any, other?: any) => any} */
const runs = (settings, other = {}) => ({ ...settings, other });

/** @type {RunStop[]} */
export const STOPS = [
  ["Healthy", runs(PRESETS.healthy)],
  ["Entropy collapse", runs(PRESETS["entropy collapse"])],
  [
    "… rescued by a lower query–key rate",
    runs(PRESETS["entropy collapse"], { ...PRESETS["entropy collapse"], remedy: "query–key rate" }),
  ],
  ["Rank collapse", runs(PRESETS["rank collapse"])],
  [
    "… rescued by skip connections",
    runs(PRESETS["rank collapse"], PRESETS["rank collapse, skip connections"]),
  ],
];

export function skeleton() {
  const parts = {
    ...figureParts("Stops of the story", NOTES),
    train: button("Train", null, { class: "qkt-train" }),
    reset: button("↺ Reset"),
    redraw: button("↻ New seed"),
    counter: readOut({ class: "qkt-counter" }),
    loss: div("qks-pane qkt-chart"),
    entropy: div("qks-pane qkt-chart"),
    variety: div("qks-pane qkt-chart"),
    plane: div("qks-pane qkt-plane"),
    table: div("qkt-table"),
    yardsticks: note(),
    sliders: div("qkt-sliders"),
    options: div("qkt-options"),
    remedies: group("qks-chips", "Remedy"),
  };
  const root = figureSection(
    "qks qkt",
    "a transformer that trains in this page",
    div(
      "qkt-grid",
      div("qkt-top", div("qks-headline", parts.caption), parts.chips, parts.live),
      div("qkt-transport", parts.train, parts.reset, parts.redraw, parts.counter),
      div(
        "qkt-charts",
        div("qkt-panel", heading("Loss"), note("in nats, over the steps"), parts.loss),
        div(
          "qkt-panel",
          heading("Entropy share"),
          note("thin: every layer’s head; bold: their mean"),
          parts.entropy,
        ),
        div(
          "qkt-panel",
          heading("Variety of the outputs"),
          note("relative residual, over that of the embeddings"),
          parts.variety,
        ),
      ),
      div(
        "qkt-side",
        heading("Eigenvalues of W"),
        note("all layers, complex plane, asinh axes"),
        parts.plane,
        parts.table,
        parts.yardsticks,
      ),
      div(
        "qkt-controls",
        parts.options,
        parts.sliders,
        div("qkt-remedies", node("span", { class: "qks-choice-name" }, "Remedy"), parts.remedies),
      ),
      parts.notes,
    ),
  );
  return { ...parts, root };
}

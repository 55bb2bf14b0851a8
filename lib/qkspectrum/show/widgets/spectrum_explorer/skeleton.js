// The figure's empty parts, its presets and its fine print.

import CONVENTIONS from "../../js/conventions.json" with { type: "json" };
import { button, figureParts, figureSection, heading, node, note, part } from "../../js/dom.js";
import ZONES from "../../zones.json" with { type: "json" };

/** @type {import("../../js/controls.js").Stop<{ mean: number, spread: number }>[]} */
export const PRESETS = CONVENTIONS.stops.map(([words, mean, spread]) => [
  String(words),
  { mean: Number(mean), spread: Number(spread) },
]);

export function skeleton() {
  const parts = {
    ...figureParts("Presets", NOTES),
    spectrumTitle: note(),
    spectrum: part("pane"),
    sliders: part("sliders"),
    reading: node("p", { class: "qks-sub qks-reading" }),
    rule: note(),
    attentionTitle: heading(""),
    redraw: button("↻ New draw"),
    lawShown: button("Chance to pass signal"),
    stop: node("p", { class: "qks-sub qks-stop" }),
    attention: part("pane"),
    last: part("pane"),
    law: part("pane qks-law"),
    meters: part("meters"),
    mapHint: note(),
    map: part("pane qks-map-pane"),
  };
  const options = part("options", parts.reading, parts.rule);
  const root = figureSection(
    "qks",
    "eigenspectrum and attention",
    part(
      "grid",
      part("top", part("headline", parts.caption), parts.chips, parts.stop, parts.live),
      part(
        "left",
        part("spectrum", heading("Spectrum of the query–key matrix"), parts.spectrumTitle, parts.spectrum),
        parts.sliders,
        options,
      ),
      part(
        "stack",
        part("header", parts.attentionTitle, parts.redraw),
        parts.attention,
        parts.last,
        parts.lawShown,
        parts.law,
      ),
      part("right", part("map", heading("Where you are"), parts.mapHint, parts.map), parts.meters),
      parts.notes,
    ),
  );
  return { ...parts, options, root };
}

const NOTES = [
  `Unless others are given, tokens are a random walk over the square root of its length. The first draw is
  seed 0; nobody chose it. W is symmetric, logits are xᵀW x / λ with λ = √d, and a token attends to itself and
  the past.`,
  `Entropy is that of a query’s row as a share of log keys, averaged over queries. Variety is the norm of what
  differs between tokens after six such layers, over its norm in the input; values are the tokens themselves and
  all layers share W. It also falls when tokens merely shrink; divided by the tokens’ whole norm it does not.`,
  `The thresholds ½ and ⅓ are conventions. Zones come from ${ZONES.draws} unselected draws at each of
  ${ZONES.grid.columns} × ${ZONES.grid.rows} positions and mark a collapse that happens in at least one draw in
  three. Another share would move the borders, and ${ZONES.draws} draws leave a share uncertain by
  ${Math.round(100 * Math.sqrt(2 / 9 / ZONES.draws))} points.`,
  `Thin lines on the map part the phases of the law: late-site or early-site where the chance to pass signal,
  added up over one half of the positions, is at least twice that of the other half; mid-site where at the near
  end it falls below half of its peak. Tokens are walks over √T:
  the ξ and η of B24, whose walks are not scaled, are the figure’s divided by T.`,
  `The law is that of the piecewise-linear softmax clip(1/n + (ω − mean)/n, 0, 1), with the exact mean and
  variance of the logits taken as Gaussian. The attention map divides the piecewise-linear rows by their sum.`,
];

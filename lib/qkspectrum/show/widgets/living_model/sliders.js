// The three sliders: the spectrum's variance and mean, and the gain of the logits.

import { steppedSlider } from "../../js/controls.js";
import CONVENTIONS from "../../js/conventions.json" with { type: "json" };
import { withMinus } from "../../js/numbers.js";
import { times } from "./words.js";

const { factor: MOST, shift: SHIFT } = CONVENTIONS.livingModel;

// Factors a from 0 to 9 on half an open track each side of 1: a / (1 + a).
const open = (/** @type {number} */ a) => a / (1 + a);
const closed = (/** @type {number} */ place) =>
  Math.abs(place - 0.5) < 0.9 * STEP ? 1 : place / (1 - place);
const END = open(Math.sqrt(MOST)),
  STEP = 0.005;

/** @param {(change: object) => void} set */
export function makeSliders(set) {
  /** @type {(square: boolean) => import("../../js/controls.js").Tick[]} */
  const ticks = (square) =>
    [0, 1 / 4, 1 / 2, 1, 2, 4, 9].map((a) => [
      square ? a * a : a,
      a === 0 ? "0" : a < 1 ? `1/${square ? 1 / (a * a) : 1 / a}` : `${square ? a * a : a}`,
    ]);
  const variance = steppedSlider({
    name: "Variance",
    unit: "of the eigenvalues, times the trained",
    min: 0,
    max: END,
    step: STEP,
    ticks: ticks(true),
    place: (value) => open(Math.sqrt(value)),
    text: times,
    say: (value) => `${times(value)} the trained variance`,
    move: (place) => set({ variance: closed(place) ** 2 }),
  });
  const mean = steppedSlider({
    name: "Mean",
    unit: "as a token’s logit for itself",
    min: -Math.asinh(SHIFT),
    max: Math.asinh(SHIFT),
    step: 0.01,
    centred: true,
    ticks: [-16, -4, -1, 0, 1, 4, 16].map((value) => [value, withMinus(value)]),
    place: Math.asinh,
    text: (value) => (value > 0 ? `+${value.toFixed(1)}` : withMinus(Number(value.toFixed(1)))),
    say: (value) => `mean moved by ${withMinus(Number(value.toFixed(1)))}`,
    move: (place) => set({ mean: Math.abs(place) < 0.009 ? 0 : clampShift(Math.sinh(place)) }),
  });
  const gain = steppedSlider({
    name: "Gain",
    unit: "of all logits",
    min: 0,
    max: END,
    step: STEP,
    ticks: ticks(false),
    place: open,
    text: times,
    say: times,
    move: (place) => set({ gain: closed(place) }),
  });
  return { variance, mean, gain };
}

/** @param {number} value */
const clampShift = (value) => Math.max(-SHIFT, Math.min(SHIFT, value));

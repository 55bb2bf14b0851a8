// This figure's sliders.

import { linear, logarithmic, scaledSlider } from "../../js/controls.js";
import CONVENTIONS from "../../js/conventions.json" with { type: "json" };
import { digits, threeDigits } from "../../js/numbers.js";
import { smallestEta } from "./laws.js";

const { sliders: SLIDERS } = CONVENTIONS.propagationExplorer;

export function sliders(host, set) {
  const counted = (word) => (n) => `${n} ${word}${n === 1 ? "" : "s"}`;
  const eta = logarithmic(SLIDERS.eta[0], SLIDERS.eta[1], threeDigits);
  return {
    xi: scaledSlider(host, {
      name: "ξ",
      unit: "trace of W over λ",
      ticks: [-10, -5, -2, 0, 2, 5, 10].map((v) => [v, digits(v, 0)]),
      ...linear(SLIDERS.xi[0], SLIDERS.xi[1], 0.05),
      text: (v) => digits(v, 2),
      say: (v) => `xi ${digits(v, 2)}`,
      move: (xi) => set({ xi }),
    }),
    eta: scaledSlider(host, {
      name: "η",
      unit: "root of the trace of W² over λ",
      ticks: [0.03, 0.1, 0.3, 1, 3, 10].map((v) => [v, `${v}`]),
      ...eta,
      text: (v, { held }) => `${digits(v, 2)}${held ? ", at its edge" : ""}`,
      say: (v, { held }) => `eta ${digits(v, 2)}${held ? ", held at its smallest possible value" : ""}`,
      move: (wanted) => set({ eta: wanted }),
      impossible: ({ xi, dim }) => eta.share(smallestEta(xi, dim)),
    }),
    length: scaledSlider(host, {
      name: "Tokens",
      unit: "T",
      ticks: [4, 8, 16, 32, 64, 128].map((v) => [v, `${v}`]),
      ...logarithmic(SLIDERS.length[0], SLIDERS.length[1], Math.round),
      text: (v) => `${v}`,
      say: counted("token"),
      move: (length) => set({ length }),
    }),
    dim: scaledSlider(host, {
      name: "Dimensions",
      unit: "d",
      ticks: [1, 4, 16, 64, 256].map((v) => [v, `${v}`]),
      ...logarithmic(SLIDERS.dim[0], SLIDERS.dim[1], Math.round),
      text: (v) => `${v}`,
      say: counted("dimension"),
      move: (dim) => set({ dim }),
    }),
    correlation: scaledSlider(host, {
      name: "Correlation",
      unit: "of neighbouring tokens",
      ticks: [-0.9, -0.5, 0, 0.5, 0.9].map((v) => [v, digits(v, 1)]),
      ...linear(SLIDERS.correlation[0], SLIDERS.correlation[1], 0.01),
      text: (v) => digits(v, 2),
      say: (v) => `correlation ${digits(v, 2)}`,
      move: (correlation) => set({ correlation }),
    }),
  };
}

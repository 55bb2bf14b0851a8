// This figure's sliders.

import { linear, logarithmic, slider } from "../../js/controls.js";
import { digits, threeDigits } from "../../js/numbers.js";
import { smallestEta } from "./laws.js";

export function sliders(host, set) {
  const counted = (word) => (n) => `${n} ${word}${n === 1 ? "" : "s"}`;
  const eta = logarithmic(0.02, 10, threeDigits);
  return {
    xi: slider(host, {
      name: "ξ",
      unit: "trace of W over λ",
      ticks: [-10, -5, -2, 0, 2, 5, 10].map((v) => [v, digits(v, 0)]),
      ...linear(-10, 10, 0.05),
      text: (v) => digits(v, 2),
      say: (v) => `xi ${digits(v, 2)}`,
      move: (xi) => set({ xi }),
    }),
    eta: slider(host, {
      name: "η",
      unit: "root of the trace of W² over λ",
      ticks: [0.03, 0.1, 0.3, 1, 3, 10].map((v) => [v, `${v}`]),
      ...eta,
      text: (v, { held }) => `${digits(v, 2)}${held ? ", at its edge" : ""}`,
      say: (v, { held }) => `eta ${digits(v, 2)}${held ? ", held at its smallest possible value" : ""}`,
      move: (wanted) => set({ eta: wanted }),
      impossible: ({ xi, dim }) => eta.share(smallestEta(xi, dim)),
    }),
    length: slider(host, {
      name: "Tokens",
      unit: "T",
      ticks: [4, 8, 16, 32, 64, 128].map((v) => [v, `${v}`]),
      ...logarithmic(4, 128, Math.round),
      text: (v) => `${v}`,
      say: counted("token"),
      move: (length) => set({ length }),
    }),
    dim: slider(host, {
      name: "Dimensions",
      unit: "d",
      ticks: [1, 4, 16, 64, 256].map((v) => [v, `${v}`]),
      ...logarithmic(1, 256, Math.round),
      text: (v) => `${v}`,
      say: counted("dimension"),
      move: (dim) => set({ dim }),
    }),
    correlation: slider(host, {
      name: "Correlation",
      unit: "of neighbouring tokens",
      ticks: [-0.9, -0.5, 0, 0.5, 0.9].map((v) => [v, digits(v, 1)]),
      ...linear(-0.99, 0.99, 0.01),
      text: (v) => digits(v, 2),
      say: (v) => `correlation ${digits(v, 2)}`,
      move: (correlation) => set({ correlation }),
    }),
  };
}

// The eigenvalues of every layer's W in the complex plane, on asinh axes: a healthy W and a collapsed one both fit.

import { drawing, label, MUTE, shape } from "../../js/dom.js";
import { clamp, withMinus } from "../../js/numbers.js";
import { describeSpectra } from "./words.js";

const REACH = Math.asinh(1500),
  TICKS = [-100, -10, -1, 1, 10, 100];

/** @param {HTMLElement} host */
export function planePanel(host) {
  host.setAttribute("role", "img");
  /** @type {SVGPathElement[]} */
  let dots = [];
  let width = 0;
  const place = (/** @type {number} */ value) => (clamp(Math.asinh(value) / REACH, -1, 1) * width) / 2;

  /** @param {number} room */
  function resize(room) {
    width = room;
    host.replaceChildren();
    const svg = drawing(host, width, width),
      middle = width / 2;
    for (const value of TICKS) {
      const x = middle + place(value),
        y = middle - place(value);
      shape("path", { d: `M${x} 0V${width}M0 ${y}H${width}`, class: "qks-hair" }, svg);
    }
    shape("path", { d: `M0 ${middle}H${width}M${middle} 0V${width}`, class: "qks-line" }, svg);
    for (const value of TICKS) {
      const halo = { class: "qks-mute qks-halo" };
      label(svg, middle + place(value), width - 4, withMinus(value), { ...halo, "text-anchor": "middle" });
      label(svg, 2, middle - place(value) + 4.5, `${withMinus(value)}i`, halo);
    }
    label(svg, width, middle - 6, "real", { ...MUTE, "text-anchor": "end" });
    label(svg, middle + 6, 12, "imaginary", MUTE);
    dots = ["a", "b"].map((name) => shape("path", { class: `qkt-dots qkt-run-${name}` }, svg));
  }

  /** @param {import("./runs.js").Run[]} runs */
  function draw(runs) {
    dots.forEach((path, r) => {
      let d = "";
      for (const { real, imaginary } of runs[r]?.spectra ?? []) {
        real.forEach((value, k) => {
          d += `M${(width / 2 + place(value)).toFixed(1)} ${(width / 2 - place(imaginary[k])).toFixed(1)}h0`;
        });
      }
      path.setAttribute("d", d);
    });
    host.setAttribute("aria-label", describeSpectra(runs));
  }
  return { resize, draw };
}

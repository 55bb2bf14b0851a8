// The attention map. A panel is { resize(width), draw(view) }: resize rebuilds, draw only changes attributes.

import { drawing, label, MUTE, node, shape } from "./dom.js";
import { pixelRatio, pixelsOf } from "./theme.js";

/** @typedef {{ cell: number, width: number }} Axis pixels of one token and of all, for panels that share it */

/**
 * Cells land on whole device pixels where that leaves the map nearly as wide as its column.
 * @param {number} width
 * @param {number} T
 * @returns {Axis}
 */
export function sharedAxis(width, T) {
  const pixels = pixelRatio(),
    cell = Math.floor((width * pixels) / T) / pixels,
    used = cell * T > 0.95 * width ? cell : width / T;
  return { cell: used, width: used * T };
}

/**
 * @param {HTMLElement} host
 * @param {() => Axis} axis
 */
export function attentionPanel(host, axis) {
  /** @type {{ canvas: HTMLCanvasElement, pixels: Uint32Array, show: () => void, ramp: Uint32Array, T: number }} */
  let picture;

  /** @param {{ T: number }} draw @param {{ ramp: Uint32Array }} colours */
  function resize({ T }, { ramp }) {
    const { width, cell } = axis();
    const canvas = node("canvas", { width: T, height: T, role: "img", class: "qks-cells" });
    canvas.style.width = `${width}px`;
    canvas.style.height = `${width}px`;
    host.replaceChildren(canvas);
    const svg = drawing(host, width, width);
    const lines = ["each row: one query", "each column: one key", "the future is masked"];
    lines.forEach((words, i) => {
      label(svg, width, 15 + 18 * i, words, { "text-anchor": "end", ...(i > 1 ? MUTE : {}) });
    });
    const bar = node("div", { class: "qks-ramp", "aria-hidden": "true" });
    bar.style.left = `${width - 96}px`;
    host.append(bar);
    label(svg, width - 104, 76, "weight", { "text-anchor": "end" });
    // colour follows the square root of a weight, so a tenth sits at a third
    for (const weight of [0, 0.1, 0.5, 1]) {
      const anchor = weight === 1 ? "end" : weight ? "middle" : "start",
        words = String(weight).replace("0.", ".");
      label(svg, width - 96 + 96 * Math.sqrt(weight), 91, words, { ...MUTE, "text-anchor": anchor });
    }
    const last = { x: 0.75, y: width - cell - 0.75, width: width - 1.5, height: cell + 1.5, rx: 1 };
    shape("rect", { ...last, class: "qks-ink-line" }, svg);
    picture = { canvas, ramp, T, ...pixelsOf(canvas) };
  }

  /** @param {{ attention: Float64Array }} draw */
  function draw({ attention }) {
    const { pixels, ramp, T } = picture;
    for (let i = 0; i < T; i++) {
      for (let at = i * T; at <= i * T + i; at++)
        pixels[at] = ramp[Math.round(Math.sqrt(attention[at]) * 255)];
    }
    picture.show();
  }

  /** @param {string} words */
  const describe = (words) => picture.canvas.setAttribute("aria-label", words);
  return { resize, draw, describe };
}

// The attention map. A panel is { resize(width), draw(view) }: resize rebuilds, draw only changes attributes.

import { drawing, label, MUTE, node, shape } from "./dom.js";
import { pixelRatio } from "./theme.js";

// Cells land on whole device pixels where that leaves the map nearly as wide as its column.
export function sharedAxis(width, T) {
  const pixels = pixelRatio(),
    cell = Math.floor((width * pixels) / T) / pixels;
  const used = cell * T > 0.95 * width ? cell : width / T;
  return { cell: used, width: used * T };
}

export function attentionPanel(host, axis) {
  let canvas, context, image, pixels, ramp, T, marker;

  function resize(draw, colours) {
    T = draw.T;
    ramp = colours.ramp;
    const { width, cell } = axis();
    canvas = node("canvas", { width: T, height: T, role: "img", class: "qks-cells" });
    canvas.style.width = canvas.style.height = `${width}px`;
    host.replaceChildren(canvas);
    const svg = drawing(host, width, width);
    const lines = ["each row: one query", "each column: one key", "the future is masked"];
    lines.forEach((words, i) =>
      label(svg, width, 15 + 18 * i, words, { "text-anchor": "end", ...(i > 1 ? MUTE : {}) }),
    );
    const bar = node("div", { class: "qks-ramp", "aria-hidden": "true" });
    bar.style.left = `${width - 96}px`;
    host.append(bar);
    label(svg, width - 104, 76, "weight", { "text-anchor": "end" });
    // colour follows the square root of a weight, so a tenth sits at a third
    for (const [weight, words] of [
      [0, "0"],
      [0.1, ".1"],
      [0.5, ".5"],
      [1, "1"],
    ]) {
      const anchor = weight === 1 ? "end" : weight ? "middle" : "start";
      label(svg, width - 96 + 96 * Math.sqrt(weight), 91, words, { ...MUTE, "text-anchor": anchor });
    }
    const frame = { x: 0.75, y: width - cell - 0.75, width: width - 1.5, height: cell + 1.5, rx: 1 };
    marker = shape("rect", { ...frame, class: "qks-ink-line" }, svg);
    context = canvas.getContext("2d");
    image = context.createImageData(T, T);
    pixels = new Uint32Array(image.data.buffer);
  }

  function draw({ draw: { attention } }) {
    for (let i = 0; i < T; i++) {
      for (let j = 0; j <= i; j++)
        pixels[i * T + j] = ramp[Math.round(Math.sqrt(attention[i * T + j]) * 255)];
    }
    context.putImageData(image, 0, 0);
  }
  return { resize, draw, describe: (words) => canvas.setAttribute("aria-label", words) };
}

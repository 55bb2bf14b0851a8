// What the tokens feel (the last query's logits), where the spread is, the matrix itself, and its numbers.

import { axisWords, drawing, label, MUTE, node, readOut, setText, shape } from "../../js/dom.js";
import { clamp, signed, withMinus } from "../../js/numbers.js";
import { colourReader, contextOf, mixed, packed } from "../../js/theme.js";

export function logitPanel(host, axis) {
  const height = 236,
    reach = 46,
    y = (value) => 22 + (height - 44) * (0.5 - clamp(value, -reach, reach) / (2 * reach));
  let width, cell, band, supposed, trend, dots;

  function resize() {
    ({ width, cell } = axis());
    host.replaceChildren();
    const svg = drawing(host, width, height);
    for (const value of [-40, -20, 0, 20, 40]) {
      shape("path", { d: `M0 ${y(value)}H${width}`, class: value ? "qks-hair" : "qks-line" }, svg);
    }
    band = shape("path", { class: "qkp-band" }, svg);
    supposed = shape("path", { class: "qks-mute-line", "stroke-dasharray": "4 4" }, svg);
    trend = shape("path", { class: "qks-curve" }, svg);
    dots = shape("path", { class: "qks-dots" }, svg);
    for (const value of [-40, -20, 20, 40]) {
      const at = { ...MUTE, class: "qks-mute qks-halo" };
      label(svg, 2, y(value) + 4.5, value < 0 ? withMinus(value) : `+${value}`, at);
    }
    axisWords(svg, 0, width, height - 4, ["first token", "position", "the query itself"]);
  }

  const ring = (centre, half) => {
    const x = (i) => ((i + 0.5) * cell).toFixed(1),
      up = [],
      down = [];
    centre.forEach((value, i) => {
      up.push(`${x(i)} ${y(value + half[i]).toFixed(1)}`);
      down.unshift(`${x(i)} ${y(value - half[i]).toFixed(1)}`);
    });
    return [up.join("L"), down.join("L")];
  };

  function draw({ law, deviation, supposed: claimed, asymmetry, matter: { T, logits } }) {
    const [up, down] = ring(law, deviation);
    band.setAttribute("d", `M${up}L${down}Z`);
    const [over, under] = ring(law, claimed);
    supposed.setAttribute("d", asymmetry && claimed[0] > 0 ? `M${over}M${under}` : "");
    let line = "",
      points = "";
    for (let i = 0; i < T; i++) {
      const x = ((i + 0.5) * cell).toFixed(1);
      line += `${i ? "L" : "M"}${x} ${y(law[i]).toFixed(1)}`;
      points += `M${x} ${y(logits[(T - 1) * T + i]).toFixed(1)}h0`;
    }
    trend.setAttribute("d", line);
    dots.setAttribute("d", points);
  }
  return { resize, draw };
}

// One bar: spread² = along the real axis + along the imaginary axis + what no eigenvalue shows
export function partsPanel(host) {
  const kinds = ["real", "imaginary", "hidden"],
    bar = node("div", { class: "qkp-bar", "aria-hidden": "true" }),
    list = node("ul", { class: "qkp-parts" }),
    sum = node("p", { class: "qkp-sum" });
  const words = {
    real: "along the real axis",
    imaginary: "along the imaginary axis",
    hidden: "in no eigenvalue (normality gap)",
  };
  const pieces = kinds.map((kind) => bar.appendChild(node("i", { class: `qkp-${kind}` })));
  const outputs = kinds.map((kind) => {
    const output = readOut();
    list.append(node("li", {}, node("i", { class: `qkp-${kind}` }), node("span", {}, words[kind]), output));
    return output;
  });
  host.append(bar, list, sum);
  return {
    draw(view) {
      const whole = view.real + view.imaginary + view.hidden;
      kinds.forEach((kind, i) => {
        pieces[i].style.width = whole > 1e-12 ? `${(100 * view[kind]) / whole}%` : "0";
        setText(outputs[i], signed(view[kind]));
      });
      sum.replaceChildren(
        "The eigenvalues’ variance is only the first minus the second: ",
        node("b", {}, signed(view.variance)),
        ".",
      );
    },
  };
}

export function matrixPanel(host) {
  let context, image, pixels, d, tones;

  function resize(matter, root) {
    d = matter.d;
    const [paper, plus, minus] = ["paper", "bar", "ink"].map(colourReader(root));
    tones = Array.from({ length: 255 }, (_, level) => {
      const share = Math.abs(level - 127) / 127,
        to = level > 127 ? plus : minus;
      return packed(mixed(paper, to, share));
    });
    const canvas = node("canvas", { width: d, height: d, role: "img", class: "qks-cells" });
    host.replaceChildren(canvas);
    context = contextOf(canvas);
    image = context.createImageData(d, d);
    pixels = new Uint32Array(image.data.buffer);
  }

  function draw({ matter: { W }, asymmetry, mean }) {
    let largest = 1e-12;
    for (const value of W) largest = Math.max(largest, Math.abs(value));
    W.forEach((value, i) => {
      pixels[i] = tones[127 + Math.round((127 * value) / largest)];
    });
    context.putImageData(image, 0, 0);
    const kind =
      asymmetry === 0
        ? "symmetric"
        : asymmetry === 90
          ? `antisymmetric${mean ? " but for its diagonal" : ""}`
          : "neither symmetric nor antisymmetric";
    host.firstChild.setAttribute("aria-label", `W as a picture, ${d} by ${d} entries, ${kind}`);
  }
  return { resize, draw };
}

export function numbersPanel(host) {
  /** @type {[string, string, (view: any) => string][]} */
  const rows = [
    ["tr(W)/d", "the mean", (view) => signed(view.trace)],
    ["tr(W²)/d", "the scale", (view) => signed(view.scale)],
    ["variance", "scale − mean²", (view) => signed(view.variance)],
    ["ΣWᵢⱼ²/d", "Frobenius norm²", (view) => signed(view.frobenius)],
    ["ξ", "tr(W)/λ", (view) => signed(view.xi)],
    ["η²", "tr(W²)/λ²", (view) => signed(view.etaSquared)],
  ];
  const outputs = rows.map(([name, meaning]) => {
    const output = readOut();
    host.append(node("div", {}, node("b", {}, name), node("small", {}, meaning), output));
    return output;
  });
  return { draw: (view) => rows.forEach(([, , text], i) => setText(outputs[i], text(view))) };
}

// The ladder on which a path is tapped, the strips of tokens, and the three charts over length.
// A panel is { resize(width, view), draw(view) }: resize rebuilds, draw changes attributes.

import { button, drawing, group, label, node, press, readOut, setText, shape } from "../../js/dom.js";
import { NBSP } from "../../js/numbers.js";
import { contextOf } from "../../js/theme.js";
import { TOKENS, WIDTH } from "./network.js";
import { brief, describeLengths, describeStrip, many, power } from "./words.js";

const ROW = 44;

// ---- the ladder: one row of boxes a layer, the chosen path drawn through them
export function ladderPanel(host, choose) {
  const left = 58,
    right = 58;
  let rows = [],
    all,
    chosen,
    heads,
    x,
    shapeNow = "";
  const y = (layer) => (layer + 1.5) * ROW;
  const allBoxes = () => rows.flatMap(({ boxes }) => boxes);

  function resize(width, view) {
    const shape_ = `${view.layers},${view.heads},${width}`;
    if (shape_ === shapeNow) return;
    const focused = allBoxes().indexOf(document.activeElement);
    shapeNow = shape_;
    heads = view.heads;
    host.replaceChildren();
    host.style.height = `${(view.layers + 2) * ROW}px`;
    const gap = (width - left - right) / (heads + 1),
      size = Math.min(92, gap - 8);
    x = (choice) => left + (choice + 0.5) * gap;
    const svg = drawing(host, width, (view.layers + 2) * ROW);
    all = shape("path", { class: "qks-hair qks-lines" }, svg);
    chosen = shape("path", { class: "qks-chosen-line" }, svg);
    const middle = left + (width - left - right) / 2,
      centred = { "text-anchor": "middle", class: "qks-bold" };
    label(svg, middle, 14, "tokens in", centred);
    label(svg, middle, (view.layers + 2) * ROW - 4, "what this path adds", centred);
    label(svg, width, 14, "differs", { "text-anchor": "end", class: "qks-mute" });
    rows = Array.from({ length: view.layers }, (_, layer) => {
      const words = node("span", { class: "qks-rung" }, `layer ${layer + 1}`);
      const row = group("qks-rung-row", `Layer ${layer + 1}`, words);
      row.style.top = `${y(layer) - ROW / 2}px`;
      const boxes = Array.from({ length: heads + 1 }, (_, choice) => {
        const name = choice ? (size < 58 ? `${choice}` : `head${NBSP}${choice}`) : "skip";
        const spoken = `Layer ${layer + 1}: ${choice ? `head ${choice}` : "skip"}`,
          one = button(name, () => choose(layer, choice), { "aria-label": spoken });
        one.style.left = `${x(choice) - size / 2}px`;
        one.style.width = `${size}px`;
        return one;
      });
      const readout = readOut({ class: "qks-differs" });
      row.append(...boxes, readout);
      host.append(row);
      return { boxes, readout };
    });
    allBoxes()[focused]?.focus();
    let d = "";
    const middles = Array.from({ length: heads + 1 }, (_, choice) => x(choice));
    const top = y(0),
      bottom = y(view.layers - 1),
      end = y(view.layers) - 8;
    for (const one of middles) d += `M${middle} 20L${one} ${top}M${one} ${bottom}L${middle} ${end}`;
    for (let layer = 1; layer < view.layers; layer++)
      for (const from of middles) for (const to of middles) d += `M${from} ${y(layer - 1)}L${to} ${y(layer)}`;
    all.setAttribute("d", d);
  }

  function draw(view) {
    const middle = (x(0) + x(heads)) / 2;
    const stops = view.path.map((choice, layer) => `L${x(choice)} ${y(layer)}`).join("");
    chosen.setAttribute("d", `M${middle} 20${stops}L${middle} ${y(view.layers) - 8}`);
    rows.forEach(({ boxes, readout }, layer) => {
      boxes.forEach((one, choice) => {
        press(one, view.path[layer] === choice);
        one.disabled = !choice && !view.skip;
      });
      const now = view.onTheWay[layer + 1];
      setText(readout, brief(now.residual));
      readout.classList.toggle("qks-bad", view.collapsed(now));
    });
  }
  return { resize, draw };
}

// ---- strips: rows are tokens; blue above zero, grey below, each strip by its own largest number
export function stripPanel(host, name) {
  const canvas = node("canvas", { width: WIDTH, height: TOKENS, role: "img", class: "qks-cells" }),
    norm = node("div", { class: "qks-strip-norm" }),
    differs = node("div", { class: "qks-strip-differs" });
  host.append(node("div", { class: "qks-strip-name" }, name), canvas, norm, differs);
  return {
    draw(z, size, bad, colours) {
      const context = contextOf(canvas),
        image = context.createImageData(WIDTH, TOKENS),
        most = z.reduce((top, v) => Math.max(top, Math.abs(v)), 0) || 1;
      z.forEach((value, at) => {
        const strength = Math.min(1, Math.abs(value) / most),
          to = value < 0 ? colours.below : colours.above;
        for (let c = 0; c < 3; c++)
          image.data[4 * at + c] = Math.round(colours.paper[c] + strength * (to[c] - colours.paper[c]));
        image.data[4 * at + 3] = 255;
      });
      context.putImageData(image, 0, 0);
      canvas.setAttribute("aria-label", describeStrip(name, size));
      setText(norm, `norm ${size.norm >= 0.005 ? size.norm.toPrecision(size.norm >= 100 ? 3 : 2) : "≈ 0"}`);
      setText(differs, `${brief(size.residual)} differs`);
      differs.classList.toggle("qks-bad", bad);
    },
  };
}

// ---- three charts on one axis: how many paths, how large their sum, how alike its tokens
const CHARTS = { count: [26, 74], norm: [146, 74], residual: [274, 132] }; // top of the plot, height

const DECADES = 6;

export function lengthsPanel(host) {
  const left = 44,
    right = 8;
  let svg, band, parts, cell, width;

  const x = (k) => left + (k + 0.5) * cell;

  function resize(hostWidth, view) {
    width = hostWidth;
    host.replaceChildren();
    const layers = view.layers,
      bottom = CHARTS.residual[0] + CHARTS.residual[1];
    cell = (width - left - right) / (layers + 1);
    svg = drawing(host, width, bottom + 40);
    band = shape("rect", { y: 0, width: cell, height: bottom + 22, class: "qks-band" }, svg);
    const titles = {
      count: ["How many paths", " of each length"],
      norm: ["How large their sum", " norm, in % of the output’s"],
      residual: ["How much its tokens differ", " log scale"],
    };
    parts = {};
    const [high, tall] = CHARTS.residual;
    for (let n = 0; n <= DECADES; n += 2) {
      const at = high + (n / DECADES) * tall;
      if (n < DECADES) shape("path", { d: `M${left} ${at}H${width - right}`, class: "qks-hair" }, svg);
      label(svg, left - 6, at + 4.5, n === 0 ? `100${NBSP}%` : n === 2 ? `1${NBSP}%` : power(-n), {
        "text-anchor": "end",
        class: "qks-mute",
      });
    }
    label(svg, left + 4, bottom - 9, "rank collapse: below the dotted line", { class: "qks-bad" });
    parts.limit = shape("path", { class: "qks-limit" }, svg);
    parts.output = shape("path", { class: "qks-output-line" }, svg);
    // left of the last column, where the ring of the longest path may be
    parts.outputWords = label(svg, width - right - cell - 2, 0, "the output", {
      "text-anchor": "end",
      class: "qks-halo",
    });
    for (const [name, [top, height]] of Object.entries(CHARTS)) {
      const title = label(svg, 0, top - (name === "residual" ? 18 : 10), "");
      shape("tspan", { class: "qks-bold" }, title).textContent = titles[name][0];
      shape("tspan", { class: "qks-mute" }, title).textContent = titles[name][1];
      shape("path", { d: `M${left} ${top + height}H${width - right}`, class: "qks-line" }, svg);
      parts[name] = Array.from({ length: layers + 1 }, () => ({
        bar: shape("path", {}, svg),
        words: label(svg, 0, 0, "", { "text-anchor": "middle" }),
      }));
    }
    parts.ring = shape("circle", { r: 8, class: "qks-ring" }, svg);
    for (let k = 0; k <= layers; k++) label(svg, x(k), bottom + 18, k, { "text-anchor": "middle" });
    label(svg, left + (width - left - right) / 2, bottom + 36, "heads on the path: its length", {
      "text-anchor": "middle",
      class: "qks-mute",
    });
  }

  function draw(view) {
    band.setAttribute("x", x(view.length) - cell / 2);
    const most = {
      count: Math.max(...view.lengths.map((one) => one.share)),
      norm: Math.max(1, ...view.lengths.map((one) => one.normShare)),
    };
    const [top, height] = CHARTS.residual,
      level = (share) => top + Math.min(1, Math.max(0, -Math.log10(share || 1e-99) / DECADES)) * height;
    view.lengths.forEach((one, k) => {
      const kind = one.count && view.collapsed(one) ? "qks-collapsed" : "qks-bar";
      for (const [name, share, words] of [
        [
          "count",
          one.share,
          one.count ? (one.count < 1e4 ? many(one.count) : one.count.toExponential(0)) : "",
        ],
        ["norm", one.normShare, one.count ? `${Math.round(100 * one.normShare)}` : ""],
      ]) {
        const [start, tall] = CHARTS[name],
          { bar, words: text } = parts[name][k],
          high = one.count ? Math.max(1, (share / most[name]) * (tall - 16)) : 0,
          wide = Math.min(46, cell * 0.7);
        bar.setAttribute("d", `M${x(k) - wide / 2} ${start + tall}v-${high}h${wide}v${high}z`);
        bar.setAttribute("class", kind);
        setText(text, words);
        text.setAttribute("x", x(k));
        text.setAttribute("y", start + tall - high - 4);
      }
      const dot = parts.residual[k].bar,
        at = level(one.residual);
      // what lies below the axis is drawn as a wedge at its foot
      const below = one.residual < 10 ** -DECADES;
      dot.setAttribute(
        "d",
        !one.count
          ? ""
          : below
            ? `M${x(k) - 5} ${at - 8}h10l-5 8z`
            : `M${x(k) - 5} ${at}a5 5 0 1 0 10 0a5 5 0 1 0-10 0`,
      );
      dot.setAttribute("class", kind);
    });
    const path = view.onTheWay[view.layers];
    parts.ring.setAttribute("cx", x(view.length));
    parts.ring.setAttribute("cy", level(path.residual));
    const limit = level(view.threshold),
      output = level(view.whole.residual);
    parts.limit.setAttribute("d", `M${left} ${limit}H${width - right}`);
    parts.output.setAttribute("d", `M${left} ${output}H${width - right}`);
    parts.outputWords.setAttribute("y", output - 5);
    host.setAttribute("aria-label", describeLengths(view));
  }
  host.setAttribute("role", "img");
  return { resize, draw };
}

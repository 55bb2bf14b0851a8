// The spectrum, the attention map with the two panels that share its x-axis, and the meters.
// A panel is { resize(width), draw(view) }: resize rebuilds, draw only changes attributes.

import CONVENTIONS from "../../js/conventions.json" with { type: "json" };
import { axisWords, BOLD, drawing, heading, label, MUTE, node, setText, shape } from "../../js/dom.js";
import { looksEarly, looksEverywhere, looksLate, tokensOf } from "../../js/gaze.js";
import { meter } from "../../js/meter.js";
import { NBSP, percent, withMinus } from "../../js/numbers.js";
import { LAYERS } from "./physics.js";
import { entropyCollapsed, rankCollapsed } from "./zones.js";

export function spectrumPanel(host) {
  const ends = 130,
    right = 52,
    left = 40;
  let y, svg, bars, meanLine, bracket, meanLabel, width;

  function resize(hostWidth, tall) {
    width = hostWidth;
    const height = tall ? 216 : 150;
    host.replaceChildren();
    svg = drawing(host, width, height);
    y = (v) =>
      height / 2 - (Math.asinh(Math.max(-ends, Math.min(ends, v))) / Math.asinh(ends)) * (height / 2 - 7);
    for (const v of [-100, -10, 0, 10, 100]) {
      const line = { x1: left, x2: width - right, y1: y(v), y2: y(v), class: v ? "qks-hair" : "qks-line" };
      shape("line", line, svg);
      label(svg, left - 6, y(v) + 4.5, withMinus(v), { ...MUTE, "text-anchor": "end" });
    }
    bars = shape("path", { class: "qks-bar" }, svg);
    meanLine = shape("path", { class: "qks-ink-line", "stroke-dasharray": "4 3" }, svg);
    bracket = shape("path", { class: "qks-ink-line" }, svg);
    meanLabel = label(svg, width - right + 17, 0, "mean");
  }

  function draw({ mean, spread, draw: { z, d } }) {
    const sorted = Float64Array.from(z).sort(),
      step = (width - right - left) / d,
      zero = y(0);
    const gap = Math.min(2, step * 0.25),
      thick = (step - gap).toFixed(2);
    let path = "";
    for (let k = 0; k < d; k++) {
      const top = y(mean + spread * sorted[k]);
      const x = (left + k * step + gap / 2).toFixed(2),
        from = Math.min(top, zero);
      const tall = Math.max(Math.abs(top - zero), 1.5).toFixed(1);
      path += `M${x} ${from.toFixed(1)}h${thick}v${tall}h-${thick}z`;
    }
    bars.setAttribute("d", path);
    const middle = y(mean),
      x = width - right + 9,
      high = y(mean + spread),
      low = y(mean - spread);
    meanLine.setAttribute("d", `M${left} ${middle}H${width - right + 4}`);
    bracket.setAttribute("d", `M${x - 4} ${high}h8M${x - 4} ${low}h8M${x} ${high}V${low}`);
    meanLabel.setAttribute("y", middle + 4.5);
  }
  return { resize, draw };
}

export function lastQueryPanel(host, axis) {
  const base = 110,
    tallest = 70;
  let width, cell, title, bars, peak, bracket, note;

  function resize() {
    ({ width, cell } = axis());
    host.replaceChildren();
    const svg = drawing(host, width, base + 30);
    shape("path", { d: `M.75 0V${base}H${width - 0.75}V0`, class: "qks-line" }, svg);
    bars = shape("path", { class: "qks-bar" }, svg);
    title = label(svg, 8, 20, "The last query\u2019s weights", BOLD);
    peak = label(svg, 0, 0, "", { "text-anchor": "middle" });
    bracket = shape("path", { class: "qks-ink-line" }, svg);
    note = label(svg, 0, base + 23, "");
  }

  function draw(view) {
    const { T, attention } = view.draw,
      row = (T - 1) * T;
    let best = 0;
    for (let j = 1; j < T; j++) if (attention[row + j] > attention[row + best]) best = j;
    const scale = tallest / Math.max(attention[row + best], Math.min(1, 4 / T)),
      gap = Math.min(1, cell * 0.2);
    let path = "";
    for (let j = 0; j < T; j++) {
      const height = Math.max(attention[row + j] * scale, 0.6).toFixed(1);
      path += `M${(j * cell + gap / 2).toFixed(2)} ${base}v-${height}h${(cell - gap).toFixed(2)}v${height}z`;
    }
    bars.setAttribute("d", path);
    setText(peak, looksEverywhere(view) ? "" : percent(attention[row + best]));
    peak.setAttribute("x", Math.max(24, Math.min(width - 24, (best + 0.5) * cell)));
    peak.setAttribute("y", base - attention[row + best] * scale - 6);
    const peakLeft = best < T / 2;
    title.setAttribute("x", peakLeft ? width - 8 : 8);
    title.setAttribute("text-anchor", peakLeft ? "end" : "start");

    const late = looksLate(view),
      early = looksEarly(view, view.absolute[0]);
    if (late || early) {
      const n = late ? view.lateLast : view.earlyLast,
        from = late ? width - n * cell : 0;
      bracket.setAttribute("d", `M${from + 0.6} ${base + 2}v5H${from + n * cell - 0.6}v-5`);
      setText(note, `80${NBSP}% of the weight on ${tokensOf(n)}`);
    } else {
      bracket.setAttribute("d", "");
      setText(note, looksEverywhere(view) ? `1/${T} each, nearly` : "no preferred position");
    }
    note.setAttribute("x", late || !early ? width : 0);
    note.setAttribute("text-anchor", late || !early ? "end" : "start");
  }
  return { resize, draw };
}

export function lawPanel(host, axis) {
  const top = 56,
    base = 116;
  let width, cell, curve, notion, count, whiskers;
  /** @type {SVGPathElement | null} */
  let dots = null;

  function resize(draw, shown) {
    ({ width, cell } = axis());
    host.replaceChildren();
    host.hidden = !shown;
    dots = null;
    if (!shown) return;
    if (!draw.process) {
      host.append(
        heading("Chance to pass signal"),
        node(
          "p",
          { class: "qks-sub" },
          "Not shown: the law and its draws need a process to draw tokens from, and these tokens are given.",
        ),
      );
      return;
    }
    const svg = drawing(host, width, base + 24);
    label(svg, 0, 14, "Chance to pass signal", BOLD);
    label(svg, width - 128, 14, "\u2014 law", { "text-anchor": "end" });
    label(svg, width, 14, `\u2022 ${draw.process.simulated.count} draws \u00b1 s.e.`, {
      class: "qks-data",
      "text-anchor": "end",
    });
    count = draw.process.simulated.count;
    notion = label(svg, 0, 33, "", MUTE);
    shape("path", { d: `M0 ${top}H${width}M0 ${base}H${width}`, class: "qks-hair" }, svg);
    label(svg, width, top - 5, "1", { ...MUTE, "text-anchor": "end" });
    axisWords(svg, 0, width, base + 18, ["first token", "position", "last token"]);
    whiskers = shape("path", { class: "qks-whiskers" }, svg);
    dots = shape("path", { class: "qks-dots" }, svg);
    curve = shape("path", { class: "qks-curve" }, svg);
  }

  function draw(view) {
    if (!dots) return;
    let points = "",
      bars = "",
      line = "";
    view.law.forEach((p, j) => {
      const x = ((j + 0.5) * cell).toFixed(1);
      const share = Math.min(view.simulated[j], 1); // a sum of 1/n may end a rounding error above 1
      const reach = Math.sqrt((share * (1 - share)) / count) * (base - top);
      const y = base - share * (base - top);
      points += `M${x} ${y.toFixed(1)}h0`;
      bars += `M${x} ${(y - reach).toFixed(1)}v${(2 * reach).toFixed(1)}`;
      line += `${j ? "L" : "M"}${x} ${(base - p * (base - top)).toFixed(1)}`;
    });
    whiskers.setAttribute("d", bars);
    dots.setAttribute("d", points);
    curve.setAttribute("d", line);
    setText(
      notion,
      view.softmax === "softmax"
        ? "a notion of the piecewise-linear softmax"
        : "the last query\u2019s weight is not clipped at 0 or 1",
    );
  }
  return { resize, draw };
}

export function metersPanel(host) {
  host.replaceChildren();
  const { entropy: low, relativeVariety: few } = CONVENTIONS.collapse;
  const entropy = meter(host, {
    name: "Attention entropy",
    detail: "share of log keys",
    collapse: { below: low, mark: "\u00bd", kind: "entropy" },
  });
  const variety = meter(host, {
    name: "Variety of tokens",
    detail: "after six such layers",
    dots: LAYERS - 1,
    collapse: { below: few, mark: "\u2153", kind: "rank" },
  });
  const relative = host.appendChild(node("p", { class: "qks-sub qks-relative" }));
  const passing = meter(host, { name: "Tokens that pass signal", detail: "last query" });
  const all = [entropy, variety, passing];
  return {
    resize() {
      for (const one of all) one.resize();
    },
    draw(view) {
      const { T } = view.draw;
      entropy.draw(view.entropy, percent(view.entropy), entropyCollapsed(view), "");
      variety.draw(
        view.variety[LAYERS - 1],
        percent(view.variety[LAYERS - 1]),
        rankCollapsed(view),
        "dots: layers 1 to 5",
        view.variety.slice(0, -1),
      );
      setText(relative, `Not divided by the tokens\u2019 norm: ${percent(view.absolute[LAYERS - 1])}`);
      const expected = view.lawCount !== null ? `law expects ${Math.round(view.lawCount)}` : "";
      passing.draw(view.passing / T, `${view.passing} of ${T}`, false, expected);
    },
  };
}

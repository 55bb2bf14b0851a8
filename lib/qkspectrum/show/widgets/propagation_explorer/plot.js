// The picture: the laws and the simulation over the position, and below it the same minus the exact law.

import { axisWords, drawing, label, setText, shape } from "../../js/dom.js";
import { limitLaw } from "../../js/laws.js";

const LEFT = 44,
  RIGHT = 10,
  SCALES = [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1],
  MOST_POINTS = 40;

// The theorem's window as eta vanishes, or null
function windowOf(xi) {
  if (!xi) return null;
  const far = 0.5 + Math.sign(xi) * Math.min(0.5, 1 / Math.abs(xi));
  return [Math.min(0.5, far), Math.max(0.5, far)];
}

export function plotPanel(host) {
  let width, x, top, base, upper, lower, lines, labels;

  function resize(hostWidth) {
    width = hostWidth;
    const narrow = width < 520,
      tall = narrow ? 180 : 250;
    top = 26;
    base = top + tall;
    upper = base + 66;
    lower = upper + (narrow ? 90 : 104);
    x = (theta) => LEFT + theta * (width - LEFT - RIGHT);
    host.replaceChildren();
    const svg = drawing(host, width, lower + 8);
    label(svg, 0, 14, "Chance to propagate", { class: "qks-bold" });
    const band = shape("rect", { y: top, height: tall, class: "qkr-window" }, svg);
    for (const p of [0, 0.5, 1]) {
      const y = base - p * tall;
      shape("path", { d: `M${LEFT} ${y}H${width - RIGHT}`, class: p ? "qks-hair" : "qks-line" }, svg);
      label(svg, LEFT - 7, y + 4.5, p, { class: "qks-mute", "text-anchor": "end" });
    }
    const words = [
      "first token",
      narrow ? "θ" : "position θ",
      narrow ? "last token" : "last token, the query",
    ];
    axisWords(svg, LEFT, width - LEFT - RIGHT, base + 18, words);
    label(svg, 0, upper - 14, "The same, minus the exact law", { class: "qks-bold" });
    const middle = (upper + lower) / 2;
    for (const y of [upper, lower]) {
      shape("path", { d: `M${LEFT} ${y}H${width - RIGHT}`, class: "qks-hair" }, svg);
    }
    label(svg, LEFT - 7, middle + 4.5, "0", { class: "qks-mute", "text-anchor": "end" });
    labels = {
      window: label(svg, 0, top + 16, "", { class: "qks-mute", "text-anchor": "middle" }),
      high: label(svg, LEFT - 7, upper + 4.5, "", { class: "qks-mute", "text-anchor": "end" }),
      low: label(svg, LEFT - 7, lower + 4.5, "", { class: "qks-mute", "text-anchor": "end" }),
    };
    const path = (name) => shape("path", { class: `qkr-${name}` }, svg);
    lines = { band };
    for (const panel of ["main", "difference"]) {
      lines[panel] = {};
      for (const name of ["limit", "gaussian", "exact", "whiskers", "dots"]) lines[panel][name] = path(name);
    }
    lines.difference.exact.setAttribute("d", `M${LEFT} ${middle}H${width - RIGHT}`);
  }

  const join = (points) =>
    points.map(([h, v], i) => `${i ? "L" : "M"}${h.toFixed(1)} ${v.toFixed(1)}`).join("");

  // simulated points with whiskers of two standard errors, as far as they lie between the panel's edges
  function points(panel, { mean, error }, value, toY, [high, low]) {
    const T = mean.length,
      stride = Math.ceil(T / MOST_POINTS),
      inside = (y) => Math.max(high, Math.min(low, y));
    let dots = "",
      bars = "";
    for (let i = T - 1; i >= 0; i -= stride) {
      const h = x((i + 0.5) / T).toFixed(1),
        y = toY(value(i)),
        reach = Math.abs(toY(2 * error[i]) - toY(0));
      if (inside(y) === y) dots += `M${h} ${y.toFixed(1)}h0`;
      bars += `M${h} ${inside(y - reach).toFixed(1)}V${inside(y + reach).toFixed(1)}`;
    }
    panel.dots.setAttribute("d", dots);
    panel.whiskers.setAttribute("d", bars);
  }

  function drawLaws({ exact, gaussian, limit, eta, worst }, { xi }) {
    const T = exact.length,
      tall = base - top,
      at = (values, toY) => join([...values].map((p, i) => [x((i + 0.5) / T), toY(p, i)])),
      toY = (p) => base - p * tall;
    lines.main.exact.setAttribute("d", at(exact, toY));
    lines.main.gaussian.setAttribute("d", at(gaussian, toY));
    // the limit is a law for every position between 0 and 1, not for tokens
    const smooth = Array.from({ length: 161 }, (_, i) => [x(i / 160), toY(limitLaw(i / 160, xi, eta))]);
    lines.main.limit.setAttribute("d", limit ? join(smooth) : "");

    const scale = SCALES.find((s) => s >= worst) ?? 1,
      middle = (upper + lower) / 2,
      toDifference = (p) => middle - (p / scale) * (middle - upper);
    setText(labels.high, `+${scale}`);
    setText(labels.low, `−${scale}`);
    lines.difference.gaussian.setAttribute(
      "d",
      at(gaussian, (p, i) => toDifference(p - exact[i])),
    );
    lines.difference.limit.setAttribute("d", limit ? at(limit, (p, i) => toDifference(p - exact[i])) : "");

    const ends = limit ? windowOf(xi) : null;
    lines.band.setAttribute("x", ends ? x(ends[0]) : 0);
    lines.band.setAttribute("width", ends ? x(ends[1]) - x(ends[0]) : 0);
    const room = ends && x(ends[1]) - x(ends[0]) > 150;
    setText(labels.window, room ? "window as η → 0" : "");
    if (room) labels.window.setAttribute("x", (x(ends[0]) + x(ends[1])) / 2);
    return toDifference;
  }

  let toDifference;
  return {
    resize,
    draw(view, state) {
      toDifference = drawLaws(view, state);
    },
    drawSimulation({ exact }, sample) {
      const tall = base - top;
      points(
        lines.main,
        sample,
        (i) => sample.mean[i],
        (p) => base - p * tall,
        [top, base],
      );
      const difference = (i) => sample.mean[i] - exact[i];
      points(lines.difference, sample, difference, (p) => toDifference(p), [upper, lower]);
    },
  };
}

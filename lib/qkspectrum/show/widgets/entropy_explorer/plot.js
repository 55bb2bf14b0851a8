// The picture: effective keys over the spread, and below it the learning signal over the same axis.

import { drawing, label, onDrag, setText, shape } from "../../js/dom.js";
import { clamp, digits, grouped, threeDigits } from "../../js/numbers.js";
import {
  COLLAPSE_SHARE,
  edgeOf,
  HIGHEST_SPREAD,
  jacobianLaw,
  LOWEST_SPREAD,
  lawOf,
  leastEntropy,
  MOST_KEYS,
  SPREADS,
} from "./row.js";

const PLOT_LEFT = 46,
  PLOT_RIGHT = 12,
  KEY_TICKS = [1, 4, 16, 64, 256, 1024],
  SPREAD_TICKS = [0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20];

const spreadShare = (s) => Math.log(s / LOWEST_SPREAD) / Math.log(HIGHEST_SPREAD / LOWEST_SPREAD);

export function entropyPlot(host, move) {
  let width, x, y, signalY, top, base, upper, lower, parts;

  function resize(hostWidth) {
    width = hostWidth;
    const narrow = width < 520,
      tall = narrow ? 210 : 280;
    top = 28;
    base = top + tall;
    upper = base + 44;
    lower = upper + (narrow ? 70 : 84);
    x = (s) => PLOT_LEFT + clamp(spreadShare(Math.max(s, 1e-9)), 0, 1) * (width - PLOT_LEFT - PLOT_RIGHT);
    y = (entropy) => base - (clamp(entropy, 0, Math.log(MOST_KEYS)) / Math.log(MOST_KEYS)) * tall;
    signalY = (value) => lower - value * (lower - upper);
    host.replaceChildren();
    const svg = drawing(host, width, lower + 46),
      right = width - PLOT_RIGHT;
    label(svg, 0, 14, "Keys it is worth: exp H", { class: "qks-bold" });
    const zone = shape("rect", { x: PLOT_LEFT, width: right - PLOT_LEFT, class: "qke-zone" }, svg);
    for (const keys of KEY_TICKS) {
      const at = y(Math.log(keys));
      shape("path", { d: `M${PLOT_LEFT} ${at}H${right}`, class: keys > 1 ? "qks-hair" : "qks-line" }, svg);
      const attributes = { class: "qks-mute", "text-anchor": "end" };
      label(svg, PLOT_LEFT - 7, at + 4.5, grouped(keys), attributes);
    }
    label(svg, 0, upper - 12, "Learning signal that passes: Σ p(1 − p)", { class: "qks-bold" });
    for (const value of [0, 1]) {
      const at = signalY(value);
      shape("path", { d: `M${PLOT_LEFT} ${at}H${right}`, class: value ? "qks-hair" : "qks-line" }, svg);
      label(svg, PLOT_LEFT - 7, at + 4.5, value, { class: "qks-mute", "text-anchor": "end" });
    }
    for (const s of SPREAD_TICKS.filter((_, i) => !narrow || i % 2 === 0)) {
      shape("path", { d: `M${x(s)} ${lower}v4`, class: "qks-line" }, svg);
      const last = s === HIGHEST_SPREAD,
        attributes = { class: "qks-mute", "text-anchor": last ? "end" : "middle" };
      label(svg, x(s) + (last ? 4 : 0), lower + 19, s, attributes);
    }
    const words = `spread s${narrow ? " of the logits" : ": standard deviation of the logits over the keys"}`;
    label(svg, (PLOT_LEFT + right) / 2, lower + 39, words, { class: "qks-mute", "text-anchor": "middle" });
    const path = (kind) => shape("path", { class: `qkr-${kind}` }, svg);
    parts = { zone };
    for (const kind of ["ghosts", "edge", "law", "signal-law", "bound", "measured", "signal"]) {
      parts[kind] = path(kind);
    }
    parts.edgeWords = label(svg, 0, top - 8, "", { class: "qks-mute qks-halo" });
    parts.zoneWords = label(svg, PLOT_LEFT + 8, base - 8, "", { class: "qks-bad qks-halo" });
    parts.dot = shape("circle", { r: 7, class: "qke-dot" }, svg);
    parts.signalDot = shape("circle", { r: 5.5, class: "qke-dot" }, svg);
  }

  const joined = (spreads, values, toY) =>
    Array.from(spreads, (s, i) => `${i ? "L" : "M"}${x(s).toFixed(1)} ${toY(values[i]).toFixed(1)}`).join("");

  // What does not change while the spread moves
  function drawCurves({ count: keys, shape: kind }, curve, ghosts) {
    const edge = edgeOf(keys),
      roof = Math.log(keys),
      before = Array.from({ length: 49 }, (_, i) => LOWEST_SPREAD * (edge / LOWEST_SPREAD) ** (i / 48));
    parts.ghosts.setAttribute("d", ghosts.map((one) => joined(one.s, one.entropy, y)).join(""));
    parts.measured.setAttribute("d", joined(curve.s, curve.entropy, y));
    parts.signal.setAttribute("d", joined(curve.s, curve.jacobian, signalY));
    const least = Array.from(SPREADS, (s) => leastEntropy(s, keys));
    parts.bound.setAttribute("d", joined(SPREADS, least, y));
    const law = joined(
      before,
      before.map((s) => lawOf(s, keys)),
      y,
    );
    parts.law.setAttribute("d", `${law}L${x(HIGHEST_SPREAD)} ${base}`);
    const gaussian = kind === "gaussian", // the others have no edge
      signals = Array.from(SPREADS, (s) => jacobianLaw(s, keys));
    parts["signal-law"].setAttribute("d", gaussian ? joined(SPREADS, signals, signalY) : "");
    parts.edge.setAttribute("d", gaussian ? `M${x(edge)} ${top}V${base}M${x(edge)} ${upper}V${lower}` : "");
    setText(parts.edgeWords, gaussian ? `√(2 log K) = ${digits(edge, 2)}` : "");
    parts.edgeWords.setAttribute("x", width - PLOT_RIGHT - x(edge) > 60 ? x(edge) : width - PLOT_RIGHT);
    parts.edgeWords.setAttribute("text-anchor", "middle");
    parts.zone.setAttribute("y", y(COLLAPSE_SHARE * roof));
    parts.zone.setAttribute("height", base - y(COLLAPSE_SHARE * roof));
    const fits = base - y(COLLAPSE_SHARE * roof) > 22;
    setText(parts.zoneWords, fits ? "less than half of log K" : "");
  }

  function drawPoint({ spread }, { entropy, jacobian }) {
    for (const [dot, at] of [
      [parts.dot, y(entropy)],
      [parts.signalDot, signalY(jacobian)],
    ]) {
      dot.setAttribute("cx", x(spread));
      dot.setAttribute("cy", at);
    }
  }

  const follow = (event) => {
    const at = event.clientX - host.getBoundingClientRect().left - PLOT_LEFT,
      part = clamp(at / (width - PLOT_LEFT - PLOT_RIGHT), 0, 1);
    move(threeDigits(LOWEST_SPREAD * (HIGHEST_SPREAD / LOWEST_SPREAD) ** part));
  };
  onDrag(host, follow, follow);

  return { resize, drawCurves, drawPoint };
}

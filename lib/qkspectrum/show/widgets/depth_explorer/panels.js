// The tokens as points, as they are and magnified.

import { assign, drawing, label, node, setText, shape } from "../../js/dom.js";
import { residualOf, seenIn, T } from "./network.js";
import { describePlane, scientific, verdict } from "./words.js";

const PLANE_REACH = 2.2, // in units of the tokens' root mean square size
  DOT = 4.5;

function planePanel(host, { title, reach, points, caption, describe }) {
  const words = node("p", { class: "qkd-title" }),
    note = node("p", { class: "qks-sub" }),
    stage = node("div", { class: "qks-pane", role: "img" });
  host.append(words, stage, note);
  let dots = [],
    first,
    side;

  function resize() {
    side = Math.min(stage.clientWidth, 300);
    stage.replaceChildren();
    const svg = drawing(stage, side, side),
      middle = side / 2;
    shape("rect", { x: 0.5, y: 0.5, width: side - 1, height: side - 1, rx: 6, class: "qkd-frame" }, svg);
    shape("path", { d: `M${middle} 6V${side - 6}M6 ${middle}H${side - 6}`, class: "qks-hair" }, svg);
    dots = Array.from({ length: T }, () => shape("circle", { r: DOT, class: "qkd-dot" }, svg));
    first = label(svg, 0, 0, "first token", { class: "qks-halo" });
  }

  function draw(view) {
    const kind = verdict(view),
      scale = side / 2 / reach,
      edge = side - 8;
    const at = points(view).map(([x, y]) => [
      Math.max(8, Math.min(edge, side / 2 + x * scale)),
      Math.max(8, Math.min(edge, side / 2 - y * scale)),
    ]);
    at.forEach(([x, y], t) => {
      assign(dots[t], { cx: x.toFixed(1), cy: y.toFixed(1) });
      dots[t].setAttribute("class", `qkd-dot qkd-${kind}${view.causal && !t ? " qkd-first" : ""}`);
    });
    first.setAttribute("visibility", view.causal ? "visible" : "hidden");
    const left = at[0][0] < side / 2;
    assign(first, {
      x: (at[0][0] + (left ? 9 : -9)).toFixed(1),
      y: (at[0][1] - 7).toFixed(1),
      "text-anchor": left ? "start" : "end",
    });
    setText(words, title(view));
    setText(note, caption(view));
    stage.setAttribute("aria-label", describe(view));
  }
  return { resize, draw };
}

const rootMeanSquare = (norm) => norm / Math.sqrt(T) || 1;

export function tokensPanel(host) {
  return planePanel(host, {
    reach: PLANE_REACH,
    title: ({ layers }) => (layers ? `Tokens after layer ${layers}` : "Tokens before the first layer"),
    caption: () => "In the input’s principal plane, over their root mean square size.",
    points: ({ draw, states, norms, layers }) =>
      seenIn(draw.plane, states[layers], rootMeanSquare(norms[layers])),
    describe: describePlane,
  });
}

export function magnifiedPanel(host) {
  const zoom = ({ relative, layers }) => 1 / relative[layers];
  return planePanel(host, {
    reach: PLANE_REACH,
    title: (view) =>
      verdict(view) === "rounding"
        ? "What differs: rounding errors"
        : `What differs, magnified ${scientific(zoom(view))} ×`,
    caption: () => "The same plane around the mean token.",
    points: ({ draw, states, absolute, layers }) =>
      seenIn(draw.plane, residualOf(states[layers]), rootMeanSquare(absolute[layers])),
    describe: (view) =>
      verdict(view) === "rounding"
        ? "Differences between the tokens are rounding errors."
        : `The tokens’ differences from their mean, magnified ${scientific(zoom(view))} times.`,
  });
}

// The plane: tokens to drag, where their outputs land, and what the selected cell is about.

import CONVENTIONS from "../../js/conventions.json" with { type: "json" };
import { assign, drawing, label, node, onDrag, setText, shape } from "../../js/dom.js";
import { clamp, withMinus } from "../../js/numbers.js";
import { dot, two } from "./model.js";
import { describePlane, index } from "./words.js";

const EDGE = 2.3, // how far the plane reaches
  NUDGE = 0.05;
const { reach: REACH } = CONVENTIONS.attentionSteps; // how far a token can be dragged

const onGrid = (value) => clamp(Math.round(value / NUDGE) / (1 / NUDGE), -REACH, REACH);

/**
 * @param {number[]} from
 * @param {number[]} to
 * @param {number} [head]
 */
function arrowPath([x0, y0], [x1, y1], head = 7) {
  const length = Math.hypot(x1 - x0, y1 - y0);
  if (length < head) return "";
  const [ux, uy] = [(x1 - x0) / length, (y1 - y0) / length],
    [bx, by] = [x1 - head * ux, y1 - head * uy],
    wing = 0.45 * head;
  return (
    `M${x0} ${y0}L${bx} ${by}` +
    `M${bx - wing * uy} ${by + wing * ux}L${x1} ${y1}L${bx + wing * uy} ${by - wing * ux}`
  );
}

export function planePanel(host, move) {
  let size = 0,
    svg,
    layers,
    handles = [];
  /** @type {ReturnType<typeof import("./model.js").compute>} */
  let view;
  const picture = node("div", { role: "img", class: "qks-picture" });
  const px = ([x, y]) => [((x + EDGE) / (2 * EDGE)) * size, ((EDGE - y) / (2 * EDGE)) * size];
  const round = (point) => px(point).map((value) => Math.round(10 * value) / 10);

  function resize(width) {
    size = Math.min(width, 440);
    host.replaceChildren(picture);
    picture.replaceChildren();
    picture.style.width = picture.style.height = host.style.height = `${size}px`;
    svg = drawing(picture, size, size);
    svg.setAttribute("class", "qks-plane");
    for (let at = -2; at <= 2; at++) {
      const kind = { class: at ? "qks-hair" : "qks-line" },
        [x, y] = px([at, at]);
      shape("path", { d: `M${x} 0V${size}`, ...kind }, svg);
      shape("path", { d: `M0 ${y}H${size}`, ...kind }, svg);
      if (at) {
        const words = withMinus(at);
        label(svg, x, size / 2 + 16, words, { class: "qks-mute", "text-anchor": "middle" });
        label(svg, size / 2 - 6, y + 4.5, words, { class: "qks-mute", "text-anchor": "end" });
      }
    }
    const path = (kind) => shape("path", { class: kind }, svg);
    layers = {
      listening: shape("g", { class: "qks-listening" }, svg),
      foot: path("qks-foot-line"),
      query: path("qks-query"),
      linear: path("qks-linear"),
      output: path("qks-output"),
      chosenOutput: path("qks-output qks-thick"),
      diamonds: path("qks-diamonds"),
      discs: shape("g", { class: "qks-discs" }, svg),
      queryName: label(svg, 0, 0, "", { class: "qks-halo qks-bold", "text-anchor": "middle" }),
    };
    handles = [];
  }

  function makeHandle(t) {
    const handle = node("div", {
      class: "qks-token",
      role: "slider",
      tabindex: 0,
      "aria-label": `Token ${t + 1}, position`,
      "aria-valuemin": -REACH,
      "aria-valuemax": REACH,
    });
    handle.append(node("span", { "aria-hidden": "true" }, `${t + 1}`));
    handle.addEventListener("keydown", (event) => {
      const step = NUDGE * (event.shiftKey ? 5 : 1),
        go = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] }[event.key];
      if (!go) return;
      event.preventDefault();
      move(
        t,
        view.tokens[t].map((value, c) => onGrid(value + step * go[c])),
      );
    });
    let grip = [0, 0]; // from the pointer to the token's centre, so that it does not jump
    onDrag(
      handle,
      (event) => {
        handle.focus({ preventScroll: true });
        const [x, y] = px(view.tokens[t]);
        grip = [x - event.clientX, y - event.clientY];
      },
      (event) => {
        const x = event.clientX + grip[0],
          y = event.clientY + grip[1];
        move(t, [onGrid((x / size) * 2 * EDGE - EDGE), onGrid(EDGE - (y / size) * 2 * EDGE)]);
      },
    );
    return host.appendChild(handle);
  }

  function drawSelection([part, row, place]) {
    const { tokens, queries } = view,
      origin = round([0, 0]),
      asks = ["queries", "logits"].includes(part);
    layers.query.setAttribute("d", asks ? arrowPath(origin, round(queries[row]), 9) : "");
    setText(layers.queryName, asks ? `q${index(row)}` : "");
    if (asks) {
      // beside the arrow's end, or where it leaves the plane
      const [qx, qy] = queries[row],
        shrink = Math.min(1, (EDGE - 0.2) / Math.max(Math.abs(qx), Math.abs(qy), 1e-9)),
        [x, y] = px([qx * shrink, qy * shrink]),
        length = Math.hypot(qx, qy) || 1;
      assign(layers.queryName, { x: x + (16 * qy) / length, y: y + (16 * qx) / length + 5 });
    }
    let foot = "";
    if (part === "logits") {
      // the logit is the query's length times the key's shadow on it, over λ
      const length = dot(queries[row], queries[row]),
        share = length > 1e-9 ? dot(queries[row], tokens[place]) / length : 0,
        shadow = queries[row].map((value) => share * value);
      const at = round(shadow);
      foot = `M${round(tokens[place])}L${at}M${origin}L${at}`;
    }
    layers.foot.setAttribute("d", foot);
    const weights = { softmax: view.softmax, piecewise: view.piecewise }[part]?.[row] ?? [];
    layers.listening.replaceChildren();
    weights.forEach((weight, i) => {
      if (i === row || !(weight > 0)) return;
      const d = `M${round(tokens[i])}L${round(tokens[row])}`;
      shape("path", { d, "stroke-width": (14 * Math.min(1, weight)).toFixed(1) }, layers.listening);
    });
  }

  function draw(now, selected) {
    view = now;
    const { tokens, outputs, piecewiseOutputs } = view,
      [part, row, place] = selected;
    const query = part === "weight" ? null : row,
      key = ["logits", "softmax", "piecewise"].includes(part) ? place : null;
    picture.setAttribute("aria-label", describePlane(view));
    while (handles.length > tokens.length) handles.pop().remove();
    while (handles.length < tokens.length) handles.push(makeHandle(handles.length));
    handles.forEach((handle, t) => {
      const [x, y] = round(tokens[t]);
      handle.style.transform = `translate(${x}px, ${y}px)`;
      handle.classList.toggle("qks-asking", t === query);
      handle.classList.toggle("qks-asked", t === key && t !== query);
      const [across, up] = tokens[t].map(two);
      assign(handle, { "aria-valuenow": tokens[t][0], "aria-valuetext": `${across} across, ${up} up` });
    });
    drawSelection(selected);
    const lines = (ends) => tokens.map((token, t) => `M${round(token)}L${round(ends[t])}`);
    layers.output.setAttribute("d", lines(outputs).join(""));
    layers.chosenOutput.setAttribute("d", query === null ? "" : lines(outputs)[query]);
    layers.linear.setAttribute("d", lines(piecewiseOutputs).join(""));
    layers.diamonds.setAttribute(
      "d",
      piecewiseOutputs.map((point) => `M${round(point)}m-6 0l6 -6l6 6l-6 6z`).join(""),
    );
    layers.discs.replaceChildren();
    for (const point of outputs) {
      const [cx, cy] = round(point);
      shape("circle", { cx, cy, r: 5 }, layers.discs);
    }
  }

  return { resize, draw };
}

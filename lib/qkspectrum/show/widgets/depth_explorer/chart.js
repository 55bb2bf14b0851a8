// Residual against depth on a logarithmic axis: the reader's network bold, the other three variants faint.

import { assign, drawing, label, onDrag, shape } from "../../js/dom.js";
import { clamp, superscript } from "../../js/numbers.js";
import { DEPTH, ROUNDING } from "./network.js";
import { collapsedBelow, describeChart, VARIANTS, variantOf } from "./words.js";

const CHART = { top: 10, bottom: 42, left: 46, right: 112 },
  NARROW = 430; // below, labels of the faint curves stand inside

const DECADES = { relative: [-17, 0.4], absolute: [-17, 8] };

export function chartPanel(host, setLayers) {
  host.setAttribute("role", "img");
  let svg,
    width,
    height,
    inner,
    /** @type {any} */
    parts,
    range,
    shown;

  const px = (layer) => CHART.left + (layer / DEPTH) * inner;
  const py = (value) => {
    const decade = Math.max(range[0], Math.min(range[1], Math.log10(Math.max(value, 1e-300))));
    const share = (range[1] - decade) / (range[1] - range[0]);
    return CHART.top + share * (height - CHART.top - CHART.bottom);
  };
  const line = (values, from = 0, to = values.length - 1) => {
    let d = "";
    for (let l = from; l <= to; l++) {
      d += `${l > from ? "L" : "M"}${px(l).toFixed(1)} ${py(values[l]).toFixed(1)}`;
    }
    return d;
  };

  function resize(whole) {
    width = host.clientWidth;
    height = whole >= 980 ? 440 : whole >= 640 ? 330 : 290;
    shown = null;
  }

  // Everything that depends on the measure but not on the numbers
  function build({ measure }, threshold) {
    shown = [measure, threshold].join();
    range = DECADES[measure];
    inner = width - CHART.left - (width < NARROW ? 14 : CHART.right);
    host.replaceChildren();
    svg = drawing(host, width, height);
    const bottom = height - CHART.bottom,
      right = CHART.left + inner;
    if (measure === "relative") {
      const y = py(threshold);
      shape("rect", { x: CHART.left, y, width: inner, height: bottom - y, class: "qkd-zone" }, svg);
    }
    parts = { floor: shape("path", { class: "qkd-floor" }, svg) };
    for (let decade = -16; decade <= range[1]; decade += 4) {
      const y = py(10 ** decade);
      shape("path", { d: `M${CHART.left} ${y}H${right}`, class: "qks-hair" }, svg);
      label(svg, CHART.left - 7, y + 4.5, decade ? `10${superscript(decade)}` : "1", {
        class: "qks-mute",
        "text-anchor": "end",
      });
    }
    for (let layer = 0; layer <= DEPTH; layer += width < 500 ? 6 : 4) {
      label(svg, px(layer), bottom + 17, `${layer}`, { class: "qks-mute", "text-anchor": "middle" });
    }
    label(svg, CHART.left + inner / 2, bottom + 36, "layers", { class: "qks-mute", "text-anchor": "middle" });
    parts.others = VARIANTS.map(() => shape("path", { class: "qkd-faint" }, svg));
    parts.names = VARIANTS.map(({ name }) => label(svg, 0, 0, name, { class: "qks-halo" }));
    const middle = CHART.left + (width < NARROW ? 0.4 : 0.55) * inner,
      inside = (y, words, kind) =>
        label(svg, middle, y, words, { class: `qks-halo ${kind}`, "text-anchor": "middle" });
    if (measure === "relative")
      inside(py(ROUNDING) - 9, "rank collapse: below \u2153 of the input\u2019s", "qks-bad");
    inside(bottom - 6, "rounding errors", "qks-mute");
    parts.rest = shape("path", { class: "qkd-rest" }, svg);
    parts.curve = shape("path", { class: "qkd-curve" }, svg);
    parts.knots = shape("path", { class: "qkd-knots" }, svg);
    parts.cursor = shape("path", { class: "qkd-cursor" }, svg);
    parts.handle = shape("circle", { r: 8, class: "qkd-handle" }, svg);
  }

  // Labels at the right end, or inside on narrow screens, pushed apart
  function placeNames(curves, chosen) {
    const bottom = height - CHART.bottom,
      narrow = width < NARROW;
    const wanted = curves.map((values, i) => ({ i, y: py(values[DEPTH]) })).sort((a, b) => a.y - b.y);
    const gap = 16,
      lowest = bottom + 2;
    wanted.forEach((one, at) => {
      one.y = Math.max(one.y, at ? wanted[at - 1].y + gap : CHART.top + 6);
    });
    for (let at = wanted.length - 1; at >= 0; at--) {
      wanted[at].y = Math.min(wanted[at].y, at < wanted.length - 1 ? wanted[at + 1].y - gap : lowest);
    }
    for (const { i, y } of wanted) {
      assign(parts.names[i], {
        x: narrow ? px(DEPTH) - 4 : px(DEPTH) + 12,
        y: (y + 4.5).toFixed(1),
        "text-anchor": narrow ? "end" : "start",
        visibility: narrow && i !== chosen ? "hidden" : "visible",
      });
      parts.names[i].setAttribute("class", `qks-halo ${i === chosen ? "qks-bold" : "qks-mute"}`);
    }
  }

  function draw(view) {
    const threshold = collapsedBelow(view);
    if ([view.measure, threshold].join() !== shown) build(view, threshold);
    const of = (one) => (view.measure === "relative" ? one.relative : one.absolute);
    const values = of(view),
      curves = view.variants.map(of),
      chosen = variantOf(view),
      { layers } = view,
      bottom = height - CHART.bottom;
    curves.forEach((other, i) => parts.others[i].setAttribute("d", i === chosen ? "" : line(other)));
    placeNames(curves, chosen);
    // rounding errors are relative to the tokens' own size
    const floor = view.norms.map((norm) => (view.measure === "relative" ? ROUNDING : ROUNDING * norm));
    parts.floor.setAttribute("d", `${line(floor)}L${px(DEPTH)} ${bottom}H${px(0)}Z`);
    parts.curve.setAttribute("d", line(values, 0, layers));
    parts.rest.setAttribute("d", line(values, layers));
    let knots = "";
    for (let l = 0; l <= layers; l++) knots += `M${px(l).toFixed(1)} ${py(values[l]).toFixed(1)}h0`;
    parts.knots.setAttribute("d", knots);
    parts.cursor.setAttribute("d", `M${px(layers)} ${CHART.top}V${bottom}`);
    assign(parts.handle, { cx: px(layers).toFixed(1), cy: py(values[layers]).toFixed(1) });
    host.setAttribute("aria-label", describeChart(view));
  }

  // ---- a press or drag anywhere on the chart sets the depth; the slider does the same for keys
  const follow = (event) => {
    const at = event.clientX - host.getBoundingClientRect().left;
    setLayers(clamp(Math.round(((at - CHART.left) / inner) * DEPTH), 0, DEPTH));
  };
  onDrag(host, follow, follow);
  return { resize, draw };
}

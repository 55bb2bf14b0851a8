// The plane of xi = tr W / lambda and eta = sqrt(tr W^2) / lambda on asinh axes, and a point to move in it.
// Inside, positions are (mean, size) with size = sqrt(mean^2 + spread^2), so that size >= |mean|.

import { assign, drawing, label, MUTE, node, onDrag, shape } from "./dom.js";
import { clamp, plain, signed, withMinus } from "./numbers.js";
import { pixelRatio } from "./theme.js";

const TALLEST = 58, // the largest size on the axis
  MAP_RIGHT = 12,
  MAP_BOTTOM = 40;
export const MAP_TOP = 20,
  MAP_LEFT = 30;

/** @typedef {{ mean: number, spread: number, xi: number, eta: number }} Position what the point shows */
/** @typedef {{ px: (mean: number) => number, py: (size: number) => number }} Axes from numbers to pixels */

/**
 * First come, first kept: round numbers in order of importance, none closer than a label's width.
 * @param {number[]} candidates
 * @param {(value: number) => number} position
 * @param {number} gap
 * @param {[number, number]} ends
 */
function pickTicks(candidates, position, gap, ends) {
  /** @type {number[]} */
  const kept = [];
  for (const value of candidates) {
    const x = position(value);
    if (x >= ends[0] - 1 && x <= ends[1] + 1 && kept.every((other) => Math.abs(position(other) - x) >= gap))
      kept.push(value);
  }
  return kept;
}

/**
 * The plane with its axes and its point.
 * @param {HTMLElement} host
 * @param {object} plane
 * @param {number} plane.far means reach from -far to far, spreads to far
 * @param {number} plane.tallest in pixels
 * @param {(change: { mean?: number, spread?: number }) => void} plane.move hears what the reader does
 */
export function mapFrame(host, { far, tallest, move }) {
  const reach = Math.asinh(far),
    top = Math.asinh(TALLEST);
  let width = 0,
    height = 0;
  /** @type {Position} */
  let view;
  const point = makePoint();
  const px = (/** @type {number} */ mean) => MAP_LEFT + ((Math.asinh(mean) / reach + 1) / 2) * width;
  const py = (/** @type {number} */ size) => MAP_TOP + height - (Math.asinh(size) / top) * height;

  /** @param {Element} svg @param {{ d: number, lambda: number }} draw */
  function drawAxes(svg, { d, lambda }) {
    const xi = d / lambda,
      eta = Math.sqrt(d) / lambda;
    const right = MAP_LEFT + width,
      bottom = MAP_TOP + height;
    const sizes = [200, 30, 5, 1, 1000, 100, 10, 3, 0.3, 0.1, 0.03];
    const across = pickTicks([0, ...sizes.flatMap((v) => [v, -v])], (v) => px(v / xi), 31, [MAP_LEFT, right]);
    for (const v of across) {
      const atEdge = px(v / xi) > right - 2;
      const place = { ...MUTE, "text-anchor": atEdge ? "end" : "middle" };
      label(svg, atEdge ? right + 2 : px(v / xi), bottom + 16, withMinus(v), place);
    }
    const up = pickTicks([0, 1, 5, 20, 50, 0.1, 0.3, 100, 500], (v) => py(v / eta), 24, [MAP_TOP, bottom]);
    for (const v of up)
      label(svg, MAP_LEFT - 6, py(v / eta) + (v ? 4.5 : 0), withMinus(v), { ...MUTE, "text-anchor": "end" });
    /** @type {(x: number, y: number, words: string, anchor: string) => void} */
    const corner = (x, y, words, anchor) =>
      label(svg, x, y, words, { "text-anchor": anchor, class: "qks-mute qks-halo" });
    corner(MAP_LEFT + 7, bottom - 26, "η = √tr W² / λ", "start");
    corner(MAP_LEFT + 7, bottom - 9, "↑ upwards", "start");
    corner(right - 6, bottom - 26, "impossible:", "end");
    corner(right - 6, bottom - 9, "η < |ξ| / √d", "end");
    label(svg, MAP_LEFT + width / 2, bottom + 35, "ξ = tr W / λ   (mean →)", { "text-anchor": "middle" });
    const edge = `M${px(-far)} ${py(far)}L${px(0)} ${py(0)}L${px(far)} ${py(far)}`;
    shape("path", { d: edge, class: "qks-mute-line" }, svg);
  }

  /**
   * A canvas to paint and the drawing over it, with its axes.
   * @param {number} hostWidth
   * @param {{ d: number, lambda: number }} draw
   */
  function resize(hostWidth, draw) {
    width = hostWidth - MAP_LEFT - MAP_RIGHT;
    height = Math.round(Math.min(tallest, width * 0.92));
    const canvas = node("canvas", { class: "qks-zones", role: "img" });
    Object.assign(canvas.style, {
      width: `${width}px`,
      height: `${height}px`,
      left: `${MAP_LEFT}px`,
      top: `${MAP_TOP}px`,
    });
    canvas.width = Math.round(width * pixelRatio());
    canvas.height = Math.round(height * pixelRatio());
    host.replaceChildren(canvas);
    const svg = drawing(host, hostWidth, MAP_TOP + height + MAP_BOTTOM);
    drawAxes(svg, draw);
    const ends = (draw.d / draw.lambda) * far;
    assign(point, { "aria-valuemin": (-ends).toFixed(1), "aria-valuemax": ends.toFixed(1) });
    host.append(point);
    return { canvas, svg };
  }

  /**
   * Calls put(x, y, mean, spread) for every pixel of a canvas; spread is NaN where there is no W.
   * @param {{ width: number, height: number }} canvas
   * @param {(x: number, y: number, mean: number, spread: number) => void} put
   */
  function eachPixel(canvas, put) {
    const { width: columns, height: rows } = canvas;
    const means = Float64Array.from({ length: columns }, (_, x) =>
      Math.sinh((((x + 0.5) / columns) * 2 - 1) * reach),
    );
    for (let y = 0; y < rows; y++) {
      const size = Math.sinh((1 - (y + 0.5) / rows) * top);
      for (let x = 0; x < columns; x++) put(x, y, means[x], Math.sqrt(size * size - means[x] * means[x]));
    }
  }

  function makePoint() {
    const handle = node("div", {
      class: "qks-point",
      role: "slider",
      tabindex: 0,
      "aria-label": "Position on the map of ξ and η",
    });
    handle.addEventListener("keydown", (event) => {
      event.stopPropagation();
      const { mean, spread } = view,
        step = event.shiftKey ? 0.02 : 0.06,
        size = Math.hypot(mean, spread);
      /** @type {Record<string, () => void>} */
      const moves = {
        ArrowLeft: () => moveTo(Math.asinh(mean) - step, null),
        ArrowRight: () => moveTo(Math.asinh(mean) + step, null),
        ArrowUp: () => moveTo(null, Math.asinh(size) + step),
        ArrowDown: () => moveTo(null, Math.asinh(size) - step),
      };
      const go = moves[event.key];
      if (!go) return;
      event.preventDefault();
      go();
    });
    return handle;
  }

  /**
   * @param {number | null} x asinh of the mean; null keeps it
   * @param {number | null} y asinh of the size; null keeps the spread
   */
  function moveTo(x, y) {
    const mean = x === null ? view.mean : Math.sinh(clamp(x, -reach, reach));
    if (y === null) return move({ mean });
    const size = Math.sinh(clamp(y, 0, top));
    const spread = Math.min(far, Math.sqrt(Math.max(0, size * size - mean * mean)));
    return move({ mean, spread });
  }

  /** @param {PointerEvent} event */
  function follow(event) {
    const box = host.getBoundingClientRect();
    const x = ((event.clientX - box.left - MAP_LEFT) / width) * 2 - 1;
    const y = 1 - (event.clientY - box.top - MAP_TOP) / height;
    moveTo(Math.abs(x) < 0.012 ? 0 : x * reach, y * top); // zero is easy to hit by hand
  }

  onDrag(
    host,
    (event) => {
      if (event.clientY - host.getBoundingClientRect().top >= MAP_TOP + height + 4) return false;
      point.focus({ preventScroll: true });
      follow(event);
      return true;
    },
    follow,
  );

  /**
   * Puts the point there, or at the nearest place on the map; returns where in pixels, mean and spread.
   * @param {Position} now
   */
  function place(now) {
    view = now;
    const { xi, eta } = view,
      mean = clamp(view.mean, -far, far),
      spread = Math.min(far, view.spread),
      x = px(mean),
      y = py(Math.hypot(mean, spread));
    point.style.transform = `translate(${x.toFixed(1)}px, ${y.toFixed(1)}px)`;
    point.setAttribute("aria-valuenow", xi.toFixed(2));
    point.setAttribute(
      "aria-valuetext",
      `ξ ${signed(xi)}, η ${plain(eta)}, mean ${signed(view.mean)}, variance ${plain(view.spread ** 2)}`,
    );
    return { x, y, mean, spread };
  }

  return { px, py, resize, eachPixel, place };
}

/**
 * Segments of the plane as a path.
 * @param {import("./grid.js").Segment[]} segments
 * @param {Axes} axes
 */
export function segmentPath(segments, { px, py }) {
  const at = (/** @type {import("./grid.js").Place} */ [mean, spread]) =>
    `${px(mean).toFixed(1)} ${py(Math.hypot(mean, spread)).toFixed(1)}`;
  return segments.map(([from, to]) => `M${at(from)}L${at(to)}`).join("");
}

/**
 * A line of one spread over all means to ±sinh(reach).
 * @param {number} spread
 * @param {number} reach
 * @param {Axes} axes
 */
export function spreadPath(spread, reach, { px, py }) {
  const points = Array.from({ length: 61 }, (_, i) => {
    const mean = Math.sinh((i / 30 - 1) * reach);
    return `${px(mean).toFixed(1)} ${py(Math.hypot(mean, spread)).toFixed(1)}`;
  });
  return `M${points.join("L")}`;
}

/**
 * The borders and the phases' names; the outer ones stand at the sides, means of 40, and point inwards.
 * @param {Element} svg
 * @param {Axes} axes
 * @param {import("./grid.js").Segment[][]} borders
 */
export function drawPhases(svg, { px, py }, borders) {
  /** @type {(x: number, y: number, words: string, extra: object) => SVGTextElement} */
  const site = (x, y, words, extra) => label(svg, x, y, words, { class: "qks-halo qks-site", ...extra });
  for (const segments of borders) {
    shape("path", { d: segmentPath(segments, { px, py }), class: "qks-phase" }, svg);
  }
  site(px(0), py(2.7), "uniform", { "text-anchor": "middle" });
  for (const side of [-1, 1]) {
    const x = px(side * 40),
      y = py(5.6),
      dot = px(side * 4.1),
      anchor = { "text-anchor": side > 0 ? "end" : "start" };
    const text = site(x - side * 2, y + 4.5, side > 0 ? "late-site" : "early-site", anchor),
      from = x - side * (text.getComputedTextLength() + 6);
    shape("path", { d: `M${from} ${y}H${dot}`, class: "qks-mute-line" }, svg);
    shape("circle", { cx: dot, cy: y, r: 2.2, class: "qks-mute-dot" }, svg);
    label(svg, x, MAP_TOP - 7, "mid-site", { ...anchor, class: "qks-site" });
    shape("path", { d: `M${px(side * 33)} ${MAP_TOP - 4}v16`, class: "qks-mute-line" }, svg);
  }
}

// The plane of xi = tr W / lambda and eta = sqrt(tr W^2) / lambda on asinh axes, and a point to move in it.
// Inside, positions are (mean, size) with size = sqrt(mean^2 + spread^2), so that size >= |mean|.

import { assign, drawing, label, MUTE, node, shape } from "./dom.js";
import { MINUS, plain, signed } from "./numbers.js";
import { pixelRatio } from "./theme.js";

export const TALLEST = 58,
  MAP_TOP = 20,
  MAP_LEFT = 30,
  MAP_RIGHT = 12,
  MAP_BOTTOM = 40;

// First come, first kept: round numbers in order of importance, none closer than a label's width.
function pickTicks(candidates, position, gap, ends) {
  const kept = [];
  for (const value of candidates) {
    const x = position(value);
    if (x >= ends[0] - 1 && x <= ends[1] + 1 && kept.every((other) => Math.abs(position(other) - x) >= gap))
      kept.push(value);
  }
  return kept;
}

// Means reach from -far to far and spreads to far; `tallest` is in pixels; `move` hears what the reader does.
export function mapFrame(host, { far, tallest, move }) {
  const reach = Math.asinh(far),
    top = Math.asinh(TALLEST);
  let width,
    height,
    point,
    view = null;
  const px = (mean) => MAP_LEFT + ((Math.asinh(mean) / reach + 1) / 2) * width;
  const py = (size) => MAP_TOP + height - (Math.asinh(size) / top) * height;

  function drawAxes(svg, { d, lambda }) {
    const xi = d / lambda,
      eta = Math.sqrt(d) / lambda,
      minus = (v) => (v < 0 ? MINUS + -v : `${v}`);
    const right = MAP_LEFT + width,
      bottom = MAP_TOP + height;
    const sizes = [200, 30, 5, 1, 1000, 100, 10, 3, 0.3, 0.1, 0.03];
    const across = pickTicks([0, ...sizes.flatMap((v) => [v, -v])], (v) => px(v / xi), 31, [MAP_LEFT, right]);
    for (const v of across) {
      const atEdge = px(v / xi) > right - 2;
      const place = { ...MUTE, "text-anchor": atEdge ? "end" : "middle" };
      label(svg, atEdge ? right + 2 : px(v / xi), bottom + 16, minus(v), place);
    }
    const up = pickTicks([0, 1, 5, 20, 50, 0.1, 0.3, 100, 500], (v) => py(v / eta), 24, [MAP_TOP, bottom]);
    for (const v of up)
      label(svg, MAP_LEFT - 6, py(v / eta) + (v ? 4.5 : 0), minus(v), { ...MUTE, "text-anchor": "end" });
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

  // A canvas to paint and the drawing over it, with its axes
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
    point ??= makePoint();
    const ends = (draw.d / draw.lambda) * far;
    assign(point, { "aria-valuemin": (-ends).toFixed(1), "aria-valuemax": ends.toFixed(1) });
    host.append(point);
    return { canvas, svg };
  }

  // Calls put(x, y, mean, spread) for every pixel of the canvas; spread is NaN where there is no W.
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
      const go = {
        ArrowLeft: () => moveTo(Math.asinh(mean) - step, null),
        ArrowRight: () => moveTo(Math.asinh(mean) + step, null),
        ArrowUp: () => moveTo(null, Math.asinh(size) + step),
        ArrowDown: () => moveTo(null, Math.asinh(size) - step),
      }[event.key];
      if (!go) return;
      event.preventDefault();
      go();
    });
    return handle;
  }

  // x and y are asinh of mean and size; null keeps the mean, or the spread
  function moveTo(x, y) {
    const mean = x === null ? view.mean : Math.sinh(Math.max(-reach, Math.min(reach, x)));
    if (y === null) return move({ mean });
    const size = Math.sinh(Math.max(0, Math.min(top, y)));
    const spread = Math.min(far, Math.sqrt(Math.max(0, size * size - mean * mean)));
    return move({ mean, spread });
  }

  function follow(event) {
    const box = host.getBoundingClientRect();
    const x = ((event.clientX - box.left - MAP_LEFT) / width) * 2 - 1;
    const y = 1 - (event.clientY - box.top - MAP_TOP) / height;
    moveTo(Math.abs(x) < 0.012 ? 0 : x * reach, y * top); // zero is easy to hit by hand
  }

  let dragging = false;
  host.addEventListener("pointerdown", (event) => {
    const box = host.getBoundingClientRect(),
      inside = event.clientY - box.top < MAP_TOP + height + 4;
    if (!inside || event.button > 0) return;
    dragging = true;
    host.setPointerCapture(event.pointerId);
    event.preventDefault(); // no text selection while dragging
    point.focus({ preventScroll: true });
    follow(event);
  });
  host.addEventListener("pointermove", (event) => dragging && follow(event));
  for (const end of ["pointerup", "pointercancel"])
    host.addEventListener(end, () => {
      dragging = false;
    });

  // Puts the point there, or at the nearest place on the map; returns where in pixels, mean and spread.
  function place(now) {
    view = now;
    const { xi, eta } = view,
      mean = Math.max(-far, Math.min(far, view.mean)),
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

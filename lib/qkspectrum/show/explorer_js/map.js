// Where you are: the plane of xi = tr W / lambda and eta = sqrt(tr W^2) / lambda, on asinh axes.
// Inside, positions are (mean, size) with size = sqrt(mean^2 + spread^2), so that size >= |mean|.

const TALLEST = 58,
  MAP_TOP = 20,
  MAP_LEFT = 30,
  MAP_RIGHT = 12,
  MAP_BOTTOM = 40;

// ---- the law's phases, for the walk that the zones were computed with; thresholds as in localization.py
function phaseOf({ a, b, v }, T, d, lambda, mean, spread) {
  const square = d * (mean * mean + spread * spread),
    half = a.length / 2;
  const law = gaussianLaw({ a, b, v }, T, lambda, d * mean, square);
  const sum = (part) => part.reduce((total, p) => total + p, 1e-12);
  const late = sum(law.slice(half)) / sum(law),
    end = mean > 0 ? law.at(-1) : law[0];
  return { side: Math.max(late, 1 - late) - 2 / 3, end: end / Math.max(...law, 1e-9) - 1 / 2 };
}

let phaseLines = null;
function phases() {
  if (phaseLines) return phaseLines;
  const { length: T, dim: d } = ZONES,
    lambda = Math.sqrt(d),
    columns = 96,
    rows = 56;
  const { a, b, v } = kernelMoments(T, null),
    some = (_, i) => i % 4 === 2; // 16 positions are enough for a border
  const moments = { a: a.filter(some), b: b.filter(some), v };
  const at = (i, j) => [Math.sinh(((2 * i) / columns - 1) * REACH), Math.sinh((j / rows) * REACH)];
  const side = [],
    end = [];
  for (let j = 0; j <= rows; j++) {
    for (let i = 0; i <= columns; i++) {
      const phase = phaseOf(moments, T, d, lambda, ...at(i, j));
      side.push(phase.side);
      end.push(phase.side < 0 ? NaN : phase.end);
    }
  }
  phaseLines = [side, end].map((values) => contour(values, columns, rows, at));
  return phaseLines;
}

// Segments of the zero level, cell by cell, as pairs of (mean, spread).
function contour(values, columns, rows, at) {
  const segments = [];
  for (let j = 0; j < rows; j++) {
    for (let i = 0; i < columns; i++) {
      const corners = [
        [i, j],
        [i + 1, j],
        [i + 1, j + 1],
        [i, j + 1],
      ];
      const heights = corners.map(([x, y]) => values[y * (columns + 1) + x]),
        crossings = [];
      for (let k = 0; k < 4; k++) {
        const next = (k + 1) % 4,
          from = heights[k],
          to = heights[next];
        if (!(from < 0 !== to < 0) || from !== from || to !== to) continue;
        const t = from / (from - to);
        crossings.push(
          at(
            corners[k][0] + (corners[next][0] - corners[k][0]) * t,
            corners[k][1] + (corners[next][1] - corners[k][1]) * t,
          ),
        );
      }
      if (crossings.length === 2 && !heights.some(Number.isNaN)) segments.push(crossings);
    }
  }
  return segments;
}

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

function mapPanel(host, move) {
  let width,
    height,
    point,
    path,
    paths,
    canvas,
    zonesShown,
    view = null;
  const px = (mean) => MAP_LEFT + ((Math.asinh(mean) / REACH + 1) / 2) * width;
  const py = (size) => MAP_TOP + height - (Math.asinh(size) / Math.asinh(TALLEST)) * height;

  function paintZones(canvas, colours, softmax, painted) {
    const ratio = pixelRatio();
    canvas.width = Math.round(width * ratio);
    canvas.height = Math.round(height * ratio);
    const context = canvas.getContext("2d"),
      image = context.createImageData(canvas.width, canvas.height);
    const line = Math.round(ratio),
      every = 6 * line,
      { tint, safe, mute } = colours;
    const put = (at, [r, g, b], alpha) => image.data.set([r, g, b, alpha], at);
    const means = Array.from({ length: canvas.width }, (_, x) =>
      Math.sinh((((x + 0.5) / canvas.width) * 2 - 1) * REACH),
    );
    for (let y = 0; y < canvas.height; y++) {
      const size = Math.sinh((1 - (y + 0.5) / canvas.height) * Math.asinh(TALLEST));
      for (let x = 0; x < canvas.width; x++) {
        const at = (y * canvas.width + x) * 4,
          mean = means[x];
        if (size < Math.abs(mean)) {
          if ((x + y) % (8 * line) < line) put(at, mute, 70);
          continue;
        }
        const spread = Math.sqrt(size * size - mean * mean);
        if (!painted || spread > ZONES.grid.reach) continue; // beyond the sliders: nothing was computed
        const zone = zoneAt(mean, spread, softmax);
        let alpha = (zone.rank ? 44 : 0) + (zone.entropy ? 44 : 0);
        if (zone.rank && y % every < line) alpha += 60;
        if (zone.entropy && x % every < line) alpha += 60;
        if (alpha) put(at, tint, alpha);
        else put(at, safe, 255);
      }
    }
    context.putImageData(image, 0, 0);
  }

  function nameRegions(svg, softmax) {
    const halo = (mean, size, words, extra) =>
      label(svg, px(mean), py(size), words, {
        "text-anchor": "middle",
        ...extra,
        class: `qks-halo ${extra?.class ?? ""}`,
      });
    for (const segments of phases()) {
      const at = ([mean, spread]) => `${px(mean).toFixed(1)} ${py(Math.hypot(mean, spread)).toFixed(1)}`;
      shape(
        "path",
        { d: segments.map(([from, to]) => `M${at(from)}L${at(to)}`).join(""), class: "qks-phase" },
        svg,
      );
    }
    if (softmax === "softmax") {
      halo(0, 25.5, "entropy collapse", { class: "qks-bad" });
      halo(2.2, 12.6, "safe", { class: "qks-bold" });
    } else halo(9, 24, "safe", { class: "qks-bold" });
    halo(0, 7.6, "rank collapse", { class: "qks-bad" });
    halo(0, 2.7, "uniform", { class: "qks-site" });
    for (const side of [-1, 1]) {
      const x = px(side * 40),
        y = py(5.6),
        anchor = side > 0 ? "end" : "start";
      const words = side > 0 ? "late-site" : "early-site",
        dot = px(side * 4.1);
      const text = label(svg, x - side * 2, y + 4.5, words, {
        "text-anchor": anchor,
        class: "qks-halo qks-site",
      });
      shape(
        "path",
        { d: `M${x - side * (text.getComputedTextLength() + 6)} ${y}H${dot}`, class: "qks-mute-line" },
        svg,
      );
      shape("circle", { cx: dot, cy: y, r: 2.2, class: "qks-mute-dot" }, svg);
      label(svg, x, MAP_TOP - 7, "mid-site", { "text-anchor": anchor, class: "qks-site" });
      shape("path", { d: `M${px(side * 33)} ${MAP_TOP - 4}v16`, class: "qks-mute-line" }, svg);
    }
  }

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
    shape(
      "path",
      { d: `M${px(-40)} ${py(40)}L${px(0)} ${py(0)}L${px(40)} ${py(40)}`, class: "qks-mute-line" },
      svg,
    );
  }

  function resize(hostWidth, draw, softmax, painted, colours) {
    width = hostWidth - MAP_LEFT - MAP_RIGHT;
    height = Math.round(Math.min(330, width * 0.92));
    canvas = node("canvas", { class: "qks-zones", role: "img" });
    zonesShown = painted;
    Object.assign(canvas.style, {
      width: `${width}px`,
      height: `${height}px`,
      left: `${MAP_LEFT}px`,
      top: `${MAP_TOP}px`,
    });
    host.replaceChildren(canvas);
    paintZones(canvas, colours, softmax, painted);
    const svg = drawing(host, hostWidth, MAP_TOP + height + MAP_BOTTOM);
    drawAxes(svg, draw);
    paths = shape("path", { class: "qks-paths" }, svg);
    if (painted) nameRegions(svg, softmax);
    point ??= makePoint();
    const ends = (draw.d / draw.lambda) * ZONES.grid.reach;
    assign(point, { "aria-valuemin": (-ends).toFixed(1), "aria-valuemax": ends.toFixed(1) });
    host.append(point);
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
    const mean = x === null ? view.mean : Math.sinh(Math.max(-REACH, Math.min(REACH, x)));
    if (y === null) return move({ mean });
    const size = Math.sinh(Math.max(0, Math.min(Math.asinh(TALLEST), y)));
    const spread = Math.min(ZONES.grid.reach, Math.sqrt(Math.max(0, size * size - mean * mean)));
    return move({ mean, spread });
  }

  function follow(event) {
    const box = host.getBoundingClientRect();
    const x = ((event.clientX - box.left - MAP_LEFT) / width) * 2 - 1;
    const y = 1 - (event.clientY - box.top - MAP_TOP) / height;
    const mean = Math.abs(x) < 0.012 ? 0 : x * REACH;
    moveTo(mean, y * Math.asinh(TALLEST));
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

  function draw(now) {
    view = now;
    canvas.setAttribute("aria-label", describeMap(view, zonesShown));
    const { mean, spread, xi, eta } = view,
      far = ZONES.grid.reach;
    const clampedMean = Math.max(-far, Math.min(far, mean)),
      clampedSpread = Math.min(far, spread);
    const x = px(clampedMean),
      y = py(Math.hypot(clampedMean, clampedSpread));
    point.style.transform = `translate(${x.toFixed(1)}px, ${y.toFixed(1)}px)`;
    point.setAttribute("aria-valuenow", xi.toFixed(2));
    point.setAttribute(
      "aria-valuetext",
      `ξ ${signed(xi)}, η ${plain(eta)}, mean ${signed(mean)}, variance ${plain(spread ** 2)}`,
    );
    const bottom = py(Math.abs(clampedMean)),
      top = py(Math.hypot(clampedMean, far));
    let d = `M${x.toFixed(1)} ${bottom.toFixed(1)}V${top.toFixed(1)}`;
    for (let i = 0; i <= 60; i++) {
      const at = Math.sinh((i / 30 - 1) * REACH);
      d += `${i ? "L" : "M"}${px(at).toFixed(1)} ${py(Math.hypot(at, clampedSpread)).toFixed(1)}`;
    }
    paths.setAttribute("d", d);
  }
  return { resize, draw };
}

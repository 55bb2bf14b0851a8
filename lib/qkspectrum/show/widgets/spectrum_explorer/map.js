// Where you are: the zones of collapse and the phases of the law over the plane.

import { label, shape } from "../../js/dom.js";
import { phaseBorders } from "../../js/phases.js";
import { drawPhases, mapFrame, spreadPath } from "../../js/plane.js";
import { contextOf, pixelRatio } from "../../js/theme.js";
import ZONES from "../../zones.json" with { type: "json" };
import { describeMap } from "./words.js";
import { REACH, zoneAt } from "./zones.js";

/** @type {import("../../js/grid.js").Segment[][] | undefined} */
let phaseLines; // for the walk that the zones were computed with

export function mapPanel(host, move) {
  let paths,
    canvas,
    zonesShown = false;
  const far = ZONES.grid.reach,
    frame = mapFrame(host, { far, tallest: 330, move }),
    { px, py } = frame;

  function paintZones(colours, softmax, painted) {
    const context = contextOf(canvas),
      image = context.createImageData(canvas.width, canvas.height);
    const line = Math.round(pixelRatio()),
      every = 6 * line,
      { tint, safe, mute } = colours;
    const put = (at, [r, g, b], alpha) => image.data.set([r, g, b, alpha], at);
    frame.eachPixel(canvas, (x, y, mean, spread) => {
      const at = (y * canvas.width + x) * 4;
      if (Number.isNaN(spread)) {
        if ((x + y) % (8 * line) < line) put(at, mute, 70);
        return;
      }
      if (!painted || spread > far) return; // beyond the sliders: nothing was computed
      const zone = zoneAt(mean, spread, softmax);
      let alpha = (zone.rank ? 44 : 0) + (zone.entropy ? 44 : 0);
      if (zone.rank && y % every < line) alpha += 60;
      if (zone.entropy && x % every < line) alpha += 60;
      if (alpha) put(at, tint, alpha);
      else put(at, safe, 255);
    });
    context.putImageData(image, 0, 0);
  }

  function nameRegions(svg, softmax) {
    const halo = (mean, size, words, extra) =>
      label(svg, px(mean), py(size), words, {
        "text-anchor": "middle",
        ...extra,
        class: `qks-halo ${extra?.class ?? ""}`,
      });
    phaseLines ??= phaseBorders(ZONES.length, ZONES.dim, REACH);
    drawPhases(svg, frame, phaseLines);
    if (softmax === "softmax") {
      halo(0, 25.5, "entropy collapse", { class: "qks-bad" });
      halo(2.2, 12.6, "safe", { class: "qks-bold" });
    } else halo(9, 24, "safe", { class: "qks-bold" });
    halo(0, 7.6, "rank collapse", { class: "qks-bad" });
  }

  function resize(hostWidth, draw, softmax, painted, colours) {
    zonesShown = painted;
    const made = frame.resize(hostWidth, draw);
    canvas = made.canvas;
    paintZones(colours, softmax, painted);
    paths = shape("path", { class: "qks-paths" }, made.svg);
    if (painted) nameRegions(made.svg, softmax);
  }

  function draw(view) {
    canvas.setAttribute("aria-label", describeMap(view, zonesShown));
    const { x, mean, spread } = frame.place(view),
      bottom = py(Math.abs(mean)),
      top = py(Math.hypot(mean, far));
    const upwards = `M${x.toFixed(1)} ${bottom.toFixed(1)}V${top.toFixed(1)}`;
    paths.setAttribute("d", upwards + spreadPath(spread, REACH, frame));
  }
  return { resize, draw };
}

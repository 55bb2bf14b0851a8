// What changes over the steps: loss, entropy share by head, variety. One chart each, all with the same axis of steps.

import { drawing, label, MUTE, shape } from "../../js/dom.js";
import { clamp } from "../../js/numbers.js";

const TOP = 8,
  BOTTOM = 22,
  LEFT = 34,
  RIGHT = 10;

/**
 * @typedef {object} Chart
 * @property {number} highest the axis runs from 0 to it
 * @property {number[]} ticks
 * @property {{ below: number, words: string, kind: "entropy" | "rank" }} [zone] that counts as a collapse
 * @property {[value: number, words: string][]} [levels] dashed lines to compare with
 * @property {(point: import("./training.js").Point) => number[]} values one for each thin line
 * @property {(runs: import("./runs.js").Run[]) => string} describe
 */

/**
 * @param {HTMLElement} host
 * @param {Chart} chart
 */
export function chartPanel(host, { highest, ticks, zone, levels = [], values, describe }) {
  host.setAttribute("role", "img");
  /** @type {SVGPathElement[][]} */
  let lines = [];
  /** @type {SVGTextElement} */
  let end;
  let width = 0,
    height = 0;
  const px = (/** @type {number} */ share) => LEFT + share * (width - LEFT - RIGHT),
    py = (/** @type {number} */ value) => TOP + (1 - clamp(value / highest, 0, 1)) * (height - TOP - BOTTOM);

  /** @param {number} tall */
  function resize(tall) {
    width = host.clientWidth;
    height = tall;
    host.replaceChildren();
    const svg = drawing(host, width, height),
      right = px(1);
    if (zone) {
      const y = py(zone.below),
        place = { x: LEFT, y, width: right - LEFT, height: py(0) - y };
      shape("rect", { ...place, class: "qkt-zone" }, svg);
      for (let at = 8; at < (zone.kind === "rank" ? place.height : place.width); at += 8) {
        const d = zone.kind === "rank" ? `M${LEFT} ${y + at}H${right}` : `M${LEFT + at} ${y}V${py(0)}`;
        shape("path", { d, class: "qkt-hatch" }, svg);
      }
    }
    for (const value of ticks) {
      shape("path", { d: `M${LEFT} ${py(value)}H${right}`, class: value ? "qks-hair" : "qks-line" }, svg);
      label(svg, LEFT - 6, py(value) + 4.5, `${value}`, { ...MUTE, "text-anchor": "end" });
    }
    for (const [value] of levels) {
      shape(
        "path",
        { d: `M${LEFT} ${py(value)}H${right}`, class: "qks-mute-line", "stroke-dasharray": "4 4" },
        svg,
      );
    }
    lines = [0, 1].map(() => [0, 1].map(() => shape("path", {}, svg)));
    lines.forEach((of, run) => {
      of.forEach((line, i) => {
        line.setAttribute("class", `qkt-line qkt-run-${"ab"[run]} ${i ? "qkt-mean" : "qkt-each"}`);
      });
    });
    for (const [value, words] of levels) {
      const y = py(value) + (value > highest / 2 ? -4 : 15);
      label(svg, right, y, words, { class: "qks-mute qks-halo", "text-anchor": "end" });
    }
    if (zone) label(svg, LEFT + 6, py(0) - 7, zone.words, { class: "qks-bad qks-halo" });
    label(svg, LEFT, height - 5, "0", { ...MUTE, "text-anchor": "middle" });
    end = label(svg, right, height - 5, "", { ...MUTE, "text-anchor": "end" });
  }

  /**
   * @param {import("./runs.js").Run[]} runs
   * @param {number} until the axis's last step
   */
  function draw(runs, until) {
    end.textContent = `${until} steps`;
    lines.forEach((of, r) => {
      const points = runs[r]?.points ?? [],
        rows = points.map(values),
        path = (/** @type {(row: number[]) => number} */ read) =>
          rows
            .map(
              (row, i) =>
                `${i ? "L" : "M"}${px(points[i].step / until).toFixed(1)} ${py(read(row)).toFixed(1)}`,
            )
            .join("");
      const count = rows[0]?.length ?? 0;
      of[0].setAttribute(
        "d",
        count > 1 ? Array.from({ length: count }, (_, k) => path((row) => row[k])).join("") : "",
      );
      of[1].setAttribute(
        "d",
        path((row) => row.reduce((sum, one) => sum + one, 0) / row.length),
      );
    });
    host.setAttribute("aria-label", describe(runs));
  }
  return { resize, draw };
}

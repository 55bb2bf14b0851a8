// Sliders whose tracks are painted with what collapses at every position, the other slider staying put.

import { askedByKey, sliderParts, THUMB } from "../../js/controls.js";
import { node, setText } from "../../js/dom.js";
import { clamp, plain, signed, withMinus } from "../../js/numbers.js";
import { contextOf } from "../../js/theme.js";
import { REACH, ZONE_WORDS, zoneAt, zoneName } from "./zones.js";

const PAINT_STEPS = 240;

function rulerTicks(values, toShare) {
  return values.map((value) => [toShare(value), withMinus(value)]);
}

function paintSegments(pointAt, min, softmax) {
  const segments = [];
  for (let i = 0; i <= PAINT_STEPS; i++) {
    const [mean, spread] = pointAt(min + ((1 - min) * i) / PAINT_STEPS);
    const name = zoneName(zoneAt(mean, spread, softmax)),
      last = segments.at(-1);
    if (last && last.name === name) last.to = i;
    else segments.push({ name, from: i, to: i });
  }
  return segments;
}

// The label goes to the wider free side of the thumb, shortened or left out where it does not fit.
function placeLabel(name, from, to, thumb, textWidth) {
  const clear = THUMB / 2 + 4;
  if (thumb > from - clear && thumb < to + clear) {
    if (thumb - clear - from > to - thumb - clear) to = Math.min(to, thumb - clear);
    else from = Math.max(from, thumb + clear);
  }
  const words = ZONE_WORDS[name].find((candidate) => textWidth(candidate) + 10 <= to - from) ?? "";
  return { words, x: (from + to) / 2 };
}

function ruler(host, { name, unit, min, ticks, share, pointAt, text, say, move }) {
  const paint = node("div", { class: "qks-paint", "aria-hidden": "true" }),
    range = { min, max: 1, step: 0.002 },
    label = `${name} of the eigenvalues`,
    { element, input, output, track, scale } = sliderParts({ name, unit, label, range, rail: paint });
  element.append(scale);
  host.append(element);

  const pool = [],
    context = contextOf(document.createElement("canvas")),
    widths = new Map();
  let width = 0;
  const textWidth = (words) => {
    if (!widths.has(words)) widths.set(words, context.measureText(words).width);
    return widths.get(words);
  };
  const pixel = (value) => THUMB / 2 + ((value - min) / (1 - min)) * (width - THUMB);

  function segmentAt(index) {
    if (!pool[index]) {
      const block = node("i", {}),
        words = node("span", {});
      paint.append(block, words);
      pool[index] = { block, words };
    }
    return pool[index];
  }

  input.addEventListener("input", () => {
    const value = Number(input.value);
    move(min < 0 && Math.abs(value) < 0.012 ? 0 : value); // zero is easy to hit by hand
  });
  input.addEventListener("keydown", (event) => {
    const asked = askedByKey(event.key);
    if (!asked) return;
    event.preventDefault();
    const step = 0.01 * (1 - min) * (event.shiftKey ? 0.1 : 1),
      value = asked.end === undefined ? current + asked.steps * step : [min, 1][asked.end];
    move(clamp(Math.round(value * 1e5) / 1e5, min, 1));
  });

  let current = 0;
  return {
    resize() {
      width = track.clientWidth;
      widths.clear();
      const { fontFamily, fontSize } = getComputedStyle(paint);
      context.font = `600 ${fontSize} ${fontFamily}`;
      scale.replaceChildren(
        ...ticks.map(([value, words]) => {
          const tick = node("span", {}, words);
          tick.style.left = `${pixel(value)}px`;
          return tick;
        }),
      );
    },
    draw(view, painted) {
      current = clamp(share(view), min, 1);
      input.value = String(current);
      output.replaceChildren(...text(view));
      input.setAttribute("aria-valuetext", say(view));
      const segments = painted
        ? paintSegments(pointAt(view), min, view.softmax)
        : [{ name: "plain", to: PAINT_STEPS }];
      segments.forEach(({ name: zone, from, to }, i) => {
        const start = from ? pixel(min + ((1 - min) * (from - 0.5)) / PAINT_STEPS) : 0;
        const end = to < PAINT_STEPS ? pixel(min + ((1 - min) * (to + 0.5)) / PAINT_STEPS) : width;
        const { block, words } = segmentAt(i);
        block.className = `qks-zone qks-${zone}`;
        block.style.transform = `translateX(${(start + 0.75).toFixed(1)}px)`;
        block.style.width = `${Math.max(end - start - 1.5, 0).toFixed(1)}px`;
        const placed = painted
          ? placeLabel(zone, start, end, pixel(current), textWidth)
          : { words: "", x: 0 };
        setText(words, placed.words);
        words.className = zone === "safe" ? "" : "qks-on-zone";
        words.style.transform = `translateX(${placed.x.toFixed(1)}px) translateX(-50%)`;
      });
      pool.forEach(({ block, words }, i) => {
        block.hidden = words.hidden = i >= segments.length;
      });
    },
  };
}

const toShare = (value) => clamp(Math.asinh(value) / REACH, -1, 1);

const fromShare = (share) => (share === 0 ? 0 : Math.sinh(share * REACH));

export function meanRuler(host, set) {
  return ruler(host, {
    name: "Mean",
    unit: "eigenvalue",
    min: -1,
    ticks: rulerTicks([-30, -10, -3, -1, 0, 1, 3, 10, 30], toShare),
    share: (view) => toShare(view.mean),
    pointAt: (view) => (share) => [fromShare(share), view.spread],
    text: (view) => [signed(view.mean)],
    say: (view) => `mean ${signed(view.mean)}`,
    move: (share) => set({ mean: fromShare(share) }),
  });
}

export function varianceRuler(host, set) {
  return ruler(host, {
    name: "Variance",
    unit: "of eigenvalues",
    min: 0,
    ticks: rulerTicks([0, 1, 10, 100, 1000], (variance) => toShare(Math.sqrt(variance))),
    share: (view) => toShare(view.spread),
    pointAt: (view) => (share) => [view.mean, fromShare(share)],
    text: (view) => [plain(view.spread ** 2), " ", node("small", {}, `spread ±${plain(view.spread)}`)],
    say: (view) => `variance ${plain(view.spread ** 2)}, spread ${plain(view.spread)}`,
    move: (share) => set({ spread: fromShare(share) }),
  });
}

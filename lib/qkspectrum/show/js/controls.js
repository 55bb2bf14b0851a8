// Sliders, rows of buttons, and the rows that are key and read-out at once.

import { button, div, drawing, group, node, press, readOut, setText, shape } from "./dom.js";
import { clamp } from "./numbers.js";

export const THUMB = 12; // a thumb's width in pixels: its centre stays half of it within the track

/** @typedef {[value: number, words: string]} Tick */

/**
 * The row, the track and the scale of a slider.
 * @param {object} looks
 * @param {string} looks.name
 * @param {string} looks.unit
 * @param {string} [looks.label] what a screen reader says, by default the name
 * @param {{ min: number, max: number, step: number | "any" }} looks.range
 * @param {Element} looks.rail lies under the input
 */
export function sliderParts({ name, unit, label = name, range, rail }) {
  const input = node("input", { type: "range", ...range, "aria-label": label }),
    output = readOut(),
    track = div("qks-ruler", rail, input),
    scale = node("div", { class: "qks-ticks", "aria-hidden": "true" }),
    title = node("span", {}, node("b", {}, name), " ", node("small", {}, unit));
  const element = div("qks-slider", div("qks-row", title, output), track);
  return { element, input, output, track, scale };
}

/**
 * A slider whose track holds its values, or a function of them, evenly.
 * @template S what words can be about besides the value
 * @param {object} slider
 * @param {string} slider.name
 * @param {string} slider.unit
 * @param {string} [slider.label]
 * @param {number} slider.min
 * @param {number} slider.max
 * @param {number} slider.step
 * @param {boolean} [slider.centred] with a mark in the middle
 * @param {Tick[]} [slider.ticks]
 * @param {(value: number) => number} [slider.place] where on the track a value lies
 * @param {(value: number, state?: S) => string} slider.text
 * @param {(value: number, state?: S) => string} slider.say what a screen reader says
 * @param {(value: number) => void} slider.move hears the place
 */
export function steppedSlider({
  name,
  unit,
  label,
  min,
  max,
  step,
  centred = false,
  ticks,
  place = Number,
  text,
  say,
  move,
}) {
  const rail = node("i", { class: centred ? "qks-rail qks-centred" : "qks-rail" }),
    { element, input, output, scale } = sliderParts({ name, unit, label, range: { min, max, step }, rail });
  for (const [value, words] of ticks ?? []) {
    const tick = scale.appendChild(node("span", {}, words));
    tick.style.left = `calc(${THUMB / 2}px + ${(place(value) - min) / (max - min)} * (100% - ${THUMB}px))`;
  }
  if (ticks) element.append(scale);
  input.addEventListener("input", () => move(Number(input.value)));
  return {
    element,
    /** @param {number} value @param {S} [state] */
    draw(value, state) {
      input.value = String(place(value));
      input.setAttribute("aria-valuetext", say(value, state));
      setText(output, text(value, state));
    },
  };
}

/**
 * What a key asks of a slider: so many steps, an end (0 or 1), or nothing.
 * @param {string} key
 * @returns {{ steps: number, end?: undefined } | { end: 0 | 1, steps?: undefined } | null}
 */
export function askedByKey(key) {
  switch (key) {
    case "ArrowLeft":
    case "ArrowDown":
      return { steps: -1 };
    case "ArrowRight":
    case "ArrowUp":
      return { steps: 1 };
    case "PageDown":
      return { steps: -10 };
    case "PageUp":
      return { steps: 10 };
    case "Home":
      return { end: 0 };
    case "End":
      return { end: 1 };
    default:
      return null;
  }
}

/** @typedef {{ share: (value: number) => number, value: (share: number) => number }} Scale values to 0…1 and back */

/** @param {number} low @param {number} high @param {number} step @returns {Scale} */
export const linear = (low, high, step) => ({
  share: (value) => (value - low) / (high - low),
  value: (share) => Math.round((low + share * (high - low)) / step) * step,
});

/** @param {number} low @param {number} high @param {(value: number) => number} round @returns {Scale} */
export const logarithmic = (low, high, round) => ({
  share: (value) => Math.log(Math.max(low, value) / low) / Math.log(high / low),
  value: (share) => round(low * (high / low) ** share),
});

/**
 * A slider on a scale of its own. A key moves it by as many hundredths of the track as it takes to reach another
 * value, so that no press is without effect.
 * @template S
 * @param {Element} host
 * @param {object} slider
 * @param {string} slider.name
 * @param {string} slider.unit
 * @param {Tick[]} slider.ticks
 * @param {Scale["share"]} slider.share
 * @param {Scale["value"]} slider.value
 * @param {(value: number, state: S) => string} slider.text
 * @param {(value: number, state: S) => string} slider.say
 * @param {(value: number) => void} slider.move
 * @param {(state: S) => number} [slider.impossible] the share of the track, from its start, that has no W
 */
export function scaledSlider(host, { name, unit, ticks, share, value, text, say, move, impossible }) {
  const plain = node("i", { class: "qks-zone qks-plain" }),
    words = node("span", {}, "no such W"),
    barred = node("i", { class: "qks-impossible" }, words),
    paint = node("div", { class: "qks-paint", "aria-hidden": "true" }, plain),
    range = /** @type {const} */ ({ min: 0, max: 1, step: "any" }),
    { element, input, output, track, scale } = sliderParts({ name, unit, range, rail: paint });
  if (impossible) paint.append(barred);
  plain.style.width = "100%";
  host.append(element);
  element.append(scale);
  let width = 0,
    current = 0;
  const pixel = (/** @type {number} */ part) => THUMB / 2 + part * (width - THUMB);

  input.addEventListener("input", () => move(value(Number(input.value))));
  input.addEventListener("keydown", (event) => {
    const asked = askedByKey(event.key);
    if (!asked) return;
    event.preventDefault();
    if (asked.end !== undefined) {
      move(value(asked.end));
      return;
    }
    for (let n = Math.abs(asked.steps); n <= 100; n++) {
      const next = value(clamp(share(current) + n * Math.sign(asked.steps) * 0.01, 0, 1));
      if (next !== current) {
        move(next);
        return;
      }
    }
  });

  return {
    resize() {
      width = track.clientWidth;
      const made = ticks.map(([, ticked]) => node("span", {}, ticked));
      scale.replaceChildren(...made);
      const halves = made.map((tick) => tick.offsetWidth / 2); // all are read before any is moved
      made.forEach((tick, i) => {
        tick.style.left = `${clamp(pixel(share(ticks[i][0])), halves[i], width - halves[i])}px`; // within the track
      });
    },
    /** @param {number} now @param {S} state */
    draw(now, state) {
      current = now;
      input.value = String(clamp(share(now), 0, 1));
      setText(output, text(now, state));
      input.setAttribute("aria-valuetext", say(now, state));
      if (!impossible) return;
      const ends = impossible(state);
      barred.style.width = `${ends > 0 ? Math.min(width, pixel(ends)) : 0}px`;
      words.hidden = pixel(ends) < 110;
    },
    /** @param {boolean} shown */
    show(shown) {
      element.hidden = !shown;
    },
  };
}

/** @template V @typedef {readonly (readonly [value: V, words: string])[]} Choices */

/**
 * A row of buttons of which one is pressed.
 * @template V
 * @param {string} name
 * @param {Choices<V>} choices
 * @param {(value: V) => void} chosen
 */
export function choiceRow(name, choices, chosen) {
  const buttons = choices.map(([, words], i) => button(words, () => chosen(choices[i][0])));
  return {
    row: group("qks-segments", name, ...buttons),
    mark: (/** @type {V} */ value) => buttons.forEach((one, i) => press(one, choices[i][0] === value)),
  };
}

/**
 * The same after its name; returns how to mark the choice.
 * @template V
 * @param {Element} host
 * @param {string} name
 * @param {Choices<V>} choices
 * @param {(value: V) => void} chosen
 */
export function segments(host, name, choices, chosen) {
  const { row, mark } = choiceRow(name, choices, chosen);
  host.append(div("qks-choice", node("span", { class: "qks-choice-name" }, name), row));
  return mark;
}

/** @template T @typedef {[words: string, stop: T]} Stop */

/**
 * Buttons that lead to a figure's stops, and how to press those where the figure is.
 * @template T
 * @param {Stop<T>[]} stops
 * @param {(stop: T) => void} go
 */
export function stopButtons(stops, go) {
  const buttons = stops.map(([words, stop]) => button(words, () => go(stop)));
  return {
    buttons,
    mark: (/** @type {(stop: T) => boolean} */ isHere) =>
      stops.forEach(([, stop], i) => press(buttons[i], isHere(stop))),
  };
}

/** @param {Record<string, any>} state @param {object} stop */
export const isAt = (state, stop) => Object.entries(stop).every(([name, value]) => state[name] === value);

/** @param {Record<string, any>} state @param {Record<string, number>} stop */
export const isNear = (state, stop) =>
  Object.entries(stop).every(([name, value]) => Math.abs(state[name] - value) < 0.02);

/**
 * A row of a key: a sample of the line, its name, what is read off. Returns how to write that.
 * @param {Element} host
 * @param {string} kind
 * @param {string} words
 */
export function keyRow(host, kind, words) {
  const sample = node("span", { class: "qkr-sample", "aria-hidden": "true" }),
    svg = drawing(sample, 34, 14);
  if (kind === "dots") shape("path", { d: "M17 1V13", class: "qkr-whiskers" }, svg);
  shape("path", { d: kind === "dots" ? "M17 7h0" : "M0 7H34", class: `qkr-${kind}` }, svg);
  const reading = node("span", { class: "qkr-reading" });
  host.append(sample, node("span", {}, words), reading);
  return (/** @type {string} */ text) => setText(reading, text);
}

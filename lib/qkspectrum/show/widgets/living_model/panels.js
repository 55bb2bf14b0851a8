// The drawings: attention with words on both axes, all heads, the next word, eigenvalues, and depth.

import { button, drawing, label, MUTE, node, press, readOut, setText, shape } from "../../js/dom.js";
import { percent, wholePercent } from "../../js/numbers.js";
import { contextOf, pixelsOf } from "../../js/theme.js";
import { canBeAdded, shownWord } from "./vocabulary.js";

const LETTERS = 11, // of a word on an axis
  ROWS = 5; // of next words

/** @param {string} text */
export const shortened = (text) => {
  const letters = [...text];
  return letters.length > LETTERS ? `${letters.slice(0, LETTERS - 1).join("")}…` : text;
};

/**
 * One head's attention: rows are the words that look, columns those that are looked at.
 * @param {HTMLElement} host
 * @param {(words: string) => void} tell hears what a cell says
 * @param {[narrow: number, wide: number]} heights at most, in a narrow column and in a wide one
 */
export function mapPanel(host, tell, [narrow, wide]) {
  let width = 0,
    tallest = 0,
    shown = "";
  /** @type {Uint32Array} */
  let ramp;
  /** @type {{ pixels: Uint32Array, show: () => void }} */
  let picture;
  /** @type {HTMLCanvasElement} */
  let canvas;
  /** @type {{ weights: Float32Array, tokens: import("./vocabulary.js").Token[] }} */
  let now;

  /** @param {number} hostWidth @param {{ ramp: Uint32Array }} colours */
  function resize(hostWidth, colours) {
    [width, tallest, ramp, shown] = [hostWidth, hostWidth < 360 ? narrow : wide, colours.ramp, ""];
  }

  /** @param {import("./vocabulary.js").Token[]} tokens */
  function build(tokens) {
    const T = tokens.length,
      margin = Math.min(92, width * 0.25),
      longest = Math.max(...tokens.map(({ text }) => Math.min(LETTERS, [...text].length))),
      top = Math.min(margin, 84, 7 * longest + 8), // the words stand upright there
      cell = Math.max(2, Math.min(30, (width - margin - 4) / T, (tallest - top) / T)),
      every = Math.ceil(11 / cell),
      size = Math.max(10, Math.min(13, cell - 0.5));
    canvas = node("canvas", { width: T, height: T, role: "img", class: "qks-cells" });
    Object.assign(canvas.style, {
      width: `${cell * T}px`,
      height: `${cell * T}px`,
      left: `${margin}px`,
      top: `${top}px`,
    });
    host.replaceChildren(canvas);
    const svg = drawing(host, width, top + cell * T + 2);
    tokens.forEach(({ text, known }, i) => {
      if ((T - 1 - i) % every) return;
      const looks = { style: `font-size: ${size}px`, class: known ? (i ? "" : "qks-mute") : "qkl-unknown" },
        at = (i + 0.5) * cell;
      label(svg, margin - 5, top + at + size * 0.35, shortened(text), { ...looks, "text-anchor": "end" });
      const x = margin + at + size * 0.35;
      label(svg, x, top - 5, shortened(text), { ...looks, transform: `rotate(-90 ${x} ${top - 5})` });
    });
    shape(
      "rect",
      {
        x: margin - 0.75,
        y: top + cell * (T - 1) - 0.75,
        width: cell * T + 1.5,
        height: cell + 1.5,
        class: "qks-ink-line",
      },
      svg,
    );
    picture = pixelsOf(canvas);
    canvas.addEventListener("pointermove", point);
    canvas.addEventListener("pointerdown", point);
  }

  /** @param {PointerEvent} event */
  function point(event) {
    const box = canvas.getBoundingClientRect(),
      T = now.tokens.length,
      i = Math.floor(((event.clientX - box.left) / box.width) * T),
      t = Math.floor(((event.clientY - box.top) / box.height) * T);
    if (i < 0 || t < 0 || i >= T || t >= T) return;
    const [looking, seen] = [now.tokens[t].text, now.tokens[i].text];
    tell(
      i > t
        ? `“${looking}” cannot see “${seen}”, which comes later.`
        : `“${looking}” gives “${seen}” ${percent(now.weights[t * T + i])} of its attention.`,
    );
  }

  /** @param {Float32Array} weights @param {import("./vocabulary.js").Token[]} tokens @param {string} words */
  function draw(weights, tokens, words) {
    const T = tokens.length,
      sentence = tokens.map(({ text, known }) => `${text}${known}`).join("\n");
    now = { weights, tokens };
    if (sentence !== shown) {
      shown = sentence;
      build(tokens);
    }
    for (let t = 0; t < T; t++) {
      for (let at = t * T; at <= t * T + t; at++)
        picture.pixels[at] = ramp[Math.round(Math.sqrt(weights[at]) * 255)];
    }
    picture.show();
    canvas.setAttribute("aria-label", words);
  }
  return { resize, draw };
}

/**
 * All heads, each a small map over a bar of its entropy.
 * @param {HTMLElement} host
 * @param {number} layers
 * @param {number} heads
 * @param {(layer: number, head: number) => void} choose counted from 1
 */
export function headsPanel(host, layers, heads, choose) {
  const places = Array.from({ length: layers * heads }, (_, i) => [Math.floor(i / heads), i % heads]);
  const each = places.map(([l, h]) => {
    const canvas = node("canvas", { width: 1, height: 1, class: "qks-cells", "aria-hidden": "true" }),
      bar = node("i", { class: "qkl-share" }),
      one = button("", () => choose(l + 1, h + 1), { class: "qkl-head" });
    one.append(canvas, node("span", { class: "qkl-rail" }, bar));
    return { l, h, one, canvas, bar };
  });
  host.append(...each.map(({ one }) => one));
  /** @param {import("./first.js").View["now"]} now @param {number} T @param {Uint32Array} ramp @param {{ layer: number, head: number }} state @param {(l: number, h: number) => boolean} moved */
  function draw(now, T, ramp, state, moved) {
    for (const { l, h, one, canvas, bar } of each) {
      if (canvas.width !== T) canvas.width = canvas.height = T;
      const context = contextOf(canvas),
        image = context.createImageData(T, T),
        pixels = new Uint32Array(image.data.buffer),
        weights = now.attention[l][h];
      for (let t = 0; t < T; t++) {
        for (let at = t * T; at <= t * T + t; at++)
          pixels[at] = ramp[Math.round(Math.sqrt(weights[at]) * 255)];
      }
      context.putImageData(image, 0, 0);
      bar.style.width = `${100 * now.entropy[l][h]}%`;
      press(one, state.layer === l + 1 && state.head === h + 1);
      one.classList.toggle("qkl-moved", moved(l, h));
      one.setAttribute(
        "aria-label",
        `Layer ${l + 1}, head ${h + 1}: entropy ${wholePercent(now.entropy[l][h])} of its largest`,
      );
    }
  }
  return { draw };
}

/**
 * The most likely next words; one that is pressed is added to the sentence.
 * @param {HTMLElement} host
 * @param {(word: string) => void} add
 */
export function nextPanel(host, add) {
  const rows = Array.from({ length: ROWS }, () => {
    const word = button("", () => add(word.dataset.word ?? "")),
      bar = node("i", { "aria-hidden": "true" }),
      share = readOut();
    host.append(node("li", {}, word, node("span", { class: "qkl-bar" }, bar), share));
    return { word, bar, share };
  });
  return {
    /** @param {import("./first.js").View["now"]["next"]} next */
    draw(next) {
      rows.forEach(({ word, bar, share }, i) => {
        const [text, probability] = next[i];
        word.dataset.word = text;
        word.disabled = !canBeAdded(text);
        setText(word, shownWord(text));
        word.title = word.disabled ? "" : "Add it to the sentence";
        bar.style.width = `${100 * probability}%`;
        setText(share, percent(probability));
      });
    },
  };
}

/** Eigenvalues of one head's W in the complex plane, as trained and as moved. @param {HTMLElement} host */
export function planePanel(host) {
  /**
   * @param {number} width
   * @param {[number, number][]} eigenvalues those that are not 0
   * @param {number} zeros how many are 0
   * @param {(value: [number, number]) => [number, number]} moved
   */
  function draw(width, eigenvalues, zeros, moved) {
    const height = 190,
      before = [...eigenvalues, /** @type {[number, number]} */ ([0, 0])],
      after = before.map(moved);
    const reach = Math.max(1e-9, ...before.flat().map(Math.abs), ...after.flat().map(Math.abs)) * 1.1,
      scale = Math.min(width / 2, height / 2) / reach;
    const x = (/** @type {number} */ real) => (width / 2 + real * scale).toFixed(1),
      y = (/** @type {number} */ imaginary) => (height / 2 - imaginary * scale).toFixed(1);
    host.replaceChildren();
    const svg = drawing(host, width, height);
    shape("path", { d: `M0 ${height / 2}H${width}M${width / 2} 0V${height}`, class: "qks-hair" }, svg);
    for (const [re, im] of before)
      shape("circle", { cx: x(re), cy: y(im), r: 3.5, class: "qks-mute-line" }, svg);
    for (const [re, im] of after) shape("circle", { cx: x(re), cy: y(im), r: 3, class: "qks-bar" }, svg);
    const [re, im] = after[after.length - 1];
    label(svg, Number(x(re)) + 6, Number(y(im)) - 6, `${zeros} at once`, { class: "qks-mute qks-halo" });
    label(svg, width - 2, height / 2 - 5, "real", { ...MUTE, "text-anchor": "end" });
    label(svg, width / 2 + 5, 12, "imaginary", MUTE);
    host.setAttribute("role", "img");
    host.setAttribute(
      "aria-label",
      `${before.length + zeros - 1} eigenvalues, as trained and as moved; ${zeros} of them are equal. The largest part is ${reach.toFixed(2)}.`,
    );
  }
  return { draw };
}

/** The relative residual before the first layer and after each, now and as trained. @param {HTMLElement} host */
export function depthPanel(host) {
  /** @param {number} width @param {number[]} now @param {number[]} trained */
  function draw(width, now, trained) {
    const height = 190,
      step = (width - 60) / (now.length - 1);
    const x = (/** @type {number} */ l) => 36 + l * step,
      y = (/** @type {number} */ value) => height - 26 - value * (height - 44);
    const path = (/** @type {number[]} */ values) =>
      `M${values.map((value, l) => `${x(l).toFixed(1)} ${y(value).toFixed(1)}`).join("L")}`;
    host.replaceChildren();
    const svg = drawing(host, width, height);
    for (const value of [0, 0.5, 1]) {
      shape("path", { d: `M36 ${y(value)}H${width - 20}`, class: "qks-hair" }, svg);
      label(svg, 28, y(value) + 4, value, { ...MUTE, "text-anchor": "end" });
    }
    now.forEach((_, l) =>
      label(svg, x(l), height - 6, l ? `layer ${l}` : "words", { ...MUTE, "text-anchor": "middle" }),
    );
    shape("path", { d: path(trained), class: "qks-mute-line", "stroke-dasharray": "4 4" }, svg);
    shape("path", { d: path(now), class: "qks-ink-line" }, svg);
    for (let l = 0; l < now.length; l++)
      shape("circle", { cx: x(l), cy: y(now[l]), r: 3.5, class: "qks-bar" }, svg);
    host.setAttribute("role", "img");
    host.setAttribute(
      "aria-label",
      `Relative residual by layer: ${now.map((value) => value.toFixed(2)).join(", ")}; as trained ${trained.map((value) => value.toFixed(2)).join(", ")}.`,
    );
  }
  return { draw };
}

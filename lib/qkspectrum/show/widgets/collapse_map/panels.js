// The meters and the map's legend.

import { div, drawing, node, shape } from "../../js/dom.js";
import { meter } from "../../js/meter.js";
import { NBSP, percent, superscript } from "../../js/numbers.js";
import { RAMPS, shareOf } from "./paint.js";
import { REGION_NAMES } from "./plane.js";
import { varietyWords } from "./words.js";

// A factor as people write it: two digits, powers of ten where there are many
export function factor(value) {
  if (value >= 99.5 && value < 9950) return String(Math.round(value));
  if (value >= 0.0095 && value < 99.5) return String(+value.toPrecision(2));
  if (value < 1e-12) return `below 10${superscript(-12)}`;
  const exponent = Math.floor(Math.log10(value)),
    front = +(value / 10 ** exponent).toPrecision(1);
  if (front === 10) return `10${superscript(exponent + 1)}`;
  return `${front === 1 ? "" : `${front}${NBSP}×${NBSP}`}10${superscript(exponent)}`;
}

export const times = (value) => (value < 1e-12 ? "" : `×${NBSP}`) + factor(value);

const plusMinus = (mean, deviation) =>
  mean < 1.995
    ? `${percent(mean).replace(`${NBSP}%`, "")} ± ${percent(deviation)}`
    : `${times(mean)} ± ${factor(deviation)}`;

export const asFraction = (value) =>
  ({ 0.25: "¼", 0.5: "½", 0.75: "¾" })[value] ?? (Math.abs(value - 1 / 3) < 1e-9 ? "⅓" : value.toFixed(2));

const GRADIENT_REACH = { low: 1e-6, high: 100, log: true };

export function collapseMeters(host) {
  /** @type {Record<"entropy" | "variety" | "gradient", ReturnType<typeof meter>>} */
  let all;
  let built = "";

  function build({ depth, residual, entropy_threshold, variety_threshold }) {
    built = [depth, residual, entropy_threshold, variety_threshold].join();
    host.replaceChildren();
    const after = depth === 1 ? "after one layer" : `after ${depth} layers`;
    all = {
      entropy: meter(host, {
        name: "Attention entropy",
        detail: depth === 1 ? "share of log keys" : "last layer; dots: the others",
        dots: depth - 1,
        collapse: { below: entropy_threshold, mark: asFraction(entropy_threshold), kind: "entropy" },
      }),
      variety: meter(host, {
        name: "Variety of tokens",
        detail: `${residual}, ${after}`,
        dots: depth - 1,
        collapse: { below: variety_threshold, mark: asFraction(variety_threshold), kind: "rank" },
      }),
      gradient: meter(host, { name: "Gradient", detail: "by W, over uniform attention’s" }),
    };
  }

  return {
    resize(state) {
      if (built !== String([state.depth, state.residual, state.entropy_threshold, state.variety_threshold]))
        build(state);
      for (const one of Object.values(all)) one.resize();
    },
    draw(view) {
      const { map, deviation, shown, collapsed, varietyName } = view,
        share = (name) => `map: ${plusMinus(map[name], deviation[name])}`;
      all.entropy.draw(
        view.entropy,
        percent(view.entropy),
        collapsed.entropy,
        share("entropy"),
        view.entropies.slice(0, -1),
      );
      all.variety.draw(
        shown.at(-1),
        varietyWords(shown.at(-1)),
        collapsed.rank,
        share(varietyName),
        shown.slice(0, -1),
      );
      const average = `${times(map.gradient)} ± ${factor(deviation.gradient)}`;
      all.gradient.draw(
        shareOf(GRADIENT_REACH, Math.max(view.gradient, 1e-300)),
        times(view.gradient),
        false,
        `10⁻⁶ to 100, log; map: ${map.gradient < 1e-12 ? factor(map.gradient) : average}`,
      );
    },
  };
}

// ---- the legend under the map
const swatch = (name) => node("i", { class: `qkc-swatch qkc-${name}`, "aria-hidden": "true" });

export const levelOf = (quantity, state) =>
  ({ entropy: state.entropy_threshold, gradient: 1 })[quantity] ?? state.variety_threshold;

function rampLegend(quantity, state) {
  const scale = RAMPS[quantity],
    bar = div("qkc-bar"),
    threshold = levelOf(quantity, state);
  const mark = node("i", { class: "qkc-threshold" });
  mark.style.left = `${100 * shareOf(scale, threshold)}%`;
  bar.append(mark);
  const ticks = div("qks-ticks");
  for (const value of scale.ticks) {
    const tick = node("span", {}, scale.log ? factor(value) : String(value));
    tick.style.left = `${100 * shareOf(scale, value)}%`;
    ticks.append(tick);
  }
  const name = {
    entropy: "Attention entropy, share of log keys",
    relative_variety: "Variety of tokens, relative residual over the input’s",
    variety: "Variety of tokens, residual over the input’s",
    gradient: "Gradient, over uniform attention’s",
  }[quantity];
  const line = quantity === "gradient" ? "uniform attention’s" : `the threshold, ${asFraction(threshold)}`;
  return [node("span", {}, name), div("qkc-scale", bar, ticks), node("span", {}, `Line: ${line}.`)];
}

export function drawLegend(host, state, _draws) {
  const variety = state.residual === "relative" ? "relative_variety" : "variety";
  const shown = state.quantity === "variety" ? variety : state.quantity;
  const items =
    shown === "neither"
      ? REGION_NAMES.map(([words, name]) => node("span", { class: "qkc-item" }, swatch(name), words))
      : rampLegend(shown, state);
  const key = (kind, words) => {
    const sample = node("span", { class: "qkc-sample", "aria-hidden": "true" });
    shape("path", { d: "M0 7H26", class: kind }, drawing(sample, 26, 14));
    return node("span", { class: "qkc-item" }, sample, words);
  };
  if (state.tokens === "walk") {
    items.push(key("qks-phase", state.depth > 1 ? "phases of the law, first layer" : "phases of the law"));
    const freezing = "row variance 2 log T: independent logits would freeze";
    if (state.depth === 1) items.push(key("qkc-freezing", freezing));
  }
  host.replaceChildren(...items);
}

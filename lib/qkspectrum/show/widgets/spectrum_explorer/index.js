// State and controls.

import { attentionPanel, sharedAxis } from "../../js/attention-panel.js";
import { choiceRow, isNear, stopButtons } from "../../js/controls.js";
import { node, press, setText, writePieces } from "../../js/dom.js";
import { doubles, flyTo, followSpectrum, makeLife } from "../../js/life.js";
import { plain, signed } from "../../js/numbers.js";
import { nextSeed } from "../../js/random.js";
import { readColours } from "../../js/theme.js";
import ZONES from "../../zones.json" with { type: "json" };
import { mapPanel } from "./map.js";
import { lastQueryPanel, lawPanel, metersPanel, spectrumPanel } from "./panels.js";
import { makeDraw, measure } from "./physics.js";
import { meanRuler, varianceRuler } from "./rulers.js";
import { PRESETS, skeleton } from "./skeleton.js";
import { describeAttention, headline, STOP_WORDS } from "./words.js";
import { entropyCollapsed, rankCollapsed, zonesApply } from "./zones.js";

const ofLength = (array, length) => (array && array.length === length ? array : null);

function drawOf(model) {
  const T = model.get("length"),
    d = model.get("dim");
  return makeDraw({
    seed: model.get("seed"),
    length: T,
    dim: d,
    temperature: model.get("temperature") || Math.sqrt(d),
    factor: ofLength(doubles(model, "factor"), T * T),
    tokens: ofLength(doubles(model, "tokens"), T * d),
    deviations: ofLength(doubles(model, "deviations"), d),
  });
}

function readingsOf(view, words) {
  const { mean, spread, softmax, draw } = view;
  return {
    mean,
    variance: spread ** 2,
    spread,
    softmax,
    length: draw.T,
    dim: draw.d,
    xi: view.xi,
    eta: view.eta,
    entropy: view.entropy,
    variety: [...view.variety],
    absolute_variety: [...view.absolute],
    relative_residual: [...view.relative],
    relative_residual_tokens: view.relativeTokens,
    passing: view.passing,
    passing_law: view.lawCount,
    entropy_collapse: entropyCollapsed(view),
    rank_collapse: rankCollapsed(view),
    headline: words,
  };
}

/** @param {import("../../js/life.js").Host} host */
function render({ model, el }) {
  const parts = skeleton(),
    { root } = parts;
  const state = { mean: 0, spread: 0, softmax: model.get("softmax") },
    spectrumTraits = followSpectrum(model, state, set);
  /** @type {import("./physics.js").ExplorerDraw} */
  let draw;
  /** @type {import("./physics.js").View} */
  let view;
  /** @type {{ mean: number, spread: number } | null} */
  let home;
  let readings = {},
    colours,
    painted = false;
  let milliseconds = 0,
    width = 0,
    stackWidth = 0,
    stay = () => {}; // ends a flight

  // ---- Python's hand
  const listeners = {
    ...spectrumTraits.listeners,
    softmax: () => {
      state.softmax = model.get("softmax");
      life.request({ layout: true });
    },
    seed: () => life.request({ draw: true }),
    law: () => life.request({ layout: true }),
    tokens: () => {
      home = null;
      life.request({ draw: true, layout: true });
    },
  };
  for (const name of ["length", "dim", "factor", "deviations", "temperature"]) {
    listeners[name] = () => life.request({ draw: true, layout: true });
  }
  const told = () => ({ ...spectrumTraits.told(), softmax: state.softmax, readings });
  const stale = { draw: true, layout: true };
  const life = makeLife({
    model,
    el,
    root,
    live: parts.live,
    stale,
    refresh,
    listeners,
    told,
    ended: () => stay(),
  });

  const spectrum = spectrumPanel(parts.spectrum);
  const axis = () => sharedAxis(stackWidth, draw.T);
  const attention = attentionPanel(parts.attention, axis),
    last = lastQueryPanel(parts.last, axis);
  const law = lawPanel(parts.law, axis),
    meters = metersPanel(parts.meters);
  const map = mapPanel(parts.map, (change) => set(change));
  const rulers = [meanRuler(parts.sliders, set), varianceRuler(parts.sliders, set)];

  function refresh(stale) {
    if (stale.draw) {
      const before = draw;
      draw = drawOf(model);
      if (draw.fixed) home ??= { mean: state.mean, spread: state.spread };
      else home = null;
      // a new seed alone moves no axis
      stale.layout ||=
        !before || ["T", "d", "lambda", "fixed", "walk"].some((key) => before[key] !== draw[key]);
    }
    if (stale.layout) layout();
    update();
  }

  function layout() {
    painted = zonesApply(draw);
    describeSetting();
    // all widths are read before anything is built: one reflow, not seven
    width = life.measure();
    colours = readColours(root);
    stackWidth = parts.attention.clientWidth;
    const spectrumWidth = parts.spectrum.clientWidth,
      mapWidth = parts.map.clientWidth;
    meters.resize();
    for (const one of rulers) one.resize();
    if (width < 50) return; // not on screen yet: the observer calls again
    spectrum.resize(spectrumWidth, width >= 980);
    attention.resize(draw, colours);
    last.resize();
    law.resize(draw, model.get("law"));
    map.resize(mapWidth, draw, state.softmax, painted, colours);
  }

  function update() {
    const started = performance.now();
    view = measure(draw, state.mean, state.spread, state.softmax);
    const words = writePieces(parts.caption, headline(view));
    readings = readingsOf(view, words);
    if (width >= 50) {
      for (const panel of [spectrum, last, law, meters, map]) panel.draw(view);
      attention.draw(draw);
      for (const one of rulers) one.draw(view, painted);
      attention.describe(describeAttention(view));
    }
    setText(where.xi, `ξ = ${signed(view.xi)}`);
    setText(where.eta, `η = ${plain(view.eta)}`);
    chips.mark((stop) => isNear(state, stop));
    const [name = ""] = PRESETS.find(([, stop]) => painted && isNear(state, stop)) ?? [];
    setText(parts.stop, state.softmax === "softmax" ? (STOP_WORDS[name] ?? "") : "");
    press(parts.lawShown, model.get("law"));
    softmaxes.mark(state.softmax);
    life.report(words);
    milliseconds = performance.now() - started;
  }

  function describeSetting() {
    const { T, d, fixed } = draw;
    setText(
      parts.spectrumTitle,
      `${d} eigenvalue${d === 1 ? "" : "s"} of W${fixed ? "’s symmetric part" : ""}, sorted`,
    );
    setText(parts.attentionTitle, `Attention of ${T} tokens`);
    setText(parts.mapHint, "Drag the point. Dotted: the paths of the two sliders.");
    const zones =
      `Zones are known for ${ZONES.length} tokens of a random walk in ${ZONES.dim} dimensions, ` +
      "so rulers and map are left unpainted.";
    const alone = d === 1 ? " A single eigenvalue has no variance: that slider does nothing." : "";
    const rule = "Rulers and map mark a collapse where it happens in at least one draw in three.";
    setText(parts.rule, (painted ? rule : zones) + alone);
    parts.redraw.disabled = fixed && doubles(model, "deviations") !== null;
    parts.redraw.title = parts.redraw.disabled
      ? "These tokens and eigenvectors are given: there is nothing to draw"
      : "";
    chips = stopButtons(fixed ? [["This head’s own", home]] : PRESETS, goTo);
    parts.chips.replaceChildren(...chips.buttons);
  }

  // ---- the reader's hand
  function set(change) {
    stay();
    Object.assign(state, change);
    life.request();
  }

  function goTo(stop) {
    stay();
    stay = flyTo(state, stop, life.request, () => set(stop), [Math.asinh, Math.sinh]);
  }

  /** @type {ReturnType<typeof stopButtons<any>>} */
  let chips = stopButtons(PRESETS, goTo);
  /** @type {[string, string][]} */
  const kinds = [
    ["softmax", "softmax"],
    ["piecewise-linear", "piecewise-linear"],
  ];
  const softmaxes = choiceRow("Softmax", kinds, (kind) => {
    state.softmax = kind;
    life.request({ layout: true }); // the zones of this softmax are other ones
  });
  parts.options.append(softmaxes.row);
  parts.redraw.addEventListener("click", () => {
    model.set("seed", nextSeed(model.get("seed")));
    life.request({ draw: true });
  });
  parts.lawShown.addEventListener("click", () => {
    model.set("law", !model.get("law"));
    life.request({ layout: true });
  });
  const where = { xi: node("b"), eta: node("b") };
  parts.reading.append("On the map: ", where.xi, ", ", where.eta, ".");

  return life.start("explorer", {
    state: () => ({ ...state, seed: model.get("seed") }),
    readings: () => readings,
    draw: () => draw,
    view: () => view,
    milliseconds: () => milliseconds, // what the last redraw took
  });
}

export default { render };

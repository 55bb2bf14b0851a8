// State and controls.

import { attentionPanel, sharedAxis } from "../../js/attention-panel.js";
import { button, node, setText, writePieces } from "../../js/dom.js";
import { makeDraw } from "../../js/draw.js";
import { doubles, fly, makeLife } from "../../js/life.js";
import { plain, signed } from "../../js/numbers.js";
import { readColours } from "../../js/theme.js";
import ZONES from "../../zones.json" with { type: "json" };
import { mapPanel } from "./map.js";
import { lastQueryPanel, lawPanel, metersPanel, spectrumPanel } from "./panels.js";
import { measure } from "./physics.js";
import { meanRuler, varianceRuler } from "./rulers.js";
import { PRESETS, skeleton } from "./skeleton.js";
import { describeAttention, headline } from "./words.js";
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
    relative_residual: [...view.relative],
    relative_residual_tokens: view.relativeTokens,
    passing: view.passing,
    passing_law: view.lawCount ?? null,
    entropy_collapse: entropyCollapsed(view),
    rank_collapse: rankCollapsed(view),
    headline: words,
  };
}

function render({ model, el }) {
  const parts = skeleton(),
    { root } = parts;
  const readVariance = () => Math.sqrt(Math.max(0, model.get("variance")));
  const state = { mean: model.get("mean"), spread: readVariance(), softmax: model.get("softmax") };
  let draw = null,
    view = null,
    readings = {},
    home = null,
    colours,
    painted = false;
  let milliseconds = 0,
    width = 0,
    stackWidth = 0,
    stay = () => {}; // ends a flight

  // ---- Python's hand
  const listeners = {
    mean: () => model.get("mean") !== state.mean && set({ mean: model.get("mean") }),
    variance: () =>
      Math.abs(model.get("variance") - state.spread ** 2) > 1e-12 * model.get("variance") &&
      set({ spread: readVariance() }),
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
  const told = () => ({
    mean: state.mean,
    ...(readVariance() !== state.spread && { variance: state.spread ** 2 }),
    softmax: state.softmax,
    readings,
  });
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
      if (draw.fixed) home ??= [state.mean, state.spread];
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
      for (const panel of [spectrum, attention, last, law, meters, map]) panel.draw(view);
      for (const one of rulers) one.draw(view, painted);
      attention.describe(describeAttention(view));
    }
    setText(parts.reading.firstChild.nextSibling, `ξ = ${signed(view.xi)}`);
    setText(parts.reading.lastChild.previousSibling, `η = ${plain(view.eta)}`);
    const near = (mean, spread) =>
      Math.abs(mean - state.mean) < 0.02 && Math.abs(spread - state.spread) < 0.02;
    for (const [chip, [mean, spread]] of chips) chip.setAttribute("aria-pressed", near(mean, spread));
    for (const [one, kind] of kinds) one.setAttribute("aria-pressed", kind === state.softmax);
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
    chips = fixed ? [chip("This head’s own", ...home)] : PRESETS.map((preset) => chip(...preset));
    parts.chips.replaceChildren(...chips.map(([one]) => one));
  }

  // ---- the reader's hand
  function set(change) {
    stay();
    Object.assign(state, change);
    life.request();
  }

  function flyTo(mean, spread) {
    stay();
    const from = [state.mean, state.spread].map(Math.asinh),
      to = [mean, spread].map(Math.asinh);
    const at = (share) => {
      [state.mean, state.spread] = from.map((a, i) => Math.sinh(a + (to[i] - a) * share));
      life.request();
    };
    stay = fly(at, () => set({ mean, spread }));
  }

  const chip = (words, mean, spread) => [button(words, () => flyTo(mean, spread)), [mean, spread]];

  let chips = [];
  const kinds = ["softmax", "piecewise-linear"].map((kind) => {
    const one = button(kind, () => {
      state.softmax = kind;
      life.request({ layout: true }); // the zones of this softmax are other ones
    });
    parts.softmaxes.append(one);
    return [one, kind];
  });
  parts.redraw.addEventListener("click", () => {
    model.set("seed", (model.get("seed") + 1) % 2 ** 31);
    life.request({ draw: true });
  });
  parts.reading.append("On the map: ", node("b"), ", ", node("b"), ".");

  return life.start("explorer", {
    state: () => ({ ...state, seed: model.get("seed") }),
    readings: () => readings,
    draw: () => draw,
    view: () => view,
    milliseconds: () => milliseconds, // what the last redraw took
  });
}

export default { render };

// State, controls, and what is read off.

import { attentionPanel, sharedAxis } from "../../js/attention-panel.js";
import { isNear, stopButtons } from "../../js/controls.js";
import { setText, writePieces } from "../../js/dom.js";
import { flyTo, followState, makeLife, stateOf } from "../../js/life.js";
import { wholePercent } from "../../js/numbers.js";
import { readColours } from "../../js/theme.js";
import { describePlane, makeMatter, measurePlane, planeHeadline } from "./moments.js";
import { logitPanel, matrixPanel, numbersPanel, partsPanel } from "./panes.js";
import { planePanel } from "./plane.js";
import { planeFrame, planeSliders, STOPS } from "./skeleton.js";

const SLIDERS = ["mean", "spread", "asymmetry"];

function planeReadings(view, words) {
  const { mean, spread, asymmetry, trace, scale, variance, frobenius, real, imaginary, hidden } = view;
  const { xi, etaSquared, entropy, rise, noise } = view;
  return {
    ...{ mean, spread, asymmetry, trace, scale, variance, frobenius, real, imaginary, hidden },
    ...{ xi, eta_squared: etaSquared, entropy, rise, noise, headline: words },
  };
}

/** @param {import("../../js/life.js").Host} host */
function render({ model, el }) {
  const parts = planeFrame(),
    { root } = parts;
  const state = stateOf(model, SLIDERS);
  /** @type {ReturnType<typeof makeMatter>} */
  let matter;
  /** @type {ReturnType<typeof measurePlane>} */
  let view;
  let readings = {},
    width = 0,
    stackWidth = 0,
    stay = () => {}; // ends a flight

  const listeners = followState(model, state, set);
  for (const name of ["symmetric", "antisymmetric", "eigenvalues", "tokens"]) {
    listeners[name] = () => life.request({ matter: true });
  }
  const life = makeLife({
    model,
    el,
    root,
    live: parts.live,
    refresh,
    listeners,
    stale: { matter: true, layout: true },
    told: () => ({ ...state, readings }),
    ended: () => stay(),
  });

  const axis = () => sharedAxis(stackWidth, matter.T);
  const plane = planePanel(parts.plane),
    attention = attentionPanel(parts.attention, axis),
    logits = logitPanel(parts.logits, axis);
  const bar = partsPanel(parts.parts),
    matrix = matrixPanel(parts.matrix),
    numbers = numbersPanel(parts.numbers);
  const sliders = planeSliders(parts.sliders, set);

  function refresh(stale) {
    if (stale.matter) matter = makeMatter(model);
    if (stale.layout || stale.matter) layout();
    update();
  }

  function layout() {
    width = life.measure();
    const colours = readColours(root);
    stackWidth = parts.attention.clientWidth;
    const planeWidth = parts.plane.clientWidth;
    if (width < 50) return; // not on screen yet: the observer calls again
    plane.resize(planeWidth, matter.d);
    attention.resize(matter, colours);
    logits.resize();
    matrix.resize(matter, root);
  }

  function update() {
    view = measurePlane(matter, state.mean, state.spread, state.asymmetry);
    const words = writePieces(parts.caption, planeHeadline(view));
    readings = planeReadings(view, words);
    if (width >= 50) {
      plane.draw(view);
      attention.draw(matter);
      logits.draw(view);
      matrix.draw(view);
      parts.plane.setAttribute("aria-label", describePlane(view));
      const share = wholePercent(view.entropy);
      attention.describe(`Attention of ${matter.T} tokens. Entropy is ${share} of its largest value.`);
    }
    for (const one of [bar, numbers, sliders]) one.draw(view);
    setText(parts.entropy, `Entropy: ${wholePercent(view.entropy)} of its largest value`);
    const claim = !state.asymmetry
      ? ""
      : view.scale > 0
        ? "; dashed: what the eigenvalues alone would say"
        : "; the eigenvalues alone allow no band, as tr(W²) is not positive";
    setText(parts.legend, `dots: this walk; band: mean ± deviation over walks, exact${claim}`);
    chips.mark((stop) => isNear(state, stop));
    life.report(words);
  }

  // ---- the reader's hand
  function set(change) {
    stay();
    Object.assign(state, change);
    life.request();
  }

  function goTo(stop) {
    const moved = () => {
      state.asymmetry = Math.round(state.asymmetry);
      life.request();
    };
    stay();
    stay = flyTo(state, stop, moved, () => set(stop));
  }

  const chips = stopButtons(STOPS, goTo);
  parts.chips.append(...chips.buttons);

  return life.start("figure", {
    state: () => ({ ...state }),
    readings: () => readings,
    view: () => view,
  });
}

export default { render };

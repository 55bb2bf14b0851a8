// State, and what joins the page to Python.

const FLY = 900,
  SAY_AFTER = 600,
  TELL_AFTER = 120,
  SLIDERS = ["mean", "spread", "asymmetry"];

function planeReadings(view, words) {
  const { mean, spread, asymmetry, trace, scale, variance, frobenius, real, imaginary, hidden } = view;
  const { xi, etaSquared, entropy, rise, noise } = view;
  return {
    ...{ mean, spread, asymmetry, trace, scale, variance, frobenius, real, imaginary, hidden },
    ...{ xi, eta_squared: etaSquared, entropy, rise, noise, headline: words },
  };
}

function render({ model, el }) {
  const parts = planeFrame(),
    { root } = parts;
  el.append(root);
  parts.notes.append(...FINE_PRINT.map((words) => node("p", {}, words)));
  const state = Object.fromEntries(SLIDERS.map((name) => [name, model.get(name)]));
  let matter = null,
    view = null,
    readings = {},
    stale = { matter: true, layout: true };
  let frame = 0,
    flight = 0,
    speaking = 0,
    telling = 0,
    width = 0,
    stackWidth = 0;

  const axis = () => sharedAxis(stackWidth, matter.T);
  const plane = planePanel(parts.plane),
    attention = attentionPanel(parts.attention, axis),
    logits = logitPanel(parts.logits, axis);
  const bar = partsPanel(parts.parts),
    matrix = matrixPanel(parts.matrix),
    numbers = numbersPanel(parts.numbers);
  const sliders = planeSliders(parts.sliders, set);

  // ---- one redraw a frame, whatever asked for it
  function request(what = {}) {
    Object.assign(stale, what);
    frame ||= requestAnimationFrame(refresh);
  }

  function refresh() {
    cancelAnimationFrame(frame);
    frame = 0;
    if (stale.matter) matter = makeMatter(model);
    if (stale.layout || stale.matter) layout();
    stale = {};
    update();
  }

  function layout() {
    root.dataset.look = pageIsDark() ? "dark" : "light";
    const colours = readColours(root);
    width = root.clientWidth;
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
    const pieces = planeHeadline(view),
      words = pieces.map(([text]) => text).join("");
    readings = planeReadings(view, words);
    if (width >= 50) {
      plane.draw(view);
      attention.draw({ draw: matter });
      logits.draw(view);
      matrix.draw(view);
      parts.plane.setAttribute("aria-label", describePlane(view));
      const share = percent(view.entropy);
      attention.describe(`Attention of ${matter.T} tokens. Entropy is ${share} of its largest value.`);
    }
    for (const one of [bar, numbers, sliders]) one.draw(view);
    setText(parts.entropy, `Entropy: ${percent(view.entropy)} of its largest value`);
    const claim = !state.asymmetry
      ? ""
      : view.scale > 0
        ? "; dashed: what the eigenvalues alone would say"
        : "; the eigenvalues alone allow no band, as tr(W²) is not positive";
    setText(parts.legend, `dots: this walk; band: mean ± deviation over walks, exact${claim}`);
    if (words !== parts.caption.textContent) writePieces(parts.caption, pieces);
    for (const [chip, stop] of chips) {
      const here = SLIDERS.every((name, i) => Math.abs(state[name] - stop[i]) < 0.02);
      chip.setAttribute("aria-pressed", here);
    }
    clearTimeout(speaking);
    speaking = setTimeout(() => setText(parts.live, words), SAY_AFTER);
    telling ||= setTimeout(tellPython, TELL_AFTER);
  }

  // ---- the reader's hand
  function set(change) {
    cancelAnimationFrame(flight);
    Object.assign(state, change);
    request();
  }

  function flyTo(...stop) {
    cancelAnimationFrame(flight);
    const land = () => set(Object.fromEntries(SLIDERS.map((name, i) => [name, stop[i]])));
    if (matchMedia("(prefers-reduced-motion: reduce)").matches) return land();
    const from = SLIDERS.map((name) => state[name]),
      started = performance.now();
    const step = (now) => {
      const t = Math.max(0, (now - started) / FLY);
      if (t >= 1) return land();
      const eased = t < 0.5 ? 4 * t ** 3 : 1 - (2 - 2 * t) ** 3 / 2;
      SLIDERS.forEach((name, i) => {
        state[name] = from[i] + (stop[i] - from[i]) * eased;
      });
      state.asymmetry = Math.round(state.asymmetry);
      request();
      flight = requestAnimationFrame(step);
    };
    flight = requestAnimationFrame(step);
  }

  const chips = STOPS.map(([words, ...stop]) => {
    const chip = node("button", { type: "button" }, words);
    chip.addEventListener("click", () => flyTo(...stop));
    parts.chips.append(chip);
    return [chip, stop];
  });
  // keys pressed here are not the notebook's
  root.addEventListener("keydown", (event) => event.stopPropagation());

  function tellPython() {
    telling = 0;
    for (const name of SLIDERS) if (model.get(name) !== state[name]) model.set(name, state[name]);
    if (JSON.stringify(model.get("readings")) !== JSON.stringify(readings)) model.set("readings", readings);
    model.save_changes();
  }

  // ---- Python's hand
  const listeners = {};
  for (const name of SLIDERS) {
    listeners[`change:${name}`] = () => model.get(name) !== state[name] && set({ [name]: model.get(name) });
  }
  for (const name of ["symmetric", "antisymmetric", "eigenvalues", "tokens"]) {
    listeners[`change:${name}`] = () => request({ matter: true });
  }
  for (const [event, listener] of Object.entries(listeners)) model.on(event, listener);

  const resized = new ResizeObserver(() => root.clientWidth !== width && request({ layout: true }));
  resized.observe(root);
  const unwatchTheme = watchTheme(() => request({ layout: true }));

  root.figure = el.figure = {
    get state() {
      return { ...state };
    },
    get readings() {
      return readings;
    },
    get view() {
      return view;
    },
  };
  refresh();

  return () => {
    for (const [event, listener] of Object.entries(listeners)) model.off(event, listener);
    clearTimeout(speaking);
    clearTimeout(telling);
    cancelAnimationFrame(frame);
    cancelAnimationFrame(flight);
    resized.disconnect();
    unwatchTheme();
    root.remove();
  };
}

export default { render };

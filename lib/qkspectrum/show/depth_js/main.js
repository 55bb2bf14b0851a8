// State, controls, and what joins the page to Python.

const LAYER_EVERY = 260, // ms, while a stop adds its layers one by one
  SPEAK_AFTER = 600,
  TELL_PYTHON_AFTER = 120;
const STATE = ["layers", "skip", "mlp", "norm", "causal", "size", "measure"];

function readingsOf(view, words) {
  const pick = ({ relative, absolute }) => ({ relative: [...relative], absolute: [...absolute] });
  return {
    ...Object.fromEntries(STATE.map((name) => [name, view[name]])),
    seed: view.seed,
    ...pick(view),
    variants: Object.fromEntries(VARIANTS.map(({ name }, i) => [name, pick(view.variants[i])])),
    logit_spread: view.spread,
    rank_collapse: view.relative[view.layers] < COLLAPSED,
    headline: words,
  };
}

function render({ model, el }) {
  const parts = skeleton(),
    { root } = parts;
  el.append(root);
  parts.notes.append(...NOTES.map((words) => node("p", {}, words)));
  const state = Object.fromEntries(STATE.map((name) => [name, model.get(name)]));
  let draw = null,
    variants = null,
    view = null,
    readings = {},
    frame = 0,
    flight = 0,
    speaking = 0,
    telling = 0,
    width = 0,
    stale = { draw: true, layout: true };

  const chart = chartPanel(parts.chart, (layers) => set({ layers }));
  const planes = [tokensPanel(parts.tokens), magnifiedPanel(parts.magnified)];
  const layersSlider = slider(parts.sliders, {
    name: "Layers",
    unit: "how deep the stack is",
    min: 0,
    max: DEPTH,
    step: 1,
    ticks: [0, 4, 8, 12, 16, 20, 24],
    share: (layers) => layers,
    move: (layers) => set({ layers }),
  });
  const sizeSlider = slider(parts.sliders, {
    name: "Size of the logits",
    unit: "factor",
    min: Math.log(SIZES[0]),
    max: Math.log(SIZES[1]),
    step: 0.01,
    ticks: [0.1, 0.3, 1, 3, 10, 30],
    share: Math.log,
    move: (value) => set({ size: Math.abs(value) < 0.03 ? 1 : Math.exp(value) }), // 1 is easy to hit by hand
  });
  const switches = [
    ["skip", "Skip connection"],
    ["mlp", "MLP"],
    ["causal", "Causal"],
  ].map(([name, words]) => [name, toggle(parts.switches, words, () => set({ [name]: !state[name] }))]);
  const norms = segments(parts.options, "LayerNorm", NORMS, (norm) => set({ norm }));
  const kinds = ["relative", "absolute"],
    measures = segments(parts.measures, "Residual", kinds, (measure) => set({ measure }));

  // ---- one redraw a frame, whatever asked for it
  function request(what = {}) {
    Object.assign(stale, what);
    frame ||= requestAnimationFrame(refresh);
  }

  function refresh() {
    cancelAnimationFrame(frame);
    frame = 0;
    if (stale.draw) draw = makeDraw(model.get("seed"));
    if (stale.draw || stale.numbers) {
      variants = VARIANTS.map((variant) => run(draw, { ...state, ...variant }));
    }
    if (stale.layout) layout();
    stale = {};
    update();
  }

  function layout() {
    root.dataset.look = pageIsDark() ? "dark" : "light";
    width = root.clientWidth;
    if (width < 50) return; // not on screen yet: the observer calls again
    for (const one of [chart, layersSlider, sizeSlider, ...planes]) one.resize(width);
  }

  function update() {
    view = {
      ...state,
      ...variants[variantOf(state)],
      variants,
      draw,
      seed: model.get("seed"),
      spread: logitSpread(draw, state.size),
    };
    const pieces = headline(view),
      words = pieces.map(([text]) => text).join("");
    readings = readingsOf(view, words);
    if (width >= 50) for (const panel of [chart, ...planes]) panel.draw(view);
    layersSlider.draw(view.layers, `${view.layers}`, layersOf(view.layers));
    const times = scientific(view.size),
      spread = `In the first layer, a query’s logits differ by about ${scientific(view.spread)}.`;
    sizeSlider.draw(view.size, `× ${times}`, `${times} times. ${spread}`);
    setText(parts.sizeNote, spread);
    for (const [name, show] of switches) show(state[name]);
    norms(state.norm);
    measures(state.measure);
    if (words !== parts.caption.textContent) writePieces(parts.caption, pieces);
    setText(parts.step, lastStep(view));
    for (const [one, stop] of chips) {
      one.setAttribute("aria-pressed", Object.keys(stop).every((name) => stop[name] === state[name]));
    }
    clearTimeout(speaking);
    speaking = setTimeout(() => setText(parts.live, words), SPEAK_AFTER);
    telling ||= setTimeout(tellPython, TELL_PYTHON_AFTER);
  }

  // ---- the reader's hand
  function set(change, byHand = true) {
    if (byHand) clearTimeout(flight);
    const numbers = Object.keys(change).some((name) => !["layers", "measure"].includes(name));
    Object.assign(state, change);
    request(numbers ? { numbers } : {});
  }

  function goTo({ layers, ...rest }) {
    if (matchMedia("(prefers-reduced-motion: reduce)").matches) return set({ ...rest, layers });
    set({ ...rest, layers: 0 });
    const climb = () => {
      set({ layers: state.layers + 1 }, false);
      if (state.layers < layers) flight = setTimeout(climb, LAYER_EVERY * Math.min(1, 4 / layers));
    };
    flight = setTimeout(climb, LAYER_EVERY);
  }

  function tell(name, value) {
    if (JSON.stringify(model.get(name)) !== JSON.stringify(value)) model.set(name, value);
  }

  function tellPython() {
    telling = 0;
    for (const name of STATE) tell(name, state[name]);
    tell("readings", readings);
    model.save_changes();
  }

  const chips = STOPS.map(([words, stop]) => {
    const one = button(words);
    one.addEventListener("click", () => goTo(stop));
    parts.chips.append(one);
    return [one, stop];
  });
  parts.sizeNote = parts.sliders.appendChild(node("p", { class: "qks-sub qkd-size-note" }));
  parts.redraw.addEventListener("click", () => model.set("seed", (model.get("seed") + 1) % 2 ** 31));
  // keys pressed here are not the notebook's
  root.addEventListener("keydown", (event) => event.stopPropagation());

  // ---- Python's hand
  const listeners = { "change:seed": () => request({ draw: true }) };
  for (const name of STATE) {
    listeners[`change:${name}`] = () => model.get(name) !== state[name] && set({ [name]: model.get(name) });
  }
  for (const [event, listener] of Object.entries(listeners)) model.on(event, listener);

  const resized = new ResizeObserver(() => root.clientWidth !== width && request({ layout: true }));
  resized.observe(root);
  const unwatchTheme = watchTheme(() => request({ layout: true }));

  root.explorer = el.explorer = {
    get readings() {
      return readings;
    },
    get view() {
      return view;
    },
    get draw() {
      return draw;
    },
    redrawNow: refresh,
  };
  refresh();

  return () => {
    for (const [event, listener] of Object.entries(listeners)) model.off(event, listener);
    for (const timer of [speaking, telling, flight]) clearTimeout(timer);
    cancelAnimationFrame(frame);
    resized.disconnect();
    unwatchTheme();
    root.remove();
  };
}

export default { render };

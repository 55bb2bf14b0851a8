// State, controls, and what joins the page to Python.

const FLIGHT = 900,
  SPEAK_AFTER = 600,
  TELL_PYTHON_AFTER = 120;

// Bytes arrive as a DataView, from any offset of a message; empty means "not given".
function doubles(model, name) {
  const bytes = model.get(name);
  if (!bytes || !bytes.byteLength) return null;
  const copy = ArrayBuffer.isView(bytes)
    ? bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength)
    : bytes.slice(0);
  return new Float64Array(copy);
}

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
  el.append(root);
  parts.notes.append(...NOTES.map((words) => node("p", {}, words)));
  const readVariance = () => Math.sqrt(Math.max(0, model.get("variance")));
  const state = { mean: model.get("mean"), spread: readVariance(), softmax: model.get("softmax") };
  let draw = null,
    view = null,
    readings = {},
    home = null,
    colours,
    painted = false;
  let milliseconds = 0,
    frame = 0,
    flight = 0,
    stale = { draw: true, layout: true },
    width = 0;
  let speaking = 0,
    telling = 0;

  const spectrum = spectrumPanel(parts.spectrum);
  const axis = () => sharedAxis(stackWidth, draw.T);
  const attention = attentionPanel(parts.attention, axis),
    last = lastQueryPanel(parts.last, axis);
  const law = lawPanel(parts.law, axis),
    meters = metersPanel(parts.meters);
  const map = mapPanel(parts.map, (change) => set(change));
  const rulers = [meanRuler(parts.sliders, set), varianceRuler(parts.sliders, set)];
  let stackWidth = 0;

  // ---- one redraw a frame, whatever asked for it
  function request(what = {}) {
    Object.assign(stale, what);
    frame ||= requestAnimationFrame(refresh);
  }

  function refresh() {
    cancelAnimationFrame(frame);
    frame = 0;
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
    stale = {};
    update();
  }

  function layout() {
    root.dataset.look = pageIsDark() ? "dark" : "light";
    colours = readColours(root);
    painted = zonesApply(draw);
    describeSetting();
    // all widths are read before anything is built: one reflow, not seven
    width = root.clientWidth;
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
    const pieces = headline(view),
      words = pieces.map(([text]) => text).join("");
    readings = readingsOf(view, words);
    if (width >= 50) {
      for (const panel of [spectrum, attention, last, law, meters, map]) panel.draw(view);
      for (const one of rulers) one.draw(view, painted);
      attention.describe(describeAttention(view));
    }
    if (words !== parts.caption.textContent) writePieces(parts.caption, pieces);
    setText(parts.reading.firstChild.nextSibling, `ξ = ${signed(view.xi)}`);
    setText(parts.reading.lastChild.previousSibling, `η = ${plain(view.eta)}`);
    const near = (mean, spread) =>
      Math.abs(mean - state.mean) < 0.02 && Math.abs(spread - state.spread) < 0.02;
    for (const [chip, [mean, spread]] of chips) chip.setAttribute("aria-pressed", near(mean, spread));
    for (const [one, kind] of kinds) one.setAttribute("aria-pressed", kind === state.softmax);
    clearTimeout(speaking);
    speaking = setTimeout(() => setText(parts.live, words), SPEAK_AFTER);
    // at a steady pace while a slider moves, not only after it
    telling ||= setTimeout(tellPython, TELL_PYTHON_AFTER);
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
    cancelAnimationFrame(flight);
    Object.assign(state, change);
    request();
  }

  function flyTo(mean, spread) {
    cancelAnimationFrame(flight);
    const from = [state.mean, state.spread].map(Math.asinh),
      to = [mean, spread].map(Math.asinh);
    if (matchMedia("(prefers-reduced-motion: reduce)").matches) return set({ mean, spread });
    const started = performance.now();
    const step = (now) => {
      const t = Math.max(0, (now - started) / FLIGHT);
      if (t >= 1) return set({ mean, spread });
      const eased = t < 0.5 ? 4 * t ** 3 : 1 - (2 - 2 * t) ** 3 / 2;
      [state.mean, state.spread] = from.map((a, i) => Math.sinh(a + (to[i] - a) * eased));
      request();
      flight = requestAnimationFrame(step);
    };
    flight = requestAnimationFrame(step);
  }

  function chip(words, mean, spread) {
    const one = button(words);
    one.addEventListener("click", () => flyTo(mean, spread));
    return [one, [mean, spread]];
  }

  function tell(name, value) {
    if (JSON.stringify(model.get(name)) !== JSON.stringify(value)) model.set(name, value);
  }

  function tellPython() {
    telling = 0;
    tell("mean", state.mean);
    if (readVariance() !== state.spread) tell("variance", state.spread ** 2);
    tell("softmax", state.softmax);
    tell("readings", readings);
    model.save_changes();
  }

  let chips = [];
  const kinds = ["softmax", "piecewise-linear"].map((kind) => {
    const one = button(kind);
    one.addEventListener("click", () => {
      state.softmax = kind;
      request({ layout: true }); // the zones of this softmax are other ones
    });
    parts.softmaxes.append(one);
    return [one, kind];
  });
  parts.redraw.addEventListener("click", () => {
    model.set("seed", (model.get("seed") + 1) % 2 ** 31);
    request({ draw: true });
  });
  parts.reading.append("On the map: ", node("b"), ", ", node("b"), ".");
  // keys pressed here are not the notebook's
  root.addEventListener("keydown", (event) => event.stopPropagation());

  // ---- Python's hand
  const listeners = {
    "change:mean": () => model.get("mean") !== state.mean && set({ mean: model.get("mean") }),
    "change:variance": () =>
      Math.abs(model.get("variance") - state.spread ** 2) > 1e-12 * model.get("variance") &&
      set({ spread: readVariance() }),
    "change:softmax": () => {
      state.softmax = model.get("softmax");
      request({ layout: true });
    },
    "change:seed": () => request({ draw: true }),
    "change:law": () => request({ layout: true }),
    "change:tokens": () => {
      home = null;
      request({ draw: true, layout: true });
    },
  };
  for (const name of ["length", "dim", "factor", "deviations", "temperature"]) {
    listeners[`change:${name}`] = () => request({ draw: true, layout: true });
  }
  for (const [event, listener] of Object.entries(listeners)) model.on(event, listener);

  const resized = new ResizeObserver(() => root.clientWidth !== width && request({ layout: true }));
  resized.observe(root);
  const unwatchTheme = watchTheme(() => request({ layout: true }));

  root.explorer = el.explorer = {
    get state() {
      return { ...state, seed: model.get("seed") };
    },
    get readings() {
      return readings;
    },
    get draw() {
      return draw;
    },
    get view() {
      return view;
    },
    get milliseconds() {
      return milliseconds;
    }, // what the last redraw took
    redrawNow: refresh,
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

// The figure's parts, its controls, and what joins the page to Python.

const SPEAK_AFTER = 600,
  TELL_PYTHON_AFTER = 120;
const STATE = ["layers", "heads", "skip", "logit_scale", "value_scale", "seed", "path"];
const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);

const SLIDERS = [
  ["layers", "Layers", "", 1, MOST_LAYERS, 1],
  ["logit_scale", "Query–key weights", "times the initial", 0, 10, 0.1],
  ["value_scale", "Value weights", "times the initial", 0.1, 4, 0.05],
];

const part = (name, ...children) => node("div", { class: `qks-${name}` }, ...children);
const note = (...children) => node("p", { class: "qks-sub" }, ...children);

function slider([name, title, detail, min, max, step], set) {
  const input = node("input", { type: "range", min, max, step, "aria-label": title }),
    output = node("output", {});
  const words = node("span", {}, node("b", {}, title), " ", node("small", {}, detail));
  input.addEventListener("input", () => set({ [name]: Number(input.value) }));
  const track = part("ruler", node("i", { class: "qks-rail" }), input),
    element = part("slider", part("row", words, output), track);
  const draw = (state) => {
    const value = state[name],
      written = name === "layers" ? `${value}` : `${Number(value.toFixed(2))}${NBSP}×`;
    input.value = value;
    input.setAttribute("aria-valuetext", written);
    setText(output, written);
  };
  return { element, draw };
}

const NOTES = [
  `The network: ${TOKENS} tokens of ${WIDTH} numbers, drawn from N(0, 1); attention over all tokens, no
  LayerNorm, no MLP. Weights are drawn with the variances of the library’s initial ones; the two sliders
  multiply the logits and the heads’ outputs. Draw 0 comes first; nobody chose it. Everything is computed in
  this page, in double precision.`,
  `A path takes the skip or one head in each layer. Its attention maps are those of the whole network, so that
  all paths add up to the output exactly. “Differs” is the relative residual: the norm of what differs between
  tokens (each token minus the mean token), over the norm of all. Below a third of that of the tokens that came
  in, a convention, the figure speaks of rank collapse and turns orange.`,
  `Sums over all paths of a length come from the recursion of this chapter, not from walking them. Their norms
  do not add up to 100: sums of different lengths point in different directions.`,
];

function render({ model, el }) {
  const state = Object.fromEntries(STATE.map((name) => [name, model.get(name)]));
  let drawn = null,
    drawnSeed = null,
    view = null,
    readings = {},
    width = 0,
    frame = 0,
    stale = true,
    speaking = 0,
    telling = 0,
    colours = null;
  const random = makeUniform(977);

  const caption = node("p", { class: "qks-caption" }),
    live = part("spoken"),
    ladderPlace = part("ladder"),
    lengthsPlace = part("lengths"),
    strips = part("strips");
  live.setAttribute("aria-live", "polite");
  const names = ["Tokens in", "This path", "All paths"];
  const places = names.map(() => part("strip"));
  strips.append(...places);
  const stripPanels = places.map((place, i) => stripPanel(place, names[i]));
  const sliders = SLIDERS.map((one) => slider(one, set));
  const chips = {
    none: button("Shortest"), random: button("Random"), all: button("Longest"),
    on: button("with skips"), off: button("without"), redraw: button("↻ Another network"),
  };
  const routes = node("div", { class: "qks-chips", role: "group", "aria-label": "Paths" });
  routes.append(chips.none, chips.random, chips.all);
  const skips = node("div", { class: "qks-segments", role: "group", "aria-label": "Skip connections" });
  skips.append(chips.on, chips.off);
  const notes = node("details", { class: "qks-notes" }, node("summary", {}, "How this figure is computed"));
  notes.append(...NOTES.map((words) => node("p", {}, words)));
  const hint = note("Tap a box in each layer, or take a path that is"),
    legend = note("Each row is a token. Blue: above zero, grey: below.");
  const root = node(
    "section",
    { class: "qks qks-routes", "aria-label": "Explorable figure: paths through a network",
      "data-lm-suppress-shortcuts": "true" },
    part(
      "routes-grid",
      part("routes-top", part("headline", caption), live),
      part("route", heading("One path"), hint, routes, ladderPlace),
      part("tokens", heading("Its tokens"), legend, strips),
      part("sums", heading("All paths, by length"),
        note("The ring is your path, the dots are the exact sums. ", node("b", { class: "qks-bad" }, "Orange"),
          ": tokens all alike."), lengthsPlace),
      part("network", heading("The network"), part("switches", skips, chips.redraw),
        ...sliders.map(({ element }) => element)),
      notes,
    ),
  );
  el.append(root);
  const ladder = ladderPanel(ladderPlace, (layer, choice) => set({ path: state.path.with(layer, choice) })),
    lengths = lengthsPanel(lengthsPlace);

  // ---- one redraw a frame, whatever asked for it
  function request(layout = false) {
    stale ||= layout;
    frame ||= requestAnimationFrame(refresh);
  }

  function refresh() {
    cancelAnimationFrame(frame);
    frame = 0;
    if (drawnSeed !== state.seed) drawn = drawNetwork((drawnSeed = state.seed));
    view = measurePaths(drawn, state);
    if (stale) {
      root.dataset.look = pageIsDark() ? "dark" : "light";
      const style = getComputedStyle(root),
        colour = (name) => channels(style.getPropertyValue(`--qks-${name}`).trim());
      colours = { above: colour("ramp-3"), below: colour("mute"), paper: colour("paper") };
      width = root.clientWidth;
      if (width >= 50) {
        const wide = [ladderPlace.clientWidth, lengthsPlace.clientWidth];
        ladder.resize(wide[0], view);
        lengths.resize(wide[1], view);
      }
      stale = false;
    }
    if (width >= 50) {
      ladder.draw(view);
      lengths.draw(view);
    }
    const path = view.onTheWay[view.layers];
    const strip = (i, z, size) => stripPanels[i].draw(z, size, view.collapsed(size), colours);
    strip(0, view.x, view.input);
    strip(1, view.carried[view.layers], path);
    strip(2, view.output, view.whole);
    for (const one of sliders) one.draw(state);
    chips.none.setAttribute("aria-pressed", view.length === 0);
    chips.all.setAttribute("aria-pressed", view.length === view.layers);
    chips.none.disabled = !state.skip;
    chips.on.setAttribute("aria-pressed", state.skip);
    chips.off.setAttribute("aria-pressed", !state.skip);
    const pieces = headlineOf(view),
      words = pieces.map(([text]) => text).join("");
    if (words !== caption.textContent) writePieces(caption, pieces);
    readings = {
      paths: view.total,
      counts: view.lengths.map((one) => one.count),
      share: view.lengths.map((one) => one.share),
      norm: view.lengths.map((one) => one.norm),
      norm_share: view.lengths.map((one) => one.normShare),
      relative_residual: view.lengths.map((one) => one.residual),
      path: { length: view.length, norm: path.norm, relative_residual: path.residual,
        on_the_way: view.onTheWay.slice(1).map((one) => one.residual) },
      output: { norm: view.whole.norm, relative_residual: view.whole.residual },
      input: { norm: view.input.norm, relative_residual: view.input.residual },
      headline: words,
    };
    clearTimeout(speaking);
    speaking = setTimeout(() => setText(live, words), SPEAK_AFTER);
    telling ||= setTimeout(tellPython, TELL_PYTHON_AFTER);
  }

  // ---- the reader's hand and Python's
  function set(change) {
    const before = { ...state };
    Object.assign(state, change);
    // a path has one choice for each layer, of those the network has
    state.path = Array.from({ length: state.layers }, (_, layer) =>
      Math.max(state.skip ? 0 : 1, Math.min(state.heads, state.path[layer] ?? 1)),
    );
    if (same(before, state)) return;
    request(before.layers !== state.layers || before.heads !== state.heads);
  }

  const everywhere = (choice) => set({ path: state.path.map(choice) });
  const lowest = () => (state.skip ? 0 : 1);
  const anyChoice = () => lowest() + Math.floor(random() * (state.heads + 1 - lowest()));
  chips.none.addEventListener("click", () => everywhere(() => 0));
  chips.all.addEventListener("click", () => everywhere((choice) => choice || 1));
  chips.random.addEventListener("click", () => everywhere(anyChoice));
  chips.on.addEventListener("click", () => set({ skip: true }));
  chips.off.addEventListener("click", () => set({ skip: false }));
  chips.redraw.addEventListener("click", () => set({ seed: (state.seed + 1) % 2 ** 31 }));

  function tellPython() {
    telling = 0;
    for (const name of STATE) if (!same(model.get(name), state[name])) model.set(name, state[name]);
    if (!same(model.get("readings"), readings)) model.set("readings", readings);
    model.save_changes();
  }

  // keys pressed here are not the notebook's
  root.addEventListener("keydown", (event) => event.stopPropagation());
  const listeners = STATE.map((name) => [`change:${name}`, () => set({ [name]: model.get(name) })]);
  for (const [event, listener] of listeners) model.on(event, listener);
  const resized = new ResizeObserver(() => root.clientWidth !== width && request(true));
  resized.observe(root);
  const unwatchTheme = watchTheme(() => request(true));

  root.paths = el.paths = {
    get state() {
      return { ...state };
    },
    get readings() {
      return readings;
    },
    get view() {
      return view;
    },
    get drawn() {
      return drawn;
    },
  };
  refresh();

  return () => {
    for (const [event, listener] of listeners) model.off(event, listener);
    clearTimeout(speaking);
    clearTimeout(telling);
    cancelAnimationFrame(frame);
    resized.disconnect();
    unwatchTheme();
    root.remove();
  };
}

export default { render };

// State, controls, and what is read off.

import { isNear, segments, stopButtons } from "../../js/controls.js";
import { button, press, setText, writePieces } from "../../js/dom.js";
import { flyTo, followState, makeLife, same, stateOf } from "../../js/life.js";
import { meter } from "../../js/meter.js";
import { wholePercent } from "../../js/numbers.js";
import { readColours } from "../../js/theme.js";
import { makeEngine } from "./engine.js";
import { FIRST, firstView } from "./first.js";
import { loadModel } from "./load.js";
import { depthPanel, headsPanel, mapPanel, nextPanel, planePanel, shortened } from "./panels.js";
import { SCOPES, SENTENCES, STOPS, skeleton } from "./skeleton.js";
import { makeSliders } from "./sliders.js";
import { makeVocabulary, withWord } from "./vocabulary.js";
import {
  average,
  chosen,
  collapses,
  describeMap,
  formula,
  headline,
  isTrained,
  perplexityWords,
  scopeWords,
  variety,
} from "./words.js";

const STATE = ["text", "variance", "mean", "gain", "skip", "scope", "layer", "head"],
  LAYERS = 4,
  HEADS = 4;

/** @typedef {{ text: string, variance: number, mean: number, gain: number, skip: boolean, scope: string, layer: number, head: number }} State */

/** @param {import("../../js/life.js").Host} host */
function render({ model, el }) {
  const compact = /** @type {boolean} */ (model.get("compact")),
    stops = compact ? STOPS.slice(0, 3) : STOPS,
    parts = skeleton(compact),
    { root } = parts;
  /** @type {State} */
  const state = stateOf(model, STATE);
  /** @type {import("./weights.js").Stored | undefined} */
  let stored;
  /** @type {ReturnType<typeof makeVocabulary>} */
  let vocabulary;
  /** @type {ReturnType<typeof makeEngine> | undefined} */
  let engine;
  /** @type {import("./first.js").View | undefined} */
  let view;
  /** @type {ReturnType<typeof readColours>} */
  let colours;
  let readings = {},
    width = 0,
    ended = false,
    stay = () => {}; // ends a flight

  const life = makeLife({
    model,
    el,
    root,
    live: parts.live,
    refresh,
    stale: { layout: true },
    listeners: followState(model, state, set),
    told: () => ({ ...state, readings }),
    ended: () => {
      ended = true;
      stay();
      near.disconnect();
      engine?.end();
    },
  });

  // ---- the model comes when the figure is near; the compact one shows a stored reading until it is moved
  const near = new IntersectionObserver(
    (entries) => entries.some((entry) => entry.isIntersecting) && load(),
    { rootMargin: "400px" },
  );
  let loading = false;
  if (compact && same(state, FIRST.state)) view = firstView();
  else {
    near.observe(root);
    setText(parts.caption, "A trained language model will read your sentence here.");
  }

  async function load() {
    if (engine || loading) return;
    loading = true;
    view = undefined; // a stored reading is not what the moved model would say
    near.disconnect();
    setText(parts.caption, "Fetching the model…");
    try {
      stored = await loadModel(model);
    } catch (error) {
      setText(parts.caption, `The model is not here: ${/** @type {Error} */ (error).message}.`);
      return;
    } finally {
      loading = false;
    }
    if (ended) return;
    vocabulary = makeVocabulary(stored.words.split("\n"));
    engine = makeEngine(stored, model.get("_esm"), answered);
    life.request({ question: true });
  }

  const read = () => vocabulary.tokens(state.text);
  /** @type {ReturnType<typeof read>} */
  let asked;

  function ask() {
    if (!engine) return;
    const { variance, mean, gain, skip, scope, layer, head } = state;
    asked = read();
    engine.ask({
      ids: asked.tokens.map(({ id }) => id),
      move: { stretch: Math.sqrt(variance), shift: mean, gain },
      scope:
        scope === "all"
          ? {}
          : scope === "layer"
            ? { layer: layer - 1 }
            : { layer: layer - 1, head: head - 1 },
      skip,
    });
  }

  /** @param {import("./engine.js").Answer} answer @param {import("./reader.js").Request} request */
  function answered({ now, trained }, { ids }) {
    const sentence = read();
    if (sentence.tokens.map(({ id }) => id).join() !== ids.join()) return; // another sentence is on its way
    const next = now.next.map(
      ([id, probability]) => /** @type {const} */ ([vocabulary.words[id], probability]),
    );
    view = { now: { ...now, next }, trained, sentence };
    life.request();
  }

  // ---- drawings
  const map = mapPanel(parts.map, (words) => setText(parts.cell, words), compact ? [280, 340] : [420, 348]),
    heads = headsPanel(parts.heads, LAYERS, HEADS, (layer, head) => set({ layer, head })),
    next = nextPanel(parts.next, (word) => set({ text: withWord(state.text, word) })),
    plane = planePanel(parts.plane),
    depth = depthPanel(parts.depth);
  const entropyMeter = meter(parts.meters, {
      name: compact ? "Keys in use" : "Entropy",
      detail: compact ? "" : "of the moved heads",
      dots: 1,
    }),
    rankMeter = meter(parts.meters, {
      name: "Words apart",
      detail: compact ? "" : "after all layers",
      dots: 1,
    });
  const sliders = makeSliders(set);
  parts.sliders.append(sliders.variance.element, sliders.mean.element);
  const markScope = segments(parts.scope, "Move", SCOPES, (scope) => set({ scope }));
  const skip = button("Skip connections", () => set({ skip: !state.skip }));
  if (compact) parts.more.append(skip);
  else parts.more.append(parts.formula, sliders.gain.element, skip);

  /** @param {import("../../js/life.js").Stale} stale */
  function refresh(stale) {
    if (stale.layout) layout();
    if (stale.question) ask();
    update();
  }

  function layout() {
    width = life.measure();
    colours = readColours(root);
    if (width < 50) return; // not on screen yet: the observer calls again
    map.resize(parts.map.clientWidth, colours);
    for (const one of [entropyMeter, rankMeter]) one.resize();
  }

  function update() {
    if (document.activeElement !== parts.input || parts.input.value.trim() === "")
      parts.input.value = state.text;
    for (const name of /** @type {const} */ (["variance", "mean", "gain"])) sliders[name].draw(state[name]);
    markScope(state.scope);
    press(skip, state.skip);
    chips.mark(({ skip: skips, ...numbers }) => state.skip === skips && isNear(state, numbers));
    setText(parts.title, `Head ${state.head} of layer ${state.layer}`);
    setText(parts.formula, `Moved: ${scopeWords(state)}. ${formula(state)}`);
    if (view && width >= 50) draw(view);
  }

  /** @param {NonNullable<typeof view>} seen */
  function draw({ now, trained, sentence }) {
    const { tokens } = sentence,
      words = writePieces(parts.caption, headline(now, trained, state));
    map.draw(now.attention[state.layer - 1][state.head - 1], tokens, describeMap(now, tokens, state));
    if (!compact) heads.draw(now, tokens.length, colours.ramp, state, isMoved);
    next.draw(now.next);
    writePieces(parts.perplexity, perplexityPieces(now, trained));
    const { share, uniform, entropy, rank } = collapses(now, trained, state),
      [keys, before] = [now.keys, trained.keys].map((each) => average(each.flat())),
      used = `${keys.toFixed(keys < 9.95 ? 1 : 0)} of ${tokens.length}`,
      left = variety(now.residual);
    if (compact)
      entropyMeter.draw(keys / tokens.length, used, entropy || uniform, `entropy ${wholePercent(share)}`, [
        before / tokens.length,
      ]);
    else
      entropyMeter.draw(share, wholePercent(share), entropy || uniform, `${used} keys in use`, [
        average(chosen(trained.entropy, state)),
      ]);
    rankMeter.draw(left, wholePercent(left), rank, "small dots: as trained", [variety(trained.residual)]);
    writeRead(sentence);
    drawBehind(now, trained);
    readings = readingsOf(now, trained, sentence, words);
    life.report(
      `${words} The next word: ${now.next
        .slice(0, 3)
        .map(([word]) => word)
        .join(", ")}.`,
    );
  }

  /** @param {import("./first.js").View["now"]} now @param {import("./first.js").View["trained"]} trained */
  function drawBehind(now, trained) {
    if (!stored || !parts.behind.open) return;
    const { layer, head, variance, mean } = state,
      { width: d, heads: count } = stored.shape,
      eigenvalues = stored.eigenvalues[layer - 1][head - 1],
      centre = eigenvalues.reduce((sum, [re]) => sum + re, 0) / d,
      a = Math.sqrt(variance),
      c = isMoved(layer - 1, head - 1) ? (mean * Math.sqrt(d / count)) / stored.sizes[layer - 1] : 0,
      stretch = isMoved(layer - 1, head - 1) ? a : 1;
    plane.draw(parts.plane.clientWidth, eigenvalues, d - eigenvalues.length, ([re, im]) => [
      stretch * (re - centre) + centre + c,
      stretch * im,
    ]);
    depth.draw(parts.depth.clientWidth, now.residual, trained.residual);
  }

  /** @param {number} l @param {number} h */
  const isMoved = (l, h) =>
    state.scope === "all" || (l === state.layer - 1 && (state.scope === "layer" || h === state.head - 1));

  /**
   * @param {import("./first.js").View["now"]} now
   * @param {import("./first.js").View["trained"]} trained
   * @returns {import("../../js/dom.js").Piece[]}
   */
  function perplexityPieces(now, trained) {
    if (Number.isNaN(now.perplexity)) return [["No word yet to be surprised by."]];
    const moved = isTrained(state) ? "" : ` (as trained ${perplexityWords(trained.perplexity)})`;
    return [
      [compact ? "Perplexity " : "Perplexity of this sentence: "],
      [perplexityWords(now.perplexity), "strong"],
      [moved],
    ];
  }

  /** @param {ReturnType<typeof read>} sentence */
  function writeRead({ tokens, cut }) {
    const strange = [...new Set(tokens.filter(({ known }) => !known).map(({ text }) => text))];
    const pieces = [];
    if (cut) pieces.push(`Only the last ${tokens.length - 1} words are read.`);
    if (strange.length) {
      const named = strange
        .slice(0, 6)
        .map((text) => `“${shortened(text)}”`)
        .join(", ");
      pieces.push(
        `Not among its 4,000 words, read as “a rarer word”: ${named}${strange.length > 6 ? ", …" : ""}.`,
      );
    }
    setText(parts.read, pieces.join(" "));
  }

  /**
   * @param {import("./first.js").View["now"]} now
   * @param {import("./first.js").View["trained"]} trained
   * @param {ReturnType<typeof read>} sentence
   * @param {string} words
   */
  function readingsOf({ perplexity, next: likely, entropy, first, residual }, trained, { tokens }, words) {
    const finite = (/** @type {number} */ value) => (Number.isFinite(value) ? value : null);
    return {
      ...state,
      perplexity: finite(perplexity),
      trained_perplexity: finite(trained.perplexity),
      next: likely,
      ...{ entropy, first, residual },
      tokens: tokens.map(({ text }) => text),
      unknown: tokens.filter(({ known }) => !known).length,
      headline: words,
    };
  }

  // ---- the reader's hand
  /** @param {Partial<State>} change */
  function set(change) {
    stay();
    load();
    Object.assign(state, change);
    if ("text" in change && change.text !== parts.input.value) parts.input.value = state.text;
    life.request({ question: true });
  }

  parts.input.value = state.text;
  parts.input.addEventListener("input", () => set({ text: parts.input.value }));
  parts.another.addEventListener("click", () => {
    set({ text: SENTENCES[(SENTENCES.indexOf(state.text) + 1) % SENTENCES.length] });
  });
  const turn = (/** @type {number} */ by) => {
    const at = (state.layer - 1) * HEADS + state.head - 1 + by + LAYERS * HEADS;
    set({ layer: Math.floor((at / HEADS) % LAYERS) + 1, head: (at % HEADS) + 1 });
  };
  parts.before.addEventListener("click", () => turn(-1));
  parts.after.addEventListener("click", () => turn(1));
  parts.behind.addEventListener("toggle", () => life.request());

  /** @param {typeof STOPS[number][1]} stop */
  function goTo({ skip: skips, ...numbers }) {
    stay();
    load();
    state.skip = skips;
    const there = /** @type {[(value: number) => number, (value: number) => number]} */ ([
      Math.asinh,
      Math.sinh,
    ]);
    stay = flyTo(
      state,
      numbers,
      () => life.request({ question: true }),
      () => set({ ...numbers, skip: skips }),
      there,
    );
  }
  const chips = stopButtons(stops, goTo);
  parts.chips.append(...chips.buttons);

  return life.start("figure", { state: () => ({ ...state }), readings: () => readings, view: () => view });
}

export default { render };

// State, controls, runs, and what is read off.

import { isAt, segments, steppedSlider, stopButtons } from "../../js/controls.js";
import CONVENTIONS from "../../js/conventions.json" with { type: "json" };
import { button, node, press, readOut, setText, writePieces } from "../../js/dom.js";
import { followState, makeLife, same, stateOf } from "../../js/life.js";
import { plain, wholePercent } from "../../js/numbers.js";
import { nextSeed } from "../../js/random.js";
import { chartPanel } from "./charts.js";
import { planePanel } from "./plane.js";
import { startRun } from "./runs.js";
import { NORMS, REMEDIES, SETTINGS, seedOf, settingsOf } from "./settings.js";
import { STOPS, skeleton } from "./skeleton.js";
import {
  headline,
  LOW_ENTROPY,
  LOW_VARIETY,
  large,
  layersOf,
  REFERENCE,
  rateText,
  verdictOf,
} from "./words.js";

const { steps: STEPS, rates: RATES, layers: LAYERS } = CONVENTIONS.trainHere,
  FACTOR = 0.1, // a step of the rate's logarithm: as much as changes the second digit, which is all that is shown
  CALM = 25; // steps between two pictures where motion is unwelcome

/** @param {import("../../js/life.js").Host} host */
function render({ model, el }) {
  const parts = skeleton(),
    { root } = parts,
    state = stateOf(model, [...SETTINGS, "other"]);
  /** @type {import("./runs.js").Run[]} */
  let runs = [];
  let until = 0, // the step up to which the reader lets the runs train
    isTraining = false,
    edited = 0, // the run that the controls change
    width = 0,
    startedAt = { time: 0, step: 0 },
    readings = {};

  const life = makeLife({
    model,
    el,
    root,
    live: parts.live,
    refresh,
    stale: { layout: true, runs: true },
    listeners: { seed: beginAgain, ...followState(model, state, set) },
    told: () => ({ ...state, readings }),
    ended: () => runs.forEach((run) => run.end()),
  });

  // ---- runs
  const hasOther = () => Object.keys(state.other).length > 0;
  const stepOf = () => Math.min(...runs.map(({ points }) => points.at(-1)?.step ?? 0));

  function beginAgain() {
    life.request({ runs: true });
  }

  /** New runs with the present settings, at step 0. */
  function begin() {
    const all = [state, ...(hasOther() ? [state.other] : [])].map(settingsOf),
      seed = seedOf(model.get("seed"));
    runs.forEach((run) => run.end());
    runs = all.map((settings) => startRun(settings, seed, reported));
    if (!hasOther()) edited = 0;
    until = 0;
    if (isTraining) train();
  }

  function train() {
    isTraining = true;
    until = (Math.floor(stepOf() / STEPS) + 1) * STEPS;
    startedAt = { time: performance.now(), step: stepOf() };
    for (const run of runs) run.train(until);
    life.request();
  }

  function pause() {
    isTraining = false;
    for (const run of runs) run.train(0);
    life.request();
  }

  function reported() {
    const step = stepOf(),
      isDone = isTraining && step >= until;
    if (isDone) isTraining = false;
    const isCalm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    if (!isCalm || isDone || step % CALM === 0) life.request();
  }

  // ---- panels
  const lastOf = (/** @type {(verdict: any) => string} */ words) => (/** @type {any[]} */ all) =>
    all
      .filter(({ points }) => points.length)
      .map(({ points }, i) => `Run ${"AB"[i]} ${words(verdictOf(points))} after ${points.at(-1).step} steps.`)
      .join(" ");
  const charts = [
    chartPanel(parts.loss, {
      highest: 4,
      ticks: [0, 1, 2, 3, 4],
      levels: [
        [REFERENCE.guessLoss, "guessing"],
        [REFERENCE.loss, "the best filter"],
      ],
      values: ({ loss }) => [loss],
      describe: lastOf(({ loss }) => `has a loss of ${plain(loss)} nats`),
    }),
    chartPanel(parts.entropy, {
      highest: 1,
      ticks: [0, 0.5, 1],
      zone: { below: LOW_ENTROPY, words: "entropy collapse", kind: "entropy" },
      values: ({ share }) => share,
      describe: lastOf(({ share }) => `has entropy shares of ${share.map(plain).join(", ")}`),
    }),
    chartPanel(parts.variety, {
      highest: 1,
      ticks: [0, 0.5, 1],
      zone: { below: LOW_VARIETY, words: "rank collapse", kind: "rank" },
      values: ({ variety }) => [variety],
      describe: lastOf(({ variety }) => `keeps a variety of ${plain(variety)}`),
    }),
  ];
  const plane = planePanel(parts.plane);

  /** @type {[string, (verdict: import("./words.js").Verdict) => string, ((verdict: any) => boolean)?][]} */
  const ROWS = [
    ["letters right", ({ right }) => wholePercent(right)],
    ["loss, nats", ({ loss }) => plain(loss)],
    ["entropy", ({ entropy }) => plain(entropy), ({ entropyCollapse }) => entropyCollapse],
    ["variety", ({ variety }) => plain(variety), ({ rankCollapse }) => rankCollapse],
    ["largest logit", ({ largest }) => large(largest)],
    ["spread of W", ({ spread }) => large(Math.max(...spread))],
  ];
  const names = ["A", "B"].map((name) =>
    node("b", { class: `qkt-name qkt-run-${name.toLowerCase()}` }, name),
  );
  parts.table.append(node("span", {}, ""), ...names);
  setText(
    parts.yardsticks,
    `Letters right by guessing: ${wholePercent(REFERENCE.guess)}; by naming each as it is seen: ` +
      `${wholePercent(REFERENCE.asSeen)}; by the best filter: ${wholePercent(REFERENCE.right)}.`,
  );
  const cells = ROWS.map(([name]) => {
    const outputs = [readOut(), readOut()];
    parts.table.append(node("span", {}, name), ...outputs);
    return outputs;
  });

  // ---- controls
  const edit = (/** @type {any} */ change) => set(edited ? { other: { ...state.other, ...change } } : change);
  const count = segments(
    parts.options,
    "Runs",
    /** @type {[boolean, string][]} */ ([
      [false, "one"],
      [true, "two, same seed"],
    ]),
    (two) => {
      edited = two ? 1 : 0;
      set({ other: two ? { ...settingsOf(state), ...state.other } : {} });
    },
  );
  const which = segments(
    parts.options,
    "Controls of run",
    /** @type {[number, string][]} */ ([
      [0, "A"],
      [1, "B"],
    ]),
    (run) => {
      edited = run;
      life.request();
    },
  );
  const whichRow = /** @type {HTMLElement} */ (parts.options.lastElementChild);
  const norms = segments(parts.options, "LayerNorm", NORMS, (norm) => edit({ norm }));
  const skip = button("Skip connections", () => edit({ skip: !shown().skip }));
  parts.options.append(skip);
  const rate = steppedSlider({
    name: "Learning rate",
    unit: "Adam’s",
    min: 0,
    max: Math.round(Math.log(RATES[1] / RATES[0]) / FACTOR),
    step: 1,
    ticks: [0.001, 0.01, 0.1, 0.3].map((value) => [value, String(value)]),
    place: (value) => Math.log(value / RATES[0]) / FACTOR,
    text: rateText,
    say: rateText,
    move: (value) => edit({ learning_rate: Number((RATES[0] * Math.exp(FACTOR * value)).toPrecision(2)) }),
  });
  const depth = steppedSlider({
    name: "Layers",
    unit: "attention and MLP",
    min: LAYERS[0],
    max: LAYERS[1],
    step: 1,
    ticks: [1, 2, 4, 6, 8].map((value) => [value, `${value}`]),
    text: (layers) => `${layers}`,
    say: layersOf,
    move: (layers) => edit({ layers }),
  });
  parts.sliders.append(rate.element, depth.element);
  const remedies = stopButtons(
    REMEDIES.map(([remedy, words]) => /** @type {[string, string]} */ ([words, remedy])),
    (remedy) => edit({ remedy }),
  );
  parts.remedies.append(...remedies.buttons);
  const chips = stopButtons(STOPS, (stop) => {
    isTraining = true;
    edited = 0;
    set(stop, true);
  });
  parts.chips.append(...chips.buttons);
  parts.train.addEventListener("click", () => (isTraining ? pause() : train()));
  parts.reset.addEventListener("click", () => {
    isTraining = false;
    beginAgain();
  });
  parts.redraw.addEventListener("click", () => model.set("seed", nextSeed(model.get("seed"))));

  /** The settings that the controls show. */
  const shown = () => (edited ? state.other : state);

  /** @param {any} change @param {boolean} [always] begin again even where nothing changes */
  function set(change, always = false) {
    const before = { ...state };
    Object.assign(state, change);
    if (always || !same(before, state)) beginAgain();
  }

  // ---- the picture
  function refresh(/** @type {import("../../js/life.js").Stale} */ stale) {
    if (stale.runs) begin();
    if (stale.layout) layout();
    update();
  }

  function layout() {
    width = life.measure();
    if (width < 50) return; // not on screen yet: the observer calls again
    for (const chart of charts) chart.resize(width >= 640 ? 170 : 140);
    plane.resize(parts.plane.clientWidth);
  }

  function update() {
    const step = stepOf(),
      // one worker may be ahead of the other: both runs are seen at the same step
      seen = runs.map((run) => ({ ...run, points: run.points.filter((point) => point.step <= step) })),
      words = writePieces(parts.caption, headline(seen)),
      verdicts = seen.map(({ points }) => (points.length ? verdictOf(points) : null));
    if (width >= 50) {
      for (const chart of charts) chart.draw(seen, Math.max(until, step, STEPS));
      plane.draw(seen);
    }
    cells.forEach((outputs, row) =>
      outputs.forEach((output, r) => {
        const verdict = verdicts[r],
          [, text, isBad] = ROWS[row];
        setText(output, verdict ? text(verdict) : "");
        output.className = verdict && isBad?.(verdict) ? "qks-bad" : "";
      }),
    );
    names[1].hidden = !hasOther();
    setText(
      parts.train,
      isTraining ? "❚❚ Pause" : step && step % STEPS === 0 ? `▶ Train ${STEPS} more` : "▶ Train",
    );
    const speed = ((step - startedAt.step) / (performance.now() - startedAt.time)) * 1000;
    setText(
      parts.counter,
      `step ${step}${isTraining && speed > 0 ? ` · ${Math.round(speed)} a second` : ""}`,
    );
    const now = shown();
    count(hasOther());
    whichRow.hidden = !hasOther();
    which(edited);
    norms(now.norm);
    press(skip, now.skip);
    rate.draw(now.learning_rate);
    depth.draw(now.layers);
    remedies.mark((remedy) => remedy === now.remedy);
    chips.mark((stop) => isAt(settingsOf(state), settingsOf(stop)) && same(state.other, stop.other));
    readings = {
      seed: model.get("seed"),
      training: isTraining,
      headline: words,
      runs: runs.map(({ settings }, r) => ({ settings, ...verdicts[r] })),
    };
    life.report(words);
  }

  return life.start("explorer", { readings: () => readings, runs: () => runs });
}

export default { render };

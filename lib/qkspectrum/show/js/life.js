// A figure's life in the page: one redraw a frame, what listeners and Python are told, and its end.

import { setText } from "./dom.js";
import { followAddress, isEmbedded } from "./link.js";
import { shareRow } from "./share.js";
import { pageIsDark, watchTheme } from "./theme.js";

const SPEAK_AFTER = 600, // milliseconds
  TELL_PYTHON_AFTER = 120,
  FLIGHT = 900;

/**
 * What the figures rely on of anywidget's model.
 * @typedef {object} Model
 * @property {(name: string) => any} get
 * @property {(name: string, value: unknown) => void} set
 * @property {(event: string, listener: () => void) => void} on
 * @property {(event: string, listener: () => void) => void} off
 * @property {() => void} save_changes
 */
/** @typedef {{ model: Model, el: HTMLElement & Record<string, unknown> }} Host what anywidget's `render` gets */
/** @typedef {Record<string, boolean>} Stale names of what must be drawn again; `layout` for width and theme */

/** @param {unknown} one @param {unknown} other */
export const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);

/**
 * Bytes arrive as a DataView, from any offset of a message; empty means "not given".
 * @param {Model} model
 * @param {string} name
 * @returns {ArrayBuffer | null}
 */
export function bytesOf(model, name) {
  const bytes = model.get(name);
  if (!bytes?.byteLength) return null;
  return ArrayBuffer.isView(bytes)
    ? /** @type {ArrayBuffer} */ (bytes.buffer).slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength)
    : bytes.slice(0);
}

/** @param {Model} model @param {string} name */
export function doubles(model, name) {
  const bytes = bytesOf(model, name);
  return bytes && new Float64Array(bytes);
}

/**
 * Bytes that Python always sends.
 * @template T
 * @param {T | null} value
 * @param {string} name
 */
export function given(value, name) {
  if (value === null) throw new Error(`${name} was not stored with the figure`);
  return value;
}

/**
 * @param {Model} model
 * @param {readonly string[]} names
 * @returns {any} the traits by their names; callers say which state it is
 */
export const stateOf = (model, names) => Object.fromEntries(names.map((name) => [name, model.get(name)]));

/**
 * Listeners for a state that holds traits under their own names.
 * @template {object} S
 * @param {Model} model
 * @param {S} state
 * @param {(change: Partial<S>) => void} set
 * @returns {Record<string, () => void>}
 */
export const followState = (model, state, set) =>
  Object.fromEntries(
    Object.keys(state).map((name) => [
      name,
      () => {
        const value = model.get(name);
        if (!same(value, state[/** @type {keyof S} */ (name)])) {
          set(/** @type {Partial<S>} */ ({ [name]: value }));
        }
      },
    ]),
  );

/**
 * Mean and spread of a spectrum whose trait is the variance. The spread follows the trait only where it is another
 * number: squares of roots are off by a rounding error.
 * @param {Model} model
 * @param {{ mean: number, spread: number }} state
 * @param {(change: { mean?: number, spread?: number }) => void} set
 */
export function followSpectrum(model, state, set) {
  const readSpread = () => Math.sqrt(Math.max(0, model.get("variance")));
  Object.assign(state, { mean: model.get("mean"), spread: readSpread() });
  return {
    listeners: {
      mean: () => {
        if (model.get("mean") !== state.mean) set({ mean: model.get("mean") });
      },
      variance: () => {
        const variance = model.get("variance");
        if (Math.abs(variance - state.spread ** 2) > 1e-12 * variance) set({ spread: readSpread() });
      },
    },
    told: () => ({
      mean: state.mean,
      ...(readSpread() !== state.spread && { variance: state.spread ** 2 }),
    }),
  };
}

/**
 * Calls at(share) each frame while the share rises from 0 to 1, then land(), at once where motion is unwelcome.
 * @param {(share: number) => void} at
 * @param {() => void} land
 * @returns {() => void} how to stop it
 */
function fly(at, land) {
  let frame = 0;
  const started = performance.now();
  const step = (/** @type {number} */ now) => {
    const t = Math.max(0, (now - started) / FLIGHT);
    if (t >= 1) return land();
    at(t < 0.5 ? 4 * t ** 3 : 1 - (2 - 2 * t) ** 3 / 2);
    frame = requestAnimationFrame(step);
  };
  if (matchMedia("(prefers-reduced-motion: reduce)").matches) land();
  else frame = requestAnimationFrame(step);
  return () => cancelAnimationFrame(frame);
}

/**
 * Moves numbers of a state to a stop's, evenly in `there` of them.
 * @param {Record<string, any>} state
 * @param {Record<string, number>} stop
 * @param {() => void} moved after every change on the way
 * @param {() => void} land takes up the stop itself
 * @param {[there: (value: number) => number, back: (value: number) => number]} [scale]
 */
export function flyTo(state, stop, moved, land, [there, back] = [Number, Number]) {
  const ways = Object.entries(stop).map(
    ([name, to]) => /** @type {const} */ ([name, there(state[name]), there(to)]),
  );
  return fly((share) => {
    for (const [name, from, to] of ways) state[name] = back(from + (to - from) * share);
    moved();
  }, land);
}

/**
 * A figure's redraws, words and traits.
 * @param {object} figure
 * @param {Model} figure.model
 * @param {Host["el"]} figure.el
 * @param {HTMLElement} figure.root
 * @param {HTMLElement} figure.live the spoken region
 * @param {Stale} figure.stale what is drawn first
 * @param {(stale: Stale) => void} figure.refresh redraws what is stale: later what was requested
 * @param {Record<string, () => void>} figure.listeners hear the traits that they are named for
 * @param {() => Record<string, unknown>} figure.told the traits for Python to know
 * @param {() => void} [figure.ended] called at the end
 */
export function makeLife({ model, el, root, live, stale, refresh, listeners, told, ended }) {
  let frame = 0,
    width = 0;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let speaking;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let telling;
  let isLinked = false; // shows what the address said, and the reader has not moved on
  el.append(root);
  const link = followAddress(model, root, Object.keys(listeners));

  /** @param {Stale} [what] */
  function request(what = {}) {
    Object.assign(stale, what);
    frame ||= requestAnimationFrame(redrawNow);
  }

  function redrawNow() {
    cancelAnimationFrame(frame);
    frame = 0;
    const now = stale;
    stale = {};
    try {
      refresh(now);
    } catch (error) {
      if (!isLinked) throw error;
      isLinked = false; // an address that no figure can show
      link?.forget();
    }
  }

  function follow() {
    isLinked = link?.read() ?? false;
    if (isLinked && !isEmbedded()) root.scrollIntoView(); // which would move the page around it, too
  }

  /** Takes up the page's theme; returns the width: below 50 not on screen yet, the observer will ask again. */
  function measure() {
    root.dataset.look = pageIsDark() ? "dark" : "light";
    width = root.clientWidth;
    return width;
  }

  /**
   * Listeners hear the words when all has come to rest, Python is told at a steady pace while a slider moves.
   * @param {string} words
   */
  function report(words) {
    clearTimeout(speaking);
    speaking = setTimeout(() => setText(live, words), SPEAK_AFTER);
    telling ||= setTimeout(tellPython, TELL_PYTHON_AFTER);
  }

  function tellPython() {
    telling = undefined;
    for (const [name, value] of Object.entries(told())) {
      if (!same(model.get(name), value)) model.set(name, value);
    }
    model.save_changes();
    link?.write();
  }

  /**
   * @param {string} hook the element's property under which scripts can see what the functions in `seen` return
   * @param {Record<string, () => unknown>} seen
   * @returns {() => void} the end
   */
  function start(hook, seen) {
    const heard = Object.entries(listeners),
      relayout = () => request({ layout: true });
    for (const [trait, listener] of heard) model.on(`change:${trait}`, listener);
    // keys pressed here are not the notebook's
    root.addEventListener("keydown", (event) => event.stopPropagation());
    const resized = new ResizeObserver(() => root.clientWidth !== width && relayout());
    resized.observe(root);
    const unwatchTheme = watchTheme(relayout);
    // The page is laid out anew for paper, which does not wait for a frame.
    const print = () => {
      Object.assign(stale, { layout: true });
      redrawNow();
    };
    addEventListener("beforeprint", print);
    addEventListener("afterprint", relayout);
    const shown = { redrawNow };
    for (const [name, get] of Object.entries(seen)) Object.defineProperty(shown, name, { get });
    Object.assign(root, { [hook]: shown });
    Object.assign(el, { [hook]: shown });
    redrawNow();
    if (link) {
      root.append(shareRow(root, link));
      follow();
      addEventListener("hashchange", follow);
    }
    return () => {
      removeEventListener("hashchange", follow);
      for (const [trait, listener] of heard) model.off(`change:${trait}`, listener);
      ended?.();
      clearTimeout(speaking);
      clearTimeout(telling);
      cancelAnimationFrame(frame);
      removeEventListener("beforeprint", print);
      removeEventListener("afterprint", relayout);
      resized.disconnect();
      unwatchTheme();
      root.remove();
    };
  }

  return { request, measure, report, start };
}

// A figure's life in the page: one redraw a frame, what listeners and Python are told, and its end.

import { setText } from "./dom.js";
import { pageIsDark, watchTheme } from "./theme.js";

const SPEAK_AFTER = 600, // milliseconds
  TELL_PYTHON_AFTER = 120,
  FLIGHT = 900;

export const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);

// Bytes arrive as a DataView, from any offset of a message; empty means "not given".
export function bytesOf(model, name) {
  const bytes = model.get(name);
  if (!bytes || !bytes.byteLength) return null;
  return ArrayBuffer.isView(bytes)
    ? bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength)
    : bytes.slice(0);
}

export function doubles(model, name) {
  const bytes = bytesOf(model, name);
  return bytes && new Float64Array(bytes);
}

export const stateOf = (model, names) => Object.fromEntries(names.map((name) => [name, model.get(name)]));

// Listeners for a state that holds traits under their own names
export const followState = (model, state, set) =>
  Object.fromEntries(
    Object.keys(state).map((name) => [
      name,
      () => same(model.get(name), state[name]) || set({ [name]: model.get(name) }),
    ]),
  );

// Calls at(share) each frame while the share rises from 0 to 1, then land(), at once where motion is unwelcome;
// returns how to stop it.
export function fly(at, land) {
  let frame = 0;
  const started = performance.now();
  const step = (now) => {
    const t = Math.max(0, (now - started) / FLIGHT);
    if (t >= 1) return land();
    at(t < 0.5 ? 4 * t ** 3 : 1 - (2 - 2 * t) ** 3 / 2);
    frame = requestAnimationFrame(step);
  };
  if (matchMedia("(prefers-reduced-motion: reduce)").matches) land();
  else frame = requestAnimationFrame(step);
  return () => cancelAnimationFrame(frame);
}

// `refresh(stale)` redraws what is stale: at first `stale`, later what was requested, and { layout: true } for
// a new width or theme. `listeners` hear the traits they are named for, `told()` are the traits for Python to
// know, `live` is the spoken region, and `ended` is called at the end.
export function makeLife({ model, el, root, live, stale, refresh, listeners, told, ended }) {
  let frame = 0,
    width = 0,
    speaking = 0,
    telling = 0;
  el.append(root);

  function request(what = {}) {
    Object.assign(stale, what);
    frame ||= requestAnimationFrame(redrawNow);
  }

  function redrawNow() {
    cancelAnimationFrame(frame);
    frame = 0;
    const now = stale;
    stale = {};
    refresh(now);
  }

  // Takes up the page's theme; returns the width: below 50 not on screen yet, the observer will ask again.
  function measure() {
    root.dataset.look = pageIsDark() ? "dark" : "light";
    return (width = root.clientWidth);
  }

  // Listeners hear the words when all has come to rest, Python is told at a steady pace while a slider moves.
  function report(words) {
    clearTimeout(speaking);
    speaking = setTimeout(() => setText(live, words), SPEAK_AFTER);
    telling ||= setTimeout(tellPython, TELL_PYTHON_AFTER);
  }

  function tellPython() {
    telling = 0;
    for (const [name, value] of Object.entries(told())) {
      if (!same(model.get(name), value)) model.set(name, value);
    }
    model.save_changes();
  }

  // `hook` is the element's property under which scripts can see what the functions in `seen` return.
  // Returns the end.
  function start(hook, seen) {
    const heard = Object.entries(listeners),
      relayout = () => request({ layout: true });
    for (const [trait, listener] of heard) model.on(`change:${trait}`, listener);
    // keys pressed here are not the notebook's
    root.addEventListener("keydown", (event) => event.stopPropagation());
    const resized = new ResizeObserver(() => root.clientWidth !== width && relayout());
    resized.observe(root);
    const unwatchTheme = watchTheme(relayout);
    const shown = { redrawNow };
    for (const [name, get] of Object.entries(seen)) Object.defineProperty(shown, name, { get });
    root[hook] = el[hook] = shown;
    redrawNow();
    return () => {
      for (const [trait, listener] of heard) model.off(`change:${trait}`, listener);
      ended?.();
      clearTimeout(speaking);
      clearTimeout(telling);
      cancelAnimationFrame(frame);
      resized.disconnect();
      unwatchTheme();
      root.remove();
    };
  }

  return { request, measure, report, start };
}

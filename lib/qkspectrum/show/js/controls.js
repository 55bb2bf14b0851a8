// Sliders, rows of buttons, and the rows that are key and read-out at once.

import { button, div, drawing, group, node, setText, shape, sliderTitle } from "./dom.js";

const HANDLE = 12;

// share: value -> 0..1 along the track; value: the way back, rounded to what the figure can show
export function slider(host, { name, unit, ticks, share, value, text, say, move, impossible }) {
  const input = node("input", { type: "range", min: 0, max: 1, step: "any", "aria-label": name });
  const output = node("output", {}),
    track = node("div", { class: "qks-ruler" }),
    plain = node("i", { class: "qks-zone qks-plain" }),
    barred = node("i", { class: "qkr-impossible" }, node("span", {}, "no such W")),
    scale = node("div", { class: "qks-ticks", "aria-hidden": "true" });
  track.append(node("div", { class: "qks-paint", "aria-hidden": "true" }, plain, barred), input);
  plain.style.width = "100%";
  const all = div("qks-slider", div("qks-row", sliderTitle(name, unit), output), track, scale);
  host.append(all);
  let width = 0,
    current = 0;
  const pixel = (part) => HANDLE / 2 + part * (width - HANDLE);

  input.addEventListener("input", () => move(value(Number(input.value))));
  input.addEventListener("keydown", (event) => {
    const steps = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: -10, PageUp: 10 }[
      event.key
    ];
    const end = { Home: 0, End: 1 }[event.key];
    if (steps === undefined && end === undefined) return;
    event.preventDefault();
    if (end !== undefined) return move(value(end));
    // as many hundredths of the track as it takes to reach another value
    for (let n = Math.abs(steps); n <= 100; n++) {
      const next = value(Math.max(0, Math.min(1, share(current) + n * Math.sign(steps) * 0.01)));
      if (next !== current) return move(next);
    }
  });

  return {
    resize() {
      width = track.clientWidth;
      scale.replaceChildren(
        ...ticks.map(([at, words]) => {
          const tick = node("span", {}, words);
          tick.style.left = `${pixel(share(at))}px`;
          return tick;
        }),
      );
      for (const tick of scale.children) {
        const half = tick.offsetWidth / 2; // the outer ones stay within the track
        tick.style.left = `${Math.max(half, Math.min(width - half, parseFloat(tick.style.left)))}px`;
      }
    },
    draw(now, state) {
      current = now;
      input.value = Math.max(0, Math.min(1, share(now)));
      setText(output, text(now, state));
      input.setAttribute("aria-valuetext", say(now, state));
      const ends = impossible?.(state) ?? 0;
      barred.style.width = `${ends > 0 ? Math.min(width, pixel(ends)) : 0}px`;
      barred.firstChild.hidden = pixel(ends) < 110;
    },
    show(shown) {
      all.hidden = !shown;
    },
  };
}

export const linear = (low, high, step) => ({
  share: (value) => (value - low) / (high - low),
  value: (share) => Math.round((low + share * (high - low)) / step) * step,
});

export const logarithmic = (low, high, round) => ({
  share: (value) => Math.log(Math.max(low, value) / low) / Math.log(high / low),
  value: (share) => round(low * (high / low) ** share),
});

export function segments(host, name, choices, chosen) {
  const buttons = choices.map(([kind, words]) => [button(words, () => chosen(kind)), kind]);
  const row = group("qks-segments", name, ...buttons.map(([one]) => one));
  host.append(div("qkr-choice", node("span", { class: "qks-mute" }, name), row));
  return (kind) => buttons.forEach(([one, own]) => one.setAttribute("aria-pressed", own === kind));
}

// A row of the key: a sample of the line, its name, what is read off
export function keyRow(host, kind, words) {
  const sample = node("span", { class: "qkr-sample", "aria-hidden": "true" }),
    svg = drawing(sample, 34, 14);
  if (kind === "dots") shape("path", { d: "M17 1V13", class: "qkr-whiskers" }, svg);
  shape("path", { d: kind === "dots" ? "M17 7h0" : "M0 7H34", class: `qkr-${kind}` }, svg);
  const reading = node("span", { class: "qkr-reading" });
  host.append(sample, node("span", {}, words), reading);
  return (text) => setText(reading, text);
}

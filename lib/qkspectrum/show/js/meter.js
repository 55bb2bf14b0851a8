// A meter: a track from 0 to 1, with the stretch that counts as collapse.

import { node, readOut, setText } from "./dom.js";
import { clamp } from "./numbers.js";

const KNOB = 9; // its radius: the ends of the track leave room for it

/**
 * @param {Element} host
 * @param {object} meter
 * @param {string} meter.name
 * @param {string} meter.detail
 * @param {{ below: number, mark: string, kind: "entropy" | "rank" }} [meter.collapse]
 * @param {number} [meter.dots] small marks besides the knob
 */
export function meter(host, { name, detail, collapse, dots = 0 }) {
  const output = readOut(),
    track = node("div", { class: "qks-track", "aria-hidden": "true" });
  const foot = node("div", { class: "qks-foot" }),
    extra = node("span", { class: "qks-mute" });
  const fill = node("i", { class: collapse ? `qks-zone qks-${collapse.kind}` : "qks-fill" });
  track.append(fill);
  if (collapse) {
    fill.style.width = `calc(${KNOB}px + ${collapse.below} * (100% - ${2 * KNOB}px))`;
    const mark = node("span", { class: "qks-mark" }, collapse.mark);
    mark.style.left = fill.style.width;
    foot.append(node("span", { class: "qks-bad" }, `${collapse.kind} collapse`), mark);
  }
  foot.append(extra);
  const small = Array.from({ length: dots }, () => track.appendChild(node("i", { class: "qks-dot" })));
  const knob = track.appendChild(node("i", { class: "qks-knob" }));
  const top = node(
    "div",
    { class: "qks-row" },
    node("span", {}, node("b", {}, name), " ", node("small", {}, detail)),
    output,
  );
  host.append(node("div", { class: "qks-meter" }, top, track, foot));
  let width = 100;
  /** @type {(element: HTMLElement, share: number) => void} */
  const place = (element, share) => {
    const x = KNOB + clamp(share, 0, 1) * (width - 2 * KNOB);
    element.style.transform = `translateX(${x.toFixed(1)}px)`;
  };
  return {
    track,
    resize: () => {
      width = track.clientWidth;
    },
    /**
     * @param {number} share
     * @param {string} words
     * @param {boolean} bad
     * @param {string} note
     * @param {number[]} [smallShares]
     */
    draw(share, words, bad, note, smallShares = []) {
      setText(output, words);
      output.className = bad ? "qks-bad" : "";
      setText(extra, note);
      place(knob, share);
      smallShares.forEach((value, i) => place(small[i], value));
      if (!collapse) fill.style.transform = `scaleX(${Math.min(1, share)})`;
    },
  };
}

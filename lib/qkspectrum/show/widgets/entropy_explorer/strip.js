// The row itself: one unit of attention, cut into the keys' shares, the largest first.

import { drawing, label, setText, shape } from "../../js/dom.js";
import { digits, grouped } from "../../js/numbers.js";

const THINNEST = 3, // pixels; keys with less are drawn as one piece and counted
  STRIP_TALL = 46;

export function weightStrip(host) {
  let width, parts;

  function resize(hostWidth) {
    width = hostWidth;
    host.replaceChildren();
    const svg = drawing(host, width, STRIP_TALL + 24);
    parts = {
      rest: shape("rect", { height: STRIP_TALL, class: "qke-rest" }, svg),
      keys: shape("path", { class: "qke-keys" }, svg),
      first: shape("rect", { x: 0, height: STRIP_TALL, class: "qks-bar" }, svg),
      cuts: shape("path", { class: "qke-cuts" }, svg),
      labels: shape("g", {}, svg),
      restWords: label(svg, 0, STRIP_TALL / 2 + 4.5, "", { "text-anchor": "middle" }),
      left: label(svg, 0, STRIP_TALL + 18, "", {}),
      right: label(svg, width, STRIP_TALL + 18, "", { class: "qks-mute", "text-anchor": "end" }),
    };
  }

  function draw({ p, half }) {
    let at = 0,
      shown = 0,
      cuts = "";
    const words = [];
    while (shown < p.length && p[shown] * width >= THINNEST) {
      const wide = p[shown] * width;
      if (wide >= 46) words.push([at + wide / 2, wholeOrNearly(p[shown]), shown === 0]);
      at += wide;
      if (at < width - 0.5) cuts += `M${at.toFixed(2)} 0V${STRIP_TALL}`;
      shown++;
    }
    parts.first.setAttribute("width", Math.max(p[0] * width, shown ? 0 : 1));
    parts.keys.setAttribute("d", `M0 0H${at.toFixed(2)}V${STRIP_TALL}H0Z`);
    parts.rest.setAttribute("x", at);
    parts.rest.setAttribute("width", Math.max(0, width - at));
    parts.cuts.setAttribute("d", cuts);
    parts.labels.replaceChildren();
    for (const [middle, text, first] of words) {
      const attributes = { "text-anchor": "middle", class: first ? "qke-on-bar" : "" };
      label(parts.labels, middle, STRIP_TALL / 2 + 4.5, text, attributes);
    }
    const left = p.length - shown,
      room = width - at,
      long = `${grouped(left)} keys share ${Math.round((100 * room) / width)} %`,
      short = `${grouped(left)} keys`;
    setText(parts.restWords, !left || room < 70 ? "" : room > 170 ? long : short);
    parts.restWords.setAttribute("x", at + room / 2);
    setText(parts.left, half === 1 ? "one key holds half" : `${grouped(half)} keys hold half`);
    setText(parts.right, `evenly shared: ${plainPercent(1 / p.length)} each`);
  }

  return { resize, draw };
}

// never "100 %" while other keys have something
const wholeOrNearly = (share) => (share > 0.995 ? "over 99 %" : `${Math.round(100 * share)} %`);

export const plainPercent = (share) => `${digits(100 * share, share < 0.0995 ? 1 : 0)} %`;

// The complex plane. A panel is { resize(width), draw(view) }: resize rebuilds, draw only changes attributes.

import { assign, drawing, label, MUTE, shape } from "../../js/dom.js";
import { clamp, withMinus } from "../../js/numbers.js";
import { DEGREE } from "./moments.js";

const REAL_REACH = 26.5,
  IMAGINARY_REACH = 20.5;

export function planePanel(host) {
  let x, y, unit, dots, ellipse, cross, meanTick, meanLabel, width;

  function resize(hostWidth, d) {
    width = hostWidth;
    unit = width / (2 * REAL_REACH);
    const height = Math.round(unit * 2 * IMAGINARY_REACH);
    x = (value) => width / 2 + unit * value;
    y = (value) => height / 2 - unit * value;
    host.replaceChildren();
    const svg = drawing(host, width, height);
    for (const value of [-20, -10, 10, 20]) {
      shape("path", { d: `M${x(value)} 0V${height}`, class: "qks-hair" }, svg);
      label(svg, x(value), y(0) + 17, withMinus(value), {
        ...MUTE,
        "text-anchor": "middle",
      });
    }
    for (const value of [-20, -10, 10, 20]) {
      shape("path", { d: `M0 ${y(value)}H${width}`, class: "qks-hair" }, svg);
      label(svg, x(0) - 5, y(value) + 4.5, `${withMinus(value)}i`, {
        ...MUTE,
        "text-anchor": "end",
      });
    }
    shape("path", { d: `M0 ${y(0)}H${width}M${x(0)} 0V${height}`, class: "qks-line" }, svg);
    label(svg, width, y(0) - 7, "real", { ...MUTE, "text-anchor": "end" });
    label(svg, x(0) + 7, 13, "imaginary", MUTE);
    ellipse = shape("ellipse", { cy: y(0), class: "qks-mute-line", "stroke-dasharray": "4 4" }, svg);
    dots = Array.from({ length: d }, () =>
      shape("circle", { r: width > 420 ? 5 : 4, class: "qkp-dot" }, svg),
    );
    cross = shape("path", { class: "qks-ink-line" }, svg);
    meanTick = shape("circle", { r: 3.5, cy: y(0), class: "qkp-mean" }, svg);
    meanLabel = label(svg, 0, 0, "mean", { class: "qks-bold qks-halo", "text-anchor": "middle" });
  }

  function draw({ mean, spread, asymmetry, matter, real, imaginary }) {
    matter.real.forEach((value, k) => {
      dots[k].setAttribute("cx", x(value).toFixed(2));
      dots[k].setAttribute("cy", y(matter.imaginary[k]).toFixed(2));
    });
    const tau = Math.cos(2 * asymmetry * DEGREE);
    assign(ellipse, {
      cx: x(mean),
      rx: (unit * spread * (1 + tau)).toFixed(2),
      ry: (unit * spread * (1 - tau)).toFixed(2),
    });
    const across = unit * Math.sqrt(real),
      up = unit * Math.sqrt(imaginary),
      [left, right, top, bottom] = [x(mean) - across, x(mean) + across, y(0) - up, y(0) + up];
    let path = "";
    if (across > 4) path += `M${left} ${y(0)}H${right}M${left} ${y(0) - 6}v12M${right} ${y(0) - 6}v12`;
    if (up > 4) path += `M${x(mean)} ${top}V${bottom}M${x(mean) - 6} ${top}h12M${x(mean) - 6} ${bottom}h12`;
    cross.setAttribute("d", path);
    meanTick.setAttribute("cx", x(mean));
    meanLabel.setAttribute("x", clamp(x(mean), 20, width - 20));
    meanLabel.setAttribute("y", Math.max(30, y(0) - Math.max(up, unit * spread * (1 - tau)) - 12));
  }
  return { resize, draw };
}

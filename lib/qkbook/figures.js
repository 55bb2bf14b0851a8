// Draws the plotly figures of a page and redraws them when the page changes between light and dark.
"use strict";

{
  const page = document.documentElement;

  // Colours that belong to the page, as a template: what a figure sets itself wins over it.
  function pageColours() {
    const style = getComputedStyle(page);
    const ink = style.getPropertyValue("--pst-color-text-base").trim();
    const rule = style.getPropertyValue("--pst-color-border").trim();
    const surface = style.getPropertyValue("--pst-color-surface").trim();
    const axis = { color: ink, gridcolor: rule, linecolor: rule, zerolinecolor: rule };
    const control = { bgcolor: surface, bordercolor: rule, font: { color: ink } };
    return {
      paper_bgcolor: "rgba(0,0,0,0)",
      plot_bgcolor: "rgba(0,0,0,0)",
      font: { color: ink },
      hoverlabel: { ...control },
      xaxis: axis,
      yaxis: axis,
      legend: { bgcolor: "rgba(0,0,0,0)" },
      sliderdefaults: control,
      updatemenudefaults: control,
    };
  }

  /**
   * @param {Record<string, any> | undefined} base
   * @param {Record<string, any>} over
   */
  function merged(base, over) {
    /** @type {Record<string, any>} */
    const both = { ...base };
    for (const [key, value] of Object.entries(over))
      both[key] = value?.constructor === Object ? merged(base?.[key], value) : value;
    return both;
  }

  // What menus and sliders have chosen survives the redraw: their last actions are done again, in their order.
  /** @typedef {{ kind: "updatemenus" | "sliders", index: number, active: number }} Action */
  /** @type {WeakMap<Element, Map<string, Action>>} */
  const chosen = new WeakMap();

  /** @param {any} plot the element that plotly draws in, and has given methods of its own */
  function remember(plot) {
    /** @type {Map<string, Action>} */
    const actions = new Map();
    /** @param {Action["kind"]} kind @param {number} index @param {number} active */
    const note = (kind, index, active) => {
      actions.delete(`${kind}[${index}]`);
      actions.set(`${kind}[${index}]`, { kind, index, active });
    };
    /** @type {(event: { menu: { _index: number }, active: number }) => void} */
    const clicked = ({ menu, active }) => note("updatemenus", menu._index, active);
    /** @type {(event: { slider: { _index: number, active: number } }) => void} */
    const slid = ({ slider }) => note("sliders", slider._index, slider.active);
    plot.on("plotly_buttonclicked", clicked);
    plot.on("plotly_sliderchange", slid);
    chosen.set(plot, actions);
  }

  /** @param {any} plot */
  async function repeat(plot) {
    for (const [name, { kind, index, active }] of chosen.get(plot) ?? []) {
      const control = plot.layout[kind][index];
      const { method, args } = (control.buttons ?? control.steps)[active];
      await Plotly[method](plot, ...structuredClone(args));
      await Plotly.relayout(plot, { [`${name}.active`]: active });
    }
  }

  /** @param {Element} figure */
  async function draw(figure) {
    let json = figure.querySelector("script")?.textContent ?? "";
    // meta.dark names, for a colour of the figure, the one that replaces it on a dark page.
    const swaps = page.dataset.theme === "dark" ? (JSON.parse(json).layout?.meta?.dark ?? {}) : {};
    for (const [light, dark] of /** @type {[string, string][]} */ (Object.entries(swaps)))
      json = json.replaceAll(light, dark);
    const { data, layout = {}, frames = [] } = JSON.parse(json);
    /** @type {any} */
    const plot = figure.querySelector(".qk-plot");
    delete layout.width; // the column decides, and the height is on the page
    delete layout.height;
    layout.template = merged(layout.template, { layout: pageColours() });
    layout.uirevision = "kept"; // a zoom survives the redraw
    if (matchMedia("(pointer: coarse)").matches) layout.dragmode = false; // a finger scrolls the page past the figure
    const config = { responsive: true, displaylogo: false, displayModeBar: false };
    await Plotly.react(plot, { data, layout, frames, config });
    if (chosen.has(plot)) await repeat(plot);
    else remember(plot);
  }

  const drawAll = () => document.querySelectorAll(".qk-figure").forEach(draw);
  drawAll();
  new MutationObserver(drawAll).observe(page, { attributeFilter: ["data-theme"] });
}

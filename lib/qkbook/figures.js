// Draws the plotly figures of a page as they come into view, again when the page changes between light and dark, and
// as the controls beside them ask.
"use strict";

{
  const page = document.documentElement;
  const PLOTLY = new URL("plotly.min.js", /** @type {HTMLScriptElement} */ (document.currentScript).src);
  const AHEAD = "800px"; // a figure this far below the window is drawn before the reader comes to it

  const phone = matchMedia("(max-width: 560px)"); // as in page.css

  /** @type {Promise<void> | undefined} */
  let loading;

  // Plotly is heavy: it is loaded for the first figure that is drawn.
  function loadPlotly() {
    loading ??= new Promise((loaded, failed) => {
      const script = document.createElement("script");
      script.onload = () => loaded();
      script.onerror = () => failed(new Error(`${PLOTLY} could not be loaded`));
      script.src = PLOTLY.href;
      document.head.append(script);
    });
    return loading;
  }

  // Colours that belong to the page, as a template: what a figure sets itself wins over it.
  function pageColours() {
    const style = getComputedStyle(page);
    const ink = style.getPropertyValue("--pst-color-text-base").trim();
    const rule = style.getPropertyValue("--pst-color-border").trim();
    const surface = style.getPropertyValue("--pst-color-surface").trim();
    const axis = { color: ink, gridcolor: rule, linecolor: rule, zerolinecolor: rule };
    return {
      paper_bgcolor: "rgba(0,0,0,0)",
      plot_bgcolor: "rgba(0,0,0,0)",
      font: { color: ink },
      hoverlabel: { bgcolor: surface, bordercolor: rule, font: { color: ink } },
      xaxis: axis,
      yaxis: axis,
      legend: { bgcolor: "rgba(0,0,0,0)" },
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

  /** @typedef {{ label: string, method: string, args: any[] }} Step of a menu or a slider */
  /** @typedef {HTMLSelectElement | HTMLInputElement} Control */

  /** @param {string} words may hold markup, as plotly's do */
  const plain = (words) => words.replace(/<[^>]*>/g, "");

  /** @param {Element} element */
  function figure(element) {
    const json = element.querySelector("script")?.textContent ?? "";
    /** @type {any} the element that plotly draws in, and gives methods of its own */
    const plot = element.querySelector(".qk-plot");
    /** @type {Control[]} */
    const controls = [...element.querySelectorAll(".qk-controls :is(select, input)")].map(
      (control) => /** @type {Control} */ (control),
    );
    /** @type {Record<string, Step[]>} what each control can choose, by its name in the layout */
    const steps = {};
    /** @type {Map<Control, number>} choices, the last one last: done again, in this order, when it is redrawn */
    const chosen = new Map();
    /** @type {Set<Control>} used ones whose choice is not drawn yet */
    const waiting = new Set();
    let drawn = Promise.resolve();

    /** @param {Control} control */
    const placeOf = (control) =>
      control instanceof HTMLSelectElement ? control.selectedIndex : Number(control.value);

    /** @param {Control} control */
    function readOut(control) {
      if (control instanceof HTMLSelectElement) return;
      const words = plain(steps[control.dataset.control ?? ""][placeOf(control)].label);
      control.setAttribute("aria-valuetext", words);
      if (control.nextElementSibling) control.nextElementSibling.textContent = words;
    }

    // What a choice changes of other controls: a menu of layers brings its slider the heads of one.
    /** @param {Record<string, any>} change of a layout; returns the rest of it */
    function changeControls(change) {
      const rest = { ...change };
      for (const control of controls) {
        const name = control.dataset.control ?? "";
        if (`${name}.steps` in rest) steps[name] = rest[`${name}.steps`];
        if (control instanceof HTMLInputElement) control.max = String(steps[name].length - 1);
        if (`${name}.active` in rest) control.value = String(rest[`${name}.active`]);
        for (const key of [`${name}.steps`, `${name}.active`]) delete rest[key];
        readOut(control);
      }
      return rest;
    }

    /** @param {Control} control @param {number} place */
    async function act(control, place) {
      if (control instanceof HTMLSelectElement) control.selectedIndex = place;
      else control.value = String(place);
      readOut(control);
      const { method, args } = structuredClone(steps[control.dataset.control ?? ""][place]);
      if (method === "skip") return; // plotly's word for nothing
      const layout = { relayout: 0, update: 1 }[method];
      if (layout !== undefined) args[layout] = changeControls(args[layout] ?? {});
      await Plotly[method](plot, ...args);
    }

    // Drawn when this returns, though plotly says so later: printing does not wait.
    async function drawNow() {
      // meta.dark names, for a colour of the figure, the one that replaces it on a dark page.
      const swaps = page.dataset.theme === "dark" ? (JSON.parse(json).layout?.meta?.dark ?? {}) : {};
      let coloured = json;
      for (const [light, dark] of /** @type {[string, string][]} */ (Object.entries(swaps)))
        coloured = coloured.replaceAll(light, dark);
      const { data, layout = {}, frames = [] } = JSON.parse(coloured);
      for (const kind of ["updatemenus", "sliders"]) delete layout[kind]; // the page has them
      // What `phone.py` changes, where the column is as narrow as on a phone.
      for (const [key, value] of Object.entries(phone.matches ? (layout.meta?.phone ?? {}) : {}))
        layout[key] = value;
      layout.autosize = true;
      delete layout.width; // the column decides, and the height is on the page
      delete layout.height;
      layout.template = merged(layout.template, { layout: pageColours() });
      layout.uirevision = "kept"; // a zoom survives the redraw
      if (matchMedia("(pointer: coarse)").matches) layout.dragmode = false; // a finger scrolls the page past it
      const config = { responsive: true, displaylogo: false, displayModeBar: false };
      await Plotly.react(plot, { data, layout, frames, config });
      for (const [control, place] of chosen) await act(control, place);
    }

    function redraw() {
      drawn = drawn.then(loadPlotly).then(drawNow);
      return drawn;
    }

    /** @param {Control} control */
    function choose(control) {
      chosen.delete(control);
      chosen.set(control, placeOf(control));
      readOut(control);
      if (waiting.has(control)) return; // what it has chosen by then will be drawn
      waiting.add(control);
      drawn = drawn.then(() => {
        waiting.delete(control);
        return act(control, placeOf(control));
      });
    }

    const { layout = {} } = controls.length ? JSON.parse(json) : {};
    for (const control of controls) {
      const [, kind, index] = control.dataset.control?.match(/(\w+)\[(\d+)\]/) ?? [];
      steps[`${kind}[${index}]`] = layout[kind][index].buttons ?? layout[kind][index].steps;
      control.addEventListener("input", () => choose(control));
    }
    return { element, redraw, drawNow };
  }

  const figures = [...document.querySelectorAll(".qk-figure")].map(figure);
  /** @type {Set<ReturnType<typeof figure>>} */
  const shown = new Set();

  /** @param {ReturnType<typeof figure>} one */
  function show(one) {
    if (shown.has(one)) return;
    shown.add(one);
    one.redraw();
  }

  const near = new IntersectionObserver(
    (seen) => {
      for (const { isIntersecting, target } of seen)
        if (isIntersecting) figures.filter(({ element }) => element === target).forEach(show);
    },
    { rootMargin: `${AHEAD} 0px` },
  );
  for (const { element } of figures) near.observe(element);
  // Who has a mouse may have a printer, which waits for no script.
  if (figures.length && matchMedia("(pointer: fine)").matches)
    addEventListener("load", () => window.requestIdleCallback?.(loadPlotly));
  addEventListener("beforeprint", () => {
    if (typeof Plotly !== "undefined") figures.forEach((one) => one.drawNow());
  });
  addEventListener("afterprint", () => figures.forEach(show));
  const redrawAll = () => shown.forEach((one) => one.redraw());
  phone.addEventListener("change", redrawAll);
  new MutationObserver(redrawAll).observe(page, { attributeFilter: ["data-theme"] });
}

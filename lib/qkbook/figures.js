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
    const axis = {color: ink, gridcolor: rule, linecolor: rule, zerolinecolor: rule};
    const control = {bgcolor: surface, bordercolor: rule, font: {color: ink}};
    return {
      paper_bgcolor: "rgba(0,0,0,0)", plot_bgcolor: "rgba(0,0,0,0)", font: {color: ink},
      hoverlabel: {...control}, xaxis: axis, yaxis: axis, legend: {bgcolor: "rgba(0,0,0,0)"},
      sliderdefaults: control, updatemenudefaults: control,
    };
  }

  function merged(base, over) {
    const both = {...base};
    for (const [key, value] of Object.entries(over))
      both[key] = value?.constructor === Object ? merged(base?.[key], value) : value;
    return both;
  }

  // What a menu has chosen survives the redraw: the changes of its button become part of what is drawn.
  function keepChoice(plot, data, layout) {
    for (const [index, {active, buttons}] of (plot.layout?.updatemenus ?? []).entries()) {
      const {method, args: [traces, parts]} = buttons[active ?? 0];
      if (method !== "update" || !Array.isArray(traces.visible)) continue;
      data.forEach((trace, k) => { trace.visible = traces.visible[k]; });
      Object.assign(layout, structuredClone(parts));
      layout.updatemenus[index].active = active ?? 0;
    }
  }

  async function draw(figure) {
    let json = figure.querySelector("script").textContent;
    // meta.dark names, for a colour of the figure, the one that replaces it on a dark page.
    const swaps = page.dataset.theme === "dark" ? JSON.parse(json).layout?.meta?.dark ?? {} : {};
    for (const [light, dark] of Object.entries(swaps)) json = json.replaceAll(light, dark);
    const {data, layout = {}, frames = []} = JSON.parse(json);
    const plot = figure.querySelector(".qk-plot");
    keepChoice(plot, data, layout);
    delete layout.width; // the column decides, and the height is on the page
    delete layout.height;
    layout.template = merged(layout.template, {layout: pageColours()});
    layout.uirevision = "kept"; // a zoom survives the redraw
    const config = {responsive: true, displaylogo: false, displayModeBar: false};
    await Plotly.react(plot, {data, layout, frames, config});
  }

  const drawAll = () => document.querySelectorAll(".qk-figure").forEach(draw);
  drawAll();
  new MutationObserver(drawAll).observe(page, {attributeFilter: ["data-theme"]});
}

// Run in a loaded page by browser.py: waits until it is drawn, then returns what is wrong, as sentences.
// `readers` are styles under which the page must fit as well, each by its name.
/** @param {Record<string, string>} readers */
async (readers) => {
  // Ends when the page has nothing to do: patience is counted in such moments, of which a busy machine has fewer.
  /** @param {number} ms */
  const pause = (ms) => new Promise((done) => setTimeout(() => requestIdleCallback(done), ms));
  /** @type {(selector: string, root?: ParentNode) => any[]} */
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  /** @param {Element} el */
  const visible = (el) => el.checkVisibility() && el.getBoundingClientRect().width > 0;
  /** @param {Element} el */
  const name = (el) =>
    el.getAttribute("aria-label") ||
    el.id ||
    el.textContent?.trim().slice(0, 60) ||
    el.outerHTML.slice(0, 90);

  // A canvas of one colour shows nothing. One without a 2d context cannot be read, and passes.
  /** @param {HTMLCanvasElement} canvas */
  function uniform(canvas) {
    const pixels = canvas.getContext("2d")?.getImageData(0, 0, canvas.width, canvas.height).data;
    if (!pixels) return false;
    const words = new Uint32Array(pixels.buffer);
    return words.every((word) => word === words[0]);
  }

  /** @param {Element} figure */
  function blank(figure) {
    if (figure.matches(".qk-error")) return true;
    if (figure.matches(".qk-figure"))
      return !figure.querySelector(".main-svg :is(.trace, .hm, .contour), .gl-container canvas");
    const canvases = all("canvas", figure).filter(visible);
    return !all("*", figure).some(visible) || canvases.some((canvas) => !canvas.width || uniform(canvas));
  }

  /** @param {Element} plot */
  const sticksOut = (plot) =>
    all(".main-svg", plot).some(
      (svg) =>
        svg.getBoundingClientRect().bottom > plot.getBoundingClientRect().bottom + 1 ||
        svg.getBoundingClientRect().right > plot.getBoundingClientRect().right + 1,
    );

  function notDrawn() {
    return [
      ...all(".qk-plot")
        .filter(sticksOut)
        .map((plot) => `figure larger than its place: ${name(plot)}`),
      ...all(".math")
        .filter((math) => !math.querySelector("mjx-container") || math.querySelector("mjx-merror"))
        .map((math) => `formula not typeset: ${name(math)}`),
      ...all(".qk-figure, .qk-widget")
        .filter(blank)
        .map((figure) => `figure not drawn: ${name(figure)}`),
      ...all('script[type*="widget-view"]')
        .filter((view) => !view.nextElementSibling?.matches(".qk-widget"))
        .map(() => "widget without a view"),
      ...all("img")
        .filter((img) => visible(img) && !(img.complete && img.naturalWidth))
        .map((img) => `broken image: ${img.src}`),
    ];
  }

  // What a figure shows, apart from the read-outs of its sliders.
  /** @param {Element} figure */
  function shown(figure) {
    const copy = /** @type {Element} */ (figure.cloneNode(true));
    all("output, input", copy).forEach((readOut) => readOut.remove());
    return [copy.innerHTML, ...all("canvas", figure).map((canvas) => canvas.toDataURL())].join();
  }

  /** @param {any} slider an input element, which takes a number as its value */
  async function dead(slider) {
    const figure = slider.closest(".qk-widget, .qk-figure, figure") ?? slider.parentElement;
    const { value, min, max } = slider;
    const [low, high] = [Number(min || 0), Number(max || 100)];
    const before = shown(figure);
    let changed = false;
    for (const share of [0.1, 0.9, 0.5]) {
      slider.value = low + share * (high - low);
      slider.dispatchEvent(new Event("input", { bubbles: true }));
      slider.dispatchEvent(new Event("change", { bubbles: true }));
      for (let wait = 0; wait < 10 && !changed; wait++) {
        await pause(50);
        changed = shown(figure) !== before;
      }
      if (changed) break;
    }
    slider.value = value;
    slider.dispatchEvent(new Event("input", { bubbles: true }));
    return !changed;
  }

  // Plotly draws its sliders itself and follows the mouse.
  /** @param {any} slider an element of plotly's */
  async function deadPlotly(slider) {
    const drawn = slider.closest(".qk-plot").querySelector(".cartesianlayer");
    const rail = slider.querySelector(".slider-rail-touch-rect");
    const place = rail.getBoundingClientRect();
    const before = drawn.innerHTML;
    for (const share of [0.9, 0.5, 0]) {
      const at = {
        clientX: place.left + share * place.width,
        clientY: place.top + place.height / 2,
        bubbles: true,
      };
      rail.dispatchEvent(new MouseEvent("mousedown", { ...at, view: window }));
      document.dispatchEvent(new MouseEvent("mouseup", { ...at, view: window }));
      for (let wait = 0; wait < 10; wait++) {
        await pause(50);
        if (drawn.innerHTML !== before) return false;
      }
    }
    return true;
  }

  await window.MathJax?.startup?.promise;
  await document.fonts.ready;
  for (let wait = 0; wait < 50 && notDrawn().length; wait++) await pause(100);
  const found = notDrawn();
  for (const slider of all('input[type="range"]').filter(visible))
    if (await dead(slider)) found.push(`slider without effect: ${name(slider)}`);
  for (const slider of all(".qk-plot .slider-group"))
    if (await deadPlotly(slider)) found.push(`slider without effect: ${name(slider.closest(".qk-figure"))}`);
  const page = document.documentElement;
  const style = document.head.appendChild(document.createElement("style"));
  for (const [reader, css] of Object.entries(readers)) {
    style.textContent = css;
    const excess = () => page.scrollWidth - page.clientWidth;
    for (let wait = 0; wait < 10 && excess() > 0; wait++) await pause(50);
    if (excess() <= 0) continue;
    const wide = all("main article *").findLast(
      (el) => visible(el) && el.getBoundingClientRect().right > page.clientWidth + 1,
    );
    const what = ["wider than the page", reader].join(" ").trim();
    found.push(`${what}, by ${excess()} px: ${wide ? name(wide) : "?"}`);
  }
  style.remove();
  return found;
};

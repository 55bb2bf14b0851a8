// Run in a loaded page by browser.py: waits until it is drawn, then returns what is wrong, as sentences.
// `readers` are styles under which the page must fit as well, each by its name; `moves`: whether its controls are used.
/** @param {{ readers: Record<string, string>, moves: boolean }} asked */
async ({ readers, moves }) => {
  // Ends when the page has nothing to do: patience is counted in such moments, of which a busy machine has fewer.
  const idle = window.requestIdleCallback ?? ((/** @type {() => void} */ done) => setTimeout(done, 200)); // WebKit has none
  /** @param {number} ms */
  const pause = (ms) => new Promise((done) => setTimeout(() => idle(done, { timeout: 200 }), ms));
  // The next frame, or a moment where none comes.
  const frame = () => Promise.race([new Promise(requestAnimationFrame), pause(200)]);
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
        .filter((view) => !view.nextElementSibling?.matches(".qk-widget, .qk-place"))
        .map(() => "widget without a view"),
      ...all("img")
        .filter((img) => visible(img) && !(img.complete && img.naturalWidth))
        .map((img) => `broken image: ${img.src}`),
    ];
  }

  // A reading that no number stands in.
  /** @param {Element} figure */
  function nonsense(figure) {
    const copy = /** @type {Element} */ (figure.cloneNode(true));
    all("script, style", copy).forEach((code) => code.remove());
    return copy.textContent?.match(/\b(NaN|undefined|Infinity)\b/)?.[0];
  }

  // How far things have moved before anybody did anything: the cumulative layout shift, of which only Chromium knows.
  function jumped() {
    let sum = 0;
    const observer = new PerformanceObserver(() => {});
    observer.observe({ type: "layout-shift", buffered: true });
    for (const entry of /** @type {any[]} */ (observer.takeRecords()))
      sum += entry.hadRecentInput ? 0 : entry.value;
    observer.disconnect();
    return sum;
  }

  // What a figure shows, apart from the read-outs of its sliders.
  /** @param {Element} figure */
  function shown(figure) {
    const copy = /** @type {Element} */ (figure.cloneNode(true));
    all("output, input", copy).forEach((readOut) => readOut.remove());
    return [copy.innerHTML, ...all("canvas", figure).map((canvas) => canvas.toDataURL())].join();
  }

  /** @param {any} control a slider or a menu @param {string | number} value */
  function choose(control, value) {
    control.value = value;
    control.dispatchEvent(new Event("input", { bubbles: true }));
    control.dispatchEvent(new Event("change", { bubbles: true }));
  }

  /** @param {any} control @param {(string | number)[]} values of which one shows something else */
  async function dead(control, values) {
    const figure = control.closest(".qk-widget, .qk-figure, figure") ?? control.parentElement;
    const { value } = control;
    const before = shown(figure);
    let changed = false;
    for (const other of values) {
      choose(control, other);
      for (let wait = 0; wait < 10 && !changed; wait++) {
        await pause(50);
        changed = shown(figure) !== before;
      }
      const word = nonsense(figure);
      if (word) found.push(`no number after a move: ${name(control)} brings ${word}`);
      if (changed) break;
    }
    choose(control, value);
    return !changed;
  }

  /** @param {any} slider */
  function sliderIsDead(slider) {
    const [low, high] = [Number(slider.min || 0), Number(slider.max || 100)];
    return dead(
      slider,
      [0.1, 0.9, 0.5].map((share) => low + share * (high - low)),
    );
  }

  // An arrow key moves a slider by a step, unless the figure answers the key itself: to another value, and back.
  /** @param {any} slider */
  async function stuck(slider) {
    const { value, min, max } = slider;
    for (const [key, end] of [
      ["ArrowRight", Number(max || 100)],
      ["ArrowLeft", Number(min || 0)],
    ]) {
      const before = slider.value;
      if (Math.abs(before - Number(end)) < 1e-9) continue;
      const press = new KeyboardEvent("keydown", { key: String(key), bubbles: true, cancelable: true });
      if (slider.dispatchEvent(press)) {
        if (key === "ArrowRight") slider.stepUp();
        else slider.stepDown();
        slider.dispatchEvent(new Event("input", { bubbles: true }));
      }
      for (let wait = 0; wait < 4; wait++) await frame();
      if (slider.value === before) return true;
    }
    choose(slider, value);
    return false;
  }

  /** @type {string[]} */
  const found = [];
  await Promise.race([window.MathJax?.startup?.promise, pause(20_000)]); // which never comes where a part is missing
  await document.fonts.ready;
  await pause(100);
  const jump = moves ? jumped() : 0;
  if (jump > 0.1) found.push(`moves while it is drawn: its layout shifts by ${jump.toFixed(3)}`);
  // Figures are drawn as they come into view.
  for (const figure of all(".qk-figure, .qk-widget")) {
    figure.scrollIntoView({ block: "center", behavior: "instant" });
    for (let wait = 0; wait < 50 && blank(figure); wait++) await pause(20);
  }
  scrollTo({ top: 0, behavior: "instant" });
  for (let wait = 0; wait < 50 && notDrawn().length; wait++) await pause(100);
  found.push(...notDrawn());
  for (const slider of moves ? all('input[type="range"]').filter(visible) : []) {
    if (await stuck(slider)) found.push(`slider that an arrow key does not move: ${name(slider)}`);
    if (await sliderIsDead(slider)) found.push(`slider without effect: ${name(slider)}`);
  }
  for (const menu of moves ? all(".qk-controls select") : []) {
    const others = [...menu.options].filter((option) => !option.selected).map((option) => option.value);
    if (await dead(menu, others)) found.push(`menu without effect: ${name(menu)}`);
  }
  for (const tab of all("article :is(mjx-container, svg)[tabindex]:not([display], .qk-wide)"))
    found.push(`a stop of the Tab key with nothing to do: ${name(tab)}`);
  for (const readOut of all("output:not([aria-live=off])"))
    if (!readOut.matches("[role=status]"))
      found.push(`a read-out that speaks at every move: ${name(readOut)}`);
  for (const part of all("article :is(mjx-math, table, pre, .main-svg, canvas, img)").filter(visible)) {
    const { right } = part.getBoundingClientRect();
    /** @type {HTMLElement} */
    let box = part; // the nearest that cuts or scrolls
    while (box.parentElement?.closest("article") && getComputedStyle(box).overflowX === "visible")
      box = box.parentElement;
    const { overflowX } = getComputedStyle(box);
    const edge = overflowX === "visible" ? innerWidth : box.getBoundingClientRect().right;
    const scrolls = /auto|scroll/.test(overflowX);
    if (!scrolls && right > edge + 1) found.push(`cut: ${name(part)}`);
    if (!scrolls || box.scrollWidth <= box.clientWidth + 1) continue;
    if (box.tabIndex < 0) found.push(`scrolls by a pointer alone: ${name(part)}`);
    if (part.matches("table") && innerWidth >= 1280) found.push(`table that does not fit: ${name(part)}`);
  }
  for (const caption of all("figcaption, caption").filter(visible))
    if (Number(getComputedStyle(caption).fontWeight) < 400) found.push(`thin caption: ${name(caption)}`);
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

// What is wider than the column scrolls by itself, and so it must by the keys: only then is it a stop of the Tab key.
"use strict";

{
  const SCROLLERS =
    'mjx-container:is([display="true"], .qk-wide), .pst-scrollable-table-container, .cell_output .output, pre';

  const SMALLEST = 80; // per cent, of a formula
  /** @param {string} selector */
  const all = (selector) => /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(selector));

  /** @param {HTMLElement[]} boxes */
  const stops = (boxes) => {
    const scrolls = boxes.map((box) => box.scrollWidth > box.clientWidth + 1);
    boxes.forEach((box, place) => {
      if (scrolls[place]) box.setAttribute("tabindex", "0");
      else box.removeAttribute("tabindex");
    });
  };
  // Everything is measured before anything is changed: each change before a measurement costs a layout.
  const mind = () => {
    const displayed = [...all('mjx-container[display="true"]')];
    for (const { style } of displayed) if (style.fontSize) style.fontSize = "";
    // A formula in a line of text is set apart where it is wider than the text, a displayed one is set smaller.
    const wide = [...all("mjx-container:not([display])")].filter((formula) => {
      const column = formula.closest("p, li, dd, td, figcaption, div");
      return column && formula.getBoundingClientRect().width > column.clientWidth;
    });
    const shares = displayed.map(
      (formula) => formula.clientWidth / (formula.querySelector("mjx-math")?.scrollWidth || 1),
    );
    for (const formula of wide) formula.classList.add("qk-wide");
    displayed.forEach(({ style }, place) => {
      if (shares[place] < 1) style.fontSize = `${Math.max(SMALLEST, 99 * shares[place])}%`;
    });
    stops([...all(SCROLLERS)]);
  };
  let column = 0;
  const width = new ResizeObserver(() => {
    if (document.body.clientWidth === column) return;
    column = document.body.clientWidth;
    mind();
  });
  const outputs = new ResizeObserver((drawn) =>
    stops(drawn.map(({ target }) => /** @type {HTMLElement} */ (target))),
  );
  addEventListener("load", async () => {
    await window.MathJax?.startup?.promise;
    width.observe(document.body);
    for (const output of all(".cell_output .output")) outputs.observe(output);
  });

  // A link to a section leads to it also when formulas and figures above it take their places after the browser has
  // gone there: until the reader moves the page, it follows its section.
  let followed = location.hash !== "";
  /** @param {ScrollBehavior} behavior */
  const follow = (behavior) => {
    if (!followed) return;
    const section = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    section?.scrollIntoView({ behavior });
  };
  for (const act of ["wheel", "touchstart", "keydown", "mousedown"])
    addEventListener(
      act,
      () => {
        followed = false;
      },
      { passive: true, capture: true },
    );
  addEventListener("hashchange", () => {
    followed = true; // by a click or a key, which came before
    follow("auto"); // smoothly, unless the reader wants no motion
  });
  new ResizeObserver(() => follow("instant")).observe(document.body);

  // Paper is white and as wide as page.css says. What draws itself hears of it after this.
  const page = document.documentElement;
  let theme = page.dataset.theme;
  addEventListener("beforeprint", () => {
    theme = page.dataset.theme;
    page.dataset.theme = "light";
    page.classList.add("qk-print");
  });
  addEventListener("afterprint", () => {
    page.dataset.theme = theme;
    page.classList.remove("qk-print");
  });
}

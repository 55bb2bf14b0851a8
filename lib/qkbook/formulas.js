// Typesets the formulas of a page a few at a time, those in view first, so that the page answers meanwhile.
"use strict";

{
  const PIECE = 4; // formulas, a few milliseconds

  /** @param {Element} formula */
  const inView = (formula) => {
    const { top, bottom } = formula.getBoundingClientRect();
    return bottom > 0 && top < innerHeight;
  };

  /** @param {(elements?: Element[]) => Promise<void>} typeset */
  async function inPieces(typeset) {
    const all = [...document.querySelectorAll(".math")];
    const seen = new Set(all.filter(inView));
    const ordered = [...seen, ...all.filter((formula) => !seen.has(formula))];
    for (let start = 0; start < ordered.length; start += PIECE) {
      await typeset(ordered.slice(start, start + PIECE));
      await new Promise((resolve) => setTimeout(resolve)); // what the reader did comes before the next
    }
    await typeset(); // formulas in outputs, which bear no class
  }

  window.MathJax = Object.assign(window.MathJax ?? {}, {
    startup: {
      typeset: false,
      async pageReady() {
        const { startup, typesetPromise } = /** @type {any} */ (window.MathJax);
        await startup.defaultPageReady();
        await inPieces(typesetPromise);
      },
    },
  });
}

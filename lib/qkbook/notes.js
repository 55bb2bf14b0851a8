// Shows what a term of the glossary means and which work a citation names: while a pointer or the focus is on its link,
// or after a tap, until Escape, another tap or leaving it.
"use strict";

{
  const LINKS = 'a.qk-term, article a[href*="bibliography.html#"]';
  const PATIENCE = 200; // milliseconds, for a pointer to get from the link to its note

  const note = document.createElement("div");
  note.id = "qk-note";
  note.setAttribute("role", "tooltip");
  note.hidden = true;
  document.body.append(note);

  /** @type {HTMLAnchorElement | null} */
  let shown = null;
  let leaving = 0;

  /** @param {HTMLAnchorElement} link */
  function contentOf(link) {
    const template = document.getElementById(`qk-${link.hash.slice(1)}`);
    if (template instanceof HTMLTemplateElement) return template.content.cloneNode(true);
    return document.createTextNode(link.dataset.note ?? "");
  }

  // Under its link, or above it where there is no room; within the window in any case.
  /** @param {HTMLAnchorElement} link */
  function place(link) {
    const at = link.getClientRects()[0];
    const left = Math.max(8, Math.min(at.left, document.documentElement.clientWidth - note.offsetWidth - 8));
    const below = at.bottom + note.offsetHeight + 8 < innerHeight || at.top < note.offsetHeight + 8;
    note.style.left = `${left + scrollX}px`;
    note.style.top = `${scrollY + (below ? at.bottom + 2 : at.top - note.offsetHeight - 2)}px`;
  }

  /** @param {HTMLAnchorElement} link */
  function show(link) {
    clearTimeout(leaving);
    if (shown === link) return;
    hide();
    shown = link;
    note.replaceChildren(contentOf(link));
    note.hidden = false;
    link.setAttribute("aria-describedby", note.id);
    place(link);
    // Its formulas are typeset now, and change its size.
    if (note.querySelector(".math"))
      window.MathJax?.typesetPromise?.([note]).then(() => shown === link && place(link));
  }

  function hide() {
    clearTimeout(leaving);
    window.MathJax?.typesetClear?.([note]);
    shown?.removeAttribute("aria-describedby");
    shown = null;
    note.hidden = true;
  }

  function leave() {
    clearTimeout(leaving);
    leaving = window.setTimeout(hide, PATIENCE);
  }

  for (const link of /** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll(LINKS))) {
    link.dataset.note = link.title; // of a citation: the browser would show it a second time
    link.removeAttribute("title");
    let touched = false;
    link.addEventListener("pointerdown", (event) => {
      touched = event.pointerType === "touch" && shown !== link;
    });
    link.addEventListener("click", (event) => {
      if (!touched) return; // a second tap follows the link
      event.preventDefault();
      show(link);
    });
    link.addEventListener("pointerenter", (event) => event.pointerType === "mouse" && show(link));
    link.addEventListener("pointerleave", (event) => event.pointerType === "mouse" && leave());
    link.addEventListener("focus", () => !touched && show(link));
    link.addEventListener("blur", hide);
  }
  note.addEventListener("mousedown", (event) => event.preventDefault()); // the link keeps the focus
  note.addEventListener("pointerenter", () => clearTimeout(leaving));
  note.addEventListener("pointerleave", (event) => event.pointerType === "mouse" && leave());
  addEventListener("keydown", (event) => event.key === "Escape" && hide());
  addEventListener("pointerdown", ({ target }) => {
    if (shown && target instanceof Node && !note.contains(target) && !shown.contains(target)) hide();
  });
}

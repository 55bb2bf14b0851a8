// Elements, drawings, and the parts that every figure has.

const SVG = "http://www.w3.org/2000/svg";

/** @typedef {Record<string, unknown>} Attributes left out where undefined, null or false */

export const BOLD = { class: "qks-bold" };
export const MUTE = { class: "qks-mute" };

/**
 * @template {Element} E
 * @param {E} element
 * @param {Attributes} attributes
 */
export function assign(element, attributes) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== null && value !== false) element.setAttribute(name, String(value));
  }
  return element;
}

/**
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} tag
 * @param {Attributes} [attributes]
 * @param {(Node | string)[]} children
 */
export function node(tag, attributes = {}, ...children) {
  const element = assign(document.createElement(tag), attributes);
  element.append(...children);
  return element;
}

/** @param {string} classes @param {(Node | string)[]} children */
export const div = (classes, ...children) => node("div", { class: classes }, ...children);

/** @param {string} name @param {(Node | string)[]} children */
export const part = (name, ...children) => div(`qks-${name}`, ...children);

/** @param {(Node | string)[]} words */
export const note = (...words) => node("p", { class: "qks-sub" }, ...words);

/**
 * @param {string} words
 * @param {(() => void) | null} [click]
 * @param {Attributes} [attributes]
 */
export function button(words, click, attributes = {}) {
  const made = node("button", { type: "button", ...attributes }, words);
  if (click) made.addEventListener("click", click);
  return made;
}

/** @param {Element} element @param {boolean} on */
export const press = (element, on) => element.setAttribute("aria-pressed", String(on));

/**
 * A named row of buttons.
 * @param {string} classes
 * @param {string} name
 * @param {Node[]} buttons
 */
export const group = (classes, name, ...buttons) =>
  node("div", { class: classes, role: "group", "aria-label": name }, ...buttons);

/**
 * @template {keyof SVGElementTagNameMap} K
 * @param {K} tag
 * @param {Attributes} attributes
 * @param {Element} parent
 */
export function shape(tag, attributes, parent) {
  return parent.appendChild(assign(document.createElementNS(SVG, tag), attributes));
}

/**
 * An empty drawing. The picture is described by words elsewhere, so drawings are hidden from screen readers.
 * @param {Element} parent
 * @param {number} width
 * @param {number} height
 */
export function drawing(parent, width, height) {
  return shape("svg", { width, height, viewBox: `0 0 ${width} ${height}`, "aria-hidden": "true" }, parent);
}

/**
 * @param {Element} parent
 * @param {number} x
 * @param {number} y
 * @param {string | number} words
 * @param {Attributes} [attributes]
 */
export function label(parent, x, y, words, attributes = {}) {
  const element = shape("text", { x, y, ...attributes }, parent);
  element.textContent = String(words);
  return element;
}

/**
 * Words at the start, the middle and the end of an axis.
 * @param {Element} svg
 * @param {number} left
 * @param {number} width
 * @param {number} y
 * @param {string[]} words
 */
export function axisWords(svg, left, width, y, words) {
  ["start", "middle", "end"].forEach((anchor, i) => {
    label(svg, left + (i / 2) * width, y, words[i], { ...MUTE, "text-anchor": anchor });
  });
}

/**
 * Changes nothing where the words are there already: textContent costs a style pass even then.
 * @param {Element} element
 * @param {string} words
 */
export function setText(element, words) {
  if (element.textContent !== words) element.textContent = words;
}

/** @typedef {readonly string[]} Piece of a sentence: its text, and "strong", "bad", "good" or nothing */

/**
 * Writes pieces into one element; returns their text.
 * @param {Element} element
 * @param {Piece[]} pieces
 */
export function writePieces(element, pieces) {
  const words = pieces.map(([text]) => text).join("");
  if (words !== element.textContent) {
    element.replaceChildren(
      ...pieces.map(([text, kind]) => (kind ? node("span", { class: `qks-${kind}` }, text) : text)),
    );
  }
  return words;
}

/**
 * A number beside its control. Browsers announce an `output` at every change; the figure says in one sentence, once it
 * has come to rest, what it shows.
 * @param {Attributes} [attributes]
 */
export const readOut = (attributes = {}) => node("output", { ...attributes, "aria-live": "off" });

/** @param {string} words */
export function heading(words) {
  return node("div", { class: "qks-heading", role: "heading", "aria-level": "3" }, words);
}

/** What is read aloud once a figure has come to rest. */
export const spokenRegion = () => node("div", { class: "qks-spoken", "aria-live": "polite" });

/** @param {string[]} notes */
export function finePrint(notes) {
  const summary = node("summary", {}, "How this figure is computed");
  return node("details", { class: "qks-notes" }, summary, ...notes.map((words) => node("p", {}, words)));
}

/**
 * What most figures begin with: a headline, what is read aloud, the stops, and the fine print.
 * @param {string} stops the name of their row
 * @param {string[]} notes
 */
export const figureParts = (stops, notes) => ({
  caption: node("p", { class: "qks-caption" }),
  live: spokenRegion(),
  chips: group("qks-chips", stops),
  notes: finePrint(notes),
});

/**
 * @param {string} classes
 * @param {string} about
 * @param {(Node | string)[]} children
 */
export function figureSection(classes, about, ...children) {
  const name = `Explorable figure: ${about}`,
    attributes = { class: classes, "aria-label": name, "data-lm-suppress-shortcuts": "true" };
  return node("section", attributes, ...children);
}

/**
 * Follows a pointer from its press on an element to its release.
 * @param {HTMLElement} element
 * @param {(event: PointerEvent) => boolean | void} begin may refuse a press by returning false
 * @param {(event: PointerEvent) => void} follow
 */
export function onDrag(element, begin, follow) {
  let dragging = false;
  element.addEventListener("pointerdown", (event) => {
    if (event.button > 0 || begin(event) === false) return;
    dragging = true;
    element.setPointerCapture(event.pointerId);
    event.preventDefault(); // no text selection while dragging
  });
  element.addEventListener("pointermove", (event) => dragging && follow(event));
  for (const end of ["pointerup", "pointercancel"]) {
    element.addEventListener(end, () => {
      dragging = false;
    });
  }
}

// Elements, colours and the page's theme, for every figure.

const SVG = "http://www.w3.org/2000/svg";

export function assign(element, attributes) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== null && value !== false) element.setAttribute(name, value);
  }
  return element;
}

export function node(tag, attributes = {}, ...children) {
  const element = assign(document.createElement(tag), attributes);
  element.append(...children);
  return element;
}

export const div = (classes, ...children) => node("div", { class: classes }, ...children);

export const note = (...words) => node("p", { class: "qks-sub" }, ...words);

export function button(words, click, attributes = {}) {
  const made = node("button", { type: "button", ...attributes }, words);
  if (click) made.addEventListener("click", click);
  return made;
}

// A named row of buttons
export const group = (classes, name, ...buttons) =>
  node("div", { class: classes, role: "group", "aria-label": name }, ...buttons);

export const sliderTitle = (name, unit) =>
  node("span", {}, node("b", {}, name), " ", node("small", {}, unit));

export function shape(tag, attributes, parent) {
  return parent.appendChild(assign(document.createElementNS(SVG, tag), attributes));
}

// The picture is described by words elsewhere, so drawings are hidden from screen readers.
export function drawing(parent, width, height) {
  return shape("svg", { width, height, viewBox: `0 0 ${width} ${height}`, "aria-hidden": "true" }, parent);
}

export function label(parent, x, y, words, attributes = {}) {
  const element = shape("text", { x, y, ...attributes }, parent);
  element.textContent = words;
  return element;
}

// setAttribute and textContent cost a style pass even when nothing changes
export function setText(element, words) {
  if (element.textContent !== words) element.textContent = words;
}

// Pieces [text, kind] in one element; returns the text
export function writePieces(element, pieces) {
  const words = pieces.map(([text]) => text).join("");
  if (words !== element.textContent) {
    element.replaceChildren(
      ...pieces.map(([text, kind]) => (kind ? node("span", { class: `qks-${kind}` }, text) : text)),
    );
  }
  return words;
}

export function heading(words) {
  return node("div", { class: "qks-heading", role: "heading", "aria-level": "3" }, words);
}

// What is read aloud once a figure has come to rest
export function spokenRegion() {
  const region = div("qks-spoken");
  region.setAttribute("aria-live", "polite");
  return region;
}

export function finePrint(notes) {
  const summary = node("summary", {}, "How this figure is computed");
  return node("details", { class: "qks-notes" }, summary, ...notes.map((words) => node("p", {}, words)));
}

export function figureSection(classes, about, ...children) {
  const name = `Explorable figure: ${about}`,
    attributes = { class: classes, "aria-label": name, "data-lm-suppress-shortcuts": "true" };
  return node("section", attributes, ...children);
}

export const BOLD = { class: "qks-bold" },
  MUTE = { class: "qks-mute" };

export const part = (name, ...children) => div(`qks-${name}`, ...children);

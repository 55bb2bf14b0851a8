// Elements, colours and the page's theme, for every figure.

const SVG = "http://www.w3.org/2000/svg";

function assign(element, attributes) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== null && value !== false) element.setAttribute(name, value);
  }
  return element;
}

function node(tag, attributes = {}, ...children) {
  const element = assign(document.createElement(tag), attributes);
  element.append(...children);
  return element;
}

const div = (classes, ...children) => node("div", { class: classes }, ...children);
const note = (...words) => node("p", { class: "qks-sub" }, ...words);

function button(words, click, attributes = {}) {
  const made = node("button", { type: "button", ...attributes }, words);
  if (click) made.addEventListener("click", click);
  return made;
}

// A named row of buttons
const group = (classes, name, ...buttons) =>
  node("div", { class: classes, role: "group", "aria-label": name }, ...buttons);

const sliderTitle = (name, unit) => node("span", {}, node("b", {}, name), " ", node("small", {}, unit));

function shape(tag, attributes, parent) {
  return parent.appendChild(assign(document.createElementNS(SVG, tag), attributes));
}

// The picture is described by words elsewhere, so drawings are hidden from screen readers.
function drawing(parent, width, height) {
  return shape("svg", { width, height, viewBox: `0 0 ${width} ${height}`, "aria-hidden": "true" }, parent);
}

function label(parent, x, y, words, attributes = {}) {
  const element = shape("text", { x, y, ...attributes }, parent);
  element.textContent = words;
  return element;
}

// setAttribute and textContent cost a style pass even when nothing changes
function setText(element, words) {
  if (element.textContent !== words) element.textContent = words;
}

// Pieces [text, kind] in one element; returns the text
function writePieces(element, pieces) {
  const words = pieces.map(([text]) => text).join("");
  if (words !== element.textContent) {
    element.replaceChildren(
      ...pieces.map(([text, kind]) => (kind ? node("span", { class: `qks-${kind}` }, text) : text)),
    );
  }
  return words;
}

function heading(words) {
  return node("div", { class: "qks-heading", role: "heading", "aria-level": "3" }, words);
}

// What is read aloud once a figure has come to rest
function spokenRegion() {
  const region = div("qks-spoken");
  region.setAttribute("aria-live", "polite");
  return region;
}

function finePrint(notes) {
  const summary = node("summary", {}, "How this figure is computed");
  return node("details", { class: "qks-notes" }, summary, ...notes.map((words) => node("p", {}, words)));
}

function figureSection(classes, about, ...children) {
  const name = `Explorable figure: ${about}`,
    attributes = { class: classes, "aria-label": name, "data-lm-suppress-shortcuts": "true" };
  return node("section", attributes, ...children);
}

// ---- theme: the book's own switch, then JupyterLab, Colab and VS Code, then the system
function pageIsDark() {
  const html = document.documentElement,
    body = document.body;
  const said = html.dataset.theme ?? html.getAttribute("theme");
  if (said === "dark" || said === "light") return said === "dark";
  if (body.dataset.jpThemeLight) return body.dataset.jpThemeLight === "false";
  if (body.dataset.vscodeThemeKind) return /dark|high-contrast$/.test(body.dataset.vscodeThemeKind);
  return matchMedia("(prefers-color-scheme: dark)").matches;
}

function watchTheme(changed) {
  const system = matchMedia("(prefers-color-scheme: dark)"),
    observer = new MutationObserver(changed);
  const attributes = ["data-theme", "theme", "data-jp-theme-light", "data-vscode-theme-kind"];
  for (const element of [document.documentElement, document.body]) {
    observer.observe(element, { attributes: true, attributeFilter: attributes });
  }
  system.addEventListener("change", changed);
  return () => {
    observer.disconnect();
    system.removeEventListener("change", changed);
  };
}

const channels = (hex) => [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16));

// Red, green and blue of the figure's named colours
function colourReader(root) {
  const style = getComputedStyle(root);
  return (name) => channels(style.getPropertyValue(`--qks-${name}`).trim());
}

function readColours(root) {
  const colour = colourReader(root),
    stops = [0, 1, 2, 3, 4].map((i) => colour(`ramp-${i}`)),
    ramp = new Uint32Array(256);
  for (let i = 0; i < 256; i++) {
    const t = (i / 255) * 4,
      k = Math.min(3, Math.floor(t));
    const [r, g, b] = [0, 1, 2].map((c) =>
      Math.round(stops[k][c] + (stops[k + 1][c] - stops[k][c]) * (t - k)),
    );
    ramp[i] = ((255 << 24) | (b << 16) | (g << 8) | r) >>> 0; // canvas bytes are red, green, blue, alpha
  }
  return { ramp, mute: colour("mute"), safe: colour("safe"), tint: colour("tint"), paper: colour("paper") };
}

// The sharpest picture that the screen can show, and never a blurred one.
const pixelRatio = () => Math.max(2, Math.min(3, window.devicePixelRatio || 1));

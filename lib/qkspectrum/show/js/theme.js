// The page's theme, and the colours that a figure reads off its style.

/** The book's own switch, then JupyterLab, Colab and VS Code, then the system. */
export function pageIsDark() {
  const html = document.documentElement,
    body = document.body;
  const theme = html.dataset.theme ?? html.getAttribute("theme");
  if (theme === "dark" || theme === "light") return theme === "dark";
  if (body.dataset.jpThemeLight) return body.dataset.jpThemeLight === "false";
  if (body.dataset.vscodeThemeKind) return /dark|high-contrast$/.test(body.dataset.vscodeThemeKind);
  return matchMedia("(prefers-color-scheme: dark)").matches;
}

/**
 * Calls `changed` when the theme may have changed; returns how to stop.
 * @param {() => void} changed
 */
export function watchTheme(changed) {
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

/** @typedef {number[]} Colour red, green and blue from 0 to 255 */
/** @typedef {{ ramp: Uint32Array, mute: Colour, safe: Colour, tint: Colour, paper: Colour }} Colours */

/**
 * A colour as a canvas's 32-bit words hold it: its bytes are red, green, blue, alpha.
 * @param {Colour} colour
 */
export const packed = ([r, g, b], alpha = 255) => ((alpha << 24) | (b << 16) | (g << 8) | r) >>> 0;

/**
 * Between two colours.
 * @param {Colour} from
 * @param {Colour} to
 * @param {number} share
 */
export const mixed = (from, to, share) => from.map((value, c) => Math.round(value + (to[c] - value) * share));

/**
 * Reads the figure's named colours.
 * @param {Element} root
 * @returns {(name: string) => Colour}
 */
export function colourReader(root) {
  const style = getComputedStyle(root);
  return (name) => {
    const hex = style.getPropertyValue(`--qks-${name}`).trim();
    return [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16));
  };
}

/**
 * The ramp in 256 steps, and the colours that drawings on a canvas need.
 * @param {Element} root
 * @returns {Colours}
 */
export function readColours(root) {
  const colour = colourReader(root),
    stops = [0, 1, 2, 3, 4].map((i) => colour(`ramp-${i}`));
  const ramp = Uint32Array.from({ length: 256 }, (_, i) => {
    const t = (i / 255) * 4,
      k = Math.min(3, Math.floor(t));
    return packed(mixed(stops[k], stops[k + 1], t - k));
  });
  return { ramp, mute: colour("mute"), safe: colour("safe"), tint: colour("tint"), paper: colour("paper") };
}

/** The sharpest picture that the screen can show, and never a blurred one. */
export const pixelRatio = () => Math.max(2, Math.min(3, window.devicePixelRatio || 1));

/** @param {HTMLCanvasElement} canvas */
export function contextOf(canvas) {
  const context = canvas.getContext("2d");
  if (!context) throw new Error("This browser cannot draw on a canvas");
  return context;
}

/**
 * A canvas's picture as words to write, and how to show it.
 * @param {HTMLCanvasElement} canvas
 */
export function pixelsOf(canvas) {
  const context = contextOf(canvas),
    image = context.createImageData(canvas.width, canvas.height);
  return { pixels: new Uint32Array(image.data.buffer), show: () => context.putImageData(image, 0, 0) };
}

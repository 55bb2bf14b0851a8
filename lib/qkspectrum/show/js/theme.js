// The page's theme, and the colours that a figure reads off its style.

// ---- theme: the book's own switch, then JupyterLab, Colab and VS Code, then the system
export function pageIsDark() {
  const html = document.documentElement,
    body = document.body;
  const said = html.dataset.theme ?? html.getAttribute("theme");
  if (said === "dark" || said === "light") return said === "dark";
  if (body.dataset.jpThemeLight) return body.dataset.jpThemeLight === "false";
  if (body.dataset.vscodeThemeKind) return /dark|high-contrast$/.test(body.dataset.vscodeThemeKind);
  return matchMedia("(prefers-color-scheme: dark)").matches;
}

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

const channels = (hex) => [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16));

// Red, green and blue of the figure's named colours
export function colourReader(root) {
  const style = getComputedStyle(root);
  return (name) => channels(style.getPropertyValue(`--qks-${name}`).trim());
}

export function readColours(root) {
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
export const pixelRatio = () => Math.max(2, Math.min(3, window.devicePixelRatio || 1));

// A figure as a PNG, with the page's title and the address that opens it as it is.

const SCALE = 2,
  MARGIN = 20,
  FOOT = 44,
  PLACE = ["position", "left", "top", "width", "height", "margin", "display", "image-rendering"];

/**
 * @param {HTMLElement} root
 * @param {string} address
 * @returns {Promise<Blob>}
 */
export async function pictureOf(root, address) {
  const { width, height } = root.getBoundingClientRect(),
    copy = /** @type {HTMLElement} */ (root.cloneNode(true));
  const originals = root.querySelectorAll("canvas");
  copy.querySelectorAll("canvas").forEach((canvas, i) => {
    const image = document.createElement("img");
    image.src = originals[i].toDataURL();
    const style = getComputedStyle(originals[i]); // rules for a canvas do not reach an image
    for (const name of PLACE) image.style.setProperty(name, style.getPropertyValue(name));
    canvas.replaceWith(image);
  });
  const inputs = root.querySelectorAll("input");
  copy.querySelectorAll("input").forEach((input, i) => {
    input.setAttribute("value", inputs[i].value);
  });
  for (const left of copy.querySelectorAll(".qks-share, .qks-spoken")) left.remove();
  for (const docked of copy.querySelectorAll(".qks-sliders"))
    docked.setAttribute("style", "position: static");
  const sheet = [...document.querySelectorAll("style")]
    .map(({ textContent }) => textContent)
    .filter((css) => css?.includes(".qks"))
    .join("\n");
  const ink = getComputedStyle(root);
  const style = document.createElement("style");
  style.textContent = sheet;
  copy.prepend(style);
  copy.style.width = `${width}px`;
  const [whole, tall] = [width + 2 * MARGIN, height + 2 * MARGIN + FOOT],
    drawn = new XMLSerializer().serializeToString(copy);
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${whole}" height="${tall}">` +
    `<foreignObject x="${MARGIN}" y="${MARGIN}" width="${width}" height="${height}">${drawn}</foreignObject></svg>`;
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = whole * SCALE;
  canvas.height = tall * SCALE;
  const context = canvas.getContext("2d");
  if (!context) throw new Error("it has no canvas");
  context.scale(SCALE, SCALE);
  context.fillStyle = ink.backgroundColor;
  context.fillRect(0, 0, whole, tall);
  context.drawImage(image, 0, 0, whole, tall);
  context.fillStyle = ink.color;
  context.font = "600 14px system-ui, sans-serif";
  context.fillText(document.title, MARGIN, tall - FOOT + 6, width);
  context.font = "12px system-ui, sans-serif";
  context.fillText(address, MARGIN, tall - FOOT + 26, width);
  return new Promise((made, failed) => {
    canvas.toBlob((blob) => (blob ? made(blob) : failed(new Error("it drew nothing"))));
  });
}

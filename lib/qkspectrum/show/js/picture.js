// A figure as SVG or PNG, with the page's title and the address that opens it as it is.

const SCALE = 2,
  MARGIN = 20,
  FOOT = 44,
  FONT = "system-ui, sans-serif",
  PLACE = ["position", "left", "top", "width", "height", "margin", "display", "image-rendering"];

/**
 * The figure's own HTML within an SVG: browsers show it, other programs need the PNG.
 * @param {HTMLElement} root
 * @param {string} address
 */
export function svgOf(root, address) {
  const { width, height } = root.getBoundingClientRect(),
    [whole, tall] = [width + 2 * MARGIN, height + 2 * MARGIN + FOOT],
    { backgroundColor, color } = getComputedStyle(root);
  const drawn = new DOMParser().parseFromString(
      `<svg xmlns="http://www.w3.org/2000/svg" width="${whole}" height="${tall}"><title/>
      <rect width="100%" height="100%" fill="${backgroundColor}"/>
      <foreignObject x="${MARGIN}" y="${MARGIN}" width="${width}" height="${height}"/>
      <text x="${MARGIN}" y="${tall - FOOT + 6}" fill="${color}" style="font: 600 14px ${FONT}"/>
      <text x="${MARGIN}" y="${tall - FOOT + 26}" fill="${color}" style="font: 12px ${FONT}"/></svg>`,
      "image/svg+xml",
    ),
    [title, , object, headline, foot] = drawn.documentElement.children;
  title.textContent = headline.textContent = document.title;
  foot.textContent = address;
  object.append(copyOf(root));
  return { text: new XMLSerializer().serializeToString(drawn), width: whole, height: tall };
}

/**
 * The figure with what it was given by script and style sheet, and without what is not for a picture.
 * @param {HTMLElement} root
 */
function copyOf(root) {
  const copy = /** @type {HTMLElement} */ (root.cloneNode(true)),
    originals = root.querySelectorAll("canvas"),
    inputs = root.querySelectorAll("input");
  copy.querySelectorAll("canvas").forEach((canvas, i) => {
    const image = document.createElement("img");
    image.src = originals[i].toDataURL();
    const style = getComputedStyle(originals[i]); // rules for a canvas do not reach an image
    for (const name of PLACE) image.style.setProperty(name, style.getPropertyValue(name));
    canvas.replaceWith(image);
  });
  copy.querySelectorAll("input").forEach((input, i) => {
    input.setAttribute("value", inputs[i].value);
  });
  for (const left of copy.querySelectorAll(".qks-share, .qks-spoken")) left.remove();
  for (const docked of copy.querySelectorAll(".qks-sliders"))
    docked.setAttribute("style", "position: static");
  const style = document.createElement("style");
  style.textContent = [...document.querySelectorAll("style")]
    .map(({ textContent }) => textContent)
    .filter((css) => css?.includes(".qks"))
    .join("\n");
  copy.prepend(style);
  copy.style.width = `${root.getBoundingClientRect().width}px`;
  return copy;
}

/**
 * @param {ReturnType<typeof svgOf>} svg
 * @returns {Promise<Blob>} a PNG
 */
export async function pngOf({ text, width, height }) {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = width * SCALE;
  canvas.height = height * SCALE;
  const context = canvas.getContext("2d");
  if (!context) throw new Error("it has no canvas");
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((made, failed) => {
    canvas.toBlob((blob) => (blob ? made(blob) : failed(new Error("it drew nothing"))));
  });
}

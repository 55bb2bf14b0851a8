// What a reader takes along from a figure of the book: a link, a picture, and the code that shows it in another page.

import { button, group, node, setText } from "./dom.js";
import { pngOf, svgOf } from "./picture.js";

const FOOT = 60; // pixels below an embedded figure, for the link to its chapter

/**
 * @param {HTMLElement} root
 * @param {NonNullable<ReturnType<typeof import("./link.js").followAddress>>} link
 */
export function shareRow(root, { address, embedded }) {
  const told = node("span", { role: "status", class: "qks-mute" });
  const copier = (
    /** @type {string} */ name,
    /** @type {() => string} */ text,
    /** @type {string} */ words,
  ) =>
    button(name, async () => {
      setText(told, (await copied(text())) ? `Copied: ${words}.` : `To copy: ${text()}`);
    });
  const saver = (
    /** @type {string} */ name,
    /** @type {(svg: ReturnType<typeof svgOf>) => Blob | Promise<Blob>} */ made,
  ) =>
    button(name, async () => {
      setText(told, "Drawing…");
      try {
        const blob = await made(svgOf(root, address())),
          title = document.title.split(/[—–|]/)[0].trim() || "figure";
        download(blob, `${title}.${name.slice(-3).toLowerCase()}`);
        setText(told, "Saved.");
      } catch (error) {
        setText(told, `This browser cannot draw it: ${/** @type {Error} */ (error).message}.`);
      }
    });
  const row = group(
    "qks-share",
    "Share this figure",
    copier("Copy link", address, "it opens this figure as it is now"),
    saver("Save PNG", pngOf),
    saver("Save SVG", ({ text }) => new Blob([text], { type: "image/svg+xml" })),
  );
  if (embedded()) {
    const code = () => frame(embedded(), root.getAttribute("aria-label") ?? "", root.offsetHeight + FOOT);
    row.append(copier("Copy embed code", code, "paste this HTML where the figure shall stand"));
  }
  row.append(told);
  return row;
}

/** @param {string} address @param {string} title @param {number} height */
function frame(address, title, height) {
  const made = node("iframe", {
    src: address,
    title,
    width: "100%",
    height,
    style: "border: 0",
    loading: "lazy",
  });
  return made.outerHTML;
}

/** @param {string} text @returns {Promise<boolean>} whether it is on the clipboard */
async function copied(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const area = node("textarea", { readonly: "", style: "position: fixed; opacity: 0" }, text);
    document.body.append(area);
    area.select();
    const done = document.execCommand("copy"); // where a page has no access to the clipboard
    area.remove();
    return done;
  }
}

/** @param {Blob} blob @param {string} name */
function download(blob, name) {
  const url = URL.createObjectURL(blob);
  node("a", { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

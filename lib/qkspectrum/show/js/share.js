// "Copy link" and "Save picture", under a figure of the book.

import { button, group, node, setText } from "./dom.js";
import { pictureOf } from "./picture.js";

/**
 * @param {HTMLElement} root
 * @param {() => string} address
 */
export function shareRow(root, address) {
  const told = node("span", { role: "status", class: "qks-mute" });
  const copy = button("Copy link", async () => {
    setText(
      told,
      (await copied(address())) ? "Copied: it opens this figure as it is now." : `The link: ${address()}`,
    );
  });
  const save = button("Save picture", async () => {
    setText(told, "Drawing…");
    try {
      download(
        await pictureOf(root, address()),
        `${document.title.split(/[—–|]/)[0].trim() || "figure"}.png`,
      );
      setText(told, "Saved as PNG.");
    } catch (error) {
      setText(told, `This browser cannot draw it: ${/** @type {Error} */ (error).message}.`);
    }
  });
  const row = group("qks-share", "Share this figure", copy, save);
  row.append(told);
  return row;
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

// Put at the top of each page by browsers.py: notes what goes wrong, probes the page when it is drawn, reports both, and
// goes on to the next page.
/**
 * @param {(asked: object) => Promise<string[]>} probe
 * @param {object} asked
 * @param {string} next
 */
(probe, asked, next) => {
  /** @type {string[]} */
  const found = [];
  addEventListener(
    "error",
    ({ message, target }) => {
      if (message?.startsWith("ResizeObserver loop")) return; // no more than that it goes on in the next frame
      found.push(message ? `page error: ${message}` : `failed: ${/** @type {Element} */ (target).outerHTML}`);
    },
    true, // also of an image or a script, which does not bubble
  );
  addEventListener("unhandledrejection", ({ reason }) => found.push(`page error: ${reason}`));
  console.error = (...words) => found.push(`console: ${words.join(" ")}`);
  addEventListener("load", async () => {
    found.push(...(await probe(asked).catch((error) => [`the page could not be probed: ${error}`])));
    await fetch("/found", { method: "POST", body: JSON.stringify(found) });
    location.href = next;
  });
};

// The model's file: a script that hands it over, since a page opened from a folder may not fetch anything else.

/** @typedef {import("./weights.js").Stored} Stored */
/** @typedef {{ qkspectrumModels?: Record<string, Stored> }} Shelf where the script leaves it */

const NAME = "small-llama";
const shelf = /** @type {Shelf} */ (globalThis);

/**
 * The model: already here, or from the book's own folder, or from the notebook's kernel.
 * @param {import("../../js/life.js").Model} model
 * @returns {Promise<Stored>}
 */
export async function loadModel(model) {
  const root = document.documentElement.dataset.content_root;
  if (!shelf.qkspectrumModels?.[NAME] && root !== undefined) {
    await runScript(new URL(`${root}_static/qkbook/${NAME}.js`, document.baseURI).href);
  }
  return shelf.qkspectrumModels?.[NAME] ?? fromKernel(model);
}

/** @param {string} address */
function runScript(address) {
  return new Promise((loaded, failed) => {
    const script = document.createElement("script");
    script.src = address;
    script.onload = loaded;
    script.onerror = () => failed(new Error("its weights could not be loaded"));
    document.head.append(script);
  });
}

/**
 * @param {import("../../js/life.js").Model} model
 * @returns {Promise<Stored>}
 */
function fromKernel(model) {
  return new Promise((loaded) => {
    const take = () => {
      model.off("change:stored", take);
      const text = model.get("stored");
      loaded(JSON.parse(text.slice(text.indexOf(" = ") + 3, text.lastIndexOf(";"))));
    };
    if (model.get("stored")) return take();
    model.on("change:stored", take);
    model.set("wanted", true);
    model.save_changes();
  });
}

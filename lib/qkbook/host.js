// Runs a page's anywidgets without a kernel, from the widget state that the notebook stored in the page. Each starts
// as it comes near the window.
"use strict";

{
  /** @param {"state" | "view"} kind */
  const scripts = (kind) =>
    document.querySelectorAll(`script[type="application/vnd.jupyter.widget-${kind}+json"]`);

  /** @typedef {Record<string, any>} State a widget's traits by their names */
  /** @typedef {{ state: State, buffers?: { data: string, path: string[] }[] }} Stored */
  /** @typedef {(model: Model, value: unknown) => void} Callback */

  // The part of a Jupyter widget model that a widget's own JavaScript may rely on.
  class Model {
    #state;
    /** @type {{ event: string, callback: Callback }[]} */
    #listeners = [];

    /** @param {Stored} stored */
    constructor({ state, buffers = [] }) {
      this.#state = state;
      for (const { data, path } of buffers) {
        const bytes = Uint8Array.from(atob(data), (character) => character.charCodeAt(0));
        const owner = path.slice(0, -1).reduce((value, key) => value[key], state);
        owner[path[path.length - 1]] = new DataView(bytes.buffer);
      }
    }

    /** @param {string} name */
    get(name) {
      return this.#state[name];
    }

    /** @param {string} name @param {unknown} value */
    set(name, value) {
      if (this.#state[name] === value) return;
      this.#state[name] = value;
      this.#emit(`change:${name}`, value);
      this.#emit("change", value);
    }

    /** @param {string} event @param {unknown} value */
    #emit(event, value) {
      for (const listener of [...this.#listeners])
        if (listener.event === event) listener.callback(this, value);
    }

    /** @param {string} events @param {Callback} callback */
    on(events, callback) {
      for (const event of events.split(" ")) this.#listeners.push({ event, callback });
    }

    /** @param {string} [events] @param {Callback} [callback] */
    off(events, callback) {
      this.#listeners = this.#listeners.filter(
        (listener) =>
          (events && !events.split(" ").includes(listener.event)) ||
          (callback && listener.callback !== callback),
      );
    }

    save_changes() {} // there is no kernel to tell
    send() {}
  }

  // One entry per model, so that several views share a model and its module is loaded once.
  const models = new Map();

  /** @param {Stored} stored */
  async function load(stored) {
    const model = new Model(stored);
    const style = document.createElement("style");
    style.textContent = model.get("_css") ?? "";
    document.head.append(style);
    // A blob, because a page opened from a folder may not import a file.
    const url = URL.createObjectURL(new Blob([model.get("_esm")], { type: "text/javascript" }));
    const module = await import(url);
    const widget = typeof module.default === "function" ? await module.default() : (module.default ?? module);
    await widget.initialize?.({ model });
    return { model, widget };
  }

  function needsKernel() {
    const note = document.createElement("p");
    const link = document.querySelector('a[href^="https://colab."]');
    const colab = link?.getAttribute("href");
    note.innerHTML = `This control needs a running kernel: open the chapter in ${colab ? "<a>Colab</a>" : "Colab"}.`;
    if (colab) note.firstElementChild?.setAttribute("href", colab);
    return note;
  }

  /** @type {Record<string, Stored> | undefined} */
  let states;

  // Of every model, by its id.
  function storedStates() {
    states ??= Object.assign(
      {},
      ...[...scripts("state")].map((script) => JSON.parse(script.textContent).state),
    );
    return /** @type {Record<string, Stored>} */ (states);
  }

  // The place of a widget, which `pages.py` makes as high as the widget will be.
  /** @param {Element} script */
  function placeOf(script) {
    const place = script.nextElementSibling?.querySelector(":scope.qk-place > .qk-widget");
    if (place) return place;
    const made = document.createElement("div");
    made.className = "qk-widget";
    script.after(made);
    return made;
  }

  /** @param {Element} script @param {Element} el */
  async function show(script, el) {
    try {
      const id = JSON.parse(script.textContent).model_id;
      const stored = storedStates()[id];
      if (!stored) throw new Error("its state was not stored with the notebook");
      if (!stored.state._esm) {
        el.append(needsKernel());
        return;
      }
      if (!models.has(id)) models.set(id, load(stored));
      const { model, widget } = await models.get(id);
      await widget.render?.({ model, el });
    } catch (thrown) {
      const error = /** @type {Error} */ (thrown);
      el.setAttribute("role", "alert");
      el.classList.add("qk-error");
      el.textContent = `This figure could not be drawn: ${error.message}`;
      throw error; // also an error of the page, so that tests and consoles see it
    }
  }

  /** @type {Map<Element, Element>} scripts by the places of their widgets */
  const waiting = new Map();
  const near = new IntersectionObserver(
    (seen) => {
      for (const { isIntersecting, target } of seen) {
        const script = waiting.get(target);
        if (!isIntersecting || !script) continue;
        waiting.delete(target);
        near.unobserve(target);
        show(script, target);
      }
    },
    { rootMargin: "800px 0px" },
  );
  for (const script of scripts("view")) {
    const place = placeOf(script);
    waiting.set(place, script);
    near.observe(place);
  }
}

// The model at work: in a worker where there can be one, else in the page, between its frames.

import { makeReader } from "./reader.js";
import { readModel } from "./weights.js";

/** @typedef {ReturnType<ReturnType<typeof makeReader>>} Answer */

// A worker runs this same bundle: it has no document, and answers instead of drawing.
if (typeof document === "undefined" && typeof self !== "undefined") {
  /** @type {ReturnType<typeof makeReader>} */
  let reader;
  self.onmessage = ({ data }) => {
    if (data.stored) reader = makeReader(readModel(data.stored));
    else self.postMessage(reader(data.request));
  };
}

/**
 * Answers the latest request; those that come while one is being answered replace one another.
 * @param {import("./weights.js").Stored} stored
 * @param {string | undefined} source the bundle's text, where the host keeps it
 * @param {(answer: Answer, request: import("./reader.js").Request) => void} answered
 */
export function makeEngine(stored, source, answered) {
  /** @type {import("./reader.js").Request | null} */
  let waiting = null;
  /** @type {import("./reader.js").Request | null} */
  let asked = null;
  let ended = false;
  let stop = () => {};
  let send = inWorker() ?? inPage();

  /** @param {Answer} answer */
  function take(answer) {
    const request = /** @type {import("./reader.js").Request} */ (asked);
    asked = null;
    if (ended) return;
    next();
    answered(answer, request);
  }

  function next() {
    if (asked || !waiting) return;
    [asked, waiting] = [waiting, null];
    send(asked);
  }

  function inPage() {
    /** @type {ReturnType<typeof makeReader> | undefined} */
    let reader;
    return (/** @type {import("./reader.js").Request} */ request) => {
      setTimeout(() => {
        reader ??= makeReader(readModel(stored));
        take(reader(request));
      });
    };
  }

  function inWorker() {
    try {
      const address = source
        ? URL.createObjectURL(new Blob([source], { type: "text/javascript" }))
        : import.meta.url;
      const worker = new Worker(address, { type: "module" });
      stop = () => {
        worker.terminate();
        if (source) URL.revokeObjectURL(address);
      };
      worker.onmessage = ({ data }) => take(data);
      worker.onerror = (event) => {
        event.preventDefault();
        stop();
        send = inPage(); // a browser or a policy without workers
        if (asked) send(asked);
      };
      worker.postMessage({ stored });
      return (/** @type {import("./reader.js").Request} */ request) => worker.postMessage({ request });
    } catch {
      return null;
    }
  }

  return {
    /** @param {import("./reader.js").Request} request */
    ask(request) {
      waiting = request;
      next();
    },
    end() {
      ended = true;
      stop();
    },
  };
}

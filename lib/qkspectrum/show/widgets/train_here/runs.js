// Runs in workers of their own, and what they have reported so far.

// @ts-expect-error the build makes text of it
import program from "./worker.js?source";

/** @typedef {import("./training.js").Settings} Settings */
/** @typedef {import("./training.js").Point} Point */
/** @typedef {{ real: Float64Array, imaginary: Float64Array }[]} Spectra of every layer */
/**
 * @typedef {object} Run
 * @property {Settings} settings
 * @property {Point[]} points
 * @property {Spectra | null} spectra
 * @property {(until: number) => void} train up to a step; to pause, up to none
 * @property {() => void} end
 */

/**
 * @param {Settings} settings
 * @param {number} seed
 * @param {(run: Run) => void} reported
 * @returns {Run}
 */
export function startRun(settings, seed, reported) {
  const address = URL.createObjectURL(new Blob([program], { type: "text/javascript" })),
    worker = new Worker(address);
  /** @type {Run} */
  const run = {
    settings,
    points: [],
    spectra: null,
    train: (until) => worker.postMessage({ until }),
    end: () => worker.terminate(),
  };
  worker.onmessage = ({ data: { point, spectra } }) => {
    if (!run.points.length) URL.revokeObjectURL(address);
    run.points.push(point);
    run.spectra = spectra ?? run.spectra;
    reported(run);
  };
  worker.postMessage({ settings, seed, until: 0 });
  return run;
}

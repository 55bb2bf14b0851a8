// The program of a run's worker: it trains in small portions, so that it can be told to pause in between.

import { makeRun } from "./training.js";

const PORTION = 5, // steps between two reports
  SPECTRA_EVERY = 10; // steps

/** @type {ReturnType<typeof makeRun>} */
let run;
let until = 0,
  step = 0,
  isBusy = false;

/** @param {import("./training.js").Point} point */
function report(point) {
  step = point.step;
  postMessage({ point, spectra: step % SPECTRA_EVERY ? null : run.spectra() });
}

function goOn() {
  isBusy = step < until;
  if (!isBusy) return;
  report(run.advance(Math.min(PORTION, until - step)));
  setTimeout(goOn);
}

// either a run to begin, or the step until which to train: 0 to pause
addEventListener("message", ({ data }) => {
  if (data.settings) {
    run = makeRun(data.settings, data.seed);
    report(run.begin());
  }
  until = data.until;
  if (!isBusy) goOn();
});

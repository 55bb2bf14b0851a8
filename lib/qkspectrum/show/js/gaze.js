// Where the queries look, in words. "Looks at" is a convention: a share of a row's weight on few keys.

import CONVENTIONS from "./conventions.json" with { type: "json" };
import { NBSP } from "./numbers.js";

/** @typedef {import("./rows.js").RowStatistics & { draw: { T: number } }} Gaze */

const { gaze } = CONVENTIONS;

/** @param {number} n */
export const tokensOf = (n) => `${n}${NBSP}token${n === 1 ? "" : "s"}`;

/** @param {number} n */
export const scattered = (n) => (n > 1 ? `${n} scattered tokens` : "one token");

/**
 * Most later queries, and the last one, look at the latest tokens.
 * @param {Gaze} view
 */
export const looksLate = ({ late, lateLast, draw: { T } }) => Math.max(late, lateLast) <= gaze.few * T;

/**
 * They look at the first tokens instead, and one layer leaves little of the variety.
 * @param {Gaze} view
 * @param {number} kept the share of the variety that one layer leaves
 */
export const looksEarly = (view, kept) =>
  !looksLate(view) && Math.max(view.early, view.earlyLast) <= gaze.few * view.draw.T && kept < gaze.agreement;

/** @param {Gaze} view */
export const looksEverywhere = (view) => view.entropy > gaze.uniform;

/** @param {Gaze} view */
export const looksAtItself = (view) => view.diagonal > gaze.self;

// Danger zones: counts over an asinh grid, read between the grid's points.

import CONVENTIONS from "../../js/conventions.json" with { type: "json" };
import { between } from "../../js/grid.js";
import { clamp } from "../../js/numbers.js";
import ZONES from "../../zones.json" with { type: "json" };
import { LAYERS } from "./physics.js";

/** @typedef {{ entropy: boolean, rank: boolean }} Zone which of the two collapses */
/** @typedef {"safe" | "rank" | "entropy" | "both"} ZoneName */

export const REACH = Math.asinh(ZONES.grid.reach);

/**
 * @param {number} mean
 * @param {number} spread
 * @param {import("../../js/rows.js").Softmax} softmax
 * @returns {Zone}
 */
export function zoneAt(mean, spread, softmax) {
  const { columns, rows } = ZONES.grid,
    { entropy, rank } = ZONES.counts[softmax];
  const x = ((Math.asinh(mean) / REACH + 1) / 2) * (columns - 1),
    y = (Math.asinh(spread) / REACH) * (rows - 1),
    column = clamp(Math.floor(x), 0, columns - 2),
    row = clamp(Math.floor(y), 0, rows - 2),
    limit = ZONES.risk * ZONES.draws;
  const happens = (/** @type {number[]} */ counts) =>
    between(counts, columns, row * columns + column, clamp(x - column, 0, 1), clamp(y - row, 0, 1)) >= limit;
  return { entropy: happens(entropy), rank: happens(rank) };
}

/** @param {{ walk: boolean, T: number, d: number }} draw */
export const zonesApply = (draw) => draw.walk && draw.T === ZONES.length && draw.d === ZONES.dim;

export const ZONE_WORDS = {
  safe: ["nothing collapses", "safe"],
  rank: ["rank collapses", "rank"],
  entropy: ["entropy collapses", "entropy"],
  both: ["both collapse", "both"],
};

/** @param {Zone} zone @returns {ZoneName} */
export const zoneName = ({ entropy, rank }) =>
  entropy ? (rank ? "both" : "entropy") : rank ? "rank" : "safe";

/** @param {{ entropy: number }} view */
export const entropyCollapsed = (view) => view.entropy < CONVENTIONS.collapse.entropy;

/** @param {{ variety: number[] }} view */
export const rankCollapsed = (view) => view.variety[LAYERS - 1] < CONVENTIONS.collapse.relativeVariety;

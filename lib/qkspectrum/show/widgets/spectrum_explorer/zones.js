// Danger zones: counts over an asinh grid, read between the grid's points.

import ZONES from "../../zones.json" with { type: "json" };
import { LAYERS } from "./physics.js";

// ---- danger zones: counts over an asinh grid, read between the grid's points
export const REACH = Math.asinh(ZONES.grid.reach);

export function zoneAt(mean, spread, softmax) {
  const { columns, rows } = ZONES.grid,
    { entropy, rank } = ZONES.counts[softmax];
  const x = ((Math.asinh(mean) / REACH + 1) / 2) * (columns - 1),
    y = (Math.asinh(spread) / REACH) * (rows - 1);
  const column = Math.max(0, Math.min(columns - 2, Math.floor(x)));
  const row = Math.max(0, Math.min(rows - 2, Math.floor(y)));
  const u = Math.max(0, Math.min(1, x - column)),
    v = Math.max(0, Math.min(1, y - row));
  const at = row * columns + column,
    limit = ZONES.risk * ZONES.draws;
  const between = (counts) =>
    (counts[at] * (1 - u) + counts[at + 1] * u) * (1 - v) +
    (counts[at + columns] * (1 - u) + counts[at + columns + 1] * u) * v;
  return { entropy: between(entropy) >= limit, rank: between(rank) >= limit };
}

export const zonesApply = (draw) => draw.walk && draw.T === ZONES.length && draw.d === ZONES.dim;

export const ZONE_WORDS = {
  safe: ["nothing collapses", "safe"],
  rank: ["rank collapses", "rank"],
  entropy: ["entropy collapses", "entropy"],
  both: ["both collapse", "both"],
};

export const zoneName = ({ entropy, rank }) =>
  entropy ? (rank ? "both" : "entropy") : rank ? "rank" : "safe";

export const entropyCollapsed = (view) => view.entropy < ZONES.thresholds.entropy;

export const rankCollapsed = (view) => view.variety[LAYERS - 1] < ZONES.thresholds.variety;

// What a run is made from, and what of an address it refuses. No DOM in this file.

import CONVENTIONS from "../../js/conventions.json" with { type: "json" };

const { rates: RATES, layers: LAYERS } = CONVENTIONS.trainHere;

/** @typedef {import("./training.js").Settings} Settings */

/** @type {["pre" | "post" | "none", string][]} */
export const NORMS = [
  ["pre", "before"],
  ["post", "after"],
  ["none", "none"],
];

/** @type {[string, string][]} */
export const REMEDIES = [
  ["none", "none"],
  ["LocAteR", "LocAteR"],
  ["QK-norm", "QK-norm"],
  ["QK-clip", "QK-clip"],
  ["soft-cap", "soft-cap"],
  ["query–key rate", "lower query–key rate"],
];

/** @type {Record<keyof Settings, (value: any) => boolean>} */
const FITS = {
  learning_rate: (rate) => rate >= RATES[0] && rate <= RATES[1],
  layers: (layers) => Number.isInteger(layers) && layers >= LAYERS[0] && layers <= LAYERS[1],
  skip: (skip) => typeof skip === "boolean",
  norm: (norm) => NORMS.some(([name]) => name === norm),
  remedy: (remedy) => REMEDIES.some(([name]) => name === remedy),
};

export const SETTINGS = /** @type {(keyof Settings)[]} */ (Object.keys(FITS));

/**
 * The settings among more; throws where they are none.
 * @param {any} from
 * @returns {Settings}
 */
export function settingsOf(from) {
  for (const name of SETTINGS)
    if (!FITS[name](from[name])) throw new Error(`no run has ${name} = ${from[name]}`);
  return /** @type {Settings} */ (Object.fromEntries(SETTINGS.map((name) => [name, from[name]])));
}

/**
 * A seed of a run; throws where it is none.
 * @param {number} seed
 */
export function seedOf(seed) {
  if (!(Number.isInteger(seed) && seed >= 0 && seed < 2 ** 31)) throw new Error(`no run has seed = ${seed}`);
  return seed;
}

// The stored surfaces: means over many draws on an asinh grid of mean and spread, read between its points.

import { between as interpolate } from "../../js/grid.js";
import { bytesOf, given } from "../../js/life.js";
import { clamp } from "../../js/numbers.js";

export const QUANTITIES = ["entropy", "variety", "relative_variety", "gradient"],
  CODES = 65535;

export function readSurfaces(model) {
  const { means, spreads, depths, decades, draws } = model.get("catalogue"),
    codes = new Uint16Array(given(bytesOf(model, "surfaces"), "surfaces")),
    scatter = new Uint8Array(given(bytesOf(model, "scatter"), "scatter")),
    columns = means.length,
    rows = spreads.length,
    size = columns * rows,
    reach = Math.asinh(means.at(-1)),
    high = Math.asinh(spreads.at(-1));

  // Entropy is coded evenly from 0 to 1, the others evenly in their logarithm.
  const decode = (quantity, code) =>
    quantity === "entropy" ? code / CODES : 10 ** (((2 * code) / CODES - 1) * decades);
  const encode = (quantity, value) =>
    CODES * (quantity === "entropy" ? value : (Math.log10(value) / decades + 1) / 2);

  // One variant's codes of one quantity: of its means, or of its standard errors
  /** @type {(variant: any, quantity: string, all?: Uint16Array | Uint8Array) => Uint16Array | Uint8Array} */
  function surface({ tokens, skip, norm, depth }, quantity, all = codes) {
    const variant = (Number(tokens === "text") * 2 + Number(skip)) * 2 + Number(norm === "post"),
      index = (variant * depths.length + depths.indexOf(depth)) * QUANTITIES.length;
    const from = (index + QUANTITIES.indexOf(quantity)) * size;
    return all.subarray(from, from + size);
  }

  // The lowest entropy of the layers stored up to a depth: one collapsed layer is enough.
  const found = new Map();
  function lowestEntropy(variant) {
    const key = [variant.tokens, variant.skip, variant.norm, variant.depth].join();
    if (!found.has(key)) {
      const stored = depths.filter((depth) => depth <= variant.depth),
        layers = stored.map((depth) => surface({ ...variant, depth }, "entropy"));
      found.set(
        key,
        layers[0].map((_, at) => Math.min(...layers.map((layer) => layer[at]))),
      );
    }
    return found.get(key);
  }

  // The grid's cell that holds a position, and where in it
  function cellAt(mean, spread) {
    const x = clamp((Math.asinh(mean) / reach + 1) / 2, 0, 1) * (columns - 1),
      y = clamp(Math.asinh(spread) / high, 0, 1) * (rows - 1);
    const column = Math.min(columns - 2, Math.floor(x)),
      row = Math.min(rows - 2, Math.floor(y));
    return { at: row * columns + column, u: x - column, v: y - row };
  }

  const between = (values, at, u, v) => interpolate(values, columns, at, u, v);

  function read(variant, quantity, mean, spread) {
    const { at, u, v } = cellAt(mean, spread);
    return decode(quantity, between(surface(variant, quantity), at, u, v));
  }

  function readLowestEntropy(variant, mean, spread) {
    const { at, u, v } = cellAt(mean, spread);
    return decode("entropy", between(lowestEntropy(variant), at, u, v));
  }

  // The standard deviation over draws: errors are coded by the root of their ratio to the mean
  function readDeviation(variant, quantity, mean, spread) {
    const { at, u, v } = cellAt(mean, spread),
      ratio = (between(surface(variant, quantity, scatter), at, u, v) / 255) ** 2;
    return ratio * Math.sqrt(draws) * read(variant, quantity, mean, spread);
  }

  const grid = { columns, rows, reach, high, far: means.at(-1) };
  const readers = { read, readLowestEntropy, readDeviation };
  return { ...grid, ...readers, surface, lowestEntropy, cellAt, between, decode, encode };
}

// Values on a regular grid: between its points, and lines of one level. No DOM in this file.

/**
 * Bilinear interpolation.
 * @param {ArrayLike<number>} values row by row
 * @param {number} columns
 * @param {number} at the corner of the cell with the lowest row and column
 * @param {number} u from there to the next column, 0 to 1
 * @param {number} v to the next row
 */
export const between = (values, columns, at, u, v) =>
  (values[at] * (1 - u) + values[at + 1] * u) * (1 - v) +
  (values[at + columns] * (1 - u) + values[at + columns + 1] * u) * v;

/** @typedef {[mean: number, spread: number]} Place */
/** @typedef {Place[]} Segment from one place to another */

/**
 * Segments of the zero level, cell by cell.
 * @param {number[]} values (rows + 1) × (columns + 1), row by row; NaN where nothing is known
 * @param {number} columns
 * @param {number} rows
 * @param {(i: number, j: number) => Place} at what lies at column i and row j, also between the points
 * @returns {Segment[]}
 */
export function contour(values, columns, rows, at) {
  /** @type {Segment[]} */
  const segments = [];
  for (let j = 0; j < rows; j++) {
    for (let i = 0; i < columns; i++) {
      const corners = [
        [i, j],
        [i + 1, j],
        [i + 1, j + 1],
        [i, j + 1],
      ];
      const heights = corners.map(([x, y]) => values[y * (columns + 1) + x]);
      if (heights.some(Number.isNaN)) continue;
      /** @type {Segment} */
      const crossings = [];
      corners.forEach(([x, y], k) => {
        const next = (k + 1) % 4,
          [from, to] = [heights[k], heights[next]];
        if (from < 0 === to < 0) return;
        const t = from / (from - to);
        crossings.push(at(x + (corners[next][0] - x) * t, y + (corners[next][1] - y) * t));
      });
      if (crossings.length === 2) segments.push(crossings);
    }
  }
  return segments;
}

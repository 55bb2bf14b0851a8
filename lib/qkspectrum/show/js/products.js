// A matrix product in blocks, for what is computed many times a second. No DOM in this file.

/**
 * A matrix within a larger array: entry (i, j) lies at `at + i row + j column`.
 * @typedef {{ data: Float64Array, at: number, row: number, column: number }} View
 */

/**
 * Rows one after the other, from `at` on.
 * @param {Float64Array} data
 * @param {number} columns
 * @param {number} [at]
 * @returns {View}
 */
export const rowsOf = (data, columns, at = 0) => ({ data, at, row: columns, column: 1 });

/** @param {View} view @returns {View} */
export const transposed = ({ data, at, row, column }) => ({ data, at, row: column, column: row });

const CHUNK = 64; // of the inner sum, whose operands then stay in the processor's nearest cache

/**
 * Adds scale · a b to the rows of out, for a (rows × inner) and b (inner × columns).
 * @param {View} out
 * @param {View} a
 * @param {View} b
 * @param {number} rows
 * @param {number} inner
 * @param {number} columns
 * @param {number} [scale]
 */
export function addProduct(out, a, b, rows, inner, columns, scale = 1) {
  for (let from = 0; from < inner; from += CHUNK) {
    const left = { ...a, at: a.at + from * a.column },
      right = { ...b, at: b.at + from * b.row };
    addChunk(out, left, right, rows, Math.min(CHUNK, inner - from), columns, scale);
  }
}

/**
 * `addProduct` in blocks of 2 × 4 entries, which stay in registers, so that each number read is used more than once.
 * @param {View} out
 * @param {View} a
 * @param {View} b
 * @param {number} rows
 * @param {number} inner
 * @param {number} columns
 * @param {number} scale
 */
function addChunk(out, a, b, rows, inner, columns, scale) {
  const o = out.data,
    x = a.data,
    y = b.data,
    next = a.row,
    ak = a.column,
    bk = b.row,
    bj = b.column;
  const evenRows = rows - (rows % 2),
    evenColumns = columns - (columns % 4);
  for (let i = 0; i < evenRows; i += 2) {
    for (let j = 0; j < evenColumns; j += 4) {
      let c00 = 0,
        c01 = 0,
        c02 = 0,
        c03 = 0,
        c10 = 0,
        c11 = 0,
        c12 = 0,
        c13 = 0,
        p = a.at + i * next,
        q = b.at + j * bj;
      for (let k = 0; k < inner; k++) {
        const a0 = x[p],
          a1 = x[p + next],
          b0 = y[q],
          b1 = y[q + bj],
          b2 = y[q + 2 * bj],
          b3 = y[q + 3 * bj];
        c00 += a0 * b0;
        c01 += a0 * b1;
        c02 += a0 * b2;
        c03 += a0 * b3;
        c10 += a1 * b0;
        c11 += a1 * b1;
        c12 += a1 * b2;
        c13 += a1 * b3;
        p += ak;
        q += bk;
      }
      const top = out.at + i * out.row + j,
        low = top + out.row;
      o[top] += scale * c00;
      o[top + 1] += scale * c01;
      o[top + 2] += scale * c02;
      o[top + 3] += scale * c03;
      o[low] += scale * c10;
      o[low + 1] += scale * c11;
      o[low + 2] += scale * c12;
      o[low + 3] += scale * c13;
    }
  }
  for (let i = 0; i < rows; i++) {
    for (let j = i < evenRows ? evenColumns : 0; j < columns; j++) {
      let sum = 0;
      for (let k = 0; k < inner; k++) sum += x[a.at + i * next + k * ak] * y[b.at + k * bk + j * bj];
      o[out.at + i * out.row + j] += scale * sum;
    }
  }
}

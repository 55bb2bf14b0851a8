// A matrix product in blocks, for what is computed many times a second. No DOM in this file.

/** @typedef {Float64Array | Float32Array} Floats */
/**
 * A matrix within a larger array: entry (i, j) lies at `at + i row + j column`.
 * @typedef {{ data: Floats, at: number, row: number, column: number }} View
 */

/**
 * Rows one after the other, from `at` on.
 * @param {Floats} data
 * @param {number} columns
 * @param {number} [at]
 * @returns {View}
 */
export const rowsOf = (data, columns, at = 0) => ({ data, at, row: columns, column: 1 });

/** @param {View} view @returns {View} */
export const transposed = ({ data, at, row, column }) => ({ data, at, row: column, column: row });

/**
 * Where a product of square matrices has zeros to skip: "out", whose entries above the diagonal are not wanted (some are
 * changed all the same), or a, which has none but zeros above the diagonal ("lower") or below it ("upper").
 * @typedef {"" | "out" | "lower" | "upper"} Triangle
 */

const CHUNK = 64, // of the inner sum, whose operands then stay in the processor's nearest cache
  panel = new Float64Array(4 * CHUNK); // four columns of b side by side

/**
 * Adds scale · a b to the rows of out, for a (rows × inner) and b (inner × columns).
 * @param {View} out
 * @param {View} a
 * @param {View} b
 * @param {number} rows
 * @param {number} inner
 * @param {number} columns
 * @param {number} [scale]
 * @param {Triangle} [triangle]
 */
export function addProduct(out, a, b, rows, inner, columns, scale = 1, triangle = "") {
  const evenColumns = columns - (columns % 4);
  for (let from = 0; from < inner; from += CHUNK) {
    const count = Math.min(CHUNK, inner - from);
    for (let j = 0; j < evenColumns; j += 4) {
      copyColumns(b, from, count, j);
      addColumns(out, a, rows, from, count, j, scale, triangle);
    }
  }
  addRest(out, a, b, rows, inner, columns, scale, evenColumns);
}

/**
 * a bᵀ, for a (rows × inner) and b (columns × inner), as torch applies a weight.
 * @param {Float32Array} a
 * @param {Float32Array} b
 * @param {number} rows
 * @param {number} inner
 * @param {number} columns
 */
export function timesTransposed(a, b, rows, inner, columns) {
  const out = new Float32Array(rows * columns);
  addProduct(rowsOf(out, columns), rowsOf(a, inner), transposed(rowsOf(b, inner)), rows, inner, columns);
  return out;
}

/**
 * Columns j to j + 3 of b into the panel.
 * @param {View} b
 * @param {number} from
 * @param {number} count
 * @param {number} j
 */
function copyColumns({ data, at, row, column }, from, count, j) {
  for (let k = 0, q = at + from * row + j * column, to = 0; k < count; k++, q += row, to += 4) {
    panel[to] = data[q];
    panel[to + 1] = data[q + column];
    panel[to + 2] = data[q + 2 * column];
    panel[to + 3] = data[q + 3 * column];
  }
}

/**
 * Adds what a chunk of the inner sum gives to four columns, in blocks of 2 × 4 entries, which stay in registers, so that
 * each number read is used more than once.
 * @param {View} out
 * @param {View} a
 * @param {number} rows
 * @param {number} from
 * @param {number} count
 * @param {number} j
 * @param {number} scale
 * @param {Triangle} triangle
 */
function addColumns(out, a, rows, from, count, j, scale, triangle) {
  const o = out.data,
    x = a.data,
    step = a.column,
    evenRows = rows - (rows % 2);
  for (let i = triangle === "out" ? j : 0; i < evenRows; i += 2) {
    const first = triangle === "upper" ? Math.max(0, i - from) : 0,
      end = 4 * (triangle === "lower" ? Math.min(count, i + 2 - from) : count);
    let c00 = 0,
      c01 = 0,
      c02 = 0,
      c03 = 0,
      c10 = 0,
      c11 = 0,
      c12 = 0,
      c13 = 0,
      p = a.at + i * a.row + (from + first) * step,
      low = p + a.row;
    for (let q = 4 * first; q < end; q += 4) {
      const a0 = x[p],
        a1 = x[low],
        b0 = panel[q],
        b1 = panel[q + 1],
        b2 = panel[q + 2],
        b3 = panel[q + 3];
      c00 += a0 * b0;
      c01 += a0 * b1;
      c02 += a0 * b2;
      c03 += a0 * b3;
      c10 += a1 * b0;
      c11 += a1 * b1;
      c12 += a1 * b2;
      c13 += a1 * b3;
      p += step;
      low += step;
    }
    const top = out.at + i * out.row + j,
      next = top + out.row;
    o[top] += scale * c00;
    o[top + 1] += scale * c01;
    o[top + 2] += scale * c02;
    o[top + 3] += scale * c03;
    o[next] += scale * c10;
    o[next + 1] += scale * c11;
    o[next + 2] += scale * c12;
    o[next + 3] += scale * c13;
  }
}

/**
 * The last row where rows are odd, and the columns that are left over from fours.
 * @param {View} out
 * @param {View} a
 * @param {View} b
 * @param {number} rows
 * @param {number} inner
 * @param {number} columns
 * @param {number} scale
 * @param {number} evenColumns
 */
function addRest(out, a, b, rows, inner, columns, scale, evenColumns) {
  const evenRows = rows - (rows % 2);
  for (let i = 0; i < rows; i++) {
    for (let j = i < evenRows ? evenColumns : 0; j < columns; j++) {
      let sum = 0;
      for (let k = 0; k < inner; k++) {
        sum += a.data[a.at + i * a.row + k * a.column] * b.data[b.at + k * b.row + j * b.column];
      }
      out.data[out.at + i * out.row + j] += scale * sum;
    }
  }
}

// Matrices as flat Float64Arrays, row by row. No DOM in this file.

/**
 * a b, for a (rows × inner) and b (inner × columns).
 * @param {Float64Array} a
 * @param {Float64Array} b
 * @param {number} rows
 * @param {number} inner
 * @param {number} columns
 */
export function multiply(a, b, rows, inner, columns) {
  const out = new Float64Array(rows * columns);
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) {
      let sum = 0;
      for (let k = 0; k < inner; k++) sum += a[i * inner + k] * b[k * columns + j];
      out[i * columns + j] = sum;
    }
  }
  return out;
}

/**
 * a bᵀ, for a (rows × inner) and b (columns × inner), as torch applies a weight.
 * @param {Float64Array} a
 * @param {Float64Array} b
 * @param {number} rows
 * @param {number} inner
 * @param {number} columns
 */
export function multiplyTransposed(a, b, rows, inner, columns) {
  const out = new Float64Array(rows * columns);
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) out[i * columns + j] = rowProduct(a, i, b, j, inner);
  }
  return out;
}

/**
 * The lower triangle of a bᵀ / divisor, for a and b (rows × inner).
 * @param {Float64Array} a
 * @param {Float64Array} b
 * @param {number} rows
 * @param {number} inner
 * @param {number} [divisor]
 * @param {Float64Array} [out] above the diagonal it stays as it is
 */
export function lowerProduct(a, b, rows, inner, divisor = 1, out = new Float64Array(rows * rows)) {
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j <= i; j++) out[i * rows + j] = rowProduct(a, i, b, j, inner) / divisor;
  }
  return out;
}

/**
 * Row i of a times row j of b.
 * @param {Float64Array} a
 * @param {number} i
 * @param {Float64Array} b
 * @param {number} j
 * @param {number} inner
 */
export function rowProduct(a, i, b, j, inner) {
  let sum = 0;
  for (let k = 0; k < inner; k++) sum += a[i * inner + k] * b[j * inner + k];
  return sum;
}

/**
 * Every column times its factor.
 * @param {Float64Array} x
 * @param {Float64Array} factors one for each column
 * @param {Float64Array} [out]
 */
export function scaleColumns(x, factors, out = new Float64Array(x.length)) {
  const columns = factors.length;
  for (let at = 0; at < x.length; at += columns) {
    for (let k = 0; k < columns; k++) out[at + k] = x[at + k] * factors[k];
  }
  return out;
}

/** @param {Float64Array} a @param {Float64Array} b */
export const plus = (a, b) => a.map((value, i) => value + b[i]);

/** @param {ArrayLike<number>} x */
export function total(x) {
  let sum = 0;
  for (let i = 0; i < x.length; i++) sum += x[i];
  return sum;
}

/** @param {Float64Array | Float32Array} x */
export function frobenius(x) {
  let sum = 0;
  for (let i = 0; i < x.length; i++) sum += x[i] * x[i];
  return Math.sqrt(sum);
}

/** @param {Float64Array | Float32Array} x @param {number} rows @param {number} columns */
export function meanRow(x, rows, columns) {
  const mean = new Float64Array(columns);
  for (let at = 0; at < rows * columns; at += columns) {
    for (let k = 0; k < columns; k++) mean[k] += x[at + k];
  }
  return mean.map((sum) => sum / rows);
}

/**
 * Every row minus the mean row.
 * @param {Float64Array | Float32Array} x
 * @param {number} rows
 * @param {number} columns
 */
export function residual(x, rows, columns) {
  const mean = meanRow(x, rows, columns),
    out = new Float64Array(rows * columns);
  for (let at = 0; at < out.length; at += columns) {
    for (let k = 0; k < columns; k++) out[at + k] = x[at + k] - mean[k];
  }
  return out;
}

/** @param {number} a @param {number} b */
export const ratio = (a, b) => (b > 0 ? a / b : 0);

/**
 * Frobenius norms of the rows, of their residual, and the second over the first: the relative residual.
 * @param {Float64Array | Float32Array} x
 * @param {number} rows
 * @param {number} columns
 */
export function norms(x, rows, columns) {
  const norm = frobenius(x),
    left = frobenius(residual(x, rows, columns));
  return { norm, residual: left, relative: ratio(left, norm) };
}

// A product of matrices in single precision, fast enough for a small transformer. No DOM in this file.

/**
 * a bᵀ, for a (rows × inner) and b (columns × inner), as torch applies a weight. Sixteen entries are summed at a
 * time, so that every number that is read serves four products.
 * @param {Float32Array} a
 * @param {Float32Array} b
 * @param {number} rows
 * @param {number} inner
 * @param {number} columns
 * @param {Float32Array} [out]
 */
export function blockedProduct(a, b, rows, inner, columns, out = new Float32Array(rows * columns)) {
  const block = new Float32Array(16);
  // past the last row or column the last one is computed again, and not kept
  const row = (/** @type {number} */ i) => Math.min(i, rows - 1) * inner;
  const column = (/** @type {number} */ j) => Math.min(j, columns - 1) * inner;
  for (let i = 0; i < rows; i += 4) {
    const height = Math.min(4, rows - i),
      starts = /** @type {const} */ ([row(i), row(i + 1), row(i + 2), row(i + 3)]);
    for (let j = 0; j < columns; j += 4) {
      const width = Math.min(4, columns - j);
      const ends = /** @type {const} */ ([column(j), column(j + 1), column(j + 2), column(j + 3)]);
      sixteenProducts(a, b, starts, ends, inner, block);
      for (let r = 0; r < height; r++) {
        for (let c = 0; c < width; c++) out[(i + r) * columns + j + c] = block[4 * r + c];
      }
    }
  }
  return out;
}

/** @typedef {readonly [number, number, number, number]} Four where four rows begin */

/**
 * @param {Float32Array} a
 * @param {Float32Array} b
 * @param {Four} rows
 * @param {Four} columns
 * @param {number} inner
 * @param {Float32Array} out
 */
function sixteenProducts(a, b, [a0, a1, a2, a3], [b0, b1, b2, b3], inner, out) {
  let [s0, s1, s2, s3] = [0, 0, 0, 0],
    [t0, t1, t2, t3] = [0, 0, 0, 0],
    [u0, u1, u2, u3] = [0, 0, 0, 0],
    [v0, v1, v2, v3] = [0, 0, 0, 0];
  for (let k = 0; k < inner; k++) {
    const x0 = b[b0 + k],
      x1 = b[b1 + k],
      x2 = b[b2 + k],
      x3 = b[b3 + k];
    const s = a[a0 + k],
      t = a[a1 + k],
      u = a[a2 + k],
      v = a[a3 + k];
    s0 += s * x0;
    s1 += s * x1;
    s2 += s * x2;
    s3 += s * x3;
    t0 += t * x0;
    t1 += t * x1;
    t2 += t * x2;
    t3 += t * x3;
    u0 += u * x0;
    u1 += u * x1;
    u2 += u * x2;
    u3 += u * x3;
    v0 += v * x0;
    v1 += v * x1;
    v2 += v * x2;
    v3 += v * x3;
  }
  out[0] = s0;
  out[1] = s1;
  out[2] = s2;
  out[3] = s3;
  out[4] = t0;
  out[5] = t1;
  out[6] = t2;
  out[7] = t3;
  out[8] = u0;
  out[9] = u1;
  out[10] = u2;
  out[11] = u3;
  out[12] = v0;
  out[13] = v1;
  out[14] = v2;
  out[15] = v3;
}

// Eigenvalues of a real matrix that need not be symmetric. No DOM in this file.

/**
 * Reduces a matrix to upper Hessenberg form by elimination with pivots, which keeps its eigenvalues.
 * @param {Float64Array} a (n × n), overwritten
 * @param {number} n
 */
function toHessenberg(a, n) {
  for (let m = 1; m < n - 1; m++) {
    let pivot = m;
    for (let i = m + 1; i < n; i++)
      if (Math.abs(a[i * n + m - 1]) > Math.abs(a[pivot * n + m - 1])) pivot = i;
    const top = a[pivot * n + m - 1];
    if (top === 0) continue;
    if (pivot !== m) {
      for (let j = m - 1; j < n; j++) {
        [a[pivot * n + j], a[m * n + j]] = [a[m * n + j], a[pivot * n + j]];
      }
      for (let i = 0; i < n; i++) [a[i * n + pivot], a[i * n + m]] = [a[i * n + m], a[i * n + pivot]];
    }
    for (let i = m + 1; i < n; i++) {
      const factor = a[i * n + m - 1] / top;
      if (factor === 0) continue;
      for (let j = m - 1; j < n; j++) a[i * n + j] -= factor * a[m * n + j];
      for (let k = 0; k < n; k++) a[k * n + m] += factor * a[k * n + i];
      a[i * n + m - 1] = 0;
    }
  }
}

/**
 * The eigenvalue of the complex 2 × 2 block that ends at row `last`, nearest to its last entry: Wilkinson's shift.
 * @param {Float64Array} re
 * @param {Float64Array} im
 * @param {number} n
 * @param {number} last
 * @returns {[number, number]}
 */
function shiftOf(re, im, n, last) {
  const at = (/** @type {number} */ i, /** @type {number} */ j) => (last - 1 + i) * n + last - 1 + j,
    [a, b, c, d] = [at(0, 0), at(0, 1), at(1, 0), at(1, 1)];
  // half = (a − d)/2; the eigenvalues are d + half ± √(half² + bc)
  const halfRe = (re[a] - re[d]) / 2,
    halfIm = (im[a] - im[d]) / 2,
    insideRe = halfRe * halfRe - halfIm * halfIm + re[b] * re[c] - im[b] * im[c],
    insideIm = 2 * halfRe * halfIm + re[b] * im[c] + im[b] * re[c],
    size = Math.hypot(insideRe, insideIm);
  let rootRe = Math.sqrt(Math.max(0, (size + insideRe) / 2)),
    rootIm = Math.sqrt(Math.max(0, (size - insideRe) / 2)) * (insideIm < 0 ? -1 : 1);
  if (halfRe * rootRe + halfIm * rootIm > 0) [rootRe, rootIm] = [-rootRe, -rootIm]; // the nearer one
  return [re[d] + halfRe + rootRe, im[d] + halfIm + rootIm];
}

/**
 * One step of the QR algorithm with a complex shift on rows `first` to `last`: rotations from the left, then the same
 * from the right.
 * @param {Float64Array} re
 * @param {Float64Array} im
 * @param {number} n
 * @param {number} first
 * @param {number} last
 * @param {[number, number]} shift
 */
function step(re, im, n, first, last, [shiftRe, shiftIm]) {
  const turns = [];
  for (let i = first; i <= last; i++) {
    re[i * n + i] -= shiftRe;
    im[i * n + i] -= shiftIm;
  }
  for (let k = first; k < last; k++) {
    const up = k * n,
      low = up + n,
      size = Math.hypot(re[up + k], im[up + k], re[low + k], im[low + k]) || 1,
      [cRe, cIm, sRe, sIm] = [re[up + k] / size, im[up + k] / size, re[low + k] / size, im[low + k] / size];
    turns.push([cRe, cIm, sRe, sIm]);
    for (let j = k; j <= last; j++) {
      const [xr, xi, yr, yi] = [re[up + j], im[up + j], re[low + j], im[low + j]];
      re[up + j] = cRe * xr + cIm * xi + sRe * yr + sIm * yi;
      im[up + j] = cRe * xi - cIm * xr + sRe * yi - sIm * yr;
      re[low + j] = cRe * yr - cIm * yi - sRe * xr + sIm * xi;
      im[low + j] = cRe * yi + cIm * yr - sRe * xi - sIm * xr;
    }
  }
  turns.forEach(([cRe, cIm, sRe, sIm], at) => {
    const k = first + at;
    for (let i = first; i <= Math.min(k + 1, last); i++) {
      const left = i * n + k,
        [xr, xi, yr, yi] = [re[left], im[left], re[left + 1], im[left + 1]];
      re[left] = cRe * xr - cIm * xi + sRe * yr - sIm * yi;
      im[left] = cRe * xi + cIm * xr + sRe * yi + sIm * yr;
      re[left + 1] = cRe * yr + cIm * yi - sRe * xr - sIm * xi;
      im[left + 1] = cRe * yi - cIm * yr + sIm * xr - sRe * xi;
    }
  });
  for (let i = first; i <= last; i++) {
    re[i * n + i] += shiftRe;
    im[i * n + i] += shiftIm;
  }
}

/**
 * All eigenvalues: Hessenberg form, then the QR algorithm with shifts and deflation.
 * @param {Float64Array} matrix (n × n), left as it is
 * @param {number} n
 * @returns {{ real: Float64Array, imaginary: Float64Array }} in no particular order
 */
export function eigenvalues(matrix, n) {
  const re = Float64Array.from(matrix),
    im = new Float64Array(n * n);
  toHessenberg(re, n);
  let last = n - 1,
    tries = 0;
  while (last > 0) {
    let first = last;
    while (first > 0) {
      const below = first * n + first - 1,
        around = below - n,
        size = Math.hypot(re[below + 1], im[below + 1]) + Math.hypot(re[around], im[around]);
      if (Math.hypot(re[below], im[below]) <= Number.EPSILON * size) {
        re[below] = 0;
        im[below] = 0;
        break;
      }
      first--;
    }
    if (first === last) {
      last--;
      tries = 0;
      continue;
    }
    if (++tries > 60) throw new Error("The eigenvalues do not converge");
    // an odd shift now and then leaves cycles behind
    /** @type {[number, number]} */
    const shift =
      tries % 11 === 10
        ? [re[last * n + last] + Math.abs(re[last * n + last - 1]), 0]
        : shiftOf(re, im, n, last);
    step(re, im, n, first, last, shift);
  }
  const diagonal = (/** @type {Float64Array} */ x) =>
    Float64Array.from({ length: n }, (_, i) => x[i * n + i]);
  return { real: diagonal(re), imaginary: diagonal(im) };
}

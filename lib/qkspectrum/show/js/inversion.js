// Distributions of weighted sums of squares of normal numbers, by Gil-Pelaez' inversion of the characteristic
// function, the product of (1 - 2 j t w)^(-1/2) over all weights w. No DOM in this file.

const SETTLED = 1e-9; // a characteristic function this small ends the sum

const phi = new Float64Array(2); // real and imaginary part of the last inverseRoot

/**
 * The characteristic function at complex t, by multiplications alone. Each factor turns the product by less than
 * half a turn, so a crossing of the negative real axis can be seen; it changes the sign of the root.
 * @param {Float64Array} weights
 * @param {number} tRe
 * @param {number} tIm
 */
function inverseRoot(weights, tRe, tIm) {
  let re = 1,
    im = 0,
    sign = 1;
  for (let k = 0; k < weights.length; k++) {
    const w = 2 * weights[k],
      x = 1 + w * tIm,
      y = -w * tRe;
    const below = im < 0,
      nextRe = re * x - im * y;
    im = re * y + im * x;
    re = nextRe;
    if (im < 0 !== below && (y < 0 ? below : !below)) sign = -sign;
    if (re * re + im * im > 1e200) break; // its inverse root is nothing
  }
  // principal square root of the inverse, without cancellation
  const size = Math.hypot(re, im),
    half = Math.sqrt((size + Math.abs(re)) / 2);
  phi[0] = (sign * (re >= 0 ? half : Math.abs(im) / (2 * half))) / size;
  phi[1] = (-sign * (re >= 0 ? im / (2 * half) : im < 0 ? -half : half)) / size;
}

/**
 * P(z <= x), x not 0, along a ray at 45 degrees: t = s exp(y - exp(-y)), trapezoid rule in y. There exp(-jtx) decays
 * by itself, so that one weight is enough; phi may rise by 2^(1/4) for every weight.
 * @param {Float64Array} weights
 * @param {number} x
 * @param {number} deviation
 */
export function alongRay(weights, x, deviation) {
  const side = Math.sign(x),
    step = 0.12,
    start = 0.25 / Math.max(Math.abs(x), deviation);
  let total = 0;
  for (let y = -2.8; y < 60; y += step) {
    const shrunk = Math.exp(-y),
      re = (start * Math.exp(y - shrunk)) / Math.SQRT2,
      im = -side * re;
    inverseRoot(weights, re, im);
    const decay = Math.exp(im * x),
      size = decay * Math.hypot(phi[0], phi[1]);
    if (size < SETTLED && y > 0) break;
    total += decay * (phi[1] * Math.cos(re * x) - phi[0] * Math.sin(re * x)) * (1 + shrunk);
  }
  return 0.5 + side / 4 - (step * total) / Math.PI;
}

/**
 * P(low <= z <= high) on the real axis, midpoint rule. A period, twice the reach, holds all of z.
 * @param {Float64Array} weights
 * @param {number} low
 * @param {number} high
 * @param {number} mean the sum of the weights
 * @param {number} square the sum of their squares
 * @param {number} largest of their sizes
 */
export function alongAxis(weights, low, high, mean, square, largest) {
  const bound = 17, // errors of about exp(-17)
    reach = 2 * Math.sqrt(bound * square) + 2 * bound * largest,
    step = Math.PI / reach;
  const clip = (/** @type {number} */ x) => Math.max(-reach, Math.min(reach, x - mean)) + mean,
    [from, to] = [clip(low), clip(high)];
  let total = 0;
  for (let k = 0.5; k < 20000; k++) {
    const t = k * step;
    inverseRoot(weights, t, 0);
    const [a, b] = [t * from, t * to];
    total += (phi[1] * (Math.cos(a) - Math.cos(b)) - phi[0] * (Math.sin(a) - Math.sin(b))) / k;
    if (Math.abs(phi[0]) + Math.abs(phi[1]) < SETTLED) break;
  }
  return total / Math.PI;
}

// The normal distribution: its tails and quantiles, to about 1e-15.

const ROOT_OF_TWO_PI = 2.5066282746310002;

/** @param {number} x */
const density = (x) => Math.exp(-0.5 * x * x) / ROOT_OF_TWO_PI;

/**
 * P(Z > x) for x >= 0: a series where it is quick, a continued fraction beyond; for x < 0 the series too.
 * @param {number} x
 */
export function upperTail(x) {
  if (x < 3) {
    let term = x,
      sum = x;
    for (let n = 3; term > 1e-17 * sum; n += 2) {
      term *= (x * x) / n;
      sum += term;
    }
    return 0.5 - density(x) * sum;
  }
  let fraction = x;
  for (let n = 60; n > 0; n--) fraction = x + n / fraction;
  return density(x) / fraction;
}

/**
 * P(low <= Z <= high).
 * @param {number} low
 * @param {number} high
 */
export function normalBetween(low, high) {
  // both bounds on one side: subtract the small tails, not two numbers near one
  if (low > 0) return upperTail(low) - upperTail(high);
  if (high < 0) return upperTail(-high) - upperTail(-low);
  return 1 - upperTail(high) - upperTail(-low);
}

/**
 * P(low <= X <= high) of a normal X, also of one without spread.
 * @param {number} mean
 * @param {number} deviation
 * @param {number} low
 * @param {number} high
 */
export const chanceBetween = (mean, deviation, low, high) =>
  deviation > 0
    ? normalBetween((low - mean) / deviation, (high - mean) / deviation)
    : Number(low <= mean && mean <= high);

/**
 * The number that Z stays below with probability p, for 0 < p < 1.
 * @param {number} p
 * @returns {number}
 */
export function normalQuantile(p) {
  if (p > 0.5) return -normalQuantile(1 - p);
  let x = 0; // Newton from the right, where the distribution function is convex: it never overshoots
  for (let n = 0; n < 60; n++) {
    const step = (upperTail(-x) - p) / density(x);
    x -= step;
    if (Math.abs(step) < 1e-14) break;
  }
  return x;
}

// The three laws of signal propagation at every token. No DOM in this file.
//
// z = (logit - mean logit)/T of a token is a weighted sum of 2d squares of normal numbers; the token propagates
// when -1/T <= z <= 1 - 1/T. Positions are the middles of cells, theta = (i - 1/2)/T.

import { normalBetween } from "./normal.js";

export function gaussianLaw({ a, b, v }, T, lambda, trace, traceOfSquare) {
  // W is symmetric here, so its squared Frobenius norm is the trace of its square
  return a.map((ai, i) => {
    const mean = (b[i] * trace) / (lambda * T);
    const sd = Math.sqrt((ai * v + b[i] * b[i]) * traceOfSquare) / (lambda * T);
    const low = -1 / T - mean,
      high = 1 - 1 / T - mean;
    return sd > 0 ? normalBetween(low / sd, high / sd) : Number(low <= 0 && high >= 0);
  });
}

const FEW = 12; // up to this many eigenvalues: along the ray

const SETTLED = 1e-9; // a characteristic function this small ends the sum

// ---- the product of (1 - 2 j t w)^(-1/2) over all weights w, at complex t, by multiplications alone
//
// Each factor turns the product by less than half a turn, so a crossing of the negative real axis can be seen;
// it changes the sign of the root.
function inverseRoot(weights, tRe, tIm, out) {
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
  out[0] = (sign * (re >= 0 ? half : Math.abs(im) / (2 * half))) / size;
  out[1] = (-sign * (re >= 0 ? im / (2 * half) : im < 0 ? -half : half)) / size;
}

// P(z <= x), x not 0: Gil-Pelaez along a ray at 45 degrees, t = s exp(y - exp(-y)), trapezoid rule in y. There
// exp(-jtx) decays by itself, so that one weight is enough; phi may rise by 2^(1/4) for every weight.
function alongRay(weights, x, deviation, phi) {
  const side = Math.sign(x),
    step = 0.12,
    start = 0.25 / Math.max(Math.abs(x), deviation);
  let total = 0;
  for (let y = -2.8; y < 60; y += step) {
    const shrunk = Math.exp(-y),
      re = (start * Math.exp(y - shrunk)) / Math.SQRT2,
      im = -side * re;
    inverseRoot(weights, re, im, phi);
    const decay = Math.exp(im * x),
      size = decay * Math.hypot(phi[0], phi[1]);
    if (size < SETTLED && y > 0) break;
    total += decay * (phi[1] * Math.cos(re * x) - phi[0] * Math.sin(re * x)) * (1 + shrunk);
  }
  return 0.5 + side / 4 - (step * total) / Math.PI;
}

// P(low <= z <= high): Gil-Pelaez on the real axis, midpoint rule. A period, twice the reach, holds all of z.
function alongAxis(weights, low, high, mean, square, largest, phi) {
  const bound = 17, // errors of about exp(-17)
    reach = 2 * Math.sqrt(bound * square) + 2 * bound * largest,
    step = Math.PI / reach;
  const clip = (x) => Math.max(-reach, Math.min(reach, x - mean)) + mean,
    [from, to] = [clip(low), clip(high)];
  let total = 0;
  for (let k = 0.5; k < 20000; k++) {
    const t = k * step;
    inverseRoot(weights, t, 0, phi);
    const [a, b] = [t * from, t * to];
    total += (phi[1] * (Math.cos(a) - Math.cos(b)) - phi[0] * (Math.sin(a) - Math.sin(b))) / k;
    if (Math.abs(phi[0]) + Math.abs(phi[1]) < SETTLED) break;
  }
  return total / Math.PI;
}

export function exactLaw({ a, b, v }, T, eigenvalues) {
  const d = eigenvalues.length,
    weights = new Float64Array(2 * d),
    phi = new Float64Array(2),
    low = -1 / T,
    high = 1 - 1 / T;
  return a.map((ai, i) => {
    const root = Math.sqrt(ai * v),
      plus = Math.max(0, root + b[i]) / (2 * T),
      minus = Math.max(0, root - b[i]) / (2 * T);
    let mean = 0,
      square = 0,
      largest = 0;
    for (let k = 0; k < d; k++) {
      weights[k] = eigenvalues[k] * plus;
      weights[d + k] = -eigenvalues[k] * minus;
    }
    for (const w of weights) {
      mean += w;
      square += w * w;
      largest = Math.max(largest, Math.abs(w));
    }
    if (largest === 0) return 1; // low < 0 < high
    const between =
      d > FEW
        ? alongAxis(weights, low, high, mean, square, largest, phi)
        : alongRay(weights, high, Math.sqrt(2 * square), phi) -
          alongRay(weights, low, Math.sqrt(2 * square), phi);
    return Math.max(0, Math.min(1, between));
  });
}

// B24's limit, for the walk only
export function limitLaw(theta, xi, eta) {
  const mean = xi * (theta - 0.5),
    sd = eta * Math.sqrt(2 * theta * theta - 2 * theta + 7 / 12);
  return sd > 0 ? normalBetween(-mean / sd, (1 - mean) / sd) : Number(mean >= 0 && mean <= 1);
}

// The three laws of signal propagation at every token. No DOM in this file.
//
// z = (logit - mean logit)/T of a token is a weighted sum of 2d squares of normal numbers; the token propagates
// when -1/T <= z <= 1 - 1/T. Positions are the middles of cells, theta = (i - 1/2)/T.

const FEW = 12; // up to this many eigenvalues: along the ray
const SETTLED = 1e-9; // a characteristic function this small ends the sum
const ONE_SIDED = 2 / 3; // of what propagates lies in one half of the positions

// ---- eigenvalues over the temperature: W's, with tr(W)/lambda = xi and tr(W^2)/lambda^2 = eta^2
function normalQuantile(p) {
  if (p > 0.5) return -normalQuantile(1 - p);
  let x = 0; // Newton from the right, where the distribution function is convex: it never overshoots
  for (let n = 0; n < 60; n++) {
    const step = (upperTail(-x) - p) / (Math.exp(-0.5 * x * x) / 2.5066282746310002);
    x -= step;
    if (Math.abs(step) < 1e-14) break;
  }
  return x;
}

// Quantiles of a shape at d even levels, with mean 0 and variance 1
function shapeOf(spectrum, d) {
  const at = (k) => (k + 0.5) / d;
  const quantile = spectrum === "skewed" ? (p) => -Math.log1p(-p) : (p) => normalQuantile(p);
  return standardise(Float64Array.from({ length: d }, (_, k) => quantile(at(k))));
}

// No W of d dimensions has eta below |xi|/sqrt(d), and with one dimension there is no other eta.
const smallestEta = (xi, d) => Math.abs(xi) / Math.sqrt(d);
const feasibleEta = (xi, eta, d) => (d === 1 ? Math.abs(xi) : Math.max(eta, smallestEta(xi, d)));

function eigenvaluesOf(xi, eta, d, spectrum) {
  // the temperature is sqrt(d): mean xi/sqrt(d), variance eta^2 - xi^2/d; both are divided by it
  const mean = xi / d,
    spread = Math.sqrt(Math.max(0, eta * eta - (xi * xi) / d) / d);
  return shapeOf(spectrum, d).map((z) => mean + spread * z);
}

// ---- tokens: a lower factor of their kernel, then a, b, v
function factorOf(process, T, correlation) {
  const fresh = Math.sqrt(1 - correlation * correlation);
  return Float64Array.from({ length: T * T }, (_, at) => {
    const t = Math.floor(at / T),
      u = at % T;
    if (u > t) return 0;
    if (process === "random walk") return 1;
    if (process === "independent") return Number(u === t);
    return Math.pow(correlation, t - u) * (u ? fresh : 1);
  });
}

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

function exactLaw({ a, b, v }, T, eigenvalues) {
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
function limitLaw(theta, xi, eta) {
  const mean = xi * (theta - 0.5),
    sd = eta * Math.sqrt(2 * theta * theta - 2 * theta + 7 / 12);
  return sd > 0 ? normalBetween(-mean / sd, (1 - mean) / sd) : Number(mean >= 0 && mean <= 1);
}

// ---- where a law has its mass; the same definitions as the library's localization and propagation_phase
function localizationOf(rho) {
  const T = rho.length,
    theta = (i) => (i + 0.5) / T,
    total = rho.reduce((sum, p) => sum + p, 0),
    mean = (value) => rho.reduce((sum, p, i) => sum + (p / total) * value(i), 0);
  const centre = mean(theta),
    variance = mean((i) => (theta(i) - centre) ** 2),
    late = mean((i) => Math.max(0, Math.min(1, i + 1 - T / 2)));
  return { share: total / T, centre, width: Math.sqrt(12 * variance + 1 / (T * T)), late };
}

function phaseOf(rho) {
  const { share, late } = localizationOf(rho),
    peak = Math.max(...rho);
  if (!(share > 0)) return "none";
  if (Math.max(late, 1 - late) < ONE_SIDED) return "uniform";
  const [end, site] = late > 0.5 ? [rho.at(-1), "late-site"] : [rho[0], "early-site"];
  return end < peak / 2 ? "mid-site" : site;
}

function lawsAt({ xi, eta: wanted, length: T, dim: d, process, correlation, spectrum }, kernel) {
  const eta = feasibleEta(xi, wanted, d),
    eigenvalues = eigenvaluesOf(xi, eta, d, spectrum),
    square = eigenvalues.reduce((sum, w) => sum + w * w, 0),
    trace = eigenvalues.reduce((sum, w) => sum + w, 0);
  const exact = exactLaw(kernel, T, eigenvalues),
    gaussian = gaussianLaw(kernel, T, 1, trace, square);
  const limit = process === "random walk" ? exact.map((_, i) => limitLaw((i + 0.5) / T, xi, eta)) : null;
  return { eta, eigenvalues, exact, gaussian, limit, phase: phaseOf(exact), ...localizationOf(exact) };
}

function largestDistance(one, other) {
  let at = 0;
  for (let i = 1; i < one.length; i++) {
    if (Math.abs(one[i] - other[i]) > Math.abs(one[at] - other[at])) at = i;
  }
  return { distance: Math.abs(one[at] - other[at]), at };
}

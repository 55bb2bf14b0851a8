// The three laws of signal propagation at every token. No DOM in this file.
//
// z = (logit - mean logit)/T of a token is a weighted sum of 2d squares of normal numbers; the token propagates
// when -1/T <= z <= 1 - 1/T. Positions are the middles of cells, theta = (i - 1/2)/T.

import { exactLaw, gaussianLaw, limitLaw } from "../../js/laws.js";
import { normalQuantile } from "../../js/normal.js";
import { localizationOf, phaseOf } from "../../js/phases.js";
import { standardise } from "../../js/tokens.js";

// Quantiles of a shape at d even levels, with mean 0 and variance 1
function shapeOf(spectrum, d) {
  const at = (k) => (k + 0.5) / d;
  const quantile = spectrum === "skewed" ? (p) => -Math.log1p(-p) : (p) => normalQuantile(p);
  return standardise(Float64Array.from({ length: d }, (_, k) => quantile(at(k))));
}

// No W of d dimensions has eta below |xi|/sqrt(d), and with one dimension there is no other eta.
export const smallestEta = (xi, d) => Math.abs(xi) / Math.sqrt(d);

const feasibleEta = (xi, eta, d) => (d === 1 ? Math.abs(xi) : Math.max(eta, smallestEta(xi, d)));

function eigenvaluesOf(xi, eta, d, spectrum) {
  // the temperature is sqrt(d): mean xi/sqrt(d), variance eta^2 - xi^2/d; both are divided by it
  const mean = xi / d,
    spread = Math.sqrt(Math.max(0, eta * eta - (xi * xi) / d) / d);
  return shapeOf(spectrum, d).map((z) => mean + spread * z);
}

export function lawsAt({ xi, eta: wanted, length: T, dim: d, process, spectrum }, kernel) {
  const eta = feasibleEta(xi, wanted, d),
    eigenvalues = eigenvaluesOf(xi, eta, d, spectrum),
    square = eigenvalues.reduce((sum, w) => sum + w * w, 0),
    trace = eigenvalues.reduce((sum, w) => sum + w, 0);
  const exact = exactLaw(kernel, T, eigenvalues),
    gaussian = gaussianLaw(kernel, T, 1, trace, square);
  const limit = process === "random walk" ? exact.map((_, i) => limitLaw((i + 0.5) / T, xi, eta)) : null;
  return { eta, eigenvalues, exact, gaussian, limit, phase: phaseOf(exact), ...localizationOf(exact) };
}

export function largestDistance(one, other) {
  let at = 0;
  for (let i = 1; i < one.length; i++) {
    if (Math.abs(one[i] - other[i]) > Math.abs(one[at] - other[at])) at = i;
  }
  return { distance: Math.abs(one[at] - other[at]), at };
}

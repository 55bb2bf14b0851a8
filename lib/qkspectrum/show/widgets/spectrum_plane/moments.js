// Everything the figure computes. No DOM in this file.
//
// W = mean I + spread (cos S + sin A). Eigenvalues of the bracket are given for every degree; mean and spread
// shift and stretch them. Logits are linear: L = (mean G + spread (cos HS + sin HA)) / lambda, with G = X X',
// HS = X S X', HA = X A X'.

import { doubles, given } from "../../js/life.js";
import { lowerProduct, multiply } from "../../js/linear-algebra.js";
import { signed } from "../../js/numbers.js";
import { attentionRows, rowStatistics } from "../../js/rows.js";

export const DEGREE = Math.PI / 180;

export function makeMatter(model) {
  const S = given(doubles(model, "symmetric"), "symmetric"),
    A = given(doubles(model, "antisymmetric"), "antisymmetric"),
    X = given(doubles(model, "tokens"), "tokens");
  const d = Math.round(Math.sqrt(S.length)),
    T = X.length / d;
  return {
    d,
    T,
    S,
    A,
    X,
    lambda: Math.sqrt(d),
    mu: given(doubles(model, "eigenvalues"), "eigenvalues"),
    G: lowerProduct(X, X, T, d),
    HS: lowerProduct(multiply(X, S, T, d, d), X, T, d),
    HA: lowerProduct(multiply(X, A, T, d, d), X, T, d),
    W: new Float64Array(d * d),
    real: new Float64Array(d),
    imaginary: new Float64Array(d),
    logits: new Float64Array(T * T),
    attention: new Float64Array(T * T),
  };
}

export function measurePlane(matter, mean, spread, asymmetry) {
  const { d, T, S, A, W, mu, real, imaginary, G, HS, HA, logits, attention, lambda } = matter;
  const cos = asymmetry === 90 ? 0 : Math.cos(asymmetry * DEGREE),
    sin = Math.sin(asymmetry * DEGREE);
  let trace = 0,
    traceOfSquare = 0,
    frobenius = 0;
  for (let i = 0; i < d * d; i++) W[i] = spread * (cos * S[i] + sin * A[i]);
  for (let i = 0; i < d; i++) W[i * d + i] += mean;
  for (let i = 0; i < d; i++) {
    trace += W[i * d + i];
    for (let j = 0; j < d; j++) {
      traceOfSquare += W[i * d + j] * W[j * d + i];
      frobenius += W[i * d + j] ** 2;
    }
  }
  // the spread's three parts: along the real axis, along the imaginary axis, and what no eigenvalue shows
  let realPart = 0,
    imaginaryPart = 0;
  for (let k = 0; k < d; k++) {
    const at = 2 * (asymmetry * d + k);
    real[k] = mean + spread * mu[at];
    imaginary[k] = spread * mu[at + 1];
    realPart += (real[k] - trace / d) ** 2 / d;
    imaginaryPart += imaginary[k] ** 2 / d;
  }
  const hidden = Math.max(0, frobenius / d - (trace / d) ** 2 - realPart - imaginaryPart);

  for (let i = 0; i < T * T; i++) logits[i] = (mean * G[i] + spread * (cos * HS[i] + sin * HA[i])) / lambda;
  attentionRows(logits, T, "softmax", attention);

  // The law of the last query's logits over draws of the walk over sqrt(T):
  // C(i, T) = C(i, i) = i/T, C(T, T) = 1.
  const law = new Float64Array(T),
    deviation = new Float64Array(T),
    supposed = new Float64Array(T); // what W's eigenvalues alone would say
  let noise = 0,
    says = 0;
  for (let i = 0; i < T; i++) {
    const c = (i + 1) / T,
      variance = (c * frobenius + c * c * traceOfSquare) / lambda ** 2,
      symmetric = ((c + c * c) * traceOfSquare) / lambda ** 2;
    law[i] = (c * trace) / lambda;
    deviation[i] = Math.sqrt(Math.max(0, variance));
    supposed[i] = symmetric > 0 ? Math.sqrt(symmetric) : NaN;
    noise += variance / T;
    says += symmetric / T;
  }
  return {
    mean,
    spread,
    asymmetry,
    matter,
    trace: trace / d,
    scale: traceOfSquare / d,
    variance: traceOfSquare / d - (trace / d) ** 2,
    frobenius: frobenius / d,
    real: realPart,
    imaginary: imaginaryPart,
    hidden,
    xi: trace / lambda,
    etaSquared: traceOfSquare / lambda ** 2,
    entropy: rowStatistics(attention, T).entropy,
    law,
    deviation,
    supposed,
    rise: law[T - 1] - law[0],
    noise: Math.sqrt(Math.max(0, noise)),
    says: says > 0 ? Math.sqrt(says) : NaN,
  };
}

// ---- the headline, as pieces [text, kind]
/** @returns {import("../../js/dom.js").Piece[]} */
export function planeHeadline({ mean, spread, asymmetry, rise, noise, says, scale }) {
  const rises = signed(Math.abs(rise));
  if (!mean && !spread)
    return [["W is zero: all logits are, and every query averages "], ["all tokens", "strong"], ["."]];
  if (!spread) {
    const who = mean > 0 ? "like" : "unlike";
    return [
      [`W is ${signed(mean)} times the identity. A logit is a `],
      ["likeness", "strong"],
      [` times that, so attention goes to tokens ${who} the query.`],
    ];
  }
  const trend = mean
    ? [
        [mean > 0 ? "The mean lifts logits by " : "The mean lowers logits by "],
        [rises, "strong"],
        [" towards tokens like the query; "],
      ]
    : [["The mean is zero, so likeness counts for nothing; "]];
  // likeness itself varies from walk to walk: only without a mean is all of the scatter the spread's
  const scatter = [
    [mean ? "over walks they scatter by " : "the spread scatters logits by "],
    [`±${signed(noise)}`, "strong"],
  ];
  if (!asymmetry) return [...trend, ...scatter, [". W is symmetric: its eigenvalues say just that."]];
  const alone =
    scale > 1e-9 && says > 0
      ? [[", where W’s eigenvalues would say "], [`±${signed(says)}`, "strong"], ["."]]
      : [[", though W’s eigenvalues would give them a "], ["negative", "strong"], [" variance."]];
  return [...trend, ...scatter, ...alone];
}

export function describePlane({ matter: { d }, mean, spread, asymmetry, real, imaginary }) {
  return (
    `${d} eigenvalues of W in the complex plane around ${signed(mean)}: they deviate by ` +
    `${signed(Math.sqrt(real))} along the real axis and ${signed(Math.sqrt(imaginary))} along the ` +
    `imaginary one. ` +
    `Spread ${signed(spread)}, asymmetry ${asymmetry} degrees.`
  );
}

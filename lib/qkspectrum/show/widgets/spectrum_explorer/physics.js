// Everything the figure computes. No DOM in this file.
//
// Tokens are rows of X (T x d), written in W's eigenbasis, where W = mean I + spread diag(z).
// Logits are linear in the two sliders: L = (mean G + spread H) / lambda.

const LAYERS = 6;
const FRONT_SHARE = 0.8; // "looks at the last n tokens": n keys hold this share of a row

// ---- one draw: tokens, deviations of the eigenvalues, and what every later step needs of them
function standardise(z) {
  const mean = z.reduce((sum, value) => sum + value, 0) / z.length;
  const scale = Math.sqrt(z.reduce((sum, value) => sum + (value - mean) ** 2, 0) / z.length);
  return z.map((value) => (scale > 1e-12 ? (value - mean) / scale : 0));
}

function fillTokens(X, T, d, factor, gaussian, noise) {
  if (!factor) {
    // a random walk over sqrt(T): the factor is all ones below the diagonal
    const step = 1 / Math.sqrt(T);
    for (let k = 0; k < d; k++) {
      for (let t = 0, at = 0; t < T; t++) X[t * d + k] = at += gaussian() * step;
    }
    return;
  }
  for (let i = 0; i < T * d; i++) noise[i] = gaussian();
  X.fill(0);
  for (let t = 0; t < T; t++) {
    for (let u = 0; u <= t; u++) {
      const f = factor[t * T + u];
      if (f !== 0) for (let k = 0; k < d; k++) X[t * d + k] += f * noise[u * d + k];
    }
  }
}

function kernelMoments(T, factor) {
  // a = e'Ce, b = e'C delta_last, v = C_last,last with e = delta_i - 1/T
  const kernel = new Float64Array(T * T),
    rowMean = new Float64Array(T);
  for (let s = 0; s < T; s++) {
    for (let t = s; t < T; t++) {
      let c = 0;
      if (factor) for (let u = 0; u <= s; u++) c += factor[s * T + u] * factor[t * T + u];
      else c = (s + 1) / T;
      kernel[s * T + t] = kernel[t * T + s] = c;
    }
  }
  let mean = 0;
  for (let s = 0; s < T; s++) {
    for (let t = 0; t < T; t++) rowMean[s] += kernel[s * T + t] / T;
    mean += rowMean[s] / T;
  }
  const last = T - 1;
  const a = rowMean.map((m, i) => Math.max(kernel[i * T + i] - 2 * m + mean, 0));
  const b = rowMean.map((m, i) => kernel[i * T + last] - rowMean[last]);
  return { a, b, v: kernel[last * T + last] };
}

function isWalk(factor, T) {
  if (!factor) return true;
  const step = 1 / Math.sqrt(T);
  return factor.every((f, i) => Math.abs(f - (i % T <= Math.floor(i / T) ? step : 0)) < 1e-9);
}

function makeDraw({ seed, length: T, dim: d, factor, tokens, deviations, temperature }) {
  const gaussian = makeGaussian(seed),
    fixed = tokens !== null;
  const X = fixed ? tokens : new Float64Array(T * d),
    noise = new Float64Array(T * d);
  if (!fixed) fillTokens(X, T, d, factor, gaussian, noise);
  const z = deviations ?? standardise(Float64Array.from({ length: d }, gaussian)).sort();
  const draw = {
    T,
    d,
    X,
    z,
    fixed,
    lambda: temperature,
    walk: !fixed && isWalk(factor, T),
    G: new Float64Array(T * T),
    H: new Float64Array(T * T),
    logits: new Float64Array(T * T),
    attention: new Float64Array(T * T),
    scratch: [new Float64Array(T * T), new Float64Array(T * T)],
    layers: [new Float64Array(T * d), new Float64Array(T * d)],
  };
  for (let i = 0; i < T; i++) {
    for (let j = 0; j <= i; j++) {
      let g = 0,
        h = 0;
      for (let k = 0; k < d; k++) {
        const product = X[i * d + k] * X[j * d + k];
        g += product;
        h += z[k] * product;
      }
      draw.G[i * T + j] = g / temperature;
      draw.H[i * T + j] = h / temperature;
    }
  }
  if (!fixed) {
    draw.kernel = kernelMoments(T, factor);
    draw.simulated = simulateLastRows(draw, factor, gaussian, noise);
  }
  return draw;
}

// ---- many more token draws, of which only the last query's logits are kept
function simulateLastRows({ T, d, z, lambda }, factor, gaussian, noise) {
  const work = factor ? (T * T * d) / 2 : T * d * 4;
  const count = Math.max(20, Math.min(200, Math.round(1e8 / work)));
  const G = new Float64Array(count * T),
    H = new Float64Array(count * T),
    Y = new Float64Array(T * d);
  for (let n = 0; n < count; n++) {
    fillTokens(Y, T, d, factor, gaussian, noise);
    const query = (T - 1) * d;
    for (let j = 0; j < T; j++) {
      let g = 0,
        h = 0;
      for (let k = 0; k < d; k++) {
        const product = Y[query + k] * Y[j * d + k];
        g += product;
        h += z[k] * product;
      }
      G[n * T + j] = g / lambda;
      H[n * T + j] = h / lambda;
    }
  }
  return { count, G, H };
}

// ---- attention
function attentionRows(logits, T, softmax, out) {
  for (let i = 0; i < T; i++) {
    const row = i * T,
      n = i + 1;
    let total = 0;
    if (softmax === "softmax") {
      let top = -Infinity;
      for (let j = 0; j < n; j++) if (logits[row + j] > top) top = logits[row + j];
      for (let j = 0; j < n; j++) total += out[row + j] = Math.exp(logits[row + j] - top);
    } else {
      let mean = 0;
      for (let j = 0; j < n; j++) mean += logits[row + j] / n;
      for (let j = 0; j < n; j++) {
        total += out[row + j] = Math.min(Math.max((1 + logits[row + j] - mean) / n, 0), 1);
      }
    }
    for (let j = 0; j < n; j++) out[row + j] /= total;
  }
}

function mixTokens(attention, X, T, d, out) {
  out.fill(0);
  for (let i = 0; i < T; i++) {
    for (let j = 0; j <= i; j++) {
      const p = attention[i * T + j];
      if (p !== 0) for (let k = 0; k < d; k++) out[i * d + k] += p * X[j * d + k];
    }
  }
}

function norms(X, T, d) {
  // two passes: the residual of nearly equal tokens must not drown in their mean
  let square = 0,
    residual = 0;
  for (let k = 0; k < d; k++) {
    let mean = 0;
    for (let t = 0; t < T; t++) mean += X[t * d + k] / T;
    for (let t = 0; t < T; t++) {
      const x = X[t * d + k];
      square += x * x;
      residual += (x - mean) * (x - mean);
    }
  }
  return { residual: Math.sqrt(residual), norm: Math.sqrt(square) };
}

const ratio = (a, b) => (b > 0 ? a / b : 0);

function deeperLogits(X, { T, d, z, lambda }, mean, spread, out) {
  for (let i = 0; i < T; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = 0;
      for (let k = 0; k < d; k++) sum += X[i * d + k] * (mean + spread * z[k]) * X[j * d + k];
      out[i * T + j] = sum / lambda;
    }
  }
}

function keysHolding(P, row, keys, fromEnd) {
  let share = 0,
    n = 0;
  while (share < FRONT_SHARE && n < keys) {
    share += P[row + (fromEnd ? keys - 1 - n : n)];
    n++;
  }
  return n;
}

// How many keys three quarters of the rows get along with. A mean would let a few scattered rows pass unseen.
const mostRows = (counts) => counts.sort((a, b) => a - b)[Math.ceil(0.75 * counts.length) - 1];

function rowStatistics(P, T) {
  const out = { entropy: 0, diagonal: 0 };
  const half = Math.floor(T / 2),
    lateRows = T - half,
    fromEnd = [],
    fromStart = [];
  for (let i = 0; i < T; i++) {
    const row = i * T;
    let entropy = 0;
    for (let j = 0; j <= i; j++) if (P[row + j] > 0) entropy -= P[row + j] * Math.log(P[row + j]);
    if (i > 0) out.entropy += entropy / Math.log(i + 1) / (T - 1);
    if (i >= half) {
      out.diagonal += P[row + i] / lateRows;
      fromEnd.push(keysHolding(P, row, i + 1, true));
      fromStart.push(keysHolding(P, row, i + 1, false));
    }
    if (i === T - 1) out.effective = Math.exp(entropy);
  }
  out.late = mostRows(fromEnd);
  out.early = mostRows(fromStart);
  out.lateLast = keysHolding(P, (T - 1) * T, T, true);
  out.earlyLast = keysHolding(P, (T - 1) * T, T, false);
  return out;
}

// A token passes signal where its weight is in the linear part: -1 <= logit - mean <= T - 1.
function countPassing(logits, offset, T) {
  let mean = 0,
    count = 0;
  for (let j = 0; j < T; j++) mean += logits[offset + j] / T;
  for (let j = 0; j < T; j++) {
    const v = logits[offset + j] - mean;
    if (v >= -1 && v <= T - 1) count++;
  }
  return count;
}

function gaussianLaw({ a, b, v }, T, lambda, trace, traceOfSquare) {
  // W is symmetric here, so its squared Frobenius norm is the trace of its square
  return a.map((ai, i) => {
    const mean = (b[i] * trace) / (lambda * T);
    const sd = Math.sqrt((ai * v + b[i] * b[i]) * traceOfSquare) / (lambda * T);
    const low = -1 / T - mean,
      high = 1 - 1 / T - mean;
    return sd > 0 ? normalBetween(low / sd, high / sd) : Number(low <= 0 && high >= 0);
  });
}

function simulatedLaw({ count, G, H }, T, mean, spread) {
  const share = new Float64Array(T),
    row = new Float64Array(T);
  for (let n = 0; n < count; n++) {
    let centre = 0;
    for (let j = 0; j < T; j++) {
      row[j] = mean * G[n * T + j] + spread * H[n * T + j];
      centre += row[j] / T;
    }
    for (let j = 0; j < T; j++) {
      const v = row[j] - centre;
      if (v >= -1 && v <= T - 1) share[j] += 1 / count;
    }
  }
  return share;
}

// ---- all the figure shows at one position of the sliders
function measure(draw, mean, spread, softmax) {
  const { T, d, X, z, G, H, logits, attention, lambda } = draw;
  for (let i = 0; i < T * T; i++) logits[i] = mean * G[i] + spread * H[i];
  attentionRows(logits, T, softmax, attention);
  const view = { mean, spread, softmax, draw, ...rowStatistics(attention, T) };

  const start = norms(X, T, d);
  let [from, to] = draw.layers;
  mixTokens(attention, X, T, d, from);
  view.variety = [];
  view.relative = [];
  for (let layer = 1; ; layer++) {
    const now = norms(from, T, d);
    view.variety.push(ratio(now.residual, start.residual));
    view.relative.push(ratio(now.residual, now.norm));
    if (layer === LAYERS) break;
    deeperLogits(from, draw, mean, spread, draw.scratch[0]);
    attentionRows(draw.scratch[0], T, softmax, draw.scratch[1]);
    mixTokens(draw.scratch[1], from, T, d, to);
    [from, to] = [to, from];
  }
  view.relativeTokens = ratio(start.residual, start.norm);

  let trace = 0,
    traceOfSquare = 0;
  for (const deviation of z) {
    const eigenvalue = mean + spread * deviation;
    trace += eigenvalue;
    traceOfSquare += eigenvalue * eigenvalue;
  }
  view.xi = trace / lambda;
  view.eta = Math.sqrt(traceOfSquare) / lambda;
  view.passing = countPassing(logits, (T - 1) * T, T);
  if (draw.kernel) {
    view.law = gaussianLaw(draw.kernel, T, lambda, trace, traceOfSquare);
    view.lawCount = view.law.reduce((sum, p) => sum + p, 0);
    view.simulated = simulatedLaw(draw.simulated, T, mean, spread);
  }
  return view;
}

// Gaussian tokens with a given kernel, and the moments of it that the laws need.

// ---- one draw: tokens, deviations of the eigenvalues, and what every later step needs of them
export function standardise(z) {
  const mean = z.reduce((sum, value) => sum + value, 0) / z.length;
  const scale = Math.sqrt(z.reduce((sum, value) => sum + (value - mean) ** 2, 0) / z.length);
  return z.map((value) => (scale > 1e-12 ? (value - mean) / scale : 0));
}

export function fillTokens(X, T, d, factor, gaussian, noise) {
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

export function kernelMoments(T, factor) {
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

export function isWalk(factor, T) {
  if (!factor) return true;
  const step = 1 / Math.sqrt(T);
  return factor.every((f, i) => Math.abs(f - (i % T <= Math.floor(i / T) ? step : 0)) < 1e-9);
}

// ---- tokens: a lower factor of their kernel, then a, b, v
export function factorOf(process, T, correlation) {
  const fresh = Math.sqrt(1 - correlation * correlation);
  return Float64Array.from({ length: T * T }, (_, at) => {
    const t = Math.floor(at / T),
      u = at % T;
    if (u > t) return 0;
    if (process === "random walk") return 1;
    if (process === "independent") return Number(u === t);
    return correlation ** (t - u) * (u ? fresh : 1);
  });
}

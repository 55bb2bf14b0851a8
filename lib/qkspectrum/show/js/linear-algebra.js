// Matrices as flat Float64Arrays, row by row.

export function mixTokens(attention, X, T, d, out) {
  out.fill(0);
  for (let i = 0; i < T; i++) {
    for (let j = 0; j <= i; j++) {
      const p = attention[i * T + j];
      if (p !== 0) for (let k = 0; k < d; k++) out[i * d + k] += p * X[j * d + k];
    }
  }
}

export function norms(X, T, d) {
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

export const ratio = (a, b) => (b > 0 ? a / b : 0);

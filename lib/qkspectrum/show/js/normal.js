// The normal distribution function, its tails and its quantiles.

// The normal distribution function, to about 1e-15
function upperTail(x) {
  // P(Z > x) for x >= 0: series where it is quick, continued fraction beyond
  const density = Math.exp(-0.5 * x * x) / 2.5066282746310002;
  if (x < 3) {
    let term = x,
      sum = x;
    for (let n = 3; term > 1e-17 * sum; n += 2) sum += term *= (x * x) / n;
    return 0.5 - density * sum;
  }
  let fraction = x;
  for (let n = 60; n > 0; n--) fraction = x + n / fraction;
  return density / fraction;
}

export function normalBetween(low, high) {
  // both bounds on one side: subtract the small tails, not two numbers near one
  if (low > 0) return upperTail(low) - upperTail(high);
  if (high < 0) return upperTail(-high) - upperTail(-low);
  return 1 - upperTail(high) - upperTail(-low);
}

// ---- eigenvalues over the temperature: W's, with tr(W)/lambda = xi and tr(W^2)/lambda^2 = eta^2
export function normalQuantile(p) {
  if (p > 0.5) return -normalQuantile(1 - p);
  let x = 0; // Newton from the right, where the distribution function is convex: it never overshoots
  for (let n = 0; n < 60; n++) {
    const step = (upperTail(-x) - p) / (Math.exp(-0.5 * x * x) / 2.5066282746310002);
    x -= step;
    if (Math.abs(step) < 1e-14) break;
  }
  return x;
}

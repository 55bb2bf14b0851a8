// Where a law has its mass; the same definitions as the library's localization and propagation_phase.

const ONE_SIDED = 2 / 3; // of what propagates lies in one half of the positions

// ---- where a law has its mass; the same definitions as the library's localization and propagation_phase
export function localizationOf(rho) {
  const T = rho.length,
    theta = (i) => (i + 0.5) / T,
    total = rho.reduce((sum, p) => sum + p, 0),
    mean = (value) => rho.reduce((sum, p, i) => sum + (p / total) * value(i), 0);
  const centre = mean(theta),
    variance = mean((i) => (theta(i) - centre) ** 2),
    late = mean((i) => Math.max(0, Math.min(1, i + 1 - T / 2)));
  return { share: total / T, centre, width: Math.sqrt(12 * variance + 1 / (T * T)), late };
}

export function phaseOf(rho) {
  const { share, late } = localizationOf(rho),
    peak = Math.max(...rho);
  if (!(share > 0)) return "none";
  if (Math.max(late, 1 - late) < ONE_SIDED) return "uniform";
  const [end, site] = late > 0.5 ? [rho.at(-1), "late-site"] : [rho[0], "early-site"];
  return end < peak / 2 ? "mid-site" : site;
}

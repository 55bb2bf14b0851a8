// The simulation: draws of the query, in small slices. It shares the kernel with the laws, and nothing else.
//
// Given the query x every logit is exactly Gaussian, with mean b/v x'Wx and variance (a - b^2/v) |Wx|^2: a draw
// adds that chance to propagate for every token, which needs fewer draws than counting whole sequences.

import { chanceBetween } from "../../js/normal.js";
import { makeGaussian } from "../../js/random.js";

export function startSimulation({ a, b, v }, T, eigenvalues, seed) {
  return {
    T,
    eigenvalues,
    v,
    gaussian: makeGaussian(seed),
    slope: b.map((x) => x / v / T),
    rest: a.map((x, i) => Math.sqrt(Math.max(0, x - (b[i] * b[i]) / v)) / T),
    draws: 0,
    sum: new Float64Array(T),
    squares: new Float64Array(T),
  };
}

function drawQuery(simulation) {
  const { T, eigenvalues, v, gaussian, slope, rest, sum, squares } = simulation;
  let form = 0,
    pulled = 0;
  for (const w of eigenvalues) {
    const g = gaussian(),
      wgg = w * v * g * g;
    form += wgg;
    pulled += w * wgg;
  }
  pulled = Math.sqrt(pulled);
  for (let i = 0; i < T; i++) {
    const mean = slope[i] * form,
      chance = chanceBetween(mean, rest[i] * pulled, -1 / T, 1 - 1 / T);
    sum[i] += chance;
    squares[i] += chance * chance;
  }
  simulation.draws++;
}

export function runSimulation(simulation, until, milliseconds) {
  const end = performance.now() + milliseconds;
  while (simulation.draws < until && performance.now() < end) drawQuery(simulation);
}

export function simulated({ draws, sum, squares }) {
  const mean = sum.map((s) => s / draws);
  const variance = squares.map((q, i) => Math.max(0, q / draws - mean[i] ** 2));
  return { mean, error: variance.map((s) => Math.sqrt(s / Math.max(1, draws - 1))) };
}

// In standard errors, of at least 1/draws each: what is rarer leaves no trace in the draws' spread.
export function largestDeviation({ mean, error }, exact, draws) {
  const inErrors = (p, i) => Math.abs(mean[i] - p) / Math.max(error[i], 1 / draws);
  return exact.reduce((most, p, i) => Math.max(most, inErrors(p, i)), 0);
}

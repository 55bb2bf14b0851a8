// Attention of a few tokens in two dimensions, every step of it, and its numbers as they are written.

import { MINUS } from "../../js/numbers.js";

export const LAMBDA = Math.SQRT2; // the temperature, the square root of the head's two dimensions

// Two decimals, one from ten on: as wide as a cell
export function two(value) {
  const size = Math.abs(value),
    digits = size.toFixed(size < 9.995 ? 2 : 1);
  return value < 0 && Number(digits) > 0 ? MINUS + digits : digits;
}

export const sum = (numbers) => numbers.reduce((total, value) => total + value, 0);

export const dot = (a, b) => sum(a.map((value, i) => value * b[i]));

const times = (rows, matrix) =>
  rows.map((row) =>
    matrix[0].map((_, c) =>
      dot(
        row,
        matrix.map((r) => r[c]),
      ),
    ),
  );

function softmaxRow(seen) {
  const highest = Math.max(...seen),
    powers = seen.map((logit) => Math.exp(logit - highest)),
    total = sum(powers);
  return powers.map((power) => power / total);
}

// Before the clip: what lies outside [0, 1] has no derivative after it.
function linearRow(seen) {
  const mean = sum(seen) / seen.length;
  return seen.map((logit) => (1 + logit - mean) / seen.length);
}

// ‖res(Y)‖ / ‖res(X)‖, res taking the mean token off every token; null when all tokens agree.
function variety(outputs, tokens) {
  const spread = (rows) => {
    const mean = rows[0].map((_, c) => sum(rows.map((row) => row[c])) / rows.length);
    return Math.hypot(...rows.flatMap((row) => row.map((value, c) => value - mean[c])));
  };
  const before = spread(tokens);
  return before > 1e-9 ? spread(outputs) / before : null;
}

export function compute({ tokens, mean, spread, turn }) {
  const weight = [
    [mean + spread, turn],
    [-turn, mean - spread],
  ];
  const queries = times(tokens, weight),
    logits = queries.map((query) => tokens.map((key) => dot(query, key) / LAMBDA));
  const unmasked = logits.map((row, t) => row.slice(0, t + 1)),
    masked = (row) => tokens.map((_, i) => row[i] ?? 0);
  const linear = unmasked.map(linearRow);
  const softmax = unmasked.map((row) => masked(softmaxRow(row))),
    piecewise = linear.map((row) => masked(row.map((value) => Math.max(0, Math.min(1, value)))));
  const clipped = linear.map((row) => row.map((value) => value < 0 || value > 1));
  const outputs = times(softmax, tokens),
    piecewiseOutputs = times(piecewise, tokens);
  return {
    tokens,
    weight,
    queries,
    logits,
    softmax,
    piecewise,
    outputs,
    piecewiseOutputs,
    mean,
    spread,
    turn,
    linear,
    clipped,
    variety: variety(outputs, tokens),
    piecewiseVariety: variety(piecewiseOutputs, tokens),
  };
}

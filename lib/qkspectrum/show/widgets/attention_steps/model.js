// Attention of a few tokens in two dimensions, every step of it, and its numbers as they are written.

import { total } from "../../js/linear-algebra.js";
import { clamp, MINUS } from "../../js/numbers.js";
import { linearInto, softmaxInto } from "../../js/rows.js";

export const LAMBDA = Math.SQRT2; // the temperature, the square root of the head's two dimensions

// Two decimals, one from ten on: as wide as a cell
export function two(value) {
  const size = Math.abs(value),
    digits = size.toFixed(size < 9.995 ? 2 : 1);
  return value < 0 && Number(digits) > 0 ? MINUS + digits : digits;
}

export const dot = (a, b) => total(a.map((value, i) => value * b[i]));

const times = (rows, matrix) =>
  rows.map((row) =>
    matrix[0].map((_, c) =>
      dot(
        row,
        matrix.map((r) => r[c]),
      ),
    ),
  );

const mapped = (into) => (seen) => {
  const row = [...seen];
  into(row, 0, row.length);
  return row;
};
const softmaxRow = mapped(softmaxInto);
const linearRow = mapped(linearInto); // before the clip

// ‖res(Y)‖ / ‖res(X)‖, res taking the mean token off every token; null when all tokens agree.
function variety(outputs, tokens) {
  const spread = (rows) => {
    const mean = rows[0].map((_, c) => total(rows.map((row) => row[c])) / rows.length);
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
    piecewise = linear.map((row) => masked(row.map((value) => clamp(value, 0, 1))));
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

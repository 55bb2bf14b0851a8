// What a selected cell means: in words, as arithmetic with the actual numbers, and the cells it came from.
// A cell is [part, row, column], counted from 0.

import { total } from "../../js/linear-algebra.js";
import { MINUS, wholePercent } from "../../js/numbers.js";
import { LAMBDA, two } from "./model.js";

const small = (number) => [..."₀₁₂₃₄₅₆₇₈₉"][number];

export const index = (...places) => places.map((place) => small(place + 1)).join("");

const inBrackets = (value) => (two(value).startsWith(MINUS) ? `(${two(value)})` : two(value));

// 0.80·1.10 − 0.35·(−0.20): the sign of a first factor becomes the sum's own
function products(firsts, seconds) {
  return firsts
    .map((first, i) => {
      const written = `${two(first)}·${inBrackets(seconds[i])}`;
      if (!i) return written;
      return written.startsWith(MINUS) ? ` ${MINUS} ${written.slice(1)}` : ` + ${written}`;
    })
    .join("");
}

// Pieces of a positive number: two decimals, or (6.53·10^9) where those would not do
function anySize(value) {
  if (value >= 0.095 && value < 9999.5) return [two(value)];
  const [digits, exponent] = value.toExponential(2).split("e");
  return [`(${digits}·10`, [`${Number(exponent)}`.replace("-", MINUS), "power"], ")"];
}

const plusMinus = (value) => (two(value).startsWith(MINUS) ? `${MINUS} ${two(-value)}` : `+ ${two(value)}`);

const column = (matrix, c, rows = matrix.length) => matrix.slice(0, rows).map((row) => row[c]);

const rowOf = (part, t, length) => Array.from({ length }, (_, i) => [part, t, i]);

const columnOf = (part, c, length) => Array.from({ length }, (_, i) => [part, i, c]);

const AXES = ["horizontal", "vertical"];

const EXPLAIN = {
  tokens: (view, t, c) => ({
    name: `Token ${t + 1}, ${AXES[c]}`,
    words: "Drag the token in the plane to change it.",
    formula: [`x${index(t, c)} = ${two(view.tokens[t][c])}`],
    from: [],
  }),

  weight(view, r, c) {
    const how = [
      [`mean + spread = ${two(view.mean)} ${plusMinus(view.spread)}`, "turn"],
      [`${MINUS} turn`, `mean ${MINUS} spread = ${two(view.mean)} ${plusMinus(-view.spread)}`],
    ][r][c];
    const words =
      r === c
        ? `How much likeness counts along the ${AXES[c]} axis.`
        : "Asks across the axes: the query is turned.";
    return {
      name: `Query–key matrix, row ${r + 1}, column ${c + 1}`,
      words,
      formula: [`W${index(r, c)} = ${how} = ${two(view.weight[r][c])}`],
      from: [],
    };
  },

  queries: (view, t, c) => ({
    name: `Query of token ${t + 1}, ${AXES[c]}`,
    words: "What the token asks for: the black arrow in the plane.",
    formula: [
      `q${index(t, c)} = ${products(view.tokens[t], column(view.weight, c))} = ${two(view.queries[t][c])}`,
    ],
    from: [...rowOf("tokens", t, 2), ...columnOf("weight", c, 2)],
  }),

  logits(view, t, i) {
    const arithmetic = `(${products(view.queries[t], view.tokens[i])})/${two(LAMBDA)}`;
    return {
      name: `Logit of query ${t + 1} on key ${i + 1}`,
      words:
        i > t
          ? `Masked: token ${i + 1} comes after token ${t + 1}.`
          : `How well token ${i + 1} answers what token ${t + 1} asks: its shadow on the query’s arrow counts.`,
      formula: [`ω${index(t, i)} = q${index(t)}·x${index(i)}/λ = ${arithmetic} = ${two(view.logits[t][i])}`],
      from: [...rowOf("queries", t, 2), ...rowOf("tokens", i, 2)],
    };
  },

  softmax(view, t, i) {
    const name = `Softmax weight of token ${i + 1} for query ${t + 1}`;
    if (i > t) return maskedCell(name, t, i);
    const row = view.logits[t].slice(0, t + 1),
      whole = total(row.map(Math.exp));
    const power = (logit) => ["e", [two(logit), "power"]];
    const terms = row.flatMap((logit, k) => [...(k ? [" + "] : []), ...power(logit)]);
    const share = [...anySize(Math.exp(row[i])), "/", ...anySize(whole)];
    return {
      name,
      words: "The exponential of its logit, over the sum of the row’s.",
      formula: [
        `p${index(t, i)} = `,
        ...power(row[i]),
        "/(",
        ...terms,
        ") = ",
        ...share,
        ` = ${two(view.softmax[t][i])}`,
      ],
      from: rowOf("logits", t, t + 1),
    };
  },

  piecewise(view, t, i) {
    const name = `Piecewise-linear weight of token ${i + 1} for query ${t + 1}`;
    if (i > t) return maskedCell(name, t, i);
    const row = view.logits[t].slice(0, t + 1),
      inside = two(view.linear[t][i]),
      cut = view.clipped[t][i];
    return {
      name,
      words: cut
        ? `Clipped at ${Math.round(view.piecewise[t][i])}: no derivative here. Nudge any logit, and it stays.`
        : "An even share, plus how far its logit is above the row’s mean, shared out too.",
      formula: [
        `p̃${index(t, i)} = (1 + ω${index(t, i)} ${MINUS} ω̄${index(t)})/${t + 1} = (1 ${plusMinus(row[i])} ` +
          `${plusMinus(-total(row) / (t + 1))})/${t + 1} = ${inside}` +
          (cut ? `, clipped to ${Math.round(view.piecewise[t][i])}` : ""),
      ],
      from: rowOf("logits", t, t + 1),
    };
  },

  outputs: (view, t, c) => ({
    name: `Output of token ${t + 1}, ${AXES[c]}, softmax`,
    words: "The average of the tokens it listens to: where its solid line ends.",
    formula: mixture("y", view.softmax, view.outputs, view, t, c),
    from: [...rowOf("softmax", t, t + 1), ...columnOf("tokens", c, t + 1)],
  }),

  piecewiseOutputs(view, t, c) {
    const weight = total(view.piecewise[t]);
    return {
      name: `Output of token ${t + 1}, ${AXES[c]}, piecewise-linear`,
      words:
        Math.abs(weight - 1) > 1e-9
          ? `Its weights sum to ${two(weight)}, not 1: clipping took the balance away.`
          : "Nothing is clipped in this row, so its weights sum to 1.",
      formula: mixture("ỹ", view.piecewise, view.piecewiseOutputs, view, t, c),
      from: [...rowOf("piecewise", t, t + 1), ...columnOf("tokens", c, t + 1)],
    };
  },
};

function maskedCell(name, t, i) {
  const words = `Masked: token ${i + 1} comes after token ${t + 1}, so it weighs nothing.`;
  return { name, words, formula: [`${i + 1} > ${t + 1}, so the weight is 0`], from: [["logits", t, i]] };
}

function mixture(letter, weights, outputs, view, t, c) {
  const seen = t + 1,
    terms = products(weights[t].slice(0, seen), column(view.tokens, c, seen));
  return [`${letter}${index(t, c)} = ${terms} = ${two(outputs[t][c])}`];
}

/** @param {ReturnType<typeof import("./model.js").compute>} view @param {any[]} cell */
export const explain = (view, [part, row, place]) => EXPLAIN[part](view, row, place);

export const asText = (pieces) =>
  pieces.map((piece) => (piece[1] === "power" ? `^${piece[0]}` : piece)).join("");

export function describePlane(view) {
  const at = (point) => `(${point.map(two).join(", ")})`;
  return view.tokens
    .map((token, t) => `Token ${t + 1} at ${at(token)} becomes ${at(view.outputs[t])}`)
    .concat(varietyWords(view))
    .join(". ");
}

export function varietyWords({ variety: left, piecewiseVariety: linear }) {
  if (left === null) return "All tokens are the same: there is no variety to lose";
  const [soft, piecewise] = [left, linear].map(wholePercent);
  return `Variety left by this layer: ${soft} (softmax), ${piecewise} (piecewise-linear)`;
}

export function eigenvalueWords({ mean, spread, turn }) {
  const square = spread ** 2 - turn ** 2,
    root = Math.sqrt(Math.abs(square));
  if (square < 0) return `Eigenvalues of W: ${two(mean)} ± ${two(root)} i`;
  return `Eigenvalues of W: ${two(mean + root)} and ${two(mean - root)}`;
}

export function clippedWords({ clipped }) {
  const cut = clipped.flat().filter(Boolean).length;
  return cut ? `${cut} of ${clipped.flat().length} clipped: no derivative there` : "Nothing is clipped";
}

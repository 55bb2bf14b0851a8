// The living model against numbers of PyTorch, which make_living.py stored, and what it makes of a reader's text.

import assert from "node:assert/strict";
import { test } from "node:test";
import { timesTransposed } from "../../lib/qkspectrum/show/js/products.js";
import { makeUniform } from "../../lib/qkspectrum/show/js/random.js";
import FIRST from "../../lib/qkspectrum/show/widgets/living_model/first.json" with { type: "json" };
import { AS_TRAINED, pass } from "../../lib/qkspectrum/show/widgets/living_model/llama.js";
import { computedFirst } from "../../lib/qkspectrum/show/widgets/living_model/make-first.js";
import { makeReader } from "../../lib/qkspectrum/show/widgets/living_model/reader.js";
import {
  MOST_WORDS,
  makeVocabulary,
  withWord,
} from "../../lib/qkspectrum/show/widgets/living_model/vocabulary.js";
import { assemble, matrixSizes, readModel } from "../../lib/qkspectrum/show/widgets/living_model/weights.js";
import reference from "./living.json" with { type: "json" };

const { shape, words, seed, sizes, ids } = reference;

/** @param {ArrayLike<number>} seen @param {ArrayLike<number>} want @param {number} tolerance */
function close(seen, want, tolerance) {
  assert.equal(seen.length, want.length);
  for (let i = 0; i < want.length; i++) {
    assert.ok(Math.abs(seen[i] - want[i]) <= tolerance, `[${i}]: ${seen[i]}, expected ${want[i]}`);
  }
}

function tiny() {
  const uniform = makeUniform(seed),
    drawn = (/** @type {number} */ count, /** @type {(u: number) => number} */ put) =>
      Float32Array.from({ length: count }, () => put(uniform()));
  const matrices = matrixSizes(shape, words).map(([rows, columns]) =>
      drawn(rows * columns, (u) => 2 * u - 1),
    ),
    gains = Array.from({ length: 2 * shape.layers + 1 }, () => drawn(shape.width, (u) => u + 0.5));
  return assemble(shape, words, matrices, gains, sizes);
}

test("products in blocks are products, whatever their edges", () => {
  const uniform = makeUniform(1);
  for (const [rows, inner, columns] of [
    [1, 1, 1],
    [4, 3, 8],
    [5, 7, 6],
    [3, 2, 9],
  ]) {
    const a = Float32Array.from({ length: rows * inner }, uniform),
      b = Float32Array.from({ length: columns * inner }, uniform);
    const want = Array.from({ length: rows * columns }, (_, at) => {
      const [i, j] = [Math.floor(at / columns), at % columns];
      let sum = 0;
      for (let k = 0; k < inner; k++) sum += a[i * inner + k] * b[j * inner + k];
      return sum;
    });
    close(timesTransposed(a, b, rows, inner, columns), want, 1e-6);
  }
});

test("logits and attention are PyTorch's, as trained and with moved spectra", () => {
  const model = tiny();
  for (const { stretch, shift, head, logits, attention } of reference.cases) {
    const moves = [0, 1].map((l) =>
      [0, 1].map((h) =>
        !head || (l === head[0] && h === head[1]) ? { stretch, shift, gain: 1 } : AS_TRAINED,
      ),
    );
    const found = pass(model, ids, moves, true);
    close(found.logits, logits, 1e-4);
    close(
      found.attention.flat().flatMap((weights) => [...weights]),
      attention,
      1e-5,
    );
  }
});

test("a gain of 0 makes attention even, and without skip connections the words become alike", () => {
  const read = makeReader(tiny());
  const { now } = read({ ids, move: { ...AS_TRAINED, gain: 0 }, scope: {}, skip: false });
  close(now.entropy.flat(), [1, 1, 1, 1], 1e-6);
  const { now: same, trained } = read({ ids, move: AS_TRAINED, scope: {}, skip: true });
  assert.deepEqual(same, trained);
  assert.ok(now.residual[2] < trained.residual[2]);
  assert.ok(
    Math.abs(trained.next.reduce((sum, [, p]) => sum + p, 0) - 1) < 0.2 &&
      trained.next[0][1] >= trained.next[1][1],
  );
});

test("what is shown before the model is loaded is what the model computes there", () => {
  const computed = computedFirst();
  assert.deepEqual(computed.state, FIRST.state);
  assert.deepEqual(computed.tokens, FIRST.tokens);
  assert.deepEqual(
    computed.now.next.map(([word]) => word),
    FIRST.now.next.map(([word]) => word),
  );
  /** @param {unknown} value @returns {number[]} */
  const numbers = (value) =>
    typeof value === "number"
      ? [value]
      : value && typeof value === "object"
        ? Object.values(value).flatMap(numbers)
        : [];
  for (const part of /** @type {const} */ (["attention", "now", "trained"]))
    close(numbers(computed[part]), numbers(FIRST[part]), 2e-4);
});

test("only the chosen heads are moved", () => {
  const read = makeReader(tiny()),
    move = { stretch: 0, shift: 3, gain: 1 };
  const { now, trained } = read({ ids, move, scope: { layer: 1, head: 0 }, skip: true });
  assert.deepEqual(now.attention[0], trained.attention[0]);
  assert.deepEqual(now.attention[1][1], trained.attention[1][1]);
  assert.notDeepEqual(now.attention[1][0], trained.attention[1][0]);
});

test("int8 weights are read with their rows' scales", () => {
  const small = { width: 2, hidden: 1, layers: 1, heads: 1, base: 10000, epsilon: 1e-6 },
    sizesOf = matrixSizes(small, 3),
    count = sizesOf.reduce((sum, [rows, columns]) => sum + rows * columns, 0),
    rows = sizesOf.reduce((sum, [height]) => sum + height, 0);
  const whole = Int8Array.from({ length: count }, (_, i) => (i % 255) - 127),
    floats = Float32Array.from({ length: rows + 6 }, (_, i) => (i + 1) / 8);
  const numbers = Buffer.concat([Buffer.from(whole.buffer), Buffer.from(floats.buffer)]).toString("base64");
  const model = readModel({ words: "a\nb\nc", shape: small, numbers, eigenvalues: [], sizes: [1] });
  close(
    model.embedding,
    [0, 1, 2, 3, 4, 5].map((i) => whole[i] * floats[i >> 1]),
    0,
  );
  close(model.norm, floats.slice(rows + 4), 0);
  close(model.layers[0].readNorm, floats.slice(rows, rows + 2), 0);
});

const VOCABULARY = [
  "<unk>",
  "<eos>",
  "the",
  "King",
  "U.S.",
  "@-@",
  "@,@",
  "'s",
  "well",
  "known",
  "1",
  "000",
  ",",
  "-",
];

test("a sentence is split as the model's text was, and strange words are kept", () => {
  const { tokens } = makeVocabulary(VOCABULARY);
  const seen = (/** @type {string} */ text) =>
    tokens(text)
      .tokens.slice(1)
      .map(({ id }) => VOCABULARY[id]);
  assert.deepEqual(seen("The king’s U.S. well-known 1,000, king"), [
    ..."the King 's U.S. well @-@ known 1 @,@ 000 , King".split(" "),
  ]);
  assert.deepEqual(seen("- the -"), ["-", "the", "-"]);
  const strange = tokens("שלום 👩‍👩‍👧 <b>").tokens;
  assert.deepEqual(
    strange.map(({ text }) => text),
    ["start", "שלום", "👩‍👩‍👧", "<", "b", ">"],
  );
  assert.ok(strange.slice(1).every(({ known }) => !known));
  assert.equal(tokens("").tokens.length, 1);
  const long = tokens("the ".repeat(5000));
  assert.ok(long.cut && long.tokens.length === MOST_WORDS + 1);
});

test("a word is added as a reader would write it", () => {
  for (const [text, word, want] of [
    ["the", "King", "the King"],
    ["", "King", "King"],
    ["the King", ",", "the King,"],
    ["the King", "'s", "the King's"],
    ["well", "@-@", "well-"],
    ["well-", "known", "well-known"],
  ])
    assert.equal(withWord(text, word), want);
});

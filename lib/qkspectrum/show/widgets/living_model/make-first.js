// Writes first.json, the reading that the compact figure opens with: node make-first.js

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { makeReader } from "./reader.js";
import { SENTENCES, STOPS } from "./skeleton.js";
import { makeVocabulary } from "./vocabulary.js";
import { readModel } from "./weights.js";

const HERE = import.meta.dirname,
  [LAYER, HEAD] = [2, 2],
  DIGITS = 4; // of probabilities and shares, as many as the figure shows

/** The stored model and its words, outside any page. */
export function storedModel() {
  const text = readFileSync(join(HERE, "../../small_llama/weights.js"), "utf8"),
    stored = JSON.parse(text.slice(text.indexOf(" = ") + 3, text.lastIndexOf(";")));
  return { read: makeReader(readModel(stored)), vocabulary: makeVocabulary(stored.words.split("\n")) };
}

/**
 * Its first sentence at the first stop.
 * @returns {typeof import("./first.json")}
 */
export function computedFirst() {
  const { read, vocabulary } = storedModel(),
    [, { variance, mean, gain, skip }] = STOPS[0],
    { tokens } = vocabulary.tokens(SENTENCES[0]),
    move = { stretch: Math.sqrt(variance), shift: mean, gain };
  const { now, trained } = read({
    ids: tokens.map(({ id }) => id),
    move,
    scope: {},
    skip,
  });
  const weights = [...now.attention[LAYER - 1][HEAD - 1]],
    { entropy, first, keys, residual, perplexity } = now;
  return rounded({
    state: { text: SENTENCES[0], variance, mean, gain, skip, scope: "all", layer: LAYER, head: HEAD },
    tokens,
    attention: tokens.map((_, t) => weights.slice(t * tokens.length, t * tokens.length + t + 1)),
    now: {
      ...{ entropy, first, keys, residual, perplexity },
      next: now.next.map(([id, probability]) => [vocabulary.words[id], probability]),
    },
    trained: {
      entropy: trained.entropy,
      keys: trained.keys,
      residual: trained.residual,
      perplexity: trained.perplexity,
    },
  });
}

/** @param {unknown} value @returns {any} with a few digits after the point */
const rounded = (value) =>
  JSON.parse(
    JSON.stringify(value, (_, part) =>
      typeof part === "number" && !Number.isInteger(part) ? Number(part.toFixed(DIGITS)) : part,
    ),
  );

if (process.argv[1] === import.meta.filename)
  writeFileSync(join(HERE, "first.json"), `${JSON.stringify(computedFirst())}\n`);

// A reader's sentence as words that the model knows, and its words as a reader writes them. No DOM in this file.

import CONVENTIONS from "../../js/conventions.json" with { type: "json" };

export const { words: MOST_WORDS } = CONVENTIONS.livingModel; // of a longer sentence the last are read
const START = "<eos>", // what stands before the first word of a line
  UNKNOWN = 0,
  MOST_LETTERS = 4000; // nothing beyond them is looked at

/** @typedef {{ id: number, text: string, known: boolean }} Token a word as the reader wrote it */

// Endings such as 's, then words, then pictures of several parts, then any other sign by itself.
const PARTS =
  /'(?:s|t|re|ve|ll|d|m)(?![\p{L}\p{N}])|[\p{L}\p{M}\p{N}]+|\p{Extended_Pictographic}(?:\ufe0f|\p{Emoji_Modifier}|\u200d\p{Extended_Pictographic})*|\.{3}|[^\s\p{C}]/giu;
// Inside a word or a number these signs are words of their own.
const INSIDE = /** @type {Record<string, string>} */ ({ "-": "@-@", ",": "@,@", ".": "@.@" });
const SHOWN = /** @type {Record<string, string>} */ ({
  "<unk>": "a rarer word",
  "<eos>": "end of the line",
  "@-@": "-",
  "@,@": ",",
  "@.@": ".",
});

/** @param {string} word of the vocabulary @returns {string} as it is shown */
export const shownWord = (word) => SHOWN[word] ?? word;

/** @param {string} word of the vocabulary @returns {boolean} whether a reader can add it to a sentence */
export const canBeAdded = (word) => word !== "<unk>" && word !== START;

/** @param {string[]} words */
export function makeVocabulary(words) {
  const ids = new Map(words.map((word, id) => [word, id]));

  /** @param {string} text */
  function find(text) {
    const lower = text.toLowerCase(),
      capital = lower.charAt(0).toUpperCase() + lower.slice(1);
    return ids.get(text) ?? ids.get(lower) ?? ids.get(capital) ?? ids.get(text.toUpperCase()) ?? UNKNOWN;
  }

  /**
   * The start of a line, then the last words of the text; whether there were more.
   * @param {string} text
   * @returns {{ tokens: Token[], cut: boolean }}
   */
  function tokens(text) {
    const found = [];
    const tidy = text.slice(-MOST_LETTERS).normalize("NFC").replace(/[‘’]/g, "'").replace(/[“”]/g, '"');
    for (const chunk of tidy.split(/\s+/u)) {
      if (!chunk) continue;
      if (ids.has(chunk))
        found.push(chunk); // also U.S. and St.
      else found.push(...partsOf(chunk));
    }
    const kept = found.slice(-MOST_WORDS).map((part) => {
      const id = find(part);
      return { id, text: shownWord(part), known: id !== UNKNOWN };
    });
    return {
      tokens: [{ id: /** @type {number} */ (ids.get(START)), text: "start", known: true }, ...kept],
      cut: found.length > MOST_WORDS,
    };
  }

  return { tokens, words };
}

/**
 * @param {string} chunk
 * @returns {string[]}
 */
function partsOf(chunk) {
  const parts = [...(chunk.match(PARTS) ?? [])];
  return parts.map((part, i) => {
    const sign = INSIDE[part];
    if (!sign) return part;
    const inside = part === "-" ? /^[\p{L}\p{N}]/u : /^\p{N}/u;
    return inside.test(parts[i - 1] ?? "") && inside.test(parts[i + 1] ?? "") ? sign : part;
  });
}

/**
 * The text with a word of the vocabulary added as a reader would write it.
 * @param {string} text
 * @param {string} word
 */
export function withWord(text, word) {
  const shown = shownWord(word),
    joins =
      shown !== word || /^(?:[,.;:!?%)\]]|\.{3}|')/u.test(word) || /[-([$£]$/u.test(text) || !text.trim();
  return joins ? text.trimEnd() + shown : `${text.trimEnd()} ${shown}`;
}

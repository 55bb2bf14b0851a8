// Letters through a noisy channel: what the transformer is trained on. No DOM in this file.

import CONVENTIONS from "../../js/conventions.json" with { type: "json" };
import { makeUniform } from "../../js/random.js";

export const { letters: LETTERS, tokens: T, stays: STAYS, seen: SEEN } = CONVENTIONS.trainHere;

/**
 * Fresh sequences without end: letters as they are seen, and as they are.
 * @param {number} seed
 */
export function makeLetters(seed) {
  const uniform = makeUniform(seed),
    any = () => Math.floor(uniform() * LETTERS);
  return (/** @type {Int32Array} */ seen, /** @type {Int32Array} */ letters) => {
    for (let i = 0; i < letters.length; i++) {
      const stays = uniform() < STAYS,
        fresh = any();
      letters[i] = i % T && stays ? letters[i - 1] : fresh;
      const isSeen = uniform() < SEEN,
        noise = any();
      seen[i] = isSeen ? letters[i] : noise;
    }
  };
}

/**
 * The expected loss and share of right answers of the best filter, and the share of sightings that are right.
 * @param {Int32Array} seen whole sequences
 * @param {Int32Array} letters
 */
export function bestFilter(seen, letters) {
  const belief = new Float64Array(LETTERS);
  let loss = 0,
    right = 0,
    asSeen = 0;
  for (let i = 0; i < seen.length; i++) {
    let sum = 0;
    for (let letter = 0; letter < LETTERS; letter++) {
      const before = i % T ? STAYS * belief[letter] + (1 - STAYS) / LETTERS : 1 / LETTERS,
        likely = (letter === seen[i] ? SEEN : 0) + (1 - SEEN) / LETTERS;
      belief[letter] = before * likely;
      sum += belief[letter];
    }
    let top = 0;
    for (let letter = 0; letter < LETTERS; letter++) {
      belief[letter] /= sum;
      if (belief[letter] > belief[top]) top = letter;
    }
    loss -= Math.log(belief[letters[i]]) / seen.length;
    right += Number(top === letters[i]) / seen.length;
    asSeen += Number(seen[i] === letters[i]) / seen.length;
  }
  return { loss, right, asSeen };
}

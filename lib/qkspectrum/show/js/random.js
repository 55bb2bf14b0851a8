// Random numbers, the same in every browser.

/**
 * A small counter-mixed generator of numbers from 0 to 1.
 * @param {number} seed
 * @returns {() => number}
 */
export function makeUniform(seed) {
  const scramble = (/** @type {number} */ word) => {
    // nearby seeds start far apart
    word = Math.imul(word ^ (word >>> 16), 0x21f0aaad);
    word = Math.imul(word ^ (word >>> 15), 0x735a2d97);
    return word ^ (word >>> 15);
  };
  let a = scramble(seed + 0x6a09e667),
    b = scramble(a + 0x3c6ef372),
    c = scramble(b + 0x5be0cd19),
    counter = 1;
  const next = () => {
    const t = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + t) | 0;
    return t >>> 0;
  };
  for (let i = 0; i < 20; i++) next();
  // 53 random bits, as many as a double holds
  return () => ((next() >>> 5) * 67108864 + (next() >>> 6)) / 9007199254740992;
}

/**
 * Standard normal numbers, two at a time by Box and Muller.
 * @param {number} seed
 * @returns {() => number}
 */
export function makeGaussian(seed) {
  const uniform = makeUniform(seed);
  /** @type {number | null} */
  let spare = null;
  return () => {
    if (spare !== null) {
      const value = spare;
      spare = null;
      return value;
    }
    const radius = Math.sqrt(-2 * Math.log(1 - uniform())),
      angle = 2 * Math.PI * uniform();
    spare = radius * Math.sin(angle);
    return radius * Math.cos(angle);
  };
}

/**
 * The seed of the next draw, within what Python's trait allows.
 * @param {number} seed
 */
export const nextSeed = (seed) => (seed + 1) % 2 ** 31;

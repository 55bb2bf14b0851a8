// Random numbers and the normal distribution.

// A small counter-mixed generator, the same in every browser
function makeUniform(seed) {
  const scramble = (word) => {
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

function makeGaussian(seed) {
  const uniform = makeUniform(seed);
  let spare = NaN;
  return () => {
    if (spare === spare) {
      const value = spare;
      spare = NaN;
      return value;
    }
    const radius = Math.sqrt(-2 * Math.log(1 - uniform())),
      angle = 2 * Math.PI * uniform();
    spare = radius * Math.sin(angle);
    return radius * Math.cos(angle);
  };
}

// The normal distribution function, to about 1e-15
function upperTail(x) {
  // P(Z > x) for x >= 0: series where it is quick, continued fraction beyond
  const density = Math.exp(-0.5 * x * x) / 2.5066282746310002;
  if (x < 3) {
    let term = x,
      sum = x;
    for (let n = 3; term > 1e-17 * sum; n += 2) sum += term *= (x * x) / n;
    return 0.5 - density * sum;
  }
  let fraction = x;
  for (let n = 60; n > 0; n--) fraction = x + n / fraction;
  return density / fraction;
}

function normalBetween(low, high) {
  // both bounds on one side: subtract the small tails, not two numbers near one
  if (low > 0) return upperTail(low) - upperTail(high);
  if (high < 0) return upperTail(-high) - upperTail(-low);
  return 1 - upperTail(high) - upperTail(-low);
}

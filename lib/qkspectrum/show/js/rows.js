// Rows of attention: both softmaxes, and what is read off the rows.

const FRONT_SHARE = 0.8; // "looks at the last n tokens": n keys hold this share of a row

// ---- attention
export function attentionRows(logits, T, softmax, out) {
  for (let i = 0; i < T; i++) {
    const row = i * T,
      n = i + 1;
    let total = 0;
    if (softmax === "softmax") {
      let top = -Infinity;
      for (let j = 0; j < n; j++) if (logits[row + j] > top) top = logits[row + j];
      for (let j = 0; j < n; j++) total += out[row + j] = Math.exp(logits[row + j] - top);
    } else {
      let mean = 0;
      for (let j = 0; j < n; j++) mean += logits[row + j] / n;
      for (let j = 0; j < n; j++) {
        total += out[row + j] = Math.min(Math.max((1 + logits[row + j] - mean) / n, 0), 1);
      }
    }
    for (let j = 0; j < n; j++) out[row + j] /= total;
  }
}

function keysHolding(P, row, keys, fromEnd) {
  let share = 0,
    n = 0;
  while (share < FRONT_SHARE && n < keys) {
    share += P[row + (fromEnd ? keys - 1 - n : n)];
    n++;
  }
  return n;
}

// How many keys three quarters of the rows get along with. A mean would let a few scattered rows pass unseen.
const mostRows = (counts) => counts.sort((a, b) => a - b)[Math.ceil(0.75 * counts.length) - 1];

export function rowStatistics(P, T) {
  const out = { entropy: 0, diagonal: 0 };
  const half = Math.floor(T / 2),
    lateRows = T - half,
    fromEnd = [],
    fromStart = [];
  for (let i = 0; i < T; i++) {
    const row = i * T;
    let entropy = 0;
    for (let j = 0; j <= i; j++) if (P[row + j] > 0) entropy -= P[row + j] * Math.log(P[row + j]);
    if (i > 0) out.entropy += entropy / Math.log(i + 1) / (T - 1);
    if (i >= half) {
      out.diagonal += P[row + i] / lateRows;
      fromEnd.push(keysHolding(P, row, i + 1, true));
      fromStart.push(keysHolding(P, row, i + 1, false));
    }
    if (i === T - 1) out.effective = Math.exp(entropy);
  }
  out.late = mostRows(fromEnd);
  out.early = mostRows(fromStart);
  out.lateLast = keysHolding(P, (T - 1) * T, T, true);
  out.earlyLast = keysHolding(P, (T - 1) * T, T, false);
  return out;
}

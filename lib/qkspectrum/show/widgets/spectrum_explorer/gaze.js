// Shares and tokens in words, and where the queries look.

function percent(share) {
  const value = share * 100;
  return (value >= 9.5 ? Math.round(value) : value >= 0.05 ? value.toFixed(1) : 0) + NBSP + "%";
}

const tokensOf = (n) => `${n}${NBSP}token${n === 1 ? "" : "s"}`;

// Three quarters of the later queries, and the last one, hold 80 % of their weight on at most 24 of 64 keys.
const FEW = 24 / 64;
const looksLate = ({ late, lateLast, draw: { T } }) => Math.max(late, lateLast) <= FEW * T;
const looksEarly = (view) =>
  !looksLate(view) && Math.max(view.early, view.earlyLast) <= FEW * view.draw.T && view.variety[0] < 0.4;

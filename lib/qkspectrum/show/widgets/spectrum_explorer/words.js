// The words of the figure: the danger zones and the headline.

// ---- danger zones: counts over an asinh grid, read between the grid's points
const REACH = Math.asinh(ZONES.grid.reach);

function zoneAt(mean, spread, softmax) {
  const { columns, rows } = ZONES.grid,
    { entropy, rank } = ZONES.counts[softmax];
  const x = ((Math.asinh(mean) / REACH + 1) / 2) * (columns - 1),
    y = (Math.asinh(spread) / REACH) * (rows - 1);
  const column = Math.max(0, Math.min(columns - 2, Math.floor(x)));
  const row = Math.max(0, Math.min(rows - 2, Math.floor(y)));
  const u = Math.max(0, Math.min(1, x - column)),
    v = Math.max(0, Math.min(1, y - row));
  const at = row * columns + column,
    limit = ZONES.risk * ZONES.draws;
  const between = (counts) =>
    (counts[at] * (1 - u) + counts[at + 1] * u) * (1 - v) +
    (counts[at + columns] * (1 - u) + counts[at + columns + 1] * u) * v;
  return { entropy: between(entropy) >= limit, rank: between(rank) >= limit };
}

const zonesApply = (draw) => draw.walk && draw.T === ZONES.length && draw.d === ZONES.dim;

const ZONE_WORDS = {
  safe: ["nothing collapses", "safe"],
  rank: ["rank collapses", "rank"],
  entropy: ["entropy collapses", "entropy"],
  both: ["both collapse", "both"],
};
const zoneName = ({ entropy, rank }) => (entropy ? (rank ? "both" : "entropy") : rank ? "rank" : "safe");

const entropyCollapsed = (view) => view.entropy < ZONES.thresholds.entropy;
const rankCollapsed = (view) => view.variety[LAYERS - 1] < ZONES.thresholds.variety;

// ---- the headline, as pieces [text, kind]; kind is "", "strong", "bad" or "good"
function ending(view) {
  const rank = rankCollapsed(view),
    entropy = entropyCollapsed(view);
  if (rank && entropy)
    return [["entropy collapse", "bad"], [" and "], ["rank collapse", "bad"], [" at once."]];
  if (rank) {
    const kept = percent(view.variety[LAYERS - 1]);
    return [[`six layers keep ${kept} of their variety: `], ["rank collapse", "bad"], ["."]];
  }
  if (entropy) return [["entropy collapse", "bad"], ["."]];
  const zone = zonesApply(view.draw) ? zoneName(zoneAt(view.mean, view.spread, view.softmax)) : "safe";
  return [["nothing collapses", "good"], [zone === "safe" ? "." : " in this draw."]];
}

function headline(view) {
  const {
      draw: { T },
    } = view,
    rank = rankCollapsed(view),
    entropy = entropyCollapsed(view);
  if (view.diagonal > 0.45 && view.entropy <= 0.93) {
    const start = [["Each token looks almost only at "], ["itself", "strong"]];
    if (entropy && !rank) return [...start, [": rank survives, "], ["entropy collapses", "bad"], ["."]];
    return [...start, ["; "], ...ending(view)];
  }
  if (view.entropy > 0.93) {
    return [
      ["Attention averages "],
      [T === 2 ? "both tokens" : `all ${T}${NBSP}tokens`, "strong"],
      [rank ? "; " : "; still, "],
      ...ending(view),
    ];
  }
  if (looksLate(view)) {
    const n = view.lateLast;
    if (n === 1) return [["The last query looks mostly at "], ["itself", "strong"], ["; "], ...ending(view)];
    return [["Attention looks at the last "], [tokensOf(n), "strong"], ["; "], ...ending(view)];
  }
  if (looksEarly(view)) {
    const start = [
      ["Every query looks at the first "],
      [tokensOf(view.earlyLast), "strong"],
      [", so outputs agree: "],
    ];
    if (rank && entropy)
      return [...start, ["rank collapse", "bad"], [" and "], ["entropy collapse", "bad"], ["."]];
    return rank ? [...start, ["rank collapse", "bad"], ["."]] : [...start, ...ending(view)];
  }
  const n = Math.round(view.effective);
  if (entropy) {
    return [
      ["Attention spikes on "],
      [n > 1 ? `${n} scattered tokens` : "one token", "strong"],
      [": "],
      ...ending(view),
    ];
  }
  return [["Attention spreads over "], [tokensOf(n), "strong"], [", anywhere; "], ...ending(view)];
}

// ---- what a listener hears in place of the pictures
function describeMap(view, painted) {
  const place = `The point is at mean ${view.mean.toFixed(2)} and spread ${view.spread.toFixed(2)}`;
  if (!painted) return `Map over mean and spread of the eigenvalues, without danger zones. ${place}.`;
  return (
    "Map over mean and spread of the eigenvalues. Rank collapses at a small spread unless the mean is a few " +
    "units above zero, entropy collapses at a large spread or a large mean; a safe region lies between. " +
    `${place}: ${ZONE_WORDS[zoneName(zoneAt(view.mean, view.spread, view.softmax))][0]} there.`
  );
}

function describeAttention(view) {
  const T = view.draw.T,
    place = looksLate(view)
      ? `the last query puts 80 % of its weight on the last ${tokensOf(view.lateLast)}`
      : looksEarly(view)
        ? `the last query puts 80 % of its weight on the first ${tokensOf(view.earlyLast)}`
        : `the last query spreads over about ${tokensOf(Math.round(view.effective))}`;
  return (
    `Causal attention map of ${T} tokens, one row a query: ${place}; ` +
    `entropy is ${percent(view.entropy)} of its largest value.`
  );
}

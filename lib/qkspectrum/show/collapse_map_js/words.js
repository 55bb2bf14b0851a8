// What the figure says: where attention looks, why, and what collapses of it.

const PHASE_NAMES = ["uniform", "late-site", "mid-site", "early-site"];

// Of the law of the first layer; for the walk, whose kernel is known
function phaseName(moments, { T, d, lambda }, mean, spread) {
  const { side, end } = phaseOf(moments, T, d, lambda, mean, spread);
  if (side < 0) return "uniform";
  return end < 0 ? "mid-site" : mean > 0 ? "late-site" : "early-site";
}

const layersOf = (depth) => (depth === 1 ? "one layer" : `${depth} layers`);

function looking(view) {
  const { mean, tokens, draw, depth } = view,
    asWhole = { ...view, variety: [view.mixed] },
    where = depth > 1 ? "in the last layer " : "";
  const sign = mean > 0 ? "Positive mean: " : mean < 0 ? "Negative mean: " : "";
  const start = (words) => {
    const all = sign + where + words;
    return all[0].toUpperCase() + all.slice(1);
  };
  if (view.entropy > 0.93) {
    const small = depth > 1 ? "In the last layer logits hardly differ: every query averages " : "Logits hardly differ: every query averages ";
    return [[small], [`all ${draw.T}${NBSP}tokens`, "strong"]];
  }
  if (view.diagonal > 0.45) return [[start("each token looks almost only at ")], ["itself", "strong"]];
  if (looksLate(view)) return [[start("every query looks at the latest ")], [tokensOf(view.lateLast), "strong"]];
  if (looksEarly(asWhole)) return [[start("every query looks back at the first ")], [tokensOf(view.earlyLast), "strong"]];
  const n = Math.round(view.effective);
  if (view.collapsed.entropy) {
    const spike = depth > 1 ? "In the last layer attention spikes on " : "Widely spread logits: attention spikes on ";
    return [[spike], [n > 1 ? `${n} scattered tokens` : "one token", "strong"]];
  }
  const wide = depth > 1 ? "In the last layer attention spreads over " : "Attention spreads over ";
  return [[wide], [tokensOf(n), "strong"], [", anywhere"]];
}

function consequence(view) {
  const { depth, shown, collapsed } = view,
    kept = `${layersOf(depth)} ${depth === 1 ? "keeps" : "keep"} ${percent(shown.at(-1))} of the variety`;
  const early = looksEarly({ ...view, variety: [view.mixed] });
  if (collapsed.rank && collapsed.entropy)
    return [[". Rows agree and are sharp; "], [kept], [": "], ["both collapse", "bad"], ["."]];
  if (collapsed.rank) {
    const why = view.entropy > 0.93 ? ", so all outputs are alike; " : early ? ". Rows agree although attention is local; " : "; ";
    return [[why], [kept], [": "], ["rank collapses", "bad"], ["."]];
  }
  if (collapsed.entropy)
    return [["; tokens stay different, but attention is too sharp to learn from: "], ["entropy collapses", "bad"], ["."]];
  return [["; "], [kept], [": "], ["neither collapses", "good"], ["."]];
}

const mapHeadline = (view) => [...looking(view), ...consequence(view)];

function describePlane(view, { mean, spread }) {
  const what = {
    neither: "where entropy, rank, both or neither collapses",
    entropy: "attention entropy",
    variety: "variety of tokens",
    gradient: "gradient",
  }[view.quantity];
  const { entropy, relative_variety: relative, variety, gradient } = view.map;
  return (
    `Map of ${what} over mean and spread of the eigenvalues. The point is at mean ${signed(mean)} and spread ` +
    `${plain(spread)}; over ${view.draws} draws the map says entropy ${percent(entropy)}, variety ` +
    `${percent(view.varietyName === "variety" ? variety : relative)}, gradient ${factor(gradient)} times uniform attention’s.`
  );
}

function describeGaze(view) {
  const T = view.draw.T,
    place = looksLate(view)
      ? `on the latest ${tokensOf(view.lateLast)}`
      : `over about ${tokensOf(Math.round(view.effective))}`;
  return (
    `Causal attention map of ${T} tokens, one row a query: the last query’s weight lies ${place}; ` +
    `entropy is ${percent(view.entropy)} of its largest value.`
  );
}

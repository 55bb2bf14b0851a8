// A random attention network without LayerNorm and MLP, its paths one by one, and their sums by length.
// A matrix is a Float64Array of rows; a path is one choice for each layer: 0 for the skip, h for head h.

import CONVENTIONS from "../../js/conventions.json" with { type: "json" };
import { multiply, multiplyTransposed, norms, plus } from "../../js/linear-algebra.js";
import { makeGaussian } from "../../js/random.js";
import { softmaxInto } from "../../js/rows.js";

export const { tokens: TOKENS, width: WIDTH, layers: MOST_LAYERS } = CONVENTIONS.pathExplorer;

// Tokens N(0, 1); weights with the variances of the library's own initial ones. Layers are drawn one after the
// other, so that a deeper network starts with the layers of a shallower one.
export function drawNetwork(seed) {
  const gaussian = makeGaussian(seed);
  const matrix = (rows, columns, variance) => {
    const scale = Math.sqrt(variance);
    return Float64Array.from({ length: rows * columns }, () => scale * gaussian());
  };
  const x = matrix(TOKENS, WIDTH, 1);
  const layers = Array.from({ length: MOST_LAYERS }, () => ({
    q: matrix(WIDTH, WIDTH, 1 / (2 * WIDTH)),
    k: matrix(WIDTH, WIDTH, 1 / (2 * WIDTH)),
    v: matrix(WIDTH, WIDTH, 1 / (2 * WIDTH)),
    o: matrix(WIDTH, WIDTH, 1 / WIDTH),
  }));
  return { x, layers };
}

function softmaxRows(logits) {
  for (let i = 0; i < TOKENS; i++) softmaxInto(logits, i * TOKENS, TOKENS);
  return logits;
}

// Tokens of one head: P Z A with A = value scale · w_vᵀ w_oᵀ
function step({ attention, v, o }, z) {
  const size = v.length / WIDTH,
    mixed = multiply(attention, z, TOKENS, TOKENS, WIDTH);
  return multiply(multiplyTransposed(mixed, v, TOKENS, WIDTH, size), o, TOKENS, size, WIDTH);
}

// The heads of every layer, with the attention maps of the whole network on its tokens.
function runNetwork({ x, layers }, { layers: count, heads, skip, logit_scale, value_scale }) {
  const size = WIDTH / heads,
    rows = (w, head) => w.subarray(head * size * WIDTH, (head + 1) * size * WIDTH);
  let z = x;
  const network = layers.slice(0, count).map((layer) => {
    const made = Array.from({ length: heads }, (_, head) => {
      const queries = multiplyTransposed(z, rows(layer.q, head), TOKENS, WIDTH, size),
        keys = multiplyTransposed(z, rows(layer.k, head), TOKENS, WIDTH, size);
      const logits = multiplyTransposed(queries, keys, TOKENS, size, TOKENS);
      const attention = softmaxRows(logits.map((w) => (logit_scale * w) / Math.sqrt(size)));
      // o is stored as an nn.Linear weight: head h owns its columns
      const o = Float64Array.from(
        { length: size * WIDTH },
        (_, at) => value_scale * layer.o[(at % WIDTH) * WIDTH + head * size + Math.floor(at / WIDTH)],
      );
      return { attention, v: rows(layer.v, head), o };
    });
    z = made.map((head) => step(head, z)).reduce(plus, skip ? z : new Float64Array(z.length));
    return made;
  });
  return { network, output: z };
}

// Z[l, k] = Z[l − 1, k] + Σ_h P Z[l − 1, k − 1] A; without skip connections the first term is missing.
function pathSums(network, x, skip) {
  let sums = [x];
  for (const heads of network) {
    const longer = sums.map((z) => heads.map((head) => step(head, z)).reduce(plus));
    const none = new Float64Array(x.length);
    sums = [...sums, none].map((z, k) => plus(skip ? z : none, longer[k - 1] ?? none));
  }
  return sums;
}

// What one path carries after each layer, the tokens first.
function walkPath(network, x, path) {
  const carried = [x];
  network.forEach((heads, layer) => {
    const z = carried[layer];
    carried.push(path[layer] ? step(heads[path[layer] - 1], z) : z);
  });
  return carried;
}

// Norm, and relative residual: the norm of what differs between tokens over that of the tokens.
function sizes(z) {
  const { norm, relative } = norms(z, TOKENS, WIDTH);
  return { norm, residual: relative };
}

// Number of paths of each length: C(L, k) H^k, and H^L alone without skip connections.
function countPaths(layers, heads, skip) {
  let binomial = 1;
  return Array.from({ length: layers + 1 }, (_, k) => {
    const count = skip || k === layers ? Math.round(binomial) * heads ** k : 0;
    binomial *= (layers - k) / (k + 1);
    return count;
  });
}

export function measurePaths(drawn, state) {
  const { network, output } = runNetwork(drawn, state),
    x = drawn.x,
    sums = pathSums(network, x, state.skip),
    carried = walkPath(network, x, state.path),
    counts = countPaths(state.layers, state.heads, state.skip),
    total = counts.reduce((a, b) => a + b),
    whole = sizes(output),
    input = sizes(x);
  const threshold = input.residual * CONVENTIONS.collapse.relativeVariety,
    collapsed = (one) => one.residual < threshold;
  return {
    ...state,
    x,
    network,
    output,
    sums,
    carried,
    total,
    whole,
    input,
    threshold,
    collapsed,
    length: state.path.filter(Boolean).length,
    onTheWay: carried.map(sizes),
    lengths: sums.map((z, k) => {
      const { norm, residual } = sizes(z);
      return { count: counts[k], share: counts[k] / total, norm, normShare: norm / whole.norm, residual };
    }),
  };
}

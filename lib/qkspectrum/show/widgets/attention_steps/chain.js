// The chain of matrices: queries, logits, both softmaxes, both outputs.

import { heading, node, note, part, setText } from "../../js/dom.js";
import { MINUS } from "../../js/numbers.js";
import { matrix } from "./matrices.js";
import { clippedWords } from "./words.js";

export function chain(tokens, select) {
  const count = tokens.length,
    place = (t) => `${t + 1}`,
    axis = (c) => ["→", "↑"][c];
  const vectors = { rows: count, columns: 2, rowWord: place, columnWord: axis, select },
    square = { ...vectors, columns: count, columnWord: place };
  const all = {
    tokens: matrix({ part: "tokens", name: "Tokens X", ...vectors }),
    weight: matrix({ part: "weight", name: "Query–key matrix W", ...vectors, rows: 2, rowWord: axis }),
    queries: matrix({ part: "queries", name: "Queries XW", ...vectors }),
    logits: matrix({ part: "logits", name: "Logits", ...square }),
    softmax: matrix({ part: "softmax", name: "Softmax weights", ...square, weights: true }),
    piecewise: matrix({ part: "piecewise", name: "Piecewise-linear weights", ...square, weights: true }),
    outputs: matrix({ part: "outputs", name: "Outputs, softmax", ...vectors }),
    piecewiseOutputs: matrix({ part: "piecewiseOutputs", name: "Outputs, piecewise-linear", ...vectors }),
  };
  const clipped = note(),
    factor = (name, one) => part("factor", part("name", name), one.grid),
    step = (kind, title, words, ...body) =>
      node("section", { class: `qks-step qks-step-${kind}` }, heading(title), note(words), ...body);
  const product = part(
    "product",
    factor("tokens X", all.tokens),
    part("sign", "·"),
    factor("W", all.weight),
    part("sign", "="),
    factor("queries", all.queries),
  );
  const both = (one, other, ...notes) =>
    part("pair", factor("softmax", one), factor("piecewise-linear", other), ...notes);
  const element = part(
    "chain",
    step("ask", "1 · Each token asks", "Its query is the token, turned and stretched by W.", product),
    step(
      "match",
      "2 · Logits ω",
      "Query (row) times key (column), over λ = √2. The future is masked.",
      all.logits.grid,
    ),
    step(
      "weigh",
      "3 · Weights",
      "Each row of logits becomes shares, in two ways.",
      both(
        all.softmax,
        all.piecewise,
        note("p = exp ω, over the row’s sum"),
        part("notes-2", note(`p̃ = clip((1 + ω ${MINUS} row’s mean)/n, 0, 1)`), clipped),
      ),
    ),
    step("mix", "4 · Outputs", "Weights times tokens X.", both(all.outputs, all.piecewiseOutputs)),
  );
  return {
    element,
    draw(view, selected, from) {
      for (const one of Object.values(all)) one.draw(view, selected, from);
      setText(clipped, clippedWords(view));
    },
  };
}

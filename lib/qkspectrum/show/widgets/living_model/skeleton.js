// The figure's empty parts, its presets and its fine print.

import { assign, button, div, figureParts, figureSection, group, heading, node, note } from "../../js/dom.js";

const TRAINED = { variance: 1, mean: 0, gain: 1, skip: true };

/** @type {import("../../js/controls.js").Stop<typeof TRAINED>[]} */
export const STOPS = [
  ["Uniform", { ...TRAINED, variance: 0 }],
  ["As trained", TRAINED],
  ["Peaked", { ...TRAINED, variance: 81 }],
  ["Looks back", { ...TRAINED, mean: -8 }],
  ["Only itself", { ...TRAINED, mean: 12 }],
  ["No skips", { ...TRAINED, skip: false }],
];

// Sentences to start from, written for this figure.
export const SENTENCES = [
  "The game was released in Japan on March 12 , 2008 , and in North America on June",
  "During the Second World War , the ship was sent to the east coast of",
  "The film was directed by John Smith and produced by John Smith . The film was",
  "The album received positive reviews from music critics , and the album was one of the best",
  "In 1995 she moved to New York City with her family , where she",
];

/** @type {import("../../js/controls.js").Choices<string>} */
export const SCOPES = [
  ["all", "all"],
  ["layer", "layer"],
  ["head", "head"],
];

/** @param {boolean} compact what a chapter's first screen has room for */
export function skeleton(compact) {
  const input = node("input", {
    type: "text",
    class: "qkl-text",
    dir: "auto",
    autocomplete: "off",
    spellcheck: "false",
    "aria-label": "Your sentence",
  });
  const parts = {
    ...figureParts("Presets", NOTES),
    input,
    another: button("↻ Another sentence"),
    read: node("p", { class: "qks-sub qkl-read" }),
    title: heading(""),
    before: button("‹", null, { "aria-label": "Head before" }),
    after: button("›", null, { "aria-label": "Next head" }),
    map: div("qks-pane qkl-map"),
    cell: note(),
    heads: group("qkl-heads", "Heads"),
    scope: div("qkl-scope"),
    next: node("ol", { class: "qkl-next" }),
    perplexity: node("p", { class: "qkl-perplexity" }),
    meters: div("qkl-meters"),
    sliders: div("qks-sliders qkl-sliders"),
    more: div("qkl-more"),
    formula: node("p", { class: "qks-sub qkl-formula" }),
    plane: div("qks-pane qkl-plane"),
    depth: div("qks-pane qkl-depth"),
  };
  const behind = node(
    "details",
    { class: "qks-notes qkl-behind" },
    node("summary", {}, "Behind it: this head’s eigenvalues, and the words layer by layer"),
  );
  behind.append(
    div(
      "qkl-two",
      div("", heading("Eigenvalues of this head’s W"), note("ring: as trained; dot: as moved"), parts.plane),
      div("", heading("How far the words are apart"), note("relative residual, layer by layer"), parts.depth),
    ),
  );
  const about = "a trained language model on your sentence",
    attention = div(
      "qkl-left",
      div("qks-header", parts.title, div("qkl-arrows", parts.before, parts.after)),
      parts.map,
      parts.cell,
    );
  if (compact) {
    // it opens a page, so its headings come right below the title
    const after = assign(heading("Next word"), { "aria-level": 2 }),
      next = div("qkl-after", div("qks-row", after, parts.perplexity), parts.next);
    assign(parts.title, { "aria-level": 2 });
    const grid = div(
      "qkl-grid",
      parts.chips,
      div("qks-headline", parts.caption),
      input,
      attention,
      div("qkl-right", next, parts.meters),
      parts.sliders,
      parts.more,
      parts.read,
      parts.live,
      parts.notes,
    );
    return { ...parts, behind, root: figureSection("qks qkl-compact qkl", about, grid) };
  }
  const root = figureSection(
    "qks qkl",
    about,
    div(
      "qkl-grid",
      div(
        "qkl-top",
        div("qkl-line", input, parts.another),
        div("qks-headline", parts.caption),
        div("qkl-line", parts.chips, parts.read),
        parts.live,
      ),
      attention,
      div("qkl-middle", heading("All heads"), note("rows: layers; bars: entropy"), parts.heads, parts.scope),
      div("qkl-right", heading("The next word"), parts.next, parts.perplexity, parts.meters),
      parts.sliders,
      parts.more,
      behind,
      parts.notes,
    ),
  );
  return { ...parts, behind, root };
}

const NOTES = [
  `A small Llama: 4 layers of 4 heads, 128 numbers for each of 4,000 words, rotary positions, RMSNorm before each part.
  It was trained on WikiText-2 (two million words of Wikipedia), so it writes like an encyclopedia and knows little. Its
  weights are stored as int8 with one scale a row, and computed with in single precision, in this page.`,
  `W′ = a (W − λ̄ I) + (λ̄ + c) I moves every eigenvalue λ of a head’s query–key matrix to a (λ − λ̄) + λ̄ + c, exactly:
  the variance is multiplied by a², the mean moves by c. Logits become ω′ = a ω + (c + (1 − a) λ̄) x·x′/√32. The slider
  gives c as a logit: what a word of the layer’s usual size gains on its logit for itself. Positions stay in ω as they
  were trained; what is added compares contents at any distance.`,
  `Perplexity is e to the mean surprise, −log p, over the words of the sentence: as many words as it hesitates between.
  Words that are not among the 4,000 count as one, “a rarer word”. “Still speaks English” is said below 1.25 times the
  trained perplexity of the same sentence, “stumbles” below 1.75, “no longer speaks English” from 5 times on: conventions.`,
  `Entropy collapse is said where the moved heads’ mean entropy is below half of what it was in training, rank collapse
  where the layers leave less than a third of the variety that they leave in training. Both are conventions; they compare with the
  trained model because a trained model’s sharp heads are at work, not collapsed. Where RMSNorm stands cannot be
  switched: weights trained with it before each part mean nothing with it after.`,
];

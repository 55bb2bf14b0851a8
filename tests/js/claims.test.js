// What the chapters say of their figures, at the stops they name and at the ends of the sliders.

import assert from "node:assert/strict";
import { test } from "node:test";
import { makeDraw, run } from "../../lib/qkspectrum/show/widgets/depth_explorer/network.js";
import { collapsedBelow, headline } from "../../lib/qkspectrum/show/widgets/depth_explorer/words.js";
import { storedModel } from "../../lib/qkspectrum/show/widgets/living_model/make-first.js";
import { SENTENCES } from "../../lib/qkspectrum/show/widgets/living_model/skeleton.js";
import { headline as livingHeadline, variety } from "../../lib/qkspectrum/show/widgets/living_model/words.js";
import { drawNetwork, measurePaths } from "../../lib/qkspectrum/show/widgets/path_explorer/network.js";
import {
  makeDraw as drawTokens,
  measure,
} from "../../lib/qkspectrum/show/widgets/spectrum_explorer/physics.js";
import { PRESETS } from "../../lib/qkspectrum/show/widgets/spectrum_explorer/skeleton.js";
import {
  STOP_WORDS,
  headline as stopHeadline,
} from "../../lib/qkspectrum/show/widgets/spectrum_explorer/words.js";
import { zoneAt, zoneName } from "../../lib/qkspectrum/show/widgets/spectrum_explorer/zones.js";

const GIVEN = { factor: null, tokens: null, deviations: null },
  explorer = drawTokens({ seed: 0, length: 64, dim: 32, temperature: Math.sqrt(32), ...GIVEN });
const stopOf = (name) => Object.fromEntries(PRESETS)[name];
const atStop = (name) => measure(explorer, stopOf(name).mean, stopOf(name).spread, "softmax");

/** @type {ReturnType<typeof storedModel> | undefined} */
let loaded;
const living = () => (loaded ??= storedModel());

test("chapter 1: every stop has its sentence, and the headline names the collapse that the sentence explains", () => {
  const collapses = Object.fromEntries(
    PRESETS.map(([name]) => {
      const words = stopHeadline(atStop(name))
        .map(([text]) => text)
        .join("");
      return [name, (words.match(/(rank|entropy) collapses?/g) ?? []).map((found) => found.split(" ")[0])];
    }),
  );
  assert.deepEqual(
    Object.keys(STOP_WORDS),
    PRESETS.map(([name]) => name),
  );
  assert.deepEqual(collapses, {
    Uniform: ["rank"],
    Localized: [],
    "Entropy collapse": ["entropy"],
    "Identity-like": ["entropy"],
    "Looks back": ["rank"],
  });
});

test("chapter 1: six layers of even attention leave a fifth, and looking back is far from even", () => {
  const [uniform, back, itself] = ["Uniform", "Looks back", "Identity-like"].map(atStop);
  assert.ok(uniform.entropy > 0.99 && Math.abs(uniform.variety[5] - 0.2) < 0.06);
  assert.ok(back.entropy < 0.75 && back.variety[5] < uniform.variety[5] && itself.variety[5] > 0.9);
});

test("chapter 1: along the variance, a short safe stretch at mean 0 and a long one from variance 0 at mean 3.5", () => {
  const spreads = Array.from({ length: 200 }, (_, i) => Math.sinh((i / 199) * Math.asinh(40)));
  const [zero, positive] = [0, 3.5].map((mean) => spreads.map((s) => zoneName(zoneAt(mean, s, "softmax"))));
  const runs = zero.filter((name, i) => name !== zero[i - 1]);
  assert.equal(runs[0], "rank");
  assert.equal(runs.at(-1), "entropy");
  assert.ok(runs.includes("safe") && positive[0] === "safe");
  const count = (names) => names.filter((name) => name === "safe").length;
  assert.ok(count(positive) > 4 * count(zero));
});

test("chapter 1: skip connections hold the words apart wherever the two sliders stand, and English needs them", () => {
  const { read, vocabulary } = living(),
    ids = vocabulary.tokens(SENTENCES[0]).tokens.map(({ id }) => id);
  for (const variance of [0, 1, 81]) {
    for (const mean of [-16, 0, 16]) {
      for (const skip of [true, false]) {
        const move = { stretch: Math.sqrt(variance), shift: mean, gain: 1 },
          { now, trained } = read({ ids, move, scope: {}, skip }),
          state = { variance, mean, gain: 1, skip, scope: "all", layer: 2, head: 2 },
          apart = variety(now.residual);
        if (skip) assert.ok(apart > 0.85 && apart < 0.97, `${variance}, ${mean}: ${apart}`);
        else {
          assert.ok(apart < 0.8, `${variance}, ${mean}: ${apart}`);
          assert.equal(livingHeadline(now, trained, state)[0][0], "It no longer speaks English");
        }
      }
    }
  }
});

test("chapter 1: peaked attention costs the model less than even attention, a high mean costs it its English", () => {
  const { read, vocabulary } = living(),
    ids = vocabulary.tokens(SENTENCES[0]).tokens.map(({ id }) => id);
  const at = (variance, mean) => {
    const move = { stretch: Math.sqrt(variance), shift: mean, gain: 1 },
      { now, trained } = read({ ids, move, scope: {}, skip: true });
    const state = { variance, mean, gain: 1, skip: true, scope: "all", layer: 2, head: 2 };
    return {
      perplexity: now.perplexity,
      says: livingHeadline(now, trained, state)
        .map(([text]) => text)
        .join(""),
    };
  };
  const [even, peaked, high] = [at(0, 0), at(81, 0), at(1, 16)];
  assert.ok(peaked.perplexity < 0.75 * even.perplexity && peaked.says.includes("entropy collapse"));
  assert.ok(high.says.startsWith("It no longer speaks English"));
});

const PLAIN = { skip: false, mlp: false, norm: "none", causal: false, size: 1 },
  PRACTICE = { skip: true, mlp: true, norm: "before" };

const depthAt = (seed, switches, layers) => ({ ...run(makeDraw(seed), { ...PLAIN, ...switches }), layers });
const collapsed = (view) => view.relative[view.layers] < collapsedBelow(view);
const says = (view) => headline(view).some(([words]) => words === "rank collapse");

test("chapter 3: after three layers only the skip connection keeps the tokens apart, after 24 it does not", () => {
  const at = (switches, layers) => says(depthAt(0, switches, layers));
  assert.deepEqual([at({}, 3), at({ mlp: true }, 3), at({ norm: "after" }, 3)], [true, true, true]);
  assert.deepEqual([at({ skip: true }, 3), at({ skip: true }, 24), at(PRACTICE, 24)], [false, true, false]);
});

test("chapter 3: 39 of 40 draws collapse with the skip connection alone, 6 as built in practice", () => {
  const count = (switches) =>
    Array.from({ length: 40 }, (_, seed) => depthAt(seed, switches, 24)).filter(collapsed).length;
  assert.deepEqual([count({ skip: true }), count(PRACTICE)], [39, 6]);
});

const paths = (seed, layers, heads, path) =>
  measurePaths(drawNetwork(seed), {
    layers,
    heads,
    path,
    skip: true,
    causal: false,
    logit_scale: 1,
    value_scale: 1,
  });

test("chapter 4: each head of the first path divides what differs by two to ten, all six by thousands", () => {
  const left = paths(0, 6, 2, Array(6).fill(1)).onTheWay.map((one) => one.residual);
  const factors = left.slice(1).map((now, i) => left[i] / now);
  assert.ok(Math.min(...factors) > 2 && Math.max(...factors) < 10.5 && left[0] / left[6] > 2000);
});

test("chapter 4: one head leaves between a quarter and two thirds of the norm", () => {
  const left = [0, 1, 2, 3, 4, 5].flatMap((layer) =>
    [1, 2].map((head) => {
      const path = Array(6).fill(0);
      path[layer] = head;
      return paths(0, 6, 2, path).onTheWay[6].residual;
    }),
  );
  assert.ok(Math.min(...left) > 0.25 && Math.max(...left) < 0.675);
});

test("chapter 4: with more layers and heads, lengths that collapse hold more of the norm", () => {
  const share = (layers, heads) => {
    const view = paths(0, layers, heads, Array(layers).fill(0)),
      squares = view.lengths.map((one) => one.norm ** 2),
      all = squares.reduce((a, b) => a + b);
    return squares.reduce((sum, square, k) => sum + (view.collapsed(view.lengths[k]) ? square : 0), 0) / all;
  };
  assert.ok(share(6, 2) > 0.1 && share(6, 2) < 0.4 && share(8, 3) > 1.2 * share(6, 2));
});

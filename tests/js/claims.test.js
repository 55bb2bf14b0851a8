// What the chapters say of their figures, at the stops they name and at the ends of the sliders.

import assert from "node:assert/strict";
import { test } from "node:test";
import { makeDraw, run } from "../../lib/qkspectrum/show/widgets/depth_explorer/network.js";
import { collapsedBelow, headline } from "../../lib/qkspectrum/show/widgets/depth_explorer/words.js";
import { drawNetwork, measurePaths } from "../../lib/qkspectrum/show/widgets/path_explorer/network.js";

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

// What chapters 1, 2 and 5 to 8 say of their figures: at the stops they name, in several draws, at the sliders' ends.

import assert from "node:assert/strict";
import { test } from "node:test";
import CONVENTIONS from "../../lib/qkspectrum/show/js/conventions.json" with { type: "json" };
import { makeGaussian } from "../../lib/qkspectrum/show/js/random.js";
import { factorOf, fillTokens, kernelMoments } from "../../lib/qkspectrum/show/js/tokens.js";
import { compute } from "../../lib/qkspectrum/show/widgets/attention_steps/model.js";
import { makeStack, measureStack } from "../../lib/qkspectrum/show/widgets/collapse_map/stack.js";
import * as row from "../../lib/qkspectrum/show/widgets/entropy_explorer/row.js";
import { ROW_STOPS, rowHeadline } from "../../lib/qkspectrum/show/widgets/entropy_explorer/words.js";
import { largestDistance, lawsAt } from "../../lib/qkspectrum/show/widgets/propagation_explorer/laws.js";
import * as propagation from "../../lib/qkspectrum/show/widgets/propagation_explorer/words.js";
import * as explorer from "../../lib/qkspectrum/show/widgets/spectrum_explorer/physics.js";
import * as explorerWords from "../../lib/qkspectrum/show/widgets/spectrum_explorer/words.js";
import {
  makeMatter,
  measurePlane,
  planeHeadline,
} from "../../lib/qkspectrum/show/widgets/spectrum_plane/moments.js";
import { makeRun } from "../../lib/qkspectrum/show/widgets/train_here/training.js";

const { length: LENGTH, dim: DIM, layers: LAYERS, reach: REACH } = CONVENTIONS.walk,
  STOPS = CONVENTIONS.stops.map(([name, mean, spread]) => ({ name: String(name), mean, spread })),
  sentence = (pieces) => pieces.map(([text]) => text).join("");

const walkAt = (seed) => {
  const given = { factor: null, tokens: null, deviations: null, temperature: Math.sqrt(DIM) };
  return explorer.makeDraw({ seed, length: LENGTH, dim: DIM, ...given });
};
const walk = walkAt(0);
const seen = (mean, spread, draw = walk) => {
  const view = explorer.measure(draw, mean, spread, "softmax");
  return { ...view, left: view.variety[LAYERS - 1], says: sentence(explorerWords.headline(view)) };
};

test("chapter 1: what its five stops say holds in each of eight draws", () => {
  const says = {
    Uniform: ({ says, entropy, left }) =>
      /averages all 64.*rank collapse/.test(says) && entropy > 0.99 && left > 0.1 && left < 0.3,
    Localized: ({ says, left }) => /at the last .*; nothing collapses/.test(says) && left > 0.9,
    "Entropy collapse": ({ says, entropy }) => /entropy collapse/.test(says) && entropy < 0.5,
    "Identity-like": ({ says, left }) =>
      /only at itself: rank survives, entropy coll/.test(says) && left > 0.9,
    "Looks back": ({ says, left }) => /at the first .* outputs agree: rank collapse/.test(says) && left < 0.2,
  };
  assert.deepEqual(Object.keys(says).sort(), STOPS.map(({ name }) => name).sort());
  for (let seed = 0; seed < 8; seed++) {
    const draw = walkAt(seed);
    for (const { name, mean, spread } of STOPS) {
      const view = seen(mean, spread, draw);
      assert.ok(says[name](view), `${name}, draw ${seed}: ${view.says}`);
    }
  }
});

test("chapter 1: at the ends of both sliders the headline says what the meters say", () => {
  for (const mean of [-REACH, 0, REACH]) {
    for (const spread of [0, REACH]) {
      const { says, entropy, left } = seen(mean, spread);
      assert.equal(/entropy collapse/.test(says), entropy < 0.5, says);
      assert.equal(/rank collapse/.test(says), left < 1 / 3, says);
    }
  }
});

test("chapter 2: with W = 0 outputs are running means; turned by 90° no token asks for itself", () => {
  const gaussian = makeGaussian(0),
    tokens = Array.from({ length: 5 }, () => [gaussian(), gaussian()]);
  const at = (mean, spread, turn) => compute({ tokens, mean, spread, turn });
  at(0, 0, 0).outputs.forEach((output, t) => {
    const before = tokens.slice(0, t + 1);
    output.forEach((x, c) => {
      assert.ok(Math.abs(x - before.reduce((sum, one) => sum + one[c], 0) / before.length) < 1e-12);
    });
  });
  const { logits } = at(0, 0, 1);
  logits.forEach((line, t) => {
    line.forEach((logit, i) => {
      assert.ok(Math.abs(logit + logits[i][t]) < 1e-12);
    });
  });
});

const typical = {};
const rowAt = (count, spread, shape, seed = 44) => {
  typical[shape] ??= row.typicalRows(shape, row.MOST_KEYS);
  const view = row.rowView({ count, spread }, row.shapeRow(shape, count, seed), typical[shape]);
  return { ...view, says: sentence(rowHeadline({ count, spread, shape }, view)) };
};

test("chapter 5: past the edge a typical row has one or two keys that count, with 64 keys and with 1,024", () => {
  const worth = Object.fromEntries(
    ROW_STOPS.map(([name, { count, spread, shape, seed }]) => [name, rowAt(count, spread, shape, seed)]),
  );
  assert.ok(
    worth["At the start of training"].share > 0.9 && worth["On the bound"].says.includes("the bound"),
  );
  for (const name of ["Past the edge", "… with 1,024 keys"]) {
    assert.ok(worth[name].effective > 1 && worth[name].effective < 2, worth[name].says);
    assert.ok(worth[name].share < 0.5);
  }
  const many = Array.from({ length: 3000 }, (_, seed) => rowAt(1024, 10, "gaussian", seed).effective);
  const over = many.filter((keys) => keys > 5).length / many.length;
  assert.ok(Math.abs(over - 1 / 15) < 0.01); // of 100,000 rows in PyTorch 0.0646 ± 0.0008
});

test("chapter 5: the bound gives way earlier the more keys there are; two camps stop at half of the keys", () => {
  const half = (count) => row.SPREADS.findIndex((s) => rowAt(count, s, "one above").share < 0.5);
  assert.ok(half(2) > half(64) && half(64) > half(1024) && half(1024) > 0);
  for (const count of [2, 64, 1024]) {
    assert.ok(Math.abs(rowAt(count, 50, "two camps").effective - count / 2) < 1e-9);
    for (const spread of [0.05, 1, 50]) {
      const one = rowAt(count, spread, "one above");
      assert.ok(Math.abs(one.entropy - one.bound) < 1e-9);
      assert.ok(rowAt(count, spread, "gaussian").entropy >= one.entropy - 1e-9);
    }
  }
  assert.ok(!rowAt(2, 50, "two camps").says.includes("shared"));
});

const trained = (preset, remedy, steps) => {
  const run = makeRun({ ...CONVENTIONS.trainHere.presets[preset], remedy }, 0),
    point = run.advance(steps),
    sizes = run
      .spectra()
      .flatMap(({ real, imaginary }) => [...real].map((x, k) => Math.hypot(x, imaginary[k])));
  return { ...point, reach: Math.max(...sizes), guessing: point.loss > 0.95 * Math.log(16) };
};

test("chapter 5: within twenty steps attention has collapsed; some remedies hold W, the soft-cap only the logits", () => {
  const { share, largest, reach } = trained("entropy collapse", "none", 20);
  assert.ok(Math.max(...share) < 0.5 && largest > 100 && reach > 10);
  assert.ok(trained("entropy collapse", "none", 60).guessing);
  const held = ["LocAteR", "QK-clip", "query–key rate"].map(
    (remedy) => trained("entropy collapse", remedy, 20).reach,
  );
  assert.ok(Math.max(...held) < 10 && trained("entropy collapse", "soft-cap", 20).reach > 10);
  const rank = trained("rank collapse", "none", 30);
  assert.ok(rank.guessing && Math.min(...rank.share) > 0.8 && rank.variety < 0.01);
});

const symmetricOrNot = (sign, seed) => {
  const gaussian = makeGaussian(seed),
    drawn = Float64Array.from({ length: DIM * DIM }, gaussian),
    made = drawn.map((x, at) => x + sign * drawn[(at % DIM) * DIM + Math.floor(at / DIM)]);
  let trace = 0;
  for (let i = 0; i < DIM; i++) trace += made[i * DIM + i] / DIM;
  for (let i = 0; i < DIM; i++) made[i * DIM + i] -= trace;
  const size = Math.hypot(...made) / Math.sqrt(DIM);
  return made.map((x) => x / size);
};
const plane = (() => {
  const tokens = new Float64Array(LENGTH * DIM);
  fillTokens(tokens, LENGTH, DIM, null, makeGaussian(2));
  const parts = {
    symmetric: symmetricOrNot(1, 0),
    antisymmetric: symmetricOrNot(-1, 1),
    eigenvalues: new Float64Array(91 * 2 * DIM), // no claim below reads them
    tokens,
  };
  return makeMatter({ get: (name) => new DataView(parts[name].buffer) });
})();
const planeAt = (mean, spread, asymmetry) => {
  const view = measurePlane(plane, mean, spread, asymmetry);
  return { ...view, says: sentence(planeHeadline(view)) };
};

test("chapter 6: a trend of 19.5 with a scatter of about 6; turned, the variance is 0 and then minus 36", () => {
  const [both, half, all] = [0, 45, 90].map((asymmetry) => planeAt(3.5, 6, asymmetry));
  assert.ok(Math.abs(both.rise - 19.5) < 0.05 && Math.abs(both.noise - 6) < 0.5 && both.rise > both.noise);
  assert.ok(Math.abs(both.variance - 36) < 1e-9 && Math.abs(half.variance) < 1e-9);
  assert.ok(Math.abs(all.variance + 36) < 1e-9 && all.says.includes("negative"));
  const shares = [both, half, all].map(({ frobenius }) => frobenius - 3.5 ** 2);
  for (const share of shares) assert.ok(Math.abs(share - 36) < 1e-9); // the length of the bar
  assert.ok(all.deviation[LENGTH - 1] < 0.8 * both.deviation[LENGTH - 1]); // near the query the scatter shrinks
  assert.ok(Math.abs(all.deviation[0] / both.deviation[0] - 1) < 0.02); // of unlike tokens it stays
});

test("chapter 6: at the sliders' ends the headline blames the spread for no scatter that the mean makes", () => {
  for (const mean of [-6, 6]) {
    for (const spread of [0.1, 10]) assert.ok(!planeAt(mean, spread, 0).says.includes("the spread scatters"));
    assert.ok(planeAt(mean, 0.1, 0).noise > 5); // likeness varies from walk to walk
  }
  const alone = planeAt(0, 0.1, 0);
  assert.ok(alone.says.includes("the spread scatters logits") && alone.noise < 0.1);
});

const kernels = new Map();
const propagated = (state) => {
  const all = {
      process: "random walk",
      spectrum: "bell",
      correlation: 0.9,
      xi: 2,
      eta: 1,
      length: 50,
      dim: 8,
      ...state,
    },
    key = `${all.process} ${all.length}`;
  if (!kernels.has(key)) {
    kernels.set(key, kernelMoments(all.length, factorOf(all.process, all.length, all.correlation)));
  }
  const view = lawsAt(all, kernels.get(key)),
    off = (one) => largestDistance(one, view.exact).distance,
    seen = { ...view, limitOff: off(view.limit), gaussianOff: off(view.gaussian) };
  return { ...seen, says: sentence(propagation.headlineOf(seen, 0)) };
};

test("chapter 7: its four phases are those of its stops, and a small η sharpens their windows", () => {
  for (const [name, state] of propagation.STOPS.slice(1)) {
    const view = propagated(state);
    assert.equal(view.phase, name.toLowerCase());
    if (name === "Uniform") continue;
    const sharp = propagated({ ...state, eta: 0 });
    assert.equal(sharp.phase, view.phase);
    assert.ok(
      Math.abs(sharp.eta - Math.abs(state.xi) / Math.sqrt(state.dim)) < 1e-12 &&
        sharp.width <= view.width + 0.01,
    );
  }
  const where = Object.fromEntries(
    propagation.STOPS.map(([name, state]) => [name, propagated(state).centre]),
  );
  assert.ok(where["Early-site"] < 0.3 && where["Late-site"] > 0.7);
  assert.ok(where["Mid-site"] > 0.5 && where["Mid-site"] < 0.7);
});

test("chapter 7: more tokens bring limit and Gaussian law together, more dimensions bring both to the exact law", () => {
  const [first, longer, both] = [
    [50, 8],
    [128, 8],
    [128, 256],
  ].map(([length, dim]) => propagated({ length, dim }));
  const apart = ({ limit, gaussian }) => largestDistance(limit, gaussian).distance;
  assert.ok(first.limitOff > 0.14 && first.gaussianOff > 0.14);
  assert.ok(apart(longer) < apart(first) / 2 && longer.limitOff > 0.14 && longer.gaussianOff > 0.14);
  assert.ok(both.limitOff < 0.02 && both.gaussianOff < 0.02);
  const peak = (first.exact.indexOf(Math.max(...first.exact)) + 0.5) / 50;
  assert.ok(peak > 0.6 && peak < 0.8); // a little past the middle, and not the query
  const still = propagated({ xi: 0, eta: 0.02 });
  assert.ok(still.limit?.every((p) => Math.abs(p - 0.5) < 1e-9) && Math.min(...still.exact) > 0.9);
});

test("chapter 7: where hardly a token is reached the headline does not say 0 %", () => {
  const { share, says } = propagated({ xi: 10, eta: 0, length: 4, dim: 256 });
  assert.ok(share < 0.005 && says.includes("less than 1 % of the tokens"));
});

test("chapter 8: from uniform to localized entropy falls and variety rises; deeper, the safe side moves right", () => {
  const stack = makeStack({ seed: 0, length: LENGTH, dim: DIM, given: null });
  const at = (mean, spread, depth) => {
    const { entropies, relative } = measureStack(stack, { mean, spread, depth, skip: false, norm: "none" });
    return { entropy: Math.min(...entropies), left: relative[depth - 1] };
  };
  const [uniform, localized] = [at(0, 0.3, 1), at(3.5, 1, 1)];
  assert.ok(localized.entropy < uniform.entropy - 0.2 && localized.entropy > 0.5);
  assert.ok(Math.abs(localized.entropy / uniform.entropy - 2 / 3) < 0.05); // "falls by a third"
  assert.deepEqual(
    [localized.left, uniform.left].map((left) => Math.round(100 * left)),
    [98, 84],
  );
  const least = (depth) =>
    [0, 0.5, 1, 1.5, 2, 2.5, 3, 3.5].findIndex((mean) => at(mean, 0, depth).left > 1 / 3);
  assert.ok(least(2) >= 0 && least(8) > least(2));
  assert.ok(at(-6, 0.5, 8).left < 1 / 3 && at(-40, 0, 1).entropy < 0.5);
});

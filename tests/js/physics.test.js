// The figures' physics against numbers of the library, which make_reference.py stored.

import assert from "node:assert/strict";
import { test } from "node:test";
import { between, contour } from "../../lib/qkspectrum/show/js/grid.js";
import { exactLaw, gaussianLaw, limitLaw } from "../../lib/qkspectrum/show/js/laws.js";
import {
  lowerProduct,
  multiply,
  multiplyTransposed,
  norms,
  residual,
  scaleColumns,
} from "../../lib/qkspectrum/show/js/linear-algebra.js";
import { normalBetween, normalQuantile, upperTail } from "../../lib/qkspectrum/show/js/normal.js";
import { localizationOf, phaseBorders, phaseOf } from "../../lib/qkspectrum/show/js/phases.js";
import { makeGaussian, makeUniform } from "../../lib/qkspectrum/show/js/random.js";
import { attentionRows, linearInto, mixTokens, rowStatistics } from "../../lib/qkspectrum/show/js/rows.js";
import { factorOf, kernelMoments, standardise } from "../../lib/qkspectrum/show/js/tokens.js";
import { leastEntropy, rowAt } from "../../lib/qkspectrum/show/widgets/entropy_explorer/row.js";
import reference from "./reference.json" with { type: "json" };

/** @param {ArrayLike<number>} seen @param {ArrayLike<number>} want @param {string} [what] */
function close(seen, want, tolerance = 1e-12, what = "") {
  assert.equal(seen.length, want.length, what);
  for (let i = 0; i < want.length; i++) {
    assert.ok(Math.abs(seen[i] - want[i]) <= tolerance, `${what} [${i}]: ${seen[i]}, expected ${want[i]}`);
  }
}

const flat = (/** @type {number[][]} */ rows) => Float64Array.from(rows.flat());

test("uniform numbers are the counter-mixed generator's, to the last bit", () => {
  for (const [seed, want] of Object.entries(reference.uniform)) {
    const uniform = makeUniform(Number(seed));
    assert.deepEqual(
      want.map(() => uniform()),
      want,
    );
  }
});

test("Gaussian numbers have mean 0, variance 1 and a kurtosis of 3", () => {
  const gaussian = makeGaussian(5),
    drawn = Array.from({ length: 40000 }, gaussian);
  const moment = (/** @type {number} */ k) => drawn.reduce((sum, x) => sum + x ** k, 0) / drawn.length;
  close([moment(1), moment(2), moment(4)], [0, 1, 3], 0.15);
});

test("the normal distribution", () => {
  const { points, tails, levels, quantiles } = reference.normal;
  points.forEach((x, i) => {
    const tail = x < 0 ? normalBetween(x, Infinity) : upperTail(x);
    assert.ok(Math.abs(tail / tails[i] - 1) < 1e-12, `tail at ${x}`);
  });
  close(levels.map(normalQuantile), quantiles, 1e-9);
});

test("both softmaxes, and what is read off their rows", () => {
  const { rows } = reference,
    T = rows.logits.length,
    logits = flat(rows.logits),
    attention = new Float64Array(T * T);
  attentionRows(logits, T, "piecewise-linear", attention);
  close(attention, flat(rows.piecewise));
  attentionRows(logits, T, "softmax", attention);
  close(attention, flat(rows.softmax));
  close([rowStatistics(attention, T).entropy], [rows.entropy]);
  const mixed = new Float64Array(T * 5);
  mixTokens(attention, flat(reference.matrices.x), T, 5, mixed);
  close(mixed, flat(rows.mixed));
  for (let t = 0; t < T; t++) linearInto(logits, t * T, t + 1, attention);
  close(attention, flat(rows.linear));
});

test("where rows look: the fewest keys that hold four fifths", () => {
  const T = 8,
    P = new Float64Array(T * T);
  for (let t = 0; t < T; t++) for (let j = 0; j <= t; j++) P[t * T + j] = 1 / (t + 1);
  const { lateLast, earlyLast, effective, entropy, diagonal } = rowStatistics(P, T);
  close([lateLast, earlyLast, effective, entropy], [7, 7, 8, 1]);
  close([diagonal], [(1 / 5 + 1 / 6 + 1 / 7 + 1 / 8) / 4]);
});

test("linear algebra", () => {
  const { x, other, product, plain, relative, residual: left } = reference.matrices,
    [X, Y] = [flat(x), flat(other)];
  close(multiplyTransposed(X, Y, 7, 5, 4), flat(product));
  close(multiply(flat(reference.rows.logits), X, 7, 7, 5), flat(plain));
  close(residual(X, 7, 5), flat(left));
  close([norms(X, 7, 5).relative], [relative]);
  const weights = Float64Array.from([1, -2, 0.5, 3, 0]),
    full = multiplyTransposed(scaleColumns(X, weights), X, 7, 5, 7);
  const lower = lowerProduct(scaleColumns(X, weights), X, 7, 5, 2);
  full.forEach((value, i) => close([lower[i]], [i % 7 <= Math.floor(i / 7) ? value / 2 : 0]));
});

test("laws of signal propagation, and where they have their mass", () => {
  for (const one of reference.laws) {
    const what = `${one.process}, xi ${one.xi}, eta ${one.eta}`,
      process = /** @type {import("../../lib/qkspectrum/show/js/tokens.js").Process} */ (one.process),
      moments = kernelMoments(one.length, factorOf(process, one.length, one.correlation)),
      eigenvalues = Float64Array.from(one.eigenvalues);
    const [a, b, v] = one.moments;
    close(moments.a, /** @type {number[]} */ (a), 1e-9, what);
    close(moments.b, /** @type {number[]} */ (b), 1e-9, what);
    close([moments.v], [Number(v)], 1e-9, what);
    const trace = eigenvalues.reduce((sum, w) => sum + w, 0),
      square = eigenvalues.reduce((sum, w) => sum + w * w, 0),
      exact = exactLaw(moments, one.length, eigenvalues);
    close(exact, one.exact, 1e-6, what);
    close(gaussianLaw(moments, one.length, 1, trace, square), one.gaussian, 1e-9, what);
    close(
      one.limit.map((_, i) => limitLaw((i + 0.5) / one.length, one.xi, one.eta)),
      one.limit,
      1e-9,
      what,
    );
    assert.equal(phaseOf(exact), one.phase, what);
    const { share, centre, width, late } = one.localization,
      where = localizationOf(exact);
    close([where.share, where.centre, where.width, where.late], [share, centre, width, late], 1e-5, what);
  }
});

test("phases on either side of their thresholds", () => {
  assert.ok(new Set(reference.borders.map(({ phase }) => phase)).size >= 4);
  for (const { rho, phase } of reference.borders) assert.equal(phaseOf(Float64Array.from(rho)), phase);
  assert.equal(phaseOf(new Float64Array(8)), "none");
});

test("a walk's kernel without a factor is that of its factor over √T", () => {
  const T = 9,
    scaled = factorOf("random walk", T, 0).map((f) => f / Math.sqrt(T));
  const [plain, made] = [kernelMoments(T, null), kernelMoments(T, scaled)];
  close(plain.a, made.a);
  close(plain.b, made.b);
  close(standardise(Float64Array.of(1, 2, 3)), [-Math.sqrt(1.5), 0, Math.sqrt(1.5)]);
});

test("the borders of the phases are where the phase changes", () => {
  const [side, end] = phaseBorders(16, 8, Math.asinh(40));
  assert.ok(side.length > 20 && end.length > 20);
  for (const [mean, spread] of side.flat()) assert.ok(Number.isFinite(mean) && spread >= 0);
});

test("between the points of a grid, and its level lines", () => {
  const values = [0, 1, 2, 3, 4, 5]; // 3 columns: x + 3 y
  close([between(values, 3, 1, 0.5, 0.25)], [1 + 0.5 + 0.75]);
  const tilted = values.map((value) => value - 1.5),
    segments = contour(tilted, 2, 1, (i, j) => [i, j]);
  for (const [x, y] of segments.flat()) close([x + 3 * y], [1.5]);
  assert.equal(segments.length, 2);
});

test("one row: its entropy, its Jacobian's trace and Zhai et al.'s bound", () => {
  for (const [s, keys, want] of reference.bound) close([leastEntropy(s, keys)], [want]);
  const z = Float64Array.of(1.5, 0.1, -0.3, -1.3),
    { p, entropy, jacobian } = rowAt(z, 2);
  close([entropy], [-p.reduce((sum, w) => sum + w * Math.log(w), 0)]);
  close([jacobian], [p.reduce((sum, w) => sum + w * (1 - w), 0)]);
});

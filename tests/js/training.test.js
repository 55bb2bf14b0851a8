// The training run in the page against the library's: gradients, steps of the optimizer, what is read off, eigenvalues.

import assert from "node:assert/strict";
import { test } from "node:test";
import { eigenvalues } from "../../lib/qkspectrum/show/js/eigenvalues.js";
import { addProduct, rowsOf, transposed } from "../../lib/qkspectrum/show/js/products.js";
import { makeGaussian, makeUniform } from "../../lib/qkspectrum/show/js/random.js";
import { bestFilter, makeLetters, T } from "../../lib/qkspectrum/show/widgets/train_here/letters.js";
import { makeRun, makeTrainer, read } from "../../lib/qkspectrum/show/widgets/train_here/training.js";
import reference from "./reference.json" with { type: "json" };

const { sizes, layers, rate, steps, runs, ...drawn } = reference.training,
  seen = Int32Array.from(drawn.seen.flat()),
  targets = Int32Array.from(drawn.targets.flat());

/**
 * The largest difference, over the largest number of the weight that it is found in.
 * @param {Record<string, number[]>} want
 * @param {Record<string, { at: number }>} places
 * @param {Float64Array} found
 */
function furthest(want, places, found) {
  assert.deepEqual(Object.keys(want).sort(), Object.keys(places).sort());
  let worst = 0;
  for (const [name, numbers] of Object.entries(want)) {
    const largest = Math.max(...numbers.map(Math.abs), 1e-6);
    numbers.forEach((x, i) => {
      worst = Math.max(worst, Math.abs(found[places[name].at + i] - x) / largest);
    });
  }
  return worst;
}

/** @param {any} settings */
function trainer(settings) {
  const made = makeTrainer({ layers, learning_rate: rate, ...settings }, sizes),
    { weights, places } = made.network,
    names = Object.keys(places),
    // torch's order of parameters, in which the weights were drawn
    torchs = Object.keys(runs.find((run) => same(run.settings, settings))?.gradients ?? {});
  assert.equal(names.length, torchs.length);
  torchs.forEach((name, index) => {
    const { at, rows, columns } = places[name],
      uniform = makeUniform(index),
      size = /[qk]_proj\.weight$/.test(name) ? 4 : 1;
    for (let i = at; i < at + rows * (columns || 1); i++) weights[i] = size * (2 * uniform() - 1);
  });
  return made;
}

/** @param {unknown} one @param {unknown} other */
const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);

for (const { settings, gradients, after, read: measured } of runs) {
  const name = Object.entries(settings).join(", ");

  test(`gradients are autograd's: ${name}`, () => {
    const made = trainer(settings),
      { loss, right } = made.gradientsOf(seen, targets),
      error = furthest(/** @type {any} */ (gradients), made.network.places, made.network.gradients);
    assert.ok(error < 1e-8, `${error}`);
    assert.ok(Math.abs(loss - measured.loss) < 1e-10 && Math.abs(right - measured.right) < 1e-12);
  });

  test(`steps are torch's: ${name}`, () => {
    const made = trainer(settings);
    for (let i = 0; i < steps; i++) made.step(seen, targets);
    const error = furthest(/** @type {any} */ (after), made.network.places, made.network.weights);
    assert.ok(error < 1e-7, `${error}`);
  });

  test(`what is read off is the library's: ${name}`, () => {
    const made = trainer(settings);
    made.network.forward(seen, targets);
    const found = read(made),
      want = [
        ...measured.share,
        measured.largest_logit,
        measured.variety,
        ...measured.mean,
        ...measured.spread,
      ];
    [...found.share, found.largest, found.variety, ...found.mean, ...found.spread].forEach((x, i) => {
      assert.ok(
        Math.abs(x - want[i]) < 1e-9 * Math.max(1, Math.abs(want[i])),
        `${i}: ${x}, expected ${want[i]}`,
      );
    });
  });
}

test("products in blocks, whatever the sizes", () => {
  const gaussian = makeGaussian(1);
  for (const [rows, inner, columns] of [
    [1, 1, 1],
    [2, 3, 4],
    [5, 4, 9],
    [6, 2, 3],
  ]) {
    const a = Float64Array.from({ length: inner * rows }, gaussian), // as (inner × rows), used transposed
      b = Float64Array.from({ length: inner * columns }, gaussian),
      out = new Float64Array(rows * columns).fill(1);
    addProduct(
      rowsOf(out, columns),
      transposed(rowsOf(a, rows)),
      rowsOf(b, columns),
      rows,
      inner,
      columns,
      3,
    );
    for (let i = 0; i < rows; i++) {
      for (let j = 0; j < columns; j++) {
        let sum = 1;
        for (let k = 0; k < inner; k++) sum += 3 * a[k * rows + i] * b[k * columns + j];
        assert.ok(Math.abs(out[i * columns + j] - sum) < 1e-12);
      }
    }
  }
});

test("products with triangles are the whole products, of any size and in chunks", () => {
  const gaussian = makeGaussian(2);
  for (const size of [3, 4, 32, 70]) {
    const drawn = () => Float64Array.from({ length: size * size }, gaussian),
      b = rowsOf(drawn(), size),
      a = rowsOf(drawn(), size),
      lower = rowsOf(
        a.data.map((x, at) => (at % size > Math.floor(at / size) ? 0 : x)),
        size,
      );
    const product = (/** @type {any} */ left, /** @type {any} */ triangle) => {
      const out = new Float64Array(size * size);
      addProduct(rowsOf(out, size), left, transposed(b), size, size, size, 1, triangle);
      return out;
    };
    assert.deepEqual(product(lower, "lower"), product(lower, ""));
    assert.deepEqual(product(transposed(lower), "upper"), product(transposed(lower), ""));
    const whole = product(a, "");
    product(a, "out").forEach((x, at) => {
      if (at % size <= Math.floor(at / size)) assert.equal(x, whole[at]);
    });
  }
});

test("eigenvalues", () => {
  for (const { size, matrix, eigenvalues: want } of reference.training.eigenvalues) {
    const { real, imaginary } = eigenvalues(Float64Array.from(matrix), size),
      left = want.map(([x, y]) => [x, y]);
    real.forEach((x, i) => {
      const far = left.map(([a, b]) => Math.hypot(a - x, b - imaginary[i])),
        at = far.indexOf(Math.min(...far));
      assert.ok(far[at] < 1e-6, `${size}: ${x} + ${imaginary[i]}i`);
      left.splice(at, 1);
    });
  }
  const turn = eigenvalues(Float64Array.from([0, -1, 1, 0]), 2);
  assert.deepEqual([...turn.real, ...turn.imaginary.map(Math.abs)].map(Math.round), [0, 0, 1, 1]);
});

test("letters stay, are seen, and are found by the best filter as often as in Python", () => {
  const count = 4000,
    all = { seen: new Int32Array(count * T), letters: new Int32Array(count * T) };
  makeLetters(3)(all.seen, all.letters);
  let stayed = 0,
    afresh = 0;
  for (let i = 1; i < all.letters.length; i++) {
    const isSame = Number(all.letters[i] === all.letters[i - 1]);
    if (i % T) stayed += isSame;
    else afresh += isSame; // a sequence begins
  }
  assert.ok(Math.abs(afresh / (count - 1) - 1 / 16) < 0.02);
  assert.ok(Math.abs(stayed / (count * (T - 1)) - (0.95 + 0.05 / 16)) < 0.003);
  const { loss, right, asSeen } = bestFilter(all.seen, all.letters);
  assert.ok(Math.abs(asSeen - (0.5 + 0.5 / 16)) < 0.006);
  assert.ok(Math.abs(loss - drawn.best.loss) < 0.02 && Math.abs(right - drawn.best.right) < 0.008);
});

test("a run is its seed's, and does what its preset says", () => {
  const collapse = {
      learning_rate: 0.1,
      layers: 2,
      skip: true,
      norm: /** @type {const} */ ("pre"),
      remedy: "none",
    },
    one = makeRun(collapse, 0).advance(60),
    again = makeRun(collapse, 0).advance(60);
  assert.deepEqual(one, again);
  assert.notEqual(one.loss, makeRun(collapse, 1).advance(60).loss);
  assert.ok(
    one.share.every((share) => share < 0.5),
    `${one.share}`,
  );
  assert.ok(
    makeRun({ ...collapse, remedy: "LocAteR" }, 0)
      .advance(60)
      .share.every((share) => share > 0.5),
  );
});

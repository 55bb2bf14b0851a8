// A figure's state in an address: short, read back as it was written, and harmless where it is damaged.

import assert from "node:assert/strict";
import { test } from "node:test";
import { readState, writeState } from "../../lib/qkspectrum/show/js/link.js";

const FIRST = { mean: 0, skip: true, text: "the king", tokens: [[1, 2]], seed: 0 };

test("only what differs is written, and it is read back", () => {
  assert.equal(writeState("qkl", { ...FIRST }, FIRST), "");
  const now = { ...FIRST, mean: -2.5, skip: false, text: "50 % ; a=b # שלום", tokens: [[0.5, 1]] },
    hash = writeState("qkl", now, FIRST);
  assert.ok(hash.startsWith("#~qkl;mean=-2.5;skip=false;text=50%20%25") && !hash.includes(" "));
  assert.deepEqual({ ...FIRST, ...readState("qkl", hash, FIRST) }, now);
});

test("an address that speaks of something else is not this figure's", () => {
  for (const hash of ["", "#valley", "#~qkd;mean=1", "#~qkl2;mean=1"])
    assert.equal(readState("qkl", hash, FIRST), null);
});

test("what is damaged, unknown or of another kind is left out, and the rest is read", () => {
  const damaged =
    "#~qkl;mean=1e999;skip=1;text=%E0%A4%A;tokens=3;colour=red;constructor=1;__proto__=1;;seed=4";
  assert.deepEqual(readState("qkl", damaged, FIRST), { seed: 4 });
  assert.deepEqual(readState("qkl", "#~qkl", FIRST), {});
  for (const value of ["NaN", "Infinity", "null", '"3"', ""]) {
    assert.deepEqual(readState("qkl", `#~qkl;mean=${value}`, FIRST), {});
  }
});

test("a text that no address can hold is left out", () => {
  assert.equal(writeState("qkl", { ...FIRST, text: "a".repeat(5000) }, FIRST), "");
});

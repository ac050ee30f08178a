import assert from "node:assert/strict";
import fc from "fast-check";
import { Rng } from "./rng.ts";

Deno.test("Rng draws the numbers of xoshiro128** seeded by splitmix32", () => {
  // From an independent implementation whose first outputs for the state (1, 2, 3, 4) are the published
  // 11520, 0, 5927040, 70819200, …
  const rng = new Rng(42);
  assert.deepEqual(Array.from({ length: 5 }, () => rng.uint32()), [
    660444221,
    3652823732,
    77672526,
    910233633,
    2297337756,
  ]);
});

Deno.test("Rng.int() is uniform: chi-squared over ten bins stays below its 99.9 % quantile", () => {
  const counts = new Array(10).fill(0);
  const rng = new Rng(1);
  for (let i = 0; i < 100_000; i++) counts[rng.int(10)]++;
  const chi2 = counts.reduce((sum, count) => sum + (count - 10_000) ** 2 / 10_000, 0);
  assert.ok(chi2 < 27.88, `chi-squared is ${chi2}`); // scipy.stats.chi2.ppf(0.999, 9)
});

Deno.test("Rng.normal() has mean 0 and variance 1", () => {
  const rng = new Rng(3);
  const values = Array.from({ length: 100_000 }, () => rng.normal());
  const mean = values.reduce((a, b) => a + b) / values.length;
  const variance = values.reduce((a, b) => a + (b - mean) ** 2, 0) / values.length;
  assert.ok(Math.abs(mean) < 0.013 && Math.abs(variance - 1) < 0.02);
});

Deno.test("Rng.shuffle() keeps every item, and pick() respects weights", () => {
  fc.assert(fc.property(fc.array(fc.integer()), fc.integer(), (items, seed) => {
    assert.deepEqual(new Rng(seed).shuffle([...items]).sort(), [...items].sort());
  }));
  const rng = new Rng(5);
  assert.ok(Array.from({ length: 1000 }, () => rng.pick(["a", "b"], [1, 0])).every((item) => item === "a"));
});

Deno.test("Rng.fork() gives parts of the work streams of their own", () => {
  assert.notEqual(new Rng(1).fork("a").uint32(), new Rng(1).fork("b").uint32());
  assert.equal(new Rng(1).fork("a").uint32(), new Rng(1).fork("a").uint32());
});

Deno.test("Rng says which rule a bad call breaks", () => {
  assert.throws(() => new Rng(0.5), { message: "Cannot make an Rng: seed must be an integer: current value is 0.5" });
  assert.throws(() => new Rng(1).int(0), RangeError);
  assert.throws(() => new Rng(1).pick([]), RangeError);
});

import assert from "node:assert/strict";
import { Rng } from "../core/mod.ts";
import { Reservoir } from "./_reservoir.ts";

Deno.test("Reservoir keeps everything of a short stream, and its size of a long one, in the order of the stream", () => {
  for (const n of [0, 3, 10, 1000]) {
    const reservoir = new Reservoir<number>(10, new Rng(n));
    for (let i = 0; i < n; i++) reservoir.add(i);
    const { items } = reservoir;
    assert.equal(items.length, Math.min(10, n));
    assert.deepEqual(items, items.toSorted((a, b) => a - b));
    assert.equal(new Set(items).size, items.length);
  }
});

Deno.test("Reservoir keeps every place of the stream equally often: chi-squared stays below its 99.9 % quantile", () => {
  const rng = new Rng(11);
  const [n, size, rounds] = [40, 8, 5000];
  const kept = new Float64Array(n);
  for (let round = 0; round < rounds; round++) {
    const reservoir = new Reservoir<number>(size, rng);
    for (let i = 0; i < n; i++) reservoir.add(i);
    for (const i of reservoir.items) kept[i]++;
  }
  const expected = (rounds * size) / n;
  // Draws without replacement vary less than a multinomial, by (n − size) / (n − 1).
  const chi2 = kept.reduce((sum, k) => sum + (k - expected) ** 2 / expected, 0) * ((n - 1) / (n - size));
  assert.ok(chi2 < 72.05, `${chi2}`); // scipy 1.17.1: chi2.ppf(0.999, 39) = 72.0547
});

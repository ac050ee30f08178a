import assert from "node:assert/strict";
import fc from "fast-check";
import { Rng } from "../core/mod.ts";
import {
  bcaInterval,
  bootstrap,
  mcnemarExact,
  normalCdf,
  normalQuantile,
  percentileInterval,
  permutationPValue,
  quantileSorted,
  summarise,
  wilsonInterval,
} from "./mod.ts";
// Made by testdata/make_stats.py with SciPy 1.17.1 and NumPy 2.4.6.
import expected from "./testdata/stats.json" with { type: "json" };

function close(actual: number, wanted: number, tolerance = 1e-12): void {
  const error = Math.abs(actual - wanted) / Math.max(1, Math.abs(wanted));
  assert.ok(error <= tolerance, `${actual} is not ${wanted}`);
}
const mean = (xs: Float64Array) => xs.reduce((sum, x) => sum + x, 0) / xs.length;

Deno.test("summarise() and quantileSorted() give NumPy's numbers", () => {
  const { mean, sd, median } = summarise(expected.sample);
  close(mean, expected.mean);
  close(sd, expected.sd);
  close(median, quantileSorted(expected.sample.toSorted((a, b) => a - b), 0.5));
  for (const [q, value] of expected.quantiles) {
    close(quantileSorted(expected.sample.toSorted((a, b) => a - b), q), value);
  }
});

Deno.test("normalCdf() and normalQuantile() give SciPy's numbers, and undo each other", () => {
  for (const [x, p] of expected.cdf) close(normalCdf(x), p, 1e-15);
  for (const [p, x] of expected.quantile) close(normalQuantile(p), x, 1e-14);
  fc.assert(fc.property(fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true }), (p) => {
    close(normalCdf(normalQuantile(p)), p, 1e-14);
  }));
});

Deno.test("wilsonInterval() gives SciPy's numbers and always holds the share", () => {
  for (const [right, n, level, low, high] of expected.wilson) {
    const interval = wilsonInterval(right, n, level);
    close(interval.low, low);
    close(interval.high, high);
  }
  fc.assert(
    fc.property(fc.nat(1000), fc.nat(1000), fc.double({ min: 0.01, max: 0.999, noNaN: true }), (a, b, level) => {
      const [right, n] = [Math.min(a, b), Math.max(a, b)];
      const { low, high } = wilsonInterval(right, n, level);
      assert.ok(0 <= low && high <= 1 && (n === 0 || (low <= right / n && right / n <= high)));
    }),
  );
});

Deno.test("mcnemarExact() gives the p-values of SciPy's binomial test, up to thousands of pairs", () => {
  for (const [a, b, p] of expected.mcnemar) {
    assert.ok(Math.abs(mcnemarExact(a, b) - p) <= 1e-11 * p, `${a}, ${b}: ${mcnemarExact(a, b)} is not ${p}`);
    assert.equal(mcnemarExact(a, b), mcnemarExact(b, a));
  }
});

Deno.test("percentileInterval() and bcaInterval() give SciPy's intervals on SciPy's replicates", () => {
  const { percentile, bca, sample } = expected;
  const plain = percentileInterval(percentile.replicates, percentile.level);
  close(plain.low, percentile.low);
  close(plain.high, percentile.high);
  const total = sample.reduce((sum, x) => sum + x, 0);
  const jackknifed = sample.map((x) => (total - x) / (sample.length - 1));
  const corrected = bcaInterval(expected.mean, bca.replicates, jackknifed, bca.level);
  close(corrected.low, bca.low, 1e-9); // the fixture's replicates are rounded to 1e-12
  close(corrected.high, bca.high, 1e-9);
});

Deno.test("bootstrap() covers the true mean about as often as it promises", () => {
  for (const method of ["percentile", "bca"] as const) {
    let covered = 0;
    for (let seed = 0; seed < 400; seed++) {
      const rng = new Rng(seed);
      const sample = Array.from({ length: 40 }, () => rng.normal());
      const { low, high } = bootstrap(sample, mean, { rng, level: 0.9, resamples: 200, method });
      if (low <= 0 && 0 <= high) covered++;
    }
    // 0.9 less the small-sample loss of a bootstrap, give or take 4 standard deviations of 0.015.
    assert.ok(covered / 400 > 0.83 && covered / 400 < 0.95, `${method}: ${covered / 400}`);
  }
});

Deno.test("bootstrap() is decided by its seed and collapses where all values are equal", () => {
  const run = (seed: number) => bootstrap([1, 2, 3, 4, 5], mean, { rng: new Rng(seed) });
  assert.deepEqual(run(1), run(1));
  for (const method of ["percentile", "bca"] as const) {
    const { low, high } = bootstrap([2, 2, 2], mean, { rng: new Rng(1), method });
    assert.deepEqual([low, high], [2, 2]);
  }
});

Deno.test("permutationPValue() is never 0 and counts ties as extreme", () => {
  assert.equal(permutationPValue(1, [0, 0, 0]), 0.25);
  assert.equal(permutationPValue(1, [1, 0, 2]), 0.75);
});

Deno.test("statistics say which rule a bad call breaks", () => {
  assert.throws(() => quantileSorted([1], 1.5), /q must be in \[0, 1\]: current value is 1.5/);
  assert.throws(() => summarise([1, NaN]), /a value is NaN/);
  assert.throws(() => summarise([]), /there are no values/);
  assert.throws(() => normalQuantile(-1), RangeError);
  assert.throws(() => wilsonInterval(6, 5), /successes must be in \[0, 5\]: current value is 6/);
  assert.throws(() => wilsonInterval(1, 5, 1), /level must be in \(0, 1\): current value is 1/);
  assert.throws(() => mcnemarExact(0.5, 1), RangeError);
  assert.throws(() => permutationPValue(1, []), RangeError);
  assert.throws(() => bootstrap([], mean, { rng: new Rng(1) }), RangeError);
  assert.throws(() => bootstrap([1], mean, { rng: new Rng(1), resamples: 0 }), /resamples must be an integer >= 1/);
});

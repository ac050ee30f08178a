import assert from "node:assert/strict";
import { sampleRatioMismatch } from "./mod.ts";
import expected from "./testdata/abtest.json" with { type: "json" };

Deno.test("sampleRatioMismatch() gives SciPy's Bayes factors and chi-squares", () => {
  for (const [counts, weights, concentration, log] of expected.bayesFactor as [number[], number[], number, number][]) {
    const { sequential } = sampleRatioMismatch(counts, weights, { concentration });
    assert.ok(Math.abs(Math.log(sequential.eValue) - log) < 1e-8, `${counts}: ${Math.log(sequential.eValue)}`);
  }
  for (const [counts, weights, statistic, p] of expected.chiSquare as [number[], number[], number, number][]) {
    const { fixed } = sampleRatioMismatch(counts, weights);
    assert.ok(Math.abs(fixed.statistic - statistic) < 1e-9 && Math.abs(fixed.pValue / p - 1) < 1e-9, `${counts}`);
  }
});

Deno.test("the Bayes factor of shares is a martingale: its mean over the next unit is itself, exactly", () => {
  const weights = [3, 1, 2];
  const e = (counts: readonly number[]) => sampleRatioMismatch(counts, weights, { concentration: 7 }).sequential.eValue;
  for (const counts of [[0, 0, 0], [5, 0, 1], [2, 9, 4]]) {
    const next = weights.reduce((sum, w, i) => sum + (w / 6) * e(counts.map((n, j) => n + Number(i === j))), 0);
    assert.ok(Math.abs(next / e(counts) - 1) < 1e-12);
  }
});

Deno.test("a lost twentieth of one arm is a mismatch, for one look and for many; a twentieth of few units is not", () => {
  const many = sampleRatioMismatch([20_000, 19_000], [1, 1]);
  assert.deepEqual([many.mismatch, many.mismatchAtOneLook], [true, true]);
  const few = sampleRatioMismatch([200, 190], [1, 1]);
  assert.deepEqual([few.mismatch, few.mismatchAtOneLook], [false, false]);
  assert.equal(sampleRatioMismatch([0, 0], [1, 9]).mismatch, false);
  assert.throws(() => sampleRatioMismatch([1, 2], [1]), /there are 2 and 1/);
  assert.throws(() => sampleRatioMismatch([1, -2], [1, 1]), /counts must be integers >= 0: current value is -2/);
  assert.throws(() => sampleRatioMismatch([1, 2], [1, 0]), /weights must be > 0: current value is 0/);
});

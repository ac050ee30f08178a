import assert from "node:assert/strict";
import fc from "fast-check";
import { countTail } from "./_count_tail.ts";
import { chiSquareTest, crosstab, logGamma, studentCdf, studentQuantile, upperGamma } from "./mod.ts";
// Made by testdata/make_tables.py with SciPy 1.17.1 and statsmodels 0.15.0.
import expected from "./testdata/tables.json" with { type: "json" };

function close(actual: number, wanted: number, tolerance: number): void {
  const error = Math.abs(actual - wanted) / Math.max(1e-300, Math.abs(wanted));
  assert.ok(actual === wanted || error <= tolerance, `${actual} is not ${wanted}: off by ${error}`);
}

Deno.test("logGamma() and upperGamma() give SciPy's numbers, tiny tails too", () => {
  for (const [x, value] of expected.logGamma) {
    assert.ok(Math.abs(logGamma(x) - value) <= 2e-14 * Math.max(1, value), `${x}`);
  }
  for (const [a, x, value] of expected.upperGamma) close(upperGamma(a, x), value, 3e-12);
  assert.equal(upperGamma(2, Infinity), 0);
  assert.throws(() => logGamma(0), /x must be > 0: current value is 0/);
  assert.throws(() => upperGamma(0, 1), RangeError);
});

Deno.test("studentCdf() and studentQuantile() give SciPy's numbers", () => {
  for (const [t, df, p] of expected.student) close(studentCdf(t, df), p, 1e-11);
  for (const [p, df, t] of expected.studentQuantile) {
    assert.ok(Math.abs(studentQuantile(p, df) - t) <= 1e-10 * Math.max(1, Math.abs(t)));
  }
  assert.throws(() => studentCdf(1, 0), RangeError);
  assert.throws(() => studentQuantile(1, 3), RangeError);
});

Deno.test("countTail() gives the upper tails of SciPy's Poisson and negative binomial", () => {
  for (const [k, mean, dispersion, tail] of expected.tails) close(countTail(k, mean, dispersion), tail, 1e-11);
  assert.equal(countTail(1, 0, 1), 0);
});

Deno.test("chiSquareTest() gives SciPy's statistic, p-value and Cramér's V and statsmodels' residuals", () => {
  for (const { counts, statistic, df, p, v, residuals, expected: means } of expected.tables) {
    const result = chiSquareTest(counts);
    close(result.statistic, statistic, 1e-12);
    assert.equal(result.df, df);
    close(result.pValue, p, 1e-10);
    close(result.cramersV, v, 1e-12);
    result.residuals.flat().forEach((residual, i) => assert.ok(Math.abs(residual - residuals.flat()[i]) < 1e-10));
    result.expected.flat().forEach((mean, i) => close(mean, means.flat()[i], 1e-12));
  }
});

Deno.test("chiSquareTest() is the same for a transposed table, and for one with an empty row", () => {
  const tables = fc.array(fc.array(fc.nat(30), { minLength: 3, maxLength: 3 }), { minLength: 2, maxLength: 5 })
    .filter((table) => table.flat().some((count) => count > 0));
  fc.assert(fc.property(tables, (table) => {
    const result = chiSquareTest(table);
    assert.ok(result.pValue >= 0 && result.pValue <= 1 && result.cramersV >= 0 && result.cramersV <= 1 + 1e-12);
    const turned = chiSquareTest([0, 1, 2].map((j) => table.map((row) => row[j])));
    assert.ok(Math.abs(turned.statistic - result.statistic) < 1e-9 && turned.df === result.df);
    const more = chiSquareTest([...table, [0, 0, 0]]);
    assert.ok(Math.abs(more.pValue - result.pValue) < 1e-12 && more.cramersV === result.cramersV);
  }));
});

Deno.test("chiSquareTest() takes a table of one row, says how many cells are small, and refuses what is no table", () => {
  const { pValue, cramersV, df } = chiSquareTest([[3, 4, 5]]);
  assert.deepEqual([pValue, cramersV, df], [1, 0, 0]);
  assert.equal(chiSquareTest([[100, 1], [100, 1]]).sparse, 0.5);
  assert.throws(() => chiSquareTest([]), /there are no counts/);
  assert.throws(() => chiSquareTest([[1, 2], [3]]), /rows must be of one length/);
  assert.throws(() => chiSquareTest([[1, -2], [3, 4]]), /counts must be >= 0 and finite: current value is -2/);
});

Deno.test("crosstab() counts pairs, puts scales of priority in order, and says how many tickets lack one", () => {
  const table = crosstab(["a", "b", "a", "a", undefined, "b"], ["urgent", "Low", "normal", "Low", "Low", ""]);
  assert.deepEqual(table, {
    rows: ["a", "b"],
    columns: ["Low", "normal", "urgent"],
    counts: [[1, 1, 1], [1, 0, 0]],
    n: 4,
    missing: 2,
  });
  assert.deepEqual(crosstab(["a", "a", "a"], ["web", "mail", "mail"]).columns, ["mail", "web"]);
  assert.deepEqual(crosstab(["__proto__"], ["constructor"]).counts, [[1]]);
  assert.throws(() => crosstab(["a"], []), RangeError);
});

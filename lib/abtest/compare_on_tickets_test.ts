import assert from "node:assert/strict";
import { compareOnTickets, mcnemar, pairedDifference } from "./mod.ts";
import expected from "./testdata/abtest.json" with { type: "json" };

Deno.test("mcnemar() gives SciPy's exact and mid-p-values and statsmodels' corrected chi-square", () => {
  for (const [b, c, exact, statistic, p] of expected.mcnemar) {
    const found = mcnemar(b, c);
    assert.ok(Math.abs(found.exact - exact) < 1e-12);
    if (b === c) continue; // statsmodels goes on correcting past a difference of 0
    assert.ok(Math.abs(found.chiSquare.statistic - statistic) < 1e-12, `${b}, ${c}`);
    assert.ok(Math.abs(found.chiSquare.pValue - p) < 1e-12);
  }
  for (const [b, c, midP] of expected.midP) assert.ok(Math.abs(mcnemar(b, c).midP - midP) < 1e-12, `${b}, ${c}`);
  assert.deepEqual([mcnemar(0, 0).exact, mcnemar(0, 0).midP, mcnemar(5, 5).chiSquare.statistic], [1, 1, 0]);
});

Deno.test("compareOnTickets() counts who alone is right, and its paired interval is narrower than two that are apart", () => {
  const labels = Array.from({ length: 300 }, (_, i) => `label ${i % 3}`);
  const first = labels.map((label, i) => i % 10 < 3 ? "wrong" : label);
  const second = labels.map((label, i) => i % 10 < 3 || i % 25 === 5 ? "wrong" : label);
  const { accuracyDifference: gap, mcnemar: { onlyFirst, onlySecond, exact } } = compareOnTickets(labels, {
    first,
    second,
  });
  assert.deepEqual([onlyFirst, onlySecond], [6, 0]);
  assert.ok(Math.abs(exact - 2 ** -5) < 1e-15);
  assert.ok(gap.low > 0 && gap.high < 0.08);
});

Deno.test("pairedDifference() resamples tickets, not values", () => {
  const easy = [10, 20, 400, 30, 900, 50];
  const { value, low, high } = pairedDifference(easy, easy.map((x, i) => x + (i % 2 ? 3 : 5)));
  assert.ok(value === -4 && low >= -5 && high <= -3);
  assert.throws(() => pairedDifference([1, 2], [1]), /there are 2 and 1/);
});

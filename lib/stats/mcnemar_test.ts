import assert from "node:assert/strict";
import expected from "../abtest/testdata/abtest.json" with { type: "json" };
import { mcnemar } from "./mod.ts";

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

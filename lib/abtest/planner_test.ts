import assert from "node:assert/strict";
import { Rng } from "../core/mod.ts";
import { upperGamma } from "../stats/mod.ts";
import { binomialDraw } from "./_binomial_draw.ts";
import { fixedSampleSize, planTest } from "./mod.ts";
import expected from "./testdata/abtest.json" with { type: "json" };

Deno.test("fixedSampleSize() gives the sizes of statsmodels", () => {
  for (const [baseline, minimumEffect, alpha, power, k, n] of expected.proportions) {
    const shares = [1 / (1 + k), k / (1 + k)] as const;
    const size = fixedSampleSize({ kind: "proportion", baseline, minimumEffect, alpha, power, shares });
    assert.ok(Math.abs(size.control - n) <= 1, `${size.control}, ${n}`);
    assert.ok(Math.abs(size.treatment - k * n) <= 1, `${size.treatment}, ${k * n}`);
  }
  for (const [minimumEffect, sd, alpha, power, k, n] of expected.means) {
    const shares = [1 / (1 + k), k / (1 + k)] as const;
    const { control } = fixedSampleSize({ kind: "mean", baseline: 60, minimumEffect, sd, alpha, power, shares });
    assert.ok(Math.abs(control - n) <= 1, `${control}, ${n}`);
  }
});

Deno.test("binomialDraw() draws as SciPy's probabilities say (chi-square over 20,000 draws, five distributions)", () => {
  const rng = new Rng(5);
  for (const [n, p, pmf] of expected.binomial as [number, number, number[]][]) {
    const draws = 20_000;
    const counts = pmf.map(() => 0);
    for (let i = 0; i < draws; i++) counts[binomialDraw(rng, n, p)]++;
    let [statistic, cells, restSeen, restWanted] = [0, 0, 0, 0];
    pmf.forEach((probability, k) => {
      const wanted = draws * probability;
      if (wanted < 10) return void ([restSeen, restWanted] = [restSeen + counts[k], restWanted + wanted]);
      statistic += (counts[k] - wanted) ** 2 / wanted;
      cells++;
    });
    if (restWanted > 1) statistic += (restSeen - restWanted) ** 2 / restWanted;
    const pValue = upperGamma((cells - 1) / 2, statistic / 2);
    assert.ok(pValue > 1e-3, `n ${n}, p ${p}: ${pValue}`);
  }
  assert.equal(binomialDraw(rng, 0, 0.5), 0);
  assert.equal(binomialDraw(rng, 9, 1), 9);
});

Deno.test("planTest() takes the same seed to the same plan, and finds large effects sooner", () => {
  const options = { kind: "proportion", baseline: 0.3, unitsPerDay: 300, runs: 100 } as const;
  const plan = planTest({ ...options, minimumEffect: 0.05, seed: 3 });
  assert.deepEqual(planTest({ ...options, minimumEffect: 0.05, seed: 3 }), plan);
  const large = planTest({ ...options, minimumEffect: 0.1, seed: 3 });
  assert.ok(large.sequential.meanDays < plan.sequential.meanDays / 2);
  assert.ok(plan.sequential.medianDays! <= plan.sequential.p90Days!);
});

Deno.test("planTest() says so when a test would not end in time, and takes means and unequal shares", () => {
  const late = planTest({
    kind: "proportion",
    baseline: 0.3,
    minimumEffect: 0.02,
    unitsPerDay: 100,
    maxDays: 5,
    runs: 50,
  });
  assert.deepEqual([late.sequential.p90Days, late.sequential.medianDays], [null, null]);
  assert.ok(late.sequential.meanDays > 4 && late.fixed.days > 100);
  const means = planTest({
    kind: "mean",
    baseline: 60,
    minimumEffect: -5,
    sd: 30,
    shares: [0.8, 0.2],
    unitsPerDay: 200,
    runs: 50,
  });
  assert.equal(means.sequential.method, "msprt");
  assert.ok(means.sequential.power.value > 0.8 && Math.abs(means.fixed.control / means.fixed.treatment - 4) < 0.05);
});

Deno.test("planTest() says which rule a bad option breaks", () => {
  const plan = (options: object) => () =>
    planTest({ kind: "proportion", baseline: 0.5, minimumEffect: 0.1, unitsPerDay: 100, ...options });
  assert.throws(plan({ minimumEffect: 0.6 }), {
    name: "RangeError",
    message: "Cannot plan a test: baseline plus minimum effect must be in (0, 1): current value is 1.1",
  });
  assert.throws(plan({ minimumEffect: 0 }), /must not be 0/);
  assert.throws(plan({ kind: "mean" }), /the standard deviation must be > 0/);
  assert.throws(plan({ unitsPerDay: 1 }), /there must be >= 2 units a day: current value is 1/);
  assert.throws(plan({ power: 0.01 }), /power must be in \(alpha, 1\)/);
});

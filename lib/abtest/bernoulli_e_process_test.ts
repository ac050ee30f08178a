import assert from "node:assert/strict";
import fc from "fast-check";
import { projectRates } from "./_project_rates.ts";
import { BernoulliEProcess } from "./bernoulli_e_process.ts";
import { confidenceSequence } from "./confidence_sequence.ts";
// Made by testdata/make_abtest.py with SciPy 1.17.1 and statsmodels 0.15.0.
import expected from "./testdata/abtest.json" with { type: "json" };

Deno.test("the nearest pair of rates of a given difference is the one that SciPy's minimiser finds", () => {
  for (const [control, treatment, nControl, nTreatment, difference, a, b] of expected.project) {
    const found = projectRates([control, treatment], [nControl, nTreatment], difference);
    assert.ok(Math.abs(found[0] - a) < 1e-6 && Math.abs(found[1] - b) < 1e-6, `${found} is not ${a}, ${b}`);
  }
  assert.deepEqual(projectRates([0.2, 0.5], [30, 10], 0), [0.275, 0.275]);
});

/** Every number of successes of blocks of the given sizes, with its probability at the given rates. */
function* outcomes(
  blocks: readonly (readonly [number, number])[],
  rates: readonly [number, number],
): Iterable<{ sums: (readonly [number, number])[]; probability: number }> {
  if (blocks.length === 0) return void (yield { sums: [], probability: 1 });
  const [[c, t], ...rest] = blocks;
  for (const after of outcomes(rest, rates)) {
    for (let i = 0; i <= c; i++) {
      for (let j = 0; j <= t; j++) {
        const probability = after.probability * mass(i, c, rates[0]) * mass(j, t, rates[1]);
        yield { sums: [[i, j], ...after.sums], probability };
      }
    }
  }
}

function mass(k: number, n: number, p: number): number {
  let choose = 1;
  for (let i = 1; i <= k; i++) choose *= (n - k + i) / i;
  return choose * p ** k * (1 - p) ** (n - k);
}

Deno.test("the e-value's expectation is at most 1 at every pair of rates of the tested difference, counted out over all outcomes", () => {
  const blocks = [[4, 2], [1, 5]] as const;
  for (const difference of [0, 0.15, -0.4]) {
    for (const control of [0.02, 0.1, 0.45, 0.55, 0.8, 0.98]) {
      const rates = [control, control + difference] as const;
      if (rates[1] < 0 || rates[1] > 1) continue;
      for (const tau of [0.05, 0.3]) {
        let expectation = 0;
        for (const { sums, probability } of outcomes(blocks, rates)) {
          const process = new BernoulliEProcess({ tau, baseline: 0.3, difference });
          sums.forEach(([c, t], i) =>
            process.update({ control: { n: blocks[i][0], sum: c }, treatment: { n: blocks[i][1], sum: t } })
          );
          expectation += probability * Math.exp(process.logEValue);
        }
        assert.ok(expectation <= 1 + 1e-9, `at ${rates}, tau ${tau}: ${expectation}`);
        assert.ok(expectation > 0.2); // it does bet
      }
    }
  }
});

Deno.test("a block with outcomes in one arm alone is no evidence", () => {
  const process = new BernoulliEProcess({ tau: 0.1 });
  process.update({ control: { n: 100, sum: 3 }, treatment: { n: 0, sum: 0 } });
  assert.ok(Math.abs(process.logEValue) < 1e-12);
});

Deno.test("a wrong baseline costs little: the rate is learned from the first blocks", () => {
  const day = { control: { n: 200, sum: 20 }, treatment: { n: 200, sum: 34 } };
  const logs = [0.1, 0.05, 0.5, 0.9].map((baseline) => {
    const process = new BernoulliEProcess({ tau: 0.05, baseline });
    for (let i = 0; i < 10; i++) process.update(day);
    return process.logEValue;
  });
  assert.ok(logs.slice(0, 3).every((log) => log > logs[0] - 3), `${logs}`);
  assert.ok(logs[3] > Math.log(1000)); // even where it could not be more wrong
});

Deno.test("confidenceSequence() ends where the e-value reaches 1/α, and holds what is observed", () => {
  const arm = fc.record({ n: fc.integer({ min: 20, max: 400 }), share: fc.double({ min: 0, max: 1, noNaN: true }) })
    .map(({ n, share }) => ({ n, sum: Math.round(n * share) }));
  fc.assert(
    fc.property(arm, arm, (control, treatment) => {
      const blocks = [{ control, treatment }];
      const { low, high } = confidenceSequence(blocks, { tau: 0.1, alpha: 0.05 });
      const observed = treatment.sum / treatment.n - control.sum / control.n;
      assert.ok(-1 <= low && low <= observed && observed <= high && high <= 1);
      for (const [bound, inside] of [[low, 1e-4], [high, -1e-4]]) {
        if (Math.abs(bound) === 1) continue;
        const at = (difference: number) =>
          new BernoulliEProcess({ tau: 0.1, difference }).update(blocks[0]).logEValue - Math.log(20);
        assert.ok(at(bound) >= 0 && at(bound + inside) < 0, `${bound}`);
      }
    }),
    { numRuns: 60 },
  );
});

Deno.test("BernoulliEProcess says which rule an option breaks", () => {
  assert.throws(() => new BernoulliEProcess({ tau: 0 }), {
    name: "RangeError",
    message: "Cannot make an e-value: tau must be in (0, Infinity): current value is 0",
  });
  assert.throws(() => new BernoulliEProcess({ tau: 0.1, baseline: 1 }), /baseline must be in \(0, 1\)/);
  assert.throws(() => new BernoulliEProcess({ tau: 0.1, difference: -1 }), /difference must be in \(-1, 1\)/);
});

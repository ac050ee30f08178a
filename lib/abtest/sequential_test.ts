import assert from "node:assert/strict";
import fc from "fast-check";
import { type ArmSums, judgeGuardrail, type Metric, mixtureSprt, SequentialTest } from "./mod.ts";
import expected from "./testdata/abtest.json" with { type: "json" };

const accepted: Metric = { name: "accepted", kind: "proportion", better: "higher" };
const seconds: Metric = { name: "seconds", kind: "mean", better: "lower" };

/** Sums of n values of the given mean and variance of the mean. */
const arm = (n: number, mean: number, variance: number): ArmSums => ({
  n,
  sum: n * mean,
  sumSquares: n * mean * mean + n * (n - 1) * variance,
});

Deno.test("mixtureSprt() is the mixture likelihood ratio that SciPy integrates", () => {
  for (const [difference, variance, tau, log] of expected.mixture) {
    const sums = { control: arm(100, 0, variance / 2), treatment: arm(400, difference, variance / 2) };
    const found = mixtureSprt(sums, { kind: "mean", tau, alpha: 0.05 });
    assert.ok(Math.abs(found.difference - difference) < 1e-12);
    assert.ok(Math.abs(found.logEValue - log) < 1e-8, `${found.logEValue} is not ${log}`);
  }
});

Deno.test("mixtureSprt() leaves 0 out of its interval exactly where the evidence reaches 1/α", () => {
  const values = fc.record({
    n: fc.integer({ min: 50, max: 9999 }),
    mean: fc.double({ min: -1, max: 1, noNaN: true }),
  });
  const rate = fc.double({ min: 1e-6, max: 0.5, noNaN: true });
  fc.assert(fc.property(values, values, rate, rate, (control, treatment, tau, alpha) => {
    const found = mixtureSprt({
      control: arm(control.n, control.mean, 1 / control.n),
      treatment: arm(treatment.n, treatment.mean, 1 / treatment.n),
    }, { kind: "mean", tau, alpha });
    const margin = found.logEValue - Math.log(1 / alpha);
    if (Math.abs(margin) > 1e-6) assert.equal(found.low > 0 || found.high < 0, margin > 0);
  }));
});

Deno.test("mixtureSprt() says nothing before both arms have 50 outcomes, or where nothing varies", () => {
  const options = { kind: "proportion", tau: 0.1, alpha: 0.05 } as const;
  const few = mixtureSprt({ control: { n: 49, sum: 0 }, treatment: { n: 900, sum: 900 } }, options);
  assert.deepEqual([few.logEValue, few.low, few.high], [0, -Infinity, Infinity]);
  const flat = { n: 900, sum: 900, sumSquares: 900 };
  assert.equal(mixtureSprt({ control: flat, treatment: flat }, { ...options, kind: "mean" }).logEValue, 0);
  assert.ok(mixtureSprt({ control: { n: 60, sum: 0 }, treatment: { n: 60, sum: 60 } }, options).low > 0.5);
});

Deno.test("a test stays decided, and its p-value never rises, whatever comes later", () => {
  const batch = fc.record({ c: fc.nat(100), t: fc.nat(100) });
  fc.assert(
    fc.property(
      fc.array(batch, { maxLength: 15 }),
      fc.constantFrom("e-value" as const, "msprt" as const),
      (batches, method) => {
        const test = new SequentialTest({ metric: accepted, tau: 0.1, method });
        let [p, decision]: [number, string] = [1, "open"];
        for (const { c, t } of batches) {
          test.update({ control: { n: 100, sum: c }, treatment: { n: 100, sum: t } });
          const now = test.result();
          assert.ok(now.pValue <= p && now.pValue <= 1 && now.pValue <= 1 / now.eValue + 1e-12);
          if (decision !== "open") assert.equal(now.decision, decision);
          assert.equal(now.decision !== "open", now.pValue <= 0.05);
          assert.ok(now.low <= now.high);
          [p, decision] = [now.pValue, now.decision];
        }
      },
    ),
    { numRuns: 40 },
  );
});

Deno.test("fed outcome by outcome or in one batch, a test comes to the same mSPRT and nearly the same e-value", () => {
  const outcomes = Array.from({ length: 800 }, (_, i) => ({
    arm: i % 2 ? "control" as const : "treatment" as const,
    value: Number((i * 7919) % 100 < (i % 2 ? 40 : 60)),
  }));
  for (const method of ["msprt", "e-value"] as const) {
    const one = new SequentialTest({ metric: accepted, tau: 0.1, method });
    for (const { arm, value } of outcomes) one.update({ [arm]: { n: 1, sum: value } });
    const sum = (name: string) => outcomes.reduce((sum, { arm, value }) => sum + (arm === name ? value : 0), 0);
    const all = new SequentialTest({ metric: accepted, tau: 0.1, method })
      .update({ control: { n: 400, sum: sum("control") }, treatment: { n: 400, sum: sum("treatment") } });
    const [a, b] = [one.result(), all.result()];
    assert.deepEqual(a.n, b.n);
    assert.equal(a.difference, b.difference);
    assert.equal(a.decision, "treatment");
    const gap = Math.abs(Math.log(a.eValue) - Math.log(b.eValue));
    assert.ok(method === "msprt" ? gap < 1e-9 : gap < 1, `${method}: ${a.eValue}, ${b.eValue}`);
  }
});

Deno.test("of a metric that had better be low, the arm with less wins", () => {
  const test = new SequentialTest({ metric: seconds, tau: 5 });
  assert.equal(test.method, "msprt");
  test.update({ control: arm(500, 60, 1), treatment: arm(500, 50, 1) });
  const { decision, guarantee, difference } = test.result();
  assert.deepEqual([decision, guarantee], ["treatment", "asymptotic"]);
  assert.ok(Math.abs(difference + 10) < 1e-12);
});

Deno.test("a guardrail is held, violated or open as its confidence sequence lies beside the margin", () => {
  const states = (metric: Metric, control: ArmSums, treatment: ArmSums, margins: number[]) => {
    const result = new SequentialTest({ metric, tau: 0.05, baseline: 0.7 }).update({ control, treatment }).result();
    return margins.map((margin) => judgeGuardrail({ metric, margin }, result).state);
  };
  // Ten points fewer are accepted: a loss of 10 points, give or take 3.
  assert.deepEqual(states(accepted, { n: 5000, sum: 3500 }, { n: 5000, sum: 3000 }, [0.02, 0.1, 0.2]), [
    "violated",
    "open",
    "held",
  ]);
  // Ten points more are escalated, which had better be low: the same loss.
  assert.deepEqual(
    states({ ...accepted, better: "lower" }, { n: 5000, sum: 3000 }, { n: 5000, sum: 3500 }, [0.02, 0.1, 0.2]),
    ["violated", "open", "held"],
  );
  assert.deepEqual(states(accepted, { n: 1, sum: 1 }, { n: 1, sum: 0 }, [0.1]), ["open"]);
  assert.throws(() => states(accepted, { n: 9, sum: 1 }, { n: 9, sum: 0 }, [-1]), /margin must be >= 0/);
});

Deno.test("SequentialTest refuses sums that no outcomes have", () => {
  const test = () => new SequentialTest({ metric: accepted, tau: 0.1 });
  assert.throws(() => test().update({ control: { n: 3, sum: 4 } }), {
    name: "RangeError",
    message: "Cannot update a test: successes must be an integer in [0, 3]: current value is 4",
  });
  assert.throws(() => test().update({ control: { n: 1.5, sum: 1 } }), /n must be an integer >= 0/);
  assert.throws(
    () => new SequentialTest({ metric: seconds, tau: 1 }).update({ control: { n: 2, sum: 10, sumSquares: 10 } }),
    /no 2 values have the sum 10 and the squares' sum 10/,
  );
  assert.throws(() => new SequentialTest({ metric: seconds, tau: 1, method: "e-value" }), /it is a mean/);
  assert.throws(() => new SequentialTest({ metric: seconds, tau: -1 }), /tau must be > 0: current value is -1/);
});

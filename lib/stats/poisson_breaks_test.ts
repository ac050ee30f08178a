import assert from "node:assert/strict";
import { countBursts, poissonBreaks } from "./mod.ts";
import { simulatedCounts, WEEK } from "./testdata/simulated_counts.ts";

const days = (n: number, mean: (day: number) => number) => Array.from({ length: n }, (_, day) => mean(day));

/** Share of 100 simulated series in which something is found. */
function found(means: readonly number[], dispersion: number) {
  let [breaks, bursts] = [0, 0];
  for (let seed = 0; seed < 100; seed++) {
    const counts = simulatedCounts(means, seed, dispersion);
    const result = poissonBreaks(counts, { period: 7 });
    if (result.breaks.length > 0) breaks++;
    if (countBursts(counts, { period: 7 }, result).length > 0) bursts++;
  }
  return { breaks, bursts };
}

for (
  const [name, mean, dispersion] of [
    ["a constant rate of one in two days", () => 0.5, 1],
    ["a constant rate", () => 11, 1],
    ["a weekly rhythm", (day: number) => WEEK[day % 7], 1],
    ["a weekly rhythm with empty weekends", (day: number) => (day % 7 < 5 ? 20 : 0), 1],
    ["a busy weekly rhythm", (day: number) => 20 * WEEK[day % 7], 1],
    ["a weekly rhythm with twice a Poisson's variance", (day: number) => WEEK[day % 7], 2],
    ["a busy weekly rhythm with ten times a Poisson's variance", (day: number) => 20 * WEEK[day % 7], 10],
  ] as const
) {
  Deno.test(`poissonBreaks() and countBursts() find next to nothing in ${name}`, () => {
    for (const n of [60, 365]) {
      // Asked for are 1% of bursts in a series, and few breaks; 6 of 100 leaves room for chance and short series.
      const { breaks, bursts } = found(days(n, mean), dispersion);
      assert.ok(breaks <= 6, `${breaks} of 100 series of ${n} days have breaks`);
      assert.ok(bursts <= 6, `${bursts} of 100 series of ${n} days have bursts`);
    }
  });
}

Deno.test("poissonBreaks() needs to know the rhythm: without its period, weeks are no constant rate", () => {
  const counts = simulatedCounts(days(365, (day) => WEEK[day % 7]), 1);
  assert.ok(poissonBreaks(counts).dispersion > 2);
  assert.ok(poissonBreaks(counts, { period: 7 }).dispersion < 1.3);
});

Deno.test("poissonBreaks() finds a rise by half in a weekly rhythm within some days, with an interval that holds it", () => {
  let [near, covered] = [0, 0];
  for (let seed = 0; seed < 50; seed++) {
    const counts = simulatedCounts(days(300, (day) => WEEK[day % 7] * (day < 180 ? 1 : 1.5)), seed);
    const { breaks } = poissonBreaks(counts, { period: 7 });
    assert.equal(breaks.length, 1, `seed ${seed}`);
    const [{ at, ratio }] = breaks;
    if (Math.abs(at - 180) <= 7) near++;
    if (ratio.low <= 1.5 && 1.5 <= ratio.high) covered++;
  }
  assert.ok(near >= 45, `${near} of 50 within a week`);
  assert.ok(covered >= 43, `${covered} of 50 intervals hold the ratio`); // 95% of 50, less three standard deviations
});

Deno.test("poissonBreaks() says what each level was, and what is expected of each day", () => {
  const counts = days(56, (day) => (day < 28 ? 7 : 21));
  const { levels, expected } = poissonBreaks(counts, { period: 7 });
  assert.deepEqual(levels, [{ from: 0, to: 27, mean: 7 }, { from: 28, to: 55, mean: 21 }]);
  assert.deepEqual([Math.round(expected[0]), Math.round(expected[55])], [7, 21]);
});

Deno.test("countBursts() finds three days of an outage, in a series with a break too, and calls them no level", () => {
  for (let seed = 0; seed < 20; seed++) {
    const means = days(365, (day) => WEEK[day % 7] * (day < 200 ? 1 : 1.8) + (day >= 100 && day < 103 ? 40 : 0));
    const counts = simulatedCounts(means, seed);
    const result = poissonBreaks(counts, { period: 7 });
    assert.equal(result.breaks.length, 1, `seed ${seed}`);
    assert.ok(Math.abs(result.breaks[0].at - 200) <= 14, `seed ${seed}: ${result.breaks[0].at}`);
    const [burst] = countBursts(counts, { period: 7 }, result);
    assert.deepEqual([burst.from, burst.to], [100, 102], `seed ${seed}`);
  }
});

Deno.test("poissonBreaks() leaves out what has no exposure, and takes longer units for what they are", () => {
  const counts = days(60, (day) => (day >= 20 && day < 40 ? 0 : 10));
  const exposure = counts.map((count) => (count > 0 ? 1 : 0));
  assert.equal(poissonBreaks(counts, { exposure }).breaks.length, 0);
  assert.equal(poissonBreaks(counts).breaks.length, 2);
  // Months of 28 and 31 days at ten a day.
  const months = days(24, (month) => (month % 2 ? 280 : 310));
  const { levels } = poissonBreaks(months, { exposure: months.map((count) => count / 10) });
  assert.deepEqual(levels, [{ from: 0, to: 23, mean: 10 }]);
});

Deno.test("poissonBreaks() and countBursts() take series of any length, and say which rule a bad call breaks", () => {
  for (const counts of [[], [3], [0, 0, 0], [5, 5], days(20, () => 0)]) {
    const { breaks, expected } = poissonBreaks(counts, { period: 7 });
    assert.deepEqual(breaks, []);
    assert.ok(expected.every((mean) => mean >= 0));
    assert.deepEqual(countBursts(counts, { period: 7 }), []);
  }
  assert.throws(() => poissonBreaks([1, -1]), /counts must be integers >= 0: count 1 is -1/);
  assert.throws(() => poissonBreaks([1], { period: 0 }), /period must be an integer >= 1: current value is 0/);
  assert.throws(() => poissonBreaks([1], { penalty: 0 }), /penalty must be > 0/);
  assert.throws(() => poissonBreaks([1], { exposure: [] }), /one exposure a count/);
  assert.throws(() => countBursts([1], { alpha: 1 }), /alpha must be in \(0, 1\): current value is 1/);
});

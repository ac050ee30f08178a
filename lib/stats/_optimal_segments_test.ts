import assert from "node:assert/strict";
import fc from "fast-check";
import { optimalSegments } from "./_optimal_segments.ts";

Deno.test("optimalSegments() finds the best of all segmentations, tried one by one", () => {
  const series = fc.array(fc.nat(12), { minLength: 1, maxLength: 13 });
  fc.assert(
    fc.property(
      series,
      fc.integer({ min: 1, max: 4 }),
      fc.integer({ min: 1, max: 12 }),
      (counts, minLength, penalty) => {
        const cost = (from: number, to: number) => {
          const sum = counts.slice(from, to).reduce((a, b) => a + b, 0);
          return sum === 0 ? 0 : -2 * sum * Math.log(sum / (to - from));
        };
        const price = (starts: number[]) =>
          starts.reduce(
            (sum, from, s) => sum + cost(from, starts[s + 1] ?? counts.length),
            penalty * (starts.length - 1),
          );
        const found = optimalSegments(counts.length, minLength, penalty, cost);
        const best = Math.min(...allStarts(counts.length, minLength).map(price));
        assert.ok(Math.abs(price(found) - best) < 1e-9, `${found}: ${price(found)} is not ${best}`);
      },
    ),
    { numRuns: 300 },
  );
});

/** Every way to cut n units into segments of a least length. */
function allStarts(n: number, minLength: number): number[][] {
  const whole: number[][] = [[0]];
  for (let cuts = 1; cuts < 1 << (n - 1); cuts++) {
    const starts = [0];
    for (let t = 1; t < n; t++) if (cuts & (1 << (t - 1))) starts.push(t);
    if (starts.every((from, s) => (starts[s + 1] ?? n) - from >= minLength)) whole.push(starts);
  }
  return whole;
}

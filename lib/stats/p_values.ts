/**
 * P-value of a permutation test: (b + 1) / (m + 1), which is never 0 and keeps the error rate it promises (Phipson and Smyth,
 * https://doi.org/10.2202/1544-6115.1585).
 *
 * @param observed Statistic of the data as they are; larger is more extreme.
 * @param permuted Statistics of permuted data, shape `(m,)`; b of them are at least `observed`.
 * @throws {RangeError} If there are no permutations.
 *
 * @example
 * ```ts
 * import { permutationPValue } from "./p_values.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(permutationPValue(0.5, [0.1, 0.2, 0.3]), 0.25);
 * ```
 */
export function permutationPValue(observed: number, permuted: ArrayLike<number>): number {
  if (permuted.length === 0) throw new RangeError("Cannot compute a p-value: there are no permutations");
  let extreme = 0;
  for (let i = 0; i < permuted.length; i++) if (permuted[i] >= observed) extreme++;
  return (extreme + 1) / (permuted.length + 1);
}

/**
 * McNemar's exact test of two models on the same tickets: two-sided binomial test of the tickets that one alone got right
 * (https://doi.org/10.1007/BF02295996).
 *
 * @param onlyFirst Tickets that only the first model got right.
 * @param onlySecond Tickets that only the second model got right.
 * @returns P-value of both being equally good, in (0, 1].
 * @throws {RangeError} If a count is not a whole number >= 0.
 *
 * @example
 * ```ts
 * import { mcnemarExact } from "./p_values.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(mcnemarExact(0, 5), 0.0625); // 2 / 2⁵
 * ```
 */
export function mcnemarExact(onlyFirst: number, onlySecond: number): number {
  for (const count of [onlyFirst, onlySecond]) {
    if (!(Number.isInteger(count) && count >= 0)) {
      throw new RangeError(`Cannot run McNemar's test: a count must be an integer >= 0: current value is ${count}`);
    }
  }
  const n = onlyFirst + onlySecond;
  const fewer = Math.min(onlyFirst, onlySecond);
  // Terms C(n, i) / 2ⁿ relative to the last one, from i = fewer down, so that none overflows.
  let sum = 1;
  for (let i = fewer, term = 1; i > 0; i--) {
    term *= i / (n - i + 1);
    sum += term;
  }
  let log = -n * Math.LN2;
  for (let i = 1; i <= fewer; i++) log += Math.log((n - fewer + i) / i);
  return Math.min(1, 2 * sum * Math.exp(log));
}

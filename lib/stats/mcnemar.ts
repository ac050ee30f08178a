import { upperGamma } from "./gamma.ts";
import { mcnemarExact } from "./p_values.ts";

/** What {@linkcode mcnemar} found. */
export interface Mcnemar {
  readonly onlyFirst: number;
  readonly onlySecond: number;
  /** P-value of the exact two-sided binomial test: never too small, and too large for few tickets. */
  readonly exact: number;
  /** Mid-p-value: the exact one without half the probability of the outcome itself; close to its nominal error rate. */
  readonly midP: number;
  /** (|b − c| − 1)² / (b + c), with Edwards' correction for continuity, and its p-value. */
  readonly chiSquare: { readonly statistic: number; readonly pValue: number };
}

/**
 * McNemar's test of two models on the same tickets (https://doi.org/10.1007/BF02295996) in its three forms; the mid-p one is to be
 * preferred (Fagerland, Lydersen and Laake, https://doi.org/10.1186/1471-2288-13-91).
 *
 * @param onlyFirst Tickets that only the first model got right.
 * @param onlySecond Tickets that only the second model got right.
 * @throws {RangeError} If a count is not a whole number >= 0.
 *
 * @example
 * ```ts
 * import { mcnemar } from "./mcnemar.ts";
 * import assert from "node:assert/strict";
 *
 * const { exact, midP } = mcnemar(1, 9);
 * assert.ok(Math.abs(exact - 22 / 1024) < 1e-15); // 2 · (1 + 10) / 2¹⁰
 * assert.ok(Math.abs(midP - 12 / 1024) < 1e-15); // 2 · (1 + 10 / 2) / 2¹⁰
 * ```
 */
export function mcnemar(onlyFirst: number, onlySecond: number): Mcnemar {
  const exact = mcnemarExact(onlyFirst, onlySecond);
  const n = onlyFirst + onlySecond;
  const ofThis = binomialHalf(n, Math.min(onlyFirst, onlySecond));
  const statistic = n === 0 ? 0 : Math.max(0, Math.abs(onlyFirst - onlySecond) - 1) ** 2 / n;
  return {
    onlyFirst,
    onlySecond,
    exact,
    // Between equal counts lies the middle of the distribution, whose probability belongs to both tails.
    midP: n === 0 ? 1 : onlyFirst === onlySecond ? 1 - ofThis / 2 : exact - ofThis,
    chiSquare: { statistic, pValue: upperGamma(0.5, statistic / 2) },
  };
}

/** C(n, k) / 2ⁿ. */
function binomialHalf(n: number, k: number): number {
  let log = -n * Math.LN2;
  for (let i = 1; i <= k; i++) log += Math.log((n - k + i) / i);
  return Math.exp(log);
}

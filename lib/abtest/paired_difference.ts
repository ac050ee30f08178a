import { Rng } from "../core/mod.ts";
import { bootstrap, type BootstrapResult } from "../stats/mod.ts";

/** Options of {@linkcode pairedDifference}. */
export interface PairedOptions {
  /**
   * Confidence of the intervals, in (0, 1).
   *
   * @default {0.95}
   */
  readonly level?: number;
  /** @default {1000} */
  readonly resamples?: number;
  /** @default {0} */
  readonly seed?: number;
}

/**
 * Paired bootstrap of the mean difference of a metric that is measured ticket by ticket, such as seconds or cost: the two values of a
 * ticket are drawn together, so that what is hard for both cancels out.
 *
 * @param first Values of the first version, shape `(nTickets,)`.
 * @param second Values of the second version on the same tickets, shape `(nTickets,)`.
 * @returns First minus second, with a percentile interval.
 * @throws {RangeError} If the lengths differ, there are no tickets, or an option is out of range.
 *
 * @example
 * ```ts
 * import { pairedDifference } from "./paired_difference.ts";
 * import assert from "node:assert/strict";
 *
 * const slow = [30, 45, 60, 90, 120, 300];
 * const { value, low } = pairedDifference(slow, slow.map((seconds) => seconds - 10));
 * assert.ok(value === 10 && low === 10); // each ticket is 10 seconds faster, however different the tickets are
 * ```
 */
export function pairedDifference(
  first: ArrayLike<number>,
  second: ArrayLike<number>,
  { level = 0.95, resamples = 1000, seed = 0 }: PairedOptions = {},
): BootstrapResult {
  if (first.length !== second.length) {
    throw new RangeError(
      `Cannot compare pairs: there must be two values a ticket: there are ${first.length} and ${second.length}`,
    );
  }
  const differences = Float64Array.from(first, (value, i) => value - second[i]);
  const mean = (sample: Float64Array) => sample.reduce((sum, x) => sum + x, 0) / sample.length;
  return bootstrap(differences, mean, { rng: new Rng(seed).fork("pairs"), level, resamples });
}

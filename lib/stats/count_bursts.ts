import { countTail } from "./_count_tail.ts";
import { poissonBreaks, type PoissonBreaksOptions } from "./poisson_breaks.ts";

/** Options of {@linkcode countBursts}. */
export interface CountBurstsOptions extends PoissonBreaksOptions {
  /**
   * Probability of reporting any burst in a series that has none, in (0, 1).
   *
   * @default {0.01}
   */
  readonly alpha?: number;
}

/** Neighbouring units that are far above their level. */
export interface CountBurst {
  /** First unit. */
  readonly from: number;
  /** Last unit, included. */
  readonly to: number;
  readonly count: number;
  /** Count expected of these units: their level, and rhythm. */
  readonly expected: number;
  /** Smallest p-value of the units, multiplied by Holm's rule for the length of the series. */
  readonly pValue: number;
}

/**
 * Units far above the level of their segment and the phase of their rhythm: upper tail of a negative binomial with the series'
 * dispersion, corrected for the number of units (Holm, https://www.jstor.org/stable/4615733). Neighbours are one burst. A series
 * of fewer than 8 units, or two rounds of the rhythm, has none.
 *
 * @param counts Whole numbers >= 0, shape `(n,)`.
 * @param breaks What {@linkcode poissonBreaks} found in them with the same options; computed where it is not given.
 * @throws {RangeError} If a count or an option is out of range.
 *
 * @example
 * ```ts
 * import { countBursts } from "./count_bursts.ts";
 * import assert from "node:assert/strict";
 *
 * const counts = Array.from({ length: 60 }, (_, day): number => (day % 7 < 5 ? 20 : 4));
 * counts[30] = counts[31] = 60;
 * const [burst] = countBursts(counts, { period: 7 });
 * assert.deepEqual([burst.from, burst.to, burst.count], [30, 31, 120]);
 * ```
 */
export function countBursts(
  counts: ArrayLike<number>,
  options: CountBurstsOptions = {},
  breaks = poissonBreaks(counts, options),
): CountBurst[] {
  const { alpha = 0.01, exposure } = options;
  if (!(alpha > 0 && alpha < 1)) {
    throw new RangeError(`Cannot find bursts: alpha must be in (0, 1): current value is ${alpha}`);
  }
  const { expected, dispersion } = breaks;
  // Before two rounds of the rhythm, or eight units, nothing says what is usual.
  if (counts.length < Math.max(8, 2 * (options.period ?? 1))) return [];
  const tested = Array.from({ length: counts.length }, (_, t) => t).filter((t) => !exposure || exposure[t] > 0);
  const pValues = tested.map((t) => ({ t, p: countTail(counts[t], Math.max(expected[t], 0.5), dispersion) }))
    .sort((a, b) => a.p - b.p);
  const found: { t: number; p: number }[] = [];
  for (const [rank, { t, p }] of pValues.entries()) {
    const adjusted = Math.max(found.at(-1)?.p ?? 0, Math.min(1, p * (pValues.length - rank)));
    if (adjusted > alpha) break;
    found.push({ t, p: adjusted });
  }
  const bursts: CountBurst[] = [];
  for (const { t, p } of found.sort((a, b) => a.t - b.t)) {
    const before = bursts.at(-1);
    const unit = { from: t, to: t, count: counts[t], expected: expected[t], pValue: p };
    if (before?.to !== t - 1) bursts.push(unit);
    else {
      bursts[bursts.length - 1] = {
        from: before.from,
        to: t,
        count: before.count + unit.count,
        expected: before.expected + unit.expected,
        pValue: Math.min(before.pValue, p),
      };
    }
  }
  return bursts;
}

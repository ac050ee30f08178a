import { normalQuantile } from "./normal.ts";
import { optimalSegments } from "./_optimal_segments.ts";
import { dispersionOf, periodicCounts } from "./_periodic_counts.ts";

/** Options of {@linkcode poissonBreaks}. */
export interface PoissonBreaksOptions {
  /**
   * Units after which a rhythm comes again, such as 7 for days: a quiet Sunday is then no break.
   *
   * @default {1}
   */
  readonly period?: number;
  /**
   * Fewest units between two breaks.
   *
   * @default {Math.max(3, 2 * period)}
   */
  readonly minLength?: number;
  /**
   * What a break must bring, as twice the log-likelihood after division by the dispersion.
   *
   * @default {2.5 * Math.log(n)}
   */
  readonly penalty?: number;
  /** Length of each unit, or 0 to leave it out, shape `(n,)`; 1 where not given. */
  readonly exposure?: ArrayLike<number>;
}

/** A lasting change of the level. */
export interface PoissonBreak {
  /** First unit of the new level. */
  readonly at: number;
  /** Mean count a unit from the break before to this one. */
  readonly before: number;
  /** Mean count a unit from here to the next break. */
  readonly after: number;
  /** After over before, with a 95% interval that takes the place of the break as known. */
  readonly ratio: { readonly value: number; readonly low: number; readonly high: number };
}

/** What {@linkcode poissonBreaks} found. */
export interface PoissonBreaks {
  /** Stretches between the breaks; `to` is included, `mean` is the count a unit of exposure. */
  readonly levels: readonly { readonly from: number; readonly to: number; readonly mean: number }[];
  readonly breaks: readonly PoissonBreak[];
  /** Count expected of each unit: its segment's level times its exposure and rhythm, shape `(n,)`. */
  readonly expected: Float64Array;
  /** Variance of the counts around their level, as a multiple of the mean. */
  readonly dispersion: number;
  readonly penalty: number;
}

/**
 * Lasting changes in the level of a series of counts: the segmentation with the least Poisson cost plus a penalty a break, found
 * exactly by pruned dynamic programming (PELT: Killick, Fearnhead and Eckley, https://doi.org/10.1080/01621459.2012.737745).
 *
 * A segment with the sum S over the exposure E costs −2 S ln(S / E) / φ. The rhythm is part of the exposure; φ is the dispersion,
 * so that counts that vary more than a Poisson's do not make breaks; single units far above their surroundings are left out.
 *
 * @param counts Whole numbers >= 0, shape `(n,)`.
 * @throws {RangeError} If a count or an option is out of range.
 *
 * @example
 * ```ts
 * import { poissonBreaks } from "./poisson_breaks.ts";
 * import assert from "node:assert/strict";
 *
 * const counts = [...Array(30).fill(9), ...Array(30).fill(18)];
 * const { breaks } = poissonBreaks(counts);
 * assert.deepEqual(breaks.map(({ at, before, after }) => [at, before, after]), [[30, 9, 18]]);
 * ```
 */
export function poissonBreaks(counts: ArrayLike<number>, options: PoissonBreaksOptions = {}): PoissonBreaks {
  const n = counts.length;
  const { period = 1, exposure: given = new Float64Array(n).fill(1) } = options;
  const { minLength = Math.max(3, 2 * period), penalty = 2.5 * Math.log(Math.max(2, n)) } = options;
  checkCounts(counts);
  checkWhole("period", period);
  checkWhole("minLength", minLength);
  if (!(penalty > 0)) throw new RangeError(`Cannot find breaks: penalty must be > 0: current value is ${penalty}`);
  if (given.length !== n) {
    throw new RangeError(`Cannot find breaks: there must be one exposure a count: ${given.length} and ${n}`);
  }
  const { exposure, rhythm, dispersion: spread } = periodicCounts(counts, given, period);

  const sums = new Float64Array(n + 1);
  const exposures = new Float64Array(n + 1);
  const lengths = new Float64Array(n + 1);
  for (let t = 0; t < n; t++) {
    sums[t + 1] = sums[t] + (exposure[t] > 0 ? counts[t] : 0);
    exposures[t + 1] = exposures[t] + exposure[t];
    lengths[t + 1] = lengths[t] + (exposure[t] > 0 ? given[t] : 0);
  }
  const cost = (from: number, to: number) => {
    const sum = sums[to] - sums[from];
    return sum === 0 ? 0 : -2 * sum * Math.log(sum / (exposures[to] - exposures[from])) / spread;
  };
  const starts = optimalSegments(n, minLength, penalty, cost);
  const ends = [...starts.slice(1), n];
  // The breaks themselves spread the counts before they are known; around the levels they spread less.
  const dispersion = starts.length > 1 ? dispersionOf(counts, exposure, period, starts.slice(1)) : spread;

  const expected = new Float64Array(n);
  const segments = starts.map((from, s) => {
    const sum = sums[ends[s]] - sums[from];
    const exposed = exposures[ends[s]] - exposures[from];
    const rate = exposed > 0 ? sum / exposed : 0;
    for (let t = from; t < ends[s]; t++) expected[t] = rate * rhythm[t];
    const length = lengths[ends[s]] - lengths[from];
    return { from, sum, mean: length > 0 ? sum / length : 0, rate };
  });
  const z = normalQuantile(0.975);
  const breaks = segments.slice(1).map((after, s): PoissonBreak => {
    const before = segments[s];
    const value = after.rate / before.rate;
    // Half a ticket where there is none, so that an interval exists.
    const half = z * Math.sqrt(dispersion * (1 / Math.max(0.5, before.sum) + 1 / Math.max(0.5, after.sum)));
    return {
      at: after.from,
      before: before.mean,
      after: after.mean,
      ratio: { value, low: value * Math.exp(-half), high: value * Math.exp(half) },
    };
  });
  const levels = segments.map(({ from, mean }, s) => ({ from, to: ends[s] - 1, mean }));
  return { levels, breaks, expected, dispersion, penalty };
}

/** Refuses what is no count. */
function checkCounts(counts: ArrayLike<number>): void {
  for (let t = 0; t < counts.length; t++) {
    if (!(Number.isInteger(counts[t]) && counts[t] >= 0)) {
      throw new RangeError(`Cannot find breaks: counts must be integers >= 0: count ${t} is ${counts[t]}`);
    }
  }
}

function checkWhole(name: string, value: number): void {
  if (!(Number.isInteger(value) && value >= 1)) {
    throw new RangeError(`Cannot find breaks: ${name} must be an integer >= 1: current value is ${value}`);
  }
}

import type { Rng } from "../core/mod.ts";
import { normalCdf, normalQuantile } from "./normal.ts";
import { quantileSorted } from "./summary.ts";
import type { Interval } from "./wilson_interval.ts";

/** Options of {@linkcode bootstrap}. */
export interface BootstrapOptions {
  readonly rng: Rng;
  /**
   * Confidence of the interval, in (0, 1).
   *
   * @default {0.95}
   */
  readonly level?: number;
  /** @default {1000} */
  readonly resamples?: number;
  /**
   * `percentile`, or `bca`, which corrects for bias and skew at the cost of one more statistic a value.
   *
   * @default {"percentile"}
   */
  readonly method?: "percentile" | "bca";
}

/** What {@linkcode bootstrap} found. */
export interface BootstrapResult extends Interval {
  /** Statistic of the sample itself. */
  readonly value: number;
  readonly level: number;
  readonly resamples: number;
  readonly seed: number;
}

/**
 * Bootstrap interval of a statistic of one sample (Efron, https://doi.org/10.1214/aos/1176344552; BCa:
 * https://doi.org/10.1080/01621459.1987.10478410).
 *
 * @param values Sample of independent values, shape `(n,)`.
 * @param statistic Number computed from a sample, such as its mean; it must not change the sample.
 * @throws {RangeError} If the sample is empty or an option is out of range.
 *
 * @example
 * ```ts
 * import { bootstrap } from "./bootstrap.ts";
 * import { Rng } from "../core/mod.ts";
 * import assert from "node:assert/strict";
 *
 * const mean = (xs: Float64Array) => xs.reduce((sum, x) => sum + x, 0) / xs.length;
 * const minutes = [3, 4, 4, 5, 6, 7, 9, 12, 15, 40];
 * const { value, low, high } = bootstrap(minutes, mean, { rng: new Rng(1), method: "bca" });
 *
 * assert.equal(value, 10.5);
 * assert.ok(high - value > value - low); // the long ticket pulls the interval to the right
 * ```
 */
export function bootstrap(
  values: ArrayLike<number>,
  statistic: (sample: Float64Array) => number,
  { rng, level = 0.95, resamples = 1000, method = "percentile" }: BootstrapOptions,
): BootstrapResult {
  const n = values.length;
  if (n === 0) throw new RangeError("Cannot bootstrap: there are no values");
  if (!(Number.isInteger(resamples) && resamples >= 1)) {
    throw new RangeError(`Cannot bootstrap: resamples must be an integer >= 1: current value is ${resamples}`);
  }
  const sample = Float64Array.from(values);
  const value = statistic(sample);
  const drawn = new Float64Array(n);
  const replicates = Float64Array.from({ length: resamples }, () => {
    for (let i = 0; i < n; i++) drawn[i] = sample[rng.int(n)];
    return statistic(drawn);
  });
  const interval = method === "percentile"
    ? percentileInterval(replicates, level)
    : bcaInterval(value, replicates, jackknife(sample, statistic), level);
  return { value, ...interval, level, resamples, seed: rng.seed };
}

/**
 * The middle `level` of bootstrap replicates.
 *
 * @param replicates Statistics of the resamples, in any order.
 * @throws {RangeError} If there are none, or `level` is not in (0, 1).
 */
export function percentileInterval(replicates: ArrayLike<number>, level: number): Interval {
  checkLevel(level);
  const sorted = Float64Array.from(replicates).sort();
  return { low: quantileSorted(sorted, (1 - level) / 2), high: quantileSorted(sorted, (1 + level) / 2) };
}

/**
 * Bias-corrected and accelerated interval: percentiles moved by the share of replicates below the value and by the skewness of
 * the jackknife.
 *
 * @param replicates Statistics of the resamples, in any order.
 * @param jackknifed Statistics of the sample with one value left out, shape `(n,)`.
 */
export function bcaInterval(
  value: number,
  replicates: ArrayLike<number>,
  jackknifed: ArrayLike<number>,
  level: number,
): Interval {
  checkLevel(level);
  const sorted = Float64Array.from(replicates).sort();
  let below = 0;
  for (const x of sorted) below += x < value ? 1 : x === value ? 0.5 : 0;
  // Kept off 0 and 1, where the value lies outside all replicates and the correction would be infinite.
  const half = 0.5 / sorted.length;
  const bias = normalQuantile(Math.min(1 - half, Math.max(half, below / sorted.length)));

  const left = Float64Array.from(jackknifed);
  const mean = left.reduce((sum, x) => sum + x, 0) / left.length;
  const squares = left.reduce((sum, x) => sum + (mean - x) ** 2, 0);
  const cubes = left.reduce((sum, x) => sum + (mean - x) ** 3, 0);
  const acceleration = squares === 0 ? 0 : cubes / (6 * squares ** 1.5);

  const at = (p: number) => {
    const z = bias + normalQuantile(p);
    return quantileSorted(sorted, normalCdf(bias + z / (1 - acceleration * z)));
  };
  return { low: at((1 - level) / 2), high: at((1 + level) / 2) };
}

function jackknife(sample: Float64Array, statistic: (sample: Float64Array) => number): Float64Array {
  const left = sample.slice(1);
  return sample.map((_, i) => {
    if (i > 0) left[i - 1] = sample[i - 1];
    return statistic(left);
  });
}

function checkLevel(level: number): void {
  if (!(level > 0 && level < 1)) {
    throw new RangeError(`Cannot make an interval: level must be in (0, 1): current value is ${level}`);
  }
}

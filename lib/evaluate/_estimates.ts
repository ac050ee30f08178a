import { percentileInterval, quantileSorted, wilsonInterval } from "../stats/mod.ts";
import type { Estimate } from "./evaluation.ts";

/** How the intervals of an evaluation are made, for its readers. */
export const INTERVAL_METHOD =
  "percentile bootstrap over tickets; Wilson's where all or none are right; bootstrapped distance for ece";

/** Percentile interval (Efron, https://doi.org/10.1214/aos/1176344552) of the replicates that are numbers. */
export function percentileEstimate(value: number, replicates: Float64Array, level: number): Estimate {
  const numbers = replicates.filter((x) => !Number.isNaN(x));
  return { value, ...(numbers.length > 0 ? percentileInterval(numbers, level) : { low: value, high: value }) };
}

/**
 * Interval of the share of `right` among `n`. A bootstrap of tickets that are all alike has no width, so Wilson's interval steps
 * in there.
 */
export function shareEstimate(right: number, n: number, replicates: Float64Array, level: number): Estimate {
  const value = n === 0 ? 0 : right / n;
  if (right === 0 || right === n) return { value, ...wilsonInterval(right, n, level) };
  return percentileEstimate(value, replicates, level);
}

/**
 * Interval of a class's F1 = 2J / (1 + J), with J the share of right ones among the tickets that are of the class or were
 * predicted as it.
 */
export function f1Estimate(
  { right, support, predicted }: { right: number; support: number; predicted: number },
  replicates: Float64Array,
  level: number,
): Estimate {
  const n = support + predicted - right;
  const value = n === 0 ? 0 : (2 * right) / (support + predicted);
  if (right !== 0 && right !== n) return percentileEstimate(value, replicates, level);
  const { low, high } = wilsonInterval(right, n, level);
  return { value, low: (2 * low) / (1 + low), high: (2 * high) / (1 + high) };
}

/**
 * Interval of the calibration error, v ± q, with q the `level` quantile of the bootstrapped distance between gap vectors.
 *
 * The error is the L1 norm of the bins' gaps, and by the triangle inequality two norms differ by no more than their vectors do.
 * Percentiles of resampled errors would not do: noise adds to a norm, so they would lie above 0 for a perfectly calibrated model,
 * and often above v itself.
 */
export function calibrationEstimate(value: number, deviations: Float64Array, level: number): Estimate {
  const q = quantileSorted(deviations.toSorted(), level);
  return { value, low: Math.max(0, value - q), high: Math.min(1, value + q) };
}

import type { ReliabilityBin } from "./evaluation.ts";

/** Equal-width bins that confidences are sorted into. */
export const RELIABILITY_BINS = 15;

/** Bin of a confidence in (0, 1]: bin b holds (b/bins, (b+1)/bins]. */
export function reliabilityBin(confidence: number, bins: number = RELIABILITY_BINS): number {
  return Math.min(bins - 1, Math.max(0, Math.ceil(confidence * bins) - 1));
}

/**
 * Confidence against accuracy, bin by bin.
 *
 * @param confidence Probability of each ticket's predicted class, shape `(nTickets,)`.
 * @param right 1 where the prediction is right, shape `(nTickets,)`.
 * @returns The bins that hold tickets, in order.
 *
 * @example
 * ```ts
 * import { reliabilityBins } from "./calibration_error.ts";
 * import assert from "node:assert/strict";
 *
 * const bins = reliabilityBins([0.95, 0.95, 0.15], [1, 0, 0], 10);
 * assert.deepEqual(bins.map(({ n, accuracy }) => [n, accuracy]), [[1, 0], [2, 0.5]]);
 * ```
 */
export function reliabilityBins(
  confidence: ArrayLike<number>,
  right: ArrayLike<number>,
  bins: number = RELIABILITY_BINS,
): ReliabilityBin[] {
  const n = new Float64Array(bins);
  const confidences = new Float64Array(bins);
  const rights = new Float64Array(bins);
  for (let i = 0; i < confidence.length; i++) {
    const b = reliabilityBin(confidence[i], bins);
    n[b]++;
    confidences[b] += confidence[i];
    rights[b] += right[i];
  }
  return Array.from(n, (count, b) => ({
    from: b / bins,
    to: (b + 1) / bins,
    n: count,
    confidence: confidences[b] / count,
    accuracy: rights[b] / count,
  })).filter((bin) => bin.n > 0);
}

/**
 * Expected calibration error of the top label, Σ_b n_b/n · |accuracy_b − confidence_b| (Naeini et al.,
 * https://doi.org/10.1609/aaai.v29i1.9602; with 15 bins as in Guo et al., https://proceedings.mlr.press/v70/guo17a.html).
 *
 * It is biased upwards where bins hold few tickets: a perfectly calibrated model scores above 0 too.
 */
export function expectedCalibrationError(bins: readonly ReliabilityBin[]): number {
  let total = 0;
  let n = 0;
  for (const bin of bins) {
    total += bin.n * Math.abs(bin.accuracy - bin.confidence);
    n += bin.n;
  }
  return n === 0 ? 0 : total / n;
}

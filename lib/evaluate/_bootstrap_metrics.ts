import type { Rng } from "../core/mod.ts";
import type { TicketTerms } from "./_ticket_terms.ts";
import { RELIABILITY_BINS } from "./calibration_error.ts";
import {
  accuracy,
  emptyCounts,
  f1,
  macroF1,
  matthewsCorrelation,
  precision,
  recall,
  weightedF1,
} from "./class_counts.ts";

/** Every metric on every resample; shape `(resamples,)` each, NaN where a metric has no tickets to be computed on. */
export interface Replicates {
  readonly accuracy: Float64Array;
  readonly macroF1: Float64Array;
  readonly weightedF1: Float64Array;
  readonly mcc: Float64Array;
  readonly logLoss: Float64Array;
  readonly brier: Float64Array;
  /** Distance of the resample's calibration gaps from the sample's, Σ_b |gap*_b − gap_b|, not the error itself. */
  readonly eceDeviation: Float64Array;
  readonly majority: Float64Array;
  /** In the order of the given k. */
  readonly topK: readonly Float64Array[];
  /** By class. */
  readonly precision: readonly Float64Array[];
  readonly recall: readonly Float64Array[];
  readonly f1: readonly Float64Array[];
  readonly coverage: Float64Array;
  readonly routeAccuracy: Float64Array;
}

/**
 * Draws the tickets with replacement and recomputes all metrics from sums, `resamples` times: one pass over the drawn tickets
 * serves every metric.
 */
export function bootstrapMetrics(
  terms: TicketTerms,
  { topK, majority, resamples, rng }: { topK: readonly number[]; majority: number; resamples: number; rng: Rng },
): Replicates {
  const { n, truth, predicted, right, confidence, bin, rank, logLoss, brier, sets } = terms;
  const nClasses = terms.classes.length;
  const maxRank = Math.max(0, ...topK) + 1;
  const column = () => new Float64Array(resamples);
  const columns = (length: number) => Array.from({ length }, column);
  const out: Replicates = {
    accuracy: column(),
    macroF1: column(),
    weightedF1: column(),
    mcc: column(),
    logLoss: column(),
    brier: column(),
    eceDeviation: column(),
    majority: column(),
    topK: columns(topK.length),
    precision: columns(nClasses),
    recall: columns(nClasses),
    f1: columns(nClasses),
    coverage: column(),
    routeAccuracy: column(),
  };
  const counts = emptyCounts(nClasses);
  counts.n = n;
  const gaps = new Float64Array(RELIABILITY_BINS);
  const observedGaps = new Float64Array(RELIABILITY_BINS);
  for (let i = 0; i < n; i++) observedGaps[bin[i]] += confidence[i] - right[i];
  const ranks = new Float64Array(maxRank + 1);
  // Scaling 32 random bits favours some tickets by less than n / 2³², which no interval shows, and spares a slow remainder.
  const scale = n / 2 ** 32;

  for (let r = 0; r < resamples; r++) {
    for (const sums of [counts.right, counts.support, counts.predicted, gaps, ranks]) sums.fill(0);
    let losses = 0;
    let distances = 0;
    let covered = 0;
    let routed = 0;
    let routedRight = 0;
    for (let draw = 0; draw < n; draw++) {
      const i = Math.floor(rng.uint32() * scale);
      counts.support[truth[i]]++;
      counts.predicted[predicted[i]]++;
      counts.right[truth[i]] += right[i];
      gaps[bin[i]] += confidence[i] - right[i];
      ranks[Math.min(rank[i], maxRank)]++;
      losses += logLoss[i];
      distances += brier[i];
      if (sets) {
        covered += sets.covered[i];
        routed += sets.routed[i];
        routedRight += sets.routed[i] & right[i];
      }
    }
    out.accuracy[r] = accuracy(counts);
    out.macroF1[r] = macroF1(counts);
    out.weightedF1[r] = weightedF1(counts);
    out.mcc[r] = matthewsCorrelation(counts);
    out.logLoss[r] = losses / n;
    out.brier[r] = distances / n;
    out.eceDeviation[r] = gaps.reduce((sum, gap, b) => sum + Math.abs(gap - observedGaps[b]), 0) / n;
    out.majority[r] = counts.support[majority] / n;
    out.coverage[r] = covered / n;
    out.routeAccuracy[r] = routedRight / routed;
    topK.forEach((k, j) => out.topK[j][r] = ranks.subarray(1, k + 1).reduce((sum, count) => sum + count, 0) / n);
    for (let c = 0; c < nClasses; c++) {
      out.precision[c][r] = counts.predicted[c] ? precision(counts, c) : NaN;
      out.recall[c][r] = counts.support[c] ? recall(counts, c) : NaN;
      out.f1[c][r] = counts.support[c] + counts.predicted[c] ? f1(counts, c) : NaN;
    }
  }
  return out;
}

/**
 * Statistics that no library gives exactly.
 *
 * @example
 * ```ts
 * import { stratifiedFolds } from "./mod.ts";
 * import { Rng } from "../core/mod.ts";
 * import assert from "node:assert/strict";
 *
 * assert.deepEqual([...stratifiedFolds([0, 0, 1, 1], 2, new Rng(1))].sort(), [0, 0, 1, 1]);
 * ```
 *
 * @module
 */
export {
  bcaInterval,
  bootstrap,
  type BootstrapOptions,
  type BootstrapResult,
  percentileInterval,
} from "./bootstrap.ts";
export { type ChiSquareResult, chiSquareTest } from "./chi_square.ts";
export { type CountBurst, countBursts, type CountBurstsOptions } from "./count_bursts.ts";
export { type Crosstab, crosstab } from "./crosstab.ts";
export { differenceInterval, meanInterval } from "./difference_interval.ts";
export { epochMillis, type Timestamps } from "./epoch_millis.ts";
export { groupedFolds, groupedParts, rowsOfFold, stratifiedFolds } from "./folds.ts";
export { logGamma, upperGamma } from "./gamma.ts";
export { type HourWeekdayCounts, hourWeekdayCounts } from "./hour_weekday_counts.ts";
export { type LabelShare, type LabelShares, labelShares, type ShareChange } from "./label_shares.ts";
export { type Mcnemar, mcnemar } from "./mcnemar.ts";
export { normalCdf, normalQuantile } from "./normal.ts";
export { mcnemarExact, permutationPValue } from "./p_values.ts";
export { type PoissonBreak, type PoissonBreaks, poissonBreaks, type PoissonBreaksOptions } from "./poisson_breaks.ts";
export { studentCdf, studentQuantile } from "./student.ts";
export { quantileSorted, summarise, type Summary } from "./summary.ts";
export {
  ticketVolume,
  type TicketVolumeOptions,
  type Volume,
  type VolumeSpan,
  type VolumeUnit,
} from "./ticket_volume.ts";
export { type Interval, wilsonInterval } from "./wilson_interval.ts";

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
export { groupedFolds, groupedParts, rowsOfFold, stratifiedFolds } from "./folds.ts";
export { normalCdf, normalQuantile } from "./normal.ts";
export { mcnemarExact, permutationPValue } from "./p_values.ts";
export { quantileSorted, summarise, type Summary } from "./summary.ts";
export { type Interval, wilsonInterval } from "./wilson_interval.ts";

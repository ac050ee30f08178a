/**
 * What everything else is made of: tickets, predictions, matrices, errors, seeded randomness, clock and configuration.
 *
 * @example
 * ```ts
 * import { DEFAULT_CATEGORIES } from "./mod.ts";
 * import assert from "node:assert/strict";
 *
 * assert.equal(DEFAULT_CATEGORIES.length, 7);
 * ```
 *
 * @module
 */
export { type Clock, fixedClock, systemClock } from "./clock.ts";
export { canonicalJson, Fingerprint, fingerprint, sha256 } from "./digest.ts";
export { InputError, type Place } from "./errors.ts";
export {
  count,
  counted,
  decimal,
  digitsFor,
  type EstimateFormat,
  estimateText,
  fileSize,
  intervalOf,
  percent,
} from "./format.ts";
export { fromHalves, toHalves } from "./half_tensor.ts";
export { argmaxOfRow, type Matrix, matrix, rowOf, softmaxRows, takeRows } from "./matrix.ts";
export type { Decision, Prediction } from "./prediction.ts";
export type { Progress, ProgressEvent, WorkOptions } from "./progress.ts";
export { explainRefusedAccess } from "./refused_access.ts";
export { Rng } from "./rng.ts";
export { type Json, sizeOf, type Snapshot, type Tensor, type TensorData } from "./snapshot.ts";
export { DEFAULT_CATEGORIES, type Ticket } from "./ticket.ts";

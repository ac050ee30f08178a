/**
 * Training of a model function: epochs in a worker, with schedules, averages, early stopping and checkpoints.
 *
 * @example
 * ```ts
 * import { softTargets } from "./mod.ts";
 * import assert from "node:assert/strict";
 *
 * assert.deepEqual([...softTargets([1], { classes: 2, smoothing: 0.5 })], [0.25, 0.75]);
 * ```
 *
 * @module
 */
export { type CompiledGraph, compileGraph, type TableGradient } from "./compile_graph.ts";
export { DivergedError } from "./diverged_error.ts";
export {
  type Batch,
  type Batches,
  type Feed,
  lazyBatches,
  type ModelFunction,
  type ModelPlace,
} from "./model_function.ts";
export { type SoftTargetOptions, softTargets } from "./soft_targets.ts";
export { train } from "./train.ts";
export type {
  AverageChoice,
  EpochReport,
  OptimiserChoice,
  TrainingOptions,
  TrainingResult,
  ValidationOptions,
} from "./training_options.ts";

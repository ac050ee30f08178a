/**
 * Kernel ridge regression on sentence embeddings and TF-IDF rows: the head of frozen encoders, trained in seconds, with scores of
 * unseen tickets for free.
 *
 * @example
 * ```ts
 * import { KernelRidge } from "./mod.ts";
 * import { matrix } from "../../core/mod.ts";
 * import assert from "node:assert/strict";
 *
 * const embeddings = matrix(4, 2, Float32Array.of(1, 0, 0.9, 0.1, 0, 1, 0.1, 0.9));
 * const model = await new KernelRidge({ threads: 1 }).fit({ embeddings }, Int32Array.of(0, 0, 1, 1), 2);
 * const again = KernelRidge.fromSnapshot(model.toSnapshot(), { threads: 1 });
 * assert.deepEqual(again.decision({ embeddings }), model.decision({ embeddings }));
 * ```
 *
 * @module
 */
export {
  chooseKernelRidge,
  type ChooseKernelRidgeOptions,
  DEFAULT_SETTINGS,
  type KernelRidgeChoice,
  type RankedSetting,
} from "./choose.ts";
export type { KernelFeatures } from "./kernel_features.ts";
export { KernelRidge, type KernelRidgeFitOptions, type KernelRidgeOptions } from "./kernel_ridge.ts";
export type { KernelSpec } from "./kernel_spec.ts";
export type { ClassWeight, RidgeSetting } from "./ridge_problem.ts";

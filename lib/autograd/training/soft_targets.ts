/** Options of {@linkcode softTargets}. */
export interface SoftTargetOptions {
  readonly classes: number;
  /**
   * Share of the probability that is spread over all classes (Szegedy et al., https://doi.org/10.1109/CVPR.2016.308).
   *
   * @default {0}
   */
  readonly smoothing?: number;
  /** Weight of each class' tickets, shape `(classes,)`. @default {1 for all} */
  readonly classWeights?: ArrayLike<number>;
}

/**
 * Targets of `crossEntropy` for a mean over the batch: with w the weight of the ticket's class and ε the smoothing,
 * w (1 − ε) / Σ w for its class and w ε / (classes Σ w) more for each.
 *
 * @param labels Class of each ticket, shape `(B,)`.
 * @returns Shape `(B, classes)`, summing to 1.
 *
 * @example
 * ```ts
 * import { softTargets } from "./soft_targets.ts";
 * import assert from "node:assert/strict";
 *
 * const targets = softTargets([1, 0], { classes: 2, smoothing: 0.5 });
 * assert.deepEqual([...targets], [0.125, 0.375, 0.375, 0.125]);
 * ```
 */
export function softTargets(labels: ArrayLike<number>, options: SoftTargetOptions): Float32Array<ArrayBuffer> {
  const { classes, smoothing = 0, classWeights } = options;
  if (!(smoothing >= 0 && smoothing < 1)) {
    throw new RangeError(`Cannot make targets: smoothing must be in [0, 1): current value is ${smoothing}`);
  }
  const weightOf = (label: number) => classWeights?.[label] ?? 1;
  let sum = 0;
  for (let i = 0; i < labels.length; i++) sum += weightOf(labels[i]);
  const targets = new Float32Array(labels.length * classes);
  for (let i = 0; i < labels.length; i++) {
    const weight = weightOf(labels[i]) / sum;
    targets.fill(weight * smoothing / classes, i * classes, (i + 1) * classes);
    targets[i * classes + labels[i]] += weight * (1 - smoothing);
  }
  return targets;
}

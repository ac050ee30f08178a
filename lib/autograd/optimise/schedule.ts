/** Factor on the learning rate from the number of steps already made. */
export type Schedule = (step: number) => number;

/** Names of schedules. */
export type ScheduleName = "constant" | "linear" | "cosine";

/** Options of {@linkcode schedule}. */
export interface ScheduleOptions {
  /** Steps of the whole training; without meaning for `constant`. */
  steps: number;
  /**
   * Steps in which the factor rises from 0 to 1.
   *
   * @default {0}
   */
  warmup?: number;
}

/**
 * How the learning rate goes over a training. After s of w steps of warm-up, s / w; then, with p = (s − w) / (steps − w),
 *
 * - `constant`: 1,
 * - `linear`: 1 − p,
 * - `cosine`: ½ (1 + cos πp) (Loshchilov and Hutter, https://doi.org/10.48550/arXiv.1608.03983),
 *
 * and 0 past the last step for the latter two. The numbers are those of `get_linear_schedule_with_warmup` and its sisters in
 * Hugging Face's Transformers.
 *
 * @example
 * ```ts
 * import { schedule } from "./schedule.ts";
 * import assert from "node:assert/strict";
 *
 * const linear = schedule("linear", { steps: 10, warmup: 2 });
 * assert.deepEqual([0, 1, 2, 6, 10].map(linear), [0, 0.5, 1, 0.5, 0]);
 * ```
 */
export function schedule(name: ScheduleName, options: ScheduleOptions): Schedule {
  const { steps, warmup = 0 } = options;
  if (!(warmup >= 0 && (name === "constant" || warmup <= steps))) {
    throw new RangeError(`Cannot make a schedule: warmup must be in [0, steps = ${steps}]: current value is ${warmup}`);
  }
  const after = AFTER_WARMUP[name];
  return (step) => step < warmup ? step / warmup : after((step - warmup) / Math.max(1, steps - warmup));
}

const AFTER_WARMUP: Readonly<Record<ScheduleName, (progress: number) => number>> = {
  constant: () => 1,
  linear: (progress) => Math.max(0, 1 - progress),
  cosine: (progress) => progress >= 1 ? 0 : 0.5 * (1 + Math.cos(Math.PI * progress)),
};

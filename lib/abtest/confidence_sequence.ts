import type { Interval } from "../stats/mod.ts";
import type { TwoArms } from "./arm_sums.ts";
import { BernoulliEProcess, type BernoulliEProcessOptions } from "./bernoulli_e_process.ts";

/** Options of {@linkcode confidenceSequence}. */
export interface ConfidenceSequenceOptions extends Pick<BernoulliEProcessOptions, "tau" | "baseline"> {
  /** Error rate, in (0, 1). */
  readonly alpha: number;
}

/** Halvings of each side: bounds to about 1e-6. */
const STEPS = 20;

/** Bounds stay off ±1, where no pair of rates has the difference. */
const WIDEST = 1 - 1e-6;

/**
 * The differences of two rates that the outcomes do not speak against: those whose {@linkcode BernoulliEProcess} is below 1/α.
 *
 * The probability that this interval ever leaves out the true difference, over all numbers of outcomes, is at most α, exactly (Turner and
 * Grünwald, https://doi.org/10.1016/j.spl.2023.109835). Its ends are found by halving on each side of the observed difference.
 *
 * @param blocks Blocks of outcomes in their order, as {@linkcode BernoulliEProcess.update} takes them.
 *
 * @example
 * ```ts
 * import { confidenceSequence } from "./confidence_sequence.ts";
 * import assert from "node:assert/strict";
 *
 * const day = { control: { n: 500, sum: 100 }, treatment: { n: 500, sum: 130 } };
 * const { low, high } = confidenceSequence(Array(8).fill(day), { tau: 0.05, baseline: 0.2, alpha: 0.05 });
 * assert.ok(low > 0.02 && low < 0.06 && high > 0.06 && high < 0.1);
 * ```
 */
export function confidenceSequence(
  blocks: readonly TwoArms[],
  { tau, baseline, alpha }: ConfidenceSequenceOptions,
): Interval {
  const total = { control: { n: 0, sum: 0 }, treatment: { n: 0, sum: 0 } };
  for (const block of blocks) {
    for (const arm of ["control", "treatment"] as const) {
      total[arm].n += block[arm].n;
      total[arm].sum += block[arm].sum;
    }
  }
  if (total.control.n === 0 || total.treatment.n === 0) return { low: -1, high: 1 };
  const observed = total.treatment.sum / total.treatment.n - total.control.sum / total.control.n;
  const start = Math.min(WIDEST, Math.max(-WIDEST, observed));
  const rejected = (difference: number) => {
    const process = new BernoulliEProcess({ tau, baseline, difference });
    for (const block of blocks) process.update(block);
    return process.logEValue >= Math.log(1 / alpha);
  };
  const bound = (edge: number) => {
    if (!rejected(edge * WIDEST)) return edge;
    let [inside, outside] = [start, edge * WIDEST];
    for (let i = 0; i < STEPS; i++) {
      const middle = (inside + outside) / 2;
      if (rejected(middle)) outside = middle;
      else inside = middle;
    }
    return outside;
  };
  return { low: bound(-1), high: bound(1) };
}

import type { Metric, SequentialResult } from "./sequential.ts";

/** A metric that must not suffer. */
export interface Guardrail {
  readonly metric: Metric;
  /** Loss that is put up with, >= 0, in the metric's unit. */
  readonly margin: number;
}

/** Where a guardrail stands. */
export interface GuardrailResult {
  readonly metric: string;
  readonly margin: number;
  /**
   * `held`: the loss is less than the margin; `violated`: it is more; `open`: too few outcomes to tell. Each with the certainty of the
   * metric's confidence sequence, at every look.
   */
  readonly state: "held" | "violated" | "open";
  /** Confidence sequence of the loss, in the metric's unit: above 0 the treatment is worse. */
  readonly loss: { readonly low: number; readonly high: number };
  readonly result: SequentialResult;
}

/**
 * Whether the treatment is no worse than the control by more than a margin: a test of non-inferiority on the metric's confidence sequence,
 * so that it may be asked every day.
 *
 * @param result What the metric's test says now.
 * @throws {RangeError} If the margin is negative.
 *
 * @example
 * ```ts
 * import { judgeGuardrail } from "./guardrail.ts";
 * import { SequentialTest } from "./sequential.ts";
 * import assert from "node:assert/strict";
 *
 * const metric = { name: "seconds", kind: "mean", better: "lower" } as const;
 * const test = new SequentialTest({ metric, tau: 5 });
 * // 1,000 answers an arm, after 60 and 75 seconds on average, with a standard deviation of 20 seconds.
 * test.update({
 *   control: { n: 1000, sum: 60_000, sumSquares: 1000 * (60 ** 2 + 400) },
 *   treatment: { n: 1000, sum: 75_000, sumSquares: 1000 * (75 ** 2 + 400) },
 * });
 * assert.equal(judgeGuardrail({ metric, margin: 5 }, test.result()).state, "violated");
 * assert.equal(judgeGuardrail({ metric, margin: 30 }, test.result()).state, "held");
 * ```
 */
export function judgeGuardrail({ metric, margin }: Guardrail, result: SequentialResult): GuardrailResult {
  if (!(margin >= 0 && margin < Infinity)) {
    throw new RangeError(`Cannot judge guardrail ${metric.name}: margin must be >= 0: current value is ${margin}`);
  }
  const loss = metric.better === "lower"
    ? { low: result.low, high: result.high }
    : { low: -result.high, high: -result.low };
  const state = loss.low > margin ? "violated" : loss.high < margin ? "held" : "open";
  return { metric: metric.name, margin, state, loss, result };
}

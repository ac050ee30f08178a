import type { GuardrailResult } from "./guardrail.ts";
import type { SampleRatio } from "./sample_ratio.ts";
import type { SequentialResult } from "./sequential.ts";

/** What a test says in the end, or on the way there. */
export interface TestVerdict {
  /**
   * `invalid`: the arms hold other shares than planned, so nothing can be said. `violated`: a guardrail is. `control` or `treatment`: that arm
   * is better. `open`: go on.
   */
  readonly outcome: "invalid" | "violated" | "control" | "treatment" | "open";
  /** Why, as a sentence. */
  readonly because: string;
  /** The guardrail that is violated. */
  readonly guardrail?: string;
}

/**
 * Puts together what the parts of a test say. A mismatch of shares comes first, since nothing else can be trusted then; a violated
 * guardrail outweighs a better metric; and a treatment is better only once every guardrail is held.
 *
 * @example
 * ```ts
 * import { verdictOf } from "./verdict.ts";
 * import assert from "node:assert/strict";
 *
 * const planned = { mismatch: false, counts: [500, 500], planned: [0.5, 0.5] };
 * const better = { metric: "accepted", decision: "treatment" } as const;
 * assert.equal(verdictOf(planned, better, []).outcome, "treatment");
 * const slow = { metric: "seconds", margin: 10, state: "violated" } as const;
 * assert.equal(verdictOf(planned, better, [slow]).guardrail, "seconds");
 * assert.equal(verdictOf({ ...planned, mismatch: true }, better, [slow]).outcome, "invalid");
 * ```
 */
export function verdictOf(
  ratio: Pick<SampleRatio, "mismatch" | "counts" | "planned">,
  primary: Pick<SequentialResult, "decision" | "metric">,
  guardrails: readonly Pick<GuardrailResult, "metric" | "state" | "margin">[],
): TestVerdict {
  if (ratio.mismatch) {
    const [units, planned] = [ratio.counts.join(" and "), ratio.planned.map((share) => +share.toFixed(3)).join(" to ")];
    return {
      outcome: "invalid",
      because: `the arms hold ${units} units where ${planned} was planned: find out where units were lost`,
    };
  }
  const violated = guardrails.find(({ state }) => state === "violated");
  if (violated) {
    return {
      outcome: "violated",
      guardrail: violated.metric,
      because: `guardrail ${violated.metric} is violated: the treatment loses more than ${violated.margin}`,
    };
  }
  const { decision, metric } = primary;
  if (decision === "open") return { outcome: "open", because: `${metric} does not tell the arms apart yet` };
  const waiting = guardrails.filter(({ state }) => state === "open").map((guardrail) => guardrail.metric);
  if (decision === "treatment" && waiting.length > 0) {
    return { outcome: "open", because: `${metric} is better, but ${waiting.join(", ")} may have suffered` };
  }
  return { outcome: decision, because: `${metric} is better in the ${decision} arm` };
}

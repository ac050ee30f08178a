import type { Decision } from "../../core/mod.ts";

/** When a ticket goes straight on, and when somebody looks at it first. */
export interface DecisionPolicy {
  /** Least confidence to route, in [0, 1]; above 1 nothing is routed. `chooseThreshold` finds one from costs. */
  readonly minConfidence: number;
  /** Most labels an agent is asked to choose from. */
  readonly maxChoices: number;
  /** Share of ordinary tickets that may be called out of scope by mistake, in [0, 1); 0 turns it off. */
  readonly outOfScopeRate: number;
}

/** Routes on the label set alone, asks about up to three labels, and calls one ordinary ticket in a hundred out of scope. */
export const DEFAULT_POLICY: DecisionPolicy = { minConfidence: 0, maxChoices: 3, outOfScopeRate: 0.01 };

/** What a model knows of a ticket besides its probabilities. */
export interface DecisionInput {
  /** Labels, in the order of the probabilities. */
  readonly classes: readonly string[];
  /** Conformal label set as class indices, most probable first. */
  readonly set: readonly number[];
  /**
   * How much the ticket looks like the training tickets, a p-value.
   *
   * @default {1}
   */
  readonly scope?: number;
  /** @default {DEFAULT_POLICY} */
  readonly policy?: DecisionPolicy;
}

/**
 * What to do with a ticket.
 *
 * - `human` when it is out of scope, no label is left, more than `maxChoices` are left, or the one that is left has less than
 *   `minConfidence` or is not the most probable (which class-conditional sets allow);
 * - `choose` when 2 … `maxChoices` labels are left;
 * - `route` when one is left.
 *
 * @param probabilities Calibrated, shape `(nClasses,)`.
 *
 * @example
 * ```ts
 * import { decide } from "./decide.ts";
 * import assert from "node:assert/strict";
 *
 * const classes = ["Billing", "Refund", "Technical"];
 * assert.equal(decide([0.9, 0.1, 0], { classes, set: [0] }).decision, "route");
 * assert.deepEqual(decide([0.45, 0.5, 0.05], { classes, set: [1, 0] }), {
 *   label: "Refund",
 *   confidence: 0.5,
 *   set: ["Refund", "Billing"],
 *   decision: "choose",
 * });
 * assert.equal(decide([0.4, 0.3, 0.3], { classes, set: [] }).decision, "human");
 * ```
 */
export function decide(
  probabilities: ArrayLike<number>,
  input: DecisionInput,
): { label: string; confidence: number; set: string[]; decision: Decision } {
  const { classes, set, scope = 1, policy = DEFAULT_POLICY } = input;
  if (classes.length !== probabilities.length) {
    throw new TypeError(
      `Cannot decide: there must be one probability a class: there are ${probabilities.length} for ${classes.length}`,
    );
  }
  let best = 0;
  for (let c = 1; c < probabilities.length; c++) if (probabilities[c] > probabilities[best]) best = c;
  const confidence = probabilities[best];
  return {
    label: classes[best],
    confidence,
    set: set.map((c) => classes[c]),
    decision: scope <= policy.outOfScopeRate ? "human" : decisionOf(set, best, confidence, policy),
  };
}

/** The decision on a ticket in scope, from its set and its most probable class. */
export function decisionOf(
  set: readonly number[],
  best: number,
  confidence: number,
  { minConfidence, maxChoices }: Pick<DecisionPolicy, "minConfidence" | "maxChoices">,
): Decision {
  if (set.length > 1) return set.length <= maxChoices ? "choose" : "human";
  return set[0] === best && confidence >= minConfidence ? "route" : "human";
}

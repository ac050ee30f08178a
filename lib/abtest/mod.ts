/**
 * A/B tests of two versions: who sees which, evidence that may be looked at every day, and what stops a test.
 *
 * @example
 * ```ts
 * import { planTest, SequentialTest, simulatePeeking } from "./mod.ts";
 * import assert from "node:assert/strict";
 *
 * const plan = planTest({ kind: "proportion", baseline: 0.6, minimumEffect: 0.1, unitsPerDay: 100, runs: 100 });
 * assert.ok(plan.fixed.days <= 8);
 *
 * const metric = { name: "accepted", kind: "proportion", better: "higher" } as const;
 * const test = new SequentialTest({ metric, tau: 0.1, baseline: 0.6 });
 * test.update({ control: { n: 500, sum: 300 }, treatment: { n: 500, sum: 375 } });
 * assert.equal(test.result().decision, "treatment");
 * ```
 *
 * @module
 */
export { addSums, type ArmSums, type TwoArms } from "./arm_sums.ts";
export { type Arm, assignArm, type Assignment } from "./assign_arm.ts";
export { BernoulliEProcess, type BernoulliEProcessOptions } from "./bernoulli_e_process.ts";
export { pairedDifference, type PairedOptions } from "./paired_difference.ts";
export { confidenceSequence, type ConfidenceSequenceOptions } from "./confidence_sequence.ts";
export { fixedSampleSize, type FixedSampleSizeOptions } from "./fixed_sample_size.ts";
export { type Guardrail, type GuardrailResult, judgeGuardrail } from "./guardrail.ts";
export { type MetricKind, type MixtureSprt, mixtureSprt, type MixtureSprtOptions } from "./mixture_sprt.ts";
export { planTest, type PlanTestOptions, type TestPlan } from "./planner.ts";
export { type Outcome, type Recorded, recordExposures, recordOutcomes } from "./record.ts";
export { recordShadow, type ShadowRecord } from "./record_shadow.ts";
export { replayOnTickets, type ReplayOptions } from "./replay_on_tickets.ts";
export { type SampleRatio, sampleRatioMismatch, type SampleRatioOptions } from "./sample_ratio.ts";
export {
  type Metric,
  type SequentialResult,
  SequentialTest,
  type SequentialTestOptions,
  type TestMethod,
} from "./sequential.ts";
export {
  type AnsweredInShadow,
  answerInShadow,
  compareShadow,
  type Flip,
  type ShadowAnswer,
  type ShadowComparison,
  type ShadowOptions,
} from "./shadow.ts";
export {
  type PeekingMethod,
  type PeekingSimulation,
  simulatePeeking,
  type SimulatePeekingOptions,
} from "./simulate_peeking.ts";
export { startTest, type StartTestOptions } from "./start.ts";
export { stopTest } from "./stop.ts";
export { armOf, listTests, readTest, type StoredTest, unitHash } from "./stored_test.ts";
export { checkTestConfig, type TestConfig, type TestGuardrail } from "./test_config.ts";
export { type TestStatus, testStatus, type TestStatusOptions } from "./test_status.ts";
export { unlinkUnit } from "./unlink_unit.ts";
export { type TestVerdict, verdictOf } from "./verdict.ts";

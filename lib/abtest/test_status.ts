import { counted } from "../core/mod.ts";
import type { Queryable } from "../storage/db/mod.ts";
import { UNITS } from "./_batch.ts";
import { type ArmSums, NO_OUTCOMES, type TwoArms } from "./arm_sums.ts";
import { type GuardrailResult, judgeGuardrail } from "./guardrail.ts";
import { type SampleRatio, sampleRatioMismatch } from "./sample_ratio.ts";
import { type Metric, type SequentialResult, SequentialTest } from "./sequential.ts";
import { compareShadow, type ShadowComparison } from "./shadow.ts";
import { readTest, type StoredTest } from "./stored_test.ts";
import type { TestConfig } from "./test_config.ts";
import { type TestVerdict, verdictOf } from "./verdict.ts";

/** Options of {@linkcode testStatus}. */
export interface TestStatusOptions {
  /**
   * Tells also what the metric said after each batch; takes longer.
   *
   * @default {false}
   */
  readonly looks?: boolean;
}

/** Where a test stands. */
export interface TestStatus {
  readonly test: StoredTest;
  /** Units that have met the test. */
  readonly units: { readonly control: number; readonly treatment: number };
  /** The shares now; a mismatch that was there after any batch stays one. */
  readonly sampleRatio: SampleRatio;
  readonly primary: SequentialResult;
  readonly guardrails: readonly GuardrailResult[];
  /** What the test says now; what it said when it was stopped stands in `test.verdict`. */
  readonly verdict: TestVerdict;
  /** What the metric said after each batch. */
  readonly looks?: readonly SequentialResult[];
  /** How the treatment does in the shadow; absent while nothing of it is recorded. */
  readonly shadow?: ShadowComparison;
}

/**
 * What a test says now, computed anew from the recorded outcomes. It may be asked at any time, and as often as one likes.
 *
 * @throws {InputError} If there is no such test.
 */
export async function testStatus(db: Queryable, name: string, options: TestStatusOptions = {}): Promise<TestStatus> {
  return await statusOf(db, await readTest(db, name), options);
}

/** What a test says now. */
export async function statusOf(
  db: Queryable,
  test: StoredTest,
  { looks = false }: TestStatusOptions = {},
): Promise<TestStatus> {
  const { id, config } = test;
  const batches = await readBatches(db, id);
  const { units, sampleRatio } = replayUnits(batches.get(UNITS) ?? [], config);
  const replay = (
    metric: Metric,
    tau: number,
    rest: { alpha: number; baseline?: number; method?: StoredTest["config"]["method"] },
  ) => {
    const one = new SequentialTest({ metric, tau, ...rest });
    const seen: SequentialResult[] = [];
    for (const batch of batches.get(metric.name) ?? []) {
      one.update(batch);
      if (looks && metric === config.metric) seen.push(one.result());
    }
    return { result: one.result(), seen };
  };
  const { alpha, baseline, method } = config;
  const primary = replay(config.metric, config.minimumEffect, { alpha, baseline, method });
  const guardrails = config.guardrails.map((guardrail) =>
    judgeGuardrail(
      guardrail,
      replay(guardrail.metric, guardrail.margin, { alpha, baseline: guardrail.baseline }).result,
    )
  );
  const shadow = config.mode === "shadow" ? await readShadow(db, id) : [];
  const verdict = config.mode === "live" ? verdictOf(sampleRatio, primary.result, guardrails) : {
    outcome: "open",
    because: `nobody sees the challenger: ${counted(shadow.length, "answer")} recorded`,
  } as const;
  return {
    test,
    units,
    sampleRatio,
    primary: primary.result,
    guardrails,
    verdict,
    looks: looks ? primary.seen : undefined,
    shadow: shadow.length > 0 ? compareShadow(shadow) : undefined,
  };
}

/** Counts the units batch by batch, and asks the gate on shares after each: later units do not heal what was lost. */
function replayUnits(batches: readonly TwoArms[], { shares }: TestConfig) {
  const units = { control: 0, treatment: 0 };
  const ask = () => sampleRatioMismatch([units.control, units.treatment], [shares.control, shares.treatment]);
  let sampleRatio = ask();
  for (const { control, treatment } of batches) {
    units.control += control.n;
    units.treatment += treatment.n;
    const { mismatch } = sampleRatio;
    sampleRatio = ask();
    if (mismatch) sampleRatio = { ...sampleRatio, mismatch };
  }
  return { units, sampleRatio };
}

/** Sums of each metric's batches, in their order. */
async function readBatches(db: Queryable, id: string) {
  const rows = await db.selectFrom("ab_batch").select(["metric", "batch", "arm", "n", "sum", "squares"])
    .where("test_id", "=", id).orderBy("metric").orderBy("batch").orderBy("arm").execute();
  const metrics = new Map<string, { batch: number; control: ArmSums; treatment: ArmSums }[]>();
  for (const { metric, batch, arm, n, sum, squares } of rows) {
    if (!metrics.has(metric)) metrics.set(metric, []);
    const batches = metrics.get(metric)!;
    if (batches.at(-1)?.batch !== batch) batches.push({ batch, control: NO_OUTCOMES, treatment: NO_OUTCOMES });
    batches.push({ ...batches.pop()!, [arm]: { n, sum, sumSquares: squares } });
  }
  return metrics;
}

async function readShadow(db: Queryable, id: string) {
  const rows = await db.selectFrom("ab_shadow").select(["shown", "shadow", "label"]).where("test_id", "=", id)
    .orderBy("unit").execute();
  return rows.map(({ label, ...answer }) => label === null ? answer : { ...answer, label });
}

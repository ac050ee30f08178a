import type { StoreOfRecord } from "../audit/mod.ts";
import { canonicalJson, InputError, type Json } from "../core/mod.ts";
import { type StoredTest, storedTest } from "./stored_test.ts";
import { checkTestConfig, checkTestName, type TestConfig } from "./test_config.ts";

/** What {@linkcode startTest} is given besides the configuration. */
export interface StartTestOptions {
  /**
   * Decides, with the name, who is in which arm. A new one if not given; that of an earlier test of the same name keeps its units where they
   * were.
   */
  readonly salt?: string;
}

/**
 * Starts a test: from now on its shares and metrics stay as they are.
 *
 * @throws {InputError} If the name is taken, or something of the configuration is wrong.
 *
 * @example
 * ```ts
 * import { armOf, recordOutcomes, startTest, stopTest, testStatus } from "./mod.ts";
 * import { AuditTrail } from "../audit/mod.ts";
 * import { fixedClock } from "../core/mod.ts";
 * import { openDatabase } from "../storage/db/mod.ts";
 * import assert from "node:assert/strict";
 *
 * await using database = await openDatabase("sqlite::memory:");
 * const clock = fixedClock("2026-01-01");
 * const store = { database, clock, trail: new AuditTrail(database, { clock, actor: "ann" }) };
 * const test = await startTest(store, "replies", {
 *   mode: "live",
 *   unit: "customer",
 *   versions: { control: "tickets@0a1b2c3d4e5f", treatment: "tickets@5f4e3d2c1b0a" },
 *   shares: { control: 0.5, treatment: 0.5 },
 *   metric: { name: "accepted", kind: "proportion", better: "higher" },
 *   minimumEffect: 0.1,
 *   baseline: 0.6,
 *   alpha: 0.05,
 *   guardrails: [],
 * });
 * // Of the control 6 in 10 replies are accepted, of the treatment 8 in 10.
 * const outcomes = Array.from({ length: 900 }, (_, i) => {
 *   const unit = `C-${i}`;
 *   return { unit, metric: "accepted", value: Number(i % 10 < (armOf(test, unit) === "control" ? 6 : 8)) };
 * });
 * await recordOutcomes(store, "replies", outcomes);
 * assert.equal((await testStatus(database.db, "replies")).verdict.outcome, "treatment");
 * const { verdict } = await stopTest(store, "replies", { reason: "decided" });
 * assert.equal(verdict!.because, "accepted is better in the treatment arm");
 * ```
 */
export async function startTest(
  { database, trail, clock }: StoreOfRecord,
  name: string,
  config: TestConfig,
  { salt = crypto.randomUUID() }: StartTestOptions = {},
): Promise<StoredTest> {
  checkTestName(name);
  const checked = checkTestConfig(config);
  const row = {
    id: crypto.randomUUID(),
    name,
    state: "running",
    config: canonicalJson(JSON.parse(JSON.stringify(checked)) as Json),
    salt,
    batches: 0,
    started_at: clock.now().toISOString(),
    started_by: trail.actor,
    stopped_at: null,
    stopped_by: null,
    reason: null,
    verdict: null,
  };
  await database.transaction(async (tx) => {
    const made = await tx.insertInto("ab_test").values(row).onConflict((on) => on.column("name").doNothing()).returning(
      "id",
    )
      .executeTakeFirst();
    if (!made) throw new InputError(`there is a test ${name} already`, { hint: "choose another name" });
    const { versions, shares, mode, metric } = checked;
    await trail.recordIn(tx, {
      action: "test.start",
      subject: name,
      details: {
        mode,
        control: versions.control,
        treatment: versions.treatment,
        share: shares.treatment,
        metric: metric.name,
      },
    });
  });
  return storedTest(row);
}

import type { AuditTrail, StoreOfRecord } from "../audit/mod.ts";
import { type Clock, InputError } from "../core/mod.ts";
import type { StoreTransaction } from "../storage/db/mod.ts";
import { noTest, type StoredTest, storedTest } from "./stored_test.ts";
import { statusOf } from "./test_status.ts";
import type { TestVerdict } from "./verdict.ts";

/**
 * Stops a test and keeps what it said then. Which version answers is not changed: that is for the registry to do.
 *
 * @param reason Why, for those who ask later.
 * @throws {InputError} If there is no such test, or it has been stopped already.
 */
export async function stopTest(
  { database, trail, clock }: StoreOfRecord,
  name: string,
  { reason }: { readonly reason: string },
): Promise<StoredTest> {
  return await database.transaction(async (tx) => {
    // Nobody records or stops meanwhile: the row is locked by its change.
    const row = await tx.updateTable("ab_test").set((e) => ({ batches: e("batches", "+", 0) })).where("name", "=", name)
      .returningAll().executeTakeFirst();
    if (!row) return await noTest(tx, name);
    const test = storedTest(row);
    if (test.state !== "running") {
      throw new InputError(`the test ${name} was stopped by ${test.stoppedBy} at ${test.stoppedAt}`);
    }
    return await stopIn(tx, test, { verdict: (await statusOf(tx, test)).verdict, reason, trail, clock });
  });
}

/** Stops a test whose row the transaction holds; the last thing it does. */
export async function stopIn(
  tx: StoreTransaction,
  test: StoredTest,
  { verdict, reason, trail, clock }: { verdict: TestVerdict; reason: string; trail: AuditTrail; clock: Clock },
): Promise<StoredTest> {
  const row = await tx.updateTable("ab_test").set({
    state: "stopped",
    stopped_at: clock.now().toISOString(),
    stopped_by: trail.actor,
    reason,
    verdict: JSON.stringify(verdict),
  }).where("id", "=", test.id).returningAll().executeTakeFirstOrThrow();
  await trail.recordIn(tx, {
    action: "test.stop",
    subject: test.name,
    details: { reason, outcome: verdict.outcome, because: verdict.because },
  });
  return storedTest(row);
}

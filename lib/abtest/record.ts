import type { StoreOfRecord } from "../audit/mod.ts";
import { InputError } from "../core/mod.ts";
import type { StoreTransaction } from "../storage/db/mod.ts";
import { stopIn } from "./stop.ts";
import { armOf, noTest, type StoredTest, storedTest, unitHash } from "./stored_test.ts";
import { metricsOf } from "./test_config.ts";
import { statusOf } from "./test_status.ts";
import type { TestVerdict } from "./verdict.ts";

/** Rows of one insert: PostgreSQL takes 65,535 values at once, SQLite 32,766. */
const CHUNK = 1000;

/** What came of a unit. */
export interface Outcome {
  /** Id of the ticket or the customer; only its keyed hash is stored. */
  readonly unit: string;
  readonly metric: string;
  /** 0 or 1 for a proportion. */
  readonly value: number;
  /** Arm that answered, where it is known: another one than the unit's own is refused. */
  readonly arm?: string;
}

/** What became of a batch. */
export interface Recorded {
  readonly recorded: number;
  /** Outcomes of units that have one already: the first one counts. */
  readonly repeated: number;
  /** Outcomes that cannot be taken, and why; places count from 0. */
  readonly refused: readonly { readonly index: number; readonly why: string }[];
  /** The verdict that stopped the test with this batch. */
  readonly stopped?: TestVerdict;
}

/**
 * Records what came of units as one batch, which is one look: a guardrail that it violates stops the test.
 *
 * Outcomes may come late, as long as when they come, and which come together, does not depend on their values. After a test was stopped
 * only units that had met it before are taken.
 *
 * @throws {InputError} If there is no such test, or it is in the shadow.
 */
export async function recordOutcomes(
  { database, trail, clock }: StoreOfRecord,
  name: string,
  outcomes: readonly Outcome[],
): Promise<Recorded> {
  return await database.transaction(async (tx) => {
    const { test, batch } = await nextBatch(tx, name);
    checkLive(test);
    const { accepted, refused } = await sortOut(tx, test, outcomes);
    const at = clock.now().toISOString();
    await meet(tx, test, accepted.map(({ hash, arm }) => ({ unit: hash, arm })), at);
    let recorded = 0;
    for (let i = 0; i < accepted.length; i += CHUNK) {
      const rows = accepted.slice(i, i + CHUNK).map(({ hash, arm, metric, value }) => (
        { test_id: test.id, unit: hash, arm, metric, value, batch, at }
      ));
      const result = await tx.insertInto("ab_outcome").values(rows)
        .onConflict((on) => on.columns(["test_id", "metric", "unit"]).doNothing()).executeTakeFirst();
      recorded += Number(result.numInsertedOrUpdatedRows ?? 0);
    }
    const counts = { recorded, repeated: accepted.length - recorded, refused: refused.length };
    await trail.recordIn(tx, { action: "test.record", subject: name, details: { batch, ...counts } });
    const verdict = test.state === "running" && test.config.guardrails.length > 0 && recorded > 0
      ? (await statusOf(tx, test)).verdict
      : undefined;
    if (verdict?.outcome !== "violated") return { ...counts, refused };
    await stopIn(tx, test, { verdict, reason: verdict.because, trail, clock });
    return { ...counts, refused, stopped: verdict };
  });
}

/**
 * Records that units have met a test, whatever will come of them: it is these that the gate on shares counts. Whoever answers a unit tells it.
 *
 * @param units Ids of tickets or customers.
 * @returns How many were new.
 * @throws {InputError} If there is no such test, it is stopped, or it is in the shadow.
 */
export async function recordExposures(
  { database, trail, clock }: StoreOfRecord,
  name: string,
  units: readonly string[],
): Promise<number> {
  return await database.transaction(async (tx) => {
    const { test, batch } = await nextBatch(tx, name);
    checkLive(test);
    if (test.state !== "running") throw new InputError(`the test ${name} is stopped`);
    const rows = units.map((unit) => ({ unit: unitHash(test.salt, unit), arm: armOf(test, unit) }));
    const met = await meet(tx, test, rows, clock.now().toISOString());
    await trail.recordIn(tx, { action: "test.record", subject: name, details: { batch, units: met } });
    return met;
  });
}

/** Takes the next number of a batch; until the transaction ends, others who record or stop wait. */
export async function nextBatch(tx: StoreTransaction, name: string): Promise<{ test: StoredTest; batch: number }> {
  const row = await tx.updateTable("ab_test").set((e) => ({ batches: e("batches", "+", 1) })).where("name", "=", name)
    .returningAll().executeTakeFirst();
  return row ? { test: storedTest(row), batch: row.batches } : await noTest(tx, name);
}

function checkLive({ name, config: { mode } }: StoredTest): void {
  if (mode === "live") return;
  throw new InputError(`nobody sees the challenger of the test ${name}: it has answers, no outcomes`, {
    hint: "record the columns unit, shown, shadow and label",
  });
}

/** Adds units that were not there yet, and counts them. */
async function meet(
  tx: StoreTransaction,
  test: StoredTest,
  units: readonly { readonly unit: string; readonly arm: string }[],
  at: string,
): Promise<number> {
  let met = 0;
  for (let i = 0; i < units.length; i += CHUNK) {
    const rows = units.slice(i, i + CHUNK).map((unit) => ({ test_id: test.id, ...unit, at }));
    const result = await tx.insertInto("ab_unit").values(rows)
      .onConflict((on) => on.columns(["test_id", "unit"]).doNothing()).executeTakeFirst();
    met += Number(result.numInsertedOrUpdatedRows ?? 0);
  }
  return met;
}

/** Outcomes that can be taken, each with its unit's hash and arm, and why the others cannot. */
async function sortOut(tx: StoreTransaction, test: StoredTest, outcomes: readonly Outcome[]) {
  const metrics = new Map(metricsOf(test.config).map((metric) => [metric.name, metric]));
  const accepted: { hash: string; arm: string; metric: string; value: number }[] = [];
  const refused: { index: number; why: string }[] = [];
  const met = test.state === "running" ? undefined : await unitsOf(tx, test.id);
  outcomes.forEach(({ unit, metric: name, value, arm }, index) => {
    const refuse = (why: string) => void refused.push({ index, why });
    const metric = metrics.get(name);
    if (unit === "") return refuse("the unit is empty");
    if (!metric) {
      return refuse(`the test has no metric ${JSON.stringify(name)}: it has ${[...metrics.keys()].join(", ")}`);
    }
    if (!Number.isFinite(value)) return refuse(`${name} must be a number: current value is ${value}`);
    if (metric.kind === "proportion" && value !== 0 && value !== 1) {
      return refuse(`${name} must be 0 or 1: current value is ${value}`);
    }
    const own = armOf(test, unit);
    if (arm !== undefined && arm !== own) {
      return refuse(`the unit belongs to the ${own} arm, and was answered by ${arm}`);
    }
    const hash = unitHash(test.salt, unit);
    if (met && !met.has(hash)) return refuse(`the unit came after the test was stopped`);
    accepted.push({ hash, arm: own, metric: name, value });
  });
  return { accepted, refused };
}

async function unitsOf(tx: StoreTransaction, id: string): Promise<Set<string>> {
  const rows = await tx.selectFrom("ab_unit").select("unit").where("test_id", "=", id).execute();
  return new Set(rows.map(({ unit }) => unit));
}

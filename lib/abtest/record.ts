import type { StoreOfRecord } from "../audit/mod.ts";
import { InputError } from "../core/mod.ts";
import type { StoreTransaction } from "../storage/db/mod.ts";
import { insertOutcomes, insertUnits, nextBatch, type OutcomeRow } from "./_batch.ts";
import { stopIn } from "./stop.ts";
import { armOf, type StoredTest, unitHash } from "./stored_test.ts";
import { metricsOf } from "./test_config.ts";
import { statusOf } from "./test_status.ts";
import type { TestVerdict } from "./verdict.ts";

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
    const batch = await nextBatch(tx, name, clock.now().toISOString());
    const { test, number } = batch;
    checkLive(test);
    const { accepted, refused } = await sortOut(tx, test, outcomes);
    await insertUnits(batch, accepted);
    const recorded = await insertOutcomes(batch, accepted);
    const counts = { recorded, repeated: accepted.length - recorded };
    const verdict = test.state === "running" && test.config.guardrails.length > 0 && recorded > 0
      ? (await statusOf(tx, test)).verdict
      : undefined;
    await trail.recordIn(tx, {
      action: "test.record",
      subject: name,
      details: { batch: number, ...counts, refused: refused.length },
    });
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
    const batch = await nextBatch(tx, name, clock.now().toISOString());
    const { test, number } = batch;
    checkLive(test);
    if (test.state !== "running") throw new InputError(`the test ${name} is stopped`);
    const rows = units.map((unit) => ({ unit: unitHash(test.salt, unit), arm: armOf(test, unit) }));
    const met = await insertUnits(batch, rows);
    await trail.recordIn(tx, { action: "test.record", subject: name, details: { batch: number, units: met } });
    return met;
  });
}

function checkLive({ name, config: { mode } }: StoredTest): void {
  if (mode === "live") return;
  throw new InputError(`nobody sees the challenger of the test ${name}: it has answers, no outcomes`, {
    hint: "record the columns unit, shown, shadow and label",
  });
}

/** Outcomes that can be taken, each with its unit's hash and arm, and why the others cannot. */
async function sortOut(tx: StoreTransaction, test: StoredTest, outcomes: readonly Outcome[]) {
  const metrics = new Map(metricsOf(test.config).map((metric) => [metric.name, metric]));
  const units = new Map<string, { arm: string; hash: string }>(); // most have an outcome of each metric
  const met = test.state === "running" ? undefined : await unitsOf(tx, test.id);
  const whyNot = ({ unit, metric: name, value, arm }: Outcome): string | undefined => {
    const metric = metrics.get(name);
    if (unit === "") return "the unit is empty";
    if (!metric) {
      return `the test has no metric ${JSON.stringify(name.slice(0, 60))}: it has ${[...metrics.keys()].join(", ")}`;
    }
    if (!Number.isFinite(value)) return `${name} must be a number: current value is ${value}`;
    if (metric.kind === "proportion" && value !== 0 && value !== 1) {
      return `${name} must be 0 or 1: current value is ${value}`;
    }
    if (!units.has(unit)) units.set(unit, { arm: armOf(test, unit), hash: unitHash(test.salt, unit) });
    const own = units.get(unit)!;
    if (arm !== undefined && arm !== own.arm) {
      return `the unit belongs to the ${own.arm} arm, and was answered by ${arm}`;
    }
    if (met && !met.has(own.hash)) return "the unit came after the test was stopped";
    return undefined;
  };
  const accepted: OutcomeRow[] = [];
  const refused: { index: number; why: string }[] = [];
  outcomes.forEach((outcome, index) => {
    const why = whyNot(outcome);
    if (why !== undefined) return refused.push({ index, why });
    const { arm, hash } = units.get(outcome.unit)!;
    return accepted.push({ unit: hash, arm, metric: outcome.metric, value: outcome.value });
  });
  return { accepted, refused };
}

async function unitsOf(tx: StoreTransaction, id: string): Promise<Set<string>> {
  const rows = await tx.selectFrom("ab_unit").select("unit").where("test_id", "=", id).execute();
  return new Set(rows.map(({ unit }) => unit));
}

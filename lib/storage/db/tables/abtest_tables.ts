import type { Kysely } from "kysely";
import { type ColumnTypes, migration } from "../_migration.ts";

/** An A/B test. */
export interface AbTestTable {
  /** Opaque id. */
  id: string;
  name: string;
  /** `running` or `stopped`. */
  state: string;
  /** JSON: arms, shares, metric, guardrails, error rate. */
  config: string;
  /** Keys the units' hashes, and decides with the name who is in which arm. */
  salt: string;
  /** How often something was recorded: outcomes that came together share the number. */
  batches: number;
  started_at: string;
  started_by: string;
  stopped_at: string | null;
  stopped_by: string | null;
  reason: string | null;
  /** JSON: what the test said when it was stopped. */
  verdict: string | null;
}

/** A unit that has met a test. */
export interface AbUnitTable {
  test_id: string;
  /** Keyed hash of the ticket's or the customer's id. */
  unit: string;
  arm: string;
  at: string;
}

/** What came of one unit; a unit counts once for each metric. */
export interface AbOutcomeTable {
  test_id: string;
  /** Keyed hash of the ticket's or the customer's id. */
  unit: string;
  arm: string;
  metric: string;
  value: number;
  /** Number of the batch it came with. */
  batch: number;
  at: string;
}

/** Sums of a batch's outcomes, kept beside them so that a test's state takes no time to read; they can be computed from `ab_outcome` and `ab_unit`. */
export interface AbBatchTable {
  test_id: string;
  /** Empty where units are counted that met the test, not outcomes. */
  metric: string;
  batch: number;
  arm: string;
  n: number;
  /** Sum of the values, and of their squares. */
  sum: number;
  squares: number;
}

/** What a challenger would have said of a unit, beside what was shown. */
export interface AbShadowTable {
  test_id: string;
  /** Keyed hash of the ticket's or the customer's id. */
  unit: string;
  shown: string;
  shadow: string;
  /** The true label, once it is known. */
  label: string | null;
  at: string;
}

/** Tables of the A/B tests. */
export interface AbTestTables {
  ab_test: AbTestTable;
  ab_unit: AbUnitTable;
  ab_outcome: AbOutcomeTable;
  ab_batch: AbBatchTable;
  ab_shadow: AbShadowTable;
}

/** Makes the tables of the A/B tests. */
export const abTestTables = migration(async (db: Kysely<AbTestTables>, types: ColumnTypes) => {
  await db.schema.createTable("ab_test")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("name", "text", (c) => c.notNull().unique())
    .addColumn("state", "text", (c) => c.notNull())
    .addColumn("config", "text", (c) => c.notNull())
    .addColumn("salt", "text", (c) => c.notNull())
    .addColumn("batches", types.integer, (c) => c.notNull())
    .addColumn("started_at", "text", (c) => c.notNull())
    .addColumn("started_by", "text", (c) => c.notNull())
    .addColumn("stopped_at", "text")
    .addColumn("stopped_by", "text")
    .addColumn("reason", "text")
    .addColumn("verdict", "text")
    .execute();
  await db.schema.createTable("ab_unit")
    .addColumn("test_id", "text", (c) => c.notNull())
    .addColumn("unit", "text", (c) => c.notNull())
    .addColumn("arm", "text", (c) => c.notNull())
    .addColumn("at", "text", (c) => c.notNull())
    .addPrimaryKeyConstraint("ab_unit_once", ["test_id", "unit"])
    .execute();
  await db.schema.createTable("ab_outcome")
    .addColumn("test_id", "text", (c) => c.notNull())
    .addColumn("unit", "text", (c) => c.notNull())
    .addColumn("arm", "text", (c) => c.notNull())
    .addColumn("metric", "text", (c) => c.notNull())
    .addColumn("value", types.real, (c) => c.notNull())
    .addColumn("batch", types.integer, (c) => c.notNull())
    .addColumn("at", "text", (c) => c.notNull())
    .addPrimaryKeyConstraint("ab_outcome_once", ["test_id", "metric", "unit"])
    .execute();
  await db.schema.createTable("ab_batch")
    .addColumn("test_id", "text", (c) => c.notNull())
    .addColumn("metric", "text", (c) => c.notNull())
    .addColumn("batch", types.integer, (c) => c.notNull())
    .addColumn("arm", "text", (c) => c.notNull())
    .addColumn("n", types.integer, (c) => c.notNull())
    .addColumn("sum", types.real, (c) => c.notNull())
    .addColumn("squares", types.real, (c) => c.notNull())
    .addPrimaryKeyConstraint("ab_batch_once", ["test_id", "metric", "batch", "arm"])
    .execute();
  await db.schema.createTable("ab_shadow")
    .addColumn("test_id", "text", (c) => c.notNull())
    .addColumn("unit", "text", (c) => c.notNull())
    .addColumn("shown", "text", (c) => c.notNull())
    .addColumn("shadow", "text", (c) => c.notNull())
    .addColumn("label", "text")
    .addColumn("at", "text", (c) => c.notNull())
    .addPrimaryKeyConstraint("ab_shadow_once", ["test_id", "unit"])
    .execute();
});

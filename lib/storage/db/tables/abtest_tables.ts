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
  started_at: string;
  started_by: string;
  stopped_at: string | null;
  stopped_by: string | null;
  reason: string | null;
}

/** What came of one unit; a unit counts once for each metric. */
export interface AbOutcomeTable {
  test_id: string;
  /** Keyed hash of the ticket's or the customer's id. */
  unit: string;
  arm: string;
  metric: string;
  value: number;
  at: string;
}

/** Tables of the A/B tests. */
export interface AbTestTables {
  ab_test: AbTestTable;
  ab_outcome: AbOutcomeTable;
}

/** Makes the tables of the A/B tests. */
export const abTestTables = migration(async (db: Kysely<AbTestTables>, types: ColumnTypes) => {
  await db.schema.createTable("ab_test")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("name", "text", (c) => c.notNull().unique())
    .addColumn("state", "text", (c) => c.notNull())
    .addColumn("config", "text", (c) => c.notNull())
    .addColumn("started_at", "text", (c) => c.notNull())
    .addColumn("started_by", "text", (c) => c.notNull())
    .addColumn("stopped_at", "text")
    .addColumn("stopped_by", "text")
    .addColumn("reason", "text")
    .execute();
  await db.schema.createTable("ab_outcome")
    .addColumn("test_id", "text", (c) => c.notNull())
    .addColumn("unit", "text", (c) => c.notNull())
    .addColumn("arm", "text", (c) => c.notNull())
    .addColumn("metric", "text", (c) => c.notNull())
    .addColumn("value", types.real, (c) => c.notNull())
    .addColumn("at", "text", (c) => c.notNull())
    .addPrimaryKeyConstraint("ab_outcome_once", ["test_id", "metric", "unit"])
    .execute();
});

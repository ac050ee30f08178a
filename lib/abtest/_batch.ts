import type { StoreTransaction } from "../storage/db/mod.ts";
import { noTest, type StoredTest, storedTest } from "./stored_test.ts";

/** Rows of one insert: PostgreSQL takes 65,535 values at once, SQLite 32,766. */
export const CHUNK = 1000;

/** Stands for a metric where units are counted that met a test; no metric is called so. */
export const UNITS = "";

/** A batch in the making, in a transaction that holds its test. */
export interface Batch {
  readonly tx: StoreTransaction;
  readonly test: StoredTest;
  readonly number: number;
  readonly at: string;
}

/** A row of a unit, its id hashed. */
export interface UnitRow {
  readonly unit: string;
  readonly arm: string;
}

/** A row of an outcome, its unit's id hashed. */
export interface OutcomeRow extends UnitRow {
  readonly metric: string;
  readonly value: number;
}

/** Begins the next batch of a test; until the transaction ends, others who record or stop wait. */
export async function nextBatch(tx: StoreTransaction, name: string, at: string): Promise<Batch> {
  const row = await tx.updateTable("ab_test").set((e) => ({ batches: e("batches", "+", 1) })).where("name", "=", name)
    .returningAll().executeTakeFirst();
  return row ? { tx, test: storedTest(row), number: row.batches, at } : await noTest(tx, name);
}

/** Adds units that have not met the test yet; how many these were. */
export async function insertUnits(batch: Batch, units: readonly UnitRow[]): Promise<number> {
  const { tx, test, at } = batch;
  const rows = [...new Map(units.map(({ unit, arm }) => [unit, { test_id: test.id, unit, arm, at }])).values()];
  const sums = new Sums();
  for (let i = 0; i < rows.length; i += CHUNK) {
    const inserted = await tx.insertInto("ab_unit").values(rows.slice(i, i + CHUNK))
      .onConflict((on) => on.columns(["test_id", "unit"]).doNothing()).returning("arm").execute();
    for (const { arm } of inserted) sums.add(UNITS, arm, 1);
  }
  return await sums.insert(batch);
}

/** Adds outcomes of units that have none of the metric yet; how many these were. */
export async function insertOutcomes(batch: Batch, outcomes: readonly OutcomeRow[]): Promise<number> {
  const { tx, test, number, at } = batch;
  const sums = new Sums();
  for (let i = 0; i < outcomes.length; i += CHUNK) {
    const rows = outcomes.slice(i, i + CHUNK).map((outcome) => ({ test_id: test.id, ...outcome, batch: number, at }));
    const inserted = await tx.insertInto("ab_outcome").values(rows)
      .onConflict((on) => on.columns(["test_id", "metric", "unit"]).doNothing()).returning(["metric", "arm", "value"])
      .execute();
    for (const { metric, arm, value } of inserted) sums.add(metric, arm, value);
  }
  return await sums.insert(batch);
}

/** The sums of a batch, by metric and arm. */
class Sums {
  readonly #rows = new Map<string, { metric: string; arm: string; n: number; sum: number; squares: number }>();
  #n = 0;

  add(metric: string, arm: string, value: number): void {
    const key = `${metric} ${arm}`;
    let row = this.#rows.get(key);
    if (!row) this.#rows.set(key, row = { metric, arm, n: 0, sum: 0, squares: 0 });
    row.n++;
    row.sum += value;
    row.squares += value * value;
    this.#n++;
  }

  /** @returns How many values were added up. */
  async insert({ tx, test, number }: Batch): Promise<number> {
    const rows = [...this.#rows.values()].map((row) => ({ test_id: test.id, batch: number, ...row }));
    if (rows.length > 0) await tx.insertInto("ab_batch").values(rows).execute();
    return this.#n;
  }
}

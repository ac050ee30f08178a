import { listTests, unitHash } from "../../abtest/mod.ts";
import type { StoreOfRecord } from "../../audit/mod.ts";
import type { Queryable, StoreTransaction } from "../../storage/db/mod.ts";
import { among } from "../_among.ts";
import type { Owners } from "./_owners.ts";

/** Removes which version answered which of the tickets; how many answers. */
export async function removeAnswers(
  tx: StoreTransaction,
  { database }: StoreOfRecord,
  tickets: Iterable<string>,
): Promise<number> {
  const { numDeletedRows } = await tx.deleteFrom("answer").where(among(database, "ticket_id", [...tickets]))
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}

/** How many answers there are to the tickets. */
export async function countAnswers({ database }: StoreOfRecord, tickets: Iterable<string>): Promise<number> {
  const { n } = await database.db.selectFrom("answer").where(among(database, "ticket_id", [...tickets]))
    .select(({ fn }) => fn.countAll<number>().as("n")).executeTakeFirstOrThrow();
  return n;
}

/** Units of A/B tests that are customers or tickets of the owners, by test. */
export async function unitsOf(
  db: Queryable,
  { database }: StoreOfRecord,
  { customers, tickets }: Owners,
): Promise<{ test: string; units: string[] }[]> {
  const found = [];
  for (const { id, salt } of await listTests(db)) {
    const hashes = [...customers, ...tickets].map((unit) => unitHash(salt, unit));
    const rows = await db.selectFrom("ab_unit").select("unit").where("test_id", "=", id)
      .where(among(database, "unit", hashes))
      .union(db.selectFrom("ab_shadow").select("unit").where("test_id", "=", id).where(among(database, "unit", hashes)))
      .execute();
    found.push({ test: id, units: rows.map(({ unit }) => unit) });
  }
  return found;
}

/**
 * Cuts the link between units and persons: who knows a customer's id could compute the hash. Under a random one the unit still counts, so
 * that the sums of the test and what was decided by them stay true.
 */
export async function unlinkUnits(tx: StoreTransaction, store: StoreOfRecord, owners: Owners): Promise<number> {
  let n = 0;
  for (const { test, units } of await unitsOf(tx, store, owners)) {
    for (const unit of units) {
      const random = crypto.getRandomValues(new Uint8Array(16)).toHex();
      for (const table of ["ab_unit", "ab_outcome", "ab_shadow"] as const) {
        await tx.updateTable(table).set({ unit: random }).where("test_id", "=", test).where("unit", "=", unit)
          .execute();
      }
      n++;
    }
  }
  return n;
}

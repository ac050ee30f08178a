import { listTests, unitHash, unlinkUnit } from "../../abtest/mod.ts";
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

/** Ids of customers and tickets that are units of A/B tests. */
export async function unitsOf(
  db: Queryable,
  { database }: StoreOfRecord,
  { customers, tickets }: Owners,
): Promise<string[]> {
  const found = new Set<string>();
  for (const { id, salt } of await listTests(db)) {
    const idOf = new Map([...customers, ...tickets].map((unit) => [unitHash(salt, unit), unit]));
    const isTheirs = among(database, "unit", [...idOf.keys()]);
    const rows = await db.selectFrom("ab_unit").select("unit").where("test_id", "=", id).where(isTheirs)
      .union(db.selectFrom("ab_shadow").select("unit").where("test_id", "=", id).where(isTheirs)).execute();
    for (const { unit } of rows) found.add(idOf.get(unit)!);
  }
  return [...found];
}

/** Cuts the link between the owners and what came of them in A/B tests; how many units there were. */
export async function unlinkUnits(tx: StoreTransaction, store: StoreOfRecord, owners: Owners): Promise<number> {
  const units = await unitsOf(tx, store, owners);
  for (const unit of units) await unlinkUnit(tx, unit);
  return units.length;
}

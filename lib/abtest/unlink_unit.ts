import type { StoreTransaction } from "../storage/db/mod.ts";
import { unitHash } from "./stored_test.ts";

/**
 * Makes a unit's rows nobody's in all tests: its hash, which whoever knows the id can compute, gives way to a random name. The counts stay
 * as they were, so that what a test has said remains true.
 *
 * @param unit Id of a ticket or a customer.
 * @returns Rows that were the unit's.
 */
export async function unlinkUnit(tx: StoreTransaction, unit: string): Promise<number> {
  let rows = 0;
  for (const { id, salt } of await tx.selectFrom("ab_test").select(["id", "salt"]).execute()) {
    const [hash, nobody] = [unitHash(salt, unit), `unlinked ${crypto.randomUUID()}`];
    for (const table of ["ab_unit", "ab_outcome", "ab_shadow"] as const) {
      const { numUpdatedRows } = await tx.updateTable(table).set({ unit: nobody }).where("test_id", "=", id)
        .where("unit", "=", hash).executeTakeFirstOrThrow();
      rows += Number(numUpdatedRows);
    }
  }
  return rows;
}

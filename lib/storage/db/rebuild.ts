import { sql } from "kysely";
import { columnTypes } from "./_migration.ts";
import type { Database, StoreTransaction } from "./database.ts";
import { DONE } from "./migrate.ts";
import { MIGRATIONS } from "./migrations.ts";
import { anyTable, storeTables } from "./store_tables.ts";

/**
 * Makes all tables anew within a transaction: what they held is gone, `fill` puts in what is to be there, and the steps of the schema
 * that come after are then taken.
 *
 * @param steps Names of the first steps of the schema, those that `fill` knows.
 * @param at When, for the migrator's record.
 * @param fill Is called when the tables are there, holding what the steps themselves put in.
 */
export async function rebuildStore(
  tx: StoreTransaction,
  kind: Database["kind"],
  { steps, at, fill }: { steps: readonly string[]; at: Date; fill: () => Promise<void> },
): Promise<void> {
  for (const { name } of await storeTables(tx, kind)) {
    await sql`drop table ${sql.table(name)} ${sql.raw(kind === "postgres" ? "cascade" : "")}`.execute(tx);
  }
  await anyTable(tx).deleteFrom(DONE).execute();
  const take = async (names: readonly string[]) => {
    for (const name of names) {
      await MIGRATIONS[name](columnTypes(kind)).up(tx);
      await anyTable(tx).insertInto(DONE).values({ name, timestamp: at.toISOString() }).execute();
    }
  };
  await take(steps);
  await fill();
  await take(Object.keys(MIGRATIONS).filter((name) => !steps.includes(name)));
}

import { type Kysely, sql } from "kysely";
import type { Database, Queryable } from "./database.ts";

/** Tables that the migrator keeps for itself. */
const MIGRATOR = /^kysely_/;

/** A table of the store as it is in the database. */
export interface StoreTable {
  readonly name: string;
  /** Names of the columns, in order. */
  readonly columns: readonly string[];
}

/** Lists the tables of a store by name, those of the migrator left out. */
export async function storeTables(db: Queryable, kind: Database["kind"]): Promise<StoreTable[]> {
  const { rows } = kind === "sqlite"
    ? await sql<{ table: string; column: string }>`
        select m.name as "table", c.name as "column" from sqlite_master m, pragma_table_info(m.name) c
        where m.type = 'table' and m.name not like 'sqlite_%' order by m.name, c.cid`.execute(db)
    : await sql<{ table: string; column: string }>`
        select table_name as "table", column_name as "column" from information_schema.columns
        join information_schema.tables using (table_schema, table_name)
        where table_schema = current_schema() and table_type = 'BASE TABLE' order by table_name, ordinal_position`
      .execute(db);
  const tables = new Map<string, string[]>();
  for (const { table, column } of rows) {
    if (!MIGRATOR.test(table)) tables.set(table, [...(tables.get(table) ?? []), column]);
  }
  // The order of code points, whatever collation the database has.
  return [...tables].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, columns]) => ({ name, columns }));
}

/** A store whose tables are known by name only. */
export function anyTable(db: Queryable): Kysely<Record<string, Record<string, unknown>>> {
  return db as unknown as Kysely<Record<string, Record<string, unknown>>>;
}

/** Number of rows of a table. */
export async function countRows(db: Queryable, table: string): Promise<number> {
  const { n } = await anyTable(db).selectFrom(table).select(({ fn }) => fn.countAll<number>().as("n"))
    .executeTakeFirstOrThrow();
  return n;
}

import { sql } from "kysely";
import type { Database } from "./database.ts";
import { type MigrationState, migrationState } from "./migrate.ts";
import { countRows, storeTables } from "./store_tables.ts";

/** What a store is and holds. */
export interface StoreStatus {
  readonly kind: Database["kind"];
  /** Path or address, without password. */
  readonly where: string;
  /** PostgreSQL's schema that the tables are in, as the search path says; null in SQLite, or if none of the path is there. */
  readonly postgresSchema: string | null;
  /** Version of SQLite, or of the server. */
  readonly version: string;
  readonly schema: MigrationState;
  /** Rows of each table. */
  readonly tables: Readonly<Record<string, number>>;
  /** Bytes on the disk, indexes and all; of SQLite without the write-ahead log. */
  readonly bytes: number;
}

/** PostgreSQL's schema that a store is in; null in SQLite, or if none of its search path is there. */
export async function postgresSchema(database: Database): Promise<string | null> {
  if (database.kind === "sqlite") return null;
  const { rows: [{ name }] } = await sql<{ name: string | null }>`select current_schema() as name`.execute(database.db);
  return name;
}

/** Tells what a store is and holds, all at one moment; changes nothing. */
export async function storeStatus(database: Database): Promise<StoreStatus> {
  const { kind, where } = database;
  const schema = await migrationState(database);
  const within = await postgresSchema(database);
  return await database.snapshot(async (tx) => {
    const tables: Record<string, number> = {};
    for (const { name } of await storeTables(tx, kind)) tables[name] = await countRows(tx, name);
    const { rows: [{ version, bytes }] } = kind === "sqlite"
      ? await sql<{ version: string; bytes: number }>`
          select sqlite_version() as version, page_count * page_size as bytes
          from pragma_page_count, pragma_page_size`.execute(tx)
      : await sql<{ version: string; bytes: number }>`
          select current_setting('server_version') as version,
            (select coalesce(sum(pg_total_relation_size(c.oid)), 0) from pg_class c
              join pg_namespace n on n.oid = c.relnamespace
              where n.nspname = current_schema() and c.relkind = 'r') as bytes`.execute(tx);
    return { kind, where, postgresSchema: within, version, schema, tables, bytes };
  });
}

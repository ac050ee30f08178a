import { sql } from "kysely";
import type { Database } from "../storage/db/mod.ts";

/**
 * Takes what was deleted out of the database's files: SQLite's write-ahead log still holds pages as they were, until it is written
 * back and cut to nothing; PostgreSQL keeps dead rows until they are vacuumed, and its own write-ahead log until it is recycled,
 * which is the server's business.
 *
 * @returns Whether all of it could be done; `false` where another process was reading. The next call catches up.
 */
export async function flushDeleted({ db, kind }: Database, tables: readonly string[]): Promise<boolean> {
  if (kind === "postgres") {
    for (const table of tables) await sql`vacuum ${sql.table(table)}`.execute(db);
    return true;
  }
  const { rows } = await sql<{ busy: number }>`pragma wal_checkpoint(truncate)`.execute(db);
  return rows[0].busy === 0;
}

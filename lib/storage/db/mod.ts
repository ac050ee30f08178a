/**
 * The store of record: one schema on SQLite or PostgreSQL.
 *
 * @example
 * ```ts
 * import { openDatabase } from "./mod.ts";
 * import assert from "node:assert/strict";
 *
 * await using database = await openDatabase("sqlite::memory:");
 * assert.deepEqual(await database.db.selectFrom("alias").selectAll().execute(), []);
 * ```
 *
 * @module
 */
export { Database, openDatabase, type OpenDatabaseOptions, type Queryable, type StoreTransaction } from "./database.ts";
export { isDuplicate } from "./_explain_error.ts";
export { DatabaseError, type DatabaseTrouble } from "./database_error.ts";
export { migrate, type MigrationState, migrationState } from "./migrate.ts";
export { rebuildStore } from "./rebuild.ts";
export { shownAddress } from "./shown_address.ts";
export type { Schema } from "./schema.ts";
export { postgresSchema, type StoreStatus, storeStatus } from "./store_status.ts";
export { anyTable, countRows, type StoreTable, storeTables } from "./store_tables.ts";

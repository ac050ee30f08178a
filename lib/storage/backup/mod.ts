/**
 * Backups of the store of record, which go into either kind of database.
 *
 * @example
 * ```ts
 * import { restoreTables, writeBackup } from "./mod.ts";
 * import { fixedClock } from "../../core/mod.ts";
 * import { openDatabase } from "../db/mod.ts";
 * import assert from "node:assert/strict";
 *
 * const clock = fixedClock("2026-01-01");
 * const folder = await Deno.makeTempDir();
 * await using database = await openDatabase("sqlite::memory:");
 * await using another = await openDatabase("sqlite::memory:");
 *
 * const backup = await writeBackup(`${folder}/backup`, database, { clock });
 * assert.equal(backup.manifest.tables.audit_head.rows, 1);
 * await restoreTables(backup, another, { clock });
 * await Deno.remove(folder, { recursive: true });
 * ```
 *
 * @module
 */
export { type Erasure, noteErasures, readErasures } from "./erasure_list.ts";
export type { StoreRow, StoreValue } from "./_rows.ts";
export { type BackupFile, type BackupManifest, type BackupTable, filePath } from "./manifest.ts";
export { restoreTables, type RestoreTablesOptions } from "./restore_tables.ts";
export { type Backup, verifyBackup } from "./verify_backup.ts";
export { writeBackup, type WriteBackupOptions } from "./write_backup.ts";

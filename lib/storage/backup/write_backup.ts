import { join } from "node:path";
import { type Clock, InputError, type WorkOptions } from "../../core/mod.ts";
import { writeFolderAtomic } from "../atomic_folder.ts";
import { anyTable, type Database, migrationState, storeTables, type StoreTransaction } from "../db/mod.ts";
import { statIfThere } from "../stat_if_there.ts";
import { writeHashed } from "./_write_hashed.ts";
import { encodeRow } from "./_rows.ts";
import {
  type BackupFile,
  type BackupManifest,
  type BackupTable,
  encodeManifest,
  filePath,
  FORMAT,
  FORMAT_VERSION,
  MANIFEST_FILE,
  tablePath,
} from "./manifest.ts";
import { type Backup, verifyBackup } from "./verify_backup.ts";

/** Rows that are asked for at a time. */
const ROWS = 1000;

/** Options of {@linkcode writeBackup}. */
export interface WriteBackupOptions extends WorkOptions {
  readonly clock: Clock;
  /**
   * Files to copy besides the tables: paths as they are to be called in the backup, with where they are now.
   *
   * @default {{}}
   */
  readonly files?: Readonly<Record<string, string>>;
}

/**
 * Writes a store into a folder, which appears whole or not at all, and reads it back: all tables as they were at one moment, while
 * others go on writing, as JSON Lines that go into either kind of database. What is encrypted stays so.
 *
 * @param path The folder; it must not exist, or be empty.
 * @throws {InputError} If it cannot be written, or does not read back as it was written.
 */
export async function writeBackup(path: string, database: Database, options: WriteBackupOptions): Promise<Backup> {
  const { clock, files: sources = {}, signal, progress } = options;
  await checkFree(path);
  const { done: schema } = await migrationState(database);
  await writeFolderAtomic(path, async (folder) => {
    const created = clock.now().toISOString();
    const tables = await database.snapshot(async (tx) => {
      const tables: Record<string, BackupTable> = {};
      const all = await storeTables(tx, database.kind);
      for (const [i, { name, columns }] of all.entries()) {
        progress?.({ stage: "back up", done: i, total: all.length, note: name });
        const rows = { count: 0 };
        const lines = encodedRows(tx, name, columns, rows);
        const gzip = ReadableStream.from(lines).pipeThrough(new CompressionStream("gzip"));
        const file = await writeHashed(join(folder, tablePath(name)), gzip, signal);
        tables[name] = { columns, rows: rows.count, ...file };
      }
      return tables;
    });
    const files: Record<string, BackupFile> = {};
    for (const [i, [name, source]] of Object.entries(sources).entries()) {
      progress?.({ stage: "copy files", done: i, total: Object.keys(sources).length, note: name });
      files[name] = await writeHashed(join(folder, filePath(name)), (await openSource(source)).readable, signal);
    }
    const manifest: BackupManifest = {
      format: FORMAT,
      formatVersion: FORMAT_VERSION,
      created,
      kind: database.kind,
      schema,
      tables,
      files,
    };
    await Deno.writeTextFile(join(folder, MANIFEST_FILE), encodeManifest(manifest));
  }, { signal });
  return await verifyBackup(path, { signal, progress });
}

async function openSource(path: string): Promise<Deno.FsFile> {
  try {
    return await Deno.open(path);
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound)) throw error;
    const hint = "back up again when nobody removes files";
    throw new InputError("this file was removed while it was backed up", { place: { file: path }, hint, cause: error });
  }
}

/** Says so before the work is done rather than after. */
async function checkFree(path: string): Promise<void> {
  const found = await statIfThere(path);
  if (!found || found.isDirectory && (await Array.fromAsync(Deno.readDir(path))).length === 0) return;
  throw new InputError("this is there already", { place: { file: path }, hint: "name a folder that is not there yet" });
}

async function* encodedRows(
  tx: StoreTransaction,
  table: string,
  columns: readonly string[],
  rows: { count: number },
): AsyncIterable<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  let lines: string[] = [];
  for await (const row of anyTable(tx).selectFrom(table).select([...columns]).stream(ROWS)) {
    rows.count++;
    lines.push(encodeRow(row, columns));
    if (lines.length === ROWS) {
      yield encoder.encode(lines.join(""));
      lines = [];
    }
  }
  yield encoder.encode(lines.join(""));
}

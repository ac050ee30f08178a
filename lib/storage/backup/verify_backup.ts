import { join } from "node:path";
import { InputError, type WorkOptions } from "../../core/mod.ts";
import { digestFile } from "../digest_file.ts";
import { statIfThere } from "../stat_if_there.ts";
import { readLines } from "./_read_lines.ts";
import {
  type BackupFile,
  type BackupManifest,
  decodeManifest,
  filePath,
  MANIFEST_FILE,
  refused,
  tablePath,
} from "./manifest.ts";

/** A backup that was read and found whole. */
export interface Backup {
  /** Its folder. */
  readonly path: string;
  readonly manifest: BackupManifest;
  /** SHA-256 that stands for all of it. */
  readonly digest: string;
  /** Rows of all tables. */
  readonly rows: number;
  /** Bytes of all files but the manifest. */
  readonly bytes: number;
}

/**
 * Reads a backup and checks all of it: every file by its hash, every table by its number of rows.
 *
 * @throws {InputError} Naming what is missing, damaged or of a newer version.
 *
 * @example
 * ```ts
 * import { verifyBackup, writeBackup } from "./mod.ts";
 * import { fixedClock } from "../../core/mod.ts";
 * import { openDatabase } from "../db/mod.ts";
 * import assert from "node:assert/strict";
 *
 * const folder = await Deno.makeTempDir();
 * await using database = await openDatabase("sqlite::memory:");
 * const { digest } = await writeBackup(`${folder}/b`, database, { clock: fixedClock("2026-01-01") });
 * assert.equal((await verifyBackup(`${folder}/b`)).digest, digest);
 * await Deno.truncate(`${folder}/b/tables/version.jsonl.gz`, 3);
 * await assert.rejects(verifyBackup(`${folder}/b`), /version.jsonl.gz: the backup is damaged and was refused/);
 * await Deno.remove(folder, { recursive: true });
 * ```
 */
export async function verifyBackup(path: string, options: WorkOptions = {}): Promise<Backup> {
  const { signal, progress } = options;
  const manifestPath = join(path, MANIFEST_FILE);
  if (!await statIfThere(manifestPath)) {
    throw new InputError(`this is not a backup: it has no ${MANIFEST_FILE}`, {
      place: { file: path },
      hint: "name the folder that deno task backup wrote",
    });
  }
  const { manifest, digest } = decodeManifest(await Deno.readTextFile(manifestPath), manifestPath);
  const { tables, files } = manifest;
  const all: [string, BackupFile][] = [
    ...Object.entries(tables).map(([name, table]): [string, BackupFile] => [tablePath(name), table]),
    ...Object.entries(files).map(([name, file]): [string, BackupFile] => [filePath(name), file]),
  ];
  for (const [i, [name, { bytes, sha256 }]] of all.entries()) {
    progress?.({ stage: "verify", done: i, total: all.length, note: name });
    const file = join(path, name);
    const found = await digestFile(file, signal);
    if (!found) throw refused(file, "this file is missing");
    if (found.bytes !== bytes || found.sha256 !== sha256) throw refused(file, "this file was changed");
  }
  for (const [name, { rows }] of Object.entries(tables)) {
    let found = 0;
    for await (const lines of readLines(join(path, tablePath(name)))) found += lines.length;
    if (found !== rows) throw refused(join(path, tablePath(name)), `it has ${found} rows instead of ${rows}`);
  }
  return {
    path,
    manifest,
    digest,
    rows: Object.values(tables).reduce((sum, { rows }) => sum + rows, 0),
    bytes: all.reduce((sum, [, { bytes }]) => sum + bytes, 0),
  };
}

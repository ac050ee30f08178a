import { join } from "node:path";
import type { WorkOptions } from "../core/mod.ts";
import { type Backup, type Erasure, noteErasures, writeBackup } from "../storage/backup/mod.ts";
import type { Queryable } from "../storage/db/mod.ts";
import { statIfThere } from "../storage/stat_if_there.ts";
import type { OpenStore } from "./store_of_record.ts";

/** Folder of the saved versions, in the folder of models and in a backup. */
const VERSIONS = "versions";

/** Where the files of a workspace are that belong to its store. */
export interface StoreFiles {
  /** Folder that holds `versions/`. */
  readonly models: string;
  /** List of what was erased, kept outside the database; see `noteErasures`. */
  readonly erasures: string;
  /** File of the audit trail's checkpoints. */
  readonly checkpoints?: string;
}

/** Name of the checkpoints in a backup. */
export const CHECKPOINTS = "audit/checkpoints";

/** Options of {@linkcode backupStore}. */
export interface BackupStoreOptions extends WorkOptions {
  readonly files: StoreFiles;
}

/**
 * Writes the store of record and the saved versions into a folder, reads it back, and tells the audit trail. Whoever was erased is
 * noted outside, so that no older backup brings them back.
 */
export async function backupStore(path: string, store: OpenStore, options: BackupStoreOptions): Promise<Backup> {
  const { files, signal, progress } = options;
  const { database, trail, clock } = store;
  await noteErasures(files.erasures, await erasuresIn(database.db));
  const backup = await writeBackup(path, database, { clock, signal, progress, files: await filesToCopy(files) });
  const { digest, rows, manifest } = backup;
  await trail.record({
    action: "store.backup",
    subject: digest,
    details: { rows, tables: Object.keys(manifest.tables).length, files: Object.keys(manifest.files).length },
  });
  return backup;
}

/** What was erased according to a store. */
export async function erasuresIn(db: Queryable): Promise<Erasure[]> {
  const persons = await db.selectFrom("person").select(["id", "erased_at"]).where("erased_at", "is not", null)
    .execute();
  const versions = await db.selectFrom("version").select(["digest", "created", "gone_at"]).where("state", "=", "erased")
    .execute();
  return [
    ...persons.map(({ id, erased_at }): Erasure => ({ at: erased_at!, kind: "person", id })),
    ...versions.map(({ digest, created, gone_at }): Erasure => ({
      at: gone_at ?? created,
      kind: "version",
      id: digest,
    })),
  ];
}

async function filesToCopy({ models, checkpoints }: StoreFiles): Promise<Record<string, string>> {
  const files: Record<string, string> = {};
  for await (const path of filesBelow(join(models, VERSIONS), VERSIONS)) files[`models/${path}`] = join(models, path);
  if (await statIfThere(join(models, "aliases.json"))) files["models/aliases.json"] = join(models, "aliases.json");
  if (checkpoints !== undefined && await statIfThere(checkpoints)) files[CHECKPOINTS] = checkpoints;
  return files;
}

/** Paths of all files below a folder, each beginning with `prefix`; hidden ones, which are being written, left out. */
async function* filesBelow(folder: string, prefix: string): AsyncIterable<string> {
  if (!await statIfThere(folder)) return;
  const entries = (await Array.fromAsync(Deno.readDir(folder))).sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const { name, isDirectory } of entries) {
    if (name.startsWith(".")) continue;
    if (isDirectory) yield* filesBelow(join(folder, name), `${prefix}/${name}`);
    else yield `${prefix}/${name}`;
  }
}

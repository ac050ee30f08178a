import { dirname, join } from "node:path";
import type { WorkOptions } from "../core/mod.ts";
import {
  type Backup,
  filePath,
  noteErasures,
  readErasures,
  restoreTables,
  verifyBackup,
} from "../storage/backup/mod.ts";
import { statIfThere, writeFileAtomic, writeFolderAtomic } from "../storage/mod.ts";
import { CHECKPOINTS, erasuresIn, type StoreFiles } from "./backup_store.ts";
import { CarriedOver } from "./_carried_over.ts";
import { ErasedAgain } from "./_erased_again.ts";
import type { OpenStore } from "./store_of_record.ts";

/** Options of {@linkcode restoreStore}. */
export interface RestoreStoreOptions extends WorkOptions {
  readonly files: StoreFiles;
  /**
   * Whether what the store holds now may go.
   *
   * @default {false}
   */
  readonly replace?: boolean;
}

/** What {@linkcode restoreStore} did. */
export interface RestoredStore {
  readonly backup: Backup;
  /** Persons of the backup who were erased after it was written, and are erased again. */
  readonly personsErasedAgain: number;
  /** Versions of the backup that were erased after it was written; their files were not brought back. */
  readonly versionsErasedAgain: number;
  /** Aliases that name an erased version now, and need another. */
  readonly aliasesOfErased: readonly string[];
  /** Versions whose files were put in place; the others were there. */
  readonly versionsRestored: number;
}

/**
 * Puts a backup into the store of record, all of it or nothing: it is checked first, its rows come in one transaction, with the
 * record of it in the audit trail. Versions are named by their content, so those that are there stay, and others are added.
 *
 * Whatever the present store or the list of erasures says is erased stays so, and receipts of erasures that were made since are kept, as
 * is whose words are in which file.
 *
 * @throws {InputError} If the backup is damaged or of a newer version, or the store is not empty and may not be replaced.
 */
export async function restoreStore(
  path: string,
  store: OpenStore,
  options: RestoreStoreOptions,
): Promise<RestoredStore> {
  const { files, replace, signal, progress } = options;
  const { database, trail, clock } = store;
  const backup = await verifyBackup(path, { signal, progress });
  const again = new ErasedAgain();
  const carried = new CarriedOver();
  let aliasesOfErased: string[] = [];
  let versionsRestored = 0;
  let replaced: { size: number; hash: string } | undefined;
  const done = () => ({ personsErasedAgain: again.persons, versionsErasedAgain: again.versions, versionsRestored });
  await restoreTables(backup, database, {
    clock,
    replace,
    signal,
    progress,
    before: async (tx) => {
      await carried.take(tx, database.kind);
      const now = await erasuresIn(tx);
      await noteErasures(files.erasures, now);
      again.add([...await readErasures(files.erasures), ...now]);
      const head = await tx.selectFrom("audit_head").select(["size", "hash"]).executeTakeFirstOrThrow();
      replaced = { size: head.size, hash: head.hash.toHex() };
      versionsRestored = await restoreVersions(backup, files.models, again, signal);
    },
    row: (table, row) => again.apply(table, row),
    after: async (tx) => {
      await carried.put(tx);
      aliasesOfErased = (await tx.selectFrom("alias").innerJoin("version", "version.digest", "alias.digest")
        .select("alias.alias").where("version.state", "=", "erased").orderBy("alias.alias").execute())
        .map(({ alias }) => alias);
      await trail.recordIn(tx, {
        action: "store.restore",
        subject: backup.digest,
        details: { written: backup.manifest.created, rows: backup.rows, replaced: replaced!, ...done() },
      });
      await restoreFiles(backup, files);
    },
  });
  await trail.checkpoint({ restored: `the backup of ${backup.manifest.created}, digest ${backup.digest}` });
  return { backup, aliasesOfErased, ...done() };
}

/** Puts the versions of a backup beside those that are there; one that is there but differs is replaced. */
async function restoreVersions(
  backup: Backup,
  models: string,
  again: ErasedAgain,
  signal?: AbortSignal,
): Promise<number> {
  const folders = new Map<string, string[]>();
  for (const name of Object.keys(backup.manifest.files)) {
    const [folder, digest, file] = /^models\/versions\/[^/]+\/([^/]+)\/(.+)$/.exec(name) ?? [];
    if (folder === undefined || again.hasVersion(digest)) continue;
    const at = folder.slice(0, -file.length - 1);
    folders.set(at, [...(folders.get(at) ?? []), file]);
  }
  let restored = 0;
  for (const [folder, names] of folders) {
    const target = join(models, folder.slice("models/".length));
    const sources = names.map((name) => [name, join(backup.path, filePath(`${folder}/${name}`))] as const);
    if (await isSame(target, sources)) continue;
    if (await statIfThere(target)) await Deno.remove(target, { recursive: true });
    await writeFolderAtomic(target, async (temporary) => {
      for (const [name, source] of sources) {
        await Deno.mkdir(dirname(join(temporary, name)), { recursive: true });
        await Deno.copyFile(source, join(temporary, name));
      }
    }, { signal });
    restored++;
  }
  return restored;
}

async function isSame(folder: string, sources: readonly (readonly [name: string, source: string])[]): Promise<boolean> {
  for (const [name, source] of sources) {
    const [there, ours] = [await statIfThere(join(folder, name)), await Deno.stat(source)];
    if (there?.size !== ours.size) return false;
    const [a, b] = [await Deno.readFile(join(folder, name)), await Deno.readFile(source)];
    if (!a.every((byte, i) => byte === b[i])) return false;
  }
  return true;
}

/** Checkpoints that are there know more than those of the backup, and stay. */
async function restoreFiles(backup: Backup, { models, checkpoints }: StoreFiles): Promise<void> {
  const targets = [["models/aliases.json", join(models, "aliases.json")], [CHECKPOINTS, checkpoints]] as const;
  for (const [name, target] of targets) {
    if (target === undefined || !Object.hasOwn(backup.manifest.files, name)) continue;
    if (name === CHECKPOINTS && await statIfThere(target)) continue;
    await Deno.mkdir(dirname(target), { recursive: true });
    await writeFileAtomic(target, await Deno.readFile(join(backup.path, filePath(name))));
  }
}

import { InputError, type WorkOptions } from "../../core/mod.ts";
import { removeRows } from "../../ingest/mod.ts";
import { statIfThere } from "../../storage/stat_if_there.ts";
import { exportsIn } from "../export_files.ts";
import type { PersonStore } from "../person_store.ts";
import { type FileGroup, hasRows, latestOf, readingsOf } from "./_file_group.ts";
import type { Cut, ErasedFile } from "./_journal.ts";
import { findRows, type OwnedRows, type Owners } from "./_owners.ts";
import { checkRowFile, renumberRows, rowFilesOf } from "./row_files.ts";
import { digestOf } from "./personal_file.ts";
import { forgetValues, valuesOf } from "./vault_values.ts";

/** How persons are taken out of files. */
export interface EraseFileOptions extends WorkOptions {
  /** Pseudonyms. */
  readonly persons: readonly string[];
  readonly owners: Owners;
  /** Key of vaults. */
  readonly key?: string;
  /** Only counts. */
  readonly dryRun?: boolean;
  /** What an erasure that was interrupted had begun to do with the file. */
  readonly begun?: Cut;
  /** Writes down what is about to be done with a file of rows. */
  readonly begin?: (cut: Cut) => Promise<void>;
}

/**
 * Takes persons out of a file, or removes it where it can be made again; files that name its rows by number follow.
 *
 * @returns What became of it, and of those.
 */
export async function eraseFromFile(
  store: PersonStore,
  group: FileGroup,
  options: EraseFileOptions,
): Promise<ErasedFile[]> {
  const file = latestOf(group);
  const { path, kind } = file;
  const outcome = (outcome: ErasedFile["outcome"], rows: number | null, problem?: string): ErasedFile => ({
    path,
    kind,
    rows,
    outcome,
    ...(problem !== undefined && { problem }),
  });
  try {
    if (kind === "stream") return [outcome("elsewhere", null)];
    if (!await statIfThere(path)) return [outcome("missing", null)];
    if (hasRows(file)) return await eraseRows(store, group, options);
    if (kind === "vault") {
      const { persons } = options;
      const forgotten = await forgetValues(path, await valuesOf(store, path, persons), options);
      return [outcome(forgotten > 0 ? "rewritten" : "untouched", forgotten)];
    }
    if (!options.dryRun) await Deno.remove(path, { recursive: true });
    return [outcome("deleted", null)];
  } catch (error) {
    if (!(error instanceof InputError) && !isRefusal(error)) throw error;
    return [outcome("unreachable", null, (error as Error).message)];
  }
}

/** Rows of the owners, found in every way in which the columns were told apart. */
export async function rowsIn(group: FileGroup, owners: Owners, options: WorkOptions = {}): Promise<OwnedRows> {
  const rows = new Set<number>();
  const tickets = new Set<string>();
  for (const [i, file] of readingsOf(group).entries()) {
    const found = await findRows(file, owners, options).catch((error) => {
      // An earlier way to read it may not fit what it is now.
      if (i > 0 && error instanceof InputError) return { rows: new Set<number>(), tickets: [] };
      throw error;
    });
    for (const row of found.rows) rows.add(row);
    for (const ticket of found.tickets) tickets.add(ticket);
  }
  return { rows, tickets: [...tickets] };
}

/**
 * First it is written down which rows go, then the file is written anew, then those that count its rows: whoever goes on after an
 * interruption sees by each file's digest whether that was done, and never counts rows twice.
 */
async function eraseRows(store: PersonStore, group: FileGroup, options: EraseFileOptions): Promise<ErasedFile[]> {
  const { owners, dryRun, begun, begin, signal } = options;
  const { path, kind, reading: { format, encoding, delimiter } } = latestOf(group);
  let cut = begun?.path === path ? begun : undefined;
  if (!cut) {
    const { rows } = await rowsIn(group, owners, { signal });
    if (rows.size === 0) return [{ path, kind, rows: 0, outcome: "untouched" }];
    const counting = await rowFilesOf(store.store.database.db, path);
    for (const path of counting) await checkRowFile(path, { signal });
    cut = {
      path,
      digest: (await digestOf(path))!,
      rows: [...rows],
      counting: await Promise.all(counting.map(async (path) => ({ path, digest: (await digestOf(path))! }))),
    };
    if (!dryRun) await begin?.(cut);
  }
  const erased: ErasedFile[] = [{ path, kind, rows: cut.rows.length, outcome: "rewritten" }];
  if (!dryRun && await digestOf(path) === cut.digest) {
    await removeRows(path, new Set(cut.rows), { format, encoding, delimiter, signal });
  }
  for (const { path, digest } of cut.counting) {
    if (!dryRun && await digestOf(path) === digest) await renumberRows(path, cut.rows, { signal });
    erased.push({ path, kind: "rows", rows: null, outcome: "renumbered" });
  }
  // It may have been written by others between the interruption and now.
  if (cut === begun) {
    const [more] = await eraseRows(store, group, { ...options, begun: undefined });
    erased[0] = { ...erased[0], rows: cut.rows.length + more.rows! };
  }
  return erased;
}

function isRefusal(error: unknown): boolean {
  return error instanceof Deno.errors.PermissionDenied || error instanceof Deno.errors.NotCapable ||
    ["EROFS", "EACCES", "EPERM"].includes((error as { code?: string }).code ?? "");
}

/** Removes what was exported of persons for themselves; how many folders. */
export async function removeExports(
  folder: string,
  persons: readonly string[],
  { dryRun = false }: { readonly dryRun?: boolean } = {},
): Promise<number> {
  const theirs = new Set(persons);
  const found = (await exportsIn(folder)).filter(({ person }) => theirs.has(person));
  if (!dryRun) { for (const { path } of found) await Deno.remove(path, { recursive: true }); }
  return found.length;
}

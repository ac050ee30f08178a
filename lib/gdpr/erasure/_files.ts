import { extname } from "node:path";
import { InputError, type WorkOptions } from "../../core/mod.ts";
import { removeRows } from "../../ingest/mod.ts";
import { statIfThere } from "../../storage/stat_if_there.ts";
import { exportsIn } from "../export_files.ts";
import type { ErasedFile } from "./_journal.ts";
import { findRows, type Owners } from "./_owners.ts";
import type { PersonalFile } from "./personal_file.ts";

/** Whether rows can be taken out of a file; a workbook is written for people to open, and can be made again from its tickets. */
export function hasRows({ kind, path }: PersonalFile): boolean {
  return (kind === "tickets" || kind === "quarantine" || kind === "answers") && extname(path).toLowerCase() !== ".xlsx";
}

/**
 * Takes persons out of a file, or removes it where it can be made again.
 *
 * @param options `dryRun`: only counts.
 */
export async function eraseFromFile(
  file: PersonalFile,
  owners: Owners,
  options: WorkOptions & { readonly dryRun?: boolean } = {},
): Promise<ErasedFile> {
  const { path, kind, reading: { format, encoding, delimiter } } = file;
  const { dryRun = false, signal } = options;
  const outcome = (outcome: ErasedFile["outcome"], rows: number | null, problem?: string): ErasedFile => ({
    path,
    kind,
    rows,
    outcome,
    ...(problem !== undefined && { problem }),
  });
  try {
    if (!await statIfThere(path)) return outcome("missing", null);
    if (!hasRows(file)) {
      if (!dryRun) await Deno.remove(path, { recursive: true });
      return outcome("deleted", null);
    }
    const { rows } = await findRows(file, owners, options);
    if (rows.size === 0) return outcome("untouched", 0);
    if (!dryRun) await removeRows(path, rows, { format, encoding, delimiter, signal });
    return outcome("rewritten", rows.size);
  } catch (error) {
    if (!(error instanceof InputError) && !isRefusal(error)) throw error;
    return outcome("unreachable", null, (error as Error).message);
  }
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

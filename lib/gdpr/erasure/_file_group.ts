import { extname } from "node:path";
import type { PersonalFile } from "./personal_file.ts";

/** All that one path was registered as, the latest last; there is one at least. */
export type FileGroup = readonly PersonalFile[];

/** Files by path: each once, however many data sets it was. */
export function byPath(files: readonly PersonalFile[]): FileGroup[] {
  return [...Map.groupBy(files, ({ path }) => path).values()];
}

/** What a path is now. */
export function latestOf(group: FileGroup): PersonalFile {
  return group.at(-1)!;
}

/** Kinds that are tables. */
const TABLES: readonly string[] = ["tickets", "quarantine", "answers", "copy"];

/** Whether rows can be taken out of a file; a workbook is written for people to open, and can be made again from its tickets. */
export function hasRows({ kind, path, reading }: Pick<PersonalFile, "kind" | "path" | "reading">): boolean {
  return TABLES.includes(kind) && !reading.whole && extname(path).toLowerCase() !== ".xlsx";
}

/**
 * The ways in which the columns of a table were told apart, the latest first: whoever named no column of customers may have had the
 * ticket's id found, and the other way round.
 */
export function readingsOf(group: FileGroup): PersonalFile[] {
  const tables = group.filter(hasRows).reverse();
  return [...new Map(tables.map((file) => [JSON.stringify(file.reading), file])).values()];
}

import { resolve } from "node:path";
import { InputError, type WorkOptions } from "../../core/mod.ts";
import { openTable, type Table } from "../../ingest/mod.ts";
import type { Queryable } from "../../storage/db/mod.ts";
import { openTableWriter, TABLE_FORMATS } from "../../storage/mod.ts";
import { statIfThere } from "../../storage/stat_if_there.ts";
import type { PersonStore } from "../person_store.ts";

/**
 * Notes that a file names rows of a file of tickets by number, so that an erasure which takes rows out puts its numbers right.
 *
 * @param path A table with a column `row`, from 0.
 */
export async function registerRowFile(
  { store: { database } }: PersonStore,
  { path, ticketsPath }: { readonly path: string; readonly ticketsPath: string },
): Promise<void> {
  await database.transaction(async (tx) => {
    await tx.insertInto("row_file").values({ path: resolve(path), tickets_path: resolve(ticketsPath) })
      .onConflict((c) => c.doNothing()).execute();
  });
}

/** Files that name rows of a file by number, and are there. */
export async function rowFilesOf(db: Queryable, ticketsPath: string): Promise<string[]> {
  const rows = await db.selectFrom("row_file").select("path").where("tickets_path", "=", ticketsPath).orderBy("path")
    .execute();
  const paths = rows.map(({ path }) => path);
  const there = await Promise.all(paths.map((path) => statIfThere(path)));
  return paths.filter((_, i) => there[i]);
}

/**
 * Checks that the numbers in a file can be put right.
 *
 * @throws {InputError} If it cannot be read as a table with a column `row`, or cannot be written in its format.
 */
export async function checkRowFile(path: string, options: WorkOptions): Promise<void> {
  const { table } = await openRowFile(path, options);
  for await (const _ of table.rows) { /* an unreadable row would be met half-way else */ }
}

/**
 * Leaves out the rows that name a removed one, and gives the others their new numbers.
 *
 * @param removed Numbers of the removed rows of tickets, from 1.
 * @returns How many rows were left out.
 */
export async function renumberRows(path: string, removed: readonly number[], options: WorkOptions): Promise<number> {
  const { table, column, format } = await openRowFile(path, options);
  const sorted = removed.map((number) => number - 1).sort((a, b) => a - b);
  await using writer = await openTableWriter(path, table.columns, { format, signal: options.signal });
  let left = 0;
  for await (const { values } of table.rows) {
    const before = Number(String(values[column]).trim());
    const below = countBelow(sorted, before);
    if (sorted[below] === before) left++;
    else await writer.write(values.with(column, before - below));
  }
  await writer.close();
  return left;
}

async function openRowFile(path: string, { signal }: WorkOptions) {
  const table: Table = await openTable(path, { signal });
  const column = table.columns.indexOf("row");
  const format = TABLE_FORMATS.find((format) => format === table.format);
  if (column < 0 || format === undefined || path.endsWith(".gz")) {
    throw new InputError("the rows that it names cannot be put right", {
      place: { file: path },
      hint: "make it a plain table with the column row",
    });
  }
  return { table, column, format };
}

/** How many of sorted numbers are below one. */
function countBelow(sorted: readonly number[], number: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle] < number) low = middle + 1;
    else high = middle;
  }
  return low;
}
